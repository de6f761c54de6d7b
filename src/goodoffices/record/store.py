"""Where a dossier is kept: one interface for every store."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from goodoffices.record.entries import Entry
from goodoffices.record.ledger import Ledger
from goodoffices.record.written import Row
from goodoffices.shelves import Space

__all__ = ["Adder", "Store"]


class Store(Protocol):
    """A place that keeps the versions of one dossier and only ever adds to them (rule R5)."""

    def read(self) -> Ledger:
        """Read the whole dossier; nothing is written."""

    def create(self, ledger: Ledger) -> None:
        """Begin the store with a dossier; it does not exist before, or is not made at all."""

    def append(self, entries: Iterable[Entry], raw: Mapping[str, bytes] | None = None) -> Ledger:
        """Record entries, and bytes of new sources, in one transaction; return what stands."""

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
