"""Which of many extents meet which stretches of a text, in linear time."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from goodoffices.reading.extent import Extent

__all__ = ["Covering", "meeting"]

_CELL = 500  # characters


def meeting(stretches: Sequence[Extent], extents: Iterable[Extent]) -> list[list[int]]:
    """
    Find the extents that meet each of many stretches.

    Parameters
    ----------
    stretches : sequence of Extent
        In text order; none overlaps another.
    extents : iterable of Extent
        Any.

    Returns
    -------
    list of list of int
        For each stretch the places of the extents that share a character with it, in order.

    Examples
    --------
    >>> meeting([Extent(0, 5), Extent(6, 9)], [Extent(4, 7), Extent(0, 2)])
    [[0, 1], [0]]
    """
    starts = [stretch.start for stretch in stretches]
    found: list[list[int]] = [[] for _ in stretches]
    for place, extent in enumerate(extents):
        first = max(0, bisect_right(starts, extent.start) - 1)
        for number in range(first, len(stretches)):
            if starts[number] >= extent.end:
                break
            if extent.meets(stretches[number]):
                found[number].append(place)
    return found


class Covering:
    """
    Tells which of many extents cover another one.

    Parameters
    ----------
    extents : sequence of Extent
        Any; few of them overlap.
    """

    def __init__(self, extents: Sequence[Extent]) -> None:
        self._extents = extents
        last = max((extent.end for extent in extents), default=0)
        self._inside = meeting([Extent(n, n + _CELL) for n in range(0, last, _CELL)], extents)

    def of(self, inner: Extent) -> Iterator[int]:
        """
        Go through the extents that cover one.

        Parameters
        ----------
        inner : Extent
            The one.

        Yields
        ------
        int
            The place of each, in order; its own if it is one of them.
        """
        cell = inner.start // _CELL
        near = self._inside[cell] if cell < len(self._inside) else []
        return (place for place in near if self._extents[place].covers(inner))
