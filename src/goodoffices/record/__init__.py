"""The record: what was said, by whom, where we read it, since when."""

from goodoffices.record.ledger import Ledger, Snapshot
from goodoffices.record.opening import open_dossier

__all__ = ["Ledger", "Snapshot", "open_dossier"]
