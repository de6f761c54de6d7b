"""What `goodoffices import` and `goodoffices export` promise."""

import pytest
from click.testing import CliRunner
from tests.strategies_record import sample

from goodoffices.cli import convert
from goodoffices.cli.convert import export_command, import_command
from goodoffices.errors import EntryError, GoodOfficesError, InputError, RecordError, StoreError
from goodoffices.record import open_dossier
from goodoffices.record.entries import Contact
from goodoffices.record.merging import additions
from goodoffices.record.newfolder import write_files


@pytest.fixture
def folder(tmp_path):
    """Write the sample dossier."""
    write_files(tmp_path / "one", sample())
    return tmp_path / "one"


def run(command, *args):
    """Run a command; errors come out as they are."""
    result = CliRunner().invoke(command, [str(arg) for arg in args], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


def edit(folder, old, new):
    """Edit dossier.yaml by hand."""
    path = folder / "dossier.yaml"
    path.write_text(path.read_text().replace(old, new, 1))


class TestImport:
    """A folder read into a file."""

    def test_folder_to_file_to_folder(self, folder, tmp_path):
        """Nothing is lost on the way there and back."""
        file, back = tmp_path / "x.dossier", tmp_path / "back"

        assert "14 versions" in run(import_command, folder, file)
        assert "14 versions" in run(export_command, file, back)
        assert open_dossier(back) == open_dossier(file) == open_dossier(folder)

    def test_a_changed_entry_becomes_a_version(self, folder, tmp_path):
        """The file keeps the earlier version; importing again adds nothing."""
        file = tmp_path / "x.dossier"
        run(import_command, folder, file)
        edit(folder, "place: Port Lune", "place: Port Lune, city hall")

        assert run(import_command, folder / "dossier.yaml", file, "--by", "checker") == (
            f"Added 1 version to {file}.\n"
        )
        contacts = [v for v in open_dossier(file).versions if isinstance(v, Contact)]
        assert [contact.place for contact in contacts] == ["Port Lune", "Port Lune, city hall"]
        assert contacts[1].by == "checker"
        with pytest.raises(EntryError, match="Export the record again"):
            run(import_command, folder, file)

    def test_what_is_written_to_the_file_meanwhile_stands(self, folder, tmp_path, monkeypatch):
        """The import is refused, and may be given again."""
        file = tmp_path / "x.dossier"
        run(import_command, folder, file)
        edit(folder, "place: Port Lune", "place: Port Lune, city hall")

        def late(*args, **options):
            monkeypatch.undo()
            made = additions(*args, **options)
            run(import_command, folder, file, "--by", "ana")
            return made

        monkeypatch.setattr(convert, "additions", late)
        with pytest.raises(StoreError, match=r"x\.dossier: contact .* was changed in it"):
            run(import_command, folder, file, "--by", "bo")

    def test_entries_that_vanished_are_named(self, folder, tmp_path):
        """They are left as they are with --partial."""
        file = tmp_path / "x.dossier"
        run(import_command, folder, file)
        path = folder / "dossier.yaml"
        head, _, tail = path.read_text().partition("contacts:")
        path.write_text(head + tail[tail.index("issues:") :])
        with pytest.raises(RecordError, match=r"lacks contact .*\(--partial\)"):
            run(import_command, folder, file)
        assert "Added 0 versions" in run(import_command, folder, file, "--partial")

    def test_changed_bytes_are_refused(self, folder, tmp_path):
        """A report is what it was; its digest is not even needed to notice."""
        file = tmp_path / "x.dossier"
        run(import_command, folder, file)
        report = folder / "reports/first.txt"
        report.write_bytes(report.read_bytes() + b" ")
        with pytest.raises(GoodOfficesError, match="its bytes are not the ones recorded"):
            run(import_command, folder, file)

    def test_the_file_is_named_like_a_dossier(self, folder, tmp_path):
        """Another extension is refused, and nothing written."""
        for command, args in [
            (import_command, (folder, tmp_path / "x.db")),
            (export_command, (tmp_path / "x.db", tmp_path / "y")),
        ]:
            with pytest.raises(InputError, match=r"ends in \.dossier\. Name it x\.dossier"):
                run(command, *args)
        assert [path.name for path in tmp_path.iterdir()] == ["one"]


class TestExport:
    """A file written as a folder."""

    def test_a_folder_that_holds_something_is_refused(self, folder, tmp_path):
        """Nothing is overwritten."""
        file = tmp_path / "x.dossier"
        run(import_command, folder, file)
        with pytest.raises(StoreError, match="this folder is not empty"):
            run(export_command, file, folder)

    def test_a_folder_is_no_file(self, folder, tmp_path):
        """A dossier that is a folder already is not taken for a misnamed file."""
        with pytest.raises(InputError, match="this is a folder already"):
            run(export_command, folder, tmp_path / "y")
        assert [path.name for path in tmp_path.iterdir()] == ["one"]

    def test_a_file_that_is_none(self, tmp_path):
        """A missing file leaves no folder behind."""
        with pytest.raises(StoreError, match="no such dossier"):
            run(export_command, tmp_path / "x.dossier", tmp_path / "y")
        assert not list(tmp_path.iterdir())
