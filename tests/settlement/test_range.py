"""What `goodoffices.settlement.range` promises."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.strategies_settlement import fractions

from goodoffices.errors import ModelError
from goodoffices.settlement.range import Range, hull


class TestRange:
    """A least and a most number."""

    def test_is_exact_where_the_ends_meet(self):
        """A range of one number is exact, any other is not."""
        assert Range(Fraction(2), Fraction(2)).exact
        assert not Range(Fraction(2), Fraction(3)).exact

    def test_refuses_an_empty_range(self):
        """A range that ends before it begins holds no number."""
        with pytest.raises(ModelError, match="from 2 to 1 is empty"):
            Range(Fraction(2), Fraction(1))


class TestHull:
    """The smallest range that holds several."""

    @pytest.mark.untraced
    @given(st.lists(st.tuples(fractions, fractions).map(sorted), min_size=1))
    def test_is_the_smallest_range_that_holds_all(self, pairs):
        """Each end of the hull is an end of one of the ranges, and none reaches beyond it."""
        ranges = [Range(*pair) for pair in pairs]

        found = hull(ranges)

        assert found.least == min(low for low, _ in pairs)
        assert found.most == max(high for _, high in pairs)

    def test_of_nothing_is_nothing(self):
        """Where there is no range there is no hull."""
        assert hull([]) is None
