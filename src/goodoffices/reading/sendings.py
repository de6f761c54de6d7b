"""Appointments in a relative clause: *the envoy that A is sending is B*, *B, whom A appointed*."""

import re
from collections.abc import Iterator

from goodoffices.reading.appointed import AppointmentFound, made
from goodoffices.reading.coreference import Memory
from goodoffices.reading.extent import Extent
from goodoffices.reading.holders import POSTS, first_of
from goodoffices.reading.objects import office_from
from goodoffices.reading.officeverbs import status_of
from goodoffices.reading.subjects import phrase_from
from goodoffices.reading.telling import Telling

__all__ = ["relatives_in"]

_INVERTED = re.compile(
    r"\b[Tt]he (?P<office>(?:[a-z-]+ ){0,3}?(?:" + POSTS + r"))(?: that| whom| who)? "
    r"(?P<by>[A-Z][^,.;:]{0,60}?) (?P<aux>is|was|has|had|will|are|have)"
    r"(?: be)? (?P<verb>sending|appointing|naming|dispatching|sent|named|appointed|chosen|send|"
    r"appoint|name|dispatch|dispatched) (?:is|was|will be|,) "
)
_WHOM = re.compile(
    r",? whom (?=(?:the |its )?[A-Z])(?P<by>[^,.;]{2,50}?) (?P<aux>has |had )?(?P<verb>appointed|"
    r"named|nominated|chose|picked|tapped|designated)"
    r"(?: last \w+| on \w+day)? as "
)
_INVERTING = Telling("""
    sending appointing naming dispatching sent named appointed chosen send appoint name dispatch
    dispatched
    """)
_RELATIVE = Telling("whom")
"""Words without one of which a pattern finds nothing."""


def relatives_in(memory: Memory, stretch: Extent) -> Iterator[AppointmentFound]:
    """
    Find the appointments that a relative clause tells in one sentence.

    Parameters
    ----------
    memory : Memory
        What was read so far.
    stretch : Extent
        The sentence.

    Yields
    ------
    AppointmentFound
        In the order of the rules.
    """
    bits = memory.cast.words.bits(stretch)
    if bits & _INVERTING.bit:
        yield from _inverted(memory, stretch)
    if bits & _RELATIVE.bit:
        yield from _whom(memory, stretch)


def _inverted(memory: Memory, stretch: Extent) -> Iterator[AppointmentFound]:
    """Read 'The envoy that A is sending is B'."""
    for match in _INVERTED.finditer(memory.cast.text, stretch.start, stretch.end):
        appointee = phrase_from(memory.cast, match.end(), stretch.end)
        person = first_of(memory, appointee)
        if appointee is None or person is None:
            continue
        by = first_of(memory, Extent(*match.span("by")))
        evidence = Extent(match.start(), appointee.end)
        status = status_of(match["verb"], match["aux"])
        office = Extent(*match.span("office"))
        yield made(
            "appointed-inverted",
            memory,
            person,
            by,
            office,
            status,
            evidence,
            stretch,
        )


def _whom(memory: Memory, stretch: Extent) -> Iterator[AppointmentFound]:
    """Read 'B, whom A appointed as C'."""
    text = memory.cast.text
    for match in _WHOM.finditer(text, *stretch):
        people = [
            m for m in memory.cast.between(stretch.start, match.start()) if m.kind == "person"
        ]
        office = office_from(memory.cast, match.end(), stretch.end)
        actor = phrase_from(memory.cast, match.start("by"), match.end())
        if not people or office is None or people[-1].extent.end < match.start() - 1:
            continue
        by = first_of(memory, actor)
        status = status_of(match["verb"], match["aux"] or "")
        person = memory.look(people[-1].extent)[0]
        told = Extent(person.extent.start, office.end)
        yield made("appointed", memory, person, by, office, status, told, stretch)
