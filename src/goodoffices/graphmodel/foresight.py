"""
What a decision maker who looks ahead foresees: the play that follows on a move, and its end.

The moves and ends are those of `lookahead`. Where ties leave several ends open, the play that is
shown leads to the best of them for the decision maker asked about: it stays only where even that
is not preferred.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from goodoffices.graphmodel.anticipation import Round, ends_of, told_apart
from goodoffices.graphmodel.explanation import Departure, Step, Why
from goodoffices.graphmodel.graph import Arcs
from goodoffices.graphmodel.lookahead import nonmyopic, players, rounds
from goodoffices.graphmodel.preference import Ranks
from goodoffices.graphmodel.question import Question
from goodoffices.graphmodel.reasons import shortest

__all__ = ["foreseen", "led", "settled"]

_Moves = list[tuple[str, int]]
"""Who moves, and the place from 0 of the state moved to, step by step."""


class _Play(Protocol):
    """The play that follows on a move."""

    def after(self, state: int, left: int) -> _Moves:
        """Follow it from the state moved to, with so many moves left."""


def foreseen(question: Question, ordinal: int, dm: str) -> Why:
    """
    Explain limited-move stability at the horizon of a question.

    Parameters
    ----------
    question : Question
        The question.
    ordinal : int
        The state.
    dm : str
        The decision maker.

    Returns
    -------
    Why
        Each improvement, and each move whose end it prefers, with the play that it foresees.
    """
    conflict, horizon = question.conflict, question.horizon
    worth = conflict.payoff(dm)
    own = worth[ordinal - 1]
    row = question.graph.arcs[dm].row(ordinal - 1) if dm in players(question) else ()
    play = _play(question, dm) if len(row) else None
    found = []
    for there in sorted(row, key=lambda place: (-int(worth[place]), int(place))):
        assert play  # there are moves
        moves = play.after(int(there), horizon - 1)
        steps = tuple(Step(mover, place + 1) for mover, place in moves)
        end = steps[-1].ordinal if steps else int(there) + 1
        if worth[end - 1] > own:
            found.append(Departure(int(there) + 1, None, end, foreseen=steps))
        elif worth[there] > own:
            found.append(Departure(int(there) + 1, steps, end))
    stable = all(each.sanction is not None for each in found)
    return Why(ordinal, dm, f"L{horizon}", stable, tuple(found), horizon=horizon)


def settled(question: Question, ordinal: int, dm: str) -> Why:
    """
    Explain non-myopic stability by the horizon at which it is settled.

    Parameters
    ----------
    question : Question
        The question.
    ordinal : int
        The state.
    dm : str
        The decision maker.

    Returns
    -------
    Why
        As for limited moves: at the least horizon from which on the state stays stable, or at the
        last of those looked at where it is not.
    """
    found = nonmyopic(question, dm)
    stable = bool(found.stable[ordinal - 1])
    horizon = int((found.since if stable else found.last)[ordinal - 1])
    reason = foreseen(replace(question, horizon=horizon), ordinal, dm)
    return replace(reason, concept="NM")


def led(question: Question, ordinal: int, leader: str) -> Why:
    """
    Explain a Stackelberg equilibrium with a leader.

    Parameters
    ----------
    question : Question
        The question.
    ordinal : int
        The state.
    leader : str
        The leader.

    Returns
    -------
    Why
        What the leader foresees two moves ahead, and the improvements of those who follow.
    """
    conflict = question.conflict
    reason = foreseen(replace(question, horizon=2), ordinal, leader)
    following = tuple(
        Step(dm, int(there) + 1)
        for dm in conflict.decision_makers
        if dm != leader
        for there in question.graph.arcs[dm].row(ordinal - 1)
        if conflict.payoff(dm)[there] > conflict.payoff(dm)[ordinal - 1]
    )
    stable = reason.stable and not following
    return replace(reason, concept="Stackelberg", stable=stable, following=following)


def _play(question: Question, dm: str) -> _Play:
    others = [other for other in players(question) if other != dm]
    arcs, payoff = question.graph.arcs, question.conflict.payoff
    ahead = list(islice(rounds(question, dm), question.horizon - 1))
    if len(others) > 1:
        rest = [(name, arcs[name]) for name in question.conflict.decision_makers if name != dm]
        return _OneAgainstAll(dm, arcs[dm], rest, payoff(dm), ahead)
    other = others[0] if others else dm
    nobody = arcs[dm].kept(np.zeros(arcs[dm].ends.size, bool))
    sides = (arcs[dm], arcs[other] if others else nobody)
    return _Duel((dm, other), sides, (payoff(dm), payoff(other)), ahead)


@dataclass(frozen=True, eq=False)
class _Duel:
    """Two who move in turn (see `anticipation`)."""

    names: tuple[str, str]
    arcs: tuple[Arcs, Arcs]
    payoffs: tuple[Ranks, Ranks]
    ahead: Sequence[Round]

    def after(self, state: int, left: int) -> _Moves:
        """Follow the play to the best end for the first, the second to move."""
        _, here = told_apart(self.payoffs)
        worth = np.zeros(here.max() + 1, np.int64)
        worth[here] = self.payoffs[0]
        goal = max(self._ends(1, state, left, here), key=lambda end: worth[end])
        moves: _Moves = []
        side = 1
        while here[state] != goal:
            left -= 1
            state = next(
                there
                for there in self.arcs[side].row(state).tolist()
                if goal in self._ends(1 - side, there, left, here)
            )
            moves.append((self.names[side], state))
            side = 1 - side
        return moves

    def _ends(self, side: int, state: int, left: int, here: NDArray[np.intp]) -> list[int]:
        if not left:
            return [int(here[state])]
        return ends_of(self.ahead[left - 1], side, state).tolist()


@dataclass(frozen=True, eq=False)
class _OneAgainstAll:
    """One against all others, who make the end worst for it (see `lookahead`)."""

    name: str
    arcs: Arcs
    others: Sequence[tuple[str, Arcs]]
    payoff: Ranks
    ahead: Sequence[Round]

    def after(self, state: int, left: int) -> _Moves:
        """Follow the play, the others to move."""
        moves: _Moves = []
        goal = self._worth(1, left)[state]
        side = 1
        while self.payoff[state] != goal:
            left -= 1
            reaches = self._worth(1 - side, left) == goal
            if side:
                path = shortest(self.others, state, reaches.tolist())
                assert path  # the worth said so
            else:
                own = self.arcs.row(state)
                path = ((self.name, int(own[reaches[own]][0])),)
            moves += path
            state, side = path[-1][1], 1 - side
        return moves

    def _worth(self, side: int, left: int) -> NDArray[np.integer]:
        """Give the worth of each state's play with one side to move: 0 the one, 1 all others."""
        return self.ahead[left - 1].state[side] if left else self.payoff
