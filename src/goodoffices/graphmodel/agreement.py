"""What the members of a bloc agree on, said as a partial order."""

import numpy as np
from numpy.typing import NDArray

from goodoffices.graphmodel.bits import Bits, spread
from goodoffices.graphmodel.capacity import require_room
from goodoffices.graphmodel.general import PartialOrder, Qualified
from goodoffices.graphmodel.question import AnyConflict
from goodoffices.graphmodel.relating import relation_of

__all__ = ["agreement"]

_PAIR = 14
"""Bytes that each pair of states takes while the order is made."""


def agreement(conflict: AnyConflict, dm: str) -> PartialOrder | Qualified:
    """
    Say any preference as a partial order of the same pairs.

    Parameters
    ----------
    conflict : Conflict or GraphConflict
        The conflict.
    dm : str
        The decision maker, such as a bloc.

    Returns
    -------
    PartialOrder or Qualified
        In which everything else is incomparable; what is unknown and what is much preferred is
        said pair by pair.

    Raises
    ------
    CapacityError
        If there are too many pairs of states for the memory (rule G10).

    Examples
    --------
    >>> from goodoffices.graphmodel import GraphConflict, Ranking
    >>> ranks = {"A": Ranking(((3,), (1,), (2,)))}
    >>> agreement(GraphConflict(("A",), ("x", "y", "z"), {}, ranks), "A").better
    ((1, 2), (3, 1))
    """
    size = conflict.size
    what = f"comparing {size:,} states in pairs"
    require_room(_PAIR * size**2, what, "Merge states.")
    relation = relation_of(conflict, dm)
    below = spread(relation.below, size)
    order = PartialOrder(_pairs(below & ~_by_way(below)), unstated="incomparable")
    unknown = _pairs(np.triu(_marks(relation.unknown, size)))
    much = _pairs(_marks(relation.above, size).T)
    return Qualified(order, unknown, much) if unknown or much else order


def _by_way(below: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Mark what also follows by way of a state between."""
    steps = below.astype(np.float32)
    return steps @ steps > 0


def _marks(sets: Bits | None, size: int) -> NDArray[np.bool_]:
    return np.zeros((size, size), np.bool_) if sets is None else spread(sets, size)


def _pairs(marks: NDArray[np.bool_]) -> tuple[tuple[int, int], ...]:
    return tuple((first, second) for first, second in (np.argwhere(marks) + 1).tolist())
