"""
Stability by relations: the reply of each side, as the set of states from which it is a sanction.

The reply value of `stability` is a payoff. Where preferences are no ranking it is a set instead:
W(q) holds the states s from which going to q is answered by a sanction. The largest becomes the
intersection, the least the union, and s is stable exactly where it is in W(q) for every q that it
would be left for. A concept's reply is the same function of both.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from goodoffices.graphmodel.bits import Bits, at
from goodoffices.graphmodel.graph import Arcs
from goodoffices.graphmodel.reductions import Reductions, Values
from goodoffices.graphmodel.sequences import Sequences

__all__ = ["Reply", "Side", "Sides"]

Reply = Callable[[Reductions, int], Values]
"""A concept's reply value, of the side in a place."""


@dataclass(frozen=True, eq=False)
class Side:
    """
    One decision maker, or one coalition, facing the others.

    Parameters
    ----------
    moves : Sequences
        Its own moves.
    leaving : Arcs
        The moves for which it leaves a state.
    sanctions : (S, W) array of uint64
        In row t the states from which t is a sanction.
    answers : Sequences
        What the others can do.
    credible : callable
        Gives what they can do by improvements only.
    """

    moves: Sequences
    leaving: Arcs
    sanctions: Bits
    answers: Sequences
    credible: Callable[[], Sequences]


class Sides:
    """
    Sides ready for the reductions that a concept's reply asks for (see `Reductions`).

    Parameters
    ----------
    sides : sequence of Side
        Each in its place.
    """

    def __init__(self, sides: Sequence[Side]) -> None:
        self.sides = sides
        self.top = np.uint64(0)
        self.payoffs: list[Values] = [side.sanctions for side in sides]

    def by_ordinal(self, values: Values) -> Values:
        """Leave the sets as they are."""
        return values

    def walled(self, values: Values) -> Values:
        """Leave the sets as they are: a graph has no infeasible states."""
        return values

    def largest(self, dm: int, values: Values) -> Values:
        """Intersect the sets of a state and of all that a side can move to from there."""
        return values & ~self.sides[dm].moves.joined(~values)

    def least(self, dm: int, values: Values, *, improving: bool = False) -> Values:
        """Join the sets of all states that the others can bring about; they do move."""
        side = self.sides[dm]
        return (side.credible() if improving else side.answers).joined(values)

    def stable(self, dm: int, reply: Reply) -> NDArray[np.bool_]:
        """
        Test every state for one side.

        Parameters
        ----------
        dm : int
            The side's place.
        reply : callable
            A concept's reply value.

        Returns
        -------
        (S,) array of bool
            Whether every move for which the side would leave is answered.
        """
        sources, ends = self.sides[dm].leaving.pairs()
        answered = at(reply(self, dm), ends, sources)
        stays = np.ones(self.sides[dm].leaving.size, np.bool_)
        stays[sources[~answered]] = False
        return stays
