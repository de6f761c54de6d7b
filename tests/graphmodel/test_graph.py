"""Arcs are the moves of the definition, in either form."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.graphmodel.oracle import game
from tests.strategies_graphmodel import banned, conflicts, graph_conflicts

from goodoffices.errors import CapacityError
from goodoffices.graphmodel import (
    REGISTRY,
    Conflict,
    GraphConflict,
    Option,
    Priorities,
    Ranking,
    Step,
    analyse,
    graph_of,
    why,
)
from goodoffices.graphmodel.graphmoves import GraphMoves
from goodoffices.graphmodel.moves import Moves
from goodoffices.graphmodel.stability import threshold

forms = st.one_of(conflicts(), graph_conflicts(), banned())


class TestGraphOf:
    """A conflict's moves as arcs."""

    @pytest.mark.untraced
    @given(forms)
    @settings(max_examples=80, deadline=None)
    def test_has_the_moves_of_the_definition(self, conflict):
        """Every row holds the states that one move reaches, ascending (G3)."""
        literal, graph = game(conflict), graph_of(conflict)
        assert graph.decision_makers == conflict.decision_makers
        for dm in conflict.decision_makers:
            for s in literal.states:
                row = graph.arcs[dm].row(s - 1)
                assert (row + 1).tolist() == sorted(literal.moves[dm][s])

    def test_refuses_what_does_not_fit(self, at_hand):
        """Before any arc is written, and with both sizes (G10)."""
        options = tuple(Option(f"o{k}", "A") for k in range(6))
        conflict = Conflict(("A",), options, {"A": Priorities(())})
        at_hand(1000)
        with pytest.raises(CapacityError, match=r"4,032 moves as a graph needs about .* at hand"):
            graph_of(conflict)


class TestArcs:
    """One decision maker's moves."""

    @pytest.mark.untraced
    @given(graph_conflicts(), st.randoms(use_true_random=False))
    @settings(max_examples=40, deadline=None)
    def test_keeps_what_the_mask_keeps(self, conflict, random):
        """The pairs that are left are those of the mask, in order."""
        for arcs in graph_of(conflict).arcs.values():
            sources, ends = arcs.pairs()
            mask = np.array([random.random() < 0.5 for _ in ends], bool)
            left = arcs.kept(mask)
            assert left.size == arcs.size == conflict.size
            for found, whole in zip(left.pairs(), (sources, ends), strict=True):
                assert np.array_equal(found, whole[mask])


class TestGraphMoves:
    """Reductions along arcs."""

    @pytest.mark.untraced
    @given(conflicts())
    @settings(max_examples=50, deadline=None)
    def test_agree_with_those_along_axes(self, conflict):
        """The same thresholds in option form, where own moves combine to own moves."""
        along_arcs, found = GraphMoves(conflict, graph_of(conflict)), analyse(conflict)
        assert isinstance(found.moves, Moves)
        for concept, by in found.thresholds.items():
            for place, dm in enumerate(conflict.decision_makers):
                reply = REGISTRY[concept].reply(along_arcs, place)
                assert np.array_equal(threshold(along_arcs, place, reply), by[dm])

    def test_find_a_sanction_many_moves_away(self):
        """A and B take turns along a chain of states to the only one that is a sanction."""
        size = 60
        chain = [(k, k + 1) for k in range(2, size)]
        moves = {"F": ((1, 2),), "A": tuple(chain[::2]), "B": tuple(chain[1::2])}
        ranking = Ranking((tuple(range(2, size)), (1, size)))
        even = Ranking((tuple(range(1, size + 1)),))
        states = tuple(f"s{k}" for k in range(1, size + 1))
        rankings = {"F": ranking, "A": even, "B": even}
        conflict = GraphConflict(("F", "A", "B"), states, moves, rankings)

        assert 1 in analyse(conflict).stable["GMR"]["F"]
        (departure,) = why(analyse(conflict), 1, "F", "GMR").departures
        assert [step.ordinal for step in departure.sanction] == list(range(3, size + 1))

    def test_find_the_way_past_a_state_and_mover_seen_before(self):
        """B may take A's move back, which leads nowhere new."""
        moves = {"F": ((1, 2),), "A": ((2, 3), (4, 5)), "B": ((3, 2), (3, 4))}
        even = Ranking(((1, 2, 3, 4, 5),))
        rankings = {"F": Ranking(((2, 3, 4), (1, 5))), "A": even, "B": even}
        conflict = GraphConflict(("F", "A", "B"), tuple("pqrst"), moves, rankings)

        (departure,) = why(analyse(conflict), 1, "F", "GMR").departures

        assert departure.sanction == (Step("A", 3), Step("B", 4), Step("A", 5))

    def test_let_nobody_move_twice_in_a_row(self):
        """Two moves of A on end are no sanction, since moves of a graph need not combine (G5)."""
        moves = {"F": ((1, 2),), "A": ((2, 3), (3, 4))}
        rankings = {"F": Ranking(((2, 3), (1,), (4,))), "A": Ranking(((1, 2, 3, 4),))}
        conflict = GraphConflict(("F", "A"), tuple("pqrs"), moves, rankings)
        assert 1 not in analyse(conflict).stable["GMR"]["F"]

        other = {"F": rankings["F"], "A": rankings["A"], "B": rankings["A"]}
        common = replace(
            conflict,
            decision_makers=("F", "A", "B"),
            moves={**moves, "B": ((3, 4),)},
            preferences=other,
        )
        assert 1 in analyse(common).stable["GMR"]["F"]
