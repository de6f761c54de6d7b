"""Where a dossier is kept: one interface for every store."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from goodoffices.errors import StoreError
from goodoffices.record.entries import Entry
from goodoffices.record.ledger import Ledger
from goodoffices.record.view import latest
from goodoffices.record.written import Row
from goodoffices.shelves import Space

__all__ = ["DOSSIER", "HISTORY", "Adder", "Seen", "Store", "refuse_unseen"]

DOSSIER = "dossier.yaml"
"""The file of a dossier folder that says what is in it."""

HISTORY = "history.yaml"
"""Superseded versions, by the same keys; the file is absent where there are none."""

Seen = Mapping[str, Entry] | None
"""The last versions of a dossier by id, as they were when something was made of them."""


class Store(Protocol):
    """A place that keeps the versions of one dossier and only ever adds to them (rule R5)."""

    def read(self) -> Ledger:
        """Read the whole dossier; nothing is written."""

    def create(self, ledger: Ledger) -> None:
        """Begin the store with a dossier; it does not exist before, or is not made at all."""

    def append(
        self, entries: Iterable[Entry], raw: Mapping[str, bytes] | None = None, *, seen: Seen = None
    ) -> Ledger:
        """
        Record entries, and bytes of new sources, in one transaction; return what stands.

        Nothing is recorded where one replaces another version than the one that was seen.
        """

    def standing(self, *kinds: type[Entry]) -> Iterable[Entry]:
        """Read the last versions of the entries of some kinds, one at a time, in order of ids."""

    def digests(self) -> Iterable[str]:
        """Give the SHA-256 of the bytes of each report that there is."""

    def adder(self, space: Space = dict) -> "Adder":
        """Begin to add what many reports propose; the space is for what is kept in mind."""


class Adder(Protocol):
    """Adds new proposals of reports to a dossier, batch after batch."""

    def batch(self, standing: int) -> int:
        """Tell how many reports are best added at a time where so many stand."""

    def add(
        self, entries: Iterable[Entry], raw: Mapping[str, bytes], rows: Sequence[Row] = ()
    ) -> None:
        """Record proposals of new ids, also written ones, and bytes of sources, at one go."""


def refuse_unseen(where: Path, entries: Iterable[Entry], now: Ledger, seen: Seen) -> None:
    """
    Refuse versions made from ones that stand no more, lest they undo what others did meanwhile.

    Parameters
    ----------
    where : Path
        The file of the dossier, for the message.
    entries : iterable of Entry
        To be recorded; new ones are never refused.
    now : Ledger
        The dossier as it stands.
    seen : mapping of str to Entry or None
        From what they were made; None if from nothing.

    Raises
    ------
    StoreError
        If an entry is not the one that was seen.
    """
    if seen is None:
        return
    standing = latest(now.versions)
    for entry in entries:
        if entry.id in standing and standing[entry.id] != seen.get(entry.id):
            msg = (
                f"{where}: {entry.kind} {entry.id} was changed in it, by another program or by "
                "hand, after this one read it. Nothing was written. Give the same command again."
            )
            raise StoreError(msg)
