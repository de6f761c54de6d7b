"""Who was there, as a note of a meeting lists it: *Present: Ana Reyes (Peru), Bo Lee (Chile)*."""

import re
from collections.abc import Iterator
from dataclasses import replace

from goodoffices.reading.contactnouns import NOUNS
from goodoffices.reading.coreference import Memory
from goodoffices.reading.datewords import time_words
from goodoffices.reading.encounters import NO_PLACE, ContactFound, encounter, is_company
from goodoffices.reading.extent import Extent
from goodoffices.reading.mentions import Mention
from goodoffices.reading.outcomes import ContactType
from goodoffices.reading.people import Cast
from goodoffices.reading.places import is_place
from goodoffices.reading.telling import Telling
from goodoffices.reading.vocabulary import class_of

__all__ = ["TELLING", "attendance_in", "listed_at"]

_LIST = re.compile(
    r"(?:Those )?(?:Present|Participants?|Participating|Attendees|Attending|Attendance|"
    r"In attendance)"
    r"(?: \([^()\n]{1,40}\))?:(?: (?=\S)|[ \t\r]*$)",
    re.IGNORECASE | re.MULTILINE,
)
_ITEM = re.compile(
    r"[ \t]{0,9}(?:(?:[-*\u2022\u2013]|\d{1,3}[.)])[ \t]{0,9})?"
    r"\w[^:\n]{0,300}[^.:!?\s][ \t\r]{0,9}(?:\n|\Z)"
)
"""A line of such a list: neither a sentence nor another label."""
_NOUN = re.compile("|".join(rf"\b{noun}\b" for noun in NOUNS), re.IGNORECASE)
_PLACE_BEFORE = re.compile(r"(?:^|[,\n(] ?)(?P<place>[A-Z][^,\n()]{1,40}),? ?\(?$")
_NAME = re.compile(r"[A-Z][\w\u2019'-]+(?: (?:de |la |al-)?[A-Z][\w\u2019'-]+){0,2}")
_TITLE = re.compile(
    r"\b(?:minutes|notes?|records?|summary|report|draft|memo|memorandum|agenda|annex|meeting|call|"
    r"talks|confidential|transcript|statement|session|round|day|final|version|conference|office|"
    r"house|hotel|room|hall|building|palace|ministry|mission)\b",
    re.IGNORECASE,
)
"""In what stands before a day and is no town."""
_LONGEST = 200
"""Lines of such a list."""
_ABOVE = 600
"""Characters above it in which stand the day, the place and what it was."""
_IN_BRACKETS = 120
"""Characters back in which a bracket may have opened."""
_PEOPLE = frozenset(["person", "group", "description"])

TELLING = Telling("present participant* participating attend*")
"""Words without one of which nothing says who was there."""


def attendance_in(memory: Memory, stretch: Extent) -> Iterator[ContactFound]:
    """
    Find the meeting whose participants a line lists.

    Parameters
    ----------
    memory : Memory
        What was read so far.
    stretch : Extent
        The sentence that may begin the list.

    Yields
    ------
    ContactFound
        One, of the day and at the place that stand above the list, where two or more were there.
    """
    text = memory.cast.text
    match = _LIST.match(text, *stretch)
    if match is None or text[max(0, stretch.start - 1) : stretch.start] not in {"", "\n"}:
        return
    listed = listed_at(memory.cast, match.start())
    present = [one for one in listed if one.kind in _PEOPLE] or listed
    people = tuple(one for mention in present for one in memory.look(mention.extent))
    if not is_company(people):
        return
    evidence = Extent(match.start(), present[-1].extent.end)
    above = Extent(max(0, evidence.start - _ABOVE), evidence.start)
    kind, begin = _kind(text, above), evidence.start
    made = encounter(memory, "present", kind, people, evidence, begin, evidence)
    if made is not None:
        clause = Extent(above.start, evidence.end)
        yield replace(made, clause=clause, core=evidence, place=_place(memory, above))


def listed_at(cast: Cast, begin: int) -> list[Mention]:
    """
    Find whom a list names.

    Parameters
    ----------
    cast : Cast
        The actors of the report.
    begin : int
        Where the label of the list begins.

    Returns
    -------
    list of Mention
        In text order, without what stands in brackets; none where no list begins there.
    """
    match = _LIST.match(cast.text, begin)
    block = _block(cast.text, match.end()) if match else (begin, begin)
    return [one for one in cast.between(*block) if _is_head(cast.text, one)]


def _block(text: str, begin: int) -> Extent:
    """Find the list: the rest of the label's line, else the lines after it."""
    end = text.find("\n", begin)
    end = len(text) if end < 0 else end
    if text[begin:end].strip():
        return Extent(begin, end)
    place = end + 1
    for _ in range(_LONGEST):
        item = _ITEM.match(text, place)
        if item is None:
            break
        place = item.end()
    return Extent(begin, min(place, len(text)))


def _is_head(text: str, mention: Mention) -> bool:
    """Tell who was there from what stands in brackets: whom somebody comes from, and as what."""
    start = mention.extent.start
    line = max(text.rfind("\n", 0, start), start - _IN_BRACKETS, 0)
    return text.rfind("(", line, start) <= text.rfind(")", line, start)


def _kind(text: str, above: Extent) -> ContactType:
    """Tell a call and talks from a meeting by what stands above the list."""
    noun = _NOUN.search(text, *above)
    return NOUNS[noun[0].lower()] if noun else "meeting"


def _place(memory: Memory, above: Extent) -> Extent | None:
    """Find the place right before the day above the list."""
    text = memory.cast.text
    day = next(reversed(time_words(text, above)), None)
    found = _PLACE_BEFORE.search(text, above.start, day.extent.start) if day else None
    if found is None:
        return None
    place = Extent(*found.span("place"))
    return place if is_place(found["place"]) or _may_be_place(memory, place) else None


def _may_be_place(memory: Memory, place: Extent) -> bool:
    """Tell a place that no table knows from a body, from somebody and from words of a title."""
    name = place.of(memory.cast.text)
    if _NAME.fullmatch(name) is None or NO_PLACE.match(name) or _TITLE.search(name):
        return False
    if class_of(name.split()[-1].lower()) is not None:
        return False
    inside = memory.cast.between(*place)
    return all(one.kind == "person" and _is_unknown(memory, one) for one in inside)


def _is_unknown(memory: Memory, mention: Mention) -> bool:
    """Tell a name of which nothing says whose it is."""
    figure = memory.cast.known.get(mention.extent)
    known = figure is not None and (figure.listed or figure.held or figure.gender)
    return not (known or mention.titled)
