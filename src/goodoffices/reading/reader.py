"""Read a report: from its document to the object that is printed and proposed."""

import hashlib
from collections.abc import Sequence

from goodoffices.reading.appointed import AppointmentFound
from goodoffices.reading.assessments import assessments
from goodoffices.reading.coded import Coded
from goodoffices.reading.contacts import ContactFound
from goodoffices.reading.document import Document
from goodoffices.reading.events import events
from goodoffices.reading.extent import Extent
from goodoffices.reading.facts import Facts, told_in
from goodoffices.reading.figures import Figure, Reference, weaker
from goodoffices.reading.grades import fact_grade, fact_precision
from goodoffices.reading.languages import chosen, require_language
from goodoffices.reading.languages.english import ENGLISH
from goodoffices.reading.overlaps import Covering
from goodoffices.reading.preconditions import require_bounded, require_day
from goodoffices.reading.report import (
    ActorRead,
    AppointmentRead,
    Assessment,
    ContactRead,
    Link,
    Reading,
    Resolution,
    RoleRead,
    SourceRead,
    Stated,
    StatementRead,
)
from goodoffices.reading.rows import row_read
from goodoffices.reading.spans import Spans
from goodoffices.reading.stance_entries import stance_entries
from goodoffices.reading.statements import StatementFound
from goodoffices.reading.titles import title_restatements
from goodoffices.record.dates import When

__all__ = ["read"]


def read(
    document: Document,
    published: str | None = None,
    *,
    file: str = "-",
    language: str | None = None,
) -> Reading:
    """
    Read a report by rules; what comes out are proposals (rule D1).

    Parameters
    ----------
    document : Document
        The report in its parts.
    published : str or None
        ISO date of publication; goes before the one of the report's header.
    file : str
        The name of the report's file.
    language : str or None
        The code of its language; goes before what the report says of itself and what its small
        words tell. Of a language without rules only the quotations are read.

    Returns
    -------
    Reading
        Every span in it stands verbatim in the text (rule D2); the same report gives the same
        reading.

    Raises
    ------
    InputError
        If `published` is no date, there are no rules for the `language` named, or there is more
        prose than a report has.
    """
    if language is not None:
        require_language(language)
    require_bounded(document, file)
    day = published or document.published
    if day is not None:
        require_day(day)
    account = _Account(document, day, file, by_user=published is not None, language=language)
    return account.reading() if document.coded is None else account.row(document.coded)


