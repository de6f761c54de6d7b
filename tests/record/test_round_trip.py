"""Folder and file lose nothing: a dossier comes back as it was."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from tests.strategies_record import ledgers

from goodoffices.record.folder import FolderStore
from goodoffices.record.ledger import Ledger
from goodoffices.record.sqlite import SqliteStore

unhurried = settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
few = settings(unhurried, max_examples=5)
"""So few as are traced: each takes several times as long there."""


def come_back(ledger):
    """Hold that a ledger goes to a folder, to a file and to a folder, and comes back."""
    with tempfile.TemporaryDirectory() as place:
        one, two = FolderStore(Path(place, "one")), FolderStore(Path(place, "two"))
        file = SqliteStore(Path(place, "x.dossier"))
        one.create(ledger)
        file.create(one.read())
        two.create(file.read())

        assert one.read() == file.read() == two.read() == ledger
        assert one.read().raw == ledger.raw
        assert file.read().raw == ledger.raw
        assert one.read().texts == file.read().texts == ledger.texts
        for path in one.folder.rglob("*.*"):
            twin = two.folder / path.relative_to(one.folder)
            assert path.read_bytes() == twin.read_bytes()


class TestRoundTrip:
    """Both forms of a dossier, one after the other."""

    @few
    @given(ledgers())
    def test_folder_and_file_lose_nothing(self, ledger):
        """Ledger to folder to file to folder: equal entries, the same raw bytes."""
        come_back(ledger)

    @pytest.mark.untraced
    @unhurried
    @given(ledgers())
    def test_of_many_ledgers_none_loses_anything(self, ledger):
        """The same of more of them."""
        come_back(ledger)


@pytest.mark.parametrize("store", ["folder", "file"])
class TestAppend:
    """The contract of every store."""

    @pytest.mark.untraced
    @unhurried
    @given(ledgers())
    def test_versions_can_come_one_after_the_other(self, store, ledger):
        """A dossier that is appended to ends as the one that is written at once."""
        first = {}
        for version in ledger.versions:
            first.setdefault(version.id, version)
        early = tuple(first.values())
        rest = [version for version in ledger.versions if version not in early]

        with tempfile.TemporaryDirectory() as place:
            kept = (
                FolderStore(Path(place, "one"))
                if store == "folder"
                else SqliteStore(Path(place, "x.dossier"))
            )
            kept.create(Ledger(early, ledger.raw))
            kept.append(rest[:1])
            kept.append(rest[1:])

            assert kept.read() == ledger
