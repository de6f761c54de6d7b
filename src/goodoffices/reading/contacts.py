"""Calls, meetings, talks, summits, visits and letters that a report tells of."""

from collections import deque
from collections.abc import Iterator
from dataclasses import replace

from goodoffices.reading.coreference import Memory
from goodoffices.reading.encounters import ContactFound, ContactType
from goodoffices.reading.extent import Extent
from goodoffices.reading.letters import letters_in
from goodoffices.reading.meetings import meetings_in
from goodoffices.reading.outcomes import ContactStatus, is_denied, status_of
from goodoffices.reading.telling import Telling
from goodoffices.reading.visits import visits_in

__all__ = ["ContactFound", "ContactStatus", "ContactType", "contacts_in", "merged"]

_TELLING = Telling("""
    met meet meets meeting meetings host hosts hosted hosting receive receives received welcomed
    welcomes greeted call calls called phone phoned phones telephone telephoned spoke speaks speak
    talked talks talk sat sits conferred consulted negotiated conversation conversations summit
    negotiations consultations discussions dialogue encounter dinner lunch breakfast visit visits
    visited visiting trip tour toured touring travel travels traveled travelled flew fly flies went
    goes heads headed arrive arrived arrives landed lands paid letter letters message messages wrote
    write writes written shuttled shuttling exchanged audience
    """)
"""Words without one of which nothing tells of a contact."""


def contacts_in(
    memory: Memory,
    stretch: Extent,
    speaker: Extent | None = None,
    cue: str = "",
    *,
    is_deed: bool = False,
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
    is_deed : bool
        True where the cue is itself an act, as in *offered talks*, and what follows its object.

    Yields
    ------
    ContactFound
        In text order.
    """
    if is_deed and speaker is not None and cue.startswith("welcom"):
        stretch = Extent(min(speaker.start, stretch.start), stretch.end)
    if not memory.cast.words.tell(_TELLING, stretch):
        return
    found = [
        *meetings_in(memory, stretch, speaker),
        *visits_in(memory, stretch, speaker),
        *letters_in(memory, stretch, speaker),
    ]
    last: dict[str, int] = {}
    for contact in sorted(found, key=lambda c: (c.evidence[0].start, -c.evidence[0].end)):
        if contact.status == "occurred" and cue:
            contact = replace(contact, status=_as_told(cue, is_deed=is_deed))
        family = _FAMILIES.get(contact.type, contact.type)
        if contact.core.start >= last.get(family, -1):
            last[family] = contact.core.end
            for reference in contact.participants:
                memory.cast.enter(reference)
            memory.together(contact.evidence[0].start, contact.figures_in_order)
            yield contact


_FAMILIES = {"talks": "meeting", "summit": "meeting", "other": "meeting"}
"""Kinds of which one stretch of words tells only one."""


def _as_told(cue: str, *, is_deed: bool) -> ContactStatus:
    """Tell what the cue makes of a contact: *denied that they met*, *offered talks*."""
    if is_denied(cue):
        return "denied"
    told = status_of(cue) if is_deed else None
    return told or "occurred"


def merged(every: Iterator[ContactFound]) -> list[ContactFound]:
    """
    Count a contact once however often it is told.

    Parameters
    ----------
    every : iterator of ContactFound
        In text order.

    Returns
    -------
    list of ContactFound
        Those of one kind, status and company joined, with all their evidence.
    """
    found: list[ContactFound] = []
    first: dict[tuple[object, ...], int] = {}
    unplaced: dict[tuple[object, ...], deque[int]] = {}
    for contact in every:
        company = (contact.type, contact.status, contact.figures)
        open_ = unplaced.setdefault(company, deque())
        place = first.get(company) if contact.place is None else open_[0] if open_ else None
        if place is None:
            first.setdefault(company, len(found))
            if contact.place is None:
                open_.append(len(found))
            found.append(contact)
            continue
        known = found[place]
        found[place] = replace(
            known,
            evidence=(*known.evidence, *contact.evidence),
            place=known.place or contact.place,
            host=known.host or contact.host,
        )
        if contact.place is not None:
            open_.popleft()
    return found
