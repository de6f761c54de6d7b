"""Conditions written as statements."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.errors import ModelError
from goodoffices.graphmodel import Option, parse, written
from goodoffices.graphmodel.condition import All, Compare, Condition, Either, If, Iff, Not

OPTIONS = (
    Option("x", "A"),
    Option('a "long" name', "B", ("none", "not", "some more")),
    Option("or", "B"),
)
COMPARISONS = st.one_of(
    st.builds(Compare, st.just("x")),
    st.builds(Compare, st.just("or"), st.sampled_from(["=", "!="]), st.sampled_from(["no", "yes"])),
    st.builds(
        Compare,
        st.just('a "long" name'),
        st.sampled_from(["=", "!=", ">=", "<=", ">", "<"]),
        st.sampled_from(["none", "not", "some more"]),
    ),
)


def joined(parts: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    """Conditions made of conditions."""
    several = st.lists(parts, min_size=2, max_size=3).map(tuple)
    return st.one_of(
        st.builds(Not, parts),
        st.builds(All, several),
        st.builds(Either, several),
        st.builds(If, parts, parts),
        st.builds(Iff, parts, parts),
    )


class TestWritten:
    @pytest.mark.untraced
    @given(st.recursive(COMPARISONS, joined, max_leaves=8))
    def test_reads_back_as_the_same_condition(self, condition):
        """Parsing what was written gives the same truth in every state."""
        again = parse(written(condition), OPTIONS)

        assert written(again) == written(condition)
        shape = tuple(option.size for option in OPTIONS)
        truths = [np.broadcast_to(each.truth(OPTIONS), shape) for each in (condition, again)]
        assert np.array_equal(*truths)

    def test_refuses_another_kind_of_condition(self):
        """Only what the grammar knows can be written."""

        class Elsewhere(Condition):
            def truth(self, options):
                return np.ones([1] * len(options), bool)

        with pytest.raises(ModelError, match="is no condition of the language"):
            written(Elsewhere())
