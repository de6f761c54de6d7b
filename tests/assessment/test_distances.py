"""What `goodoffices.assessment.distances` promises."""

from decimal import Decimal
from fractions import Fraction

import pytest
from tests.strategies_assessment import Maker, on

from goodoffices.assessment import assess
from goodoffices.assessment.results import Bounds
from goodoffices.record.entries import Interval
from goodoffices.settlement import Missing, Range


def exactly(number):
    """Make a range of one number."""
    return Range(Fraction(number), Fraction(number))


@pytest.fixture
def ceilings():
    """Make the ceilings of 2022 with two accounts of one side, and an issue with steps."""
    maker = Maker("Ceilings")
    report = maker.report()
    ukraine, russia, other = (maker.actor(name) for name in ("Ukraine", "Russia", "A third"))
    maker.parties(russia, ukraine, other)
    tanks, status = maker.numeric(), maker.issue("status")
    said = {party: maker.statement(report, party) for party in (ukraine, russia)}
    floor, low = Interval(least=Decimal(800)), Interval(most=Decimal(342))
    maker.position(ukraine, tanks, floor, said[ukraine], said=on(1), ideal=Decimal(900))
    first = maker.position(russia, tanks, low, said[russia], said=on(1), ideal=Decimal(342))
    high = Interval(most=Decimal(343))
    rival = maker.position(russia, tanks, high, said[russia], rival_of=first)
    maker.position(ukraine, status, ("no", "some"), said[ukraine], said=on(1))
    maker.position(russia, status, ("some", "most"), said[russia], said=on(1))
    return maker.snapshot(), first, rival


class TestDistances:
    """The matrix and the distances in it."""

    def test_every_cell_has_its_accounts_or_the_reason(self, ceilings):
        """Rival accounts stand beside each other; an unstated cell says so (rule S1)."""
        snapshot, first, rival = ceilings
        found = assess(snapshot)
        russia, _, third = found.parties
        tanks = found.issues[0]

        cell = found.matrix[tanks.issue, russia.actor]

        assert [account.position for account in cell.accounts] == [first, rival]
        assert (cell.missing, cell.grounds) == (None, (first, rival))
        assert found.matrix[tanks.issue, third.actor].missing is Missing.UNSTATED
        assert len(found.matrix) == 6

    def test_a_numeric_gap_has_a_sign_a_unit_and_a_range(self, ceilings):
        """Ukraine stands higher by 457 or 458 tanks, by which account one takes."""
        snapshot, first, rival = ceilings
        found = assess(snapshot)
        russia, ukraine, third = (party.actor for party in found.parties)

        pair = next(each for each in found.pairs if each.unit == "tanks")

        assert (pair.first, pair.second, pair.higher) == (russia, ukraine, ukraine)
        assert pair.gap == Range(Fraction(457), Fraction(458))
        assert (pair.spread, pair.spread_partial) == (exactly(558), True)
        assert (pair.overlap, pair.possible_overlap, pair.absent) == (None, (), ())
        assert {first, rival} < set(pair.grounds)
        absent = next(each for each in found.pairs if each.second == third)
        assert (absent.gap, absent.gap_missing) == (None, Missing.UNSTATED)
        assert absent.absent == (third,)

    def test_an_overlap_names_what_both_accept(self, ceilings):
        """A gap of 0 comes with the options, or the numbers, in common."""
        found = assess(ceilings[0])

        pair = next(each for each in found.pairs if each.unit is None)

        assert (pair.gap, pair.overlap) == (exactly(0), ("some",))

    def test_numbers_in_common_come_back_as_they_were(self):
        """The ends of an overlap are decimals of the record."""
        maker = Maker()
        report, issue = maker.report(), maker.numeric()
        parties = [maker.actor(name) for name in "AB"]
        maker.parties(*parties)
        for party, interval in zip(
            parties,
            (Interval(least=Decimal("1.50")), Interval(most=Decimal("7.25"))),
            strict=True,
        ):
            maker.position(party, issue, interval, maker.statement(report, party))

        [pair] = assess(maker.snapshot()).pairs

        assert pair.overlap == Bounds(Decimal("1.5"), Decimal("7.25"))

    def test_a_mean_for_each_unit_with_its_coverage(self, ceilings):
        """Steps and tanks have no mean in common; an open scale has no whole range."""
        found = assess(ceilings[0])

        means = {(mean.unit, mean.second): mean for mean in found.means}

        ukraine, third = found.parties[1].actor, found.parties[2].actor
        steps, tanks = means[None, ukraine], means["tanks", ukraine]
        assert (steps.over_stated, steps.weights[0][1]) == (exactly(0), Decimal(1))
        assert tanks.closes == ((found.issues[0].issue, tanks.over_stated),)
        absent = next(mean for mean in found.means if mean.second == third and mean.unit)
        assert (absent.stated, absent.over_stated_missing) == ((), Missing.NOTHING_STATED)
        assert absent.over_all_missing is Missing.UNBOUNDED

    def test_a_withdrawn_position_leaves_a_reason(self):
        """From its date on there is no number, and the cell says why."""
        maker = Maker()
        report, issue = maker.report(), maker.issue()
        parties = [maker.actor(name) for name in "AB"]
        maker.parties(*parties)
        for party in parties:
            said = maker.statement(report, party)
            maker.position(party, issue, ("no",), said, said=on(1))
        maker.position(parties[0], issue, (), said, said=on(2), withdrawn=True)

        found = assess(maker.snapshot())

        assert found.matrix[issue, parties[0]].missing is Missing.WITHDRAWN
        assert found.pairs[0].gap_missing is Missing.WITHDRAWN
        assert found.pairs[0].absent == (parties[0],)
        assert found.coverage.withdrawn == ((issue, parties[0]),)
        assert found.movements[0].moves == ("withdrawn",)
