"""Which of many extents meet which stretches of a text, in linear time."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from goodoffices.reading.extent import Extent

__all__ = ["meeting"]


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
