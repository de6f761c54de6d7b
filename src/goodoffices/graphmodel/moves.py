"""
Moves and what they reach, as reductions along axes (rules G3, G5).

A decision maker's own options together are one axis: its *strategies*. The state space, folded to
one axis per decision maker, has the shape (m_1, ..., m_n); a decision maker moves along its own
axis and, as own moves combine to own moves, reaches in one move whatever it reaches at all.
"""

from dataclasses import dataclass
from functools import cached_property
from itertools import cycle, product
from math import prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from goodoffices.graphmodel.conflict import Conflict
from goodoffices.graphmodel.options import Option

__all__ = ["Moves"]

Values = NDArray[np.unsignedinteger[Any]]


class Moves:
    """
    The moves of a conflict, ready for reductions.

    Values of states are unsigned integers in an (m_1, ..., m_n) array; an infeasible state has
    the value 0 where the largest is asked for and `top` where the least is.

    Parameters
    ----------
    conflict : Conflict
        The conflict.
    """

    def __init__(self, conflict: Conflict) -> None:
        self._axes, order = _axes(conflict)
        self.shape = tuple(axis.size for axis in self._axes)
        self._place = _places(conflict, order)[conflict.decimals]
        most = max(int(payoff.max()) for payoff in conflict.payoffs.values())
        kind = np.min_scalar_type(most + 1)
        self.top: np.unsignedinteger[Any] = kind.type(np.iinfo(kind).max)
        self._wall: Values = np.full(self.shape, self.top, kind)
        self._wall.ravel()[self._place] = 0
        self.payoffs = [self._folded(payoff) for payoff in conflict.payoffs.values()]

    def by_ordinal(self, values: Values) -> Values:
        """
        Read the values of the feasible states.

        Parameters
        ----------
        values : (m_1, ..., m_n) array of unsigned int
            A value for each state.

        Returns
        -------
        (S,) array of unsigned int
            Those of the feasible states, by ordinal.
        """
        return values.ravel()[self._place]

    def walled(self, values: Values) -> Values:
        """
        Give infeasible states the value `top`, so that they are never the least.

        Parameters
        ----------
        values : (m_1, ..., m_n) array of unsigned int
            A value for each state.

        Returns
        -------
        (m_1, ..., m_n) array of unsigned int
            The values with the walls set.
        """
        walled: Values = np.maximum(values, self._wall)
        return walled

    def largest(self, dm: int, values: Values) -> Values:
        """
        Find the largest value that a decision maker can move to, staying included.

        Parameters
        ----------
        dm : int
            The mover.
        values : (m_1, ..., m_n) array of unsigned int
            A value for each state, 0 where infeasible.

        Returns
        -------
        (m_1, ..., m_n) array of unsigned int
            ``max`` of `values` over {s} and R_dm(s), for every s.
        """
        return self._axes[dm].reduced(values, np.maximum)

    def least(self, dm: int, values: Values, *, improving: bool = False) -> Values:
        """
        Find the least value that the others can bring about, doing nothing included.

        Parameters
        ----------
        dm : int
            The one who does not move.
        values : (m_1, ..., m_n) array of unsigned int
            A value for each state, `top` where infeasible.
        improving : bool
            Whether each of the others moves by improvements only.

        Returns
        -------
        (m_1, ..., m_n) array of unsigned int
            ``min`` of `values` over {s} and all ends of legal sequences of the others from s:
            the fixpoint of the minima over the moves of each.
        """
        others = [k for k, size in enumerate(self.shape) if k != dm and size > 1]
        settled = 0
        for mover in cycle(others):
            lower = self._climbs[mover].least(values) if improving else self._least(mover, values)
            settled = settled + 1 if np.array_equal(lower, values) else 1
            values = lower
            if settled >= len(others):
                break
        return values

    def _least(self, mover: int, values: Values) -> Values:
        return self.walled(self._axes[mover].reduced(values, np.minimum))

    @cached_property
    def _climbs(self) -> dict[int, "_Climb"]:
        movers = (k for k, size in enumerate(self.shape) if size > 1)
        return {k: _Climb(self._axes[k], self.walled(self.payoffs[k])) for k in movers}

    def _folded(self, payoff: NDArray[np.int64]) -> Values:
        folded = np.zeros(self.shape, self._wall.dtype)
        folded.ravel()[self._place] = payoff
        return folded