class _Account:
    """Puts the facts into words, spans and ids."""

    def __init__(
        self,
        document: Document,
        published: str | None,
        file: str,
        *,
        by_user: bool,
        language: str | None,
    ) -> None:
        self.document = document
        self.text = document.text
        self.published = published
        self.published_from = "--published" if by_user else document.published_from
        self.file = file
        self.language, self.told = ENGLISH, document.language
        self.spans = Spans(document.text)
        if document.coded is None:
            self.language, self.told = chosen(document, language)

    def row(self, coded: Coded) -> Reading:
        """Assemble the reading of a row, which is not read as prose."""
        actors, contacts, event = row_read(coded, self.text, self.spans.one)
        return Reading(
            source=self._source(),
            statements=(),
            contacts=contacts,
            appointments=(),
            actors=actors,
            stances=(),
            events=(),
            restatements=(),
            reporter_assessments=(),
            coded=(event,),
        )

    def reading(self) -> Reading:
        """Assemble the reading of prose."""
        self.facts: Facts = self.language.facts(self.document, self.published)
        self.actors = self._listed()
        self._appointed: dict[Figure, list[AppointmentFound]] = {}
        for one, _ in self.facts.appointments:
            if one.status in {"announced", "appointed"}:
                self._appointed.setdefault(one.appointee.figure, []).append(one)
        told = enumerate((one.attribution.content for one in self.facts.statements), start=1)
        contents = [(number, content) for number, several in told for content in several]
        self._numbers = [number for number, _ in contents]
        self._covering = Covering([content for _, content in contents])
        statements = tuple(
            self._statement(n, one) for n, one in enumerate(self.facts.statements, start=1)
        )
        contacts = tuple(
            self._contact(n, one, when)
            for n, (one, when) in enumerate(self.facts.contacts, start=1)
        )
        appointments = tuple(
            self._appointment(n, one, when)
            for n, (one, when) in enumerate(self.facts.appointments, start=1)
        )
        actors = tuple(self._actor(f, name) for f, name in self.actors.items())
        is_whole = self.language.coverage == "everything"
        views = self._assessments() if is_whole else ()
        judged = [one.span for one in views]
        stances = stance_entries(self.facts, self.spans, judged) if is_whole else ()
        return Reading(
            source=self._source(),
            statements=statements,
            contacts=contacts,
            appointments=appointments,
            actors=actors,
            stances=stances,
            events=events(statements, contacts, appointments, stances, actors),
            restatements=title_restatements(self.document, self.facts),
            reporter_assessments=views,
        )

    def _assessments(self) -> tuple[Assessment, ...]:
        facts = self.facts
        spoken = list(told_in(facts))
        found = assessments(self.text, facts.cast.words, facts.sentences, spoken)
        return tuple(
            Assessment(id=f"ra{n}", span=self.spans.one(sentence), signal=self.spans.one(signal))
            for n, (sentence, signal) in enumerate(found, start=1)
        )

    def _listed(self) -> dict[Figure, str]:
        for contact, _ in self.facts.contacts:
            for reference in contact.participants:
                reference.figure.listed = True
        for one in self.facts.statements:
            for link in one.links:
                self.facts.cast.enter_medium(link.name)
        shown = [f for f in self.facts.cast.figures if f.listed and f.mentions]
        shown.sort(key=lambda f: (min(f.mentions), f.name))
        return {figure: f"a{n}" for n, figure in enumerate(shown, start=1)}

    def _source(self) -> SourceRead:
        document = self.document
        byline = None
        if document.author is not None:
            name = document.byline.name if document.byline else None
            byline = self._stated(document.author, name)
        outlet = None
        if document.outlet is not None:
            evidence, place = document.outlet_evidence, None
            if evidence and evidence.of(self.text).endswith(document.outlet):
                place = Extent(evidence.end - len(document.outlet), evidence.end)
            outlet = self._stated(document.outlet, place)
        return SourceRead(
            file=self.file,
            sha256=hashlib.sha256(self.text.encode()).hexdigest(),
            chars=len(self.text),
            headline=self.spans.optional(document.headline),
            standfirst=self.spans.optional(document.standfirst),
            byline=byline,
            outlet=outlet,
            outlet_rule=document.outlet_rule,
            published=self.published,
            published_from=self.published_from if self.published else None,
            language=self.told,
            coverage=self.language.coverage,
            url=document.url,
            title=document.title,
        )

    def _stated(self, words: str, place: Extent | None) -> Stated:
        if place is None or place.of(self.text) != words:
            return Stated(text=words)
        return Stated(text=words, start=place.start, end=place.end)

    def _statement(self, number: int, one: StatementFound) -> StatementRead:
        said = one.attribution
        origin = None if one.links_of is None else f"s{one.links_of + 1}"
        return StatementRead(
            id=f"s{number}",
            kind=said.kind,
            speaker=self.spans.optional(said.speaker),
            role=self.spans.optional(one.office.role if one.office else None),
            organisation=self.spans.optional(one.office.organisation if one.office else None),
            actors=tuple(self.actors[r.figure] for r in one.speakers),
            cue=self.spans.optional(said.cue),
            content=self.spans.several(said.content),
            addressee=self.spans.optional(said.addressee),
            via=tuple(
                Link(
                    name=link.name.of(self.text),
                    span=self.spans.one(link.extent),
                    inherited_from=origin,
                )
                for link in one.links
            ),
            date=one.when,
            rule=said.rule,
            grade=one.grade,
            precision=self.language.precision(said.rule, said.kind),
            nested_in=self._outer(number),
            negated=said.negated,
            hypothetical=said.hypothetical,
            resolution=self._resolution(one.speakers),
        )

    def _resolution(self, speakers: Sequence[Reference]) -> Resolution | None:
        """Give the least sure of the ways by which joint speakers were resolved."""
        if not speakers:
            return None
        grade = weaker(*(reference.grade for reference in speakers))
        rule = next(reference.rule for reference in speakers if reference.grade == grade)
        if self.language is not ENGLISH:
            return Resolution(rule=rule, grade="low")
        told = f"speaker by {rule}"
        return Resolution(rule=rule, grade=fact_grade(told), precision=fact_precision(told))

    def _outer(self, number: int) -> str | None:
        """Name the statement in whose content a nested one is told; None where none was kept."""
        inner = self.facts.statements[number - 1].attribution
        cue = inner.cue
        if not inner.nested or cue is None:
            return None
        outer = (self._numbers[place] for place in self._covering.of(cue))
        return next((f"s{n}" for n in outer if n != number), None)

    def _contact(self, number: int, one: ContactFound, when: When) -> ContactRead:
        return ContactRead(
            id=f"c{number}",
            type=one.type,
            participants=tuple(self.spans.party(r) for r in one.participants),
            host=one.host and self.spans.party(one.host),
            place=self.spans.optional(one.place),
            date=when,
            status=one.status,
            evidence=self.spans.several(one.evidence),
            rule=one.rule,
            grade=fact_grade(one.rule),
            precision=fact_precision(one.rule),
        )

    def _appointment(self, number: int, one: AppointmentFound, when: When) -> AppointmentRead:
        return AppointmentRead(
            id=f"ap{number}",
            appointee=self.spans.party(one.appointee),
            by=one.by and self.spans.party(one.by),
            office=self.spans.one(one.office),
            mandate=self.spans.optional(one.mandate),
            status=one.status,
            date=when,
            evidence=self.spans.several(one.evidence),
            rule=one.rule,
            grade=fact_grade(one.rule),
            precision=fact_precision(one.rule),
        )

    def _actor(self, figure: Figure, name: str) -> ActorRead:
        of = figure.states[0] if len(figure.states) == 1 else figure.states or None
        kind = "person" if figure.kind == "description" else figure.kind
        return ActorRead(
            id=name,
            name=figure.name,
            kind=kind,
            of=of,
            roles=(*self._held(figure), *self._announced(figure)),
            mentions=self.spans.several(sorted(figure.mentions)),
        )

    def _held(self, figure: Figure) -> tuple[RoleRead, ...]:
        return tuple(
            RoleRead(
                role=held.role,
                of=held.office.states[0]
                if held.office.states
                else held.office.organisation and held.office.organisation.of(self.text),
                begin=held.begin,
                end=held.end,
                status=held.status,
                evidence=(self.spans.one(held.evidence),),
            )
            for held in figure.held
        )

    def _announced(self, figure: Figure) -> tuple[RoleRead, ...]:
        """Turn an appointment into a role of the appointee."""
        return tuple(
            RoleRead(
                role=one.office.of(self.text),
                of=one.by.figure.states[0] if one.by and one.by.figure.states else None,
                begin=None,
                end=None,
                status="current" if one.status == "appointed" else "announced",
                evidence=self.spans.several(one.evidence),
            )
            for one in self._appointed.get(figure, ())
        )
