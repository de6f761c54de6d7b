"""Preferences as statements, rankings and weights, and the payoffs they give (rules G4, G9)."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from typing import Any

import numpy as np
from numpy.typing import NDArray

from goodoffices.errors import ModelError
from goodoffices.graphmodel.condition import Condition
from goodoffices.graphmodel.layout import blocks, laid_out
from goodoffices.graphmodel.options import Option

__all__ = ["Preference", "Priorities", "Ranking", "Ranks", "Statement", "Weights"]

Ranks = NDArray[np.unsignedinteger[Any]]
"""Dense ranks from 1 (worst), in the smallest type that holds one more than the largest."""


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

    def payoff(self, options: Sequence[Option], feasible: NDArray[np.bool_]) -> Ranks:
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
        (S,) array of unsigned int
            By ordinal: dense ranks from 1 (worst), in the smallest type that holds one more.
        """
        shape = [option.size for option in options]
        key: Ranks = np.zeros(feasible.size, np.uint8)
        left = list(self.statements)
        while left:
            top = 1 + int(key.max())
            bits = max(1, (_entries(key) // top).bit_length() - 1)
            told, left = left[:bits], left[bits:]
            key = key.astype(np.min_scalar_type((top << len(told)) - 1)) << np.uint8(len(told))
            for place, statement in enumerate(reversed(told)):
                digit = statement.condition.truth(options).astype(key.dtype) << place
                key.reshape(blocks(shape))[...] += laid_out(digit, shape)
            if left:
                key = _ranks(key)
        inside = feasible.ravel(order="F")
        return _ranks(key if inside.all() else key[inside])


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

    def payoff(self, options: Sequence[Option], feasible: NDArray[np.bool_]) -> Ranks:
        """
        Rank the feasible states; parameters and result as in `Priorities.payoff`.

        Raises
        ------
        ModelError
            If a state is named twice, left out, or does not exist.
        """
        size = int(np.count_nonzero(feasible))
        ranks = np.zeros(size, np.min_scalar_type(len(self.classes) + 1))
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

    def payoff(self, options: Sequence[Option], feasible: NDArray[np.bool_]) -> Ranks:
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
        key: Ranks = np.ones(int(np.count_nonzero(inside)), np.uint8)
        for limb in reversed(_limbs(parts, feasible.shape)):
            key = _ranks(key.astype(np.int64) * (1 + int(limb.max())) + limb[inside])
        return key


Preference = Priorities | Ranking | Weights
"""Any way to say what a decision maker prefers."""

_PART = 2**16
"""Keys that are looked up at once."""

_LIMB = 2**31


def _limbs(parts: list[list[int]], shape: tuple[int, ...]) -> list[NDArray[np.int64]]:
    """Sum whole numbers of any size over all states, in digits to the base 2^31, lowest first."""
    total = sum(max(part) for part in parts)
    limbs: list[NDArray[np.int64]] = []
    carry = np.zeros(blocks(shape), np.int64)
    while total or not limbs:
        for axis, part in enumerate(parts):
            digits = np.array([weight % _LIMB for weight in part], np.int64)
            digits = digits.reshape([-1 if k == axis else 1 for k in range(len(shape))])
            carry += laid_out(digits, shape)
        limbs.append((carry % _LIMB).ravel())
        carry //= _LIMB
        parts = [[weight // _LIMB for weight in part] for part in parts]
        total //= _LIMB
    return limbs


def _entries(keys: Ranks | NDArray[np.int64]) -> int:
    """Say how many entries a table of these keys may have; beyond that they are sorted."""
    return max(4 * keys.size, 2**12)


def _ranks(keys: Ranks | NDArray[np.int64]) -> Ranks:
    """Rank the keys from 1, equal ones alike, in the smallest type that holds one more."""
    top = int(keys.max())
    if top >= 2 * _entries(keys):
        distinct, places = np.unique(keys, return_inverse=True)
        return (places + 1).astype(np.min_scalar_type(distinct.size + 1))
    parts = [slice(start, start + _PART) for start in range(0, keys.size, _PART)]
    present = np.zeros(top + 1, bool)
    for part in parts:
        present[keys[part]] = True
    table = np.cumsum(present, dtype=np.min_scalar_type(np.count_nonzero(present) + 1))
    ranks = np.empty(keys.size, table.dtype)
    for part in parts:
        ranks[part] = table[keys[part]]
    return ranks
