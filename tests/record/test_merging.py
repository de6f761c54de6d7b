"""What `goodoffices.record.merging` promises."""

from datetime import timedelta

import pytest
from tests.strategies_record import (
    BEGUN,
    CALL,
    ENVOY,
    RIVAL,
    changed,
    entry_id,
    ledger_of,
    small,
)

from goodoffices.errors import EntryError, RecordError
from goodoffices.record.merging import additions

HOUR = timedelta(hours=1)
NOW = BEGUN + 100 * HOUR


def added(kept, edited, **options):
    """Find the additions of an edited copy."""
    return additions(kept, edited, by="importer", recorded=NOW, **options)


def later(entry, hours, **fields):
    """Make a later version."""
    return entry.model_copy(update={"recorded": BEGUN + hours * HOUR, **fields})


class TestAdditions:
    """What an edited copy adds to the record."""

    def test_a_copy_adds_nothing(self):
        """Importing twice is importing once."""
        kept = ledger_of(small().values())

        assert added(kept, kept) == ()

    def test_an_edited_entry_is_recorded_now(self):
        """A change without a `recorded` of its own is recorded by who takes it in."""
        kept = ledger_of(small().values())
        (entry,) = added(kept, ledger_of(changed(CALL, place="Minsk")))

        assert (entry.place, entry.recorded, entry.by) == ("Minsk", NOW, "importer")
        assert kept.append([entry]).as_of().entry(CALL) == entry

    def test_versions_of_their_own_moment_stay_as_they_are(self):
        """New entries and new versions with their own `recorded` are taken as they stand."""
        entries = small()
        one, two = later(entries[CALL], 1, place="Minsk"), later(entries[CALL], 2, place="Kyiv")
        new = later(entries[ENVOY], 3, id=entry_id(42))
        kept = ledger_of(entries.values())

        assert added(kept, ledger_of([*entries.values(), one, two, new])) == (one, two, new)

    def test_missing_entries_are_named(self):
        """Nothing is removed from a record, unless to leave them is asked for."""
        entries = small()
        kept = ledger_of(entries.values())
        edited = ledger_of(e for e in entries.values() if e.id not in (ENVOY, RIVAL))
        with pytest.raises(RecordError, match=f"lacks appointment {ENVOY}, position {RIVAL}. No"):
            added(kept, edited)
        assert added(kept, edited, partial=True) == ()
        bare = ledger_of([entries[entry_id(0)].model_copy(update={"parties": ()})])
        with pytest.raises(RecordError, match=r"and 10 more\. Nothing is removed"):
            added(kept, bare)

    def test_an_older_copy_is_refused(self):
        """What the record learned since would be lost; with or without a change."""
        entries = small()
        kept = ledger_of([*entries.values(), later(entries[CALL], 5, place="Minsk")])
        for edited in (entries.values(), [*entries.values(), later(entries[CALL], 2)]):
            with pytest.raises(EntryError, match=f"contact {CALL}: recorded: the record has a lat"):
                added(kept, ledger_of(edited))

    def test_a_changed_past_is_refused(self):
        """A superseded version cannot be edited."""
        entries = small()
        newest = later(entries[CALL], 5)
        kept = ledger_of([*entries.values(), newest])
        edited = ledger_of([*changed(CALL, place="Minsk"), newest])
        with pytest.raises(EntryError, match="the record has a later version"):
            added(kept, edited)
        first = ledger_of(entries.values())
        with pytest.raises(EntryError, match=r"a version of the past was changed\. Restore it"):
            added(first, edited)
