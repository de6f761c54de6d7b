"""One walk through a French report: its statements in the order of the text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from goodoffices.reading.attribution import Attribution
from goodoffices.reading.calendar import day_of
from goodoffices.reading.dates import undated
from goodoffices.reading.document import Document
from goodoffices.reading.extent import Extent
from goodoffices.reading.facts import Facts
from goodoffices.reading.figures import Reference, weaker
from goodoffices.reading.grades import Kind, counted_grade
from goodoffices.reading.languages.french.bodies import leading
from goodoffices.reading.languages.french.days import Dated, dated_in
from goodoffices.reading.languages.french.media import links_in
from goodoffices.reading.languages.french.people import AGENCIES, People
from goodoffices.reading.languages.french.precision import PRECISION
from goodoffices.reading.languages.french.rows import rows_of
from goodoffices.reading.languages.french.speech import Said, dialogue_in, said_in
from goodoffices.reading.occasions import around
from goodoffices.reading.people import Cast
from goodoffices.reading.quotation import Run, quoted_share, runs
from goodoffices.reading.sentences import QUOTED, Sentence
from goodoffices.reading.statements import StatementFound
from goodoffices.reading.via import Link
from goodoffices.reading.words import words
from goodoffices.record.dates import When

__all__ = ["facts"]

_LABEL = re.compile(
    "(?P<name>(?:(?:M|MM|Mme|Mlle|Dr)\\.? )?[A-Z\u00c0-\u00dc][A-Z\u00c0-\u00dc'\u2019-]+"
    "(?: [A-Z\u00c0-\u00dc'\u2019-]+){0,5})[ \u00a0\u202f]?:[ \u00a0\u202f]+(?=[^\\s])"
)
_DIRECT = 0.9
_RECENT = 40
"""Statements among which a speaker's last one is looked for."""
_FAMILIAR = 2
"""Paragraphs over which a date or a chain is taken over."""


def facts(document: Document, published: str | None) -> Facts:
    """
    Read who said what in a French report.

    Parameters
    ----------
    document : Document
        The report.
    published : str or None
        ISO date of publication.

    Returns
    -------
    Facts
        Statements and those who speak; contacts and appointments are not read.
    """
    text = document.text
    quoted = runs(text, document.paragraphs)
    rows = [
        rows_of(text, paragraph, quoted[number], number)
        for number, paragraph in enumerate(document.paragraphs)
    ]
    cast = Cast(text, words(text, []), ())
    titles = [part for part in (document.headline, document.standfirst) if part]
    walk = _Walk(text, published, People(text, cast, [*document.paragraphs]), quoted)
    walk.heading = titles
    labels = _labels(document)
    for number, row in enumerate(rows):
        if row:
            walk.paragraph(row, labels.get(number))
    extents = tuple(sentence.extent for row in rows for sentence in row)
    found = sorted(walk.found, key=lambda one: one.attribution.content[0])
    return Facts(cast, extents, tuple(found), (), ())


def _labels(document: Document) -> dict[int, tuple[Extent, Extent]]:
    """Find the turns of a transcript: labels in capitals that begin most paragraphs."""
    found = {}
    for number, paragraph in enumerate(document.paragraphs):
        label = _LABEL.match(document.text, paragraph.start, paragraph.end)
        if label:
            found[number] = Extent(*label.span("name")), Extent(label.end(), paragraph.end)
    return found if 2 * len(found) >= max(3, len(document.paragraphs)) else {}


@dataclass(frozen=True)
class _Spoken:
    """The last statement with a quotation, which the next one may go on."""

    place: int
    paragraph: int


