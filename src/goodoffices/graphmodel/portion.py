"""A part of the state graph: what is near a state, and the moves between what is shown."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import Literal

import numpy as np

from goodoffices.errors import ModelError
from goodoffices.graphmodel.bits import at
from goodoffices.graphmodel.conflict import Conflict
from goodoffices.graphmodel.general import is_complete
from goodoffices.graphmodel.graphform import GraphConflict
from goodoffices.graphmodel.options import Direction
from goodoffices.graphmodel.question import AnyConflict, Question
from goodoffices.graphmodel.relating import relation_of
from goodoffices.graphmodel.why import reachable

__all__ = ["Passage", "Portion", "portion"]

Worth = Literal["better", "neither", "worse", "unknown"]
"""What a move's end is for its mover, compared with its start; neither: equal or incomparable."""

_MIRRORED: dict[Direction, Direction] = {"both": "both", "up": "down", "down": "up"}


@dataclass(frozen=True)
class Passage:
    """
    One unilateral move.

    Parameters
    ----------
    dm : str
        The mover.
    before, after : int
        Ordinals moved from and to.
    worth : {"better", "neither", "worse", "unknown"}
        What the end is for the mover, as far as its preference is known.
    """

    dm: str
    before: int
    after: int
    worth: Worth


@dataclass(frozen=True)
class Portion:
    """
    Some states of a conflict and all moves between them.

    Parameters
    ----------
    question : Question
        The conflict.
    states : tuple of int
        Ordinals, ascending.
    passages : tuple of Passage
        By mover, then by ordinals.
    around : int or None
        The state in the middle; None where all states are there.
    depth : int
        The most moves, in either direction, between a state and the one in the middle.
    cut : bool
        Whether there are more states that near, which are left out.
    """

    question: Question
    states: tuple[int, ...]
    passages: tuple[Passage, ...]
    around: int | None
    depth: int
    cut: bool


def portion(
    question: Question, around: int | None = None, *, depth: int = 1, most: int = 40
) -> Portion:
    """
    Take the state graph, or the neighbourhood of a state where a state is named.

    Parameters
    ----------
    question : Question
        The conflict.
    around : int or None
        A state; None for all states.
    depth : int
        The most moves, in either direction, from that state; 1 or more.
    most : int
        The most states; improvements from and to what is there come first.

    Returns
    -------
    Portion
        The states and moves.

    Raises
    ------
    ModelError
        If there is no such state, there are more states than `most` and none is named, or the
        depth is below 1.

    Examples
    --------
    >>> from goodoffices.graphmodel import Question, normal_form, portion
    >>> strategies = {"First": ["swerve", "straight"], "Second": ["swerve", "straight"]}
    >>> payoffs = {"First": [[3, 2], [4, 1]], "Second": [[3, 4], [2, 1]]}
    >>> near = portion(Question(normal_form(strategies, payoffs)), 1)
    >>> near.states
    (1, 2, 3)
    >>> near.passages[0]
    Passage(dm='First', before=1, after=2, worth='better')
    """
    size = question.conflict.size
    if depth < 1:
        msg = f"the depth is {depth}. Give the most moves to look at, 1 or more."
        raise ModelError(msg)
    judge = _Judge(question.conflict)
    if around is None:
        if size > most:
            msg = (
                f"the conflict has {size:,} states, of which {most} can be shown at once. "
                "Name a state to see what is near it."
            )
            raise ModelError(msg)
        states, cut = tuple(range(1, size + 1)), False
    else:
        question.conflict.require_state(around)
        states, cut = _Near(question, judge).found(around, depth, most)
    passages = tuple(_passages(question, judge, states))
    return Portion(question, states, passages, around, depth, cut)


class _Near:
    """The search for what is near a state."""

    def __init__(self, question: Question, judge: "_Judge") -> None:
        self._forth, self._judge = question, judge

    @cached_property
    def _back(self) -> Question:
        """The same conflict with every move turned round."""
        return Question(_mirrored(self._forth.conflict))

    def found(self, around: int, depth: int, most: int) -> tuple[tuple[int, ...], bool]:
        kept, edge = {around}, [around]
        for _ in range(depth):
            better: dict[int, bool] = {}
            for there, gain in (beside for here in edge for beside in self._beside(here)):
                better[there] = better.get(there, False) or gain
            fresh = sorted(better.keys() - kept, key=lambda state: (not better[state], state))
            edge = fresh[: most - len(kept)]
            kept.update(edge)
            if len(edge) < len(fresh):
                return tuple(sorted(kept)), True
        return tuple(sorted(kept)), False

    def _beside(self, here: int) -> Iterator[tuple[int, bool]]:
        for dm in self._forth.conflict.decision_makers:
            for there in reachable(self._forth, dm, here).tolist():
                yield there, self._judge.worth(dm, here, there) == "better"
            for there in reachable(self._back, dm, here).tolist():
                yield there, self._judge.worth(dm, there, here) == "better"


def _mirrored(conflict: AnyConflict) -> AnyConflict:
    if isinstance(conflict, GraphConflict):
        turned = {dm: tuple((b, a) for a, b in moves) for dm, moves in conflict.moves.items()}
        return replace(conflict, moves=turned)
    assert isinstance(conflict, Conflict)
    options = tuple(replace(each, direction=_MIRRORED[each.direction]) for each in conflict.options)
    return replace(conflict, options=options, bans=tuple((b, a) for a, b in conflict.bans))


def _passages(question: Question, judge: "_Judge", states: tuple[int, ...]) -> Iterator[Passage]:
    shown = set(states)
    for dm in question.conflict.decision_makers:
        for before in states:
            for after in reachable(question, dm, before).tolist():
                if after in shown:
                    yield Passage(dm, before, after, judge.worth(dm, before, after))


class _Judge:
    """What moves are worth for their movers; each one's preferences are looked at once."""

    def __init__(self, conflict: AnyConflict) -> None:
        self._conflict = conflict
        self._relation = cache(lambda dm: relation_of(conflict, dm))

    def worth(self, dm: str, before: int, after: int) -> Worth:
        if is_complete(self._conflict.preferences[dm]):
            payoff = self._conflict.payoff(dm)
            first, second = payoff[before - 1], payoff[after - 1]
            return "better" if second > first else "worse" if second < first else "neither"
        relation = self._relation(dm)
        start, end = np.array([before - 1]), np.array([after - 1])
        if at(relation.below, end, start)[0]:
            return "better"
        if at(relation.below, start, end)[0]:
            return "worse"
        unsure = relation.unknown is not None and at(relation.unknown, end, start)[0]
        return "unknown" if unsure else "neither"
