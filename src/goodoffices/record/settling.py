"""Proposals settled by a person: confirmed or rejected (rule D1)."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from goodoffices.errors import RecordError
from goodoffices.record.entries import Entry
from goodoffices.record.ledger import Snapshot

__all__ = ["settled"]


def settled(
    snapshot: Snapshot,
    ids: Sequence[str],
    status: Literal["confirmed", "rejected"],
    *,
    by: str,
    recorded: datetime,
) -> tuple[Entry, ...]:
    """
    Make the versions that settle proposals.

    Parameters
    ----------
    snapshot : Snapshot
        What is known now.
    ids : sequence of str
        The proposals; one named twice is settled once.
    status : str
        What they become.
    by : str
        Who decides.
    recorded : aware datetime
        When.

    Returns
    -------
    tuple of Entry
        One new version of each, to be appended together.

    Raises
    ------
    UnknownEntryError
        If an id is no entry.
    RecordError
        If an entry is no proposal, or was settled before.
    """
    found = [snapshot.entry(name) for name in dict.fromkeys(ids)]
    for entry in found:
        if entry.status != "proposed":
            msg = (
                f"{entry.kind} {entry.id} is no proposal: it is {entry.status} already "
                f"(by {entry.by}, {entry.recorded:%Y-%m-%d}). Leave it out."
            )
            raise RecordError(msg)
    change = {"status": status, "by": by, "recorded": recorded}
    return tuple(entry.model_copy(update=change) for entry in found)
