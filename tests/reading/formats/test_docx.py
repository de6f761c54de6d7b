"""What is no document of a word processor."""

import io
import zipfile

import pytest

from goodoffices.errors import FormatError
from goodoffices.reading.formats.docx import read_docx


class TestReadDocx:
    """A document is told from other packed files."""

    def test_a_packed_folder_is_refused_as_what_it_is(self):
        """The cure is to unpack it."""
        held = io.BytesIO()
        with zipfile.ZipFile(held, "w") as archive:
            archive.writestr("one.txt", "It rained.")
        with pytest.raises(FormatError, match="Unpack it"):
            list(read_docx(io.BytesIO(held.getvalue()), "a.zip", None))
