"""
Stability of states: one formula for the concepts that a reply value gives.

For a decision maker let P be its payoffs. A concept is a *reply value* w on states: the worst that
can come of moving there. The *threshold* of a state s is the best of min(P(q), w(q)) over s itself
and the states q that the decision maker can move to; s is stable exactly where it is at most P(s).
"""

import numpy as np

from goodoffices.graphmodel.reductions import Reductions, Values

__all__ = ["threshold"]


def threshold(moves: Reductions, dm: int, reply: Values) -> Values:
    """
    Find how good each state must be for a decision maker to stay in it.

    Parameters
    ----------
    moves : Reductions
        The conflict's moves.
    dm : int
        The decision maker's place.
    reply : array of unsigned int
        The reply value of each state, in the shape of the moves' payoffs.

    Returns
    -------
    array of unsigned int, of the same shape
        T(s), a payoff of that decision maker; s is stable where T(s) <= P(s).
    """
    return moves.largest(dm, np.minimum(moves.payoffs[dm], reply))
