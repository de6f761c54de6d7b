"""Handling labels: a derived thing is as strict as the strictest thing it rests on (rule R7)."""

from collections.abc import Iterable
from typing import get_args

from goodoffices.record.entries import Label
from goodoffices.record.ledger import Snapshot

__all__ = ["LABELS", "strictest"]

LABELS: tuple[Label, ...] = get_args(Label)
"""All labels, from the one that may be shown to all to the strictest."""


def strictest(snapshot: Snapshot, ids: Iterable[str]) -> Label:
    """
    Find the label that something inherits from the entries it rests on.

    Parameters
    ----------
    snapshot : Snapshot
        What is known.
    ids : iterable of str
        The entries that it rests on directly.

    Returns
    -------
    str
        The strictest label of these and of all that they need, directly or through others;
        ``public`` for something that rests on nothing.

    Raises
    ------
    UnknownEntryError
        If an id is no entry.
    """
    found: dict[str, Label] = {}
    open_ids = list(ids)
    while open_ids:
        name = open_ids.pop()
        if name not in found:
            entry = snapshot.entry(name)
            found[name] = entry.label
            open_ids += [need for group in entry.needs() for need in group]
    return max(found.values(), key=LABELS.index, default=LABELS[0])
