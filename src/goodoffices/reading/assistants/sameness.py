"""Whether two readers propose the same thing of one report."""

from collections.abc import Sequence

from goodoffices.reading.report import AppointmentRead, ContactRead, StatementRead
from goodoffices.record.parts import Span

__all__ = ["same_appointment", "same_contact", "same_statement"]

_SHARE = 0.5
"""The share of the shorter content that two proposals of one statement have in common."""


def same_statement(one: StatementRead, other: StatementRead) -> bool:
    """
    Tell whether two proposals are of one statement.

    Parameters
    ----------
    one, other : StatementRead
        Proposals from the same text.

    Returns
    -------
    bool
        True where half the shorter content is common, no speaker contradicts the other, and
        both or neither are plainly said.
    """
    plain = (one.negated or one.hypothetical) == (other.negated or other.hypothetical)
    return plain and _share(one.content, other.content) >= _SHARE and _same_speaker(one, other)


def _same_speaker(one: StatementRead, other: StatementRead) -> bool:
    if other.speaker is None:
        return True
    if one.speaker is None:
        return False
    return _meets(one.speaker, other.speaker) or bool(set(one.actors) & set(other.actors))


def _share(one: Sequence[Span], other: Sequence[Span]) -> float:
    common = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)
    shorter = min(sum(s.end - s.start for s in one), sum(s.end - s.start for s in other))
    return common / shorter


def _meets(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def same_contact(one: ContactRead, other: ContactRead) -> bool:
    """
    Tell whether two proposals are of one contact.

    Parameters
    ----------
    one, other : ContactRead
        Proposals from the same text.

    Returns
    -------
    bool
        True where type and participants are the same.
    """
    return one.type == other.type and {p.name for p in one.participants} == {
        p.name for p in other.participants
    }


def same_appointment(one: AppointmentRead, other: AppointmentRead) -> bool:
    """
    Tell whether two proposals are of one appointment.

    Parameters
    ----------
    one, other : AppointmentRead
        Proposals from the same text.

    Returns
    -------
    bool
        True where the appointee is the same and the words for the office or the evidence meet.
    """
    places = _meets(one.office, other.office) or any(
        _meets(a, b) for a in one.evidence for b in other.evidence
    )
    return one.appointee.name == other.appointee.name and places
