"""What `goodoffices.record.newfolder` promises."""

from pathlib import Path

import pytest

from goodoffices.errors import StoreError
from goodoffices.record.newfolder import write_files


class TestWriteFiles:
    """A new folder, whole or not at all."""

    def test_an_empty_folder_is_filled(self, tmp_path):
        """The folder may exist if it is empty, and its parents need not."""
        (tmp_path / "empty").mkdir()
        write_files(tmp_path / "empty", {"a/b.txt": b"x"})
        write_files(tmp_path / "deep/er", {"b.txt": b"y"})

        assert (tmp_path / "empty/a/b.txt").read_bytes() == b"x"
        assert (tmp_path / "deep/er/b.txt").read_bytes() == b"y"

    def test_a_folder_has_a_name(self):
        """The root of all folders is none to begin with."""
        with pytest.raises(StoreError, match="no name for a new folder"):
            write_files(Path("/"), {"b.txt": b"y"})

    def test_what_is_there_is_not_touched(self, tmp_path):
        """A full folder, a file, and a place below a file are refused."""
        (tmp_path / "file").write_text("x")
        for place, message in [
            (tmp_path, "this folder is not empty"),
            (tmp_path / "file", "this is a file"),
            (tmp_path / "file/below", "the folder cannot be written"),
            (tmp_path / ("x" * 300), "the folder cannot be written"),
        ]:
            with pytest.raises(StoreError, match=message):
                write_files(place, {"a": b""})
        assert [path.name for path in tmp_path.iterdir()] == ["file"]

    @pytest.mark.parametrize("is_empty", [False, True])
    def test_of_two_that_write_a_new_folder_one_is_refused(self, tmp_path, is_empty):
        """Also where the other came after the first began: nothing is lost."""

        class Meanwhile(dict[str, bytes]):
            def items(self):
                write_files(tmp_path / "d", {"first": b"x"})
                return super().items()

        if is_empty:
            (tmp_path / "d").mkdir()
        with pytest.raises(StoreError, match="cannot be written"):
            write_files(tmp_path / "d", Meanwhile({"late": b"y"}))
        held = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
        assert held == {tmp_path / "d/first": b"x"}
