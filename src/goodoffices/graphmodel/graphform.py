"""A conflict in graph form: decision makers, states, and the moves of each between them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from goodoffices.errors import ModelError
from goodoffices.graphmodel.display import MOST, about, table
from goodoffices.graphmodel.feasibility import Rule
from goodoffices.graphmodel.general import AnyPreference
from goodoffices.graphmodel.options import (
    Option,
    check_makers,
    check_preferring,
    check_seeing,
    check_unique,
)
from goodoffices.graphmodel.preference import Ranks

__all__ = ["GraphConflict"]


@dataclass(frozen=True, eq=False)
class GraphConflict:
    """
    Who can move from where to where, and who prefers what.

    Parameters
    ----------
    decision_makers : tuple of str
        Their names, in the file's order.
    states : tuple of str
        The name of each state; its place, from 1, is its ordinal.
    moves : mapping of str to tuple of (int, int)
        The moves of each decision maker, as ordinals moved from and to. They need not combine to
        moves, nor lead back; two decision makers may have the same one (a common move). One who
        is left out has none.
    preferences : mapping of str to preference
        One for each decision maker.
    status_quo : int or None
        Its ordinal.
    name : str
        What the conflict is called.
    unseen : mapping of str to tuple of int
        The ordinals of states that a decision maker does not see: it neither moves from nor to
        them, and stays there; the others still move through them.

    Raises
    ------
    ModelError
        If the parts contradict each other. Preferences are looked at when they are first asked
        for.
    """

    decision_makers: tuple[str, ...]
    states: tuple[str, ...]
    moves: Mapping[str, tuple[tuple[int, int], ...]]
    preferences: Mapping[str, AnyPreference]
    status_quo: int | None = None
    name: str = ""
    unseen: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    _ranks: dict[str, Ranks] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        check_makers(self.decision_makers)
        check_preferring(self.decision_makers, self.preferences)
        check_unique("state", self.states)
        for dm, moves in self.moves.items():
            if dm not in self.decision_makers:
                known = ", ".join(self.decision_makers)
                msg = f"{dm!r} has moves but is no decision maker. The decision makers: {known}."
                raise ModelError(msg)
            seen = set()
            for move in moves:
                self._check_move(dm, move)
                if move in seen:
                    msg = f"{dm!r} has the move {self._shown(move)} twice. Delete one."
                    raise ModelError(msg)
                seen.add(move)
        if self.status_quo is not None:
            self.require_state(self.status_quo)
        check_seeing(self.decision_makers, self.unseen)
        for states in self.unseen.values():
            for ordinal in states:
                self.require_state(ordinal)

    def __repr__(self) -> str:
        counts = {dm: len(self.moves.get(dm, ())) for dm in self.decision_makers}
        return about(self, self.name, f"{self.size:,} states", "moves", counts)

    def _repr_html_(self) -> str:
        ends: dict[tuple[str, int], list[int]] = {}
        for dm, moves in self.moves.items():
            for before, after in moves:
                ends.setdefault((dm, before), []).append(after)
        heads = ["State", "Name", *(f"{dm}: moves to" for dm in self.decision_makers)]
        rows = (
            (
                state,
                name,
                *(", ".join(map(str, ends.get((dm, state), ()))) for dm in self.decision_makers),
            )
            for state, name in enumerate(self.states[:MOST], 1)
        )
        return table(self.name, heads, rows, max(0, self.size - MOST))

    def _check_move(self, dm: str, move: tuple[int, int]) -> None:
        for ordinal in move:
            if not 1 <= ordinal <= self.size:
                msg = f"a move of {dm!r} names state {ordinal}. The states are 1 to {self.size}."
                raise ModelError(msg)
        if move[0] == move[1]:
            msg = (
                f"{dm!r} has the move {self._shown(move)} from a state to itself. Delete it: "
                "staying is no move."
            )
            raise ModelError(msg)

    def _shown(self, move: tuple[int, int]) -> str:
        return f"{self.states[move[0] - 1]!r} to {self.states[move[1] - 1]!r}"

    @property
    def size(self) -> int:
        """The number of states."""
        return len(self.states)

    @property
    def state_names(self) -> Mapping[int, str]:
        """The name of each state, by ordinal."""
        return dict(enumerate(self.states, 1))

    @property
    def options(self) -> tuple[Option, ...]:
        """None: what the decision makers do is not told apart from the states."""
        return ()

    @property
    def rules(self) -> tuple[Rule, ...]:
        """None: every state is feasible."""
        return ()

    @cached_property
    def hidden(self) -> Mapping[str, NDArray[np.bool_]]:
        """By decision maker that does not see every state: (S,) arrays, true where it does not."""
        ordinals = np.arange(1, self.size + 1)
        found = {dm: np.isin(ordinals, states) for dm, states in self.unseen.items() if states}
        return MappingProxyType(found)

    @cached_property
    def payoffs(self) -> Mapping[str, Ranks]:
        """Dense ranks from 1 (worst) of each decision maker: (S,) arrays, by ordinal."""
        return MappingProxyType({dm: self.payoff(dm) for dm in self.decision_makers})

    def payoff(self, dm: str) -> Ranks:
        """
        Rank the states for one decision maker.

        Parameters
        ----------
        dm : str
            The decision maker.

        Returns
        -------
        (S,) array of int
            By ordinal: dense ranks from 1 (worst).

        Raises
        ------
        ModelError
            If its preferences do not fit the conflict.
        """
        if dm not in self._ranks:
            try:
                ranks = self.preferences[dm].payoff((), np.ones(self.size, bool))
            except ModelError as error:
                msg = f"the preferences of {dm!r}: {error}"
                raise ModelError(msg) from None
            ranks.setflags(write=False)
            self._ranks[dm] = ranks
        return self._ranks[dm]

    def decimal(self, ordinal: int) -> None:
        """
        Give no decimal: only the levels of options make one (rule G2).

        Parameters
        ----------
        ordinal : int
            Place among the states, from 1.
        """
        self.require_state(ordinal)

    def level_names(self, ordinal: int) -> tuple[str, ...]:
        """
        Name the level of each option in a state: of none.

        Parameters
        ----------
        ordinal : int
            Place among the states, from 1.

        Returns
        -------
        tuple of str
            Empty.
        """
        self.require_state(ordinal)
        return ()

    def require_state(self, ordinal: int) -> None:
        """
        Refuse an ordinal that no state has.

        Parameters
        ----------
        ordinal : int
            Place among the states, from 1.

        Raises
        ------
        ModelError
            If there is no such state.
        """
        if not 1 <= ordinal <= self.size:
            msg = f"there is no state {ordinal}. The states are 1 to {self.size}."
            raise ModelError(msg)
