"""What `goodoffices new` promises."""

import getpass

import pytest
from click.testing import CliRunner
from tests.strategies_record import sample

from goodoffices.cli.new import new_command
from goodoffices.errors import StoreError
from goodoffices.graphmodel import analyse, read_model
from goodoffices.record import open_dossier
from goodoffices.record.entries import Model
from goodoffices.record.newfolder import write_files


class TestNew:
    """A dossier to begin with."""

    def test_it_writes_a_dossier_that_validates(self, tmp_path):
        """It says what to do next, and who began it."""
        place = tmp_path / "first"
        result = CliRunner().invoke(new_command, [str(place), "--by", "Dana"])

        assert result.exit_code == 0
        assert f"goodoffices brief {place}" in result.output
        assert open_dossier(place).as_of().dossier.by == "Dana"

    def test_the_model_of_its_sample_rests_on_its_entries(self, tmp_path):
        """The model can be analysed, and each id of its evidence is an entry of the dossier."""
        write_files(tmp_path / "d", sample())
        snapshot = open_dossier(tmp_path / "d").as_of()
        (model,) = snapshot.of(Model)
        conflict = read_model(model.text, model.file)

        assert any(analyse(conflict).equilibria.values())
        assert set(conflict.decision_makers) == model.actors.keys()
        evidence = {name for option in conflict.options for name in option.evidence}
        assert evidence
        assert evidence <= snapshot.confirmed.keys()

    def test_who_begins_it_may_be_unknown(self, tmp_path, monkeypatch):
        """A system without user names is no obstacle."""

        def fail():
            raise OSError

        monkeypatch.setattr(getpass, "getuser", fail)
        CliRunner().invoke(new_command, [str(tmp_path)], catch_exceptions=False)

        assert open_dossier(tmp_path).as_of().dossier.by == "unknown"

    def test_a_folder_in_use_is_refused(self, tmp_path):
        """Nothing is overwritten."""
        (tmp_path / "mine.txt").write_text("x")
        with pytest.raises(StoreError, match="this folder is not empty"):
            CliRunner().invoke(new_command, [str(tmp_path)], catch_exceptions=False)

    def test_a_name_that_ends_in_dossier_gives_one_file(self, tmp_path):
        """It says which form it is and how to get the other; another is not written over."""
        place = tmp_path / "first.dossier"
        result = CliRunner().invoke(new_command, [str(place), "--by", "Dana"])

        assert result.exit_code == 0
        assert f"Wrote {place}, a dossier in one file." in result.output
        assert "a name without .dossier for a folder" in result.output
        assert place.is_file()
        assert [one.by for one in open_dossier(place).as_of().entries.values()] == ["Dana"]
        with pytest.raises(StoreError, match="there is such a file already"):
            CliRunner().invoke(new_command, [str(place)], catch_exceptions=False)
