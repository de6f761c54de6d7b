"""The state graph of an analysis, as it is handed to other programs: nodes and arcs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from goodoffices.graphmodel.analysis import Analysis
from goodoffices.graphmodel.bits import at
from goodoffices.graphmodel.capacity import require_room
from goodoffices.graphmodel.general import is_complete
from goodoffices.graphmodel.graph import Arcs, Graph, graph_of
from goodoffices.graphmodel.labels import labels
from goodoffices.graphmodel.question import AnyConflict
from goodoffices.graphmodel.relating import relation_of
from goodoffices.inert import inert

__all__ = ["Arc", "Node", "arcs", "complete", "nodes"]

_ARC = 400
"""Bytes that an arc takes at most, written out."""

_NODE, _ENTRY = 800, 200
"""Bytes that a state takes, written out: itself, and for each concept and decision maker."""


@dataclass(frozen=True)
class Node:
    """
    A state.

    Parameters
    ----------
    ordinal : int
        Its number.
    label : str
        What it is called, inert (rule N6).
    today : bool
        Whether it is the status quo.
    payoffs : mapping of str to int
        By decision maker: its rank, from 1 (worst); not of preferences that rank no states.
    equilibria : tuple of str
        The concepts under which it is an equilibrium.
    """

    ordinal: int
    label: str
    today: bool
    payoffs: Mapping[str, int]
    equilibria: tuple[str, ...]


@dataclass(frozen=True)
class Arc:
    """
    A unilateral move.

    Parameters
    ----------
    mover : str
        Who moves.
    before : int
        The ordinal moved from.
    after : int
        The ordinal moved to.
    improves : bool
        Whether the mover is known to prefer the second.
    """

    mover: str
    before: int
    after: int
    improves: bool


def nodes(analysis: Analysis) -> Iterator[Node]:
    """
    List the states.

    Parameters
    ----------
    analysis : Analysis
        The analysis.

    Yields
    ------
    Node
        By ordinal.

    Raises
    ------
    CapacityError
        If they would not fit in memory (rule G10).
    """
    conflict = analysis.conflict
    analysis.require_lists(_NODE, _ENTRY)
    payoffs = {dm: payoff.tolist() for dm, payoff in complete(conflict).items()}
    holding = {concept: frozenset(states) for concept, states in analysis.equilibria.items()}
    for ordinal, label in enumerate(labels(conflict), 1):
        yield Node(
            ordinal,
            inert(label),
            ordinal == conflict.status_quo,
            {dm: ranks[ordinal - 1] for dm, ranks in payoffs.items()},
            tuple(concept for concept, states in holding.items() if ordinal in states),
        )


def arcs(analysis: Analysis) -> Iterator[Arc]:
    """
    List the moves.

    Parameters
    ----------
    analysis : Analysis
        The analysis.

    Yields
    ------
    Arc
        By decision maker, then from and to.

    Raises
    ------
    CapacityError
        If they would not fit in memory (rule G10).
    """
    graph = graph_of(analysis.conflict)
    _require(graph)
    for dm in graph.decision_makers:
        better = _improving(analysis.conflict, dm, graph.arcs[dm])
        before, after = graph.arcs[dm].pairs()
        for s, t, improves in zip(before.tolist(), after.tolist(), better.tolist(), strict=True):
            yield Arc(dm, s + 1, t + 1, improves)


def complete(conflict: AnyConflict) -> dict[str, NDArray[np.integer[Any]]]:
    """
    Rank the states for those whose preferences do.

    Parameters
    ----------
    conflict : Conflict or GraphConflict
        The conflict.

    Returns
    -------
    dict of str to (S,) array of int
        By decision maker, in order: ranks from 1 (worst), by ordinal.
    """
    preferences = conflict.preferences
    makers = [dm for dm in conflict.decision_makers if is_complete(preferences[dm])]
    return {dm: conflict.payoff(dm) for dm in makers}


def _improving(conflict: AnyConflict, dm: str, moves: Arcs) -> NDArray[np.bool_]:
    """Mark the moves to a state that the mover is known to prefer."""
    before, after = moves.pairs()
    if is_complete(conflict.preferences[dm]):
        payoff = conflict.payoff(dm)
        return payoff[after] > payoff[before]
    return at(relation_of(conflict, dm).below, after, before)


def _require(graph: Graph) -> None:
    moves = sum(each.ends.size for each in graph.arcs.values())
    require_room(_ARC * moves, f"writing {moves:,} moves", "Merge or drop options.")
