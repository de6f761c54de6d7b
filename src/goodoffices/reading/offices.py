"""The roles that a person holds or held, with the dates that the text gives."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from goodoffices.reading.extent import Extent
from goodoffices.reading.mentions import Mention, Office
from goodoffices.reading.rolephrases import office_at
from goodoffices.reading.words import Words

__all__ = ["Held", "RoleStatus", "held_by"]

RoleStatus = Literal["current", "former", "acting", "designated", "announced"]

_MONTH_YEAR = r"(?:[A-Z][a-z]+\.? )?((?:1[89]|20)\d\d)"
_FROM_TO = re.compile(
    rf",? ?(?:from|between|in the years) {_MONTH_YEAR}"
    rf" ?(?:to|until|till|and|through|-|\u2013) ?{_MONTH_YEAR}"
)
_SINCE = re.compile(rf",? (?:since|from) {_MONTH_YEAR}")
_UNTIL = re.compile(rf",? (?:until|till|up to) {_MONTH_YEAR}")
_BRACKETS = re.compile(r"(?: \(|, )((?:1[89]|20)\d\d) ?(?:-|\u2013|to) ?((?:1[89]|20)\d\d)?\)")
_RELATIVE = re.compile(r",?r(?=[vx])")
_AGE = re.compile(r",d(?:,(?!r))?")
_NEXT = frozenset(",rv")
"""What an age, or a clause that says what a person is, begins with."""
_COPULA = re.compile(r"(?=v)")
_SERVED = re.compile(
    r"(?:,? ?(?:who|which) )?(?:"
    r"(?P<past>(?:had |has )?(?:previously |formerly |earlier |once |also )?"
    r"(?:served|worked|acted)(?: as)?|was(?: once| previously| formerly)?|had been|used to be|"
    r"has served as)"
    r"|(?P<now>is|has been|serves as|(?:became|was (?:appointed|named|made)))"
    r") $"
)
_PAST = re.compile(
    r"\b(?=[a-z])(?:former|formerly|ex|then|late|retired|outgoing|erstwhile|one-time|previous|previously|"
    r"once)\b",
    re.I,
)
_LEADING = 16
_LEAD = re.compile(r"(?:\w+-)?(?:\w+ )?(?:(?:a|an|the) )?$")
"""What may stand before a role and say when it was held: *previously the*."""
_ACTING = re.compile(r"\b(?:acting|interim|caretaker)\b", re.I)
_COMING = re.compile(r"(?:-designate|-elect)\b|\b(?:incoming|designated)\b", re.I)


@dataclass(frozen=True)
class Held:
    """One role of a person."""

    role: str
    office: Office
    begin: str | None
    end: str | None
    status: RoleStatus
    evidence: Extent


def held_by(text: str, found: Words, mention: Mention) -> Iterator[Held]:
    """
    Read the roles that stand around one mention of a person.

    Parameters
    ----------
    text : str
        The stored text.
    found : Words
        Its words.
    mention : Mention
        A person's mention.

    Yields
    ------
    Held
        The role before the name, those in apposition, and those of a clause that says what the
        person is or was.
    """
    if mention.office:
        yield _held(text, mention.office, mention.extent)
    for office in (*mention.earlier, *mention.later):
        yield _held(text, office, office.extent)
    end = mention.later[-1].extent.end if mention.later else mention.extent.end
    after = bisect_left(found.starts, end)
    if found.classes[after : after + 1] not in _NEXT:
        return
    age = _AGE.match(found.classes, after)
    after = age.end() if age else after
    for pattern in (_RELATIVE, _COPULA):
        match = pattern.match(found.classes, after)
        if match:
            yield from _clause(text, found, match.end(), end)
            return


def _clause(text: str, found: Words, index: int, begin: int) -> Iterator[Held]:
    """Read 'who served as ROLE from YEAR to YEAR' or 'is ROLE'."""
    for first in range(index, min(index + 5, len(found.texts))):
        office = office_at(found, first)
        if office is None:
            continue
        verb = _SERVED.search(text, begin, found.starts[first])
        if verb:
            start = verb.start() + len(verb.group()) - len(verb.group().lstrip(", "))
            yield _held(text, office, Extent(start, office.extent.end), past=bool(verb["past"]))
            return


def _held(text: str, office: Office, evidence: Extent, *, past: bool = False) -> Held:
    begin, end, stop = _years(text, office.extent.end)
    past = past and (end is not None or begin is None)
    lead = _LEAD.search(text, max(0, office.extent.start - _LEADING), office.extent.start)
    words = text[lead.start() if lead else office.extent.start : office.extent.end]
    status: RoleStatus = "former" if past or end or _PAST.search(words) else "current"
    if status == "current" and _COMING.search(words):
        status = "designated"
    elif status == "current" and _ACTING.search(words):
        status = "acting"
    if stop > evidence.end:
        evidence = Extent(evidence.start, stop)
    return Held(office.role.of(text), office, begin, end, status, evidence)


def _years(text: str, place: int) -> tuple[str | None, str | None, int]:
    for pattern in (_FROM_TO, _BRACKETS):
        match = pattern.match(text, place)
        if match:
            return match[1], match[2], match.end()
    for pattern, first in ((_SINCE, True), (_UNTIL, False)):
        match = pattern.match(text, place)
        if match:
            return (match[1], None, match.end()) if first else (None, match[1], match.end())
    return None, None, place
