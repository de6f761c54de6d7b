"""What `goodoffices.settlement.distance` promises."""

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.settlement.oracle import (
    every_extreme_spacing,
    gap_at,
    gap_of_numbers,
    grid,
    places_on_a_line,
)
from tests.strategies_settlement import NUMBERS, ordered_scales, spacings, stands

from goodoffices.settlement.distance import Change, gap, gap_change, higher, overlap, spread
from goodoffices.settlement.position import NOTHING, Account, Interval, Stand
from goodoffices.settlement.range import Range
from goodoffices.settlement.reasons import Missing
from goodoffices.settlement.scale import NumericScale, OrderedScale

EVEN = OrderedScale.even(("a", "b", "c", "d", "e"), Range(Fraction(1), Fraction(1)))


def on(*places, ideal=None):
    """Make a stand with one account that accepts these options."""
    return Stand((Account(frozenset(places), ideal=ideal),))


def exactly(number):
    """Make a range of one number."""
    return Range(Fraction(number), Fraction(number))


def accepted_pairs(first, second):
    """List what both accept under each combination of accounts that hold a position."""
    return [
        (a.accepts, b.accepts)
        for a, b in product(first.accounts, second.accounts)
        if a.accepts != NOTHING and b.accepts != NOTHING
    ]


def as_set(accepted):
    """List options as they are, numbers one by one."""
    return grid(accepted) if isinstance(accepted, Interval) else set(accepted)


class TestGap:
    """Between the nearest accepted options."""

    @pytest.mark.untraced
    @settings(deadline=None)
    @given(st.data())
    def test_is_the_range_over_every_spacing_and_account(self, data):
        """Its ends are found by trying every extreme spacing; no other one reaches beyond."""
        scale = data.draw(ordered_scales())
        first, second = data.draw(stands(scale)), data.draw(stands(scale))
        spacing = data.draw(spacings(scale))
        pairs = accepted_pairs(first, second)

        found = gap(scale, first, second).range

        tried = [gap_at(each, *pair) for each in every_extreme_spacing(scale) for pair in pairs]
        assert found == (Range(min(tried), max(tried)) if tried else None)
        assert all(found.least <= gap_at(spacing, *pair) <= found.most for pair in pairs)

    @pytest.mark.untraced
    @given(stands(NUMBERS), stands(NUMBERS))
    def test_is_the_range_over_every_account_of_numbers(self, first, second):
        """Numbers need no spacing: each combination of accounts gives one gap."""
        tried = [gap_of_numbers(*pair) for pair in accepted_pairs(first, second)]

        found = gap(NUMBERS, first, second).range

        assert found == (Range(Fraction(min(tried)), Fraction(max(tried))) if tried else None)

    @pytest.mark.untraced
    @given(stands(EVEN), stands(EVEN))
    def test_is_the_same_both_ways(self, first, second):
        """Nothing takes a side."""
        assert gap(EVEN, first, second) == gap(EVEN, second, first)

    @pytest.mark.untraced
    @given(stands(EVEN, least=1))
    def test_is_absent_where_a_party_stated_nothing(self, stand):
        """An unstated position is never filled in (rule S1)."""
        assert gap(EVEN, stand, Stand()).missing is Missing.UNSTATED
        assert gap(EVEN, stand, Stand()).range is None

    def test_is_absent_where_a_position_was_withdrawn(self):
        """A withdrawn position gives no number, and is not unstated."""
        assert gap(EVEN, on(1), on()).missing is Missing.WITHDRAWN

    def test_says_where_an_account_gives_no_number(self):
        """A rival account by which the position was withdrawn leaves the range partial."""
        rival = Stand((*on(3).accounts, Account(NOTHING)))

        found = gap(EVEN, on(1), rival)

        assert (found.range, found.partial) == (exactly(2), True)


