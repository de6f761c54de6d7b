"""Bodies called by their first letters, such as *the NDF*."""

import re
from collections.abc import Iterable

from goodoffices.reading.mentions import Mention
from goodoffices.reading.words import Words

__all__ = ["as_bodies", "initials", "introduced"]

_SHORT = re.compile(r"[A-Z](?:[A-Z\d]|[a-z](?=[A-Z])){1,6}(?:-[A-Z\d]{1,6})?")
_BRACKETS = re.compile(rf",? \((?:the |or )?[\"\u201c]?(?P<short>{_SHORT.pattern})[\"\u201d]?\)")
"""After the name of a body, the letters by which it is called from then on."""


def as_bodies(text: str, found: Words, every: Iterable[Mention]) -> list[Mention]:
    """
    Take names of capital letters for bodies.

    Parameters
    ----------
    text : str
        The stored text.
    found : Words
        Its words.
    every : iterable of Mention
        Everybody whom it names.

    Returns
    -------
    list of Mention
        In the same order; people whose name is set in capitals once, as before what they say in
        a transcript or in a heading, stay people.
    """
    taken, words = [], None
    for mention in every:
        is_bare = mention.kind == "person" and not mention.titled
        short = mention.name.of(text) if is_bare else ""
        if _SHORT.fullmatch(short):
            index = found.within(mention.name)[0]
            words = frozenset(found.texts) if words is None else words
            if words.isdisjoint({short.title()} - {short}) and not _is_set_in_capitals(
                found, index
            ):
                mention = mention._replace(kind="institution", later=())
        taken.append(mention)
    return taken


def _is_set_in_capitals(found: Words, index: int) -> bool:
    """Tell a label before a colon and a heading all in capitals."""
    around = found.texts[max(0, index - 1) : index + 2]
    return found.texts[index + 1 : index + 2] == [":"] or any(
        len(word) > 3 and word.isupper() for word in around if word != found.texts[index]
    )


def introduced(text: str, end: int) -> str | None:
    """
    Read the letters that a text gives for the body that it has just named.

    Parameters
    ----------
    text : str
        The stored text.
    end : int
        Where the name ends.

    Returns
    -------
    str or None
        *NDF* after *the National Democratic Front (NDF)*.
    """
    match = _BRACKETS.match(text, end)
    return match["short"] if match else None


def initials(name: str) -> str:
    """
    Give the first letters of a name.

    Parameters
    ----------
    name : str
        A name of several words.

    Returns
    -------
    str
        *NDF* of *National Democratic Front*; small words such as *of* do not count.
    """
    return "".join(word[0] for word in name.split() if word[0].isupper())
