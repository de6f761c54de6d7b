"""One walk through a report: statements, contacts and appointments in the order of the text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from goodoffices.reading.acts import ActFound, acts_in
from goodoffices.reading.appointed import AppointmentFound
from goodoffices.reading.appointments import appointments_in
from goodoffices.reading.appointments_joined import joined
from goodoffices.reading.attribution import Attribution, attributions
from goodoffices.reading.chronology import dated_in_entries, day_of_entry
from goodoffices.reading.contacts import ContactFound, contacts_in, merged
from goodoffices.reading.coreference import Memory
from goodoffices.reading.dates import TimeWords, resolve, time_words, undated
from goodoffices.reading.document import Document
from goodoffices.reading.extent import Extent
from goodoffices.reading.initials import by_initials
from goodoffices.reading.interviews import is_heading, unnamed_labels
from goodoffices.reading.issuer import names_speaker
from goodoffices.reading.names import mentions
from goodoffices.reading.narrated import narrated
from goodoffices.reading.notelabels import note_labels
from goodoffices.reading.occasions import around
from goodoffices.reading.overlaps import meeting
from goodoffices.reading.people import Cast
from goodoffices.reading.relaying import relayed
from goodoffices.reading.sentences import rows, sentences
from goodoffices.reading.sessions import dated_in_session
from goodoffices.reading.shared_dates import dated_by_contacts, dated_by_statements
from goodoffices.reading.signatories import signed
from goodoffices.reading.statements import (
    Deed,
    StatementFound,
    inherit_dates,
    inherit_links,
    statement,
)
from goodoffices.reading.timeline import Event, Timeline
from goodoffices.reading.timing import is_told, lies_ahead, own_words, when_of
from goodoffices.reading.words import words
from goodoffices.record.dates import When

__all__ = ["Facts", "facts", "told_in"]

_CONCLUDED = re.compile(
    r"(?:ha[sd] |have )?concluded(?: today| yesterday| on \w+day)? (?:an?|the|his|her|its|their) "
    r"(?:[\w-]+ ){0,3}?(?:visit|round|talks|tour|trip|meeting|summit)\b"
)
"""What somebody ended, and did not say."""
_NEAR = 30
"""Characters between the words that tell an appointment and its day."""
_REACH = {"put-in-place": 200}
"""The same where another verb stands between: *dismissed B on Monday and put C in her place*."""
_AS_TOLD = frozenset({"appointment-noun", "office-noun"})
"""Rules by which *announced on Monday the appointment of B* dates the appointment."""
_TO_END = re.compile(r"\b(?:will|would|is to|plans to|due to|ends|expires|runs out)\b")
_SENT = re.compile(r"(?<!be )\b(?:sent|dispatched|despatched)\b")
"""Of somebody who is announced by being on the way."""
_LONGEST = 3_000
"""Characters in which a contact, an appointment or an act is told."""


@dataclass(frozen=True)
class Facts:
    """All that the text tells, before it is put into words and ids."""

    cast: Cast
    sentences: tuple[Extent, ...]
    statements: tuple[StatementFound, ...]
    contacts: tuple[tuple[ContactFound, When], ...]
    appointments: tuple[tuple[AppointmentFound, When], ...]
    acts: tuple[tuple[ActFound, When], ...] = ()


def facts(document: Document, published: str | None) -> Facts:
    """
    Read what a report tells.

    Parameters
    ----------
    document : Document
        The report.
    published : str or None
        ISO date of publication.

    Returns
    -------
    Facts
        In text order.
    """
    text = document.text
    titles = [t for t in (document.headline, document.standfirst) if t and _is_told(t.of(text))]
    cut = rows(document)
    told = sentences(document, cut)
    extents = tuple(sentence.extent for sentence in told)
    begins = dict(zip((one.paragraph for one in reversed(told)), reversed(extents), strict=True))
    prose = [Extent(begins.get(n, p).start, p.end) for n, p in enumerate(document.paragraphs)]
    found = words(text, [*titles, *prose])
    cast = Cast(text, found, mentions(text, found))
    cast.signatory = signed(cast)
    walk = _Walk(Memory(cast), published, attributions(document, cut))
    turns = [one.speaker for one in walk.spoken if one.speaker and one.rule == "transcript"]
    walk.memory.labels = unnamed_labels(cast, turns) if turns else {}
    noted = [*note_labels(text, document.paragraphs)]
    walk.memory.labels |= dict.fromkeys(noted, ())
    by_initials(cast, noted)
    walk.memory.turns = frozenset(turn.start for turn in turns)
    for title in titles:
        walk.appointments += appointments_in(walk.memory, title)
    walk.sentences(extents)
    return walk.finished(extents)


def _is_told(title: str) -> bool:
    """Tell a title that is read: like a sentence, of an interview, or of somebody's own words."""
    return _is_prose(title) or is_heading(title) or names_speaker(title)


def _is_prose(title: str) -> bool:
    """Tell a title written like a sentence from one with capitals throughout."""
    long = [word for word in title.split()[1:] if len(word) > 3 and word[0].isalpha()]
    return sum(word[0].islower() for word in long) * 2 >= len(long)


