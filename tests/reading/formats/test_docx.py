"""Documents of word processors, and what is none."""

import io
import zipfile
from datetime import UTC, datetime

import docx
import pytest

from goodoffices.errors import FormatError
from goodoffices.reading.formats.docx import read_docx


def made(created):
    """Write a document that was made at some moment; the template's own for None."""
    held, document = io.BytesIO(), docx.Document()
    document.add_paragraph("It rained in Lima.")
    if created is not None:
        document.core_properties.created = created
    document.save(held)
    return io.BytesIO(held.getvalue())


class TestReadDocx:
    """A document is told from other packed files."""

    def test_a_packed_folder_is_refused_as_what_it_is(self):
        """The cure is to unpack it."""
        held = io.BytesIO()
        with zipfile.ZipFile(held, "w") as archive:
            archive.writestr("one.txt", "It rained.")
        with pytest.raises(FormatError, match="Unpack it"):
            list(read_docx(io.BytesIO(held.getvalue()), "a.zip", None))

    def test_the_day_of_the_template_dates_no_report(self):
        """A program that only fills its empty document leaves the moment at which that was made."""
        (found,) = read_docx(made(None), "a.docx", None)

        assert (found.published, found.published_from) == (None, None)
        assert found.author is None

    @pytest.mark.parametrize("hour", [22, 23])
    def test_another_moment_of_that_day_counts(self, hour):
        """Only the template's own moment is nobody's."""
        (found,) = read_docx(made(datetime(2013, 12, 23, hour, 16, tzinfo=UTC)), "a.docx", None)

        assert (found.published, found.published_from) == ("2013-12-23", "DOCX created")
