"""What an assistant offers: words that it claims to stand in the report, none of them trusted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Literal, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic import ValidationError as Invalid

__all__ = [
    "MOST",
    "Offer",
    "OfferedAppointment",
    "OfferedContact",
    "OfferedParty",
    "OfferedStatement",
    "Passage",
    "offer_of",
]

MOST = 300
"""Proposals of one kind that are looked at in one answer; what is beyond is rejected."""

_LONGEST = 20_000
_PARTS = 20


class _Offered(BaseModel):
    """A part of an answer; keys that were not asked for are left unread."""

    model_config = ConfigDict(frozen=True, extra="ignore")


_Kind = TypeVar("_Kind", bound=_Offered)


class Passage(_Offered):
    """Words that an assistant claims to be verbatim."""

    text: Annotated[str, StringConstraints(min_length=1, max_length=_LONGEST)]
    start: int | None = None
    """Where it says that they begin, in code points; they are looked for there first."""


def _as_passage(value: Any) -> Any:
    return {"text": value} if isinstance(value, str) else value


def _as_party(value: Any) -> Any:
    return {"words": value} if isinstance(value, str) else value


def _as_list(value: Any) -> Any:
    return [value] if isinstance(value, str | Mapping) else value


Words = Annotated[Passage, BeforeValidator(_as_passage)]
Parts = Annotated[
    tuple[Words, ...], BeforeValidator(_as_list), Field(min_length=1, max_length=_PARTS)
]


class OfferedParty(_Offered):
    """Somebody named, and of what kind where the assistant knows it."""

    words: Words
    kind: Literal["person", "institution", "state", "group"] | None = None


Named = Annotated[OfferedParty, BeforeValidator(_as_party)]


class OfferedStatement(_Offered):
    """Who said what."""

    content: Parts
    speaker: Named | None = None
    cue: Words | None = None
    addressee: Words | None = None
    negated: bool = False
    hypothetical: bool = False


class OfferedContact(_Offered):
    """Who met, called, visited or wrote to whom."""

    type: Literal["call", "meeting", "talks", "summit", "visit", "letter", "other"]
    participants: Annotated[tuple[Named, ...], Field(min_length=2, max_length=_PARTS)]
    place: Words | None = None
    status: Literal["occurred", "planned", "proposed", "refused", "denied"]
    evidence: Parts


class OfferedAppointment(_Offered):
    """Who was sent or appointed, by whom, to what."""

    appointee: Named
    by: Named | None = None
    office: Words
    status: Literal["proposed", "announced", "appointed", "recalled", "refused", "ended"]
    evidence: Parts


@dataclass(frozen=True)
class Offer:
    """All that an assistant offers for one report."""

    statements: tuple[OfferedStatement, ...] = ()
    contacts: tuple[OfferedContact, ...] = ()
    appointments: tuple[OfferedAppointment, ...] = ()
    malformed: int = 0
    """Proposals that are not of the form asked for, or too many."""


def offer_of(answer: Mapping[str, Any]) -> Offer:
    """
    Take the usable proposals out of an answer.

    Parameters
    ----------
    answer : mapping
        Lists under the keys ``statements``, ``contacts`` and ``appointments``; any may lack.

    Returns
    -------
    Offer
        What has the form asked for; the rest is counted.

    Examples
    --------
    >>> offer_of({"statements": [{"content": "no"}, {"speaker": "she"}]}).malformed
    1
    """
    statements, first = _valid(OfferedStatement, answer.get("statements"))
    contacts, second = _valid(OfferedContact, answer.get("contacts"))
    appointments, third = _valid(OfferedAppointment, answer.get("appointments"))
    return Offer(statements, contacts, appointments, first + second + third)


def _valid(kind: type[_Kind], offered: Any) -> tuple[tuple[_Kind, ...], int]:
    if offered is None:
        return (), 0
    if not isinstance(offered, Sequence) or isinstance(offered, str | bytes):
        return (), 1
    tried = [_one(kind, item) for item in offered[:MOST]]
    good = tuple(item for item in tried if item is not None)
    return good, len(offered) - len(good)


def _one(kind: type[_Kind], item: Any) -> _Kind | None:
    try:
        return kind.model_validate(item)
    except Invalid:
        return None
