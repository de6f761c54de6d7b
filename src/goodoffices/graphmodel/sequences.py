"""
Where legal sequences of moves end (rule G5): one pass over the components of a graph.

Nobody moves twice in a row, so a sequence runs on nodes of two kinds: somebody is about to move at
a state, or has just moved to it, and then somebody else is about to. Nodes that lead to each other
end in the same states; components of such nodes are joined in an order in which each comes after
all that it leads to [Tarjan1972]_.
"""

from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from goodoffices.graphmodel.bits import Bits, union
from goodoffices.graphmodel.graph import Arcs

__all__ = ["Sequences", "components"]


class Sequences:
    """
    The legal sequences of some movers, ready to join sets over their ends.

    Parameters
    ----------
    movers : sequence of Arcs
        The moves of each, on the same states.
    """

    def __init__(self, movers: Sequence[Arcs]) -> None:
        self._movers = [arcs for arcs in movers if arcs.ends.size]

    def joined(self, sets: Bits) -> Bits:
        """
        Join the sets of all states in which sequences end.

        Parameters
        ----------
        sets : (S, W) array of uint64
            A set for each state.

        Returns
        -------
        (S, W) array of uint64
            For each state the union over the ends of all legal sequences of one move or more from
            it; empty where nobody can move.
        """
        if not self._movers:
            return np.zeros_like(sets)
        if len(self._movers) == 1:
            return union(self._movers[0], sets)
        numbers, landings, links = self._order
        found = union(landings, sets)
        for component in np.flatnonzero(np.diff(links.starts)).tolist():
            found[component] |= np.bitwise_or.reduce(found[links.row(component)], axis=0)
        begun = numbers[: len(self._movers) * len(sets)].reshape(-1, len(sets))
        joined = found[begun[0]]
        for places in begun[1:]:
            joined |= found[places]
        return joined

    @cached_property
    def _order(self) -> tuple[NDArray[np.intp], Arcs, Arcs]:
        """The component of each node, the states landed in there, and the components after it."""
        nodes = self._nodes()
        numbers = components(nodes)
        states, half = self._movers[0].size, nodes.size // 2
        landings = _distinct(numbers[half:], np.arange(half) % states, int(numbers.max()) + 1)
        sources, ends = nodes.pairs()
        before, after = numbers[sources], numbers[ends]
        leaving = before != after
        return numbers, landings, _distinct(before[leaving], after[leaving], landings.size)

    def _nodes(self) -> Arcs:
        """Write who is about to move where, then who has moved where, as the nodes of a graph."""
        movers, states = len(self._movers), self._movers[0].size
        offsets = np.cumsum([0, *(arcs.ends.size for arcs in self._movers)])
        pairs = zip(self._movers, offsets[:-1], strict=True)
        starts = np.concatenate([arcs.starts[:-1] + offset for arcs, offset in pairs])
        to_land = [arcs.ends + (movers + k) * states for k, arcs in enumerate(self._movers)]
        others = [[j for j in range(movers) if j != k] for k in range(movers)]
        to_begin = [np.add.outer(np.arange(states), np.array(row) * states) for row in others]
        ends = np.concatenate([*to_land, *(rows.ravel() for rows in to_begin)])
        regular = offsets[-1] + np.arange(movers * states + 1) * (movers - 1)
        return Arcs(np.concatenate([starts, regular]), ends)


def _distinct(sources: NDArray[np.intp], ends: NDArray[np.intp], size: int) -> Arcs:
    """Sort pairs into arcs, each pair once."""
    width = int(ends.max(initial=0)) + 1
    pairs = np.unique(sources * width + ends)
    counts = np.bincount(pairs // width, minlength=size)
    return Arcs(np.concatenate([[0], np.cumsum(counts)]), pairs % width)


def components(graph: Arcs) -> NDArray[np.intp]:
    """
    Find the strongly connected components of a graph and number them [Tarjan1972]_.

    Parameters
    ----------
    graph : Arcs
        N nodes and the arcs between them.

    Returns
    -------
    (N,) array of int
        The component of each node, from 0: an arc leads to a component of the same number or a
        lower one.
    """
    stops, ends = graph.starts[1:].tolist(), graph.ends.tolist()
    nexts = graph.starts[:-1].tolist()
    seen, low, numbers = ([start] * graph.size for start in (0, 0, -1))
    kept: list[int] = []
    visits, found = 0, 0
    for root in range(graph.size):
        path = [] if seen[root] else [root]
        while path:
            node = path[-1]
            if not seen[node]:
                visits += 1
                seen[node] = low[node] = visits
                kept.append(node)
            arc, stop, least = nexts[node], stops[node], low[node]
            while arc < stop and seen[ends[arc]]:
                if numbers[ends[arc]] < 0 and low[ends[arc]] < least:
                    least = low[ends[arc]]
                arc += 1
            nexts[node], low[node] = arc, least
            if arc < stop:
                path.append(ends[arc])
                continue
            path.pop()
            if least == seen[node]:
                member = -1
                while member != node:
                    member = kept.pop()
                    numbers[member] = found
                found += 1
    return np.array(numbers, np.intp)
