"""
The state graph: states, and the arcs of each decision maker's unilateral moves.

States inside are places from 0, in the order of their ordinals; the public edge speaks of ordinals.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import prod
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from goodoffices.graphmodel.capacity import require_room
from goodoffices.graphmodel.conflict import Conflict
from goodoffices.graphmodel.graphform import GraphConflict

__all__ = ["Arcs", "Graph", "graph_of"]

_ARC = 24
"""Bytes that an arc takes at most while a graph is made: target, mask, and the arc itself."""


@dataclass(frozen=True, eq=False)
class Arcs:
    """
    One decision maker's unilateral moves.

    Parameters
    ----------
    starts : (S+1,) array of intp
        The moves from state s are ``ends[starts[s]:starts[s + 1]]``.
    ends : (E,) array of int32
        The states moved to, ascending for each state moved from; never that state itself.
    """

    starts: NDArray[np.intp]
    ends: NDArray[np.int32]

    @property
    def size(self) -> int:
        """The number of states."""
        return self.starts.size - 1

    def row(self, state: int) -> NDArray[np.int32]:
        """
        List the states that one move from a state reaches.

        Parameters
        ----------
        state : int
            A place, from 0.

        Returns
        -------
        array of int32
            Places, ascending.
        """
        return self.ends[self.starts[state] : self.starts[state + 1]]

    def pairs(self) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
        """
        List the arcs by both their states.

        Returns
        -------
        sources : (E,) array of int32
            The states moved from, ascending.
        ends : (E,) array of int32
            The states moved to.
        """
        sources = np.arange(self.size, dtype=np.int32)
        return np.repeat(sources, np.diff(self.starts)), self.ends

    def kept(self, mask: NDArray[np.bool_]) -> "Arcs":
        """
        Drop some of the arcs.

        Parameters
        ----------
        mask : (E,) array of bool
            False for those to drop.

        Returns
        -------
        Arcs
            The others.
        """
        before = np.concatenate([[0], np.cumsum(mask, dtype=np.intp)])
        return Arcs(before[self.starts], self.ends[mask])


@dataclass(frozen=True, eq=False)
class Graph:
    """
    The moves of all decision makers.

    Parameters
    ----------
    size : int
        The number of states, S.
    decision_makers : tuple of str
        Their names.
    arcs : mapping of str to Arcs
        The moves of each.
    """

    size: int
    decision_makers: tuple[str, ...]
    arcs: Mapping[str, Arcs]


def graph_of(conflict: Conflict | GraphConflict) -> Graph:
    """
    Write a conflict's moves as arcs (rule G3).

    Parameters
    ----------
    conflict : Conflict or GraphConflict
        A conflict in option form or in graph form.

    Returns
    -------
    Graph
        Its moves; those between banned pairs are left out, and those from or to a state that the
        mover does not see.

    Raises
    ------
    CapacityError
        If the arcs would not fit in memory (rule G10).
    """
    if isinstance(conflict, GraphConflict):
        moves = {dm: np.array(conflict.moves.get(dm, ())) for dm in conflict.decision_makers}
        arcs = {dm: _arcs_of(pairs, conflict.size) for dm, pairs in moves.items()}
    else:
        _require(conflict)
        arcs = {dm: _allowed(conflict, dm) for dm in conflict.decision_makers}
    for dm, hidden in conflict.hidden.items():
        sources, ends = arcs[dm].pairs()
        arcs[dm] = arcs[dm].kept(~(hidden[sources] | hidden[ends]))
    return Graph(conflict.size, conflict.decision_makers, MappingProxyType(arcs))


def _arcs_of(pairs: NDArray[np.integer[Any]], size: int) -> Arcs:
    """Sort pairs of ordinals, (E, 2) or empty, into arcs."""
    sources, ends = pairs.reshape(-1, 2).T.astype(np.intp) - 1
    order = np.lexsort((ends, sources))
    return Arcs(_starts(sources, size), ends[order].astype(np.int32))


def _starts(sources: NDArray[np.intp], size: int) -> NDArray[np.intp]:
    return np.concatenate([[0], np.cumsum(np.bincount(sources, minlength=size))]).astype(np.intp)


def _require(conflict: Conflict) -> None:
    makers = conflict.decision_makers
    arcs = conflict.size * sum(
        prod(conflict.shape[k] for k in conflict.owned(dm)) - 1 for dm in makers
    )
    what = f"the conflict has {conflict.size:,} states; writing its {arcs:,} moves as a graph"
    require_room(_ARC * arcs, what, "Merge or drop options, or ask for other concepts.")


def _allowed(conflict: Conflict, dm: str) -> Arcs:
    """Find one decision maker's moves: for each of its strategies, where every state leads."""
    levels = np.unravel_index(conflict.decimals, conflict.shape, order="F")
    places = np.full(prod(conflict.shape), -1, np.int32)
    places[conflict.decimals] = np.arange(conflict.size, dtype=np.int32)
    owned = conflict.owned(dm)
    strides = [prod(conflict.shape[:k]) for k in owned]
    others = conflict.decimals - sum(
        (levels[k] * stride for k, stride in zip(owned, strides, strict=True)),
        start=np.zeros(1, np.int64),
    )
    sizes = tuple(conflict.shape[k] for k in owned)
    targets = np.empty((prod(sizes), conflict.size), np.int32)
    for strategy, row in enumerate(targets):
        own = np.unravel_index(strategy, sizes, order="F") if owned else ()
        row[:] = places[others + sum(int(a) * b for a, b in zip(own, strides, strict=True))]
        for k, level in zip(owned, own, strict=True):
            direction = conflict.options[k].direction
            if direction != "both":
                back = level < levels[k] if direction == "up" else level > levels[k]
                row[back] = -1
        row[row == np.arange(conflict.size)] = -1
    for before, after in conflict.bans:
        row = targets[:, before - 1]
        row[row == after - 1] = -1
    by_state = targets.T
    moved = by_state >= 0
    counts = np.count_nonzero(moved, axis=1)
    return Arcs(np.concatenate([[0], np.cumsum(counts)]).astype(np.intp), by_state[moved])
