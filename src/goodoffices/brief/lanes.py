"""The lanes of the timeline: which event stands on whose lane."""

from collections.abc import Iterable

from goodoffices.assessment.results import Assessment
from goodoffices.brief.contexts import Timeline, TimelineMark
from goodoffices.brief.register import Register
from goodoffices.brief.wording import day, names
from goodoffices.brief.words import say
from goodoffices.record.dates import When
from goodoffices.record.entries import Actor, Statement

__all__ = ["lane_of", "timeline"]


def lane_of(actor: str, register: Register) -> str:
    """
    Find the party or body that someone speaks for.

    Parameters
    ----------
    actor : str
        Id of an actor.
    register : Register
        The entries.

    Returns
    -------
    str
        Id of the actor at the end of the chain of `belongs_to`; where there is none, of the
        state that it is said to be of, or its own.
    """
    seen = [actor]
    while (entry := register.entries.get(seen[-1])) and isinstance(entry, Actor):
        above = entry.belongs_to
        if above is None or above in seen:
            break
        seen.append(above)
    last = register.entries.get(seen[-1])
    if isinstance(last, Actor) and last.of and last.type != "state":
        found = (e for e in register.entries.values() if isinstance(e, Actor))
        states = (e for e in found if e.type == "state" and last.of in (e.of, e.name, *e.names))
        return next((state.id for state in states), last.id)
    return seen[-1]


def _marks(
    kind: str, event: str, moment: When, who: Iterable[str], register: Register
) -> list[TimelineMark]:
    if moment.first is None or moment.last is None:
        return []
    days = moment.first.isoformat(), moment.last.isoformat()
    lanes = dict.fromkeys(register.name(lane_of(each, register)) for each in who)
    return [TimelineMark(lane, kind, *days, event) for lane in lanes]


def _table(kinds: set[str], spoken: str) -> str:
    """Choose where the marks stand in words: with the contacts, if there are any."""
    tables = {"contact": "contacts-table", "statement": spoken, "appointment": "appointments-table"}
    return next(anchor for kind, anchor in tables.items() if kind in kinds)


def timeline(found: Assessment, register: Register, spoken: str) -> Timeline | None:
    """
    Place statements, contacts and appointments on lanes.

    Parameters
    ----------
    found : Assessment
        The assessment.
    register : Register
        The entries.
    spoken : str
        Anchor of the list of statements.

    Returns
    -------
    Timeline or None
        The parties' lanes first, in their order, then the others by name; None where nothing
        has a date. A statement that repeats another is not drawn again.
    """
    marks: list[TimelineMark] = []
    for contact in found.contacts:
        marks += _marks("contact", contact.contact, contact.said, contact.participants, register)
    for sent in found.appointments:
        who = [sent.appointed_by or sent.appointee]
        marks += _marks("appointment", sent.appointment, sent.said, who, register)
    for name in found.coverage.statements:
        entry = register.entries[name]
        if isinstance(entry, Statement) and not entry.same_as:
            marks += _marks("statement", entry.id, entry.said, entry.speakers, register)
    if not marks:
        return None
    parties = [party.name for party in found.parties]
    used = {mark.lane for mark in marks}
    lanes = (*(p for p in parties if p in used), *sorted(used - {*parties}, key=str.casefold))
    first, last = min(mark.first for mark in marks), max(mark.last for mark in marks)
    return Timeline(
        anchor="timeline",
        title=say("Statements, contacts and appointments over time"),
        description=say(
            "Events between {} and {} on the lanes of {}. What has no date is not drawn.",
            day(first),
            day(last),
            names(lanes),
        ),
        lanes=lanes,
        marks=tuple(marks),
        table=_table({mark.kind for mark in marks}, spoken),
    )
