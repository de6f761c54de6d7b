"""Whom and what a verb is about: the person or the office whose words begin at a place."""

import re

from goodoffices.reading.dates import time_words
from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import Figure, Reference
from goodoffices.reading.mentions import Mention
from goodoffices.reading.people import Cast
from goodoffices.reading.rolephrases import office_at
from goodoffices.reading.subjects import phrase_from
from goodoffices.reading.vocabulary import class_of

__all__ = ["described", "office_from", "person_from"]

_NEW = re.compile(
    r" ?(?:(?:the |its |his |her |their )?(?:new|next) (?=[A-Z])|"
    r"(?:the|its|their) (?:country|nation|bloc|group|party|ministry|union|organi[sz]ation|movement)"
    r"['\u2019]s (?:new |next |first |latest )?(?=\S))"
)
"""Before an office: *the new United Nations envoy*, *the country's first envoy*."""
_TERM = re.compile(
    r" (?:for (?:an?|the|his|her) (?:[a-z-]+ )?(?:term|period|mandate)|with (?:immediate )?effect|"
    r"effective|starting|beginning|until|pending|after|when|because|since|"
    r"to (?:replace|succeed|take over from|step in for)|(?:in|as) (?:a )?(?:place|replacement|"
    r"succession|successor) (?:of|for|to))\b"
)
"""After an office: for how long, from when, and in whose place."""
_GRAND = re.compile(r" Extraordinary and Plenipotentiary(?: to (?:the )?[A-Z]\w+)?")
"""After *Ambassador*, in formal prose."""
_DATED = 20
"""Characters after an office in which words that say when may end."""
_AFTER_OFFICE = re.compile(r" (?:to|from|and|over from) $")
_COMMON = re.compile(r"x{1,2}(?=[MA]{0,3}H)")


def person_from(cast: Cast, place: int, limit: int) -> Mention | None:
    """
    Find the person whose name, or role and name, begins at a place.

    Parameters
    ----------
    cast : Cast
        The actors of the report.
    place : int
        Where it may begin, white space and an article aside.
    limit : int
        Where the sentence ends.

    Returns
    -------
    Mention or None
        The person's mention.
    """
    extent = phrase_from(cast, place, limit)
    if extent is None:
        return None
    people = [m for m in cast.between(extent.start, extent.start + 1) if m.kind == "person"]
    return people[0] if people else None


def office_from(cast: Cast, place: int, limit: int) -> Extent | None:
    """
    Find the office whose words begin at a place.

    Parameters
    ----------
    cast : Cast
        The actors of the report.
    place : int
        Where it may begin, article aside.
    limit : int
        Where the sentence ends.

    Returns
    -------
    Extent or None
        The role without the state that it serves, and without words that say when.
    """
    first = cast.words.within(Extent(place, place))[0]
    office = office_at(cast.words, first) if first < len(cast.words.texts) else None
    is_far = office is None or office.extent.start > place + 8
    new = _NEW.match(cast.text, place, limit) if is_far else None
    if new is not None:
        place = new.end()
        first = cast.words.within(Extent(place, place))[0]
        office = office_at(cast.words, first) if first < len(cast.words.texts) else None
    if office is None:
        role = _trade(cast, first)
        return role if role is not None and role.end <= limit else None
    if office.extent.end > limit or office.extent.start > place + 8:
        return None
    role = _without_others(cast, office.role)
    term = _TERM.search(cast.text, *role)
    role = Extent(role.start, term.start()) if term else role
    grand = _GRAND.search(cast.text, role.start, min(limit, role.end + 60))
    if grand is not None and cast.text.startswith("Ambassador Ex", role.start):
        role = Extent(role.start, grand.end())
    ahead = Extent(role.start, min(limit, role.end + _DATED))  # *minister last May*
    timed = [one for one in time_words(cast.text, ahead) if one.extent.start < role.end]
    if not timed:
        return role
    words = cast.text[role.start : timed[0].extent.start].rstrip()
    return Extent(role.start, role.start + len(words)) if words else None


def _without_others(cast: Cast, role: Extent) -> Extent:
    """Leave out whom *ambassador to President A* and *envoy from B* name after the office."""
    for mention in cast.between(role.start + 1, role.end):
        lead = _AFTER_OFFICE.search(cast.text, role.start, mention.extent.start)
        if mention.kind == "person" and lead is not None:
            return Extent(role.start, lead.start())
    return role


def _trade(cast: Cast, first: int) -> Extent | None:
    """Read *community liaison officer*, of common words before the head."""
    common = _COMMON.match(cast.words.classes, first)
    if common and any(class_of(cast.words.texts[n]) for n in range(first, common.end())):
        return None
    office = office_at(cast.words, common.end()) if common else None
    if common is None or office is None or office.role.start != cast.words.starts[common.end()]:
        return None
    role = Extent(cast.words.starts[first], office.role.end)
    return None if time_words(cast.text, role) else role


def described(cast: Cast, office: Extent) -> Reference:
    """
    Make a stand-in for somebody whom only the words for an office describe.

    Parameters
    ----------
    cast : Cast
        The actors of the report.
    office : Extent
        The office, with a tail such as *to Ukraine*.

    Returns
    -------
    Reference
        To a figure that is no member of the cast until it is entered.
    """
    first, last = cast.words.within(office)
    while last > first + 1 and cast.words.classes[last - 1] not in "HU":
        last -= 1
    begin = first - (first > 0 and cast.words.classes[first - 1] == "t")
    name = cast.words.extent(first, last).of(cast.text)
    return Reference(Figure("person", name), cast.words.extent(begin, last), "low")
