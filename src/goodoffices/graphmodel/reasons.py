"""Reasons where states are compared in pairs: of coalitions, and of preferences without ranks."""

from collections import deque
from collections.abc import Sequence

import numpy as np

from goodoffices.errors import ModelError
from goodoffices.graphmodel.bits import at
from goodoffices.graphmodel.coalition import (
    coalition_answers,
    coalition_side,
    every_coalition,
    label,
)
from goodoffices.graphmodel.graph import Arcs
from goodoffices.graphmodel.question import Question
from goodoffices.graphmodel.relational import maker_answers, maker_side
from goodoffices.graphmodel.sides import Side, Sides

__all__ = ["EXPLAINED", "Path", "departures", "shortest"]

Path = tuple[tuple[str, int], ...]
"""Who moves, and the place from 0 of the state moved to, step by step."""

_IMPROVING = {"SEQ", "SSEQ", "CSEQ", "strongly SEQ"}
_SYMMETRIC = {"SMR", "SSEQ", "CSMR", "strongly SMR"}
_SILENT = {"Nash", "CNash"}
_PLAIN = _IMPROVING | _SYMMETRIC | _SILENT | {"GMR", "CGMR", "strongly GMR"}
EXPLAINED = _PLAIN | {"weakly GMR", "weakly SMR", "weakly SEQ"}
"""The concepts that have reasons of this kind."""


def departures(
    question: Question, state: int, who: str, concept: str
) -> list[tuple[int, Path | None]]:
    """
    Find for what a state would be left, and how the others can answer.

    Parameters
    ----------
    question : Question
        The conflict and the parameters.
    state : int
        A place, from 0.
    who : str
        A decision maker, or a coalition's label under a concept of coalitions.
    concept : str
        The concept; weak stability is that of the plain concept without that of the strong one.

    Returns
    -------
    list of (int, path or None)
        Each state that would be moved to, by place, with a shortest answer; None where there is
        none.

    Raises
    ------
    ModelError
        If the concept has no reasons of this kind.
    """
    if concept not in _PLAIN:
        msg = f"{concept} has no reasons to give. Name one of: {', '.join(sorted(EXPLAINED))}."
        raise ModelError(msg)
    side, answers = _facing(question, who, concept)
    sanctions = side.sanctions
    if concept in _SYMMETRIC:
        sanctions = Sides([side]).largest(0, sanctions)
    size = question.conflict.size
    ends = at(sanctions, np.arange(size), np.full(size, state))
    found: list[tuple[int, Path | None]] = []
    for there in side.leaving.row(state).tolist():
        path = None if concept in _SILENT else shortest(answers, there, ends.tolist())
        found.append((there, path))
    return found


def _facing(question: Question, who: str, concept: str) -> tuple[Side, Sequence[tuple[str, Arcs]]]:
    """Find the side that is asked about, and by whom and how it may be answered."""
    improving = concept in _IMPROVING
    if concept.startswith("C"):
        groups = [question.coalition or (), *every_coalition(question.conflict.decision_makers)]
        members = next(group for group in groups if group and label(group) == who)
        return coalition_side(question, members), coalition_answers(question, members, improving)
    strongly = concept.startswith("strongly")
    return maker_side(question, who, strongly=strongly), maker_answers(question, who, improving)


def shortest(movers: Sequence[tuple[str, Arcs]], start: int, ends: Sequence[bool]) -> Path | None:
    """
    Find a shortest legal sequence to one of the ends; nobody moves twice in a row (rule G5).

    Parameters
    ----------
    movers : sequence of (str, Arcs)
        Who may move, and by what moves.
    start : int
        A place, from 0.
    ends : sequence of bool
        By place, whether the sequence may end there.

    Returns
    -------
    tuple of (str, int) or None
        Who moves to which place, step by step; None where no end can be reached.
    """
    came: dict[tuple[int, str], tuple[int, str] | None] = {(start, ""): None}
    queue = deque(came)
    while queue:
        node = queue.popleft()
        for name, arcs in movers:
            if name == node[1]:
                continue
            for there in arcs.row(node[0]).tolist():
                step = (there, name)
                if step in came:
                    continue
                came[step] = node
                if ends[there]:
                    return _walked(came, step)
                queue.append(step)
    return None


def _walked(
    came: dict[tuple[int, str], tuple[int, str] | None], node: tuple[int, str] | None
) -> Path:
    steps: list[tuple[str, int]] = []
    while node is not None:
        steps.append((node[1], node[0]))
        node = came[node]
    return tuple(reversed(steps[:-1]))
