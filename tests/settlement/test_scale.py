"""What `goodoffices.settlement.scale` promises."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.strategies_settlement import ordered_scales, spacings

from goodoffices.errors import ModelError
from goodoffices.settlement.range import Range
from goodoffices.settlement.scale import NumericScale, OrderedScale

ONE = Range(Fraction(1), Fraction(1))


class TestOrderedScale:
    """Options in order with a spacing within bounds."""

    @pytest.mark.untraced
    @given(st.data())
    def test_between_holds_every_spacing(self, data):
        """However the steps are spaced within their bounds, the distance is in the range."""
        scale = data.draw(ordered_scales())
        spacing = data.draw(spacings(scale))
        one, other = (data.draw(st.integers(0, len(scale.options) - 1)) for _ in range(2))

        found = scale.between(one, other)

        assert found.least <= sum(spacing[min(one, other) : max(one, other)]) <= found.most
        assert found == scale.between(other, one)

    def test_counts_steps_where_each_counts_one(self):
        """With a spacing of 1 a distance is the number of steps."""
        scale = OrderedScale.even(("none", "some", "all"), ONE)

        assert scale.between(0, 2) == Range(Fraction(2), Fraction(2)) == scale.length
        assert scale.between(1, 1) == Range(Fraction(0), Fraction(0))
        assert scale.unit is None

    @pytest.mark.parametrize("options", [("one",), ("one", "one"), ()])
    def test_refuses_options_that_are_no_scale(self, options):
        """A scale has two options or more, each once."""
        with pytest.raises(ModelError, match="two or more options"):
            OrderedScale.even(options, ONE)

    @pytest.mark.parametrize("steps", [(), (ONE, ONE), (Range(Fraction(0), Fraction(1)),)])
    def test_refuses_steps_that_do_not_fit(self, steps):
        """There is one step fewer than options, each of more than 0."""
        with pytest.raises(ModelError, match="has 1 steps of more than 0"):
            OrderedScale(("a", "b"), steps)


class TestNumericScale:
    """Numbers with a unit."""

    def test_has_a_length_where_both_ends_are_stated(self):
        """An open scale has no length."""
        assert NumericScale("tanks", Fraction(0), Fraction(9)).length == Range(
            Fraction(9), Fraction(9)
        )
        assert NumericScale("tanks", Fraction(0)).length is None
        assert NumericScale("tanks", None, Fraction(9)).length is None

    def test_refuses_a_scale_without_a_unit(self):
        """Numbers keep their unit (rule S2)."""
        with pytest.raises(ModelError, match="has a unit"):
            NumericScale("")

    def test_refuses_a_scale_that_ends_before_it_begins(self):
        """The least is not above the most."""
        with pytest.raises(ModelError, match="begins at 3 and ends at 2"):
            NumericScale("tanks", Fraction(3), Fraction(2))
