"""Sequences of improvements, fibre by fibre."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.graphmodel.oracle import game, stable
from tests.strategies_graphmodel import conflicts

from goodoffices.graphmodel import analyse, climb

SLOW = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]


class TestClimb:
    """What is worked on at once."""

    @pytest.mark.untraced
    @given(conflicts(least=3), st.integers(1, 30))
    @settings(max_examples=60, suppress_health_check=SLOW, deadline=None)
    def test_a_few_fibres_at_a_time_give_the_same(self, monkeypatch, conflict, states):
        """However few states are worked on at once, the definitions are met."""
        monkeypatch.setattr(climb, "_AT_ONCE", states)
        literal, found = game(conflict), analyse(conflict, ["SEQ", "SSEQ"])
        for concept in ("SEQ", "SSEQ"):
            for dm in conflict.decision_makers:
                assert set(found.stable[concept][dm]) == stable(literal, concept, dm)

    @pytest.mark.proof
    @given(conflicts(least=2), st.integers(1, 30))
    @settings(max_examples=3000, suppress_health_check=SLOW, deadline=None)
    def test_the_same_on_thousands_of_conflicts(self, monkeypatch, conflict, states):
        """The same over thousands of conflicts."""
        monkeypatch.setattr(climb, "_AT_ONCE", states)
        literal, found = game(conflict), analyse(conflict, ["SEQ"])
        for dm in conflict.decision_makers:
            assert set(found.stable["SEQ"][dm]) == stable(literal, "SEQ", dm)
