"""Join what an assistant offers to the reading by rules, which is never overridden."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from goodoffices.reading.assistants.anchoring import Anchors
from goodoffices.reading.assistants.cast import Cast
from goodoffices.reading.assistants.offers import (
    Offer,
    OfferedAppointment,
    OfferedContact,
    OfferedParty,
    OfferedStatement,
    Passage,
)
from goodoffices.reading.assistants.sameness import (
    same_appointment,
    same_contact,
    same_statement,
)
from goodoffices.reading.extent import Extent
from goodoffices.reading.report import (
    ActorRead,
    AppointmentRead,
    ContactRead,
    Party,
    Reading,
    Resolution,
    StatementRead,
)
from goodoffices.record.dates import When
from goodoffices.record.parts import Span

__all__ = ["Joined", "join"]

_Offers = OfferedStatement | OfferedContact | OfferedAppointment
_Read = TypeVar("_Read", StatementRead, ContactRead, AppointmentRead)

_MARKS = "\"'\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb"


@dataclass
class Joined:
    """What one assistant adds to a reading, and what of its offer was left out."""

    actors: tuple[ActorRead, ...] = ()
    """All actors: those of the reading, and the new ones after them."""
    statements: list[StatementRead] = field(default_factory=list)
    contacts: list[ContactRead] = field(default_factory=list)
    appointments: list[AppointmentRead] = field(default_factory=list)
    found_too: list[str] = field(default_factory=list)
    not_verbatim: int = 0
    malformed: int = 0
    repeated: int = 0
    nobody: int = 0
    """Contacts and appointments in which it cannot be told who takes part."""

    @property
    def agreed(self) -> tuple[str, ...]:
        """Ids of proposals of the reading that the assistant makes too."""
        return tuple(dict.fromkeys(self.found_too))

    @property
    def added(self) -> tuple[str, ...]:
        """Ids of the proposals that are the assistant's own."""
        return (
            *(one.id for one in self.statements),
            *(one.id for one in self.contacts),
            *(one.id for one in self.appointments),
        )


class _AbsentError(Exception):
    """Words do not stand in the text."""


class _NobodyError(Exception):
    """It cannot be told who is meant."""


def join(reading: Reading, text: str, offer: Offer, name: str) -> Joined:
    """
    Hold an offer to the text and part what is new from what the reading has.

    Parameters
    ----------
    reading : Reading
        What was proposed so far.
    text : str
        The stored text.
    offer : Offer
        What an assistant proposes.
    name : str
        The assistant's name; its proposals have the rule ``assistant NAME``, the grade low and
        no precision, for it was not measured (rule D1).

    Returns
    -------
    Joined
        New proposals, each span of them verbatim in the text (rule D2), and counts of the rest.
    """
    draft = _Draft(reading, text, name)
    draft.joined.malformed = offer.malformed
    offers: tuple[_Offers, ...] = (*offer.statements, *offer.contacts, *offer.appointments)
    for offered in offers:
        draft.take(offered)
    draft.joined.actors = tuple(draft.cast.actors)
    return draft.joined


