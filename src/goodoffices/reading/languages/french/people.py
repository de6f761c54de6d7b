"""Who a French report speaks of: people with their roles, states, bodies and groups."""

import re
from bisect import bisect_left, insort
from collections.abc import Iterator

from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import Figure, Reference, family_name
from goodoffices.reading.languages.french.lexicon import (
    AUXILIARIES,
    BODIES,
    BREAKS,
    DETERMINERS,
    GROUPS,
    LOOSE,
    MEDIA,
    PRONOUNS,
    TITLES,
    is_head,
    is_woman,
)
from goodoffices.reading.languages.french.names import (
    PARTICLES,
    Token,
    bare,
    is_named_with,
    names_in,
    tokens_of,
)
from goodoffices.reading.languages.french.places import place_in
from goodoffices.reading.languages.french.verbs import CUES
from goodoffices.reading.lexicon import words
from goodoffices.reading.mentions import Office
from goodoffices.reading.offices import Held
from goodoffices.reading.people import Cast
from goodoffices.reading.places import Named

__all__ = ["AGENCIES", "People"]

AGENCIES = words("afp reuters ap xinhua tass interfax ansa dpa efe anadolu belga ats")
_BEFORE = words("ancien ancienne ex futur future nouveau nouvelle vice premier première")
_PAST = words("ancien ancienne ex")
_COMING = words("futur future")
_NEAR = 14
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
        for part in prose:
            self._gather(tokens_of(self.text, part))
        self._seen.sort(key=lambda pair: pair[0])

    def _gather(self, tokens: list[Token]) -> None:
        """Enter the people whom a role before or after their name shows to be people."""
        for begin, last in names_in(tokens):
            first = self._past_adjective(tokens, begin, last)
            roles = list(self._roles(tokens, first, last))
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
        return self._known(name) or self.cast.named("person", name)

    def _roles(self, tokens: list[Token], first: int, last: int) -> Iterator[Held]:
        """Read the role before a name, and the one after it between commas."""
        comma = first > 0 and tokens[first - 1][2] == ","
        stop = first - 1 if comma else first
        head = None
        for at in range(stop - 1, max(-1, stop - _NEAR), -1):
            word = tokens[at][2].lower()
            if not (word[0].isalpha()) or word in BREAKS or word in AUXILIARIES:
                break
            if word in LOOSE and word not in ("à", "au", "aux", "en", "pour"):
                break
            if is_head(word):
                head = at
            if word in DETERMINERS and head is not None:
                break
        if head is not None:
            yield self._held(tokens, head, stop)
        if tokens[last : last + 1] and tokens[last][2] == ",":
            yield from self._apposition(tokens, last + 1)

    def _apposition(self, tokens: list[Token], first: int) -> Iterator[Held]:
        end = first
        while end < len(tokens) and end - first < _NEAR and tokens[end][2] not in ",.;:()\u2014":
            end += 1
        at = first
        while at < end and tokens[at][2].lower().replace("\u2019", "'") in (
            DETERMINERS | _BEFORE
        ) - {"premier", "première"}:
            at += 1
        words = [token[2].lower() for token in tokens[at:end]]
        is_plain = bool(words) and is_head(words[0]) and not any(w in CUES for w in words[1:])
        is_plain &= words[1:2] == [] or words[1] not in DETERMINERS - {"du", "des"}
        if is_plain and not any(w in AUXILIARIES or w in LOOSE - {"à"} for w in words):
            names = [n for n in range(at, end) if is_named_with(tokens, at, n)]
            if not names:
                yield self._held(tokens, at, end)

    def _held(self, tokens: list[Token], head: int, stop: int) -> Held:
        begin, before = tokens[head][0], [t[2].lower() for t in tokens[max(0, head - 2) : head]]
        status = "former" if set(before) & _PAST else "current"
        status = "designated" if set(before) & _COMING else status
        extent = Extent(begin, tokens[stop - 1][1])
        served = self._place(tokens[head:stop])
        office = Office(
            extent, extent, served[0] if served else None, served[1].states if served else ()
        )
        role = " ".join(extent.of(self.text).split())
        return Held(role, office, None, None, status, extent)  # type: ignore[arg-type]

    def _place(self, tokens: list[Token]) -> tuple[Extent, Named] | None:
        """Find the first form of a state among some words."""
        for at in range(len(tokens)):
            for last in range(min(len(tokens), at + 4), at, -1):
                extent = Extent(tokens[at][0], tokens[last - 1][1])
                words = " ".join(extent.of(self.text).split())
                named = place_in(words) or place_in(words.replace("\u2019", "'"))
                if named is not None:
                    return extent, named
        return None

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
            Several where they speak jointly.
        """
        tokens = tokens_of(self.text, extent)
        while tokens and tokens[-1][2] == ",":
            tokens.pop()
        if not tokens:
            return ()
        found = self._joint(tokens) or (self._one(tokens),)
        references = tuple(reference for reference in found if reference is not None)
        for reference in references:
            reference.figure.listed = True
            if reference.rule != "pronoun":
                reference.figure.mentions.add(reference.extent)
            seen = (reference.extent.start, reference.figure)
            insort(self._seen, seen, key=lambda pair: pair[0])
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
        gender = PRONOUNS[word]
        many = word in ("ils", "elles", "eux")
        since = self.last[-1].extent.end if self.last else 0
        for place, figure in self._before(extent.start):
            is_since = since < place < extent.start and self._leads(place)
            if is_since and not many and figure.gender in (None, gender):
                return Reference(figure, extent, "low", "pronoun")
        for reference in reversed(self.last[-_MEMORY:]):
            figure = reference.figure
            fits = figure.kind in ("person", "description") and figure.gender in (None, gender)
            if fits != many:
                return Reference(figure, extent, "low", "pronoun")
        for place, figure in self._before(extent.start):
            if place < extent.start and figure.gender in (None, gender) and not many:
                return Reference(figure, extent, "low", "pronoun")
        return None

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
            served = self._place(tokens[:first])
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
            found = self._place(plain[1:])
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
        head = plain[1][2].lower() if head in _BEFORE and len(plain) > 1 else head
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
        served = self._place(plain)
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
            self._hold(figure, [self._held(plain, 0, len(plain))])
        elif not figure.states:
            served = self._place(plain)
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
