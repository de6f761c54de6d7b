"""The people met so far in a report, by what they may be called."""

from collections.abc import Iterator

from goodoffices.reading.figures import Figure, family_name
from goodoffices.reading.vocabulary import CLASSES

__all__ = ["PeopleMet"]

_PARTICLES = frozenset(CLASSES["p"].split())
_SHORTEST, _LONGEST = 3, 6
"""Letters of a word, and words of a name, of which a part may stand for the whole."""


class PeopleMet:
    """The people met so far, by what they may be called."""

    def __init__(self) -> None:
        self._named: dict[str, Figure] = {}
        self._called: dict[tuple[str, ...], list[Figure]] = {}
        self._parts: dict[str, list[Figure]] = {}
        self._first: dict[Figure, int] = {}

    def begin(self, figure: Figure) -> None:
        """
        Enter a person under the whole name, its ends, each of them and what is within.

        Parameters
        ----------
        figure : Figure
            The person.
        """
        self._named.setdefault(figure.name.lower(), figure)
        if " " in figure.name:
            first, last = family_name(figure.name, 0), family_name(figure.name)
            for key in (("", last), (first, ""), (first, last)):
                self._called.setdefault(key, []).append(figure)
            for part in _within(figure.name):
                self._parts.setdefault(part, []).append(figure)

    def seen(self, figure: Figure, place: int) -> None:
        """
        Remember where a person is first named.

        Parameters
        ----------
        figure : Figure
            The person.
        place : int
            An offset.
        """
        self._first[figure] = min(place, self._first.get(figure, place))

    def called(self, name: str, place: int) -> Figure | None:
        """
        Find the person of a name: the same words, the family name, or words within the name.

        Parameters
        ----------
        name : str
            The name.
        place : int
            Where it stands.

        Returns
        -------
        Figure or None
            Of several the last one named before the place.
        """
        same = self._named.get(name.lower())
        if same is not None:
            return same
        last = family_name(name)
        keys = [(family_name(name, 0), last)] if " " in name else [("", last), (last, "")]
        near = next(filter(None, map(self._called.get, keys)), [])
        within = self._parts.get(name.lower(), [])
        for several in (near, within):
            before = [figure for figure in several if self._first[figure] < place]
            if before:
                return max(before, key=self._first.__getitem__)
        return next(iter(near or within), None)


def _within(name: str) -> Iterator[str]:
    """
    Go through what *Al Haj Murad Ebrahim-Reyes* may also be called: *murad*, *reyes*.

    Several words only where a particle begins the whole: *Wife Ana Reyes* is often a headline.
    """
    words = name.lower().split()
    yield from words[-1].split("-")[1:]
    if not 2 < len(words) <= _LONGEST:
        return
    yield from (one for one in words[1:-1] if len(one) >= _SHORTEST and one not in _PARTICLES)
    if words[0] in _PARTICLES:
        yield from (" ".join(words[first:]) for first in range(1, len(words) - 1))
