"""
The state space folded to axes, so that moves are reductions along them (rule G3).

The options of one decision maker stand side by side; its adjacent options that change both ways
are one axis, each that changes one way only is another. A decision maker's combinations of levels,
its *strategies*, lie at equal distances along each *fibre*: the states it can choose between
while the others stay.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, product
from math import prod

import numpy as np
from numpy.typing import NDArray

from goodoffices.graphmodel.conflict import Conflict
from goodoffices.graphmodel.options import Direction
from goodoffices.graphmodel.reductions import Values

__all__ = ["Own", "folded", "places"]


@dataclass(frozen=True)
class Own:
    """
    The axes of one decision maker; axes are counted from the last, which is the fastest.

    Parameters
    ----------
    axes : tuple of int
        Its axes, the slowest first; negative numbers.
    shape : tuple of int
        Their lengths.
    directions : tuple of {"both", "up", "down"}
        The way in which it moves along each.
    stride : int
        How far apart its strategies lie on a fibre.
    """

    axes: tuple[int, ...]
    shape: tuple[int, ...]
    directions: tuple[Direction, ...]
    stride: int

    @property
    def size(self) -> int:
        """The number of strategies."""
        return prod(self.shape)

    def reduced(self, values: Values, ufunc: np.ufunc) -> Values:
        """
        Reduce values over what is reached from each state, itself included.

        Parameters
        ----------
        values : array of unsigned int
            A value for each state, or one that broadcasts to it.
        ufunc : numpy.minimum or numpy.maximum
            The reduction.

        Returns
        -------
        array of unsigned int
            Broadcasts to the states: its length is 1 along the axes that change both ways.
        """
        ways = list(zip(self.axes, self.directions, strict=True))
        free = tuple(axis for axis, way in ways if way == "both")
        found: Values = ufunc.reduce(values, axis=free, keepdims=True) if free else values.copy()
        for axis, way in ways:
            if way != "both":
                levels = np.moveaxis(found, axis, 0)
                levels = levels[::-1] if way == "up" else levels
                for k in range(1, len(levels)):
                    ufunc(levels[k - 1 : k], levels[k : k + 1], out=levels[k : k + 1])
        return found

    def reaches(self) -> Iterator[tuple[NDArray[np.intp], NDArray[np.intp]]]:
        """Group the strategies by what they reach: strategies, and strategies reached."""
        grid = np.arange(self.size).reshape(self.shape)
        starts = [
            [None] if way == "both" else range(size)
            for way, size in zip(self.directions, self.shape, strict=True)
        ]
        for start in product(*starts):
            yield grid[self._slices(start, one=True)].ravel(), grid[self._slices(start)].ravel()

    def _slices(self, start: tuple[int | None, ...], *, one: bool = False) -> tuple[slice, ...]:
        ways = zip(start, self.directions, strict=True)
        return tuple(
            slice(None)
            if level is None
            else slice(
                None if way == "down" and not one else level,
                None if way == "up" and not one else level + 1,
            )
            for level, way in ways
        )


def folded(conflict: Conflict) -> tuple[tuple[int, ...], list[Own]]:
    """
    Fold the options into axes.

    Parameters
    ----------
    conflict : Conflict
        The conflict.

    Returns
    -------
    shape : tuple of int
        The lengths of the axes, the slowest first.
    own : list of Own
        The axes of each decision maker.
    """
    sizes: list[int] = []
    own = dict.fromkeys(conflict.decision_makers, Own((), (), (), 1))
    for dm in dict.fromkeys(option.owner for option in conflict.options):
        stride, first = prod(sizes), len(sizes)
        runs = _runs(conflict, dm)
        sizes += [size for size, _ in runs]
        axes = tuple(-1 - place for place in range(first, len(sizes)))
        shape, ways = zip(*runs[::-1], strict=True)
        own[dm] = Own(axes[::-1], shape, ways, stride)
    return tuple(reversed(sizes)), list(own.values())


def _runs(conflict: Conflict, dm: str) -> list[tuple[int, Direction]]:
    """List a decision maker's axes, the fastest first: lengths and directions."""
    options = [conflict.options[k] for k in conflict.owned(dm)]
    kinds = groupby(enumerate(options), key=lambda e: -1 if e[1].direction == "both" else e[0])
    parts = ([option for _, option in group] for _, group in kinds)
    return [(prod(option.size for option in part), part[0].direction) for part in parts]


def places(conflict: Conflict) -> NDArray[np.intp] | None:
    """
    Find each feasible state's place in the folded space, unrolled.

    Parameters
    ----------
    conflict : Conflict
        The conflict.

    Returns
    -------
    (S,) array of int or None
        By ordinal; None where each state stands at its ordinal's place.
    """
    makers = dict.fromkeys(option.owner for option in conflict.options)
    order = [k for dm in makers for k in conflict.owned(dm)]
    everything = conflict.size == prod(conflict.shape)
    if order == sorted(order):
        return None if everything else conflict.decimals.astype(np.intp, copy=False)
    strides = dict(zip(order, np.cumprod([1, *(conflict.shape[k] for k in order)]), strict=False))
    place = np.zeros(1, np.intp)
    for option, size in enumerate(conflict.shape):
        place = (np.arange(size)[:, np.newaxis] * strides[option] + place).ravel()
    return place if everything else place[conflict.decimals]
