"""One appointment as a text gives it, with its office, mandate and status."""

import re
from dataclasses import dataclass
from typing import Literal

from goodoffices.reading.coreference import Memory
from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import Reference

__all__ = ["RANK", "AppointmentFound", "AppointmentStatus", "made", "own_office"]

AppointmentStatus = Literal["proposed", "announced", "appointed", "recalled", "refused", "ended"]

RANK = re.compile(
    r"(?:retired )?(?:(?:Col|Gen|Rep|Sen|Gov|Amb|Lt|Maj|Capt|Sgt|Adm|Brig)\b\.?|(?:(?:Lieutenant|"
    r"Brigadier|Major|Rear|Vice)[ -])?"
    r"(?:General|Colonel|Admiral|Major|Captain|Brigadier|Lieutenant|Marshal|Commodore))",
    re.IGNORECASE,
)
"""A title in front of a name is no office that somebody loses or gets."""
_PAST = re.compile(rf"(?:former|ex|retired|then|one-time|late)\b|{RANK.pattern}\Z", re.IGNORECASE)
"""A role that is no longer held, or only a rank."""
_MANDATE = re.compile(r"(?:,? (?:tasked with|charged with|with a mandate) )?\bto (?=[a-z])")


@dataclass(frozen=True)
class AppointmentFound:
    """One appointment as the text gives it."""

    appointee: Reference
    by: Reference | None
    office: Extent
    mandate: Extent | None
    status: AppointmentStatus
    evidence: tuple[Extent, ...]
    clauses: tuple[Extent, ...]
    """The sentences of the evidence, where words that date it may stand."""
    rule: str
    """The name of the rule that found it (rule D1)."""
    naming: bool = False
    """True for *the envoy is B*, which tells of no appointment by itself."""
    described: tuple[Extent, ...] = ()
    """Words that stand for the appointee without a name."""


def own_office(memory: Memory, person: Reference) -> Extent | None:
    """
    Give the office that the report last gave somebody who is dismissed or resigns.

    Parameters
    ----------
    memory : Memory
        What was read so far.
    person : Reference
        Who it is.

    Returns
    -------
    Extent or None
        The words for the office, without whom it serves.
    """
    text = memory.cast.text
    every = [one.role for one in memory.cast.offices_at(person.extent)]
    every += [
        held.office.role
        for held in reversed(person.figure.held)
        if held.evidence.start <= person.extent.start and held.status in {"current", "acting"}
    ]
    named = (one for one in every if not _PAST.match(text, *one))
    return next(named, None) or memory.offices.get(person.figure)


def made(
    rule: str,
    memory: Memory,
    appointee: Reference,
    by: Reference | None,
    office: Extent,
    status: AppointmentStatus,
    evidence: Extent,
    stretch: Extent,
) -> AppointmentFound:
    """
    Put together an appointment, with the mandate that follows the words that tell it.

    Parameters
    ----------
    rule : str
        The name of the rule that found it.
    memory : Memory
        What was read so far.
    appointee : Reference
        Whose office it is.
    by : Reference or None
        Who appoints.
    office : Extent
        The words for the office.
    status : str
        What becomes of it.
    evidence : Extent
        The words that tell it.
    stretch : Extent
        The sentence.

    Returns
    -------
    AppointmentFound
        With the sentence as its clause.
    """
    text = memory.cast.text
    mandate = _MANDATE.match(text[evidence.end : stretch.end].lstrip(" ,"))
    aim = None
    if mandate:
        gap = len(text[evidence.end : stretch.end]) - len(
            text[evidence.end : stretch.end].lstrip(" ,")
        )
        end = len(text[evidence.end : stretch.end].split(";")[0].rstrip(' .\u201d"')) + evidence.end
        aim = Extent(evidence.end + gap, end)
    return AppointmentFound(appointee, by, office, aim, status, (evidence,), (stretch,), rule)
