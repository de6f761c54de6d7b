"""What `goodoffices.settlement.position` promises."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.settlement.oracle import grid
from tests.strategies_settlement import intervals

from goodoffices.errors import ModelError
from goodoffices.settlement.position import (
    NOTHING,
    Account,
    Interval,
    Stand,
    check,
    contains,
    shared,
)
from goodoffices.settlement.range import Range
from goodoffices.settlement.scale import NumericScale, OrderedScale

OPTIONS = OrderedScale.even(("none", "some", "all"), Range(Fraction(1), Fraction(1)))
TANKS = NumericScale("tanks", Fraction(0), Fraction(900))


def numbers(least=None, most=None):
    """Make an interval of whole numbers."""
    return Interval(*(None if end is None else Fraction(end) for end in (least, most)))


class TestInterval:
    """The numbers that a party accepts."""

    def test_refuses_an_empty_interval(self):
        """An interval that ends before it begins accepts nothing."""
        with pytest.raises(ModelError, match="from 2 to 1 is empty"):
            numbers(2, 1)


class TestShared:
    """What two parties both accept."""

    @given(intervals(), intervals())
    def test_is_the_intersection_of_numbers(self, one, other):
        """What both accept is what each number says that it is."""
        both = shared(one, other)

        assert (grid(both) if both else set()) == grid(one) & grid(other)

    @given(st.frozensets(st.integers(0, 4)), st.frozensets(st.integers(0, 4)))
    def test_is_the_intersection_of_options(self, one, other):
        """Options that both accept; nothing where there are none."""
        assert shared(one, other) == ((one & other) or None)

    def test_is_nothing_between_options_and_numbers(self):
        """A withdrawn position shares nothing with numbers, in either order."""
        assert shared(NOTHING, numbers(1, 2)) is None
        assert shared(numbers(1, 2), NOTHING) is None


class TestContains:
    """Whether one set is in another."""

    @given(intervals(), intervals())
    def test_is_the_order_of_sets(self, whole, part):
        """One set of numbers contains another exactly when all its numbers are in it."""
        assert contains(whole, part) == (grid(part) <= grid(whole))


class TestStand:
    """The accounts of a position."""

    def test_a_withdrawn_account_holds_no_position(self):
        """What was withdrawn is kept as an account and states nothing."""
        held, gone = Account(frozenset({1})), Account(NOTHING)

        assert Stand((held, gone)).stated == (held,)


class TestCheck:
    """Refusing what is not on the scale."""

    @pytest.mark.parametrize(
        ("scale", "account"),
        [
            (OPTIONS, Account(frozenset({0, 2}), ideal=1)),
            (OPTIONS, Account(NOTHING)),
            (TANKS, Account(numbers(0, 900), ideal=Fraction(3))),
            (TANKS, Account(numbers(most=5))),
            (TANKS, Account(NOTHING)),
            (NumericScale("tanks"), Account(numbers(-5, 10**9))),
        ],
    )
    def test_takes_what_is_on_the_scale(self, scale, account):
        """What is on the scale passes, a withdrawn position on any scale."""
        assert check(scale, Stand((account,))) is None

    @pytest.mark.parametrize(
        ("scale", "account"),
        [
            (OPTIONS, Account(frozenset({3}))),
            (OPTIONS, Account(frozenset({1}), ideal=-1)),
            (OPTIONS, Account(frozenset({1}), ideal=Fraction(1, 2))),
            (OPTIONS, Account(numbers(0, 1))),
            (TANKS, Account(frozenset({1}))),
            (TANKS, Account(numbers(-1, 3))),
            (TANKS, Account(numbers(1, 901))),
            (TANKS, Account(numbers(1, 3), ideal=Fraction(1000))),
            (TANKS, Account(numbers(1, 3), ideal=2)),
        ],
    )
    def test_refuses_what_is_not_on_the_scale(self, scale, account):
        """The message says what the scale has."""
        with pytest.raises(ModelError, match=r"not on the scale; it has (the options|numbers)"):
            check(scale, Stand((account,)))
