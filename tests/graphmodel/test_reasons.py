"""Reasons of coalitions and of preferences without ranks agree with the answers."""

import pytest
from hypothesis import given, settings
from tests.strategies_graphmodel import conflicts

from goodoffices.graphmodel import (
    GraphConflict,
    PartialOrder,
    Qualified,
    Ranking,
    analyse,
    graph_of,
    why,
)


def agree(analysis):
    """Each reason is complete: stable exactly where every departure is answered by legal moves."""
    graph = graph_of(analysis.conflict)
    for concept in analysis.concepts:
        for who, stable in analysis.stable[concept].items():
            for state in range(1, analysis.conflict.size + 1):
                reason = why(analysis, state, who, concept)
                answered = all(each.sanction is not None for each in reason.departures)
                assert reason.stable == (state in stable) == answered
                for each in reason.departures:
                    here, last = each.ordinal, who
                    for step in each.sanction or ():
                        assert step.mover != last
                        if step.mover in graph.arcs:
                            assert step.ordinal - 1 in graph.arcs[step.mover].row(here - 1)
                        here, last = step.ordinal, step.mover


DEGREES = GraphConflict(
    ("A", "B"),
    tuple("wxyz"),
    {"A": ((1, 2), (2, 1), (3, 4)), "B": ((2, 3), (3, 2), (1, 4))},
    {
        "A": Qualified(Ranking(((2,), (1,), (3,), (4,))), much=((1, 4),)),
        "B": Ranking(((3,), (2, 4), (1,))),
    },
)


class TestDepartures:
    @given(conflicts(most=3))
    @settings(max_examples=25, deadline=None)
    def test_coalitions(self, conflict):
        """Under every concept of coalitions, for every coalition."""
        agree(analyse(conflict, ["CNash", "CGMR", "CSMR", "CSEQ"]))

    @pytest.mark.parametrize("kind", ["a", "b", "c", "d"])
    def test_partial_orders(self, kind):
        """Under every concept that compares in pairs, for all preference types."""
        moves = {"A": ((1, 2), (2, 1), (3, 4)), "B": ((2, 3), (3, 2), (1, 4))}
        preferences = {"A": PartialOrder(((2, 1, 3),)), "B": Ranking(((3,), (2, 4), (1,)))}
        conflict = GraphConflict(("A", "B"), tuple("wxyz"), moves, preferences)

        agree(analyse(conflict, ["Nash", "GMR", "SMR", "SEQ", "SSEQ"], preference_type=kind))

    def test_strength(self):
        """Strong stability is explained by sanctions that are much less preferred."""
        agree(analyse(DEGREES, ["strongly GMR", "strongly SMR", "strongly SEQ"]))

    @pytest.mark.parametrize("plain", ["GMR", "SMR", "SEQ"])
    def test_weakness(self, plain):
        """Weakly stable: all is answered, and something only by what is not much less preferred."""
        weakly, strongly = f"weakly {plain}", f"strongly {plain}"
        analysis = analyse(DEGREES, [weakly, strongly, plain])
        seen = set()
        for who, stable in analysis.stable[weakly].items():
            for state in range(1, 5):
                reason = why(analysis, state, who, weakly)
                answers = [(each.sanction is not None, each.much) for each in reason.departures]
                answered = all(answer for answer, _ in answers)
                strong = all(much for _, much in answers)
                assert reason.stable == (state in stable) == (answered and not strong)
                assert (state in analysis.stable[strongly][who]) == strong
                assert answered == (state in analysis.stable[plain][who])
                seen.add((answered, strong))
        assert {(True, True), (True, False), (False, False)} <= seen
