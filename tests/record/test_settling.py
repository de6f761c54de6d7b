"""What `goodoffices.record.settling` promises."""

import re
from datetime import timedelta

import pytest
from tests.strategies_record import (
    ARVIA,
    BEGUN,
    BELMAR,
    CALL,
    ENVOY,
    MODEL,
    NOTE,
    POSITION,
    REPORT,
    RIVAL,
    SAID,
    SAID_TOO,
    SECOND,
    changed,
    entry_id,
    ledger_of,
    small,
    span,
)

from goodoffices.errors import RecordError, UnknownEntryError
from goodoffices.record.entries import Actor, Evidence, Source
from goodoffices.record.ledger import Snapshot
from goodoffices.record.settling import proposals_of, settled, was_settled

READ = (REPORT, SECOND, ARVIA, BELMAR, SAID, SAID_TOO, CALL, ENVOY, POSITION, RIVAL, MODEL, NOTE)
"""All that may be proposed of the small dossier."""

LATER = BEGUN + timedelta(hours=1)


class TestSettled:
    """Proposals confirmed or rejected, and open again."""

    @pytest.mark.parametrize("status", ["confirmed", "rejected"])
    def test_a_proposal_gets_a_version_that_settles_it(self, status):
        """Who decided and when stands in it; an id named twice counts once."""
        ledger = ledger_of(changed(SAID_TOO, status="proposed"))
        ids = [SAID_TOO, SAID_TOO]
        (entry,) = settled(ledger.as_of(), ids, status, by="checker", recorded=LATER)

        assert ledger.append([entry]).as_of().entry(SAID_TOO) == entry
        assert (entry.status, entry.by, entry.recorded) == (status, "checker", LATER)

    @pytest.mark.parametrize("status", ["confirmed", "rejected"])
    def test_what_was_settled_stays(self, status):
        """The message says by whom and when."""
        snapshot = ledger_of(changed(SAID_TOO, status=status)).as_of()
        message = rf"is no proposal: it is {status} already \(by tester, 2024-03-01\)"
        with pytest.raises(RecordError, match=message):
            settled(snapshot, [SAID_TOO], "confirmed", by="x", recorded=LATER)

    @pytest.mark.parametrize("status", ["confirmed", "rejected"])
    def test_what_was_settled_is_open_again(self, status):
        """Who took it back and when stands in a version; the decision stays in the record."""
        ledger = ledger_of(changed(SAID_TOO, status=status))
        (entry,) = settled(ledger.as_of(), [SAID_TOO], "proposed", by="checker", recorded=LATER)
        after = ledger.append([entry])

        assert (entry.status, entry.by, entry.recorded) == ("proposed", "checker", LATER)
        assert after.as_of().entry(SAID_TOO) == entry
        assert after.as_of(BEGUN).entry(SAID_TOO).status == status

    def test_a_proposal_is_not_opened_again(self):
        """Nothing was decided."""
        snapshot = ledger_of(changed(SAID_TOO, status="proposed")).as_of()
        with pytest.raises(RecordError, match=f"{SAID_TOO} is proposed and not settled yet"):
            settled(snapshot, [SAID_TOO], "proposed", by="x", recorded=LATER)

    def test_what_still_rests_on_it_stays_no_claim(self):
        """It is to be open again too: all such are named, and how."""
        snapshot = ledger_of(small().values()).as_of()
        ids = [SAID, SAID_TOO]
        with pytest.raises(RecordError, match="nothing was written") as refused:
            settled(snapshot, ids, "proposed", by="x", recorded=LATER)
        more = re.search(r"give (.*) as well", str(refused.value))[1].split()
        assert POSITION in more
        assert f"position {POSITION}" in str(refused.value)
        again = settled(snapshot, [*ids, *more], "proposed", by="x", recorded=LATER)
        assert {entry.id for entry in again} == {*ids, *more}

    def test_one_that_rests_on_it_is_named_as_one(self):
        """In the singular."""
        snapshot = ledger_of(small().values()).as_of()
        ids = [SAID, SAID_TOO]
        with pytest.raises(RecordError) as refused:
            settled(snapshot, ids, "proposed", by="x", recorded=LATER)
        more = re.search(r"give (.*) as well", str(refused.value))[1].split()
        with pytest.raises(RecordError, match=rf"^\w+ {more[-1]} rests only .* Reopen it too"):
            settled(snapshot, [*ids, *more[:-1]], "proposed", by="x", recorded=LATER)

    def test_an_unknown_id_is_refused(self):
        """Nothing is settled then."""
        snapshot = ledger_of(changed(NOTE)).as_of()
        with pytest.raises(UnknownEntryError, match="'x' is no entry"):
            settled(snapshot, ["x"], "confirmed", by="x", recorded=LATER)


class TestWasSettled:
    """What was proposed once and is settled."""

    @pytest.mark.parametrize(
        ("status", "rule", "expected"),
        [
            ("confirmed", "report", True),
            ("confirmed", None, False),
            ("rejected", None, True),
            ("proposed", "report", False),
        ],
    )
    def test_a_person_s_own_entry_never_was(self, status, rule, expected):
        """A rule, or that it is rejected, tells."""
        entry = small()[SAID].model_copy(update={"status": status, "rule": rule})

        assert was_settled(entry) is expected


