"""Preferences as statements, rankings and weights, and the payoffs they give (rules G4, G9)."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

import numpy as np
from numpy.typing import NDArray

from goodoffices.errors import ModelError
from goodoffices.graphmodel.condition import Condition
from goodoffices.graphmodel.options import Option

__all__ = ["Preference", "Priorities", "Ranking", "Statement", "Weights"]


@dataclass(frozen=True)
class Statement:
    """
    Something that a decision maker prefers to be true.

    Parameters
    ----------
    text : str
        As written.
    condition : Condition
        What it says.
    evidence : tuple of str
        Ids of the entries it rests on; opaque to this room.
    """

    text: str
    condition: Condition
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True)
class Priorities:
    """
    Statements, the most important first: the first that separates two states decides (G9).

    Parameters
    ----------
    statements : tuple of Statement
        Any number; with none, all states are equal.
    """

    statements: tuple[Statement, ...]

    def payoff(self, options: Sequence[Option], feasible: NDArray[np.bool_]) -> NDArray[np.int64]:
        """
        Rank the feasible states.

        Parameters
        ----------
        options : sequence of Option
            The options in axis order.
        feasible : (l_1, ..., l_n) array of bool
            The feasible states.

        Returns
        -------
        (S,) array of int
            By ordinal: dense ranks from 1 (worst).
        """
        key = np.zeros(feasible.shape, np.int64, order="F")
        top, most = 0, max(4 * feasible.size, 2**12)
        for statement in self.statements:
            key *= 2
            key += statement.condition.truth(options)
            top = 2 * top + 1
            if top > most:
                key = _dense(key.ravel(order="F"), top).reshape(feasible.shape, order="F")
                top = int(key.max())
        return 1 + _dense(key.ravel(order="F")[feasible.ravel(order="F")], top)


@dataclass(frozen=True)
class Ranking:
    """
    All feasible states, best first.

    Parameters
    ----------
    classes : tuple of tuple of int
        Ordinals; those of one inner tuple are equal.
    evidence : tuple of str
        Ids of the entries it rests on; opaque to this room.
    """

    classes: tuple[tuple[int, ...], ...]
    evidence: tuple[str, ...] = ()

    def payoff(self, options: Sequence[Option], feasible: NDArray[np.bool_]) -> NDArray[np.int64]:
        """
        Rank the feasible states; parameters and result as in `Priorities.payoff`.

        Raises
        ------
        ModelError
            If a state is named twice, left out, or does not exist.
        """
        size = int(np.count_nonzero(feasible))
        ranks = np.zeros(size, np.int64)
        for rank, states in enumerate(reversed(self.classes), 1):
            if not states:
                msg = "the ranking has an empty group of states. Delete it."
                raise ModelError(msg)
            for state in states:
                if not 1 <= state <= size:
                    msg = f"the ranking names state {state}. The feasible states are 1 to {size}."
                    raise ModelError(msg)
                if ranks[state - 1]:
                    msg = f"the ranking names state {state} twice. Name each state once."
                    raise ModelError(msg)
                ranks[state - 1] = rank
        if not ranks.all():
            missing = (np.flatnonzero(ranks == 0) + 1).tolist()
            more = f" and {len(missing) - 5} more" if len(missing) > 5 else ""
            named = ", ".join(map(str, missing[:5])) + more
            msg = (
                f"the ranking leaves out state {named}. "
                f"Name each of the {size} feasible states once."
            )
            raise ModelError(msg)
        return ranks


@dataclass(frozen=True)
class Weights:
    """
    A number for every level of every option; the larger sum is preferred.

    Parameters
    ----------
    levels : tuple of tuple of Fraction
        For each option in axis order, the weight of each of its levels; exact.
    evidence : tuple of str
        Ids of the entries it rests on; opaque to this room.
    """

    levels: tuple[tuple[Fraction, ...], ...]
    evidence: tuple[str, ...] = ()

    def payoff(self, options: Sequence[Option], feasible: NDArray[np.bool_]) -> NDArray[np.int64]:
        """
        Rank the feasible states; parameters and result as in `Priorities.payoff`.

        Raises
        ------
        ModelError
            If the weights do not fit the options.
        """
        if [len(level) for level in self.levels] != [option.size for option in options]:
            msg = "the weights are not one for each level of each option. Give them all."
            raise ModelError(msg)
        scale = lcm(*(weight.denominator for level in self.levels for weight in level))
        whole = [[int(weight * scale) for weight in level] for level in self.levels]
        parts = [[weight - min(level) for weight in level] for level in whole]
        inside = feasible.ravel(order="F")
        key = np.zeros(int(np.count_nonzero(inside)), np.int64)
        for limb in reversed(_limbs(parts, feasible.shape)):
            key = _dense(key * (1 + int(limb.max())) + limb[inside])
        return 1 + key


Preference = Priorities | Ranking | Weights
"""Any way to say what a decision maker prefers."""

_LIMB = 2**31


def _limbs(parts: list[list[int]], shape: tuple[int, ...]) -> list[NDArray[np.int64]]:
    """Sum whole numbers of any size over all states, in digits to the base 2^31, lowest first."""
    total = sum(max(part) for part in parts)
    limbs: list[NDArray[np.int64]] = []
    carry = np.zeros(shape, np.int64, order="F")
    while total or not limbs:
        for axis, part in enumerate(parts):
            digits = np.array([weight % _LIMB for weight in part], np.int64)
            carry += digits.reshape([-1 if k == axis else 1 for k in range(len(shape))])
        limbs.append((carry % _LIMB).ravel(order="F"))
        carry //= _LIMB
        parts = [[weight // _LIMB for weight in part] for part in parts]
        total //= _LIMB
    return limbs


def _dense(keys: NDArray[np.int64], top: int | None = None) -> NDArray[np.int64]:
    """Replace each key by its place among the distinct keys, from 0; by a table where it pays."""
    if top is None or top > 8 * keys.size + 2**16:
        return np.unique(keys, return_inverse=True)[1].astype(np.int64)
    present = np.zeros(top + 1, np.int64)
    present[keys] = 1
    return (np.cumsum(present) - 1)[keys]
