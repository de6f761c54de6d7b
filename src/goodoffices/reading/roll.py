"""The actors of a report in the order in which they came up, each found by what it is called."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from goodoffices.reading.abbreviations import initials
from goodoffices.reading.figures import Figure, family_name
from goodoffices.reading.mentions import MentionKind

__all__ = ["Roll"]

_HEAD = re.compile(r" (?:of|for) ")
"""After the words by which a body is called again: *the front* of *the Front for Reform*."""


class Roll:
    """
    The actors so far; however many they are, one is found without going through the others.

    An actor is filed when somebody is first looked for after it came up: while all are still being
    met, a person may turn out to be a body.
    """

    def __init__(self) -> None:
        self.figures: list[Figure] = []
        self._entered: dict[Figure, int] = {}
        self._filed = 0
        self._named: dict[tuple[MentionKind, str], Figure] = {}
        self._by_letters: dict[str, Figure] = {}
        """Bodies by their first letters."""
        self._families: Counter[str] = Counter()
        self._people: dict[str, list[Figure]] = {}
        """People by their family name."""
        self._bodies: dict[str, Figure] = {}
        """The first body whose name ends with some words."""
        self._heads: dict[str, Figure] = {}
        """The last body whose name, up to its *of*, ends with a word."""
        self._begun: dict[str, Figure] = {}
        """The last body whose name begins with a word."""
        self._groups: dict[str, tuple[int, Figure]] = {}
        """The last group in whose name a word stands, and its place in the order."""
        self._endings: dict[str, Figure] = {}
        """The last group whose name of several words ends with a word."""
        self._of_states: dict[frozenset[str], Figure] = {}
        """The first group of some states."""

    def begin(self, figure: Figure) -> Figure:
        """
        Enter an actor that is new.

        Parameters
        ----------
        figure : Figure
            The actor.

        Returns
        -------
        Figure
            The same one.
        """
        self._entered[figure] = len(self.figures)
        self.figures.append(figure)
        if figure.kind == "institution":
            name = figure.name
            self._by_letters.setdefault(name if name.isupper() else initials(name), figure)
        return figure

    def has(self, figure: Figure) -> bool:
        """
        Tell whether an actor is entered.

        Parameters
        ----------
        figure : Figure
            The actor.

        Returns
        -------
        bool
            False for one of no report, or not yet.
        """
        return figure in self._entered

    def find(self, kind: MentionKind, name: str) -> Figure | None:
        """
        Find the actor of a kind and name.

        Parameters
        ----------
        kind : MentionKind
            Its kind.
        name : str
            Its name, in any case.

        Returns
        -------
        Figure or None
            The first.
        """
        self._file()
        return self._named.get((kind, name.lower()))

    def named(self, kind: MentionKind, name: str, states: tuple[str, ...] = ()) -> Figure:
        """
        Find the actor of a kind and name, else begin one.

        Parameters
        ----------
        kind : MentionKind
            Its kind.
        name : str
            Its name.
        states : tuple of str
            Codes of its states, for a new one.

        Returns
        -------
        Figure
            A member of the roll.
        """
        return self.find(kind, name) or self.begin(Figure(kind, name, states))

    def abbreviated(self, name: str) -> Figure | None:
        """
        Find the body of *the NDF*, or the one called so before its whole name is told.

        Parameters
        ----------
        name : str
            A name, of letters or of words.

        Returns
        -------
        Figure or None
            The first body of these first letters.
        """
        if name.isupper():
            return self._by_letters.get(name)
        figure = self._by_letters.get(initials(name))
        return figure if figure and figure.name.isupper() else None

    def bearers(self, family: str) -> int:
        """
        Count the people whose name begins or ends with a word.

        Parameters
        ----------
        family : str
            As `family_name` gives it.

        Returns
        -------
        int
            How many members of the roll.
        """
        self._file()
        return self._families[family]

    def of_family(self, family: str) -> Sequence[Figure]:
        """
        List who has a family name.

        Parameters
        ----------
        family : str
            As `family_name` gives it.

        Returns
        -------
        sequence of Figure
            The people whose name ends with it, in their order.
        """
        self._file()
        return self._people.get(family, [])

    def person_in(self, words: str) -> Figure | None:
        """
        Find the person with whose whole name some words end: *rebel leader Ana Reyes*.

        Parameters
        ----------
        words : str
            The words.

        Returns
        -------
        Figure or None
            The person of the longest name of two words or more that words stand before.
        """
        parts = words.split(" ")
        for first in range(1, len(parts) - 1):
            name = " ".join(parts[first:])
            figure = self.find("person", name)
            if figure is not None and figure.name == name:
                return figure
        return None

    def body_called(self, ending: str) -> Figure | None:
        """
        Find the body whose name ends with some words.

        Parameters
        ----------
        ending : str
            Whole words, in any case.

        Returns
        -------
        Figure or None
            The first.
        """
        self._file()
        return self._bodies.get(ending.lower())

    def body_headed(self, word: str) -> Figure | None:
        """
        Find the body that is called again by one word: *the front*.

        Parameters
        ----------
        word : str
            The word, in any case.

        Returns
        -------
        Figure or None
            The last one whose name, up to its *of* or *for*, ends with it.
        """
        self._file()
        return self._heads.get(word.lower())

    def body_begun(self, word: str) -> Figure | None:
        """
        Find the body whose name begins with a word, as that of *le conseil* in French.

        Parameters
        ----------
        word : str
            The word, in lower case.

        Returns
        -------
        Figure or None
            The last.
        """
        self._file()
        return self._begun.get(word)

    def group_with(self, words: Iterable[str]) -> Figure | None:
        """
        Find the group in whose name one of some words stands.

        Parameters
        ----------
        words : iterable of str
            In lower case.

        Returns
        -------
        Figure or None
            The last.
        """
        self._file()
        found = [self._groups[word] for word in words if word in self._groups]
        return max(found, key=lambda one: one[0])[1] if found else None

    def group_ending(self, word: str) -> Figure | None:
        """
        Find the group whose name of several words ends with a word.

        Parameters
        ----------
        word : str
            In any case.

        Returns
        -------
        Figure or None
            The last.
        """
        self._file()
        return self._endings.get(word.lower())

    def group_of(self, states: Iterable[str]) -> Figure | None:
        """
        Find the group of some states.

        Parameters
        ----------
        states : iterable of str
            Their codes.

        Returns
        -------
        Figure or None
            The first of exactly these states.
        """
        self._file()
        return self._of_states.get(frozenset(states))

    def rename(self, group: Figure, name: str) -> None:
        """
        Call a group by a fuller name.

        Parameters
        ----------
        group : Figure
            A member of the roll.
        name : str
            The name.
        """
        group.name = name
        self._file_group(group)

    def _file(self) -> None:
        """File the actors that came up since somebody was last looked for."""
        for figure in self.figures[self._filed :]:
            self._named.setdefault((figure.kind, figure.name.lower()), figure)
            if figure.kind == "person":
                last = family_name(figure.name)
                self._families.update({last, family_name(figure.name, 0)})
                self._people.setdefault(last, []).append(figure)
            elif figure.kind == "institution":
                self._file_body(figure)
            elif figure.kind == "group":
                self._of_states.setdefault(frozenset(figure.states), figure)
                self._file_group(figure)
        self._filed = len(self.figures)

    def _file_body(self, figure: Figure) -> None:
        name = figure.name.lower()
        parts = name.split(" ")
        for first in range(len(parts)):
            self._bodies.setdefault(" ".join(parts[first:]), figure)
        self._begun[parts[0]] = figure
        self._heads[_HEAD.split(name)[0].rsplit(" ", 1)[-1]] = figure

    def _file_group(self, figure: Figure) -> None:
        place, parts = self._entered[figure], figure.name.lower().split()
        self._named.setdefault((figure.kind, figure.name.lower()), figure)
        for word in parts:
            self._groups[word] = max(
                self._groups.get(word, (-1, figure)), (place, figure), key=lambda one: one[0]
            )
        if len(parts) > 1:
            self._endings[parts[-1]] = figure
