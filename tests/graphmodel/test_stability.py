"""Stability against the definitions written out."""

import pytest
from hypothesis import HealthCheck, given, settings
from tests.graphmodel.oracle import CONCEPTS as DEFINITIONS
from tests.graphmodel.oracle import Game, game, stable
from tests.strategies_graphmodel import conflicts

from goodoffices.graphmodel import CONCEPTS, Conflict, analyse

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]


def agrees(conflict: Conflict) -> None:
    literal, found = game(conflict), analyse(conflict)
    for concept in CONCEPTS:
        for dm in conflict.decision_makers:
            assert set(found.stable[concept][dm]) == stable(literal, concept, dm), (concept, dm)


def replaced(g: Game, dm: str, s: int, value: float) -> Game:
    return Game(g.states, g.moves, {**g.payoffs, dm: {**g.payoffs[dm], s: value}})


def exact(conflict: Conflict) -> None:
    """The state is stable at T(s), and not just below."""
    literal, found = game(conflict), analyse(conflict)
    for concept, by_maker in found.shortfall.items():
        for dm, entries in by_maker.items():
            assert set(entries) == set(literal.states) - set(found.stable[concept][dm])
            for s, reference in entries.items():
                due = literal.payoffs[dm][reference]
                holds = DEFINITIONS[concept]
                assert holds(replaced(literal, dm, s, due), dm, s)
                assert not holds(replaced(literal, dm, s, due - 0.5), dm, s)


class TestThreshold:
    @given(conflicts())
    @settings(max_examples=150, suppress_health_check=SLOW, deadline=None)
    def test_one_formula_says_what_the_definitions_say(self, conflict):
        """No difference from the literal definitions in any state, for anybody."""
        agrees(conflict)

    @given(conflicts(most=3))
    @settings(max_examples=60, suppress_health_check=SLOW, deadline=None)
    def test_is_what_a_state_must_be_worth(self, conflict):
        """Replacing P(s) by T(s) makes s stable; anything below does not."""
        exact(conflict)

    @pytest.mark.proof
    @given(conflicts())
    @settings(max_examples=4000, suppress_health_check=SLOW, deadline=None)
    def test_one_formula_on_thousands_of_conflicts(self, conflict):
        """The same over thousands of conflicts."""
        agrees(conflict)

    @pytest.mark.proof
    @given(conflicts())
    @settings(max_examples=2000, suppress_health_check=SLOW, deadline=None)
    def test_shortfall_on_thousands_of_conflicts(self, conflict):
        """The same over thousands of conflicts."""
        exact(conflict)
