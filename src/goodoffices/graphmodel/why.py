"""Why a state is stable for a decision maker, or not: improvements and their sanctions as data."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from goodoffices.errors import ModelError
from goodoffices.graphmodel.analysis import Analysis
from goodoffices.graphmodel.concepts import CONCEPTS, REGISTRY
from goodoffices.graphmodel.conflict import Conflict
from goodoffices.graphmodel.question import Question
from goodoffices.graphmodel.reductions import Reductions, Values

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
        If there is no such state, or the concept is not one that reply values give.
    """
    conflict, moves = analysis.conflict, analysis.moves
    place = conflict.decision_makers.index(dm)
    conflict.require_state(ordinal)
    own = int(conflict.payoff(dm)[ordinal - 1])
    values = moves.payoffs[place]
    worst = moves.by_ordinal(_reply(concept)(moves, place))
    ends = moves.largest(place, values) if concept in _SYMMETRIC else values
    sanctions = moves.by_ordinal(ends) <= own
    near = reachable(analysis.question, dm, ordinal)
    payoff = conflict.payoff(dm)[near - 1]
    better = near[np.lexsort((near, payoff.max(initial=0) - payoff))][
        : np.count_nonzero(payoff > own)
    ].tolist()
    departures = tuple(
        Departure(
            q,
            _path(analysis.question, dm, q, sanctions, concept) if worst[q - 1] <= own else None,
        )
        for q in better
    )
    reference = analysis.shortfall[concept][dm].get(ordinal)
    return Why(ordinal, dm, concept, reference is None, departures, reference)


def _reply(concept: str) -> Callable[[Reductions, int], Values]:
    reply = REGISTRY[concept].reply
    if reply is None:
        msg = f"{concept} has no reasons to give. Name one of: {', '.join(CONCEPTS)}."
        raise ModelError(msg)
    return reply


def reachable(question: Question, dm: str, ordinal: int) -> NDArray[np.int64]:
    """
    List the states that a decision maker can move to (rule G3).

    Parameters
    ----------
    question : Question
        The conflict, with its graph where own moves need not combine to moves.
    dm : str
        The mover.
    ordinal : int
        The state moved from.

    Returns
    -------
    array of int
        Ordinals, ascending.
    """
    conflict = question.conflict
    if isinstance(conflict, Conflict) and conflict.combines:
        return _near(conflict, dm, ordinal)
    return question.graph.arcs[dm].row(ordinal - 1).astype(np.int64) + 1


def _near(conflict: Conflict, dm: str, ordinal: int) -> NDArray[np.int64]:
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


_Node = tuple[int, str]
"""A state, and who moved last."""


def _path(
    question: Question, dm: str, start: int, sanctions: NDArray[np.bool_], concept: str
) -> tuple[Step, ...]:
    """Find a shortest way by which the others sanction a move; nobody moves twice in a row (G5)."""
    conflict = question.conflict
    came: dict[_Node, _Node] = {(start, dm): (start, dm)}
    queue = deque(came)
    while True:  # the reply value said that there is a way
        here, last = queue.popleft()
        for mover in conflict.decision_makers:
            if mover in {dm, last}:
                continue
            ends = reachable(question, mover, here)
            if concept in _IMPROVING:
                payoff = conflict.payoff(mover)
                ends = ends[payoff[ends - 1] > payoff[here - 1]]
            for node in ((end, mover) for end in ends.tolist()):
                if node not in came:
                    came[node] = (here, last)
                    queue.append(node)
                    if sanctions[node[0] - 1]:
                        return _steps(came, node)


def _steps(came: dict[_Node, _Node], node: _Node) -> tuple[Step, ...]:
    steps = []
    while came[node] != node:
        steps.append(Step(node[1], node[0]))
        node = came[node]
    return tuple(reversed(steps))
