"""What `goodoffices.settlement.mean` promises."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.strategies_settlement import NUMBERS, positive

from goodoffices.errors import ModelError
from goodoffices.settlement.distance import Distance, gap_change
from goodoffices.settlement.mean import Item, mean_gap
from goodoffices.settlement.position import Account, Stand
from goodoffices.settlement.range import Range
from goodoffices.settlement.reasons import Missing
from goodoffices.settlement.scale import OrderedScale

THREE = OrderedScale.even(("a", "b", "c"), Range(Fraction(1), Fraction(2)))


def exactly(number):
    """Make a range of one number."""
    return Range(Fraction(number), Fraction(number))


def known(number):
    """Make a distance of one number."""
    return Distance(exactly(number), None)


@st.composite
def items(draw):
    """Draw some issues with a gap, a partial gap or none, each with a weight."""
    drawn = []
    for place in range(draw(st.integers(1, 4))):
        length = draw(positive)
        scale = OrderedScale(("a", "b"), (Range(length, 2 * length),))
        low = length * draw(st.fractions(0, 1, max_denominator=4))
        distance = draw(
            st.sampled_from(
                [
                    Distance(Range(low, length), None),
                    Distance(Range(low, length), None, partial=True),
                    Distance(None, Missing.UNSTATED),
                ]
            )
        )
        drawn.append(Item(f"issue {place}", scale, distance, draw(positive)))
    return drawn


class TestMeanGap:
    """Averaging gaps over issues."""

    @pytest.mark.untraced
    @given(items())
    def test_is_the_weighted_mean_of_the_ends(self, drawn):
        """Each end of the mean is the weighted mean of that end, written out."""
        stated = [item for item in drawn if item.gap.range is not None]
        whole = [
            Range(Fraction(), item.scale.length.most)
            if item.gap.range is None or item.gap.partial
            else item.gap.range
            for item in drawn
        ]

        found = mean_gap(drawn)

        assert found.stated == tuple(item.issue for item in stated)
        assert found.over_all.range == Range(
            *(
                sum(
                    item.weight * getattr(each, end)
                    for item, each in zip(drawn, whole, strict=True)
                )
                / sum(item.weight for item in drawn)
                for end in ("least", "most")
            )
        )
        if stated:
            assert found.over_stated.range == Range(
                *(
                    sum(item.weight * getattr(item.gap.range, end) for item in stated)
                    / sum(item.weight for item in stated)
                    for end in ("least", "most")
                )
            )
        else:
            assert found.over_stated == Distance(None, Missing.NOTHING_STATED)

    @pytest.mark.untraced
    @given(items())
    def test_all_gaps_closed_leave_nothing(self, drawn):
        """What each issue's closing would take away adds up to the mean over stated issues."""
        found = mean_gap(drawn)

        for end in ("least", "most"):
            taken = sum(getattr(each, end) for _, each in found.closes)
            whole = found.over_stated.range
            assert taken == (getattr(whole, end) if whole else 0)

    @pytest.mark.untraced
    @given(items(), positive)
    def test_only_the_proportions_of_the_weights_matter(self, drawn, factor):
        """Weights in another unit give the same mean."""
        scaled = [Item(i.issue, i.scale, i.gap, factor * i.weight) for i in drawn]

        assert mean_gap(scaled).over_stated == mean_gap(drawn).over_stated
        assert mean_gap(scaled).over_all == mean_gap(drawn).over_all

    def test_an_unstated_issue_enters_as_its_whole_range(self):
        """Beside the mean over stated issues, with the coverage of both (rule S1)."""
        found = mean_gap(
            [Item("a", THREE, known(2)), Item("b", THREE, Distance(None, Missing.UNSTATED))]
        )

        assert found.over_stated.range == exactly(2)
        assert found.over_all.range == Range(Fraction(1), Fraction(3))
        assert (found.stated, found.weights) == (("a",), (("a", 1), ("b", 1)))

    def test_an_open_scale_has_no_whole_range(self):
        """Where the scale has no length the reason stands in the mean's place."""
        found = mean_gap([Item("a", NUMBERS, Distance(None, Missing.UNSTATED))])

        assert found.over_all == Distance(None, Missing.UNBOUNDED)
        assert found.unit == "tanks"

    def test_refuses_issues_that_are_measured_differently(self):
        """Tanks and steps have no mean."""
        with pytest.raises(ModelError, match=r"\['steps', 'tanks'\]; take one mean for each unit"):
            mean_gap([Item("a", THREE, known(1)), Item("b", NUMBERS, known(1))])

    def test_refuses_no_issue_at_all(self):
        """A mean over nothing is no number."""
        with pytest.raises(ModelError, match="a mean needs issues"):
            mean_gap([])

    def test_refuses_an_issue_twice(self):
        """Each issue has one weight."""
        with pytest.raises(ModelError, match="an issue occurs twice"):
            mean_gap([Item("a", THREE, known(1)), Item("a", THREE, known(2))])

    def test_refuses_a_weight_of_nothing(self):
        """An issue without weight is left out, not weighed."""
        with pytest.raises(ModelError, match="weight of a is not more than 0"):
            mean_gap([Item("a", THREE, known(1), Fraction(0))])


class TestAcceptanceFactsOf2022And2025:
    """Neutrality and ceilings in March 2022 and in 2025, as publicly reported of both sides."""

    LOOSE = Range(Fraction(1, 10), Fraction(10))
    NEUTRALITY = OrderedScale.even(
        ("neutrality imposed", "neutrality agreed, with guarantees", "free choice"), LOOSE
    )
    CEILINGS = OrderedScale.even(
        ("as asked by Russia", "as offered by Ukraine", "no ceilings"), LOOSE
    )
    RUSSIA = Stand((Account(frozenset({0})), Account(frozenset({0, 1}))))

    @given(positive, positive)
    def test_the_distance_is_larger_under_every_weighting(self, one, other):
        """
        Both gaps grew under every spacing and every account, so every mean of the two did.

        Ukraine offered neutrality with guarantees and ceilings of its own in 2022, and in 2025
        said no to both; rival accounts of what Russia accepted are taken one at a time.
        """
        then, now = Stand((Account(frozenset({1})),)), Stand((Account(frozenset({2})),))

        changes = [
            gap_change(scale, (then, self.RUSSIA), (now, self.RUSSIA))
            for scale in (self.NEUTRALITY, self.CEILINGS)
        ]

        assert all(change.farther for change in changes)
        assert one * changes[0].range.least + other * changes[1].range.least > 0
