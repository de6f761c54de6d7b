"""Who a French report speaks of: people with their roles, states, bodies and groups."""

import re
from bisect import bisect_left, insort
from collections.abc import Iterator
from itertools import pairwise

from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import Figure, Reference, family_name
from goodoffices.reading.givennames import given_gender
from goodoffices.reading.languages.french.bodies import Bodies, gender_of
from goodoffices.reading.languages.french.lexicon import (
    BODIES,
    GROUPS,
    MEDIA,
    NOBODY,
    PRONOUNS,
    TITLES,
    is_head,
    is_woman,
)
from goodoffices.reading.languages.french.names import (
    PARTICLES,
    Token,
    bare,
    names_in,
    tokens_of,
)
from goodoffices.reading.languages.french.offices import BEFORE, held_at, place_among, roles_of
from goodoffices.reading.languages.french.places import place_in
from goodoffices.reading.lexicon import words
from goodoffices.reading.offices import Held
from goodoffices.reading.people import Cast

__all__ = ["AGENCIES", "People"]

AGENCIES = words("afp reuters ap xinhua tass interfax ansa dpa efe anadolu belga ats")
_MEMORY = 200
"""Mentions among which a role or a pronoun finds its person."""
_LOOK = 300
"""Characters before *ce guide* in which the person may be named."""
_SEVERAL = re.compile(r"^(?:les|des|deux|trois|plusieurs|certains)\b", re.IGNORECASE)

_THE = re.compile(r"(?:[Ll]a |[Ll]['\u2019])[A-Z\u00c0-\u00dc]")
"""Before one capital word: that it is a body, *la Cédéao*; people take no article."""
_BEGINS = re.compile(
    r"(?:[.!?\u00bb\n\u2014][ \u00a0]?)(?:(?:[Ll]e|[Ll]a|[Uu]ne?) |[Ll]['\u2019])?$"
)