@dataclass(frozen=True)
class _Axis:
    """One decision maker's strategies: levels of its one-way options slowest, then the free."""

    one_way: tuple[Option, ...]
    free: int
    before: int
    after: int

    @property
    def size(self) -> int:
        return self.free * prod(option.size for option in self.one_way)

    @property
    def unrolled(self) -> tuple[int, ...]:
        return (self.before, *(option.size for option in self.one_way), self.free, self.after)

    def reduced(self, values: Values, ufunc: np.ufunc) -> Any:
        """Reduce values over what is reached from each state, itself included."""
        found = ufunc.reduce(values.reshape(self.unrolled), axis=-2, keepdims=True)
        for k, option in enumerate(self.one_way, 1):
            if option.direction == "up":
                found = np.flip(ufunc.accumulate(np.flip(found, k), axis=k), k)
            else:
                found = ufunc.accumulate(found, axis=k)
        return np.broadcast_to(found, self.unrolled).reshape(values.shape)

    def reaches(self) -> list[tuple[NDArray[np.intp], NDArray[np.intp]]]:
        """Group strategies by what they reach: places on the axis, and places reached."""
        grid = np.arange(self.size).reshape(self.unrolled[1:-1])
        groups = []
        for start in product(*(range(option.size) for option in self.one_way)):
            ways = tuple(
                slice(level, None) if option.direction == "up" else slice(level + 1)
                for level, option in zip(start, self.one_way, strict=True)
            )
            groups.append((grid[start].ravel(), grid[ways].ravel()))
        return groups


class _Climb:
    """
    The improvements of one decision maker, sorted once so that each sweep is a running minimum.

    Along every fibre of its axis the states reached are sorted by its payoff, best first. A
    running minimum in that order gives, for every state, the least value among those preferred
    to it: the entry just before the first state that is equal to it.
    """

    def __init__(self, axis: _Axis, payoff: Values) -> None:
        shape = (axis.before, axis.size, axis.after)
        fibres = np.moveaxis(payoff.reshape(shape), 1, 0).reshape(axis.size, -1)
        numbers = np.arange(payoff.size).reshape(shape)
        places = np.moveaxis(numbers, 1, 0).reshape(axis.size, -1)
        self._orders: list[NDArray[np.intp]] = []
        self._back = np.empty(payoff.size, np.intp)
        self._room = 0
        for rows, reached in axis.reaches():
            order, better = _sorted(fibres[reached])
            self._orders.append(np.take_along_axis(places[reached], order, 0))
            entry = self._room + better * order.shape[1] + np.arange(order.shape[1])
            self._back[places[rows]] = entry[np.searchsorted(reached, rows)]
            self._room += order.size + order.shape[1]

    def least(self, values: Values) -> Values:
        """Lower each value to the least among the states that the mover prefers to it."""
        running = np.empty(self._room, values.dtype)
        start = 0
        for order in self._orders:
            end = start + order.size + order.shape[1]
            block = running[start:end].reshape(-1, order.shape[1])
            block[0] = np.iinfo(values.dtype).max
            np.take(values.ravel(), order, out=block[1:], mode="clip")
            np.minimum.accumulate(block[1:], axis=0, out=block[1:])
            start = end
        lower: Values = running.take(self._back).reshape(values.shape)
        return np.minimum(values, lower)


def _sorted(payoff: Values) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Sort each column best first: the order, and for each state how many are preferred to it."""
    order = np.argsort(np.iinfo(payoff.dtype).max - payoff, axis=0)
    ranked = np.take_along_axis(payoff, order, 0)
    first = np.arange(len(payoff))[:, np.newaxis] * np.ones_like(order)
    first[1:][ranked[1:] == ranked[:-1]] = 0
    np.maximum.accumulate(first, axis=0, out=first)
    better = np.empty_like(order)
    np.put_along_axis(better, order, first, 0)
    return order, better


def _axes(conflict: Conflict) -> tuple[list[_Axis], list[int]]:
    """Fold the options into one axis per decision maker; also the options in folded order."""
    axes, order, before = [], [], 1
    for dm in conflict.decision_makers:
        owned = conflict.owned(dm)
        one_way = [k for k in owned if conflict.options[k].direction != "both"]
        order += [*one_way, *(k for k in owned if k not in one_way)]
        ways = tuple(conflict.options[k] for k in one_way)
        size = prod(conflict.shape[k] for k in owned)
        free = size // prod(option.size for option in ways)
        before *= size
        axes.append(_Axis(ways, free, before // size, prod(conflict.shape) // before))
    return axes, order


def _places(conflict: Conflict, order: list[int]) -> NDArray[np.intp]:
    """Find each state's place in the folded space, by decimal: strides added option by option."""
    stride, strides = 1, {}
    for option in reversed(order):
        strides[option] = stride
        stride *= conflict.shape[option]
    place = np.zeros(1, np.intp)
    for option, size in enumerate(conflict.shape):
        place = (np.arange(size)[:, np.newaxis] * strides[option] + place).ravel()
    return place
