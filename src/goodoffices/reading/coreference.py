"""Whom descriptions and pronouns mean: told by what was said and named before."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from goodoffices.reading import companies, pairs
from goodoffices.reading.antecedents import is_any_group
from goodoffices.reading.appointees import Appointees
from goodoffices.reading.beside import beside
from goodoffices.reading.commonwords import genitive, is_nobody, kind_of, without_clause
from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import Figure, Reference, ResolutionRule, family_name, gender_of
from goodoffices.reading.heads import (
    SELF,
    described_before,
    going_on,
    head_word,
    is_another,
    is_definite,
    is_somebody,
    labelled_before,
    leads_in,
    line_label,
    owns,
    principal,
)
from goodoffices.reading.issuer import issuer, titled
from goodoffices.reading.lastmet import Company
from goodoffices.reading.mentions import Mention, MentionKind
from goodoffices.reading.nobodies import somebodies_in
from goodoffices.reading.people import Cast
from goodoffices.reading.quotation import quoted_before
from goodoffices.reading.series import apposed, jointly, named_of

__all__ = ["Memory"]

_GENDER = {"he": "m", "his": "m", "him": "m", "she": "f", "her": "f"}
_ONE, _MANY = frozenset({"it", "its", *_GENDER}), frozenset({"they", "them", "their"})
_RELATIVE, _OWNING = frozenset({"who", "which"}), frozenset({"his", "her", "its"})
_RECENT = 3
"""Sentences after a contact in which *we* are those who met."""
_GOES_ON = (" where ", ", when ")
_SENTENCE_END = re.compile(r"\.\"?\|?|\|")
_NEAR = 4
"""Sentences over which *the two ministers* are those last named together."""
_CAPITAL = frozenset("NSJKQRBGZC")
"""Classes of words whose capital is their own, not that of the sentence."""
_REMEMBERED = 250
"""How many mentions a pronoun or a role may reach back: some pages, so that time stays linear."""


class Memory(Company):
    """What a reader remembers on the way through a report."""

    def __init__(self, cast: Cast) -> None:
        super().__init__()
        self.cast = cast
        self.speaker: tuple[int, tuple[Figure, ...]] = (-1, ())
        """Where somebody spoke last, and who."""
        self._own: tuple[Extent, ...] = ()
        self.offices = Appointees()
        """The office to which somebody was last appointed."""
        ends = _SENTENCE_END.finditer(cast.words.classes)
        self._ends = [match.start() for match in ends]
        self.voice: Extent | None = None
        """Who says what is being read: *I*, *we*."""
        self.labels: dict[Extent, tuple[Figure, ...]] = {}
        """Whom the labels of a transcript or note mean that are no names."""
        self.turns: frozenset[int] = frozenset()
        """Where the labels of a transcript begin."""

    def spoke(
        self, place: int, references: Iterable[Reference], own: Sequence[Extent] = ()
    ) -> None:
        """
        Remember who spoke last.

        Parameters
        ----------
        place : int
            Where the speaker stands.
        references : iterable of Reference
            Who it is.
        own : sequence of Extent
            The speaker's own words, in which *he* is somebody else.
        """
        self._own = tuple(own)
        self.speaker = (place, tuple(reference.figure for reference in references))
        self.together(*self.speaker)

    def refer(self, extent: Extent) -> tuple[Reference, ...]:
        """
        Tell who is meant by a phrase that acts, such as a speaker, and list them.

        Parameters
        ----------
        extent : Extent
            The phrase.

        Returns
        -------
        tuple of Reference
            One actor, or several where they act jointly (rule D7); nobody where the phrase is the
            label of a transcript, a number, *the group*, *no one* or a pronoun of nobody known.
        """
        found: list[Reference] = []
        for meant in somebodies_in(self.cast.text, extent):
            any_one = is_nobody(meant.of(self.cast.text))
            found += (r for r in self.look(meant) if r.rule != "words" or not any_one)
        for reference in found:
            self.cast.enter(reference)
        return tuple(found)

    def look(self, extent: Extent) -> tuple[Reference, ...]:
        """
        Tell who is meant by a phrase, without listing them.

        Parameters
        ----------
        extent : Extent
            The phrase.

        Returns
        -------
        tuple of Reference
            One actor or several.
        """
        if extent in self.labels:
            return tuple(Reference(one, extent, "medium") for one in self.labels[extent])
        near = self.cast.between(extent.start - 200, extent.end)
        inside = [m for m in near if extent.meets(m.extent)]
        heads = named_of(self.cast, jointly(self.cast, inside))
        leads = bool(heads) and leads_in(self.cast, extent, heads[0])
        is_owner = leads and owns(self.cast, extent, heads[0])
        if not leads or is_owner or heads[0].kind == "description":
            named = apposed(self.cast, extent, inside)
            if named:
                return (self._reference(named),)
        if leads and not (is_owner and is_somebody(self.cast, heads[0])):
            found = tuple(one for mention in heads for one in self._members(mention))
            if found or not self.cast.text.startswith(" of ", heads[0].extent.end):
                return found
        words = without_clause(extent.of(self.cast.text))
        name = Extent(extent.start, extent.start + len(words))
        letter = self.cast.words.classes[self.cast.words.within(extent)[0]]
        kind = kind_of(words if letter in _CAPITAL else words[:1].lower() + words[1:])
        return self._pronoun(extent) or (self._unnamed(extent, name, kind),)

    def _members(self, mention: Mention) -> tuple[Reference, ...]:
        """Take *the two ministers* for those last named together, if they are; else as one."""
        if mention.kind != "group":
            one = self._reference(mention)
            return () if is_any_group(one.figure) else (one,)
        extent = mention.extent
        words = self.cast.text[extent.start - 5 : extent.end]
        number = companies.counted_in(words)
        figures = pairs.apposed_to(self.cast, extent, number) if number else ()
        figures = figures or (pairs.named_before(self.cast, extent) if number == 2 else ())
        if not figures:
            place, figures = self._company(extent.start, number)
            is_near = self._sentences(place, extent.start) <= _NEAR
            figures = figures if is_near and companies.are_meant(words, figures) else ()
        figures = self.as_before(self.cast.known.get(extent), figures)
        found = tuple(Reference(one, extent, "medium", "pronoun") for one in figures)
        return found or (self._reference(mention),)

    def _company(self, place: int, number: int | None) -> tuple[int, tuple[Figure, ...]]:
        """Give who was last told or named together before a place, and where."""
        pair = pairs.named_together(self.cast, place, number) if number else None
        is_later = pair is not None and pair[0] > self._together[0]
        if pair is None or not is_later or not 0 < self._sentences(pair[0], place) <= _RECENT:
            return self._together
        return pair

    def _reference(self, mention: Mention) -> Reference:
        figure = self.cast.known.get(mention.extent)
        if figure:
            name = mention.name.of(self.cast.text)
            exact = mention.kind != "person" or name == figure.name
            if not exact and self.cast.bearers(family_name(name)) > 1:
                same = None if mention.titled else companies.namesake(name, self.speaker[1])
                return Reference(same or figure, mention.extent, "low", "shared family name")
            rule: ResolutionRule = "name" if exact else "family name"
            return Reference(figure, mention.extent, "high", rule)
        if mention.kind == "description" and head_word(self.cast, mention) in companies.EQUALS:
            equal = self._equal(mention)
            if equal:
                return Reference(equal, mention.extent, "medium", "counterpart")
        elif mention.kind == "description" and is_definite(self.cast, mention):
            known = self._by_role(mention)
            if known:
                return Reference(known, mention.extent, "medium", "role")
            last = self._just_named(mention)
            if last:
                return Reference(last, mention.extent, "low", "last named")
        kind: MentionKind = "person" if mention.kind == "description" else mention.kind
        return self._unnamed(mention.extent, mention.name, kind, mention.states)

    def _by_role(self, mention: Mention) -> Figure | None:
        """Find who was last described by the role, or last named with it."""
        head, place = head_word(self.cast, mention), mention.extent.start
        if label := labelled_before(self.cast, mention, _REMEMBERED):
            return label
        begin = max(0, self.cast.words.within(mention.extent)[0] - 1)
        is_owned = "l" in self.cast.words.classes[begin : begin + 2]
        for earlier in self.cast.backwards(place, _REMEMBERED):
            end = earlier.extent.end
            figure = self.offices.ending_at(end) or self.cast.known.get(earlier.extent)
            same = earlier.kind == "description" and head_word(self.cast, earlier) == head
            if (
                same
                and figure not in self.offices
                and not is_definite(self.cast, earlier)
                and companies.serve_alike(self.cast.text, mention.office, earlier.office)
            ):
                return self._unnamed(earlier.extent, earlier.name, "person", earlier.states).figure
            if figure and (
                any(
                    companies.is_called(held.role, head, as_equal=not is_owned)
                    and companies.serve_alike(self.cast.text, mention.office, held.office)
                    for held in figure.held
                )
                or (figure in self.offices and self._has(figure, head))
            ):
                return figure if self._agrees(mention, figure, earlier) else None
        return None

    def _has(self, figure: Figure, head: str) -> bool:
        """Tell whether the office to which somebody was last appointed is called so."""
        return head in self.offices[figure].of(self.cast.text).lower().split()

    def _agrees(self, mention: Mention, figure: Figure, earlier: Mention) -> bool:
        """Tell whether somebody can be *the Iranian president*; one of no known state only near."""
        held = {code for one in figure.held for code in one.office.states}
        known, meant = {*figure.states, *held}, {*mention.states}
        if known or not meant:
            return not meant or not known.isdisjoint(meant)
        begin, end = earlier.extent.start, mention.extent.start
        near = {code for one in self.cast.between(begin, end) for code in one.states}
        return self._sentences(begin, end) <= 1 and near <= meant

    def _equal(self, mention: Mention) -> Figure | None:
        """Find who holds for another state the office of whose counterpart this is."""
        first = self.cast.words.within(mention.extent)[0]
        if not mention.states or self.cast.words.classes[first - 1 : first + 1].count("l") != 1:
            return None
        at = first if self.cast.words.classes[first] == "l" else first - 1
        owners = self._pronoun(self.cast.words.extent(at, at + 1))
        held = [one.figure for one in owners]
        return companies.equal_of(held, mention.states, self.cast.holders)

    def _just_named(self, mention: Mention) -> Figure | None:
        """Take *the rebel leader* for the person just named, unless a state speaks against it."""
        near = self._before(mention.extent.start, "he", None, ())
        if near is None or self._sentences(near[0], mention.extent.start) != 1:
            return None
        is_other = mention.inner is not None and near[1].name[0].islower()
        is_other = is_other or is_another(self.cast, near[0], mention)
        head = head_word(self.cast, mention)
        if is_other or not companies.has_role(self.cast.text, near[1], head, mention.office):
            return None
        if near[1] in self.offices and not self._has(near[1], head):
            return None
        return near[1] if not mention.states or {*mention.states} & {*near[1].states} else None

    def _unnamed(
        self, extent: Extent, name: Extent, kind: MentionKind, states: tuple[str, ...] = ()
    ) -> Reference:
        """Call an actor without a name by the words that describe it."""
        words = name.of(self.cast.text)
        first, last = self.cast.words.within(extent)
        owners: tuple[Reference, ...] = ()
        if first < last and self.cast.words.classes[first] == "l":
            owners = self._pronoun(self.cast.words.extent(first, first + 1))
        if owners:
            states = states or owners[0].figure.states
            rest = words if name.start > extent.start else words.split(" ", 1)[-1]
            words = f"{genitive(owners[0].figure.name)} {rest}"
        figure = self.cast.named(kind, words, states)
        figure.gender = figure.gender or gender_of(words)
        self.cast.known[extent] = figure
        return Reference(figure, extent, "medium")

    def _pronoun(self, extent: Extent) -> tuple[Reference, ...]:
        """Resolve a pronoun or a possessive; nothing for any other word."""
        word = extent.of(self.cast.text).lower().rstrip(",")
        if word in SELF:
            return self._labelled(extent)
        if word in _RELATIVE:
            return self._beside(extent)
        if word in pairs.EITHER and (one := pairs.either_of_two(self.cast, extent)):
            return (Reference(one, extent, "low", "pronoun"),)
        if word in _MANY or companies.number_meant(word):
            return self._several(extent)
        return self._single(extent, word) if word in _ONE else ()

    def _single(self, extent: Extent, word: str) -> tuple[Reference, ...]:
        """Take *he*, *she*, *it* for the last speaker, or for who was named since."""
        served = principal(self.cast, self.voice, extent) if word in _GENDER else None
        if served is not None:
            return (Reference(self._reference(served).figure, extent, "medium", "pronoun"),)
        place, speakers = self.speaker
        others = self.subject
        speakers = () if place > extent.start else tuple(f for f in speakers if f not in others)
        if any(own.covers(extent) for own in self._own):
            speakers, others = (), (*speakers, *others)
        gender = _GENDER.get(word)
        near = self._before(extent.start, word, gender, others)
        goes_on = word in _OWNING or self.cast.text.endswith(_GOES_ON, 0, extent.start)
        if near and goes_on and self._is_beside(near[0], extent.start):
            return (Reference(near[1], extent, "medium", "pronoun"),)
        subject = going_on(self.cast, extent) if gender and word not in _OWNING else None
        if subject and subject not in others and companies.suits(subject, word, gender):
            return (Reference(subject, extent, "medium", "pronoun"),)
        fits = tuple(figure for figure in speakers if companies.suits(figure, word, gender))
        fits = fits if len(fits) == 1 else ()
        close = near is None or place >= near[0] or self._sentences(place, extent.start) <= 1
        if fits and close:
            return tuple(Reference(figure, extent, "medium", "pronoun") for figure in fits)
        if near is None:
            told = described_before(self.cast, extent) if gender else None
            figures = (self._reference(told).figure,) if told else ()
            return tuple(Reference(one, extent, "low", "pronoun") for one in figures)
        if fits:
            return (Reference(near[1], extent, "low", "contested pronoun"),)
        return (Reference(near[1], extent, "medium", "pronoun"),)

    def _is_beside(self, place: int, other: int) -> bool:
        """Tell whether a name stands in the same sentence, outside of quotation marks."""
        if self._sentences(place, other) > 0:
            return False
        line = self.cast.text[self.cast.words.line_start(place) : place]
        return line.count("\u201c") <= line.count("\u201d") and line.count('"') % 2 == 0

    def _beside(self, extent: Extent) -> tuple[Reference, ...]:
        """Take *who* for whoever is named right before it."""
        last = beside(self.cast, extent)
        if last is None:
            return ()
        return (Reference(self._reference(last).figure, extent, "medium", "pronoun"),)

    def _labelled(self, extent: Extent) -> tuple[Reference, ...]:
        """Take *we* for who is speaking, or for whoever the label of a transcript's line names."""
        voice = self.voice
        if voice is None or voice.meets(extent):
            voice = line_label(self.cast, extent.start)
            voice = None if voice and voice.meets(extent) else voice
        own = () if voice else titled(self.cast, extent)
        spoken = tuple(one.figure for one in self.look(voice)) if voice else ()
        figures = spoken if voice else own or issuer(self.cast, extent, self.speaker)
        place, company = self._together
        is_joint = extent.of(self.cast.text).lower() in {"we", "us"} and set(figures) & {*company}
        if is_joint and not own and self._sentences(place, extent.start) <= _RECENT:
            figures = company
        return tuple(Reference(one, extent, "medium", "pronoun") for one in figures)

    def _several(self, extent: Extent) -> tuple[Reference, ...]:
        """Take *they* for those last named together, or who act where a group was named since."""
        number = companies.number_meant(extent.of(self.cast.text))
        place, figures = self._company(extent.start, number)
        if number is not None and len(figures) != number:
            return ()
        acting = pairs.acting_before(self.cast, place + 1, extent.start)
        figures = tuple(self._reference(one).figure for one in acting) or figures
        if not figures and number is None:
            spoke = self.speaker[1] if self._sentences(self.speaker[0], extent.start) <= 1 else ()
            body = pairs.body_before(self.cast, extent.start, spoke)
            return (Reference(body, extent, "low", "pronoun"),) if body else ()
        return tuple(Reference(figure, extent, "medium", "pronoun") for figure in figures)

    def _sentences(self, first: int, last: int) -> int:
        """Count the ends of sentences between two places."""
        begin, end = self.cast.words.within((first, last))
        return bisect_left(self._ends, end) - bisect_left(self._ends, begin)

    def _before(
        self, place: int, word: str, gender: str | None, others: Sequence[Figure]
    ) -> tuple[int, Figure] | None:
        """Find the first fitting actor of the nearest sentence that names one."""
        best: tuple[int, Figure] | None = None
        said = quoted_before(self.cast.text, place)
        for mention in self.cast.backwards(place, _REMEMBERED):
            if said.covers(mention.extent) or mention.extent.start in self.turns:
                continue
            figure = self.cast.known.get(mention.extent)
            if figure is None and mention.kind == "description" and is_definite(self.cast, mention):
                figure = self._by_role(mention)
            if (
                figure is None
                or figure in others
                or companies.is_place(self.cast.text, mention, figure)
            ):
                continue
            if not companies.suits(figure, word, gender):
                continue
            if best and self._sentences(mention.extent.start, best[0]) > 0:
                break
            best = (mention.extent.start, figure)
        return best
