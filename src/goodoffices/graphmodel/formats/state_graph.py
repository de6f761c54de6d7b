"""The state graph of an analysis, as it is handed to other programs: nodes and arcs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from goodoffices.graphmodel.analysis import Analysis
from goodoffices.graphmodel.capacity import require_room
from goodoffices.graphmodel.graph import Graph, graph_of
from goodoffices.graphmodel.labels import labels
from goodoffices.inert import inert

__all__ = ["Arc", "Node", "arcs", "nodes"]

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
        By decision maker: its rank, from 1 (worst).
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
        Whether the mover prefers the second.
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
    payoffs = {dm: analysis.payoffs[dm].tolist() for dm in conflict.decision_makers}
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
        payoff = analysis.payoffs[dm]
        before, after = graph.arcs[dm].pairs()
        better = payoff[after] > payoff[before]
        for s, t, improves in zip(before.tolist(), after.tolist(), better.tolist(), strict=True):
            yield Arc(dm, s + 1, t + 1, improves)


def _require(graph: Graph) -> None:
    moves = sum(each.ends.size for each in graph.arcs.values())
    require_room(_ARC * moves, f"writing {moves:,} moves", "Merge or drop options.")
