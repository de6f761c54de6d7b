"""A folder that was edited by hand, taken into the record that it came from."""

from collections.abc import Mapping
from datetime import datetime

from goodoffices.errors import RecordError
from goodoffices.record.entries import Entry
from goodoffices.record.ledger import Ledger
from goodoffices.record.view import latest

__all__ = ["additions"]


def additions(
    kept: Ledger, edited: Ledger, *, by: str, recorded: datetime, partial: bool = False
) -> tuple[Entry, ...]:
    """
    Find the versions that an edited dossier adds to the one that is kept.

    Parameters
    ----------
    kept : Ledger
        The dossier as it is kept.
    edited : Ledger
        A copy of it, edited.
    by : str
        Who takes the changes in.
    recorded : aware datetime
        When.
    partial : bool
        Whether `edited` may lack entries of `kept`; they then stay as they are.

    Returns
    -------
    tuple of Entry
        The versions to append. An entry that was changed without a `recorded` of its own for
        the change is recorded by `by` at `recorded`.

    Raises
    ------
    RecordError
        If entries are missing, the copy is older than what is kept, or its past differs.
    """
    before, now = latest(kept.versions), latest(edited.versions)
    missing = [f"{entry.kind} {name}" for name, entry in before.items() if name not in now]
    if missing and not partial:
        some = ", ".join(missing[:5]) + (f" and {len(missing) - 5} more" if missing[5:] else "")
        msg = (
            f"the folder lacks {some}. Nothing is removed from a record: put them back with "
            "'status: rejected', or leave them as they are (--partial)."
        )
        raise RecordError(msg)
    held = {version.version: version for version in kept.versions}
    found: list[Entry] = []
    for version in edited.versions:
        same = held.get(version.version)
        if same == version:
            continue
        _refuse_older(version, before)
        if same is None:
            found.append(version)
        elif now[version.id] is version:
            found.append(version.model_copy(update={"by": by, "recorded": recorded}))
        else:
            raise version.fault((), "a version of the past was changed. Restore it.")
    _refuse_stale(before, now)
    return tuple(found)


def _refuse_older(version: Entry, before: Mapping[str, Entry]) -> None:
    last = before.get(version.id)
    if last is not None and version.recorded < last.recorded:
        problem = (
            f"the record has a later version, of {last.recorded.isoformat()}. "
            "Export the record again and make the change there."
        )
        raise version.fault(("recorded",), problem)


def _refuse_stale(before: Mapping[str, Entry], now: Mapping[str, Entry]) -> None:
    for name, entry in now.items():
        if name in before:
            _refuse_older(entry, before)
