"""Who is who in a report: the actors behind the names, descriptions and pronouns."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from goodoffices.reading.attribution import Grade
from goodoffices.reading.dates import time_words
from goodoffices.reading.extent import Extent
from goodoffices.reading.names import Mention, MentionKind, Office, office_at
from goodoffices.reading.offices import Held, held_by
from goodoffices.reading.places import state_name
from goodoffices.reading.words import Words

__all__ = ["Cast", "Figure", "Reference", "weaker"]

_WOMEN = re.compile(
    r"(?:spokes|chair|congress)woman|\b(?:queen|princess|mrs|ms|miss|madam|dame|lady)\b", re.I
)
_MEN = re.compile(
    r"(?:spokes|chair|congress)man|\b(?:king|prince|mr|sir|lord|emir|sultan|pope|imam)\b", re.I
)
_GRADES: tuple[Grade, ...] = ("low", "medium", "high")
_AND = frozenset(
    ["and", "and the", "as well as", "as well as the", "along with", "together with", "&"]
)
_LABEL = re.compile(r"([A-Z][^:\n]{1,60}):\s")
_LEAD = re.compile(r" ?(?:both |either |his |the |a |an )?")
_PRONOUN = re.compile(r"\b(?:he|she|they|him|her|them)\b", re.I)
_GAP = re.compile(r"[xvfiCdyM,rAl&tSKN]{0,12}")
_OBJECT_OF = frozenset("with of for by from against between to on about in at".split())
_GENDER = {"he": "m", "his": "m", "him": "m", "she": "f", "her": "f"}


def weaker(*grades: Grade) -> Grade:
    """
    Give the least of several grades.

    Parameters
    ----------
    *grades : Grade
        At least one.

    Returns
    -------
    Grade
        The lowest.
    """
    return min(grades, key=_GRADES.index)


@dataclass(eq=False)
class Figure:
    """An actor as it takes shape while the report is read."""

    kind: MentionKind
    name: str
    states: tuple[str, ...] = ()
    mentions: set[Extent] = field(default_factory=set)
    held: list[Held] = field(default_factory=list)
    gender: str | None = None
    listed: bool = False
    """True once the text shows that it acts or is somebody."""

    def held_before(self, place: int) -> Held | None:
        """
        Find the role last named up to a place of the text.

        Parameters
        ----------
        place : int
            An offset.

        Returns
        -------
        Held or None
            A role that is not past or to come, named at or before that place.
        """
        named = [h for h in self.held if h.evidence.start <= place and h.status in _PRESENT]
        return named[-1] if named else None


_PRESENT = {"current", "acting"}


@dataclass(frozen=True)
class Reference:
    """One actor meant by some words."""

    figure: Figure
    extent: Extent
    """The words that name it here."""
    grade: Grade
    """How certain it is that they mean this actor."""


class Cast:
    """All actors of one report."""

    def __init__(self, text: str, found: Words, mentions: Iterable[Mention]) -> None:
        self.text = text
        self.words = found
        self.figures: list[Figure] = []
        self._of: dict[Extent, Figure] = {}
        self._mentions = list(mentions)
        self._speaker: tuple[int, tuple[Figure, ...]] = (-1, ())
        self._together: tuple[int, tuple[Figure, ...]] = (-1, ())
        self._own: tuple[Extent, ...] = ()
        for full in (True, False):
            for mention in self._mentions:
                if mention.kind == "person" and (" " in mention.name.of(text)) == full:
                    self._meet(mention)
        for mention in self._mentions:
            self._enter(mention)

    # Building the cast.

    def _meet(self, mention: Mention) -> None:
        """Give a person's mention its figure."""
        name = mention.name.of(self.text)
        figure = self._known(name, mention.extent.start)
        if figure is None:
            figure = Figure("person", " ".join(name.split()))
            self.figures.append(figure)
        self._of[mention.extent] = figure
        figure.mentions.add(mention.extent)
        figure.states = figure.states or mention.states
        figure.listed |= mention.titled or bool(mention.later)
        figure.held += self._new(figure, held_by(self.text, self.words, mention))
        figure.held.sort(key=lambda held: held.evidence)
        around = self.text[max(0, mention.extent.start - 8) : mention.extent.end]
        figure.gender = figure.gender or _gender(around)
        figure.listed |= bool(figure.held)
        for held in figure.held:
            figure.states = figure.states or held.office.states

    @staticmethod
    def _new(figure: Figure, every: Iterable[Held]) -> list[Held]:
        known = {(h.role.lower(), h.office.states) for h in figure.held}
        return [h for h in every if (h.role.lower(), h.office.states) not in known]

    def _known(self, name: str, place: int) -> Figure | None:
        """Find the person of that name: the same words, or one of them the family name."""
        people = [f for f in self.figures if f.kind == "person"]
        same = [f for f in people if f.name == name]
        if same:
            return same[0]
        for part in (-1, 0):
            near = [f for f in people if " " in f.name and _family(f.name, part) == _family(name)]
            if " " in name:
                near = [f for f in near if _family(f.name, 0) == _family(name, 0) and part]
            if near:
                before = [f for f in near if min(f.mentions).start < place]
                return max(before or near[:1], key=lambda f: min(f.mentions))
        return None

    def _enter(self, mention: Mention) -> None:
        """Give states and named bodies their figures."""
        if mention.kind == "state" or self._is_government(mention):
            figure = self._named("state", state_name(mention.states[0]), mention.states)
            figure.listed |= not mention.locative
            if mention.locative and self.text[mention.name.start : mention.name.end] != figure.name:
                return
        elif mention.kind in {"news agency", "outlet"}:
            figure = self._named(mention.kind, mention.name.of(self.text), mention.states)
        elif mention.kind == "institution" and not self._is_owned(mention):
            figure = self._institution(mention)
            figure.listed |= len(mention.name.of(self.text).split()) == 1 and self._is_table(
                mention
            )
        elif mention.kind == "group" and not self._is_owned(mention):
            figure = self._group(mention)
        else:
            return
        figure.mentions.add(mention.extent)
        self._of[mention.extent] = figure

    def _is_owned(self, mention: Mention) -> bool:
        return self.words.classes[self.words.within(mention.name)[0]] == "l"

    def _institution(self, mention: Mention) -> Figure:
        """Find the institution; *the movement* is the last one that is called so."""
        name = mention.name.of(self.text)
        if " " not in name:
            called = [
                f
                for f in self.figures
                if f.kind == "institution" and f.name.lower().endswith(" " + name.lower())
            ]
            if called:
                return called[-1]
            served = [
                h.office.organisation.of(self.text)
                for f in self.figures
                for h in f.held
                if h.office.organisation and h.office.organisation.start < mention.extent.start
            ]
            names = [words for words in served if words.lower().endswith(" " + name.lower())]
            name = names[-1] if names else name
        return self._named("institution", name, mention.states)

    def _is_table(self, mention: Mention) -> bool:
        first, last = self.words.within(mention.name)
        return last - first == 1 and self.words.all[first].named is not None

    def _is_government(self, mention: Mention) -> bool:
        last = mention.extent.of(self.text).rsplit(None, 1)[-1].lower()
        return bool(mention.states) and last in {"government", "authorities"}

    def _named(self, kind: MentionKind, name: str, states: tuple[str, ...]) -> Figure:
        for figure in self.figures:
            if figure.kind == kind and figure.name.lower() == name.lower():
                return figure
        figure = Figure(kind, name, states)
        self.figures.append(figure)
        return figure

    def _group(self, mention: Mention) -> Figure:
        """Find the group of the same states, or that *the ministers* repeats, else begin one."""
        name = mention.name.of(self.text).lower()
        if not mention.states and " " not in name:
            for figure in reversed(self.figures):
                if figure.kind == "group" and name in figure.name.lower().split():
                    return figure
        for figure in self.figures:
            if (
                figure.kind == "group"
                and len(mention.states) > 1
                and set(figure.states) == set(mention.states)
            ):
                name = mention.name.of(self.text)
                figure.name = max(figure.name, name, key=len)
                return figure
        return self._named("group", mention.name.of(self.text), mention.states)

    # Asking the cast.

    def refer(self, extent: Extent) -> tuple[Reference, ...]:
        """
        Tell who is meant by a phrase that acts, such as a speaker.

        Parameters
        ----------
        extent : Extent
            The phrase.

        Returns
        -------
        tuple of Reference
            One actor, or several where they act jointly (rule D7); every phrase means somebody.
        """
        found = self.look(extent)
        for reference in found:
            reference.figure.listed = True
            reference.figure.mentions.add(reference.extent)
        return found

    def look(self, extent: Extent) -> tuple[Reference, ...]:
        """
        Tell who is meant by a phrase, as `refer` does, without listing them.

        Parameters
        ----------
        extent : Extent
            The phrase.

        Returns
        -------
        tuple of Reference
            One actor or several.
        """
        inside = [m for m in self._mentions if extent.meets(m.extent)]
        heads = self._joint(inside)
        if heads and self._leads(extent, heads[0]):
            return tuple(self._reference(m) for m in heads)
        return self._pronoun(extent) or (self._unnamed(extent, extent, "person"),)

    def from_(self, place: int, limit: int) -> Extent | None:
        """
        Find the phrase of actors that begins at a place.

        Parameters
        ----------
        place : int
            Where it may begin, white space and an article aside.
        limit : int
            Where the sentence ends.

        Returns
        -------
        Extent or None
            From the first actor to the last that a comma or *and* joins to it.
        """
        lead = _LEAD.match(self.text, place, limit)
        begin = lead.end() if lead else place
        for index, mention in enumerate(self._mentions):
            if mention.extent.start > begin:
                break
            if place <= mention.extent.start <= begin or mention.extent.start == begin:
                return self._chain(index, limit)
        match = _PRONOUN.match(self.text, begin, limit)
        return Extent(*match.span()) if match else None

    def _chain(self, index: int, limit: int) -> Extent:
        every = [m for m in self._mentions[index : index + 12] if m.extent.start < limit]
        heads = self._joint(every)
        return Extent(heads[0].extent.start, heads[-1].extent.end)

    def _joint(self, mentions: Sequence[Mention]) -> list[Mention]:
        """Take the first mention and those that *and* joins to it, with commas before."""
        heads = list(mentions[:1])
        listed: list[Mention] = []
        for mention in mentions[1:]:
            link = self._link([*heads, *listed][-1], mention)
            if link is None:
                break
            listed.append(mention)
            if link != ",":
                heads, listed = [*heads, *listed], []
        return heads

    def subject(self, place: int, begin: int) -> Extent | None:
        """
        Find who does what the verb at a place says.

        Parameters
        ----------
        place : int
            Where the verb begins.
        begin : int
            Where its sentence begins.

        Returns
        -------
        Extent or None
            The nearest phrase of actors, or the pronoun, with no other clause between.
        """
        spans: list[Extent] = []
        for index, mention in enumerate(self._mentions):
            if begin <= mention.extent.start and mention.extent.end <= place:
                chain = self._chain(index, place)
                if not mention.locative and not (spans and spans[-1].covers(chain)):
                    spans.append(chain)
        spans += [Extent(*m.span()) for m in _PRONOUN.finditer(self.text, begin, place)]
        for span in sorted(spans, key=lambda span: -span.end):
            if self._governs(span, place, begin):
                return span
        return None

    def _governs(self, span: Extent, place: int, begin: int) -> bool:
        after = [
            m.later[-1].extent.end for m in self._mentions if m.later and m.extent.end == span.end
        ]
        first, last = self.words.within(Extent(after[0] if after else span.end, place))
        between = self.words.classes[first:last]
        before = self.text[begin : span.start].rsplit(None, 1)[-1:] or [""]
        return _GAP.fullmatch(between) is not None and before[0].lower() not in _OBJECT_OF

    def person_from(self, place: int, limit: int) -> tuple[Extent, Extent | None] | None:
        """
        Find the person whose name, or role and name, begins at a place.

        Parameters
        ----------
        place : int
            Where it may begin, white space and an article aside.
        limit : int
            Where the sentence ends.

        Returns
        -------
        tuple of Extent and Extent or None, or None
            The person and the role in front of the name.
        """
        extent = self.from_(place, limit)
        for mention in self._mentions:
            if extent and mention.extent.start == extent.start and mention.kind == "person":
                return mention.extent, mention.office and mention.office.role
        return None

    def office_from(self, place: int, limit: int) -> Extent | None:
        """
        Find the office whose words begin at a place.

        Parameters
        ----------
        place : int
            Where it may begin, article aside.
        limit : int
            Where the sentence ends.

        Returns
        -------
        Extent or None
            The role without the state that it serves.
        """
        first = self.words.within(Extent(place, place))[0]
        office = office_at(self.words, first) if first < len(self.words.all) else None
        if office is None or office.extent.end > limit or office.extent.start > place + 8:
            return None
        timed = time_words(self.text, office.role)
        if not timed:
            return office.role
        words = self.text[office.role.start : timed[0].extent.start].rstrip()
        return Extent(office.role.start, office.role.start + len(words)) if words else None

    def described(self, office: Extent) -> Reference:
        """
        Make a stand-in for somebody whom only the words for an office describe.

        Parameters
        ----------
        office : Extent
            The office, with a tail such as *to Ukraine*.

        Returns
        -------
        Reference
            To a figure that is no member of the cast until `enter` makes it one.
        """
        first, last = self.words.within(office)
        while last > first + 1 and self.words.classes[last - 1] not in "HU":
            last -= 1
        begin = first - (first > 0 and self.words.classes[first - 1] == "t")
        name = self.words.extent(first, last)
        return Reference(
            Figure("person", name.of(self.text)), self.words.extent(begin, last), "low"
        )

    def enter(self, reference: Reference) -> None:
        """
        List an actor whom the text shows acting.

        Parameters
        ----------
        reference : Reference
            What `look` or `described` returned.
        """
        if reference.figure not in self.figures:
            self.figures.append(reference.figure)
        reference.figure.listed = True
        reference.figure.mentions.add(reference.extent)

    def _leads(self, extent: Extent, mention: Mention) -> bool:
        """Tell whether a mention is the head of a phrase and not only owns or follows it."""
        first, begin = self.words.within(
            Extent(extent.start, max(extent.start, mention.extent.start))
        )
        before = self.words.classes[first:begin]
        closing = mention.kind == "person" and not set(before) & set("ofirg,e")
        return closing or not set(before) & set("xe")

    def _link(self, before: Mention, mention: Mention) -> str | None:
        """Give what joins two mentions: a comma, *and*, *as well as*; None where nothing does."""
        end = before.later[-1].extent.end if before.later else before.extent.end
        first, last = self.words.within(Extent(end, mention.extent.start))
        between = self.words.classes[first:last]
        words = self.text[end : mention.extent.start].strip(" ,")
        if words in _AND:
            return "and"
        return "," if between == "," else None

    def _reference(self, mention: Mention) -> Reference:
        figure = self._of.get(mention.extent)
        if figure:
            exact = mention.kind != "person" or mention.name.of(self.text) == figure.name
            close = exact or len(self._namesakes(mention)) == 1
            return Reference(figure, mention.extent, "high" if close else "low")
        if mention.kind == "description" and self._is_definite(mention):
            known = self._by_role(mention)
            if known:
                return Reference(known, mention.extent, "medium")
            last = self._pronoun_like(mention)
            if last:
                return Reference(last, mention.extent, "low")
        kind: MentionKind = "person" if mention.kind == "description" else mention.kind
        return self._unnamed(mention.extent, mention.name, kind, mention.states)

    def _namesakes(self, mention: Mention) -> list[Figure]:
        family = _family(mention.name.of(self.text))
        return [
            f
            for f in self.figures
            if f.kind == "person" and family in {_family(f.name), _family(f.name, 0)}
        ]

    def _is_definite(self, mention: Mention) -> bool:
        first = self.words.within(mention.extent)[0]
        word = self.words.all[first].text.lower()
        return word in {"the", "his", "her", "their", "its"}

    def _by_role(self, mention: Mention) -> Figure | None:
        """Find the person last named with the role that a description repeats."""
        head = mention.name.of(self.text).split()[-1].lower()
        if mention.office:
            head = mention.office.role.of(self.text).split()[-1].lower()
        for earlier in reversed(self._mentions):
            if (
                earlier.kind == "description"
                and earlier.extent.start < mention.extent.start
                and earlier.office
                and earlier.office.role.of(self.text).split()[-1].lower() == head
                and not self._is_definite(earlier)
            ):
                return self._unnamed(earlier.extent, earlier.name, "person", earlier.states).figure
        known = [
            (max(e.start for e in f.mentions if e.start < mention.extent.start), f)
            for f in self.figures
            if f.kind == "person"
            and any(h.role.lower().split()[-1] == head or head in h.role.lower() for h in f.held)
            and min(f.mentions).start < mention.extent.start
        ]
        return max(known, key=lambda pair: pair[0])[1] if known else None

    def _pronoun_like(self, mention: Mention) -> Figure | None:
        """Take *the rebel leader* for the person just named, unless a state speaks against it."""
        near = self._before(mention.extent.start, people=True, gender=None)
        if near is None or self._sentences(near[0], mention.extent.start) != 1:
            return None
        states = set(mention.states)
        return near[1] if not states or states & set(near[1].states) else None

    def _unnamed(
        self,
        extent: Extent,
        name: Extent,
        kind: MentionKind,
        states: tuple[str, ...] = (),
    ) -> Reference:
        first, last = self.words.within(name)
        words = name.of(self.text)
        owner = None
        if first < last and self.words.classes[first] == "l":
            owners = self._pronoun(self.words.extent(first, first + 1))
            owner = owners[0].figure if owners else None
        if owner:
            states = states or owner.states
            words = f"{owner.name}'s {words.split(' ', 1)[-1]}"
        figure = self._named(kind, words, states)
        self._of[extent] = figure
        return Reference(figure, extent, "medium")

    def _pronoun(self, extent: Extent) -> tuple[Reference, ...]:
        """Resolve he, she, they, it and their possessives by what was said and named before."""
        word = extent.of(self.text).lower().rstrip(",")
        if word in {"we", "i", "us"}:
            return self._labelled(extent)
        gender = _GENDER.get(word)
        if gender is None and word not in {"they", "them", "it", "its", "their"}:
            return ()
        people = gender is not None
        if word in {"they", "them", "their"}:
            return self._several(extent)
        place, speakers = self._speaker
        if any(own.covers(extent) for own in self._own):
            speakers, others = (), speakers
        else:
            others = ()
        fits = tuple(f for f in speakers if self._suits(f, word, gender))
        near = self._before(extent.start, people, gender, others)
        owns = word in {"his", "her", "its"}
        if (
            owns
            and near
            and self._sentences(near[0], extent.start) == 0
            and not self._quoted(near[0])
        ):
            return (Reference(near[1], extent, "medium"),)
        if fits and (not near or place >= near[0] or self._sentences(place, extent.start) <= 1):
            return tuple(Reference(f, extent, "medium") for f in fits)
        return (Reference(near[1], extent, "low" if fits else "medium"),) if near else ()

    def _quoted(self, place: int) -> bool:
        """Tell whether a place of its paragraph stands after an open quotation mark."""
        line = self.text[self.text.rfind("\n", 0, place) + 1 : place]
        opened = line.count("\u201c") - line.count("\u201d")
        return opened > 0 or line.count('"') % 2 == 1

    def _labelled(self, extent: Extent) -> tuple[Reference, ...]:
        """Take *we* in a transcript for whoever the line's label names."""
        begin = self.text.rfind("\n", 0, extent.start) + 1
        label = _LABEL.match(self.text, begin)
        if label is None:
            return ()
        return tuple(
            Reference(found.figure, extent, "medium") for found in self.look(Extent(*label.span(1)))
        )

    def _several(self, extent: Extent) -> tuple[Reference, ...]:
        """Take *they* for those last named together, or for the last group."""
        place, figures = self._together
        for mention in reversed(self._mentions):
            if mention.extent.start >= extent.start or mention.kind != "group":
                continue
            if mention.extent.start > place:
                found = self._of.get(mention.extent) or self._reference(mention).figure
                return (Reference(found, extent, "medium"),)
            break
        return tuple(Reference(figure, extent, "medium") for figure in figures)

    def together(self, place: int, figures: Iterable[Figure]) -> None:
        """
        Remember who was last named together.

        Parameters
        ----------
        place : int
            Where.
        figures : iterable of Figure
            Who.
        """
        named = tuple(figures)
        if len(named) > 1:
            self._together = (place, named)

    @staticmethod
    def _suits(figure: Figure, word: str, gender: str | None) -> bool:
        if gender:
            return figure.kind == "person" and figure.gender in {None, gender}
        if word in {"it", "its"}:
            return figure.kind not in {"person", "group"}
        return True

    def _sentences(self, first: int, last: int) -> int:
        begin, end = self.words.within(Extent(first, last))
        return len(re.findall(r"\.\"?\|?|\|", self.words.classes[begin:end]))

    def _before(
        self, place: int, people: bool, gender: str | None, others: Sequence[Figure] = ()
    ) -> tuple[int, Figure] | None:
        """Find the first fitting actor of the nearest sentence that names one."""
        best: tuple[int, Figure] | None = None
        for mention in reversed(self._mentions):
            figure = self._of.get(mention.extent)
            if figure is None or mention.extent.start >= place or figure in others:
                continue
            if (figure.kind == "person") != people or figure.gender not in {
                None,
                gender,
                "m" if not people else gender,
            }:
                continue
            if best and self._sentences(mention.extent.start, best[0]) > 0:
                break
            best = (mention.extent.start, figure)
        return best

    def offices_at(self, extent: Extent) -> tuple[Office, ...]:
        """
        Give the roles that one mention names.

        Parameters
        ----------
        extent : Extent
            The extent of a reference.

        Returns
        -------
        tuple of Office
            The one in front of the name first.
        """
        for mention in self._mentions:
            if mention.extent == extent:
                return (*((mention.office,) if mention.office else ()), *mention.later)
        return ()

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
        self._speaker = (place, tuple(reference.figure for reference in references))
        self.together(*self._speaker)

    def institution_named(self, name: Extent) -> Figure:
        """
        List an agency or outlet through which something was said.

        Parameters
        ----------
        name : Extent
            Its name.

        Returns
        -------
        Figure
            The actor.
        """
        words = name.of(self.text)
        for figure in self.figures:
            if figure.kind in {"news agency", "outlet"} and figure.name == words:
                figure.listed = True
                return figure
        figure = Figure("outlet", words, mentions={name}, listed=True)
        self.figures.append(figure)
        return figure


def _family(name: str, part: int = -1) -> str:
    """Give the last or first word of a name, without an Arabic article."""
    word = name.split()[part].lower()
    return re.sub(r"^(?:al|el|ad|an|as|ash|ar|at)-", "", word)


def _gender(words: str) -> str | None:
    if _WOMEN.search(words):
        return "f"
    return "m" if _MEN.search(words) else None
