"""The people met so far in a report, by what they may be called."""

from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from operator import itemgetter

from goodoffices.reading.figures import Figure, family_name
from goodoffices.reading.givennames import given_gender
from goodoffices.reading.vocabulary import CLASSES

__all__ = ["PeopleMet", "is_initial"]

_PARTICLES = frozenset(CLASSES["p"].split())
_SHORTEST, _LONGEST = 3, 6
"""Letters of a word, and words of a name, of which a part may stand for the whole."""
_NEAR = 10
"""Among how many of one name *Mr.* and *Mrs.* choose, so that time stays linear."""
_Key = tuple[str, ...]
_Met = tuple[int, Figure]


class PeopleMet:
    """The people met so far, by what they may be called."""

    def __init__(self) -> None:
        self._named: dict[str, Figure] = {}
        self._called: dict[_Key, list[_Met]] = {}
        """By the ends and the parts of a name who has them, by where each is first named."""
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
        Remember where a person is first named, under all that may stand for the whole name.

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
        for key in _keys(figure.name):
            same = self._called.setdefault(key, [])
            if known is not None:
                same.remove((known, figure))
            insort(same, (place, figure), key=itemgetter(0))

    def called(self, name: str, place: int, gender: str | None = None) -> Figure | None:
        """
        Find the person of a name: the same words, the family name, or words within the name.

        Parameters
        ----------
        name : str
            The name.
        place : int
            Where it stands.
        gender : str or None
            What the form of address before it tells: ``f`` or ``m``.

        Returns
        -------
        Figure or None
            Of several the last one named before the place whom the form of address fits, else the
            last one, else the first one after it.
        """
        same = self._named.get(name.lower())
        if same is not None:
            return same
        last = family_name(name)
        keys = [(family_name(name, 0), last)] if " " in name else [("", last), (last, "")]
        if is_initial(name):
            return self._initialled(name[0].lower(), last, gender)
        near = next(filter(None, map(self._called.get, keys)), [])
        within = self._called.get((name.lower(),), [])
        for several in (near, within):
            figure = _last(several, place, gender)
            if figure is not None:
                return figure
        return next((figure for _, figure in near or within), None)

    def _initialled(self, letter: str, last: str, gender: str | None) -> Figure | None:
        """Find the one person of a family name whose given name begins with a letter."""
        alike = {figure for _, figure in self._called.get((letter, last), ())}
        figure = alike.pop() if len(alike) == 1 else None
        if figure is None or gender is None:
            return figure
        return figure if (figure.gender or given_gender(figure.name)) in {None, gender} else None


def is_initial(name: str) -> bool:
    """
    Tell *O. Reyes*, of whose given name only the first letter is told.

    Parameters
    ----------
    name : str
        A person's name.

    Returns
    -------
    bool
        True where it begins with one letter and a full stop.
    """
    return name[1:3] == ". " and name[0].isupper()


def _last(several: Sequence[_Met], place: int, gender: str | None) -> Figure | None:
    """Take, of those of one name, the last one named before a place; *Mrs.* is no man."""
    at = bisect_left(several, place, key=itemgetter(0))
    before = [figure for _, figure in several[max(0, at - _NEAR) : at]]
    fit = [one for one in before if (one.gender or given_gender(one.name)) in {None, gender}]
    return next(reversed(fit if gender and fit else before), None)


def _keys(name: str) -> Iterator[_Key]:
    """Go through what may stand for a name: its ends, each of them, and words within it."""
    if " " in name:
        first, last = family_name(name, 0), family_name(name)
        yield from (("", last), (first, ""), (first, last), (first[:1], last))
    yield from ((part,) for part in _within(name))


def _within(name: str) -> Iterator[str]:
    """
    Go through what *Al Haj Murad Ebrahim-Reyes* may also be called: *murad*, *reyes*.

    Several words only where a particle or a given name begins the whole, as in *Ana Bo Reyes*:
    *Wife Ana Reyes* is often a headline.
    """
    words = name.lower().split()
    yield from words[-1].split("-")[1:]
    if not 2 < len(words) <= _LONGEST:
        return
    yield from (one for one in words[1:-1] if len(one) >= _SHORTEST and one not in _PARTICLES)
    if words[0] in _PARTICLES or given_gender(name) is not None:
        yield from (" ".join(words[first:]) for first in range(1, len(words) - 1))
