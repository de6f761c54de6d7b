"""What `goodoffices.settlement.movement` promises."""

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.settlement.oracle import grid
from tests.strategies_settlement import NUMBERS, stands

from goodoffices.settlement.movement import Move, Movement, movement
from goodoffices.settlement.position import NOTHING, Account, Interval, Stand
from goodoffices.settlement.range import Range
from goodoffices.settlement.scale import OrderedScale

EVEN = OrderedScale.even(("a", "b", "c", "d"), Range(Fraction(1), Fraction(1)))


def as_set(accepted):
    """List options as they are, numbers one by one."""
    return grid(accepted) if isinstance(accepted, Interval) else set(accepted)


def classes(before, after):
    """Class one account against another by the words of the specification."""
    old, new = as_set(before.accepts), as_set(after.accepts)
    found = set()
    if not old or not new:
        return {Move.NEW} if new else {Move.WITHDRAWN} if old else set()
    if old < new:
        found.add(Move.SOFTENED)
    if new < old:
        found.add(Move.HARDENED)
    if not old <= new and not new <= old:
        found.add(Move.SHIFTED)
    if old == new and not after.words <= before.words:
        found.add(Move.REWORDED)
    if not after.speakers <= before.speakers:
        found.add(Move.NEW_SPEAKER)
    if not after.audiences <= before.audiences:
        found.add(Move.NEW_AUDIENCE)
    return found


class TestMovement:
    """Classing how a position differs between two dates."""

    @pytest.mark.untraced
    @pytest.mark.parametrize("scale", [EVEN, NUMBERS])
    @given(data=st.data())
    def test_a_class_holds_under_every_account(self, scale, data):
        """What holds for each pair of accounts is stated, what holds for some is possible."""
        before, after = data.draw(stands(scale, least=1)), data.draw(stands(scale, least=1))
        found = [classes(*pair) for pair in product(before.accounts, after.accounts)]

        moved = movement(before, after)

        if before == after:
            assert moved == Movement((), (), frozenset(), frozenset())
        else:
            assert set(moved.moves) == set.intersection(*found)
            assert set(moved.possible) == set.union(*found) - set.intersection(*found)
            assert list(moved.moves) == [move for move in Move if move in moved.moves]

    @given(stands(EVEN), stands(EVEN))
    def test_softening_is_hardening_backwards(self, before, after):
        """The set classes turn round with the dates; a shift stays a shift."""
        turned = {Move.SOFTENED: Move.HARDENED, Move.HARDENED: Move.SOFTENED}
        sets = (Move.SOFTENED, Move.HARDENED, Move.SHIFTED)

        there = [turned.get(m, m) for m in movement(before, after).moves if m in sets]

        assert there == [move for move in movement(after, before).moves if move in sets]

    def test_the_first_position_is_new(self):
        """Where the party had stated nothing, and where it had withdrawn, a position is new."""
        held = Stand((Account(frozenset({1}), speakers=frozenset("x")),))

        for nothing in (Stand(), Stand((Account(NOTHING),))):
            assert movement(nothing, held).moves == (Move.NEW,)
            assert movement(nothing, held).new_speakers == frozenset()

    def test_silence_later_is_no_movement(self):
        """Nothing is known where there is no later account; it is not withdrawn (rule S1)."""
        held = Stand((Account(frozenset({1})),))

        assert movement(held, Stand()).moves == ()
        assert movement(held, Stand()).possible == ()

    def test_names_who_is_new(self):
        """New speakers and audiences are those of no earlier account."""
        before = Stand((Account(frozenset({1}), speakers=frozenset("ab")),))
        after = Stand(
            (Account(frozenset({1}), speakers=frozenset("bc"), audiences=frozenset("d")),)
        )

        moved = movement(before, after)

        assert moved.moves == (Move.NEW_SPEAKER, Move.NEW_AUDIENCE)
        assert (moved.new_speakers, moved.new_audiences) == (frozenset("c"), frozenset("d"))
