"""Closed sets of entries: each rests on entries of the set and refers to nothing outside."""

from collections.abc import Iterable, Mapping

from goodoffices.record.entries import Entry
from goodoffices.record.references import restrict

__all__ = ["closed", "latest", "of_kinds"]


def latest(versions: Iterable[Entry]) -> dict[str, Entry]:
    """
    Take the last version of each entry.

    Parameters
    ----------
    versions : iterable of Entry
        Versions in the order in which they were recorded.

    Returns
    -------
    dict of str to Entry
        The last version by id, sorted by id.
    """
    found = {version.id: version for version in versions}
    return dict(sorted(found.items()))


def of_kinds(entries: Mapping[str, Entry], *kinds: type[Entry]) -> tuple[Entry, ...]:
    """
    Take the entries of some kinds.

    Parameters
    ----------
    entries : mapping of str to Entry
        Entries by id.
    *kinds : type of Entry
        Such as `Source`.

    Returns
    -------
    tuple of Entry
        In their order, whatever their status.
    """
    return tuple(entry for entry in entries.values() if isinstance(entry, kinds))


def closed(entries: Mapping[str, Entry]) -> dict[str, Entry]:
    """
    Close a set of entries, as if nothing outside it had ever been made.

    Parameters
    ----------
    entries : mapping of str to Entry
        Entries by id; they may refer to ids that are not here.

    Returns
    -------
    dict of str to Entry
        The entries that stand: of every group that one needs, at least one stands. Each keeps
        only its references to entries that stand.
    """
    standing = dict(entries)
    while fallen := [
        name
        for name, entry in standing.items()
        if any(not any(need in standing for need in group) for group in entry.needs())
    ]:
        for name in fallen:
            del standing[name]
    return {name: restrict(entry, standing) for name, entry in standing.items()}
