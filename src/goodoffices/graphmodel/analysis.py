"""The analysis of a conflict: stable states, equilibria and shortfalls, as frozen values (G11)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from goodoffices.errors import ModelError
from goodoffices.graphmodel.capacity import require_room
from goodoffices.graphmodel.conflict import Conflict
from goodoffices.graphmodel.moves import Moves
from goodoffices.graphmodel.stability import CONCEPTS, threshold

__all__ = ["Analysis", "analyse"]

_LISTED = 64
"""Bytes that a number takes in a list while the list is made; measured, rounded up."""

ByMaker = Mapping[str, NDArray[np.integer[Any]]]


@dataclass(frozen=True, eq=False)
class Analysis:
    """
    What holds in a conflict, under which concepts, and for whom.

    Parameters
    ----------
    conflict : Conflict
        The question.
    concepts : tuple of str
        The concepts asked for.
    thresholds : mapping of str to mapping of str to (S,) array of int
        Concept, then decision maker: T(s) by ordinal (see `stability`).
    """

    conflict: Conflict
    concepts: tuple[str, ...]
    thresholds: Mapping[str, ByMaker]

    @property
    def payoffs(self) -> ByMaker:
        """Dense ranks from 1 (worst) of each decision maker: (S,) arrays, by ordinal."""
        return self.conflict.payoffs

    @cached_property
    def moves(self) -> Moves:
        """The conflict's moves."""
        return Moves(self.conflict)

    def holds(self, concept: str, dm: str) -> NDArray[np.bool_]:
        """
        Mark the states that are stable for one decision maker.

        Parameters
        ----------
        concept : str
            One of the analysis's concepts.
        dm : str
            A decision maker.

        Returns
        -------
        (S,) array of bool
            By ordinal.
        """
        return self.thresholds[concept][dm] <= self.payoffs[dm]

    @cached_property
    def stable(self) -> Mapping[str, Mapping[str, tuple[int, ...]]]:
        """Concept, then decision maker: the ordinals of the stable states, ascending."""
        makers = self.conflict.decision_makers
        return {c: {dm: _ordinals(self.holds(c, dm)) for dm in makers} for c in self.concepts}

    def require_lists(self, state: int, entry: int) -> None:
        """
        Refuse to list all states, and who would stay in them, where the lists do not fit.

        Parameters
        ----------
        state : int
            Bytes that a state takes.
        entry : int
            Bytes that it takes for each concept and decision maker.

        Raises
        ------
        CapacityError
            If the lists would not fit in memory (rule G10).
        """
        conflict = self.conflict
        needed = conflict.size * (
            state + entry * len(conflict.decision_makers) * len(self.concepts)
        )
        what = f"listing {conflict.size:,} states under {len(self.concepts)} concept(s)"
        require_room(needed, what, "Ask for fewer concepts, or merge or drop options.")

    @cached_property
    def equilibria(self) -> Mapping[str, tuple[int, ...]]:
        """Concept: the ordinals of the states that are stable for all, ascending (rule G7)."""
        makers = self.conflict.decision_makers
        hold = {
            c: np.logical_and.reduce([self.holds(c, dm) for dm in makers]) for c in self.concepts
        }
        found = sum(int(np.count_nonzero(states)) for states in hold.values())
        require_room(_LISTED * found, f"listing {found:,} equilibria", "Merge or drop options.")
        return {concept: _ordinals(states) for concept, states in hold.items()}

    def reference(self, concept: str, dm: str) -> NDArray[np.int64]:
        """
        Find, for each state, the state that a decision maker must hold it at least equal to.

        Parameters
        ----------
        concept : str
            One of the analysis's concepts.
        dm : str
            A decision maker.

        Returns
        -------
        (S,) array of int
            By ordinal: the smallest ordinal of those that it holds equal to T(s); 0 where s is
            stable, and nothing is claimed (rule G12).
        """
        payoff = self.payoffs[dm]
        _, first = np.unique(payoff, return_index=True)
        return np.where(self.holds(concept, dm), 0, first[self.thresholds[concept][dm] - 1] + 1)

    @cached_property
    def shortfall(self) -> Mapping[str, Mapping[str, Mapping[int, int]]]:
        """Concept, then decision maker, then the ordinal of an unstable state: its reference."""
        return {
            c: {dm: _entries(self.reference(c, dm)) for dm in self.conflict.decision_makers}
            for c in self.concepts
        }


def analyse(conflict: Conflict, concepts: Sequence[str] = CONCEPTS) -> Analysis:
    """
    Test every state of a conflict for stability.

    Parameters
    ----------
    conflict : Conflict
        The conflict.
    concepts : sequence of str
        The concepts to test, of `CONCEPTS`.

    Returns
    -------
    Analysis
        Thresholds, and from them stable states, equilibria and shortfalls.

    Raises
    ------
    ModelError
        If a concept is unknown.

    Examples
    --------
    The prisoner's dilemma: 1 neither cooperates, 2 the first, 3 the second, 4 both.

    >>> from goodoffices.graphmodel import Conflict, Option, Ranking, analyse
    >>> options = (Option("I cooperate", "First"), Option("I do too", "Second"))
    >>> preferences = {
    ...     "First": Ranking(((3,), (4,), (1,), (2,))),
    ...     "Second": Ranking(((2,), (4,), (1,), (3,))),
    ... }
    >>> analysis = analyse(Conflict(("First", "Second"), options, preferences))
    >>> analysis.equilibria["Nash"], analysis.equilibria["SEQ"]
    ((1,), (1, 4))
    >>> analysis.shortfall["Nash"]["First"]
    {2: 1, 4: 3}
    """
    for concept in concepts:
        if concept not in CONCEPTS:
            msg = f"there is no concept {concept!r}. Name one of: {', '.join(CONCEPTS)}."
            raise ModelError(msg)
    moves = Moves(conflict)
    thresholds = {
        concept: MappingProxyType(
            {
                dm: moves.by_ordinal(threshold(moves, place, concept))
                for place, dm in enumerate(conflict.decision_makers)
            }
        )
        for concept in dict.fromkeys(concepts)
    }
    return Analysis(conflict, tuple(thresholds), MappingProxyType(thresholds))


def _ordinals(states: NDArray[np.bool_]) -> tuple[int, ...]:
    return tuple((np.flatnonzero(states) + 1).tolist())


def _entries(references: NDArray[np.int64]) -> Mapping[int, int]:
    places = np.flatnonzero(references)
    return dict(zip((places + 1).tolist(), references[places].tolist(), strict=True))