class TestProposalsOf:
    """The proposals of one report."""

    def proposed(self, *names: str) -> Snapshot:
        """Make the small dossier with these entries proposed."""
        entries = small()
        for name in names:
            entries[name] = entries[name].model_copy(update={"status": "proposed"})
        return ledger_of(entries.values()).as_of()

    @pytest.mark.parametrize("report", [REPORT, "reports/1.txt", "1.txt"])
    def test_what_was_read_from_it_is_confirmed_together(self, report):
        """The source, its actors, statements and contacts; no other report that repeats it."""
        snapshot = self.proposed(*READ)

        assert proposals_of(snapshot, report, "confirmed") == tuple(
            sorted((REPORT, ARVIA, BELMAR, SAID, CALL, ENVOY))
        )

    def test_actors_that_another_report_introduced_are_confirmed_with_it(self):
        """Those who speak, and those to whom they belong: else it would name nobody."""
        snapshot = self.proposed(*READ)

        assert proposals_of(snapshot, SECOND, "confirmed") == tuple(
            sorted((SECOND, ARVIA, BELMAR, SAID_TOO))
        )

    def test_what_another_report_tells_also_is_not_rejected(self):
        """An actor who speaks there, one to whom that one belongs, and one who stands alone."""
        entries = small()
        alone, other = entry_id(13), entry_id(14)
        read = Evidence(source=REPORT, span=span("Arvia"))
        both = (read, Evidence(source=SECOND, span=span("Arvia")))
        for name, evidence in ((alone, (read,)), (other, both)):
            entries[name] = Actor(
                id=name, name=name, evidence=evidence, recorded=BEGUN, by="tester"
            )
        for name in (*READ, alone, other):
            entries[name] = entries[name].model_copy(update={"status": "proposed"})
        snapshot = ledger_of(entries.values()).as_of()

        assert proposals_of(snapshot, REPORT, "rejected") == tuple(
            sorted((REPORT, SAID, CALL, ENVOY, alone))
        )

    def test_what_was_settled_before_is_left_out(self):
        """And where nothing is left, that is said: what was decided by whom, and the way back."""
        snapshot = self.proposed(SAID)
        assert proposals_of(snapshot, REPORT, "confirmed") == (SAID,)
        with pytest.raises(RecordError, match=f"{REPORT}: it has no proposals. Name another"):
            proposals_of(self.proposed(), REPORT, "confirmed")
        after = snapshot.entries | {
            SAID: snapshot.entry(SAID).model_copy(update={"status": "rejected", "by": "Ada"})
        }
        told = "is left: 1 rejected by Ada. Take that back first with 'goodoffices reopen'"
        for status in ("confirmed", "rejected"):
            with pytest.raises(RecordError, match=told):
                proposals_of(ledger_of(after.values()).as_of(), REPORT, status)

    def test_what_was_settled_of_a_report_is_found_again(self):
        """Not what a person entered, nor an actor that stands elsewhere; else that is said."""
        entries = small()
        for name, status in ((REPORT, "confirmed"), (ARVIA, "confirmed"), (SAID, "rejected")):
            read = {"status": status, "rule": "a-rule"}
            entries[name] = entries[name].model_copy(update=read)
        snapshot = ledger_of(entries.values()).as_of()

        assert proposals_of(snapshot, REPORT, "proposed") == tuple(sorted((REPORT, SAID)))
        with pytest.raises(RecordError, match=f"{SECOND}: nothing that was proposed of this rep"):
            proposals_of(snapshot, SECOND, "proposed")

    def test_a_name_that_is_no_report_is_refused(self):
        """As is an id of something else."""
        for name in ("x.txt", SAID):
            with pytest.raises(RecordError, match=f"'{name}' is no report of this dossier"):
                proposals_of(self.proposed(SAID), name, "confirmed")

    def test_reports_with_names_like_it_are_offered(self):
        """Else the first few; where there are none, how one is added."""
        snapshot = self.proposed(SAID)
        with pytest.raises(RecordError, match=rf"Did you mean {REPORT} \(reports/1\.txt"):
            proposals_of(snapshot, "1.html", "confirmed")
        with pytest.raises(RecordError, match=rf"It has {REPORT} .*\. Give the id of its source"):
            proposals_of(snapshot, "glacier.txt", "confirmed")
        bare = ledger_of([small()[entry_id(0)].model_copy(update={"parties": ()})]).as_of()
        with pytest.raises(RecordError, match=r"It has no report yet: 'goodoffices read --into'"):
            proposals_of(bare, "glacier.txt", "confirmed")

    def test_a_name_of_two_reports_is_refused(self):
        """With the ids of both."""
        entries = small()
        twin = entries[SECOND].model_copy(update={"file": "reports/more/1.txt"})
        entries[SECOND] = Source.model_validate(dict(twin))
        snapshot = ledger_of(entries.values()).as_of()
        with pytest.raises(RecordError, match=rf"any of these: {REPORT} .*, {SECOND} .*1\.txt"):
            proposals_of(snapshot, "1.txt", "confirmed")
