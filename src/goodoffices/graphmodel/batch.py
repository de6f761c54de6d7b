"""Many sets of payoffs on one conflict, analysed together."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from goodoffices.errors import ModelError
from goodoffices.graphmodel.capacity import require_room
from goodoffices.graphmodel.concepts import CONCEPTS, REGISTRY
from goodoffices.graphmodel.conflict import Conflict
from goodoffices.graphmodel.moves import Moves
from goodoffices.graphmodel.reductions import Reductions, Values
from goodoffices.graphmodel.stability import threshold

__all__ = ["Batch", "analyse_batch"]

_AT_ONCE = 2**17
"""States of all sets together that are analysed at once."""

PayoffSets = Mapping[str, NDArray[np.integer[Any]]]


@dataclass(frozen=True, eq=False)
class Batch:
    """
    Which states are equilibria, for each set of payoffs.

    Parameters
    ----------
    conflict : Conflict
        The question but for the payoffs.
    payoffs : mapping of str to (B, S) array of int
        Decision maker: a row for each set, by ordinal.
    concepts : tuple of str
        The concepts asked for.
    holds : mapping of str to (B, S) array of bool
        Concept: the states that are stable for all (rule G7).
    """

    conflict: Conflict
    payoffs: PayoffSets
    concepts: tuple[str, ...]
    holds: Mapping[str, NDArray[np.bool_]]

    def __repr__(self) -> str:
        sets = len(next(iter(self.payoffs.values())))
        return f"<Batch of {sets:,} payoff sets on {self.conflict!r}: {', '.join(self.concepts)}>"

    def equilibria(self, number: int) -> Mapping[str, tuple[int, ...]]:
        """
        List the equilibria of one set.

        Parameters
        ----------
        number : int
            The set's row, from 0.

        Returns
        -------
        mapping of str to tuple of int
            Concept: ordinals, ascending.
        """
        return {
            concept: tuple((np.flatnonzero(marks[number]) + 1).tolist())
            for concept, marks in self.holds.items()
        }


def analyse_batch(
    conflict: Conflict, payoffs: PayoffSets, concepts: Sequence[str] = CONCEPTS
) -> Batch:
    """
    Test every state of a conflict for stability, under many sets of payoffs at once.

    Parameters
    ----------
    conflict : Conflict
        The conflict; its own preferences are not looked at.
    payoffs : mapping of str to (B, S) array of int
        Decision maker: a row for each set, by ordinal; higher is preferred, and only the order
        within a row matters (rule G12).
    concepts : sequence of str
        The concepts to test, of `CONCEPTS`.

    Returns
    -------
    Batch
        The equilibria of each set.

    Raises
    ------
    ModelError
        If a concept is unknown, the payoffs do not fit the conflict, or this is in graph form or
        has bans.
    CapacityError
        If the answer would not fit in memory (rule G10).

    Examples
    --------
    Two games on one pair of options: the prisoner's dilemma, and one in which nobody cares.

    >>> import numpy as np
    >>> from goodoffices.graphmodel import Conflict, Option, Priorities, analyse_batch
    >>> options = (Option("I cooperate", "First"), Option("I do too", "Second"))
    >>> idle = {"First": Priorities(()), "Second": Priorities(())}
    >>> payoffs = {
    ...     "First": np.array([[2, 1, 4, 3], [0, 0, 0, 0]]),
    ...     "Second": np.array([[2, 4, 1, 3], [0, 0, 0, 0]]),
    ... }
    >>> batch = analyse_batch(Conflict(("First", "Second"), options, idle), payoffs)
    >>> batch.equilibria(0)["SEQ"], batch.equilibria(1)["Nash"]
    ((1, 4), (1, 2, 3, 4))
    """
    replies = {concept: _reply(concept) for concept in concepts}
    sets = _checked(conflict, payoffs)
    needed = sets * conflict.size * len(concepts)
    what = f"marking {conflict.size:,} states in {sets:,} sets under {len(concepts)} concept(s)"
    require_room(needed, what, "Give fewer sets, or ask for fewer concepts.")
    holds = {concept: np.ones((sets, conflict.size), bool) for concept in concepts}
    for part in _parts(sets, conflict.size):
        ranks = [_ranked(payoffs[dm][part]) for dm in conflict.decision_makers]
        moves = Moves(conflict, ranks)
        for concept, marks in holds.items():
            for dm, rank in enumerate(ranks):
                due = threshold(moves, dm, replies[concept](moves, dm))
                marks[part] &= moves.by_ordinal(due) <= rank
    return Batch(conflict, payoffs, tuple(holds), MappingProxyType(holds))


def _reply(concept: str) -> Callable[[Reductions, int], Values]:
    found = REGISTRY[concept].reply if concept in REGISTRY else None
    if found is None:
        msg = f"there are no batches under {concept!r}. Name one of: {', '.join(CONCEPTS)}."
        raise ModelError(msg)
    return found


def _parts(sets: int, states: int) -> Iterator[slice]:
    step = max(1, _AT_ONCE // states)
    return (slice(start, start + step) for start in range(0, sets, step))


def _ranked(payoffs: NDArray[np.integer[Any]]) -> NDArray[np.intp]:
    """Rank the values of all rows from 1, whatever they are."""
    return np.unique(payoffs, return_inverse=True)[1].reshape(payoffs.shape) + 1


def _checked(conflict: Conflict, payoffs: PayoffSets) -> int:
    """Count the sets; refuse what is not one row of integers for each set and decision maker."""
    if not isinstance(conflict, Conflict) or conflict.bans:
        msg = "a batch knows neither graph form nor bans. Analyse the sets one by one."
        raise ModelError(msg)
    if set(payoffs) != set(conflict.decision_makers):
        msg = (
            f"the payoff sets are of {', '.join(map(repr, payoffs)) or 'nobody'}. "
            f"Give them for {', '.join(map(repr, conflict.decision_makers))}."
        )
        raise ModelError(msg)
    shapes = {np.shape(rows) for rows in payoffs.values()}
    sets = len(next(iter(payoffs.values())))
    if shapes != {(sets, conflict.size)}:
        found = ", ".join(sorted(map(str, shapes)))
        msg = (
            f"the payoff sets have the shapes {found}. "
            f"Give every decision maker one row of {conflict.size} payoffs for each set."
        )
        raise ModelError(msg)
    if not sets:
        msg = "there are no sets of payoffs. Give one or more."
        raise ModelError(msg)
    for dm, rows in payoffs.items():
        if not np.issubdtype(rows.dtype, np.integer):
            msg = f"the payoffs of {dm!r} are {rows.dtype}. Give integers; only their order counts."
            raise ModelError(msg)
    return sets
