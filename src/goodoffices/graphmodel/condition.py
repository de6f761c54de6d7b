"""Conditions on a state: the trees that preference statements and feasibility rules are made of."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import eq, ge, gt, le, lt, ne
from typing import Any

import numpy as np
from numpy.typing import NDArray

from goodoffices.errors import ModelError
from goodoffices.graphmodel.options import Option, place_of

__all__ = ["COMPARISONS", "All", "Compare", "Condition", "Either", "If", "Iff", "Not"]

COMPARISONS: dict[str, Callable[[Any, Any], Any]] = {
    "=": eq,
    "!=": ne,
    ">=": ge,
    "<=": le,
    ">": gt,
    "<": lt,
}
"""The comparisons of an option's level with a named one, along the order of its levels."""


class Condition(ABC):
    """Something that is true or false of each state."""

    @abstractmethod
    def truth(self, options: Sequence[Option]) -> NDArray[np.bool_]:
        """
        Evaluate the condition in all states at once.

        Parameters
        ----------
        options : sequence of Option
            The options in axis order.

        Returns
        -------
        array of bool, one axis per option
            Axis k has the length of option k where the condition depends on it, else 1; it
            broadcasts to the whole state space.

        Raises
        ------
        ModelError
            If the condition names an unknown option or level.
        """


@dataclass(frozen=True)
class Compare(Condition):
    """An option's level compared with a named one; without a level the option is fully taken."""

    option: str
    comparison: str = "="
    level: str | None = None

    def truth(self, options: Sequence[Option]) -> NDArray[np.bool_]:
        """Evaluate along the option's own axis."""
        axis, place = self.resolve(options)
        shape = [1] * len(options)
        shape[axis] = options[axis].size
        return COMPARISONS[self.comparison](np.arange(shape[axis]), place).reshape(shape)

    def resolve(self, options: Sequence[Option]) -> tuple[int, int]:
        """
        Find the axis and the level's place on it.

        Parameters
        ----------
        options : sequence of Option
            The options in axis order.

        Returns
        -------
        tuple of int
            Axis and level, both from 0.

        Raises
        ------
        ModelError
            If the option or the level is unknown, or a bare name has more than two levels.
        """
        axis = place_of(options, self.option)
        if axis is None:
            names = ", ".join(option.name for option in options)
            msg = f"there is no option {self.option!r}. The options are: {names}."
            raise ModelError(msg)
        levels = options[axis].levels
        if self.level is None:
            if len(levels) > 2:
                msg = (
                    f"option {self.option!r} has {len(levels)} levels, so its bare name is not "
                    f"enough. Compare it with one of them: {', '.join(levels)}."
                )
                raise ModelError(msg)
            return axis, 1
        if self.level not in levels:
            msg = (
                f"option {self.option!r} has no level {self.level!r}. "
                f"Its levels are: {', '.join(levels)}."
            )
            raise ModelError(msg)
        return axis, levels.index(self.level)


@dataclass(frozen=True)
class Not(Condition):
    """The opposite of a condition."""

    member: Condition

    def truth(self, options: Sequence[Option]) -> NDArray[np.bool_]:
        """Evaluate the opposite."""
        return ~self.member.truth(options)


@dataclass(frozen=True)
class All(Condition):
    """All of some conditions; of none, always true."""

    members: tuple[Condition, ...]

    def truth(self, options: Sequence[Option]) -> NDArray[np.bool_]:
        """Evaluate the conjunction."""
        truths = (member.truth(options) for member in self.members)
        return reduce(np.logical_and, truths, np.ones([1] * len(options), bool))


@dataclass(frozen=True)
class Either(Condition):
    """At least one of some conditions; of none, never true."""

    members: tuple[Condition, ...]

    def truth(self, options: Sequence[Option]) -> NDArray[np.bool_]:
        """Evaluate the disjunction."""
        truths = (member.truth(options) for member in self.members)
        return reduce(np.logical_or, truths, np.zeros([1] * len(options), bool))


@dataclass(frozen=True)
class If(Condition):
    """`A if B`: false only where B is true and A false (rule G9)."""

    then: Condition
    condition: Condition

    def truth(self, options: Sequence[Option]) -> NDArray[np.bool_]:
        """Evaluate the implication."""
        return self.then.truth(options) | ~self.condition.truth(options)


@dataclass(frozen=True)
class Iff(Condition):
    """`A iff B`: true where both are true or both false."""

    left: Condition
    right: Condition

    def truth(self, options: Sequence[Option]) -> NDArray[np.bool_]:
        """Evaluate the equivalence."""
        return self.left.truth(options) == self.right.truth(options)
