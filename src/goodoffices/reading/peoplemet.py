"""The people met so far in a report, by what they may be called."""

from bisect import bisect_left, insort
from collections.abc import Iterator
from operator import itemgetter

from goodoffices.reading.figures import Figure, family_name

__all__ = ["PeopleMet"]


class PeopleMet:
    """The people met so far, by what they may be called."""

    def __init__(self) -> None:
        self._named: dict[str, Figure] = {}
        self._called: dict[tuple[str, str], list[tuple[int, Figure]]] = {}
        """By the ends of a name who has them and where each is first named, in text order."""
        self._first: dict[Figure, int] = {}

    def begin(self, figure: Figure) -> None:
        """
        Enter a person under the whole name.

        Parameters
        ----------
        figure : Figure
            The person.
        """
        self._named.setdefault(figure.name.lower(), figure)

    def seen(self, figure: Figure, place: int) -> None:
        """
        Remember where a person is first named, under both ends of the name and each of them.

        Parameters
        ----------
        figure : Figure
            The person.
        place : int
            An offset.
        """
        known = self._first.get(figure)
        if known is not None and known <= place:
            return
        self._first[figure] = place
        for key in _ends(figure.name):
            same = self._called.setdefault(key, [])
            if known is not None:
                same.remove((known, figure))
            insort(same, (place, figure), key=itemgetter(0))

    def called(self, name: str, place: int) -> Figure | None:
        """
        Find the person of a name: the same words, or one of them the family name.

        Parameters
        ----------
        name : str
            The name.
        place : int
            Where it stands.

        Returns
        -------
        Figure or None
            Of several the last one named before the place, else the first one after it.
        """
        same = self._named.get(name.lower())
        if same is not None:
            return same
        last = family_name(name)
        keys = [(family_name(name, 0), last)] if " " in name else [("", last), (last, "")]
        near = next(filter(None, map(self._called.get, keys)), None)
        if near is None:
            return None
        at = bisect_left(near, place, key=itemgetter(0))
        return near[max(0, at - 1)][1]


def _ends(name: str) -> Iterator[tuple[str, str]]:
    """List by which ends somebody of more than one name may be called."""
    if " " in name:
        first, last = family_name(name, 0), family_name(name)
        yield from (("", last), (first, ""), (first, last))
