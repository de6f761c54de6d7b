"""Independent accounts: re-reports of one origin are one account (rule R6)."""

from collections.abc import Iterable

from goodoffices.record.entries import Source
from goodoffices.record.ledger import Snapshot

__all__ = ["origins"]


def origins(snapshot: Snapshot, ids: Iterable[str]) -> tuple[str, ...]:
    """
    Find the independent accounts that entries rest on.

    Parameters
    ----------
    snapshot : Snapshot
        What is known.
    ids : iterable of str
        Sources, or entries that rest on sources.

    Returns
    -------
    tuple of str
        The ids of the first sources: each source on which the entries rest, directly or
        through others, followed to the one that it re-reports. Their number is the number of
        independent accounts.

    Raises
    ------
    UnknownEntryError
        If an id is no entry.
    """
    seen: set[str] = set()
    first: set[str] = set()
    open_ids = list(ids)
    while open_ids:
        name = open_ids.pop()
        if name in seen:
            continue
        seen.add(name)
        entry = snapshot.entry(name)
        if not isinstance(entry, Source):
            open_ids += [need for group in entry.needs() for need in group]
        elif entry.origin is None:
            first.add(name)
        else:
            open_ids.append(entry.origin)
    return tuple(sorted(first))
