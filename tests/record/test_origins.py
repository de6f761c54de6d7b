"""What `goodoffices.record.origins` promises."""

from tests.strategies_record import (
    ANALYST,
    CALL,
    POSITION,
    REPORT,
    RIVAL,
    SAID,
    SAID_TOO,
    SECOND,
    changed,
    ledger_of,
    small,
)

from goodoffices.record.origins import origins


class TestOrigins:
    """Re-reports of one origin are one account (rule R6)."""

    def test_a_re_report_is_no_second_account(self):
        """Two sources of which one re-reports the other count once."""
        snapshot = ledger_of(small().values()).as_of()

        assert origins(snapshot, [REPORT, SECOND]) == (REPORT,)
        assert origins(snapshot, [SAID, SAID_TOO]) == (REPORT,)
        assert origins(snapshot, [POSITION, CALL, RIVAL]) == (REPORT, ANALYST)

    def test_independent_sources_are_two_accounts(self):
        """Without the link both count."""
        snapshot = ledger_of(changed(SECOND, origin=None)).as_of()

        assert origins(snapshot, [POSITION]) == (REPORT, SECOND)
        assert origins(snapshot, []) == ()
