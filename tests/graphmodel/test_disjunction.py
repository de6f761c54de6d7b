"""Conditions as boxes in the state space."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.strategies_formats import conditions
from tests.strategies_graphmodel import conflicts

from goodoffices.errors import CapacityError, ModelError
from goodoffices.graphmodel import Option, Rule, parse
from goodoffices.graphmodel.condition import All, Condition, Either, Iff
from goodoffices.graphmodel.disjunction import boxes, forbidden
from goodoffices.graphmodel.feasibility import Kind


def covered(found, options):
    """Mark state by state what the boxes cover."""
    shape = tuple(option.size for option in options)
    marks = np.zeros(shape, bool)
    for state in np.ndindex(shape):
        marks[state] = any(
            all(state[axis] in levels for axis, levels in box.items()) for box in found
        )
    return marks


class TestBoxes:
    """A condition written as boxes."""

    @settings(max_examples=60)
    @given(st.data())
    def test_cover_what_the_condition_holds_in(self, data):
        """Every state in which it holds, and no other; no box is inside another one."""
        conflict = data.draw(conflicts())
        condition = data.draw(conditions(conflict))
        found = boxes(condition, conflict.options)
        truth = np.broadcast_to(condition.truth(conflict.options), conflict.shape)

        assert np.array_equal(covered(found, conflict.options), truth)
        for k, box in enumerate(found):
            for other in (*found[:k], *found[k + 1 :]):
                assert not all(axis in box and box[axis] <= other[axis] for axis in other)

    def test_refuses_too_many(self):
        """Before they are made."""
        options = tuple(Option(f"o{k}", "A") for k in range(20))
        pairs = [parse(f"o{2 * k} or o{2 * k + 1}", options) for k in range(10)]

        with pytest.raises(CapacityError, match="more than 400 combinations"):
            boxes(All(tuple(pairs)), options)

    def test_refuses_a_strange_condition(self):
        """One of another kind."""

        class Strange(Condition):
            def truth(self, options):
                return np.ones([1] * len(options), bool)

        with pytest.raises(ModelError, match="no condition of the language"):
            boxes(Iff(Strange(), Strange()), (Option("o", "A"),))


class TestForbidden:
    """Where a rule is broken."""

    @pytest.mark.untraced
    @settings(max_examples=60)
    @given(st.data(), st.sampled_from(Kind.__args__))
    def test_is_where_it_does_not_allow(self, data, kind):
        """For each kind of rule, with two conditions."""
        conflict = data.draw(conflicts())
        parts = data.draw(st.tuples(conditions(conflict), conditions(conflict)))
        rule = Rule(kind, parts)
        broken = Either(forbidden(rule)).truth(conflict.options)

        assert np.array_equal(
            np.broadcast_to(broken, conflict.shape),
            ~np.broadcast_to(rule.allowed(conflict.options), conflict.shape),
        )
