"""
Stability of states: one formula for all concepts.

For a decision maker let P be its payoffs. A concept is a *reply value* w on states: the worst that
can come of moving there. The *threshold* of a state s is the best of min(P(q), w(q)) over s itself
and the states q that the decision maker can move to; s is stable exactly where it is at most P(s).
"""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from goodoffices.graphmodel.moves import Moves

__all__ = ["CONCEPTS", "REPLIES", "threshold"]

Values = NDArray[np.unsignedinteger[Any]]


def _nash(moves: Moves, dm: int) -> Values:
    """Nobody replies [Nash1950]_."""
    return np.full_like(moves.payoffs[dm], moves.top)


def _gmr(moves: Moves, dm: int) -> Values:
    """General metarationality: the others do their worst [Howard1971]_."""
    return moves.least(dm, moves.walled(moves.payoffs[dm]))


def _smr(moves: Moves, dm: int) -> Values:
    """Symmetric metarationality: as GMR, and the decision maker moves once more [Howard1971]_."""
    return moves.least(dm, moves.walled(moves.largest(dm, moves.payoffs[dm])))


def _seq(moves: Moves, dm: int) -> Values:
    """Sequential stability: as GMR, the others by improvements only [FraserHipel1979]_."""
    return moves.least(dm, moves.walled(moves.payoffs[dm]), improving=True)


def _sseq(moves: Moves, dm: int) -> Values:
    """Symmetric sequential: as SMR, the others by improvements only [RegoVieira2017]_."""
    return moves.least(dm, moves.walled(moves.largest(dm, moves.payoffs[dm])), improving=True)


REPLIES: dict[str, Callable[[Moves, int], Values]] = {
    "Nash": _nash,
    "GMR": _gmr,
    "SMR": _smr,
    "SEQ": _seq,
    "SSEQ": _sseq,
}
"""The reply value of each concept (rule G8)."""

CONCEPTS = tuple(REPLIES)
"""The stability concepts, in the order in which they are shown."""


def threshold(moves: Moves, dm: int, concept: str) -> Values:
    """
    Find how good each state must be for a decision maker to stay in it.

    Parameters
    ----------
    moves : Moves
        The conflict's moves.
    dm : int
        The decision maker's place.
    concept : str
        One of `CONCEPTS`.

    Returns
    -------
    (m_1, ..., m_n) array of unsigned int
        T(s), a payoff of that decision maker; s is stable where T(s) <= P(s).
    """
    reply = REPLIES[concept](moves, dm)
    return moves.largest(dm, np.minimum(moves.payoffs[dm], reply))
