"""Calls, meetings, talks, summits, visits and letters that a report tells of."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from goodoffices.reading import (
    attendance,
    conversations,
    discussions,
    gatherings,
    invitations,
    letters,
    mediations,
    meetings,
    receptions,
    rounds,
    visits,
)
from goodoffices.reading.coreference import Memory
from goodoffices.reading.encounters import ContactFound, ContactType
from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import Figure
from goodoffices.reading.hosts import hosts_of
from goodoffices.reading.outcomes import ContactStatus, is_denied
from goodoffices.reading.rounds import again
from goodoffices.record.dates import When

__all__ = ["ContactFound", "ContactStatus", "ContactType", "contacts_in", "merged"]

_Rule = Callable[[Memory, Extent, Extent | None], Iterator[ContactFound]]
_RULES: tuple[tuple[int, _Rule], ...] = (
    (meetings.TELLING.bit, meetings.meetings_in),
    (conversations.TELLING.bit, conversations.conversations_in),
    (visits.TELLING.bit, visits.visits_in),
    (letters.TELLING.bit, letters.letters_in),
    (rounds.TELLING.bit, rounds.rounds_in),
    (invitations.TELLING.bit, invitations.invitations_in),
    (receptions.TELLING.bit, lambda memory, stretch, _: receptions.receptions_in(memory, stretch)),
    (discussions.TELLING.bit, discussions.discussions_in),
    (attendance.TELLING.bit, lambda memory, stretch, _: attendance.attendance_in(memory, stretch)),
    (gatherings.TELLING.bit, lambda memory, stretch, _: gatherings.gatherings_in(memory, stretch)),
    (mediations.TELLING.bit, lambda memory, stretch, _: mediations.mediations_in(memory, stretch)),
)
"""The rules, each with the bit of the words without one of which it finds nothing."""
_ANY = sum(bit for bit, _ in _RULES)


def contacts_in(
    memory: Memory,
    stretch: Extent,
    speaker: Extent | None = None,
    cue: str = "",
) -> Iterator[ContactFound]:
    """
    Find the contacts told in one sentence, or in one part of it.

    Parameters
    ----------
    memory : Memory
        What was read so far.
    stretch : Extent
        The sentence, or the content of a statement in it, or what stands around that.
    speaker : Extent or None
        Who says the content; the subject of *agreed to meet*.
    cue : str
        The words that report the content, such as *denied*.

    Yields
    ------
    ContactFound
        In text order.
    """
    bits = memory.cast.words.bits(stretch)
    if not bits & _ANY or _RUMOUR.search(
        memory.cast.text, max(0, stretch.start - 30), stretch.start
    ):
        return
    found = [
        contact for bit, rule in _RULES if bits & bit for contact in rule(memory, stretch, speaker)
    ]
    told: dict[str, list[tuple[Extent, str]]] = {}
    seen: set[frozenset[Figure]] = set()
    for contact in sorted(found, key=lambda c: (c.evidence[0].start, -c.evidence[0].end)):
        if contact.rule == "verb-discussed" and (
            contact.figures in seen or _is_told(memory, contact)
        ):
            continue
        seen.add(contact.figures)
        contact = replace(contact, status=_as_said(memory, contact, cue))
        contact = _hosted(memory, contact, stretch)
        family = _FAMILIES.get(contact.type, contact.type)
        others = told.setdefault(family, [])
        if all(_is_apart(contact, core, rule) for core, rule in others):
            others.append((contact.core, contact.rule))
            for reference in contact.participants:
                memory.cast.enter(reference)
            memory.together(contact.evidence[0].start, contact.figures_in_order)
            memory.met(contact.evidence[0].start, contact.type, contact.participants)
            yield from again(memory, contact, stretch)


def _is_apart(contact: ContactFound, core: Extent, rule: str) -> bool:
    """Tell a contact from one that the same words tell; a rule may part one into several."""
    return (contact.core, contact.rule) == (core, rule) or not contact.core.meets(core)


def _is_told(memory: Memory, contact: ContactFound) -> bool:
    """Tell *they discussed the reef* after a contact of the same people, which was told there."""
    last = memory.last_contact(None, contact.evidence[0].start)
    return last is not None and {one.figure for one in last[1]} == contact.figures


def _hosted(memory: Memory, contact: ContactFound, stretch: Extent) -> ContactFound:
    """Add who mediates: *A and B met under the auspices of C*."""
    if contact.host is not None or contact.rule not in _BY_VERB:
        return contact
    hosts = hosts_of(memory, "", contact.evidence[0].end, stretch)
    if not hosts or hosts[0].figure in contact.figures:
        return contact
    return replace(contact, host=hosts[0], participants=(*contact.participants, *hosts))


_BY_VERB = frozenset(["verb-together", "verb-with"])
"""Rules that look for no host of their own."""
_RUMOUR = re.compile(
    r"(?<!denied )(?<!denies )(?<!dismissed )(?<!dismisses )"
    r"\b(?:reports?|rumou?rs?|speculation|allegations?|suggestions?) (?:that )?\Z"
)
"""Before what nobody vouches for."""
_FAMILIES = {"talks": "meeting", "summit": "meeting", "other": "meeting"}
"""Kinds of which one stretch of words tells only one."""


def _as_said(memory: Memory, contact: ContactFound, cue: str) -> ContactStatus:
    """Tell what the cue makes of a contact: *denied that they met*, *said she would meet*."""
    if contact.status == "occurred" and cue and is_denied(cue) and not contact.after_cue:
        return "denied"
    if contact.status == "proposed" and cue:
        words = memory.cast.text[contact.clause.start : contact.core.start]
        return "planned" if _WOULD.search(words) else "proposed"
    return contact.status


_WOULD = re.compile(
    r"(?:would|['\u2019]d) (?:(?:also|soon|again|then|first|next) )?(?:be )?"
    r"(?:[a-z]+ (?:to|in) (?:the )?)?$"
)
"""Before a verb, after *said*: the future seen from the past."""


Dated = tuple[ContactFound, When]
"""A contact and its date."""


def merged(text: str, every: Iterable[Dated]) -> list[Dated]:
    """
    Count a contact once however often it is told.

    Parameters
    ----------
    text : str
        The stored text.
    every : iterable of ContactFound and When
        In text order, each with its date.

    Returns
    -------
    list of ContactFound and When
        Those of one kind, status and company joined, with all their evidence, unless they took
        place elsewhere, on another date, or *again*.
    """
    found: list[Dated] = []
    exact: dict[tuple[object, ...], int] = {}
    last: dict[tuple[object, ...], int] = {}
    for contact, when in every:
        company = (contact.type, contact.status, contact.figures)
        planned = last.get((contact.type, "planned", contact.figures))
        if contact.rule == "cancelled" and planned is not None:
            once = found[planned]
            found[planned] = _joined((replace(once[0], status="refused"), once[1]), (contact, when))
            continue
        where = contact.place.of(text) if contact.place else None
        at = exact.get((company, where, when.value))
        if at is None and not contact.is_again:
            near = last.get(company)
            at = near if near is not None and _fits(text, found[near], where, when) else None
        if at is None:
            at = len(found)
            found.append((contact, when))
        else:
            found[at] = _joined(found[at], (contact, when))
        known, day = found[at]
        last[company] = at
        exact[company, known.place.of(text) if known.place else None, day.value] = at
    return found


def _fits(text: str, known: Dated, where: str | None, when: When) -> bool:
    """Tell whether a contact can be one that was told before."""
    contact, day = known
    same_place = where is None or contact.place is None or contact.place.of(text) == where
    return same_place and (when.value is None or day.value is None or day.value == when.value)


def _joined(known: Dated, other: Dated) -> Dated:
    first, second = known[0], other[0]
    joined = replace(
        first,
        evidence=(*first.evidence, *second.evidence),
        place=first.place or second.place,
        host=first.host or second.host,
        after_cue=first.after_cue or second.after_cue,
    )
    return joined, known[1] if known[1].value or not other[1].value else other[1]