class People:
    """The actors of a French report and what was last said of them."""

    def __init__(self, text: str, cast: Cast, prose: list[Extent]) -> None:
        self.text = text
        self.cast = cast
        self.last: list[Reference] = []
        """Who spoke last, the latest at the end."""
        self._seen: list[tuple[int, Figure]] = []
        """People by the place where a mention of them with a role begins."""
        self.bodies = Bodies()
        for part in prose:
            self._gather(tokens_of(self.text, part))
        self._seen.sort(key=lambda pair: pair[0])

    def _gather(self, tokens: list[Token]) -> None:
        """Enter the people whom a role before or after their name shows to be people."""
        for begin, last in names_in(tokens):
            first = self._past_adjective(tokens, begin, last)
            roles = list(roles_of(self.text, tokens, first, last))
            name = self._name(tokens, first, last)
            if roles and not self._is_thing(name, tokens, first):
                figure = self._person(name)
                self._hold(figure, roles)
                place = min(tokens[first][0], *(held.evidence.start for held in roles))
                self._seen.append((place, figure))
            elif (known := self._known(name)) is not None:
                self._seen.append((tokens[first][0], known))

    def _name(self, tokens: list[Token], first: int, last: int) -> str:
        return " ".join(self.text[tokens[first][0] : tokens[last - 1][1]].split())

    def _past_adjective(self, tokens: list[Token], first: int, last: int) -> int:
        """Pass over *l'Ivoirien* before a name."""
        named = place_in(tokens[first][2]) if last - first > 1 else None
        return first + 1 if named is not None and named.form == "adjective" else first

    def _is_thing(self, name: str, tokens: list[Token], first: int) -> bool:
        before = tokens[first - 1][2].lower().replace("\u2019", "'") if first else ""
        is_part = before in PARTICLES | {"l'", "les"} and not self._people_named(name)
        return is_part or place_in(name) is not None or before in MEDIA or name.lower() in AGENCIES

    def _people_named(self, name: str) -> bool:
        figure = self.cast.find("person", name)
        return figure is not None and figure.name == name

    def _known(self, name: str) -> Figure | None:
        family = self.cast.of_family(family_name(name))
        if self._people_named(name):
            return self.cast.find("person", name)
        return family[-1] if family and " " not in name else None

    def _person(self, name: str) -> Figure:
        figure = self._known(name) or self.cast.named("person", name)
        figure.gender = figure.gender or given_gender(name)
        return figure

    def _hold(self, figure: Figure, roles: list[Held]) -> None:
        for held in roles:
            if held.role.lower() not in {old.role.lower() for old in figure.held}:
                figure.held.append(held)
            figure.mentions.add(held.evidence)
            figure.states = figure.states or held.office.states
            woman = is_woman(held.role.split()[0].lower())
            figure.gender = (
                figure.gender or self._gender(held.evidence.start) or ("f" if woman else None)
            )

    def _gender(self, start: int) -> str | None:
        before = self.text[max(0, start - 12) : start].lower().split()
        last = before[-1] if before else ""
        return {"le": "m", "un": "m", "la": "f", "une": "f", "première": "f"}.get(last)

    def refer(self, extent: Extent) -> tuple[Reference, ...]:
        """
        Tell whom the words for a speaker mean.

        Parameters
        ----------
        extent : Extent
            The words.

        Returns
        -------
        tuple of Reference
            Several where they speak jointly, or neither of them did; nobody for *personne*.
        """
        tokens = tokens_of(self.text, extent)
        while tokens and tokens[-1][2] == ",":
            tokens.pop()
        if not tokens:
            return ()
        if tokens[0][2].lower() in NOBODY:
            found = tuple(map(self._one, _parted(tokens)))
        else:
            found = self._joint(tokens) or (self._one(tokens),)
        references = tuple(reference for reference in found if reference is not None)
        for reference in references:
            reference.figure.listed = True
            if reference.rule != "pronoun":
                reference.figure.mentions.add(reference.extent)
            seen = (reference.extent.start, reference.figure)
            insort(self._seen, seen, key=lambda pair: pair[0])
            gender = PRONOUNS.get(tokens[0][2].lower()) or gender_of(extent.of(self.text))
            self.bodies.see(reference.extent, reference.figure, gender)
        self.last += references
        return references

    def _joint(self, tokens: list[Token]) -> tuple[Reference | None, ...]:
        """Read *le Mali et l'Algérie* and *X et Y*."""
        ands = [at for at, token in enumerate(tokens) if token[2] == "et"]
        if len(ands) != 1:
            return ()
        parts = tokens[: ands[0]], tokens[ands[0] + 1 :]
        if not all(part and self._is_whole(part) for part in parts):
            return ()
        return tuple(self._one(part) for part in parts)

    def _is_whole(self, tokens: list[Token]) -> bool:
        words = bare(tokens)
        extent = Extent(words[0][0], words[-1][1]) if words else Extent(0, 0)
        named = place_in(extent.of(self.text)) if words else None
        return (named is not None and named.form != "adjective") or any(
            last - first > 1 for first, last in names_in(tokens)
        )

    def _one(self, tokens: list[Token]) -> Reference | None:
        low = tokens[0][2].lower()
        whole = Extent(tokens[0][0], tokens[-1][1])
        if low in PRONOUNS:
            return self._pronoun(low, whole)
        if (
            low in ("ce", "cette")
            and tokens[1:]
            and tokens[1][2].lower() in ("dernier", "dernière")
        ):
            named = self._named(tokens[2:])
            return named or self._pronoun("il" if low == "ce" else "elle", whole)
        return self._stately(tokens, whole) or self._named(tokens) or self._described(tokens, whole)

    def _pronoun(self, word: str, extent: Extent) -> Reference | None:
        """Take *il*, *elle*, *ils* for a person, or for the body or state named since."""
        found = self._person_meant(word, extent)
        body = self.bodies.before(extent.start, PRONOUNS[word])
        if body is None:
            return found[1] if found else None
        if found is not None and found[0] > body[0].start:
            spoke = any(one.extent.start == found[0] for one in self.last[-1:])
            if word == "il" or spoke or found[1].figure.gender is not None:
                return found[1]
        body[1].mentions.add(body[0])
        return Reference(body[1], extent, "low", "pronoun")

    def _person_meant(self, word: str, extent: Extent) -> tuple[int, Reference] | None:
        gender = PRONOUNS[word]
        many = word in ("ils", "elles", "eux")
        since = self.last[-1].extent.end if self.last else 0
        for place, figure in self._before(extent.start):
            is_since = since < place < extent.start and self._leads(place)
            if is_since and not many and figure.gender in (None, gender):
                return place, Reference(figure, extent, "low", "pronoun")
        for reference in reversed(self.last[-_MEMORY:]):
            figure = reference.figure
            fits = figure.kind in ("person", "description") and figure.gender in (None, gender)
            if fits != many:
                return reference.extent.start, Reference(figure, extent, "low", "pronoun")
        for place, figure in self._before(extent.start):
            if place < extent.start and figure.gender in (None, gender) and not many:
                return place, Reference(figure, extent, "low", "pronoun")
        return None

    def notice(self, extent: Extent) -> None:
        """
        Remember the body or state that acts in a sentence, which a pronoun may mean.

        Parameters
        ----------
        extent : Extent
            The words at the sentence's beginning.
        """
        tokens = tokens_of(self.text, extent)
        plain = bare(tokens)
        named = plain[0][2][:1].isupper() or plain[0][2].lower() in BODIES
        if not named or any(is_head(token[2].lower()) for token in plain[:2]):
            return
        found = self._stately(tokens, extent) or self._described(tokens, extent)
        self.bodies.see(extent, found.figure, gender_of(extent.of(self.text)))

    def _before(self, place: int) -> Iterator[tuple[int, Figure]]:
        """Go back through the last mentions before a place."""
        at = bisect_left(self._seen, place, key=lambda pair: pair[0])
        return reversed(self._seen[max(0, at - _MEMORY) : at])

    def _leads(self, place: int) -> bool:
        """Tell whether a mention begins its sentence, as a subject does."""
        return _BEGINS.search(self.text, max(0, place - 14), place) is not None

    def _named(self, tokens: list[Token]) -> Reference | None:
        """Find the person whom the words name."""
        for begin, last in names_in(tokens):
            first = self._past_adjective(tokens, begin, last)
            name = self._name(tokens, first, last)
            before = tokens[first - 1][2].lower() if first else ""
            if self._is_thing(name, tokens, first):
                continue
            known = self._known(name)
            titled = before in TITLES
            if known is None and not titled and last - first < 2:
                continue
            heads = [t[2].lower() for t in tokens[:first]]
            if known is None and any(w in BODIES for w in heads) and not any(map(is_head, heads)):
                continue
            figure = known or self._person(name)
            if titled:
                figure.gender = figure.gender or TITLES[before] or None
            served = place_among(self.text, tokens[:first])
            figure.states = figure.states or (served[1].states if served else ())
            whole = Extent(tokens[0][0], tokens[-1][1])
            rule = "family name" if known is not None and known.name != name else "name"
            return Reference(figure, whole, "high" if known else "medium", rule)  # type: ignore[arg-type]
        return None

    def _stately(self, tokens: list[Token], whole: Extent) -> Reference | None:
        """Take a state's name, capital, seat or government for who speaks (rule D5)."""
        plain = bare(tokens)
        comma = next((n for n, token in enumerate(plain) if token[2] == ","), len(plain))
        plain = plain[:comma]
        if not plain:
            return None
        extent = Extent(plain[0][0], plain[-1][1])
        named = place_in(" ".join(extent.of(self.text).split()))
        if named is None and plain[0][2].lower() in ("gouvernement", "autorités", "exécutif"):
            found = place_among(self.text, plain[1:])
            named = found[1] if found else None
        elif named is not None and named.form == "adjective":
            return None
        if named is None:
            return None
        kind = "institution" if named.form == "seat" else "state"
        return Reference(self.cast.named(kind, named.name, named.states), whole, "high", "name")  # type: ignore[arg-type]

    def _described(self, tokens: list[Token], whole: Extent) -> Reference:
        plain = bare(tokens)
        comma = next((n for n, token in enumerate(plain) if token[2] in ",("), len(plain))
        plain = plain[:comma] or plain or tokens
        extent = Extent(plain[0][0], plain[-1][1])
        name = " ".join(extent.of(self.text).split())
        head = plain[0][2].lower()
        head = plain[1][2].lower() if head in BEFORE and len(plain) > 1 else head
        if head in MEDIA and any(token[2][0].isupper() for token in plain[1:]):
            first = next(n for n, token in enumerate(plain) if n and token[2][0].isupper())
            title = self._name(plain, first, len(plain))
            kind = "news agency" if head == "agence" else "outlet"
            return Reference(self.cast.named(kind, title), whole, "medium", "name")  # type: ignore[arg-type]
        if head in GROUPS or _SEVERAL.match(whole.of(self.text)):
            return Reference(self.cast.named("group", name), whole, "medium", "words")
        is_the = len(plain) == 1 and name[0].isupper() and _THE.match(whole.of(self.text))
        if head in BODIES or ((name.isupper() or is_the) and not is_head(head)):
            return self._body(name, head, plain, whole)
        return self._in_office(name, head, plain, whole)

    def _body(self, name: str, head: str, plain: list[Token], whole: Extent) -> Reference:
        if name.lower() in AGENCIES:
            return Reference(self.cast.named("news agency", name), whole, "high", "name")
        known = self.cast.body_begun(head) if " " not in name else None
        if known is not None:
            return Reference(known, whole, "medium", "role")
        served = place_among(self.text, plain)
        states = served[1].states if served else ()
        return Reference(self.cast.named("institution", name, states), whole, "medium", "name")

    def _in_office(self, name: str, head: str, plain: list[Token], whole: Extent) -> Reference:
        """Take *le maire* for the one who was called so; else begin somebody without a name."""
        if is_head(head) and len(plain) <= 2:
            for _, figure in self._before(whole.start):
                roles = [held.role.lower() for held in figure.held]
                gender = self._gender(plain[0][0])
                if gender and figure.gender and gender != figure.gender:
                    continue
                if any(head in role.split() for role in roles):
                    return Reference(figure, whole, "medium", "role")
        if whole.of(self.text).lower().startswith(("ce ", "cet ", "cette ")):
            shown = self._shown(whole)
            if shown is not None:
                return shown
        figure = self.cast.named("description", name)
        if is_head(head) and head != "source" and not figure.held:
            self._hold(figure, [held_at(self.text, plain, 0, len(plain))])
        elif not figure.states:
            served = place_among(self.text, plain)
            figure.states = served[1].states if served else ()
        return Reference(figure, whole, "medium", "words")

    def _shown(self, whole: Extent) -> Reference | None:
        """Take *ce guide* for the person last named in the text before it."""
        tokens = tokens_of(self.text, Extent(max(0, whole.start - _LOOK), whole.start))
        for place, last in reversed(list(names_in(tokens))):
            name = self._name(tokens, place, last)
            known = self._known(name)
            if known is not None or (last - place > 1 and not self._is_thing(name, tokens, place)):
                return Reference(known or self._person(name), whole, "low", "last named")
        return None


def _parted(tokens: list[Token]) -> list[list[Token]]:
    """Part *ni le Mali ni l'Algérie*; *aucun responsable* has no part."""
    places = [at for at, token in enumerate(tokens) if token[2].lower() == "ni"]
    return [tokens[at + 1 : end] for at, end in pairwise([*places, len(tokens)]) if at + 1 < end]
