"""
Stability for decision makers who look a number of moves ahead.

For *two* decision makers the definition is that of `anticipation`. For more the literature has
several [Soares2026]_. The one taken here, *maximin*: all others act as one opposing side, whose
turn is a legal sequence of their moves (rule G5), or none, and which makes the end worst for the
focal decision maker; the two sides take turns. At depth 1 it is Nash stability, at depth 2 it is
general metarationality.

Those who cannot move, and those who hold all states equal, have no part in the count: where at most
two others are left, the definition for two is taken, and the rest stay where they are.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice, repeat

import numpy as np
from numpy.typing import NDArray

from goodoffices.graphmodel.anticipation import Round, anticipations
from goodoffices.graphmodel.question import Question
from goodoffices.graphmodel.reductions import Reductions

__all__ = ["READING", "NonMyopic", "leading", "limited", "nonmyopic", "players", "rounds"]

READING = (
    "Two decision makers move in turn, each staying unless the end it foresees is strictly "
    "better; of ends equal for the mover the one worst for the decision maker asked about counts, "
    "and where still several are left the state must hold for every one. More than two: the others "
    "act as one opposing side that makes the end worst for it (maximin of that depth). Whoever "
    "cannot move, or holds all states equal, is not counted."
)
"""The definition taken, as it is printed with the result."""


@dataclass(frozen=True, eq=False)
class NonMyopic:
    """
    The states that stay stable however far a decision maker looks ahead.

    Parameters
    ----------
    stable : (S,) array of bool
        By ordinal.
    since : (S,) array of int
        Where stable, the least h0 such that the state is stable for every horizon from h0 on;
        0 elsewhere.
    last : (S,) array of int
        The last horizon looked at for which the state is not stable; 0 where there is none.
    horizons : int
        How many horizons were looked at before they began to repeat.
    """

    stable: NDArray[np.bool_]
    since: NDArray[np.int64]
    last: NDArray[np.int64]
    horizons: int


def players(question: Question) -> tuple[str, ...]:
    """
    List the decision makers who can move and do not hold all states equal.

    Parameters
    ----------
    question : Question
        The question.

    Returns
    -------
    tuple of str
        In their order.
    """
    conflict, arcs = question.conflict, question.graph.arcs
    return tuple(
        dm for dm in conflict.decision_makers if arcs[dm].ends.size and np.ptp(conflict.payoff(dm))
    )


def rounds(question: Question, dm: str) -> Iterator[Round]:
    """
    Look ahead one move, two moves, and so on without end.

    Parameters
    ----------
    question : Question
        The question.
    dm : str
        The focal decision maker.

    Returns
    -------
    iterator of Round
        For h = 1, 2, ...: the states that are L_h-stable for it.
    """
    conflict, active = question.conflict, players(question)
    others = [other for other in active if other != dm]
    if dm not in active:
        return repeat(Round(np.ones(conflict.size, bool), ()))
    if len(others) > 1:
        return _maximin(question.moves, conflict.decision_makers.index(dm))
    mine = question.graph.arcs[dm]
    if not others:
        nobody = mine.kept(np.zeros(mine.ends.size, bool))
        return anticipations((mine, nobody), (conflict.payoff(dm), conflict.payoff(dm)))
    return anticipations(
        (mine, question.graph.arcs[others[0]]), (conflict.payoff(dm), conflict.payoff(others[0]))
    )


def limited(question: Question, dm: str) -> NDArray[np.bool_]:
    """
    Mark the states that are stable for one decision maker at the horizon of a question.

    Parameters
    ----------
    question : Question
        The question; its horizon is h.
    dm : str
        The decision maker.

    Returns
    -------
    (S,) array of bool
        The states that are L_h-stable for it, by ordinal.
    """
    return next(islice(rounds(question, dm), question.horizon - 1, None)).stable


def nonmyopic(question: Question, dm: str) -> NonMyopic:
    """
    Mark the states that stay stable for one decision maker at every horizon from some h0 on.

    What a horizon gives depends only on what the one before gave, so the horizons repeat from
    some point on. Looking ends when one equals an earlier one, at no other limit [Brent1980]_.

    Parameters
    ----------
    question : Question
        The question.
    dm : str
        The decision maker.

    Returns
    -------
    NonMyopic
        The states, and the h0 of each.
    """
    unstable = np.zeros(question.conflict.size, np.int64)
    kept, mark, span = None, 0, 1
    for horizon, found in enumerate(rounds(question, dm), 1):  # pragma: no branch
        unstable[~found.stable] = horizon
        if kept is not None and all(map(np.array_equal, kept.state, found.state)):
            break
        if horizon == mark + span:
            kept, mark, span = found, horizon, 2 * span
    stable = unstable <= mark
    return NonMyopic(stable, np.where(stable, unstable + 1, 0), unstable, horizon)


def leading(question: Question, leader: str) -> NDArray[np.bool_]:
    """
    Mark the states that hold when one of two decision makers leads [FangHipelKilgour1989]_.

    Parameters
    ----------
    question : Question
        The question; no more than two of its decision makers are `players`.
    leader : str
        The leader.

    Returns
    -------
    (S,) array of bool
        The states that are L_2-stable for the leader and Nash-stable for the follower, by ordinal.
    """
    makers = question.conflict.decision_makers
    once, twice = replace(question, horizon=1), replace(question, horizon=2)
    following = [limited(once, dm) for dm in makers if dm != leader]
    return np.logical_and.reduce([limited(twice, leader), *following])


def _maximin(moves: Reductions, dm: int) -> Iterator[Round]:
    """Carry the values of both sides' best play, the focal decision maker's payoffs at the ends."""
    payoff = moves.payoffs[dm]
    mine = yours = payoff
    while True:
        mine, yours = (
            np.maximum(payoff, moves.largest(dm, yours)),
            np.minimum(payoff, moves.least(dm, moves.walled(mine))),
        )
        state = moves.by_ordinal(mine), moves.by_ordinal(yours)
        yield Round(state[0] <= moves.by_ordinal(payoff), state)
