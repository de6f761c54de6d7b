"""
Simultaneous stability: the others improve at the same time [FraserHipel1984]_.

Moves of different decision makers from one state change different options, so that those made at
once add up: the decimal of the outcome is that of the state plus what each of them changes.
"""

from collections.abc import Sequence
from functools import reduce
from math import prod

import numpy as np
from numpy.typing import NDArray

from goodoffices.graphmodel.capacity import require_room
from goodoffices.graphmodel.conflict import Conflict
from goodoffices.graphmodel.graph import Graph
from goodoffices.graphmodel.preference import Ranks

__all__ = ["joint_answers", "simultaneous"]

Joint = tuple[int, tuple[tuple[tuple[str, int], ...], int] | None]
"""An improvement, and what others make of it at once: their own moves, and where all ends."""

_SUM = 24
"""Bytes that an outcome of moves made at once takes at most."""


def simultaneous(conflict: Conflict, graph: Graph) -> dict[str, NDArray[np.bool_]]:
    """
    Mark the states whose every improvement is undone by simultaneous improvements of others.

    A state s is stable for a decision maker where, for each improvement q from s, some non-empty
    choice of the others' improvements *from s*, laid over q option by option, gives a feasible
    state that it does not prefer to s.

    Parameters
    ----------
    conflict : Conflict
        The conflict.
    graph : Graph
        Its moves.

    Returns
    -------
    dict of str to (S,) array of bool
        Decision maker: the stable states, by ordinal.

    Raises
    ------
    CapacityError
        If the outcomes of one state's moves would not fit in memory (rule G10).
    """
    makers, decimals = conflict.decision_makers, conflict.decimals
    worths = [_by_decimal(conflict, conflict.payoff(dm)) for dm in makers]
    changes = [_changes(conflict, graph, dm) for dm in makers]
    stable = {dm: np.ones(conflict.size, bool) for dm in makers}
    for state, decimal in enumerate(decimals.tolist()):
        choices = [rows[state] for rows in changes]
        for place, dm in enumerate(makers):
            if choices[place].size:
                worst = _worst(worths[place], decimal, choices, place)
                stable[dm][state] = worst.max() <= worths[place][decimal]
    return stable


def _by_decimal(conflict: Conflict, payoff: Ranks) -> NDArray[np.int64]:
    """Table payoffs by decimal; an infeasible state has one that is never the least."""
    worth = np.full(conflict.feasible.size, int(payoff.max()) + 1)
    worth[conflict.decimals] = payoff
    return worth


def _changes(conflict: Conflict, graph: Graph, dm: str) -> list[NDArray[np.int64]]:
    """List for each state what each improvement adds to its decimal."""
    sources, ends = graph.arcs[dm].pairs()
    payoff = conflict.payoff(dm)
    climbs = graph.arcs[dm].kept(payoff[ends] > payoff[sources])
    sources, ends = climbs.pairs()
    added = conflict.decimals[ends] - conflict.decimals[sources]
    return np.split(added, climbs.starts[1:-1])


def _worst(
    worth: NDArray[np.int64], decimal: int, choices: Sequence[NDArray[np.int64]], place: int
) -> NDArray[np.int64]:
    """
    Find, for each improvement of the one at a place, the worst that can come of it.

    Doing nothing is among the others' choices; it is harmless, for the improvement is preferred.
    """
    others = [np.append(0, added) for k, added in enumerate(choices) if k != place and added.size]
    sums = _sums(choices[place] + decimal, others)
    return worth[sums.reshape(choices[place].size, -1)].min(axis=1)


def _sums(starts: NDArray[np.int64], others: Sequence[NDArray[np.int64]]) -> NDArray[np.int64]:
    """Add to each start, in the first axis, one change of each of the others, in one axis each."""
    outcomes = starts.size * prod(added.size for added in others)
    require_room(_SUM * outcomes, "combining simultaneous moves", "Merge or drop options.")
    return reduce(lambda rows, added: np.add.outer(rows, added), others, starts)


def joint_answers(conflict: Conflict, graph: Graph, state: int, dm: str) -> list[Joint]:
    """
    Find how simultaneous improvements of others undo each improvement of a decision maker.

    Parameters
    ----------
    conflict : Conflict
        The conflict.
    graph : Graph
        Its moves.
    state : int
        A place, from 0.
    dm : str
        The decision maker.

    Returns
    -------
    list of (int, tuple or None)
        Each improvement by place, with who makes which improvement from the state, as few as will
        do, and the place of the outcome; None where nothing undoes it.

    Raises
    ------
    CapacityError
        If the outcomes would not fit in memory (rule G10).
    """
    decimals, decimal = conflict.decimals, int(conflict.decimals[state])
    near = {each: _climbs(conflict, graph, each, state) for each in conflict.decision_makers}
    movers = [each for each in near if each != dm and near[each].size]
    changes = [np.append(0, decimals[near[each]] - decimal) for each in movers]
    worth = _by_decimal(conflict, conflict.payoff(dm))
    sums = _sums(decimals[near[dm]], changes)
    counts = _sums(np.zeros(near[dm].size, np.int64), [np.sign(np.abs(c)) for c in changes])
    undone = worth[sums] <= worth[decimal]
    found: list[Joint] = []
    for row, there in enumerate(near[dm].tolist()):
        if not undone[row].any():
            found.append((there, None))
            continue
        least = np.where(undone[row], counts[row], len(movers) + 1).argmin()
        picks = np.unravel_index(least, undone[row].shape)
        steps = tuple(
            (mover, int(near[mover][pick - 1]))
            for mover, pick in zip(movers, picks, strict=True)
            if pick
        )
        found.append((there, (steps, int(np.searchsorted(decimals, sums[row][picks])))))
    return found


def _climbs(conflict: Conflict, graph: Graph, dm: str, state: int) -> NDArray[np.int32]:
    """List the improvements of a decision maker from one state, by place."""
    row, payoff = graph.arcs[dm].row(state), conflict.payoff(dm)
    return row[payoff[row] > payoff[state]]
