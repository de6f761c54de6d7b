"""What `goodoffices.record.opening` promises."""

import pytest
from tests.strategies_record import ledger_of, small

from goodoffices.errors import InputError, StoreError
from goodoffices.record import append_to, open_dossier
from goodoffices.record.folder import FolderStore
from goodoffices.record.opening import is_dossier
from goodoffices.record.sqlite import SqliteStore


class TestOpenDossier:
    """A dossier by its path."""

    def test_every_form_is_opened(self, tmp_path):
        """Folder, its dossier.yaml, and file give the same dossier."""
        ledger = ledger_of(small().values())
        FolderStore(tmp_path / "d").create(ledger)
        SqliteStore(tmp_path / "d.dossier").create(ledger)

        for path in (tmp_path / "d", tmp_path / "d/dossier.yaml", tmp_path / "d.dossier"):
            assert is_dossier(path)
            assert open_dossier(path) == ledger
            assert append_to(path, []) == ledger

    @pytest.mark.parametrize("name", ["report.txt", "dossier.yml", "nothing"])
    def test_anything_else_is_refused(self, tmp_path, name):
        """The message says what a dossier looks like, and whether there is something."""
        path = tmp_path / name
        assert not is_dossier(path)
        cure = r"Name a folder with a .* 'goodoffices new FOLDER'"
        with pytest.raises(InputError, match=rf"there is no such dossier\. {cure}"):
            open_dossier(path)
        path.write_text("x")
        with pytest.raises(InputError, match=r"this is no dossier\. Name a folder with a doss"):
            open_dossier(path)

    def test_a_file_that_is_not_there_is_refused(self, tmp_path):
        """The message names the commands that make one."""
        with pytest.raises(StoreError, match=r"no such dossier\..* 'goodoffices new FILE.dossier'"):
            open_dossier(tmp_path / "gone.dossier")

    def test_a_directory_without_a_dossier_is_refused(self, tmp_path):
        """The message names the command that begins one."""
        with pytest.raises(InputError, match=r"no dossier\.yaml.* 'goodoffices new'"):
            open_dossier(tmp_path)
        with pytest.raises(InputError, match="there is no such file"):
            open_dossier(tmp_path / "gone/dossier.yaml")
