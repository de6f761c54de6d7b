"""What `goodoffices.settlement.matrix` promises."""

from fractions import Fraction

import pytest

from goodoffices.errors import ModelError
from goodoffices.settlement.distance import gap, overlap, spread
from goodoffices.settlement.matrix import Matrix
from goodoffices.settlement.position import Account, Stand
from goodoffices.settlement.range import Range
from goodoffices.settlement.reasons import Missing
from goodoffices.settlement.scale import OrderedScale

SCALE = OrderedScale.even(("a", "b", "c"), Range(Fraction(1), Fraction(1)))
LOW, HIGH = Stand((Account(frozenset({0}), ideal=0),)), Stand((Account(frozenset({2}), ideal=2),))


class TestMatrix:
    """The issue-by-party matrix."""

    def test_compares_each_pair_on_each_issue_in_order(self):
        """Issue by issue, the pairs in the order of the parties."""
        matrix = Matrix(
            {"x": SCALE, "y": SCALE}, ("P", "Q", "R"), {("x", "P"): LOW, ("x", "R"): HIGH}
        )

        found = matrix.comparisons()

        assert [(c.issue, c.first, c.second) for c in found] == [
            (issue, *pair) for issue in "xy" for pair in (("P", "Q"), ("P", "R"), ("Q", "R"))
        ]
        assert found[0].gap.missing is Missing.UNSTATED
        assert found[1].gap == gap(SCALE, LOW, HIGH)
        assert found[1].spread == spread(SCALE, LOW, HIGH)
        assert found[1].overlap == overlap(LOW, HIGH)
        assert found[1].higher == "R"
        assert matrix.compare("x", "R", "P").higher == "R"
        assert matrix.compare("y", "P", "R").higher is None

    def test_refuses_a_party_twice(self):
        """A party would be compared with itself."""
        with pytest.raises(ModelError, match="a party occurs twice in P, P"):
            Matrix({"x": SCALE}, ("P", "P"), {})

    @pytest.mark.parametrize("place", [("z", "P"), ("x", "Z")])
    def test_refuses_a_position_from_outside(self, place):
        """A position belongs to an issue and a party of the matrix."""
        with pytest.raises(ModelError, match="is outside of the matrix; it has the parties P"):
            Matrix({"x": SCALE}, ("P",), {place: LOW})

    def test_refuses_a_position_off_the_scale(self):
        """A position accepts options that its issue has."""
        with pytest.raises(ModelError, match="not on the scale; it has the options a, b, c"):
            Matrix({"x": SCALE}, ("P",), {("x", "P"): Stand((Account(frozenset({3})),))})
