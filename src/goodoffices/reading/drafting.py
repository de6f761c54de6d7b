"""The entries that one reading proposes, as they are made."""

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from goodoffices.reading.filing import TakenFiles
from goodoffices.reading.known import KnownActors
from goodoffices.reading.opening import OpenedReport
from goodoffices.reading.places import state_name
from goodoffices.reading.report import ActorRead, Party, Reading, RoleRead, StatementRead
from goodoffices.record.entries import (
    Actor,
    Appointment,
    Contact,
    Entry,
    Note,
    Source,
    Statement,
)
from goodoffices.record.ids import mint
from goodoffices.record.parts import Evidence, Label, Received, Role, Span, Stance, Via

__all__ = ["Draft", "Proposal"]

_BY = "goodoffices read"


@dataclass(frozen=True)
class Proposal:
    """New entries for a dossier, with the report's bytes."""

    entries: tuple[Entry, ...]
    """The source first, then actors, statements, contacts, appointments and notes."""
    raw: Mapping[str, bytes]
    """The bytes of the report by the id of its source."""
    matched: tuple[str, ...]
    """Names of actors that the dossier has already."""
    unattributed: int
    """Statements that no speaker could be found for; they are not entered."""
    retold: int = 0
    """Statements that another report of the dossier tells too."""


