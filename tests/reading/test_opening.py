"""What `goodoffices.reading.opening` promises of names."""

import os
import sys
from pathlib import Path

import pytest

from goodoffices.errors import InputError
from goodoffices.reading.opening import open_report
from goodoffices.reading.reader import read


class TestOpenReport:
    """A report keeps the name of its file."""

    @pytest.mark.skipif(sys.platform != "linux", reason="names are text there")
    def test_a_name_that_is_no_text_is_written_out(self, tmp_path):
        """As of an archive that was packed on another system; it can be printed as JSON."""
        path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xcc\xe8\xf0.txt"))
        path.write_text("It rained.\n")
        opened = open_report(path)
        assert opened.name == r"\xcc\xe8\xf0.txt"
        assert read(opened.document, file=opened.name).model_dump_json()

    @pytest.mark.parametrize(
        ("error", "why"),
        [
            (PermissionError(13, "Permission denied"), "it cannot be opened .Permission denied"),
            (IsADirectoryError(21, "Is a directory"), "this is a directory"),
            (OSError(5, "Input/output error"), "the file cannot be read .Input/output error"),
        ],
    )
    def test_what_cannot_be_opened_is_refused_with_the_reason(self, monkeypatch, error, why):
        """A file or a folder, which the system does not tell apart where it permits nothing."""

        def opened(path, mode):
            raise error

        monkeypatch.setattr(Path, "open", opened)
        with pytest.raises(InputError, match=f"^shut: {why}"):
            open_report(Path("shut"))
