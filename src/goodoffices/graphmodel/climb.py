"""
Sequences of improvements: the least value that they lead to (rules G4, G5).

Along each fibre of a mover (see `axes`) its strategies are sorted once, the best first. A running
minimum in that order then gives, for every state, the least value among those that the mover
prefers to it. The minima of several movers are taken in turn, each time only along the fibres in
which another mover's turn has changed something, until there are none.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from goodoffices.graphmodel.axes import Own
from goodoffices.graphmodel.reductions import Values

__all__ = ["Climb", "settle"]

_AT_ONCE = 2**15
"""States whose values are worked on at once, so that they stay in a processor's cache."""

Numbers = NDArray[np.integer[Any]]


@dataclass(frozen=True)
class _Group:
    """
    Strategies that reach the same ones, sorted along each fibre.

    `order` has the strategies reached, best first: (m, F). `better` counts those strictly
    preferred to each of these, 0 where it is reached but does not belong to the group: (m, F).
    """

    order: Values
    better: Values


class Climb:
    """
    The improvements of one decision maker, sorted once.

    Parameters
    ----------
    own : Own
        Its axes.
    payoff : array of unsigned int
        Its payoff in each state, unrolled; above all others where a state is infeasible.
    """

    def __init__(self, own: Own, payoff: Values) -> None:
        self._size, self._stride = own.size, own.stride
        self.fibres = payoff.size // own.size
        self._width = max(1, _AT_ONCE // own.size)
        self._groups = [self._sorted(payoff, *group) for group in own.reaches()]

    def lower(self, values: Values, fibres: NDArray[np.intp]) -> None:
        """
        Lower each value to the least among the states that the decision maker prefers to it.

        Parameters
        ----------
        values : array of unsigned int
            A value for each state, unrolled; changed in place.
        fibres : array of int
            The fibres to look at.
        """
        for start in range(0, fibres.size, self._width):
            some = fibres[start : start + self._width]
            first = self._first(some)
            chosen = slice(some[0], some[-1] + 1) if some[-1] - some[0] < some.size else some
            for group in self._groups:
                places = self._places(group.order[:, chosen], first)
                found = values.take(places)
                least = _least_before(found, group.better[:, chosen])
                lower = np.flatnonzero(least < found)
                values[places.ravel()[lower]] = least.ravel()[lower]

    def touched(self, states: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """
        Mark the fibres that some of the marked states lie on.

        Parameters
        ----------
        states : array of bool
            A mark for each state, unrolled.

        Returns
        -------
        (F,) array of bool
            A mark for each fibre.
        """
        fibres = states.reshape(-1, self._size, self._stride)
        return np.logical_or.reduce(fibres, axis=1).ravel()

    def _first(self, fibres: NDArray[np.intp]) -> NDArray[np.intp]:
        slow, fast = np.divmod(fibres, self._stride)
        return slow * (self._size * self._stride) + fast

    def _places(self, strategies: Numbers, first: NDArray[np.intp]) -> NDArray[np.intp]:
        return np.multiply(strategies, self._stride, dtype=np.intp) + first

    def _sorted(
        self, payoff: Values, members: NDArray[np.intp], reached: NDArray[np.intp]
    ) -> _Group:
        kind = np.min_scalar_type(self._size)
        order = np.empty((reached.size, self.fibres), kind)
        better = np.empty_like(order)
        outsider = ~np.isin(reached, members)
        for start in range(0, self.fibres, self._width):
            some = np.arange(start, min(start + self._width, self.fibres))
            worth = payoff.take(self._places(reached[:, np.newaxis], self._first(some)))
            ranks, before = _best_first(worth)
            if outsider.any():
                before[outsider[ranks]] = 0
            order[:, start : start + some.size] = reached[ranks]
            better[:, start : start + some.size] = before
        return _Group(order, better)


def settle(climbs: Sequence[Climb], values: Values) -> None:
    """
    Lower each value to the least that sequences of improvements lead to.

    Parameters
    ----------
    climbs : sequence of Climb
        Those who may move; several may move in any order, any number of times.
    values : array of unsigned int
        A value for each state, unrolled; changed in place.
    """
    waiting = [np.ones(climb.fibres, bool) for climb in climbs]
    before, changed = np.empty_like(values), np.empty(values.shape, bool)
    while True:
        turn = max(range(len(climbs)), key=lambda k: np.count_nonzero(waiting[k]))
        fibres = np.flatnonzero(waiting[turn])
        if not fibres.size:
            return
        np.copyto(before, values)
        climbs[turn].lower(values, fibres)
        np.not_equal(before, values, out=changed)
        waiting[turn][:] = False  # own improvements combine to own improvements
        for other, marks in enumerate(waiting):
            if other != turn:
                marks |= climbs[other].touched(changed)


def _best_first(worth: Values) -> tuple[Numbers, Numbers]:
    """Sort each column best first: the rows, and how many are strictly preferred to each."""
    bits = (len(worth) - 1).bit_length()
    top = np.iinfo(worth.dtype).max
    kind = np.min_scalar_type((int(top) << bits) + len(worth) - 1)
    keys = np.left_shift((top - worth).T, bits, dtype=kind, order="C")
    keys |= np.arange(len(worth), dtype=kind)
    keys.sort(axis=1)
    ranks = np.ascontiguousarray((keys & kind.type((1 << bits) - 1)).T)
    keys >>= kind.type(bits)
    before = np.arange(len(worth), dtype=kind)[:, np.newaxis] * np.ones_like(ranks)
    before[1:][(keys[:, 1:] == keys[:, :-1]).T] = 0
    return ranks, _running(before, np.maximum)


def _least_before(found: Values, better: Numbers) -> Values:
    """Take from each column, for each entry, the least of the first so many entries."""
    least = np.empty((len(found) + 1, found.shape[1]), found.dtype)
    least[0] = np.iinfo(found.dtype).max
    least[1:] = found
    _running(least, np.minimum)
    entry = np.multiply(better, found.shape[1], dtype=np.intp)
    entry += np.arange(found.shape[1])
    return least.take(entry)


def _running(rows: Numbers, ufunc: np.ufunc) -> Numbers:
    """Reduce each row with all rows above it, in place, by steps of doubling length."""
    step = 1
    while step < len(rows):
        ufunc(rows[step:], rows[:-step], out=rows[step:])
        step *= 2
    return rows
