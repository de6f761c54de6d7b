"""The cast of a report: one actor behind many names."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from operator import attrgetter

from goodoffices.reading.abbreviations import introduced
from goodoffices.reading.antecedents import antecedent
from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import MEDIA, Figure, Reference, gender_of
from goodoffices.reading.lexicon import words
from goodoffices.reading.mastheads import as_outlets
from goodoffices.reading.mentions import Mention, MentionKind, Office
from goodoffices.reading.offices import Held, held_by
from goodoffices.reading.peoplemet import PeopleMet, is_initial
from goodoffices.reading.places import state_name
from goodoffices.reading.roll import Roll
from goodoffices.reading.words import Words

__all__ = ["Cast"]

_ALSO = {"leaders": ("heads", "presidents", "premiers"), "sides": ("parties",)}
"""What a group may have been called before."""
_TITLED = words("duke duchess earl baron baroness count countess vicar abbot marquis pasha")
"""Titles by which one person is called, with an article."""
_GOVERNING = frozenset({"government", "authorities"})
_REALM = re.compile(
    r"(?:the )?(?:(?!of )[\w'\u2019]+ ){0,3}?(?:republic|kingdom|sultanate|principality) of "
    r"(?:the )?[\w-]+(?: [\w-]+)?"
)
"""What a state calls itself: *the Republic of Peru*."""
_NOT_OF_STATE = words("""
    former previous ex then last old late city town municipal metropolitan local regional provincial
    state district county village exiled rival parallel breakaway shadow rebel self-declared
    self-proclaimed self-styled defunct
    """)
"""Words before *government* of which it is not the one that speaks for a state today."""
_BOTH = re.compile(r" (?:both|two) (?:countries|nations|states|neighbou?rs|governments|capitals)$")
_NEAR = 20
"""Mentions among which are the two countries that *both* means."""
_OF_THE = re.compile(r" (?:of|from|in|for) (?:the )?")
"""Between the members of a body and its name."""


class Cast(Roll):
    """All actors of one report, and the mentions that name them."""

    def __init__(self, text: str, words: Words, mentions: Iterable[Mention]) -> None:
        super().__init__()
        self.text = text
        self.words = words
        self.mentions = tuple(as_outlets(text, tuple(mentions)))
        """Every mention, in text order."""
        self._short: dict[str, Figure] = {}
        """Bodies by the letters that the text gives for them, and by their names in the tables."""
        self.known: dict[Extent, Figure] = {}
        """The figure that each naming mention stands for."""
        self.signatory: Figure | None = None
        """Who signs the text, where it is a letter."""
        self._starts = [mention.extent.start for mention in self.mentions]
        inner = [mention.inner for mention in self.mentions if mention.inner]
        people = [m for m in (*self.mentions, *inner) if m.kind == "person"]
        met = PeopleMet()
        for mention in sorted(people, key=lambda m: _brevity(m.name.of(text))):
            self._meet(mention, met)
        for mention in (
            sorted((*self.mentions, *inner), key=attrgetter("extent")) if inner else self.mentions
        ):
            self._place(mention)

    def between(self, begin: int, end: int) -> Sequence[Mention]:
        """
        List the mentions that begin in a stretch of the text.

        Parameters
        ----------
        begin, end : int
            Offsets, `end` exclusive.

        Returns
        -------
        sequence of Mention
            In text order.
        """
        return self.mentions[bisect_left(self._starts, begin) : bisect_left(self._starts, end)]

    def backwards(self, end: int, most: int) -> Iterator[Mention]:
        """
        Go back through the mentions that begin before a place.

        Parameters
        ----------
        end : int
            An offset.
        most : int
            How many at most.

        Yields
        ------
        Mention
            The nearest first.
        """
        last = bisect_left(self._starts, end)
        return (self.mentions[n] for n in range(last - 1, max(-1, last - 1 - most), -1))

    def offices_at(self, extent: Extent) -> tuple[Office, ...]:
        """
        Give the roles that one mention names.

        Parameters
        ----------
        extent : Extent
            The extent of a mention.

        Returns
        -------
        tuple of Office
            The one in front of the name first.
        """
        for mention in self.between(extent.start, extent.start + 1):
            return (*filter(None, [mention.office]), *mention.later, *mention.earlier)
        return ()

    def in_full(self, name: str) -> Figure | None:
        """
        Find the body of *the NDF*, or the one called so before its whole name is told.

        Parameters
        ----------
        name : str
            A name, of letters or of words.

        Returns
        -------
        Figure or None
            The body that has this name for short, or that this is the whole name of.
        """
        return self._short.get(name) or self.abbreviated(name)

    @cached_property
    def holders(self) -> dict[tuple[str, frozenset[str]], Figure]:
        """Who holds which office for which states; of several the first."""
        found: dict[tuple[str, frozenset[str]], Figure] = {}
        for figure in self.figures:
            for held in figure.held:
                found.setdefault((held.role.lower(), frozenset(figure.states)), figure)
        return found

    def enter(self, reference: Reference) -> None:
        """
        List an actor whom the text shows acting.

        Parameters
        ----------
        reference : Reference
            The actor, a member of the cast or not yet, and the words that mean it.
        """
        if not self.has(reference.figure):
            self.begin(reference.figure)
        reference.figure.listed = True
        reference.figure.mentions.add(reference.extent)

    def enter_medium(self, name: Extent) -> None:
        """
        List an agency or outlet through which something was said.

        Parameters
        ----------
        name : Extent
            Its name.
        """
        words = name.of(self.text)
        media = (self.find(kind, words) for kind in sorted(MEDIA))
        figure = next(filter(None, media), None)
        figure = figure or self.begin(Figure("outlet", words, mentions={name}))
        figure.listed = True

    def _meet(self, mention: Mention, met: "PeopleMet") -> None:
        """Give a person's mention its figure."""
        name = mention.name.of(self.text)
        around = self.text[max(0, mention.extent.start - 8) : mention.extent.end]
        gender = gender_of(around)
        figure = met.called(name, mention.extent.start, gender)
        span = self.words.within(mention.extent)
        if figure is None:
            kind: MentionKind = "institution" if self._is_body(mention, *span) else "person"
            figure = self.begin(Figure(kind, " ".join(name.split())))
            met.begin(figure)
        met.seen(figure, mention.extent.start)
        if figure.name == name and not figure.held and self._is_body(mention, *span):
            figure.kind = "institution"
        self.known[mention.extent] = figure
        figure.mentions.add(mention.extent)
        held = [*held_by(self.text, self.words, mention)]
        if held:
            figure.held += _fresh(figure, held)
        figure.listed |= mention.titled or bool(figure.held)
        figure.gender = figure.gender or gender
        if not figure.states:
            served = (one.office.states for one in figure.held)
            figure.states = (
                mention.states or next(filter(None, served), ()) or self._of(mention, *span)
            )

    def _of(self, mention: Mention, first: int, last: int) -> tuple[str, ...]:
        """Give the state of *Peru's Carl Brandt* and *President Ana Reyes of Peru*."""
        if mention.office and self.words.classes.startswith(("oS", "otS"), last):
            at = last + self.words.classes[last:].index("S")
            return () if self.words.classes[at + 1] == "g" else self.words.named[at].states
        owner = self.words.named.get(first - 2) if self.words.classes[first - 1] == "g" else None
        return owner.states if owner else ()

    def _is_body(self, mention: Mention, first: int, last: int) -> bool:
        """Tell *the Guild*, a body that no table knows, from a person: people take no article."""
        article = self.words.classes[first - 1 : first] == "t" and first > 0
        bare = article and last - first == 1 and not mention.titled and not mention.later
        return bare and self.words.texts[first].lower() not in _TITLED

    def _place(self, mention: Mention) -> None:
        """Give states and named bodies their figures."""
        if mention.kind == "person" and not mention.states:
            return
        name = self._owned(mention) or mention.name.of(self.text)
        if mention.kind == "state" or self._is_government(mention):
            known = state_name(mention.states[0]) if mention.states else name
            figure = self.named("state", known, mention.states)
            figure.listed |= not mention.locative
            if mention.locative and name != figure.name:
                return
        elif mention.kind in MEDIA:
            figure = self.named(mention.kind, name, mention.states)
        elif mention.kind == "institution" and not self._is_owned(mention):
            figure = self._institution(name, mention)
            if mention.locative:
                return
            figure.listed |= self._is_in_tables(mention)
        elif mention.kind == "group" and not self._is_owned(mention):
            figure = self._group(name, mention.states or self._both(name, mention))
        else:
            return
        figure.mentions.add(mention.extent)
        self.known[mention.extent] = figure

    def _owned(self, mention: Mention) -> str | None:
        """Call *Prime Minister Sharif's office* and *the office of Sharif* by one name."""
        inner = mention.inner
        if mention.kind != "institution" or inner is None or inner.kind != "person":
            return None
        return f"{self.known[inner.extent].name}'s office"

    def _is_owned(self, mention: Mention) -> bool:
        """Tell *his ministry*, whose owner the sentence before it names."""
        return self.words.classes[self.words.within(mention.name)[0]] == "l"

    def _is_in_tables(self, mention: Mention) -> bool:
        first, last = self.words.within(mention.name)
        return last - first == 1 and first in self.words.named

    def _is_government(self, mention: Mention) -> bool:
        if len(mention.states) != 1:
            return False
        named = mention.extent.of(self.text).lower()
        *before, last = named.split()
        return _REALM.fullmatch(named) is not None or (
            last in _GOVERNING and _NOT_OF_STATE.isdisjoint(before)
        )

    def _institution(self, name: str, mention: Mention) -> Figure:
        """Find the institution by this or another of its names, else begin it."""
        known = self.words.named.get(self.words.within(mention.name)[0])
        is_known = known is not None and self._is_in_tables(mention)
        keys = [name, *([known.name] if known and is_known else [])]
        figure = next(filter(None, map(self._short.get, keys)), None)
        figure = figure or self.in_full(name)
        if figure is None and known and is_known and name.replace(".", "").isupper():
            figure = self.named("institution", known.name, mention.states)
        figure = figure or self._as_called(name, mention)
        letters = introduced(self.text, mention.extent.end)
        for key in (*keys[1:], *([letters] if letters else [])):
            self._short.setdefault(key, figure)
        return figure

    def _as_called(self, name: str, mention: Mention) -> Figure:
        """Find the institution; *the movement* is the last one that is called so, or is one."""
        begin = mention.extent.start
        if name.islower() and self.text[max(0, begin - 4) : begin].lower() == "the ":
            meant = antecedent(name, self._named_before(begin))
            if meant:
                return meant
        if " " not in name:
            figure = self.body_headed(name)
            if figure is not None:
                return figure
            group = self.group_ending(name)
            name = self._served_before(name, mention) or (
                _OF_THE.split(group.name)[-1] if group else name
            )
        *before, last = name.lower().split()
        other = last in _GOVERNING and not _NOT_OF_STATE.isdisjoint(before)
        return self.named("institution", name, () if other else mention.states)

    def _named_before(self, place: int) -> Iterator[tuple[int, Figure]]:
        """Go back through whom the report named, with the number of sentences since."""
        here = self.words.within(Extent(place, place + 1))[0]
        for earlier in self.backwards(place, _NEAR):
            figure = self.known.get(earlier.extent)
            if figure is not None:
                at = self.words.within(earlier.extent)[0]
                yield self.words.classes.count(".", at, here), figure

    def _served_before(self, word: str, mention: Mention) -> str | None:
        """Give the last organisation that a role of people names before a mention."""
        served = self._served.get(word.lower(), [])
        place = bisect_left(served, Extent(mention.extent.start, mention.extent.start))
        return served[place - 1].of(self.text) if place else None

    @cached_property
    def _served(self) -> dict[str, list[Extent]]:
        """The organisations of people's roles, of several words, by the last one; in text order."""
        found: dict[str, list[Extent]] = defaultdict(list)
        offices = (held.office for figure in self.figures for held in figure.held)
        for served in sorted(one.organisation for one in offices if one.organisation):
            before, _, last = served.of(self.text).lower().rpartition(" ")
            if before:
                found[last].append(served)
        return found

    def _both(self, name: str, mention: Mention) -> tuple[str, ...]:
        """Give the states last named of *officials from both countries*."""
        if not _BOTH.search(name):
            return ()
        near = self.backwards(mention.extent.start, _NEAR)
        codes = [one.states[0] for one in near if len(one.states) == 1]
        return tuple([*dict.fromkeys(codes)][:2][::-1]) if len({*codes}) > 1 else ()

    def _group(self, name: str, states: tuple[str, ...]) -> Figure:
        """Find the group of the same states, or that *the ministers* repeats, else begin one."""
        if not states and " " not in name:
            repeated = self.group_with({name.lower(), *_ALSO.get(name.lower(), ())})
            if repeated is not None:
                return repeated
        same = self.group_of(states) if len(states) > 1 else None
        if same is not None:
            self.rename(same, max(same.name, name, key=len))
            return same
        return self.named("group", name, states)


def _brevity(name: str) -> int:
    """Order whole names before those with an initial, and these before one word."""
    return 2 if " " not in name else int(is_initial(name))


def _fresh(figure: Figure, every: Iterable[Held]) -> list[Held]:
    """Leave out roles that the figure has already."""
    known = [(held.role.lower(), held.office.states, held.status) for held in figure.held]
    return [one for one in every if not _is_told(one, known)]


def _is_told(one: Held, known: Iterable[tuple[str, tuple[str, ...], str]]) -> bool:
    """Tell *Ambassador* from a role that says more than *ambassador to Chile* did."""
    role, states = one.role.lower(), one.office.states
    return any(
        (role == said and states in (served, ()))
        or (not states and one.status == status and f"{said} ".startswith(f"{role} "))
        for said, served, status in known
    )
