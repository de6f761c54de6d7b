"""Why a state is stable for a decision maker, or not: improvements and their sanctions as data."""

from collections import deque
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from goodoffices.graphmodel.analysis import Analysis
from goodoffices.graphmodel.concept import split
from goodoffices.graphmodel.concepts import REGISTRY
from goodoffices.graphmodel.conflict import Conflict
from goodoffices.graphmodel.explanation import Departure, Step, Why
from goodoffices.graphmodel.foresight import foreseen, led, settled
from goodoffices.graphmodel.question import Question
from goodoffices.graphmodel.reasons import EXPLAINED, Path, departures
from goodoffices.graphmodel.simultaneous import joint_answers

__all__ = ["explains", "reachable", "why"]

_IMPROVING = {"SEQ", "SSEQ"}
"""Concepts in which the others move by improvements only."""

_SYMMETRIC = {"SMR", "SSEQ"}
"""Concepts in which the decision maker may move once more after a sanction."""


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
        The decision maker, or the coalition's label under a concept of coalitions.
    concept : str
        The concept, by the key under which the analysis has it.

    Returns
    -------
    Why
        Improvements, sanctions, and the reference state of an unstable one.

    Raises
    ------
    ModelError
        If there is no such state, decision maker or coalition, the concept was not tested, or it
        gives no reasons: one of your own that compares no payoffs.
    """
    analysis.conflict.require_state(ordinal)
    stable = bool(analysis.holds(concept, dm)[ordinal - 1])
    if concept in analysis.thresholds:
        return _ranked(analysis, ordinal, dm, concept)
    name, horizon = split(concept)
    question = analysis.question
    if name in _AHEAD:
        return _AHEAD[name](replace(question, horizon=horizon or 2), ordinal, dm)
    if name == "SIM":
        return Why(ordinal, dm, concept, stable, tuple(_at_once(question, ordinal, dm)))
    return Why(ordinal, dm, concept, stable, tuple(_paired(question, ordinal, dm, concept)))


def explains(analysis: Analysis, concept: str) -> bool:
    """
    Tell whether the answers for a concept can be explained.

    Parameters
    ----------
    analysis : Analysis
        The analysis.
    concept : str
        One of its concepts.

    Returns
    -------
    bool
        False for a concept of your own that compares no payoffs.
    """
    if concept in analysis.thresholds or concept in EXPLAINED:
        return True
    return split(concept)[0] in {*_AHEAD, "SIM"}


_AHEAD = {"L": foreseen, "NM": settled, "Stackelberg": led}
"""What explains the concepts that look ahead."""


def _ranked(analysis: Analysis, ordinal: int, dm: str, concept: str) -> Why:
    """Explain an answer that a reply value gave."""
    conflict, moves = analysis.conflict, analysis.moves
    place, reply = conflict.decision_makers.index(dm), REGISTRY[concept].reply
    assert reply  # or it would have no thresholds
    own = int(conflict.payoff(dm)[ordinal - 1])
    values = moves.payoffs[place]
    worst = moves.by_ordinal(reply(moves, place))
    ends = moves.largest(place, values) if concept in _SYMMETRIC else values
    sanctions = moves.by_ordinal(ends) <= own
    near = reachable(analysis.question, dm, ordinal)
    payoff = conflict.payoff(dm)[near - 1]
    better = near[np.lexsort((near, payoff.max(initial=0) - payoff))][
        : np.count_nonzero(payoff > own)
    ].tolist()
    answered = tuple(
        _departure(
            q,
            _path(analysis.question, dm, q, sanctions, concept) if worst[q - 1] <= own else None,
        )
        for q in better
    )
    reference = analysis.shortfall[concept][dm].get(ordinal)
    return Why(ordinal, dm, concept, reference is None, answered, reference)


def _departure(there: int, path: tuple[Step, ...] | None, much: bool | None = None) -> Departure:
    return Departure(there, path, path[-1].ordinal if path else there, much=much)


def _paired(question: Question, ordinal: int, who: str, concept: str) -> Iterator[Departure]:
    """Explain an answer for which states were compared in pairs."""
    degree, _, plain = concept.rpartition(" ")
    asked = "strongly " + plain if degree else concept
    found = departures(question, ordinal - 1, who, asked)
    weaker = dict(departures(question, ordinal - 1, who, plain)) if degree == "weakly" else {}
    for there, path in found:
        much = path is not None if degree else None
        yield _departure(there + 1, _steps_of(path or weaker.get(there)), much)


def _steps_of(path: Path | None) -> tuple[Step, ...] | None:
    return None if path is None else tuple(Step(mover, end + 1) for mover, end in path)


def _at_once(question: Question, ordinal: int, dm: str) -> Iterator[Departure]:
    """Explain simultaneous stability."""
    conflict = question.conflict
    assert isinstance(conflict, Conflict)  # the concept applied
    for there, joint in joint_answers(conflict, question.graph, ordinal - 1, dm):
        if joint is None:
            yield _departure(there + 1, None)
        else:
            yield Departure(there + 1, _steps_of(joint[0]), joint[1] + 1)


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
