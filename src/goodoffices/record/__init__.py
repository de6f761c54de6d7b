"""The record: what was said, by whom, where we read it, since when."""

from goodoffices.record.ledger import Ledger, Snapshot
from goodoffices.record.opening import append_to, open_dossier
from goodoffices.record.schemas import schemas

__all__ = ["Ledger", "Snapshot", "append_to", "open_dossier", "schemas"]