class _Draft:
    """The proposals of one assistant as they are held to the text."""

    def __init__(self, reading: Reading, text: str, name: str) -> None:
        self.reading = reading
        self.text = text
        self.anchors = Anchors(text)
        self.cast = Cast(text, reading.actors)
        self.joined = Joined()
        self.origin = {"rule": f"assistant {name}", "grade": "low", "precision": None}
        self.undated = When(not_after=reading.source.published)

    def take(self, offered: _Offers) -> None:
        """Add a proposal, or count why it is left out."""
        actors = len(self.cast.actors)
        try:
            self._hold(offered)
        except _AbsentError:
            self.joined.not_verbatim += 1
            del self.cast.actors[actors:]
        except _NobodyError:
            self.joined.nobody += 1
            del self.cast.actors[actors:]

    def _hold(self, offered: _Offers) -> None:
        was, new = self.reading, self.joined
        if isinstance(offered, OfferedStatement):
            said = self._statement(offered)
            self._keep(said, was.statements, new.statements, same_statement)
        elif isinstance(offered, OfferedContact):
            met = self._contact(offered)
            self._keep(met, was.contacts, new.contacts, same_contact)
        else:
            sent = self._appointment(offered)
            self._keep(sent, was.appointments, new.appointments, same_appointment)

    def _found(self, words: Passage, near: int = 0) -> Extent:
        found = self.anchors.find(words, near)
        if found is None:
            raise _AbsentError
        return found

    def _optional(self, words: Passage | None, near: int) -> Span | None:
        return None if words is None else self._span(self._found(words, near))

    def _span(self, extent: Extent) -> Span:
        return Span(text=extent.of(self.text), start=extent.start, end=extent.end)

    def _parts(self, passages: Sequence[Passage]) -> tuple[Span, ...]:
        parts: list[Span] = []
        for passage in passages:
            parts.append(self._span(self._found(passage, parts[-1].end if parts else 0)))
        return tuple(parts)

    def _party(self, offered: OfferedParty, near: int) -> Party:
        extent = self._found(offered.words, near)
        meant = self.cast.meant(extent, offered)
        if not meant:
            raise _NobodyError
        return Party(name=meant[0].name, span=self._span(extent))

    def _statement(self, offered: OfferedStatement) -> StatementRead:
        content = self._parts(offered.content)
        near = content[0].start
        speaker: Span | None = None
        actors: tuple[str, ...] = ()
        cue = self._optional(offered.cue, near)
        addressee = self._optional(offered.addressee, near)
        if offered.speaker:
            extent = self._found(offered.speaker.words, near)
            speaker = self._span(extent)
            actors = tuple(a.id for a in self.cast.meant(extent, offered.speaker))
        return StatementRead.model_validate(
            {
                "id": f"s{len(self.reading.statements) + len(self.joined.statements) + 1}",
                "kind": self._kind(content),
                "speaker": speaker,
                "role": None,
                "organisation": None,
                "actors": actors,
                "cue": cue,
                "content": content,
                "addressee": addressee,
                "via": (),
                "date": self.undated,
                "negated": offered.negated,
                "hypothetical": offered.hypothetical,
                "resolution": Resolution(rule="words", grade="low") if actors else None,
                **self.origin,
            }
        )

    def _kind(self, content: Sequence[Span]) -> str:
        """Tell by the marks alone how words are reported."""
        if all(self._is_quoted(span) for span in content):
            return "direct"
        return (
            "mixed"
            if any(mark in s.text for s in content for mark in '"\u201c\u00ab')
            else "indirect"
        )

    def _is_quoted(self, span: Span) -> bool:
        around = self.text[max(span.start - 1, 0) : span.start + 1]
        return any(mark in around for mark in _MARKS)

    def _contact(self, offered: OfferedContact) -> ContactRead:
        evidence = self._parts(offered.evidence)
        near = evidence[0].start
        parties = tuple(self._party(one, near) for one in offered.participants)
        if len({party.name for party in parties}) < 2:
            raise _NobodyError
        return ContactRead.model_validate(
            {
                "id": f"c{len(self.reading.contacts) + len(self.joined.contacts) + 1}",
                "type": offered.type,
                "participants": parties,
                "host": None,
                "place": self._optional(offered.place, near),
                "date": self.undated,
                "status": offered.status,
                "evidence": evidence,
                **self.origin,
            }
        )

    def _appointment(self, offered: OfferedAppointment) -> AppointmentRead:
        evidence = self._parts(offered.evidence)
        near = evidence[0].start
        return AppointmentRead.model_validate(
            {
                "id": f"ap{len(self.reading.appointments) + len(self.joined.appointments) + 1}",
                "appointee": self._party(offered.appointee, near),
                "by": offered.by and self._party(offered.by, near),
                "office": self._span(self._found(offered.office, near)),
                "mandate": None,
                "status": offered.status,
                "date": self.undated,
                "evidence": evidence,
                **self.origin,
            }
        )

    def _keep(
        self,
        made: _Read,
        known: Sequence[_Read],
        new: list[_Read],
        same: Callable[[_Read, _Read], bool],
    ) -> None:
        """Add what neither the reading nor the assistant itself has proposed before."""
        agreed = [one.id for one in known if same(one, made)]
        if agreed:
            self.joined.found_too += agreed
        elif any(same(one, made) for one in new):
            self.joined.repeated += 1
        else:
            new.append(made)