class TestSpread:
    """Between the options wanted most."""

    @pytest.mark.untraced
    @given(st.data())
    def test_is_the_range_over_every_spacing_and_pair_of_ideals(self, data):
        """Each pair of accounts that name both ideals enters, and no other."""
        scale = data.draw(ordered_scales())
        first, second = (data.draw(stands(scale, may_be_withdrawn=False)) for _ in range(2))
        pairs = [(a.ideal, b.ideal) for a, b in product(first.accounts, second.accounts)]
        named = [(a, b) for a, b in pairs if a is not None and b is not None]

        found = spread(scale, first, second)

        lines = [places_on_a_line(each) for each in every_extreme_spacing(scale)]
        tried = [abs(line[a] - line[b]) for line in lines for a, b in named]
        assert found.range == (Range(min(tried), max(tried)) if tried else None)
        assert found.partial == (0 < len(named) < len(pairs))

    def test_counts_units_between_numbers(self):
        """The ideals of a numeric issue are numbers."""
        one, other = (
            Stand((Account(Interval(Fraction(0), None), ideal=Fraction(ideal)),))
            for ideal in (800, 342)
        )

        assert spread(NUMBERS, one, other).range == exactly(458)

    def test_needs_both_ideals(self):
        """One ideal is no distance."""
        assert spread(EVEN, on(1, ideal=1), on(2)).missing is Missing.NO_IDEAL

    def test_is_absent_where_a_party_stated_nothing(self):
        """Without a position there is no ideal to ask for."""
        assert spread(EVEN, on(1, ideal=1), Stand()).missing is Missing.UNSTATED


class TestOverlap:
    """What both parties accept."""

    @pytest.mark.parametrize("scale", [EVEN, NUMBERS])
    @given(data=st.data())
    def test_is_what_every_account_agrees_on(self, scale, data):
        """What is certain is accepted under every account, what is possible under some."""
        first, second = (
            data.draw(stands(scale, least=1, may_be_withdrawn=False)) for _ in range(2)
        )
        tried = [as_set(a) & as_set(b) for a, b in accepted_pairs(first, second)]

        found = overlap(first, second)

        certain = set.intersection(*tried)
        assert (as_set(found.certain) if found.certain else set()) == certain
        possible = [as_set(each) for each in found.possible]
        assert all(each in tried and each != certain for each in possible)
        assert all(each in possible for each in tried if each and each != certain)

    def test_is_not_certain_where_a_position_may_be_withdrawn(self):
        """An account of a withdrawal leaves the overlap possible only."""
        rival = Stand((*on(1).accounts, Account(NOTHING)))

        found = overlap(on(1, 2), rival)

        assert (found.certain, found.possible) == (None, (frozenset({1}),))

    def test_is_nothing_where_a_party_stated_nothing(self):
        """There is no overlap with silence."""
        assert overlap(on(1), Stand()).certain is None
        assert overlap(on(1), Stand()).possible == ()


class TestHigher:
    """The sign of a gap."""

    @pytest.mark.untraced
    @pytest.mark.parametrize("scale", [EVEN, NUMBERS])
    @given(data=st.data())
    def test_holds_under_every_account(self, scale, data):
        """A party is higher only if each option it accepts is above each of the other's."""
        first, second = (data.draw(stands(scale, may_be_withdrawn=False)) for _ in range(2))
        pairs = [(as_set(a), as_set(b)) for a, b in accepted_pairs(first, second)]
        above = bool(pairs) and all(min(a) > max(b) for a, b in pairs)
        below = bool(pairs) and all(max(a) < min(b) for a, b in pairs)

        assert higher(first, second) == (0 if above else 1 if below else None)

    def test_is_not_claimed_where_a_position_may_be_withdrawn(self):
        """An account of a withdrawal leaves the sign open."""
        assert higher(on(4), Stand((*on(1).accounts, Account(NOTHING)))) is None


