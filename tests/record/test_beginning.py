"""What `goodoffices.record.beginning` promises."""

import re

from tests.strategies_record import BEGUN, sample

from goodoffices.record.beginning import beginning
from goodoffices.record.entries import KINDS
from goodoffices.record.folder import FolderStore
from goodoffices.record.newfolder import write_files


class TestBeginning:
    """A dossier to begin with."""

    def test_it_validates_and_records_nothing(self, tmp_path):
        """No fact is in it that nobody found; only who began it, and when."""
        write_files(tmp_path / "d", beginning(by='A "B": #c', recorded=BEGUN))
        (only,) = FolderStore(tmp_path / "d").read().versions

        assert (only.kind, only.by, only.recorded) == ("dossier", 'A "B": #c', BEGUN)

    def test_its_sample_validates(self, tmp_path):
        """Out of the comments it is a dossier with an entry of almost every kind."""
        write_files(tmp_path / "d", sample())
        ledger = FolderStore(tmp_path / "d").read()

        kinds = {entry.kind for entry in ledger.versions}
        assert kinds == KINDS.keys() - {"appointment"}
        assert {(entry.by, entry.recorded) for entry in ledger.versions} == {('A "B": #c', BEGUN)}

    def test_its_ids_are_fresh(self):
        """Two dossiers share no id."""
        one, two = (beginning(by="x", recorded=BEGUN)["dossier.yaml"].decode() for _ in "12")
        ids = re.compile(r"id: (\S{8}-\S{4})")

        assert not set(ids.findall(one)) & set(ids.findall(two))

    def test_every_list_is_explained(self):
        """A comment stands above each list."""
        lines = beginning(by="x", recorded=BEGUN)["dossier.yaml"].decode().splitlines()
        heads = [n for n, line in enumerate(lines) if re.fullmatch(r"#+ [a-z]+s:", line)]

        assert len(heads) == 9
        assert all(lines[n - 1].startswith("## ") for n in heads)
