"""
Moves and what they reach, as reductions along axes (rules G3, G5).

A decision maker moves along its own axes (see `axes`) and, as own moves combine to own moves,
reaches in one move whatever it reaches at all.
"""

from collections.abc import Sequence
from functools import cached_property
from itertools import cycle
from typing import Any

import numpy as np
from numpy.typing import NDArray

from goodoffices.graphmodel.axes import folded, places
from goodoffices.graphmodel.climb import Climb, settle
from goodoffices.graphmodel.conflict import Conflict
from goodoffices.graphmodel.reductions import Values

__all__ = ["Moves"]


class Moves:
    """
    The moves of a conflict, ready for reductions.

    Values of states are arrays of unsigned integers that broadcast to the folded state space
    (see `axes`): what does not depend on an axis has the length 1 along it. An infeasible state
    has the value 0 where the largest is asked for and `top` where the least is. Several sets of
    payoffs stand along a first axis of their own, along which nobody moves.

    Parameters
    ----------
    conflict : Conflict
        The conflict.
    payoffs : sequence of (..., S) array of int, or None
        For each decision maker, dense ranks from 1 by ordinal; None takes the conflict's own.
    """

    def __init__(
        self, conflict: Conflict, payoffs: Sequence[NDArray[np.integer[Any]]] | None = None
    ) -> None:
        ranks = list(conflict.payoffs.values()) if payoffs is None else payoffs
        kind = np.min_scalar_type(1 + max(int(payoff.max()) for payoff in ranks))
        shape, self._own = folded(conflict)
        self._place = places(conflict)
        self._sets = ranks[0].shape[:-1]
        self._shape = (*self._sets, *shape)
        self.top: np.unsignedinteger[Any] = kind.type(np.iinfo(kind).max)
        self._wall: Values | None = None
        if conflict.size < np.prod(shape):
            wall = np.full(shape, self.top, kind)
            wall.ravel()[self._place] = 0
            self._wall = wall
        self.payoffs = [self._folded(payoff.astype(kind, copy=False)) for payoff in ranks]

    def by_ordinal(self, values: Values) -> Values:
        """
        Read the values of the feasible states.

        Parameters
        ----------
        values : array of unsigned int
            A value for each state.

        Returns
        -------
        (..., S) array of unsigned int
            Those of the feasible states, by ordinal.
        """
        unrolled = np.broadcast_to(values, self._shape).reshape(*self._sets, -1)
        return unrolled if self._place is None else unrolled.take(self._place, axis=-1)

    def walled(self, values: Values) -> Values:
        """
        Give infeasible states the value `top`, so that they are never the least.

        Parameters
        ----------
        values : array of unsigned int
            A value for each state.

        Returns
        -------
        array of unsigned int
            The values with the walls set.
        """
        return values if self._wall is None else np.maximum(values, self._wall)

    def largest(self, dm: int, values: Values) -> Values:
        """
        Find the largest value that a decision maker can move to, staying included.

        Parameters
        ----------
        dm : int
            The mover.
        values : array of unsigned int
            A value for each state, 0 where infeasible.

        Returns
        -------
        array of unsigned int
            ``max`` of `values` over {s} and R_dm(s), for every s.
        """
        return self._own[dm].reduced(values, np.maximum)

    def least(self, dm: int, values: Values, *, improving: bool = False) -> Values:
        """
        Find the least value that the others can bring about, doing nothing included.

        Parameters
        ----------
        dm : int
            The one who does not move.
        values : array of unsigned int
            A value for each state, `top` where infeasible.
        improving : bool
            Whether each of the others moves by improvements only.

        Returns
        -------
        array of unsigned int
            ``min`` of `values` over {s} and all ends of legal sequences of the others from s.
        """
        others = [k for k, own in enumerate(self._own) if k != dm and own.size > 1]
        if improving:
            lowered = np.array(np.broadcast_to(values, self._shape), order="C")
            if others:
                settle([self._climbs[k] for k in others], lowered.reshape(-1))
            return lowered
        turns = sorted((self._own[k] for k in others), key=lambda own: -own.stride)
        if self._wall is None:  # moves of different decision makers combine freely
            for own in turns:
                values = own.reduced(values, np.minimum)
            return values
        settled = 0
        for own in cycle(turns):
            lower = self.walled(own.reduced(values, np.minimum))
            settled = settled + 1 if np.array_equal(lower, values) else 1
            values = lower
            if settled >= len(turns):
                break
        return values

    @cached_property
    def _climbs(self) -> dict[int, Climb]:
        return {
            k: Climb(own, np.ascontiguousarray(self.walled(self.payoffs[k])).reshape(-1))
            for k, own in enumerate(self._own)
            if own.size > 1
        }

    def _folded(self, payoff: Values) -> Values:
        if self._place is None:
            return payoff.reshape(self._shape)
        values = np.zeros(self._shape, payoff.dtype)
        values.reshape(*self._sets, -1)[..., self._place] = payoff
        return values