class _Walk:
    """What has been found so far."""

    def __init__(
        self,
        text: str,
        published: str | None,
        people: People,
        quoted: Sequence[Sequence[Run]],
    ) -> None:
        self.text = text
        self.published = published
        self.people = people
        self.quoted = quoted
        self.every = [run for row in quoted for run in row]
        self.heading: list[Extent] = []
        self.found: list[StatementFound] = []
        self.open: list[Extent] = []
        """Quotations of paragraphs that end without a closing mark."""
        self.speaking: _Spoken | None = None
        self.turns: list[Reference] = []
        """The speakers of a dialogue."""

    def paragraph(self, rows: Sequence[Sentence], label: tuple[Extent, Extent] | None) -> None:
        """Read one paragraph."""
        if label is not None:
            self._add(Said("fr transcript", (label[1],), label[0], None), rows[0])
            return
        spoken = dialogue_in(self.text, rows)
        if spoken is not None:
            self._dialogue(spoken, rows[0])
            return
        runs_here = self.quoted[rows[0].paragraph]
        if len(runs_here) == 1 and not runs_here[0].closed and _is_bare(rows):
            self.open.append(Extent(runs_here[0].start, runs_here[0].end))
            return
        before, self.speaking = self.speaking, None
        for place, row in enumerate(rows):
            self._sentence(row, is_first=place == 0, before=before)
        self.open = []

    def _sentence(self, row: Sentence, *, is_first: bool, before: _Spoken | None) -> None:
        here = said_in(self.text, row)
        lead = leading(row)
        if lead is not None:
            self.people.notice(row.part(*lead))
        if not here:
            self._bare(row, is_first=is_first, before=before)
            return
        for one in here:
            if self.open and row.quoted and one.content[0].start == row.start(row.quoted[0]):
                one = replace(one, content=(*self.open, *one.content))
                self.open = []
            self._add(one, row)
            if one.ends_quoted:
                self.speaking = _Spoken(len(self.found) - 1, row.paragraph)

    def _bare(self, row: Sentence, *, is_first: bool, before: _Spoken | None) -> None:
        """Take a sentence that is only a quotation for more of what was said before it."""
        if not row.quoted or not _is_bare([row]):
            self.speaking = None
            return
        content = row.part(row.quoted[0], row.quoted[-1] + 1)
        if self.speaking is not None:
            place = self.speaking.place
            said = self.found[place].attribution
            said = replace(said, content=(*said.content, content))
            kind = self._kind(said.content)
            self.found[place] = replace(self.found[place], attribution=replace(said, kind=kind))
        elif is_first and before is not None:
            speaker = self.found[before.place].speakers
            self._enter(Said("fr previous speaker", (content,), None, None), row, speaker)

    def _dialogue(self, said: Said, row: Sentence) -> None:
        speakers: tuple[Reference, ...] = ()
        if said.speaker is None and len(self.turns) > 1:
            speakers = (replace(self.turns[-2], grade="low", rule="last named"),)
            self._enter(said, row, speakers)
        else:
            self._add(said, row)
        self.turns += self.found[-1].speakers[:1]

    def _add(self, said: Said, row: Sentence) -> None:
        speakers = self.people.refer(said.speaker) if said.speaker else ()
        if not said.speaker and self.found and said.rule == "fr et de":
            speakers = self.found[-1].speakers
        self._enter(said, row, speakers)

    def _enter(self, said: Said, row: Sentence, speakers: tuple[Reference, ...]) -> None:
        group = said.group
        kind: Kind = "direct" if said.rule in _ALWAYS_DIRECT else self._kind(said.content)
        attribution = Attribution(
            kind,
            said.content,
            said.speaker,
            said.cue,
            said.addressee,
            said.rule,
            counted_grade(PRECISION.get((said.rule, kind))),
            row.extent,
            said.nested,
            bool(group and group.negated),
            bool(group and group.hypothetical),
        )
        stretches = around(row.extent, said.content)
        past = group.cue.past if group else said.cue is None
        when, dated = self._when(attribution, stretches, past=past)
        links = tuple(
            link
            for link in links_in(self.text, stretches)
            if link.name.of(self.text) not in {r.figure.name for r in speakers}
        )
        for link in links:
            self._medium(link)
        office = next((held.office for r in speakers for held in r.figure.held[:1]), None)
        grade = weaker(attribution.grade, *(reference.grade for reference in speakers))
        one = StatementFound(
            attribution, speakers, office, links, None, when, dated, grade, stretches
        )
        self.found.append(self._inherited(one, past=past))

    def _medium(self, link: Link) -> None:
        """Enter an agency by its kind; any other medium is entered as an outlet."""
        name = link.name.of(self.text)
        if "agence" in link.extent.of(self.text).lower() or name.lower() in AGENCIES:
            self.people.cast.named("news agency", name).mentions.add(link.name)

    def _kind(self, content: Sequence[Extent]) -> Kind:
        share = quoted_share(self.text, content, self.every)
        return "direct" if share >= _DIRECT else "mixed" if share else "indirect"

    def _when(
        self, said: Attribution, stretches: Sequence[Extent], *, past: bool
    ) -> tuple[When, bool]:
        cue = said.cue or said.sentence
        near = [one for stretch in stretches for one in dated_in(self.text, stretch)]
        if said.rule == "fr transcript":
            near = [one for title in self.heading for one in dated_in(self.text, title)]
        near = [one for one in near if not one.is_limit]
        if not near:
            why = "undated in the text" if past else "a standing position, as of the publication"
            return undated(self.published, why=why), False
        nearest = min(near, key=lambda one: one.extent.gap(cue))
        if nearest.is_eve:
            return self._eve(nearest), True
        return nearest.when(
            self.published, future=said.hypothetical and _is_modal(self.text, cue)
        ), True

    def _eve(self, words_: Dated) -> When:
        """Count *la veille* from the day of the first statement that is dated to the day."""
        first = next((o.when.value for o in self.found if o.when.precision == "day"), None)
        day = day_of(first) if first else None
        if day is None:
            return undated(self.published, why=f"{words_.words!r}: the day before what is not told")
        value = (day - timedelta(days=1)).isoformat()
        where = f"{words_.extent.start}-{words_.extent.end}"
        return When(
            value=value,
            precision="day",
            basis=f"{words_.words!r} at {where}: the day before {first}, of the first statement",
            not_after=value,
        )

    def _inherited(self, one: StatementFound, *, past: bool) -> StatementFound:
        """Take over date and chain of the statement before by the same speaker."""
        place = one.attribution.sentence.start
        for number in reversed(range(max(0, len(self.found) - _RECENT), len(self.found))):
            before = self.found[number]
            if not before.figures & one.figures:
                continue
            gap = self.text[before.attribution.sentence.start : place].count("\n\n")
            if gap > _FAMILIAR + 2:
                break
            if not one.links and before.links and gap <= 1:
                origin = number if before.links_of is None else before.links_of
                one = replace(one, links=before.links, links_of=origin)
            if past and not one.dated and before.when.value is not None:
                basis = f"inherited from s{number + 1}, the same occasion: {before.when.basis}"
                when = before.when.model_copy(update={"basis": basis})
                one = replace(one, when=when, dated=True)
            break
        return one


_ALWAYS_DIRECT = frozenset(["fr dialogue", "fr dialogue turn", "fr transcript"])


def _is_bare(rows: Sequence[Sentence]) -> bool:
    return all(w is QUOTED or not w[0].isalnum() for row in rows for w in row.words)


def _is_modal(text: str, cue: Extent) -> bool:
    return not cue.of(text).lower().startswith(("aurait", "serait"))
