"""Games in normal form."""

from itertools import product
from math import prod

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.errors import ModelError
from goodoffices.graphmodel import analyse, normal_form


@st.composite
def games(draw):
    """Draw strategies and payoffs of two or three decision makers."""
    shape = tuple(draw(st.lists(st.integers(1, 3), min_size=2, max_size=3)))
    strategies = {dm: [f"{dm}{k}" for k in range(m)] for dm, m in zip("ABC", shape, strict=False)}
    payoff = st.lists(st.integers(-3, 3), min_size=prod(shape), max_size=prod(shape))
    return strategies, {dm: np.reshape(draw(payoff), shape) for dm in strategies}


class TestNormalForm:
    """A state for each combination of strategies."""

    @given(games())
    @settings(max_examples=60, deadline=None)
    def test_has_the_games_nash_equilibria(self, drawn):
        """The combinations from which nobody gains by another strategy of its own."""
        strategies, payoffs = drawn
        conflict = normal_form(strategies, payoffs)
        expected = set()
        for places in product(*(range(len(own)) for own in strategies.values())):
            best = True
            for axis, (dm, own) in enumerate(strategies.items()):
                for other in range(len(own)):
                    changed = (*places[:axis], other, *places[axis + 1 :])
                    best &= bool(payoffs[dm][changed] <= payoffs[dm][places])
            if best:
                chosen = zip(strategies.values(), places, strict=True)
                expected.add(", ".join(own[place] for own, place in chosen))

        found = analyse(conflict).equilibria["Nash"]

        assert {conflict.states[s - 1] for s in found} == expected
        first = next(iter(strategies.values()))
        assert [name.split(", ")[0] for name in conflict.states[: len(first)]] == first

    def test_refuses_what_does_not_fit(self):
        """A decision maker without strategies; payoffs of another shape."""
        with pytest.raises(ModelError, match="'A' has no strategies"):
            normal_form({"A": []}, {"A": []})
        with pytest.raises(ModelError, match=r"payoffs of 'A' have the shape \(1,\)"):
            normal_form({"A": ["x", "y"]}, {"A": [1]})
        with pytest.raises(ModelError, match="payoffs of 'A' have rows of several lengths"):
            normal_form({"A": ["x", "y"], "B": ["u", "v"]}, {"A": [[1, 2], [3]], "B": [[1]]})

    @pytest.mark.parametrize("odd", ["q", float("nan"), float("inf"), None])
    def test_refuses_payoffs_that_are_no_finite_numbers(self, odd):
        """Text would be put in the order of its letters."""
        with pytest.raises(ModelError, match=r"payoffs of 'A' are not all numbers: .* Give finite"):
            normal_form({"A": ["x", "y"]}, {"A": [1, odd]})
