"""Where a report names somebody or something that can act, as a pattern of words finds it."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from goodoffices.reading.extent import Extent
from goodoffices.reading.words import Words

__all__ = ["Mention", "MentionKind", "Office", "Spotted", "bare", "states_in", "with_head"]

MentionKind = Literal[
    "person", "description", "group", "institution", "state", "news agency", "outlet"
]


class Office(NamedTuple):
    """A role as the text names it."""

    extent: Extent
    """The whole phrase, such as *Beijing's special representative for Eurasian affairs*."""
    role: Extent
    """The role without the state: *special representative for Eurasian affairs*."""
    organisation: Extent | None
    """Whom it serves: *Beijing*."""
    states: tuple[str, ...]
    """Codes of the state that it serves."""


class Mention(NamedTuple):
    """One place where somebody or something that can act is named."""

    kind: MentionKind
    extent: Extent
    """The whole phrase, role included, article left out."""
    name: Extent
    """The name in it; of a description or a group the phrase itself."""
    states: tuple[str, ...] = ()
    office: Office | None = None
    """The role in front of the name."""
    later: tuple[Office, ...] = ()
    """Roles in apposition after it."""
    earlier: tuple[Office, ...] = ()
    """Roles before it that a comma parts from it."""
    titled: bool = False
    """True after a role or a form of address: what follows is certainly a person."""
    locative: bool = False
    """True where a state or capital is only the place of something."""
    inner: "Mention | None" = None
    """Who is named inside a phrase for somebody else: whose office it is, which body is led."""


Spotted = Iterator[tuple[int, int, Mention]]
_REACH = 60
"""Words that a phrase has before its head at most."""


def with_head(
    head: str, before: str, pattern: re.Pattern[str], classes: str
) -> Iterator[re.Match[str]]:
    """
    Find the matches of a pattern, looking only where its head stands.

    Parameters
    ----------
    head : str
        Letters that every match holds.
    before : str
        The only letters that stand in a match before the first `head`.
    pattern : re.Pattern
        Over the class string.
    classes : str
        The class string.

    Yields
    ------
    re.Match
        In text order; none overlaps another.
    """
    done, place = 0, classes.find(head)
    while place >= 0:
        begin = max(done, place - _REACH)
        begin += len(classes[begin:place].rstrip(before))
        match = None
        for start in range(begin, place + 1):
            if classes[start] == "x" and not _may_begin(classes, start):
                continue
            match = pattern.match(classes, start)
            if match:
                break
        done = match.end() if match else place + 1
        if match:
            yield match
        place = classes.find(head, done)


def _may_begin(classes: str, place: int) -> bool:
    """Tell whether a phrase may begin with a common word: an owner's, or after an article."""
    return classes[place + 1] in "gG" or classes[place - 1 : place] in ("t", "l", "|", ".")


def states_in(found: Words, first: int, last: int) -> tuple[str, ...]:
    """
    Give the codes of the states that some words name.

    Parameters
    ----------
    found : Words
        The words of the report.
    first, last : int
        Index of the first word and of the one after the last.

    Returns
    -------
    tuple of str
        ISO 3166 alpha-3 codes, each once, in text order.
    """
    codes = [
        code
        for n in range(first, last)
        if n in found.named and found.classes[n] in "SJKQRB"
        for code in found.named[n].states
    ]
    return tuple(dict.fromkeys(codes)) if len(codes) > 1 else (*codes,)


def bare(found: Words, first: int) -> int:
    """
    Leave an article out.

    Parameters
    ----------
    found : Words
        The words of the report.
    first : int
        Index of the first word of a phrase.

    Returns
    -------
    int
        Index of its first word that is no article.
    """
    return first + (found.classes[first] == "t")