class _Walk:
    """What has been found so far."""

    def __init__(
        self, memory: Memory, published: str | None, spoken: Sequence[Attribution]
    ) -> None:
        self.memory = memory
        self.cast = memory.cast
        self.published = published
        self.spoken = spoken
        self.contents = [content for one in spoken for content in one.content]
        self.told = {content: one for one in spoken for content in one.content}
        self.statements: list[StatementFound] = []
        self.contacts: list[ContactFound] = []
        self.appointments: list[AppointmentFound] = []
        self.acts: list[tuple[ActFound, When]] = []

    def sentences(self, extents: Sequence[Extent]) -> None:
        """Read the sentences in text order."""
        inside = meeting(extents, self.contents)
        said = meeting(extents, [one.sentence for one in self.spoken])
        for extent, contents, spoken in zip(extents, inside, said, strict=True):
            whole = [self.spoken[n] for n in spoken if extent.covers(self.spoken[n].sentence)]
            self.sentence(extent, [self.contents[n] for n in contents], whole)

    def sentence(
        self, extent: Extent, contents: Sequence[Extent], spoken: Sequence[Attribution]
    ) -> None:
        """Read one sentence: first who speaks, then what is told."""
        before = len(self.statements)
        if spoken:
            said = [statement(self.memory, one, contents, self.published) for one in spoken]
            self.statements += relayed(self.memory, said)
        parts = _parts(self.cast.text, extent)
        if contents:
            self._around(extent, contents, spoken, before)
        else:
            for part in parts:
                self.contacts += contacts_in(self.memory, part)
            for part in parts:
                self.acts += self._acts(part, spoken)
        for part in parts:
            self.appointments += appointments_in(self.memory, part)

    def _around(
        self,
        extent: Extent,
        contents: Sequence[Extent],
        spoken: Sequence[Attribution],
        before: int,
    ) -> None:
        """Read the contacts and acts of a sentence in which somebody says something."""
        cut = [content for content in contents if not self._is_deed(content)]
        for piece in sorted({*cut, *around(extent, cut)}):
            if piece.start >= extent.start:
                told = self.told.get(piece)
                cue = told.cue.of(self.cast.text) if told and told.cue else ""
                self.memory.voice = told.speaker if told else None
                for part in _parts(self.cast.text, piece):
                    self.contacts += contacts_in(self.memory, part, self.memory.voice, cue)
                self.memory.voice = None
        pieces = (
            *around(extent, contents),
            *self._relayed(contents, before),
            *self._next(contents),
        )
        for piece in pieces:
            for part in _parts(self.cast.text, piece):
                self.acts += self._acts(part, spoken)

    def _relayed(self, contents: Sequence[Extent], before: int) -> Iterator[Extent]:
        """Go through what an agency or outlet reports: it tells it as the reporter would."""
        for one in self.statements[before:]:
            indirect = one.attribution.kind == "indirect"
            if indirect and any(figure.is_medium for figure in one.figures):
                yield from (part for part in one.attribution.content if part in contents)

    def _next(self, contents: Sequence[Extent]) -> Iterator[Extent]:
        """Go through what stands behind a semicolon in the object of a deed: others' deeds."""
        for content in contents:
            place = self.cast.text.find("; ", *content)
            if place >= 0 and self._is_deed(content):
                yield Extent(place + 2, content.end)

    def _is_deed(self, content: Extent) -> bool:
        """Tell *refused to see B*, *offered talks with B* from what somebody says."""
        told = self.told.get(content)
        if told is None or told.cue is None or not content.meets(told.sentence):
            return False
        if told.rule == "speaker-cue-clause" and _CONCLUDED.match(self.cast.text, told.cue.start):
            return True
        return told.rule == "speaker-cue-deed" or self.cast.text.startswith("to ", content.start)

    def _acts(
        self, piece: Extent, spoken: Sequence[Attribution]
    ) -> Iterator[tuple[ActFound, When]]:
        """Find the acts told beside what is said; what a cue reports is no act."""
        cues = [one.cue for one in spoken if one.cue]
        for one in acts_in(self.memory, piece):
            if not any(cue.meets(one.evidence) for cue in cues):
                text, before = self.cast.text, Extent(piece.start, one.evidence.start)
                near = time_words(text, one.evidence) or time_words(text, before)
                words = near[0] if near else self._entry(one.evidence.start)
                yield one, resolve(words, self.published) if words else undated(self.published)

    def finished(self, extents: tuple[Extent, ...]) -> Facts:
        """Let statements inherit, and date what was dated only by another fact."""
        text = self.cast.text
        told = inherit_links(self.statements, text)
        contacts = merged(text, ((one, self._when(one)) for one in self.contacts))
        events = (Event(one.type, one.evidence[0], when) for one, when in contacts)
        timeline = Timeline(text, events, self.published)
        contacts = [(one, self._by_event(one, when, timeline)) for one, when in contacts]
        told = [_said_by_event(one, timeline) for one in told]
        told = dated_in_entries(text, self.cast.words, told, self.published)
        told = dated_by_contacts(text, told, contacts)
        told = dated_in_session(text, told, self.published)
        done = [*self._deeds(contacts), *narrated(self.cast, extents, told, self.published)]
        told = inherit_dates(told, text, sorted(done, key=lambda one: one.extent))
        appointed = joined(text, iter(self.appointments))
        for one in appointed:
            self._enter(one)
        return Facts(
            self.cast,
            extents,
            tuple(told),
            tuple(dated_by_statements(text, contacts, told, self.published)),
            tuple((one, self._appointed(one)) for one in appointed),
            tuple(self.acts),
        )

    def _deeds(self, contacts: Sequence[tuple[ContactFound, When]]) -> Iterator[Deed]:
        """Go through what was done on a known day."""
        for act, when in self.acts:
            if when.precision == "day" and when.value:
                yield Deed(act.evidence, frozenset({act.actor.figure}), when)
        for contact, when in contacts:
            if contact.status == "occurred" and when.precision == "day" and when.value:
                yield Deed(contact.evidence[0], contact.figures, when, hearers=True)

    def _when(self, contact: ContactFound) -> When:
        """Date a contact by the words of its own clause."""
        words, text = self._words_of(contact), self.cast.text
        return when_of(text, contact.status, contact.clause, words, self.published)

    def _words_of(self, contact: ContactFound) -> TimeWords | None:
        """Find the words of its clause that say when a contact took place."""
        ahead = contact.status in {"planned", "proposed"}
        text, clause = self.cast.text, contact.clause
        near = own_words(text, clause, contact.core, ahead=ahead)
        if ahead:
            near = [one for one in near if not is_told(text, clause, one.extent)]
        entry = None if ahead or near else self._entry(contact.core.start)
        return min(near, key=lambda w: w.extent.gap(contact.core), default=entry)

    def _entry(self, place: int) -> TimeWords | None:
        """Give the day with which the line of a chronology begins."""
        return day_of_entry(self.cast.text, self.cast.words.line_start(place), place)

    def _by_event(self, contact: ContactFound, when: When, timeline: Timeline) -> When:
        """Date *a week after the call* by the call."""
        words = None if when.value else self._words_of(contact)
        if words is None:
            return when
        future = lies_ahead(self.cast.text, contact.status, contact.clause)
        return timeline.counted(words, future=future, own=contact.evidence[0]) or when

    def _appointed(self, one: AppointmentFound) -> When:
        """Date an appointment by the words beside it."""
        told = one.evidence[0].of(self.cast.text)
        future = one.status in {"proposed", "announced"} and one.rule not in _AS_TOLD
        future = future and not _SENT.search(told)
        future = future or (one.status == "ended" and _TO_END.search(told) is not None)
        for evidence, clause in zip(one.evidence, one.clauses, strict=True):
            near = [
                words
                for words in own_words(self.cast.text, clause, evidence)
                if words.extent.gap(evidence) < _REACH.get(one.rule, _NEAR)
                and ";" not in self.cast.text[words.extent.end : evidence.start]
                and not (future and is_told(self.cast.text, clause, words.extent))
            ]
            if near:
                nearest = min(near, key=lambda words: words.extent.gap(evidence))
                return resolve(nearest, self.published, future=future)
        entry = None if future else self._entry(one.evidence[0].start)
        return resolve(entry, self.published) if entry else undated(self.published)

    def _enter(self, one: AppointmentFound) -> None:
        """Make an envoy whom the report does not name a member of the cast."""
        for reference in (one.appointee, one.by):
            if reference is not None:
                self.cast.enter(reference)
        one.appointee.figure.mentions.update(one.described)


def _said_by_event(one: StatementFound, timeline: Timeline) -> StatementFound:
    """Date what was said *on the eve of the summit* by the summit."""
    if one.timed is None or one.when.value is not None:
        return one
    when = timeline.counted(one.timed, future=False)
    return replace(one, when=when) if when else one


def _parts(text: str, stretch: Extent) -> Sequence[Extent]:
    """
    Give the parts of a stretch that are read by themselves: none of a question.

    What is far longer than any sentence is cut, so that reading takes as long as the text is.
    """
    start, stop = stretch
    if text[start:stop].rstrip().endswith("?"):
        return ()
    if stop - start <= _LONGEST:
        return (stretch,)
    parts = []
    while stop - start > _LONGEST:
        end = text.rfind(" ", start, start + _LONGEST) + 1 or start + _LONGEST
        parts.append(Extent(start, end))
        start = end
    return (*parts, Extent(start, stop))


def told_in(found: Facts) -> Iterator[Extent]:
    """
    Go through the sentences and contents of all statements.

    Parameters
    ----------
    found : Facts
        What was found in a report.

    Yields
    ------
    Extent
        Each place in the text, the sentence before its contents.
    """
    for one in found.statements:
        yield one.attribution.sentence
        yield from one.attribution.content
