"""Why a state is stable for a decision maker, or not: improvements and their sanctions as data."""

from collections import deque
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from goodoffices.graphmodel.analysis import Analysis
from goodoffices.graphmodel.conflict import Conflict
from goodoffices.graphmodel.stability import REPLIES

__all__ = ["Departure", "Step", "Why", "reachable", "why"]

_IMPROVING = {"SEQ", "SSEQ"}
"""Concepts in which the others move by improvements only."""

_SYMMETRIC = {"SMR", "SSEQ"}
"""Concepts in which the decision maker may move once more after a sanction."""


@dataclass(frozen=True)
class Step:
    """
    One move of a path.

    Parameters
    ----------
    mover : str
        Who moves.
    ordinal : int
        The state moved to.
    """

    mover: str
    ordinal: int


@dataclass(frozen=True)
class Departure:
    """
    An improvement on a state, and what the others can do about it.

    Parameters
    ----------
    ordinal : int
        The preferred state that the decision maker can move to.
    sanction : tuple of Step or None
        A shortest legal sequence of the others' moves from there to a state that is not
        preferred to the one left; None where there is none, and under Nash.
    """

    ordinal: int
    sanction: tuple[Step, ...] | None


@dataclass(frozen=True)
class Why:
    """
    Why a state is stable for a decision maker under a concept, or not.

    Parameters
    ----------
    ordinal : int
        The state.
    dm : str
        The decision maker.
    concept : str
        The concept.
    stable : bool
        Whether it is stable.
    departures : tuple of Departure
        Every improvement that the decision maker has from it, the best first.
    reference : int or None
        Where it is unstable, the ordinal of the state that it must hold at least equal to.
    """

    ordinal: int
    dm: str
    concept: str
    stable: bool
    departures: tuple[Departure, ...]
    reference: int | None


def why(analysis: Analysis, ordinal: int, dm: str, concept: str) -> Why:
    """
    Explain one answer of an analysis.

    Parameters
    ----------
    analysis : Analysis
        The analysis; it has the concept.
    ordinal : int
        The state.
    dm : str
        The decision maker.
    concept : str
        The concept.

    Returns
    -------
    Why
        Improvements, sanctions, and the reference state of an unstable one.

    Raises
    ------
    ModelError
        If there is no such state.
    """
    conflict, moves = analysis.conflict, analysis.moves
    place = conflict.decision_makers.index(dm)
    conflict.decimal(ordinal)
    own = int(conflict.payoff(dm)[ordinal - 1])
    values = moves.payoffs[place]
    reply = moves.by_ordinal(REPLIES[concept](moves, place))
    ends = moves.largest(place, values) if concept in _SYMMETRIC else values
    sanctions = moves.by_ordinal(ends) <= own
    near = reachable(conflict, dm, ordinal)
    payoff = conflict.payoff(dm)[near - 1]
    better = near[np.lexsort((near, payoff.max(initial=0) - payoff))][
        : np.count_nonzero(payoff > own)
    ].tolist()
    departures = tuple(
        Departure(q, _path(conflict, dm, q, sanctions, concept) if reply[q - 1] <= own else None)
        for q in better
    )
    reference = analysis.shortfall[concept][dm].get(ordinal)
    return Why(ordinal, dm, concept, reference is None, departures, reference)


def reachable(conflict: Conflict, dm: str, ordinal: int) -> NDArray[np.int64]:
    """
    List the states that a decision maker can move to (rule G3).

    Parameters
    ----------
    conflict : Conflict
        The conflict.
    dm : str
        The mover.
    ordinal : int
        The state moved from.

    Returns
    -------
    array of int
        Ordinals, ascending.
    """
    levels, stride = conflict.levels(ordinal), 1
    ends = np.array([conflict.decimal(ordinal)])
    for option, level in zip(conflict.options, levels, strict=True):
        if option.owner == dm:
            low = level if option.direction == "up" else 0
            high = level if option.direction == "down" else option.size - 1
            changes = np.arange(low - level, high - level + 1) * stride
            ends = (changes[:, np.newaxis] + ends).ravel()
        stride *= option.size
    ends.sort()
    places = np.searchsorted(conflict.decimals, ends).clip(max=conflict.size - 1)
    found = places[conflict.decimals[places] == ends] + 1
    return found[found != ordinal]


def _path(
    conflict: Conflict, dm: str, start: int, sanctions: NDArray[np.bool_], concept: str
) -> tuple[Step, ...]:
    """
    Find a shortest way by which the others sanction a move.

    Own moves combine to own moves, so a shortest path never has a mover twice in a row (G5).
    """
    others = [other for other in conflict.decision_makers if other != dm]
    came: dict[int, tuple[int, str]] = {start: (start, dm)}
    queue = deque([start])
    while True:  # the reply value said that there is a way
        here = queue.popleft()
        for mover in others:
            ends = reachable(conflict, mover, here)
            if concept in _IMPROVING:
                payoff = conflict.payoff(mover)
                ends = ends[payoff[ends - 1] > payoff[here - 1]]
            for end in ends.tolist():
                if end not in came:
                    came[end] = (here, mover)
                    queue.append(end)
                    if sanctions[end - 1]:
                        return _steps(came, end)


def _steps(came: dict[int, tuple[int, str]], end: int) -> tuple[Step, ...]:
    steps = []
    while came[end][0] != end:
        before, mover = came[end]
        steps.append(Step(mover, end))
        end = before
    return tuple(reversed(steps))