class TestGapChange:
    """How a gap differs between two dates."""

    @pytest.mark.untraced
    @settings(deadline=None)
    @given(st.data())
    def test_is_the_range_over_every_spacing_and_account(self, data):
        """Both gaps are measured under the same spacing: trying each extreme one finds the ends."""
        scale = data.draw(ordered_scales())
        first, second, later = (
            data.draw(stands(scale, least=1, may_be_withdrawn=False)) for _ in range(3)
        )
        spacing = data.draw(spacings(scale))

        found = gap_change(scale, (first, second), (later, second)).range

        moves = (
            [(a, a) for a in first.accounts]
            if first == later
            else list(product(first.accounts, later.accounts))
        )
        changes = [
            [
                gap_at(each, now.accepts, b.accepts) - gap_at(each, then.accepts, b.accepts)
                for then, now in moves
                for b in second.accounts
            ]
            for each in (spacing, *every_extreme_spacing(scale))
        ]
        tried = [change for extreme in changes[1:] for change in extreme]
        assert found == Range(min(tried), max(tried))
        assert all(found.least <= change <= found.most for change in changes[0])

    @pytest.mark.untraced
    @settings(deadline=None)
    @given(st.data())
    def test_both_parties_may_move(self, data):
        """Rival accounts of stands that differ are tried in every combination."""
        scale = data.draw(ordered_scales(4))
        before, after = (
            tuple(data.draw(stands(scale, least=1, may_be_withdrawn=False)) for _ in range(2))
            for _ in range(2)
        )

        found = gap_change(scale, before, after).range

        choices = [
            [(a, a) for a in then.accounts]
            if then == now
            else list(product(then.accounts, now.accounts))
            for then, now in zip(before, after, strict=True)
        ]
        tried = [
            gap_at(each, a_now.accepts, b_now.accepts) - gap_at(each, a.accepts, b.accepts)
            for each in every_extreme_spacing(scale)
            for (a, a_now), (b, b_now) in product(*choices)
        ]
        assert found == Range(min(tried), max(tried))

    @given(st.data())
    def test_counts_units_of_numbers(self, data):
        """Numbers change by the difference of their gaps."""
        first, second, later = (
            data.draw(stands(NUMBERS, least=1, may_be_withdrawn=False)) for _ in range(3)
        )
        single = [Stand(each.accounts[:1]) for each in (first, second, later)]
        one, other, now = (each.accounts[0].accepts for each in single)

        found = gap_change(NUMBERS, (single[0], single[1]), (single[2], single[1])).range

        assert found == exactly(gap_of_numbers(now, other) - gap_of_numbers(one, other))

    def test_a_conclusion_needs_every_spacing(self):
        """From two steps to one other step is closer only if that step cannot be as long."""
        near = OrderedScale(("a", "b", "c", "d"), (exactly(1), exactly(1), exactly(1)))
        far = OrderedScale(
            ("a", "b", "c", "d"), (exactly(1), exactly(1), Range(Fraction(1), Fraction(3)))
        )
        before, after = (on(0), on(2)), (on(3), on(2))

        assert gap_change(near, before, after).closer
        assert not gap_change(far, before, after).closer
        assert gap_change(far, before, after).range == Range(Fraction(-1), Fraction(1))

    def test_a_conclusion_needs_every_account(self):
        """A rival account by which nothing moved forbids to say that they moved apart."""
        before, after = (on(1), on(2)), (Stand((*on(0).accounts, *on(1).accounts)), on(2))

        found = gap_change(EVEN, before, after)

        assert (found.range, found.farther) == (Range(Fraction(0), Fraction(1)), False)
        assert gap_change(EVEN, before, (on(0), on(2))).farther

    def test_a_conclusion_needs_a_number_under_every_account(self):
        """Where an account gives no number, the others prove nothing."""
        after = (Stand((*on(0).accounts, Account(NOTHING))), on(2))

        found = gap_change(EVEN, (on(1), on(2)), after)

        assert (found.range, found.partial, found.farther) == (exactly(1), True, False)

    def test_needs_both_positions_at_both_dates(self):
        """There is no change from or to silence."""
        found = gap_change(EVEN, (Stand(), on(2)), (on(1), on(2)))

        assert found == Change(None, Missing.UNSTATED)
        assert not found.closer
        assert not found.farther


def ukraine(least):
    """Make Ukraine's position: forces of at least this size, as in its draft of the annex."""
    return Stand((Account(Interval(Fraction(least), None), grounds=("Ukraine, draft annex",)),))


def russia(**mosts):
    """Make Russia's position: forces of at most this size, one account for each source."""
    return Stand(
        tuple(
            Account(Interval(None, Fraction(most)), grounds=(f"Russia, {source}",))
            for source, most in mosts.items()
        )
    )


class TestPublishedCeilings:
    """Ceilings for Ukraine's forces, as publicly reported of the talks of 2022."""

    @pytest.mark.parametrize(
        ("unit", "first", "second", "expected"),
        [
            (
                "troops",
                ukraine(250_000),
                russia(draft_annex=85_000, reported_elsewhere=100_000),
                (150_000, 165_000),
            ),
            ("tanks", ukraine(800), russia(draft_annex=342, also_given=343), (457, 458)),
            ("artillery", ukraine(1_900), russia(draft_annex=519), (1_381, 1_381)),
        ],
    )
    def test_three_gaps_with_sign_and_unit(self, unit, first, second, expected):
        """Ukraine stands higher on all three; where accounts differ the gap is a range."""
        scale = NumericScale(unit, Fraction(0))

        assert gap(scale, first, second).range == Range(*map(Fraction, expected))
        assert higher(first, second) == 0
        assert scale.unit == unit

    @pytest.mark.parametrize("least", [250_000, 800, 1_900])
    def test_no_zone_of_agreement_is_claimed(self, least):
        """Nothing is shared, under no account (rule S7)."""
        second = russia(draft_annex=least // 3, reported_elsewhere=2 * least // 5)

        assert overlap(ukraine(least), second).certain is None
        assert overlap(ukraine(least), second).possible == ()
