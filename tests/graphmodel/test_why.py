"""Reasons: every step of a sanction is a legal move, and the end is a sanction."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.graphmodel.oracle import game
from tests.strategies_graphmodel import banned, conflicts, graph_conflicts

import goodoffices
from goodoffices.errors import ModelError
from goodoffices.files import read_text
from goodoffices.graphmodel import CONCEPTS, Question, Step, analyse, menu, read_model, why
from goodoffices.graphmodel.explanation import Departure
from goodoffices.graphmodel.why import explains, reachable

CASES = Path(goodoffices.__file__).parent / "cases" / "graph-models"


forms = st.one_of(conflicts(most=3), graph_conflicts(), banned(most=3))


class TestReachable:
    """One move of one decision maker."""

    @pytest.mark.untraced
    @given(st.one_of(conflicts(), graph_conflicts(), banned()))
    @settings(max_examples=60, deadline=None)
    def test_is_what_the_definition_says(self, conflict):
        """The same as comparing every pair of states (G3)."""
        literal = game(conflict)
        for dm in conflict.decision_makers:
            for s in literal.states:
                assert reachable(Question(conflict), dm, s).tolist() == sorted(literal.moves[dm][s])


class TestWhy:
    """Improvements and what answers them."""

    @pytest.mark.untraced
    @given(forms)
    @settings(max_examples=60, deadline=None)
    def test_gives_improvements_and_legal_sanctions(self, conflict):
        """All improvements, best first; each sanction is legal and ends in a sanction."""
        analysis, literal = analyse(conflict), game(conflict)
        for concept in CONCEPTS:
            for dm in conflict.decision_makers:
                worth = literal.payoffs[dm]
                for s in literal.states[:6]:
                    reason = why(analysis, s, dm, concept)
                    assert reason.stable == (s in analysis.stable[concept][dm])
                    assert reason.stable == all(d.sanction for d in reason.departures)
                    assert {d.ordinal for d in reason.departures} == {
                        q for q in literal.moves[dm][s] if worth[q] > worth[s]
                    }
                    ranks = [worth[d.ordinal] for d in reason.departures]
                    assert ranks == sorted(ranks, reverse=True)
                    for departure in reason.departures:
                        if departure.sanction is not None:
                            legal(literal, concept, dm, s, departure)

    def test_shows_itself_in_a_line(self):
        """The state, the answer, and where the departures lead."""
        conflict = read_model(
            read_text(CASES / "made-for-goodoffices" / "chicken.yaml"), "chicken.yaml"
        )
        analysis = analyse(conflict)
        shown = repr(why(analysis, 1, "First", "GMR"))
        assert shown == (
            "<Why state 1 is stable for First under GMR; departures to 2 (regretted in 4)>"
        )
        assert repr(why(analysis, 2, "First", "Nash")).endswith("Nash; departures to none>")
        many = replace(why(analysis, 1, "First", "Nash"), departures=(Departure(2, None, 2),) * 62)
        assert repr(many).startswith("<Why state 1 is unstable for First under Nash; departures")
        assert repr(many).endswith("2, 2 and 2 more>")

    def test_finds_the_way_on_which_a_mover_returns(self):
        """A, then B, then A again, by improvements (G5)."""
        path = CASES / "made-for-goodoffices" / "a-mover-returns-after-another.yaml"
        analysis = analyse(read_model(read_text(path), str(path)))

        (departure,) = why(analysis, 1, "F", "SEQ").departures

        assert departure.ordinal == 2
        assert departure.sanction == (Step("A", 3), Step("B", 5), Step("A", 4))

    @pytest.mark.parametrize("concept", ["GMR", "SMR"])
    def test_finds_the_way_past_a_state_seen_before(self, concept):
        """A, then B, then A again, by any moves: going back leads nowhere new (G5, G6)."""
        path = CASES / "made-for-goodoffices" / "a-mover-returns-by-any-moves.yaml"
        analysis = analyse(read_model(read_text(path), str(path)))

        (departure,) = why(analysis, 1, "F", concept).departures

        assert departure.ordinal == 2
        assert departure.sanction == (Step("A", 3), Step("B", 4), Step("A", 5))

    def test_refuses_a_state_that_does_not_exist(self):
        """The message names those that do."""
        path = CASES / "fraser-hipel-1984" / "cuba.yaml"
        analysis = analyse(read_model(read_text(path), str(path)))
        with pytest.raises(ModelError, match="no state 13"):
            why(analysis, 13, "US", "SEQ")


class TestExplains:
    """`explains`"""

    @pytest.mark.parametrize("concept", ["Nash", "L2", "NM", "Stackelberg"])
    def test_concepts_that_come_with_the_program_are_explained(self, concept):
        """Those that compare payoffs, and those that look ahead."""
        path = CASES / "made-for-goodoffices" / "chicken.yaml"
        analysis = analyse(read_model(read_text(path), str(path)), [concept])
        assert explains(analysis, concept)


def legal(literal, concept, dm, s, departure):
    """A non-empty legal sequence of the others to a state that is not preferred."""
    here, last = departure.ordinal, dm
    assert departure.sanction
    for step in departure.sanction:
        assert step.mover not in {last, dm}
        assert step.ordinal in literal.moves[step.mover][here]
        if concept in {"SEQ", "SSEQ"}:
            gain = literal.payoffs[step.mover]
            assert gain[step.ordinal] > gain[here]
        here, last = step.ordinal, step.mover
    worth = literal.payoffs[dm]
    assert worth[here] <= worth[s]
    if concept in {"SMR", "SSEQ"}:
        assert all(worth[u] <= worth[s] for u in literal.moves[dm][here])


class TestMenu:
    """The outcomes nearest to stable."""

    @given(conflicts())
    @settings(max_examples=60, deadline=None)
    def test_lists_every_other_state_in_order(self, conflict):
        """All but the equilibria; fewest parties, then the least climb, then the ordinal."""
        analysis = analyse(conflict)
        for concept in CONCEPTS:
            found = menu(analysis, concept)
            everything = set(range(1, conflict.size + 1))
            assert {s.ordinal for s in found} == everything - set(analysis.equilibria[concept])
            keys = [
                (len(s.shortfalls), max(part.classes for part in s.shortfalls), s.ordinal)
                for s in found
            ]
            assert keys == sorted(keys)
            assert menu(analysis, concept, limit=2) == found[:2]
            for settlement in found:
                assert settlement.concept == concept
                for part in settlement.shortfalls:
                    payoff = analysis.payoffs[part.dm]
                    assert (
                        part.reference == analysis.shortfall[concept][part.dm][settlement.ordinal]
                    )
                    climb = payoff[part.reference - 1] - payoff[settlement.ordinal - 1]
                    assert part.classes == climb
