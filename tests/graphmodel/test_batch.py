"""Many sets of payoffs at once."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.strategies_graphmodel import conflicts, ranked

from goodoffices.errors import CapacityError, ModelError
from goodoffices.graphmodel import (
    Conflict,
    Option,
    Priorities,
    analyse,
    analyse_batch,
    batch,
    graph_form,
)

PAIR = Conflict(
    ("A", "B"), (Option("a", "A"), Option("b", "B")), {"A": Priorities(()), "B": Priorities(())}
)
ROWS = {"A": np.zeros((2, 4), int), "B": np.zeros((2, 4), int)}


@st.composite
def batches(draw):
    """A conflict and one to four sets of payoffs, of any size and sign."""
    conflict = draw(conflicts())
    sets = draw(st.integers(1, 4))
    values = st.integers(-(2**62), 2**62) | st.integers(-1, 2)
    row = st.lists(values, min_size=conflict.size, max_size=conflict.size)
    rows = st.lists(row, min_size=sets, max_size=sets)
    return conflict, {dm: np.array(draw(rows), np.int64) for dm in conflict.decision_makers}


class TestAnalyseBatch:
    """A batch."""

    @pytest.mark.untraced
    @given(batches(), st.sampled_from([1, 60, 2**17]))
    @settings(
        max_examples=30,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
        deadline=None,
    )
    def test_says_what_the_sets_say_one_by_one(self, monkeypatch, drawn, at_once):
        """The same equilibria, however many sets are worked on at once."""
        monkeypatch.setattr(batch, "_AT_ONCE", at_once)
        conflict, payoffs = drawn
        found = analyse_batch(conflict, payoffs)
        for number in range(len(payoffs[conflict.decision_makers[0]])):
            rankings = {dm: ranked(rows[number].tolist()) for dm, rows in payoffs.items()}
            alone = analyse(replace(conflict, preferences=rankings))
            for concept in found.concepts:
                assert found.equilibria(number)[concept] == alone.equilibria[concept]

    def test_keeps_its_question(self):
        """The conflict, the payoffs and the concepts asked for (G11)."""
        found = analyse_batch(PAIR, ROWS, ["SEQ"])

        assert (found.conflict, found.payoffs, found.concepts) == (PAIR, ROWS, ("SEQ",))
        assert found.holds["SEQ"].shape == (2, 4)

    @pytest.mark.parametrize(
        ("payoffs", "concepts", "problem"),
        [
            (ROWS, ["nash"], "no batches under 'nash'. Name one of: Nash, GMR"),
            ({"A": ROWS["A"]}, ["SEQ"], "are of 'A'. Give them for 'A', 'B'"),
            ({}, ["SEQ"], "are of nobody"),
            (ROWS | {"B": np.zeros((1, 4), int)}, ["SEQ"], r"shapes \(1, 4\), \(2, 4\)"),
            (ROWS | {"B": np.zeros((2, 3), int)}, ["SEQ"], "one row of 4 payoffs"),
            ({"A": np.zeros(4, int), "B": np.zeros(4, int)}, ["SEQ"], r"shapes \(4,\)"),
            ({"A": np.zeros((0, 4), int), "B": np.zeros((0, 4), int)}, ["SEQ"], "no sets"),
            (ROWS | {"B": np.zeros((2, 4))}, ["SEQ"], "payoffs of 'B' are float64. Give integers"),
        ],
    )
    def test_refuses_what_does_not_fit(self, payoffs, concepts, problem):
        """One clear sentence each."""
        with pytest.raises(ModelError, match=problem):
            analyse_batch(PAIR, payoffs, concepts)

    def test_refuses_bans(self):
        """Bans and arcs are analysed one set at a time."""
        with pytest.raises(ModelError, match="neither graph form nor bans"):
            analyse_batch(replace(PAIR, bans=((1, 2),)), ROWS)
        drawn = graph_form(["x"], {}, {"First": ["x"]})
        with pytest.raises(ModelError, match="neither graph form nor bans"):
            analyse_batch(drawn, {"First": [[1]]})

    def test_refuses_more_than_fits(self, at_hand):
        """The answer is planned before it is taken (G10)."""
        at_hand(10)
        with pytest.raises(CapacityError, match="marking 4 states in 2 sets under 5 concept"):
            analyse_batch(PAIR, ROWS)
