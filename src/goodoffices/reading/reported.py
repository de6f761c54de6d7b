"""What a report tells, as the entries that are proposed from it."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Any

from goodoffices.reading.drafting import in_order
from goodoffices.reading.report import Party, Reading, StatementRead
from goodoffices.record.entries import Appointment, Contact, Entry, Note, Statement
from goodoffices.record.ids import provisional
from goodoffices.record.parts import Evidence, Span, Stance, Via

__all__ = ["Reported", "is_unsaid"]


class Reported:
    """
    The statements, contacts, appointments and notes of one reading, under ids that hold places.

    Parameters
    ----------
    reading : Reading
        What was read.
    text : str
        The text that it was read in.
    source : str
        The id that holds the place of the source.
    actors : mapping of str to str
        The ids that hold the places of the actors, by their ids in the reading.
    common : mapping of str
        Fields that all entries have.
    """

    def __init__(
        self,
        reading: Reading,
        text: str,
        source: str,
        actors: Mapping[str, str],
        common: Mapping[str, Any],
    ) -> None:
        self.reading = reading
        self.text = text
        self.source = source
        self.actors = actors
        self.names = {one.name: actors[one.id] for one in in_order(reading.actors)}
        self.common = common
        self._ids = iter(provisional(1 + self._most()))

    def _most(self) -> int:
        read = self.reading
        made = (read.statements, read.contacts, read.appointments, read.reporter_assessments)
        return sum(map(len, made)) + len(read.stances)

    def entries(self) -> tuple[Entry, ...]:
        """Make all of them: statements, contacts, appointments, then notes."""
        return tuple(
            chain(
                self._statements(),
                self._contacts(),
                self._appointments(),
                self._notes(),
                self._unsaid(),
                self._acts(),
            )
        )

    def _evidence(self, spans: Iterable[Span]) -> tuple[Evidence, ...]:
        return tuple(Evidence(source=self.source, span=span) for span in spans)

    def _statements(self) -> Iterable[Statement]:
        for one in self.reading.statements:
            if not one.actors or is_unsaid(one):
                continue
            yield Statement(
                id=next(self._ids),
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

    def _of(self, parties: Sequence[Party]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.names[party.name] for party in parties))

    def _contacts(self) -> Iterable[Contact]:
        for one in self.reading.contacts:
            yield Contact(
                id=next(self._ids),
                type=one.type,
                participants=self._of(one.participants),
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
        for one in self.reading.appointments:
            yield Appointment(
                id=next(self._ids),
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
        for one in self.reading.reporter_assessments:
            yield Note(
                id=next(self._ids),
                type="reporter",
                text=one.span.text,
                evidence=self._evidence([one.span]),
                rule="reporter-judgement",
                grade="low",
                **self.common,
            )

    def _unsaid(self) -> Iterable[Note]:
        """Keep as notes what was not said or only supposed: never as a plain statement."""
        for one in filter(is_unsaid, self.reading.statements):
            parts = [span for span in (one.speaker, one.cue, *one.content) if span]
            first, last = min(p.start for p in parts), max(p.end for p in parts)
            text = self.text[first:last]
            yield Note(
                id=next(self._ids),
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
        for one in (one for one in self.reading.stances if one.statement is None):
            yield Note(
                id=next(self._ids),
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


def is_unsaid(one: StatementRead) -> bool:
    """
    Tell whether a statement was not said, or is only supposed.

    Parameters
    ----------
    one : StatementRead
        A statement as read.

    Returns
    -------
    bool
        True where it is kept as a note only.
    """
    return one.negated or one.hypothetical
