"""A conflict in option form: decision makers, options, feasible states (rules G1-G4)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from goodoffices.errors import ModelError
from goodoffices.graphmodel.capacity import require
from goodoffices.graphmodel.condition import Condition
from goodoffices.graphmodel.display import MOST, about, table
from goodoffices.graphmodel.feasibility import Rule, feasible_states
from goodoffices.graphmodel.general import AnyPreference
from goodoffices.graphmodel.options import Option, check_names, check_seeing
from goodoffices.graphmodel.preference import Ranks

__all__ = ["Conflict"]

_Array = TypeVar("_Array", bound=NDArray[Any])


@dataclass(frozen=True, eq=False)
class Conflict:
    """
    Who can do what, what can be, and who prefers what.

    Parameters
    ----------
    decision_makers : tuple of str
        Their names, in the file's order.
    options : tuple of Option
        Axis k of every tensor is option k.
    preferences : mapping of str to preference
        One for each decision maker.
    rules : tuple of Rule
        What every feasible state obeys.
    status_quo : int or None
        Its ordinal.
    state_names : mapping of int to str
        Names of some states, by ordinal.
    name : str
        What the conflict is called.
    bans : tuple of (int, int)
        Ordinals of states between which nobody may move, as moved from and to.
    unseen : mapping of str to tuple of Condition
        What a decision maker does not see: it neither moves from nor to a state in which one of
        its conditions holds, and stays there; the others still move through it.

    Raises
    ------
    ModelError
        If the parts contradict each other, or no state is feasible. Preferences are looked at
        when they are first asked for.
    CapacityError
        If the analysis would not fit in memory (rule G10).
    """

    decision_makers: tuple[str, ...]
    options: tuple[Option, ...]
    preferences: Mapping[str, AnyPreference]
    rules: tuple[Rule, ...] = ()
    status_quo: int | None = None
    state_names: Mapping[int, str] = field(default_factory=dict)
    name: str = ""
    bans: tuple[tuple[int, int], ...] = ()
    unseen: Mapping[str, tuple[Condition, ...]] = field(default_factory=dict)
    _ranks: dict[str, Ranks] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        check_names(self.decision_makers, self.options, self.preferences)
        require(self.options, self.decision_makers)
        _ = self.feasible
        named = [*self.state_names, *(ordinal for ban in self.bans for ordinal in ban)]
        for ordinal in [*named, *([] if self.status_quo is None else [self.status_quo])]:
            self.require_state(ordinal)
        check_seeing(self.decision_makers, self.unseen)

    def __repr__(self) -> str:
        counts = {dm: len(self.owned(dm)) for dm in self.decision_makers}
        return about(self, self.name, f"{self.size:,} states", "options", counts)

    def _repr_html_(self) -> str:
        shown = range(1, min(self.size, MOST) + 1)
        heads = ["State", *(f"{option.owner}: {option.name}" for option in self.options)]
        rows = ((state, *self.level_names(state)) for state in shown)
        return table(self.name, heads, rows, self.size - len(shown))

    @property
    def shape(self) -> tuple[int, ...]:
        """The number of levels of each option."""
        return tuple(option.size for option in self.options)

    @cached_property
    def feasible(self) -> NDArray[np.bool_]:
        """The feasible states: (l_1, ..., l_n) array of bool, axis k is option k."""
        return _read_only(feasible_states(self.options, self.rules))

    @cached_property
    def decimals(self) -> NDArray[np.int64]:
        """The decimals of the feasible states, ascending: (S,) array, by ordinal (rule G2)."""
        return _read_only(np.flatnonzero(self.feasible.ravel(order="F")))

    @cached_property
    def size(self) -> int:
        """The number of feasible states."""
        return int(np.count_nonzero(self.feasible))

    @property
    def combines(self) -> bool:
        """Whether own moves combine to own moves, wherever both their ends are feasible."""
        return not self.bans and not any(self.unseen.values())

    def where(self, condition: Condition) -> NDArray[np.bool_]:
        """
        Mark the feasible states in which a condition holds.

        Parameters
        ----------
        condition : Condition
            The condition.

        Returns
        -------
        (S,) array of bool
            By ordinal.

        Raises
        ------
        ModelError
            If it names an unknown option or level.
        """
        truth = np.broadcast_to(condition.truth(self.options), self.shape)
        return truth.ravel(order="F")[self.decimals]

    @cached_property
    def hidden(self) -> Mapping[str, NDArray[np.bool_]]:
        """By decision maker that does not see every state: (S,) arrays, true where it does not."""
        return MappingProxyType(
            {
                dm: _read_only(np.logical_or.reduce([self.where(each) for each in conditions]))
                for dm, conditions in self.unseen.items()
                if conditions
            }
        )

    @cached_property
    def payoffs(self) -> Mapping[str, Ranks]:
        """Dense ranks from 1 (worst) of each decision maker: (S,) arrays, by ordinal."""
        return MappingProxyType({dm: self.payoff(dm) for dm in self.decision_makers})

    def payoff(self, dm: str) -> Ranks:
        """
        Rank the feasible states for one decision maker.

        Parameters
        ----------
        dm : str
            The decision maker.

        Returns
        -------
        (S,) array of unsigned int
            By ordinal: dense ranks from 1 (worst), in the smallest type that holds one more.

        Raises
        ------
        ModelError
            If its preferences do not fit the conflict.
        """
        if dm not in self._ranks:
            try:
                ranks = self.preferences[dm].payoff(self.options, self.feasible)
            except ModelError as error:
                msg = f"the preferences of {dm!r}: {error}"
                raise ModelError(msg) from None
            self._ranks[dm] = _read_only(ranks)
        return self._ranks[dm]

    def require_state(self, ordinal: int) -> None:
        """
        Refuse an ordinal that no state has.

        Parameters
        ----------
        ordinal : int
            Place among the feasible states, from 1.

        Raises
        ------
        ModelError
            If there is no such state.
        """
        if not 1 <= ordinal <= self.size:
            msg = f"there is no state {ordinal}. The feasible states are 1 to {self.size}."
            raise ModelError(msg)

    def decimal(self, ordinal: int) -> int:
        """
        Turn a state's ordinal into its decimal (rule G2).

        Parameters
        ----------
        ordinal : int
            Place among the feasible states, from 1.

        Returns
        -------
        int
            Mixed-radix number of its levels, the first option least significant.

        Raises
        ------
        ModelError
            If there is no such state.
        """
        self.require_state(ordinal)
        return int(self.decimals[ordinal - 1])

    def ordinal(self, decimal: int) -> int | None:
        """
        Turn a decimal into the state's ordinal (rule G2).

        Parameters
        ----------
        decimal : int
            Mixed-radix number of a state's levels.

        Returns
        -------
        int or None
            Place among the feasible states, from 1; None where the state is not feasible.
        """
        place = int(np.searchsorted(self.decimals, decimal))
        found = place < self.size and self.decimals[place] == decimal
        return place + 1 if found else None

    def levels(self, ordinal: int) -> tuple[int, ...]:
        """
        Give the level of each option in a state.

        Parameters
        ----------
        ordinal : int
            Place among the feasible states, from 1.

        Returns
        -------
        tuple of int
            Levels from 0, in option order.
        """
        place = np.unravel_index(self.decimal(ordinal), self.shape, order="F")
        return tuple(int(level) for level in place)

    def level_names(self, ordinal: int) -> tuple[str, ...]:
        """
        Name the level of each option in a state.

        Parameters
        ----------
        ordinal : int
            Place among the feasible states, from 1.

        Returns
        -------
        tuple of str
            In option order.
        """
        pairs = zip(self.options, self.levels(ordinal), strict=True)
        return tuple(option.levels[level] for option, level in pairs)

    def owned(self, dm: str) -> tuple[int, ...]:
        """
        Find a decision maker's own options.

        Parameters
        ----------
        dm : str
            A decision maker.

        Returns
        -------
        tuple of int
            Axes, from 0.
        """
        return tuple(k for k, option in enumerate(self.options) if option.owner == dm)

    def mover(self, before: int, after: int) -> str | None:
        """
        Tell who could move from one state to another, were there no bans (rule G3).

        Parameters
        ----------
        before, after : int
            Ordinals.

        Returns
        -------
        str or None
            The decision maker; None where nobody could.
        """
        levels = zip(self.options, self.levels(before), self.levels(after), strict=True)
        owners = set()
        for option, old, new in levels:
            if (new < old and option.direction == "up") or (
                new > old and option.direction == "down"
            ):
                return None
            owners |= {option.owner} if new != old else set()
        return owners.pop() if len(owners) == 1 else None


def _read_only(array: _Array) -> _Array:
    array.setflags(write=False)
    return array
