"""Which states can be: rules that forbid combinations of levels."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from goodoffices.errors import ModelError
from goodoffices.graphmodel.condition import Condition
from goodoffices.graphmodel.layout import blocks, laid_out
from goodoffices.graphmodel.options import Option

__all__ = ["Kind", "Rule", "feasible_states"]

Kind = Literal["exclusive", "at_least_one", "exactly_one", "requires", "never"]
"""What a rule says of its conditions."""


@dataclass(frozen=True)
class Rule:
    """
    One rule that every feasible state obeys.

    Parameters
    ----------
    kind : {"exclusive", "at_least_one", "exactly_one", "requires", "never"}
        At most one of the conditions holds; at least one; exactly one; where the first holds
        the second does; none of them holds.
    conditions : tuple of Condition
        What the rule is about; two for `requires`.
    """

    kind: Kind
    conditions: tuple[Condition, ...]

    def __post_init__(self) -> None:
        if self.kind not in get_args(Kind):
            msg = f"{self.kind!r} is no kind of rule. Write one of: {', '.join(get_args(Kind))}."
            raise ModelError(msg)
        if self.kind == "requires" and len(self.conditions) != 2:
            msg = f"a rule `requires` has {len(self.conditions)} conditions. Give it two."
            raise ModelError(msg)

    def allowed(self, options: Sequence[Option]) -> NDArray[np.bool_]:
        """
        Mark the states that obey the rule.

        Parameters
        ----------
        options : sequence of Option
            The options in axis order.

        Returns
        -------
        array of bool, one axis per option
            Broadcasts to the whole state space (see `Condition.truth`).
        """
        truths = [condition.truth(options) for condition in self.conditions]
        if self.kind == "requires":
            return ~truths[0] | truths[1]
        if self.kind == "never":
            return ~reduce(np.logical_or, truths, np.zeros([1] * len(options), bool))
        kind = np.min_scalar_type(len(truths))
        held = reduce(
            np.add, (truth.astype(kind) for truth in truths), np.zeros([1] * len(options), kind)
        )
        if self.kind == "exclusive":
            return held <= 1
        return held >= 1 if self.kind == "at_least_one" else held == 1


def feasible_states(options: Sequence[Option], rules: Sequence[Rule]) -> NDArray[np.bool_]:
    """
    Mark the states that obey all rules.

    Parameters
    ----------
    options : sequence of Option
        The options in axis order.
    rules : sequence of Rule
        The rules.

    Returns
    -------
    (l_1, ..., l_n) array of bool
        Axis k is option k; the memory order is Fortran's, so that it unrolls by decimals (G2).

    Raises
    ------
    ModelError
        If no state is feasible.
    """
    shape = [option.size for option in options]
    feasible = np.ones(blocks(shape), bool)
    for number, rule in enumerate(rules, 1):
        feasible &= laid_out(rule.allowed(options), shape)
        if not feasible.any():
            msg = (
                f"no state is feasible: feasibility rule {number} of {len(rules)} ({rule.kind}) "
                "rules out the last. Relax one of the rules."
            )
            raise ModelError(msg)
    return feasible.ravel().reshape(shape, order="F")
