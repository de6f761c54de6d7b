"""Payoffs from statements, rankings and weights."""

from fractions import Fraction
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.errors import ModelError
from goodoffices.graphmodel import Option, Priorities, Ranking, Statement, Weights, parse

OPTIONS = (Option("a", "X"), Option("b", "X", ("low", "mid", "high")), Option("c", "Y"))
FEASIBLE = np.ones((2, 3, 2), bool, order="F")
TEXTS = ["a", "b >= mid", "not c", "a if b = low", "a iff c", "b != mid or c", "b = high and a"]


def states(feasible):
    """The feasible states as level tuples, in decimal order."""
    found = [(a, b, c) for c, b, a in product(range(2), range(3), range(2))]
    return [state for state in found if feasible[state]]


def dense(keys):
    """Dense ranks from 1."""
    order = sorted(set(keys))
    return [order.index(key) + 1 for key in keys]


@st.composite
def spaces(draw):
    """Some feasible states, at least one."""
    flat = draw(st.lists(st.booleans(), min_size=12, max_size=12).filter(any))
    return np.array(flat).reshape(2, 3, 2, order="F")


class TestPriorities:
    """Prioritised statements."""

    @pytest.mark.untraced
    @given(st.lists(st.sampled_from(TEXTS), max_size=8), spaces())
    def test_are_lexicographic(self, texts, feasible):
        """The first statement that separates two states decides (G9)."""
        statements = tuple(Statement(text, parse(text, OPTIONS)) for text in texts)
        truths = [np.broadcast_to(s.condition.truth(OPTIONS), (2, 3, 2)) for s in statements]
        keys = [tuple(bool(truth[state]) for truth in truths) for state in states(feasible)]

        assert Priorities(statements).payoff(OPTIONS, feasible).tolist() == dense(keys)

    def test_do_not_overflow(self):
        """Two hundred statements, the last of which decides (G10)."""
        idle = [Statement("a or not a", parse("a or not a", OPTIONS))] * 200
        last = Statement("c", parse("c", OPTIONS))

        payoff = Priorities((*idle, last)).payoff(OPTIONS, FEASIBLE)

        assert payoff.tolist() == [1] * 6 + [2] * 6


class TestRanking:
    """Rankings with ties."""

    def test_puts_the_best_first(self):
        """Equal states have equal ranks."""
        payoff = Ranking(((2,), (1, 3))).payoff(
            (Option("a", "X", ("0", "1", "2")),), np.ones(3, bool)
        )

        assert payoff.tolist() == [1, 2, 1]

    @pytest.mark.parametrize(
        ("classes", "problem"),
        [
            (((1, 2), (2, 3)), "state 2 twice"),
            (((1,), (3,)), "leaves out state 2"),
            (((1,), (2, 3, 4)), "state 4. The feasible states are 1 to 3"),
            (((0,), (1, 2, 3)), "state 0"),
            (((), (1, 2, 3)), "empty group"),
            (((1,),), "leaves out state 2, 3"),
        ],
    )
    def test_refuses_what_is_no_ranking(self, classes, problem):
        """Each state is named once."""
        with pytest.raises(ModelError, match=problem):
            Ranking(classes).payoff((Option("a", "X", ("0", "1", "2")),), np.ones(3, bool))

    def test_names_only_some_of_many_missing_states(self):
        """A long list is cut."""
        with pytest.raises(ModelError, match="1, 2, 3, 4, 5 and 7 more"):
            Ranking(()).payoff(OPTIONS, FEASIBLE)


numbers = st.fractions(max_denominator=50) | st.integers(-(2**90), 2**90).map(Fraction)


class TestWeights:
    """Weighted options."""

    @pytest.mark.untraced
    @given(st.tuples(*(st.tuples(*[numbers] * option.size) for option in OPTIONS)), spaces())
    @settings(deadline=None)
    def test_are_summed_exactly(self, levels, feasible):
        """Sums are compared as fractions, of any size."""
        keys = [
            sum(level[k] for level, k in zip(levels, state, strict=True))
            for state in states(feasible)
        ]

        assert Weights(levels).payoff(OPTIONS, feasible).tolist() == dense(keys)

    def test_refuse_what_does_not_fit(self):
        """One weight for each level of each option."""
        with pytest.raises(ModelError, match="one for each level"):
            Weights(((Fraction(1),),)).payoff(OPTIONS, FEASIBLE)
