"""
Moves along arcs and what they reach: the reductions of `Moves`, for any graph (rule G5).

Moves in a graph need not combine to moves, so legal sequences run on pairs of a state and the one
who moved last: nobody moves twice in a row.
"""

from functools import cached_property
from typing import Any

import numpy as np

from goodoffices.graphmodel.conflict import Conflict
from goodoffices.graphmodel.graph import Arcs, Graph
from goodoffices.graphmodel.graphform import GraphConflict
from goodoffices.graphmodel.reductions import Values

__all__ = ["GraphMoves"]


class GraphMoves:
    """
    The moves of a conflict along arcs, ready for reductions.

    Parameters
    ----------
    conflict : Conflict or GraphConflict
        The conflict; its payoffs are read.
    graph : Graph
        Its moves.
    """

    def __init__(self, conflict: Conflict | GraphConflict, graph: Graph) -> None:
        most = max(int(payoff.max()) for payoff in conflict.payoffs.values())
        kind = np.min_scalar_type(most + 1)
        self.top: np.unsignedinteger[Any] = kind.type(np.iinfo(kind).max)
        self.payoffs: list[Values] = [p.astype(kind) for p in conflict.payoffs.values()]
        self._arcs = [graph.arcs[dm] for dm in conflict.decision_makers]

    def by_ordinal(self, values: Values) -> Values:
        """
        Read the values of the states.

        Parameters
        ----------
        values : (S,) array of unsigned int
            A value for each state.

        Returns
        -------
        (S,) array of unsigned int
            The same.
        """
        return values

    def walled(self, values: Values) -> Values:
        """
        Leave the values as they are: a graph has no infeasible states.

        Parameters
        ----------
        values : (S,) array of unsigned int
            A value for each state.

        Returns
        -------
        (S,) array of unsigned int
            The same.
        """
        return values

    def largest(self, dm: int, values: Values) -> Values:
        """
        Find the largest value that a decision maker can move to, staying included.

        Parameters
        ----------
        dm : int
            The mover.
        values : (S,) array of unsigned int
            A value for each state.

        Returns
        -------
        (S,) array of unsigned int
            ``max`` of `values` over {s} and R_dm(s), for every s.
        """
        return _reduced(self._arcs[dm], values[self._arcs[dm].ends], values, np.maximum)

    def least(self, dm: int, values: Values, *, improving: bool = False) -> Values:
        """
        Find the least value that the others can bring about, doing nothing included.

        Parameters
        ----------
        dm : int
            The one who does not move.
        values : (S,) array of unsigned int
            A value for each state.
        improving : bool
            Whether each of the others moves by improvements only.

        Returns
        -------
        (S,) array of unsigned int
            ``min`` of `values` over {s} and all ends of legal sequences of the others from s.
        """
        arcs = self._climbs if improving else self._arcs
        others = [k for k in range(len(arcs)) if k != dm and arcs[k].ends.size]
        after = dict.fromkeys(others, values)  # the least from s on, k having moved last
        through = {k: _reduced(arcs[k], values[arcs[k].ends], values, np.minimum) for k in others}
        waiting = set(others)
        while waiting:
            mover = waiting.pop()
            rest = [through[k] for k in others if k != mover]
            lower = np.minimum.reduce([values, *rest])
            if not np.array_equal(lower, after[mover]):
                after[mover] = lower
                reached = _reduced(arcs[mover], lower[arcs[mover].ends], values, np.minimum)
                if not np.array_equal(reached, through[mover]):
                    through[mover] = reached
                    waiting.update(k for k in others if k != mover)
        return np.minimum.reduce([values, *through.values()])

    @cached_property
    def _climbs(self) -> list[Arcs]:
        return [_improving(a, p) for a, p in zip(self._arcs, self.payoffs, strict=True)]


def _improving(arcs: Arcs, payoff: Values) -> Arcs:
    sources, ends = arcs.pairs()
    return arcs.kept(payoff[ends] > payoff[sources])


def _reduced(arcs: Arcs, found: Values, staying: Values, ufunc: np.ufunc) -> Values:
    """Reduce what is found along the arcs of each state, staying included."""
    reduced = staying.copy()
    moving = np.flatnonzero(np.diff(arcs.starts))
    if moving.size:
        reduced[moving] = ufunc(reduced[moving], ufunc.reduceat(found, arcs.starts[moving]))
    return reduced
