"""Those whom a report last named side by side: *both leaders*, *A and B, the two ministers*."""

import re
from collections.abc import Sequence

from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import Figure
from goodoffices.reading.lexicon import words
from goodoffices.reading.mentions import Mention
from goodoffices.reading.people import Cast
from goodoffices.reading.series import jointly, named_of

__all__ = [
    "EITHER",
    "acting_before",
    "apposed_to",
    "body_before",
    "either_of_two",
    "named_before",
    "named_together",
]

EITHER = frozenset({"the latter", "the former"})
"""Words for one of two who were just named."""
_REACH = 400
"""Characters back in which they are sought."""
_AND_THE = re.compile(r",? (?:and|but) (?:the )?$")
_NAMED = frozenset(["person", "state", "institution"])
_SOURCES = words("officials sources diplomats aides analysts witnesses parties sides")
"""Of whom only the report knows, or who are others: *they* are somebody else."""
_SENTENCES = 3
"""Sentences back in which *the latter* was named."""
_OPENING = re.compile(
    r"(?:^|[.!?\n:\u2014\u2013-][\"\u201d]? ?)"
    r"(?:(?:On|In|At|But|And|Meanwhile|Earlier)\b[^.!?\n]{0,30},? )?"
    r"(?:[Tt]he )?(?:[A-Z][a-z]+s )?$"
)
"""What stands before those with whom a sentence begins."""


def named_together(
    cast: Cast, place: int, number: int, *, acting: bool = True
) -> tuple[int, tuple[Figure, ...]] | None:
    """
    Find the people, or the parties, that were last named side by side.

    Parameters
    ----------
    cast : Cast
        The actors of the report.
    place : int
        Before which they stand.
    number : int
        How many they are.
    acting : bool
        True for those only with whom a sentence begins.

    Returns
    -------
    tuple of int and tuple of Figure, or None
        Where, and who; None where nobody known is named so near the place.
    """
    near = cast.between(max(0, place - _REACH), place)
    for index in range(len(near) - number, -1, -1):
        heads = named_of(cast, jointly(cast, near[index:]))
        if len(heads) != number or any(one.locative for one in heads):
            continue
        first = heads[0].extent.start
        if acting and not _OPENING.search(cast.text, max(0, first - 50), first):
            continue
        figures = tuple(cast.known.get(one.extent) for one in heads)
        known = tuple(one for one in figures if one is not None)
        if len({*known}) == number:
            return first, known
    return None


def named_before(cast: Cast, extent: Extent) -> tuple[Figure, ...]:
    """
    Find the two of whom a sentence tells before it goes on: *A met B, and the two sides will*.

    Parameters
    ----------
    cast : Cast
        The actors of the report.
    extent : Extent
        *The two sides*.

    Returns
    -------
    tuple of Figure
        Nobody where not exactly two are named before it in the sentence.
    """
    if not _AND_THE.search(cast.text, max(0, extent.start - 12), extent.start):
        return ()
    begin = max(cast.text.rfind(". ", 0, extent.start), cast.words.line_start(extent.start))
    near = [one for one in cast.backwards(extent.start, 3) if one.extent.start >= begin]
    named = [one for one in near[::-1] if not one.locative and one.kind in _NAMED]
    known = tuple(cast.known[one.extent] for one in named if one.extent in cast.known)
    return known if len(near) == len(known) == 2 else ()


def apposed_to(cast: Cast, extent: Extent, number: int) -> tuple[Figure, ...]:
    """
    Find those whom a group right after them only describes: *A and B, the two advisers*.

    Parameters
    ----------
    cast : Cast
        The actors of the report.
    extent : Extent
        The group.
    number : int
        How many it says they are.

    Returns
    -------
    tuple of Figure
        Nobody where no names stand before it.
    """
    before = cast.between(max(0, extent.start - _REACH), extent.start)
    end = before[-1].extent.end if before else 0
    if cast.text[end : extent.start] not in {", ", ", the "}:
        return ()
    found = named_together(cast, extent.start, number, acting=False)
    people = found[1] if found and found[0] >= before[-number].extent.start else ()
    return people if all(one.kind == "person" for one in people) else ()


def acting_before(cast: Cast, begin: int, place: int) -> Sequence[Mention]:
    """
    Find the several whom *they* means in the sentences before, by the last group named there.

    Parameters
    ----------
    cast : Cast
        The actors of the report.
    begin, place : int
        Between which the group stands.

    Returns
    -------
    sequence of Mention
        Those with whom the sentence of the group begins, where they are several, else the group;
        nobody where no group is named.
    """
    group = next(
        (
            m
            for m in reversed(cast.between(begin, place))
            if m.kind == "group" and _is_told(cast, m)
        ),
        None,
    )
    if group is None:
        return ()
    start = group.extent.start
    first = max(start - _REACH, cast.text.rfind(". ", 0, start), cast.words.line_start(start))
    heads = named_of(cast, jointly(cast, cast.between(first, group.extent.end)))
    opening = heads[0].extent.start
    opens = _OPENING.search(cast.text, max(0, opening - 50), opening) is not None
    several = len(heads) > 1 or heads[0].kind == "group"
    return heads if opens and several and all(_is_told(cast, m) for m in heads) else (group,)


def either_of_two(cast: Cast, extent: Extent) -> Figure | None:
    """
    Find *the latter* or *the former* of the two whom the nearest sentence with two names.

    Parameters
    ----------
    cast : Cast
        The actors of the report.
    extent : Extent
        The words *the latter* or *the former*.

    Returns
    -------
    Figure or None
        Of people where it names two, else of states and bodies; None where they are not just two.
    """
    begin = extent.start
    for _ in range(_SENTENCES):
        end = begin
        line = cast.words.line_start(max(0, end - 1))
        begin = max(line, cast.text.rfind(". ", line, max(line, end - 2)))
        near = [one for one in cast.between(begin, end) if one.extent.start < extent.start]
        named = [(one, cast.known.get(one.extent)) for one in near if not one.locative]
        for kinds in ({"person"}, _NAMED):
            two = [*dict.fromkeys(one for _, one in named if one and one.kind in kinds)]
            if len(two) == 2:
                return two["latter" in extent.of(cast.text).lower()]
            if len(two) > 2:
                return None
    return None


def body_before(cast: Cast, place: int, spoke: Sequence[Figure]) -> Figure | None:
    """
    Find the body of which the sentence before tells something: *Hamas met. They said it was over*.

    Parameters
    ----------
    cast : Cast
        The actors of the report.
    place : int
        Where *they* stands.
    spoke : sequence of Figure
        Who spoke in the sentence before.

    Returns
    -------
    Figure or None
        The body that spoke, or with which that sentence begins, where it names no other.
    """
    line = cast.words.line_start(max(0, place - 1))
    stop = cast.text.rfind(". ", line, max(line, place - 2))
    first = stop + 2 if stop >= 0 else line
    named = [one for one in cast.between(first, place) if one.extent.end < place]
    begin = named[0].extent.start if named else first
    opens = named and _OPENING.search(cast.text, max(0, begin - 50), begin)
    known = [cast.known.get(one.extent) for one in named if not one.locative]
    body = known[0] if known and opens else None
    is_alone = all(one is None or one is body or one.kind == "state" for one in known)
    if body is None and len(spoke) == 1:
        body = spoke[0]
    return body if body and body.kind == "institution" and is_alone else None


def _is_told(cast: Cast, mention: Mention) -> bool:
    """Tell those whom a report names from *officials*, who may be anybody."""
    return mention.name.of(cast.text).lower().split()[-1] not in _SOURCES