class Draft:
    """
    The entries of one reading.

    Parameters
    ----------
    reading : Reading
        What was read.
    opened : OpenedReport
        The report that it was read from.
    known : KnownActors
        The actors that the dossier has.
    files : TakenFiles
        The names of its files.
    recorded : aware datetime
        When the proposals are recorded.
    label : {'public', 'restricted', 'off-record'}
        How all of it is to be handled (rule R7).
    """

    def __init__(
        self,
        reading: Reading,
        opened: OpenedReport,
        known: KnownActors,
        files: TakenFiles,
        recorded: datetime,
        label: Label,
    ) -> None:
        self.reading = reading
        self.opened = opened
        self.known = known
        self.files = files
        self.common: dict[str, Any] = {
            "recorded": recorded,
            "by": _BY,
            "status": "proposed",
            "label": label,
        }
        self.source = mint()[0]
        self.actors: dict[str, str] = {}
        self.names: dict[str, str] = {}
        self.matched: list[str] = []

    def proposal(self) -> Proposal:
        """Make all entries."""
        entries: list[Entry] = [self._source(), *self._actors()]
        spoken = [one for one in self.reading.statements if one.actors or _is_unsaid(one)]
        entries += [*self._statements(), *self._contacts(), *self._appointments(), *self._notes()]
        entries += [*self._unsaid(), *self._acts()]
        return Proposal(
            tuple(entries),
            {self.source: self.opened.raw, **self._kept()},
            tuple(self.matched),
            len(self.reading.statements) - len(spoken),
        )

    def _evidence(self, spans: Iterable[Span]) -> tuple[Evidence, ...]:
        return tuple(Evidence(source=self.source, span=span) for span in spans)

    def _kept(self) -> dict[str, bytes]:
        """Give what the text was taken from by its digest."""
        received = self.opened.received
        return {} if received is None else {_digest(received.data): received.data}

    def _received(self) -> Received | None:
        """Name what the text was taken from; documents of one feed share it."""
        received = self.opened.received
        if received is None:
            return None
        digest = _digest(received.data)
        return self.known.received(digest) or Received(
            file=f"received/{digest[:12]}{_extension(received.name)}",
            sha256=digest,
            media_type=received.media_type,
            retrieved=received.retrieved,
        )

    def _source(self) -> Source:
        source = self.reading.source
        return Source(
            id=self.source,
            file=self.files.unused(self.opened.name),
            received=self._received(),
            encoding=self.opened.encoding,
            sha256=source.sha256,
            outlet=source.outlet and source.outlet.text,
            author=source.byline and source.byline.text,
            title=source.headline and source.headline.text,
            published=source.published,
            language=source.language,
            url=self.opened.document.url,
            rule="report",
            grade="high",
            **self.common,
        )

    def _actors(self) -> list[Actor]:
        """Make the actors that the dossier lacks; states first, for others belong to them."""
        made = []
        order = sorted(self.reading.actors, key=lambda actor: actor.kind != "state")
        for actor, new in zip(order, mint(len(order)), strict=True):
            known = self.known.find(actor)
            self.actors[actor.id] = self.names[actor.name] = known or new
            if known:
                self.matched.append(actor.name)
            else:
                made.append(self._actor(actor, new))
        return made

    def _actor(self, actor: ActorRead, name: str) -> Actor:
        of = actor.of if isinstance(actor.of, str) else " ".join(actor.of or ()) or None
        state = self._state(actor)
        return Actor(
            id=name,
            name=actor.name,
            type="agency" if actor.kind == "news agency" else actor.kind,
            of=of,
            belongs_to=state,
            roles=tuple(self._role(role) for role in actor.roles),
            evidence=self._evidence(actor.mentions[:1]),
            rule="name",
            grade="medium",
            **self.common,
        )

    def _state(self, actor: ActorRead) -> str | None:
        if actor.kind in {"state", "news agency", "outlet"} or not isinstance(actor.of, str):
            return None
        name = state_name(actor.of)
        return self.names.get(name) or self.known.state(actor.of)

    def _role(self, role: RoleRead) -> Role:
        return Role(
            role=role.role,
            of=role.of,
            begin=role.begin,
            end=role.end,
            status=role.status,
            evidence=self._evidence(role.evidence),
        )

    def _statements(self) -> Iterable[Statement]:
        spoken = [s for s in self.reading.statements if s.actors and not _is_unsaid(s)]
        for one, name in zip(spoken, mint(len(spoken)), strict=True):
            yield Statement(
                id=name,
                source=self.source,
                type=one.kind,
                speakers=tuple(self.actors[actor] for actor in one.actors),
                speaker=one.speaker,
                role=one.role,
                cue=one.cue,
                content=one.content,
                addressees=self._meant(one.addressee),
                via=tuple(
                    Via(name=v.name, span=v.span, inherited=v.inherited_from is not None)
                    for v in one.via
                ),
                said=one.date,
                stances=tuple(
                    Stance(verb=s.verb, toward=s.toward, issues=tuple(m.issue for m in s.issues))
                    for s in self.reading.stances
                    if s.statement == one.id
                ),
                restatements=self._evidence(
                    r.span for r in self.reading.restatements if one.id in r.restates
                ),
                rule=f"nested {one.rule}" if one.nested_in else one.rule,
                grade="low" if one.nested_in else one.grade,
                **self.common,
            )

    def _meant(self, span: Span | None) -> tuple[str, ...]:
        """Find the actors whom some words mention."""
        if span is None:
            return ()
        return tuple(
            self.actors[actor.id]
            for actor in self.reading.actors
            if any(span.start <= m.start and m.end <= span.end for m in actor.mentions)
        )

    def _ids(self, parties: Sequence[Party]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.names[party.name] for party in parties))

    def _contacts(self) -> Iterable[Contact]:
        found = self.reading.contacts
        for one, name in zip(found, mint(len(found)), strict=True):
            yield Contact(
                id=name,
                type=one.type,
                participants=self._ids(one.participants),
                host=self.names[one.host.name] if one.host else None,
                place=one.place and one.place.text,
                said=one.date,
                outcome=one.status,
                evidence=self._evidence(one.evidence),
                rule=one.rule,
                grade=one.grade,
                **self.common,
            )

    def _appointments(self) -> Iterable[Appointment]:
        found = self.reading.appointments
        for one, name in zip(found, mint(len(found)), strict=True):
            yield Appointment(
                id=name,
                appointee=self.names[one.appointee.name],
                appointed_by=self.names[one.by.name] if one.by else None,
                office=one.office.text,
                mandate=one.mandate,
                said=one.date,
                outcome=one.status,
                evidence=self._evidence(one.evidence),
                rule=one.rule,
                grade=one.grade,
                **self.common,
            )

    def _notes(self) -> Iterable[Note]:
        found = self.reading.reporter_assessments
        for one, name in zip(found, mint(len(found)), strict=True):
            yield Note(
                id=name,
                type="reporter",
                text=one.span.text,
                evidence=self._evidence([one.span]),
                rule="reporter-judgement",
                grade="low",
                **self.common,
            )

    def _unsaid(self) -> Iterable[Note]:
        """Keep as notes what was not said or only supposed: never as a plain statement."""
        found = [one for one in self.reading.statements if _is_unsaid(one)]
        for one, name in zip(found, mint(len(found)), strict=True):
            parts = [span for span in (one.speaker, one.cue, *one.content) if span]
            first, last = min(p.start for p in parts), max(p.end for p in parts)
            text = self.opened.document.text[first:last]
            yield Note(
                id=name,
                type="reporter",
                text=text,
                evidence=self._evidence([Span(text=text, start=first, end=last)]),
                about=tuple(self.actors[actor] for actor in one.actors),
                rule="negated speech" if one.negated else "hypothetical speech",
                grade=one.grade,
                **self.common,
            )

    def _acts(self) -> Iterable[Note]:
        """Keep as notes the stances that the reporter tells as acts: nobody is quoted."""
        found = [one for one in self.reading.stances if one.statement is None]
        for one, name in zip(found, mint(len(found)), strict=True):
            yield Note(
                id=name,
                type="reporter",
                text=one.evidence[0].text,
                evidence=self._evidence(one.evidence),
                about=(
                    *((self.names[one.actor.name],) if one.actor.name in self.names else ()),
                    *(match.issue for match in one.issues),
                ),
                rule=one.rule,
                grade=one.grade,
                **self.common,
            )


def _is_unsaid(one: StatementRead) -> bool:
    return one.negated or one.hypothetical


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _extension(name: str) -> str:
    """Keep the extension of a file's name where it is a plain one."""
    found = re.search(r"\.[a-z0-9]{1,8}\Z", name.lower())
    return found.group() if found else ".bin"
