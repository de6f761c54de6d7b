"""What several tests of the record begin with."""

import pytest
from tests.strategies_record import ledger_of, small

from goodoffices.record.folder import FolderStore


@pytest.fixture
def store(tmp_path):
    """Write the small dossier as a folder."""
    kept = FolderStore(tmp_path / "dossier")
    kept.create(ledger_of(small().values()))
    return kept
