"""What `goodoffices.assessment.assess` promises."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.assessment.oracle import deleted
from tests.strategies_assessment import FIRST, UNHURRIED, Maker, dossiers, on, talks

import goodoffices
from goodoffices.assessment import assess, findings
from goodoffices.assessment.results import Reason
from goodoffices.record import open_dossier
from goodoffices.record.entries import Entry
from goodoffices.settlement import Move, Range

EXAMPLE = Path(goodoffices.__file__).parent / "cases/dossiers/xi-zelensky-call-2023"


@pytest.fixture(scope="module")
def example():
    """Open the example dossier as it is known now."""
    return open_dossier(EXAMPLE).as_of(None)


class TestAssess:
    """Joining the record with the analyses."""

    @settings(UNHURRIED, max_examples=150)
    @given(dossiers(), st.data())
    def test_without_an_entry_is_as_if_it_had_never_been_made(self, snapshot, data):
        """All results of `without` are those of a dossier in which it was crossed out by hand."""
        names = [name for name, entry in snapshot.entries.items() if entry.kind != "dossier"]
        name = data.draw(st.sampled_from(names))

        assert assess(snapshot.without([name])) == assess(deleted(snapshot, name))

    def test_without_an_entry_of_the_example(self, example):
        """The same for an entry of each kind of the example dossier, one at a time."""
        first = {entry.kind: name for name, entry in reversed(example.entries.items())}
        for name in {kind: name for kind, name in first.items() if kind != "dossier"}.values():
            assert assess(example.without([name])) == assess(deleted(example, name)), name

    @pytest.mark.proof
    def test_without_any_entry_of_the_example(self, example):
        """The same for every entry."""
        for name in [name for name in example.entries if name != example.dossier.id]:
            assert assess(example.without([name])) == assess(deleted(example, name)), name

    @UNHURRIED
    @given(dossiers())
    def test_no_number_is_derived_from_a_proposal(self, snapshot):
        """Without all that is not confirmed, every result but the list of proposals is the same."""
        unconfirmed = [each.id for each in snapshot.proposed(Entry)]
        unconfirmed += [n for n, e in snapshot.entries.items() if e.status == "rejected"]

        found, bare = assess(snapshot), assess(snapshot.without(unconfirmed))

        assert (
            replace(found, label=bare.label, coverage=replace(found.coverage, awaiting=())) == bare
        )

    @UNHURRIED
    @given(dossiers())
    def test_every_result_knows_what_it_rests_on(self, snapshot):
        """All grounds are confirmed entries, in order; a number has at least one."""
        found = assess(snapshot)

        for each in findings(found):
            if each.kind != "coverage":
                assert list(each.grounds) == sorted(set(each.grounds))
                assert all(name in snapshot.confirmed for name in each.grounds)
        for pair in found.pairs:
            assert pair.gap is None or len(pair.grounds) >= 2

    def test_a_bare_dossier_says_what_it_lacks(self):
        """Nothing fails for want of an entry; each empty part has its reason."""
        found = assess(Maker().snapshot())

        assert found.title == "A dispute"
        assert found.empty == {
            "parties": Reason.NO_PARTIES,
            "issues": Reason.NO_ISSUES,
            "matrix": Reason.NO_POSITIONS,
            "movements": Reason.NO_MOVEMENT,
            "contacts": Reason.NO_CONTACTS,
            "appointments": Reason.NO_APPOINTMENTS,
            "models": Reason.NO_MODEL,
        }
        assert (found.pairs, found.means, found.models, found.coverage.cells) == ((), (), (), 0)

    def test_no_part_of_the_example_is_empty(self, example):
        """The example has something to show in every section."""
        assert assess(example).empty == {}

    def test_parties_stand_in_the_users_order(self):
        """Parties that the dossier does not name but that have a position follow, by name (N1)."""
        maker = Maker()
        report = maker.report()
        z, y, x = (maker.actor(name) for name in "ZYX")
        maker.parties(z)
        issue = maker.issue()
        for party in (y, x):
            maker.position(party, issue, ("no",), maker.statement(report, party))

        found = assess(maker.snapshot())

        assert [party.name for party in found.parties] == ["Z", "X", "Y"]
        assert [(pair.first, pair.second) for pair in found.pairs] == [(z, x), (z, y), (x, y)]

    def test_takes_the_strictest_label_of_what_it_shows(self):
        """A restricted proposal is counted on the coverage sheet; a rejected one is not shown."""
        maker = Maker()
        maker.actor("A", label="off-record", status="rejected")
        assert assess(maker.snapshot()).label == "public"

        maker.actor("B", label="restricted", status="proposed")
        assert assess(maker.snapshot()).label == "restricted"

    def test_carries_its_question(self):
        """The dates and the concept asked for stand in the result (rule G11)."""
        maker = Maker()
        maker.model(talks())
        as_of, since, day = (FIRST + timedelta(days=each) for each in (9, 1, 5))

        found = assess(maker.snapshot(), as_of=as_of, since=since, day=day, concept="GMR")

        assert (found.as_of, found.since, found.day) == (as_of, since, day)
        assert found.models[0].concept == "GMR"


@pytest.fixture
def moving():
    """Make a dossier in which A moves twice, B once, and a third party is silent."""
    maker = Maker()
    report = maker.report()
    a, b, c = (maker.actor(name) for name in "ABC")
    maker.parties(a, b, c)
    issue = maker.issue(spacing=(1, 2))
    words = iter(range(30))
    for party, place, day in ((a, "no", 0), (b, "all", 1), (a, "some", 2), (a, "no", 4)):
        said = maker.statement(report, party, place=next(words), said=on(day))
        maker.position(party, issue, (place,), said, said=on(day))
    ministry = maker.actor("Ministry", belongs_to=b)
    speakers = (maker.actor("Spokesman", belongs_to=ministry), maker.actor("Envoy", of="B"))
    said = maker.statement(report, b, c, *speakers, place=next(words), said=on(3))
    maker.position(b, issue, ("all", "most"), said, said=on(3), ideal="all")
    return maker.snapshot()


class TestMovements:
    """What moved, between two dates or over the whole record."""

    def test_since_a_day_compares_that_day_with_now(self, moving):
        """A came back to where it stood, in new words; B softened."""
        found = assess(moving, since=FIRST + timedelta(days=1))

        a, b = found.movements
        assert (found.names[a.party], a.moves) == ("A", (Move.REWORDED,))
        assert (found.names[b.party], b.moves) == ("B", (Move.SOFTENED, Move.NEW_SPEAKER))
        assert [found.names[each] for each in b.new_speakers] == ["Spokesman", "Envoy"]
        assert (b.since, b.until) == (date(2023, 4, 2), None)
        assert b.changes[0].change == Range(Fraction(-2), Fraction(-1))
        assert b.changes[0].closer
        assert b.changes[1].change is None

    def test_a_rival_account_brings_no_new_speaker(self):
        """Who reports of a party, and does not belong to it, does not speak for it."""
        maker = Maker()
        report = maker.report()
        a, b = (maker.actor(name) for name in "AB")
        issue = maker.issue()
        first = maker.statement(report, a, said=on(0))
        maker.position(a, issue, ("no",), first, said=on(0))
        told = maker.statement(report, b, place=1, said=on(2))
        maker.position(a, issue, ("all",), told, said=on(2))

        (moved,) = assess(maker.snapshot()).movements

        assert (moved.moves, moved.new_speakers) == ((Move.SHIFTED,), ())

    def test_the_day_is_the_later_date(self, moving):
        """With a day, positions said after it do not count yet."""
        found = assess(moving, since=FIRST, day=FIRST + timedelta(days=2))

        assert [each.moves for each in found.movements] == [(Move.SHIFTED,), (Move.NEW,)]
        assert {each.until for each in found.movements} == {date(2023, 4, 3)}

    def test_without_a_day_each_change_of_the_record_is_told(self, moving):
        """Each position that was in force is compared with the next one."""
        found = assess(moving)

        spans = [(each.since.day, each.until.day, each.moves) for each in found.movements]
        assert spans == [
            (1, 3, (Move.SHIFTED,)),
            (3, 5, (Move.SHIFTED,)),
            (2, 4, (Move.SOFTENED, Move.NEW_SPEAKER)),
        ]
        assert len(assess(moving, day=FIRST + timedelta(days=2)).movements) == 1
