"""Ends of legal sequences, and bits, against sets of states."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.graphmodel.oracle_relations import ends

from goodoffices.errors import CapacityError
from goodoffices.graphmodel.bits import counted, nothing, packed, singles, spread, turned, union
from goodoffices.graphmodel.coalition import arcs_to
from goodoffices.graphmodel.graph import Arcs
from goodoffices.graphmodel.sequences import Sequences, components
from goodoffices.graphmodel.sides import Sides

Rows = list[set[int]]


def arcs(rows: Rows) -> Arcs:
    """The arcs of each state."""
    counts = np.cumsum([0, *map(len, rows)])
    return Arcs(counts, np.array([t for row in rows for t in sorted(row)], np.int32))


def _steps(rows: Rows) -> Callable[[int, int], set[int]]:
    """Where anybody can go."""
    return lambda _, s: rows[s]


@st.composite
def graphs(draw, movers: int = 3, most: int = 80) -> list[Rows]:
    """The arcs of some movers on the same states, few for each state."""
    size = draw(st.integers(1, most))
    row = st.sets(st.integers(0, size - 1), max_size=2)
    return [
        draw(st.lists(row, min_size=size, max_size=size))
        for _ in range(draw(st.integers(0, movers)))
    ]


class TestSequences:
    """Legal sequences."""

    @pytest.mark.untraced
    @given(graphs())
    @settings(max_examples=60, deadline=None)
    def test_end_where_a_search_ends(self, graph):
        """The union of single states over the ends is the ends."""
        size = len(graph[0]) if graph else 3
        found = spread(Sequences([arcs(rows) for rows in graph]).joined(singles(size)), size)
        for s in range(size):
            expected = ends(range(len(graph)), lambda k, at: graph[k][at], s)
            assert set(np.flatnonzero(found[s]).tolist()) == expected


class TestComponents:
    """Strongly connected components."""

    @given(graphs(movers=1))
    @settings(max_examples=60, deadline=None)
    def test_hold_what_leads_to_each_other(self, graph):
        """Two nodes have one number exactly where each leads to the other; arcs lead down."""
        for rows in graph:
            numbers = components(arcs(rows))
            # two movers with the same arcs may follow each other at will
            leads = [ends((0, 1), _steps(rows), s) | {s} for s in range(len(rows))]
            for s, row in enumerate(rows):
                assert all(numbers[t] <= numbers[s] for t in row)
                for t in leads[s]:
                    assert (numbers[s] == numbers[t]) == (s in leads[t])

    def test_a_long_way_needs_no_deep_recursion(self):
        """A chain of 20,000 states is no trouble."""
        size = 20_000
        chain = arcs([{s + 1} for s in range(size - 1)] + [set()])

        assert components(chain).tolist() == list(range(size - 1, -1, -1))


class TestBits:
    """Sets of states as bits."""

    @given(st.integers(1, 130), st.integers(1, 5), st.integers(0, 99))
    @settings(deadline=None)
    def test_are_what_is_packed(self, size, rows, seed):
        """Packing and spreading lose nothing; counts are counts."""
        truth = np.random.default_rng(seed).random((rows, size)) < 0.5

        assert np.array_equal(spread(packed(truth), size), truth)
        assert np.array_equal(counted(~packed(~truth), size), truth.sum(axis=1))

    @given(st.integers(1, 130), st.integers(0, 99))
    @settings(deadline=None)
    def test_turn_rows_into_columns(self, size, seed):
        """A square matrix is turned."""
        truth = np.random.default_rng(seed).random((size, size)) < 0.5

        assert np.array_equal(spread(turned(packed(truth), size), size), truth.T)

    def test_are_joined_in_blocks(self, monkeypatch):
        """However few arcs are handled at once, the union is the same."""
        rows: Rows = [{1, 2}, set(), {0}, {0, 1, 2}, set()]
        whole = union(arcs(rows), singles(5))
        monkeypatch.setattr("goodoffices.graphmodel.bits._BLOCK", 1)

        assert np.array_equal(union(arcs(rows), singles(5)), whole)
        assert spread(whole, 5).sum(axis=1).tolist() == [2, 0, 1, 3, 0]

    def test_of_no_arcs_are_empty(self):
        """Whoever cannot move reaches nothing."""
        assert not union(arcs([set(), set()]), singles(2)).any()


class TestArcsTo:
    """Sets listed as arcs."""

    def test_are_refused_before_they_are_listed(self, at_hand):
        """The moves are counted first."""
        at_hand(10)

        assert arcs_to(nothing(3, 3), 3).ends.size == 0
        with pytest.raises(CapacityError, match="listing the 3 joint moves"):
            arcs_to(singles(3), 3)


class TestSides:
    """Sides as something to reduce over."""

    def test_sets_are_read_as_they_are(self):
        """No set is folded, and none has to be unfolded."""
        assert np.array_equal(Sides([]).by_ordinal(singles(2)), singles(2))
