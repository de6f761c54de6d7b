"""What `goodoffices.record.settling` promises."""

from datetime import timedelta

import pytest
from tests.strategies_record import BEGUN, NOTE, SAID_TOO, changed, ledger_of

from goodoffices.errors import RecordError, UnknownEntryError
from goodoffices.record.settling import settled

LATER = BEGUN + timedelta(hours=1)


class TestSettled:
    """Proposals confirmed or rejected."""

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

    def test_an_unknown_id_is_refused(self):
        """Nothing is settled then."""
        snapshot = ledger_of(changed(NOTE)).as_of()
        with pytest.raises(UnknownEntryError, match="'x' is no entry"):
            settled(snapshot, ["x"], "confirmed", by="x", recorded=LATER)
