"""
What a decision maker prefers, as relations between states [Li2004]_, [Hamouda2006]_.

Of two states one is preferred, or the preference between them is unknown, or neither is preferred:
they are equal, or cannot be compared. A preference may be much so.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from goodoffices.graphmodel.bits import Bits, at, counted, nothing, packed, turned
from goodoffices.graphmodel.capacity import require_room
from goodoffices.graphmodel.graph import Arcs

__all__ = ["PreferenceType", "Relation", "require_pairs"]

PreferenceType = Literal["a", "b", "c", "d"]
"""How an unknown preference counts (see `Relation.leaving` and `Relation.sanctions`)."""

_ROWS = 256
"""Rows that are compared at once."""


@dataclass(frozen=True, eq=False)
class Relation:
    """
    One decision maker's preference between any two states.

    Parameters
    ----------
    size : int
        The number of states, S.
    below : (S, W) array of uint64
        In row t the states that t is preferred to.
    unknown : (S, W) array of uint64 or None
        In row t the states against which it is unknown; None where nothing is.
    above : (S, W) array of uint64 or None
        In row t the states that are much preferred to t; None where nothing is.
    """

    size: int
    below: Bits
    unknown: Bits | None = None
    above: Bits | None = None

    @classmethod
    def ranked(cls, payoff: NDArray[np.integer[Any]]) -> "Relation":
        """
        Write a complete preference as a relation (rule G4).

        Parameters
        ----------
        payoff : (S,) array of int
            Ordinal; a higher one is preferred.

        Returns
        -------
        Relation
            Nothing is unknown, nothing is much preferred.

        Raises
        ------
        CapacityError
            If it would not fit in memory (rule G10).
        """
        require_pairs(payoff.size, 1)
        below = nothing(payoff.size, payoff.size)
        for first in range(0, payoff.size, _ROWS):
            rows = slice(first, first + _ROWS)
            below[rows] = packed(payoff[rows, np.newaxis] > payoff)
        return cls(payoff.size, below)

    @classmethod
    def agreed(cls, relations: "Sequence[Relation]") -> "Relation":
        """
        Find what all of several decision makers prefer.

        Parameters
        ----------
        relations : sequence of Relation
            One or more, on the same states.

        Returns
        -------
        Relation
            A state is preferred where all prefer it, and much so where all do much; that is
            unknown where nobody is known not to prefer it and somebody may.
        """
        size = relations[0].size
        below = reduce(np.bitwise_and, [relation.below for relation in relations])
        much = [relation.above for relation in relations if relation.above is not None]
        above = reduce(np.bitwise_and, much) if len(much) == len(relations) else None
        if all(relation.unknown is None for relation in relations):
            return cls(size, below, None, above)
        maybe = reduce(np.bitwise_and, [relation.possible for relation in relations])
        unknown = (maybe | turned(maybe, size)) & ~below & ~turned(below, size)
        return cls(size, below, unknown, above)

    @property
    def possible(self) -> Bits:
        """In row t the states that t is preferred to, or may be."""
        return self.below if self.unknown is None else self.below | self.unknown

    @property
    def is_known(self) -> bool:
        """Whether nothing is unknown between any two states."""
        return self.unknown is None or not counted(self.unknown, self.size).any()

    def sanctions(self, kind: PreferenceType | None = None) -> Bits:
        """
        Find from where a state would be a sanction.

        Parameters
        ----------
        kind : {"a", "b", "c", "d"} or None
            Under a and b a sanction is certainly not preferred; else unknown is enough.

        Returns
        -------
        (S, W) array of uint64
            In row t the states s such that t is no better than s.
        """
        return ~(self.possible if kind in ("a", "b") else self.below)

    def punishments(self) -> Bits:
        """
        Find from where a state would be a severe sanction.

        Returns
        -------
        (S, W) array of uint64
            In row t the states s such that t is much less preferred than s.
        """
        return np.zeros_like(self.below) if self.above is None else self.above

    def leaving(self, arcs: Arcs, kind: PreferenceType | None = None) -> Arcs:
        """
        Find the moves for which a state is left.

        Parameters
        ----------
        arcs : Arcs
            Moves.
        kind : {"a", "b", "c", "d"} or None
            Under a and c also those to states that may be preferred; else only those to states
            that are.

        Returns
        -------
        Arcs
            Those among the moves.
        """
        sources, ends = arcs.pairs()
        return arcs.kept(at(self.possible if kind in ("a", "c") else self.below, ends, sources))


def require_pairs(size: int, matrices: float) -> None:
    """
    Refuse relations between so many states that they would not fit in memory.

    Parameters
    ----------
    size : int
        The number of states.
    matrices : float
        How many bits are kept for each pair of states.

    Raises
    ------
    CapacityError
        If they do not fit (rule G10).
    """
    needed = int(matrices * size * (size + 63) / 8)
    what = f"comparing {size:,} states in pairs"
    require_room(needed, what, "Merge or drop options or states, or give complete preferences.")
