"""What `goodoffices.assessment.positions` promises."""

from datetime import timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.strategies_assessment import FIRST, UNHURRIED, Maker, days, dossiers, on

from goodoffices import settlement
from goodoffices.assessment.positions import Positions, bounds_of, in_force, scale_of
from goodoffices.assessment.results import Bounds
from goodoffices.record.dates import When
from goodoffices.record.entries import Interval, Position

decimals = st.decimals(-1000, 1000, allow_nan=False, places=4)


def held(snapshot):
    """List all confirmed positions of one party on one issue, where there are any."""
    return next(iter(Positions(snapshot).by_cell.values()), ())


class TestScaleOf:
    """The scale of an issue."""

    def test_keeps_the_bounds_of_the_spacing(self):
        """Every step may count from the least to the most (rule S4)."""
        maker = Maker()
        issue = maker.entries[maker.issue(spacing=(Decimal("0.5"), Decimal(2)))]

        scale = scale_of(issue)

        assert scale.length == settlement.Range(Fraction(3, 2), Fraction(6))

    def test_keeps_the_unit_and_the_ends(self):
        """A numeric issue keeps its unit (rule S2)."""
        maker = Maker()
        issue = maker.entries[maker.numeric(least=Decimal("0.1"))]

        assert scale_of(issue) == settlement.NumericScale("tanks", Fraction(1, 10), None)


class TestBoundsOf:
    """Numbers back as decimals."""

    @given(decimals, st.none() | decimals)
    def test_gives_back_the_decimals_of_the_record(self, low, width):
        """Nothing is lost on the way to fractions and back."""
        high = None if width is None else low + abs(width)
        interval = settlement.Interval(Fraction(low), None if high is None else Fraction(high))

        assert bounds_of(interval) == Bounds(low, high)

    def test_many_digits_come_back(self):
        """Also those beyond the usual precision of decimals."""
        long = Decimal("0." + "123456789" * 9)

        assert bounds_of(settlement.Interval(Fraction(long))).least == long


class TestInForce:
    """Which positions are in force on a day."""

    @UNHURRIED
    @given(dossiers(), days)
    def test_no_later_one_had_been_said(self, snapshot, number):
        """What stands is undated, or the latest said by then, or a rival account of such."""
        day = None if number is None else FIRST + timedelta(days=number)
        positions = held(snapshot)
        by_id = {each.id: each for each in positions}

        standing = in_force(positions, day)

        for position in standing:
            root = position
            while root.rival_of in by_id:
                root = by_id[root.rival_of]
            said = root.said.last
            assert said is None or day is None or said <= day
            assert not any(
                said is not None
                and said < other.said.last
                and (day is None or other.said.last <= day)
                for other in positions
                if other.said.last is not None and other.rival_of not in by_id
            )

    @UNHURRIED
    @given(dossiers(), days)
    def test_rival_accounts_stand_together(self, snapshot, number):
        """An account is in force exactly when the one that it rivals is (rule R6)."""
        day = None if number is None else FIRST + timedelta(days=number)
        positions = held(snapshot)

        standing = {each.id for each in in_force(positions, day)}

        for position in positions:
            if position.rival_of in {each.id for each in positions}:
                assert (position.id in standing) == (position.rival_of in standing)

    @pytest.mark.parametrize(
        ("day", "expected"),
        [
            (0, ["undated"]),
            (1, ["first", "undated"]),
            (4, ["last", "undated"]),
            (None, ["last", "undated"]),
        ],
    )
    def test_the_latest_stands_with_what_has_no_date(self, day, expected):
        """A later position ends an earlier one; an undated one may be as late as any."""
        maker = Maker()
        party, issue = maker.actor("A"), maker.issue()
        said = maker.statement(maker.report(), party)
        names = {
            maker.position(party, issue, ("no",), said, said=when): name
            for name, when in (
                ("first", on(1)),
                ("undated", When()),
                ("last", on(3)),
            )
        }
        positions = [each for each in maker.entries.values() if isinstance(each, Position)]

        standing = in_force(positions, None if day is None else FIRST + timedelta(days=day))

        assert sorted(names[each.id] for each in standing) == expected

    def test_a_range_of_days_counts_from_its_last(self):
        """A position of some day in April is in force for certain when April is over."""
        maker = Maker()
        party, issue = maker.actor("A"), maker.issue()
        said = maker.statement(maker.report(), party)
        name = maker.position(
            party, issue, ("no",), said, said=When(value="2023-04", precision="month")
        )

        assert in_force([maker.entries[name]], FIRST + timedelta(days=28)) == ()
        assert in_force([maker.entries[name]], FIRST + timedelta(days=29)) == (maker.entries[name],)


class TestPositions:
    """Positions as stands and as accounts."""

    def test_an_account_knows_its_statements_and_sources(self):
        """A re-report is no second source (rule R6); an analyst's note is none."""
        maker = Maker()
        party, listener, issue = maker.actor("A"), maker.actor("B"), maker.issue()
        first = maker.report()
        again = maker.report(origin=first)
        analyst = maker.analyst(label="restricted")
        said = [
            maker.statement(source, party, addressees=(listener,), place=place)
            for place, source in enumerate((first, again))
        ]
        note = maker.note(analyst)
        name = maker.position(party, issue, ("most", "no"), *said, note, ideal="no", said=on(2))
        positions = Positions(maker.snapshot())

        account = positions.account(maker.entries[name])

        assert (account.accepts, account.indices) == (("no", "most"), (0, 2))
        assert (account.statements, account.notes) == (tuple(said), (note,))
        assert (account.origins, account.label) == ((first,), "restricted")
        assert (account.ideal, account.undated, account.grounds) == ("no", False, (name,))
        assert positions.stand([maker.entries[name]]).accounts == (
            settlement.Account(
                accepts=frozenset({0, 2}),
                ideal=0,
                firmness="demand",
                said=FIRST + timedelta(days=2),
                words=frozenset(
                    {maker.span(first, 0).text, maker.span(again, 1).text, "A judgement."}
                ),
                speakers=frozenset({party}),
                audiences=frozenset({listener}),
                grounds=(name,),
            ),
        )

    def test_a_repeated_statement_has_the_words_of_the_first(self):
        """Another outlet's wording of one statement is no new wording of the party."""
        maker = Maker()
        party, issue = maker.actor("A"), maker.issue()
        report = maker.report()
        first = maker.statement(report, party, place=3)
        again = maker.statement(report, party, place=5, same_as=first)
        once, twice = (maker.position(party, issue, ("no",), each) for each in (first, again))
        positions = Positions(maker.snapshot())

        one, other = (positions.stand([maker.entries[each]]) for each in (once, twice))

        assert one.accounts[0].words == other.accounts[0].words

    def test_numbers_keep_their_bounds(self):
        """An interval of decimals stands as it is; its ideal is exact."""
        maker = Maker()
        party, issue = maker.actor("A"), maker.numeric()
        said = maker.statement(maker.report(), party)
        name = maker.position(
            party, issue, Interval(most=Decimal("85.5")), said, ideal=Decimal("0.1")
        )
        positions = Positions(maker.snapshot())

        account = positions.account(maker.entries[name])

        assert (account.accepts, account.indices) == (Bounds(None, Decimal("85.5")), ())
        [stood] = positions.stand([maker.entries[name]]).accounts
        assert stood.accepts == settlement.Interval(None, Fraction(171, 2))
        assert stood.ideal == Fraction(1, 10)
