"""What `goodoffices.record.labels` promises."""

import pytest
from tests.strategies_record import (
    ANALYST,
    ARVIA,
    NOTE,
    POSITION,
    REPORT,
    SAID,
    SECOND,
    changed,
    ledger_of,
    small,
)

from goodoffices.errors import UnknownEntryError
from goodoffices.record.labels import strictest


class TestStrictest:
    """The inherited handling label (rule R7)."""

    @pytest.mark.parametrize(
        ("name", "label", "inherited"),
        [
            (REPORT, "restricted", "restricted"),
            (SECOND, "off-record", "off-record"),
            (ARVIA, "restricted", "restricted"),
            (ANALYST, "off-record", "public"),
        ],
    )
    def test_it_is_inherited_over_all_that_is_needed(self, name, label, inherited):
        """A position is as strict as the sources of its statements, and no stricter."""
        snapshot = ledger_of(changed(name, label=label)).as_of()

        assert strictest(snapshot, [POSITION]) == inherited

    def test_the_strictest_of_several_counts(self):
        """Off-record is stricter than restricted; nothing at all is public."""
        entries = {entry.id: entry for entry in changed(NOTE, label="restricted")}
        entries[SAID] = entries[SAID].model_copy(update={"label": "off-record"})
        snapshot = ledger_of(entries.values()).as_of()

        assert strictest(snapshot, [NOTE]) == "restricted"
        assert strictest(snapshot, [NOTE, SAID]) == "off-record"
        assert strictest(snapshot, []) == "public"

    def test_an_unknown_id_is_refused(self):
        """There is nothing to inherit from."""
        with pytest.raises(UnknownEntryError):
            strictest(ledger_of(small().values()).as_of(), ["nothing"])
