"""Web archives that break off."""

import gzip
import io

import pytest
from tests.reading.formats.samples import PAGE, warc

from goodoffices.errors import FormatError
from goodoffices.reading.formats import Extracted, Unreadable, members

PAGES = [PAGE.replace("Monday", day).encode() for day in ("Monday", "Tuesday")]


def read(data: bytes, name: str = "a.warc") -> list:
    """Read the documents up to the end or to what breaks off, with its message."""
    found: list = []
    try:
        found.extend(members(io.BufferedReader(io.BytesIO(data)), name, None)[1])
    except FormatError as error:
        found.append(str(error))
    return found


class TestReadWarc:
    """What stands before the end is read, and the end is told."""

    @pytest.mark.parametrize("beyond", [-150, -30, -1, 0, 5, 25, 60])
    def test_an_archive_that_is_cut_tells_so(self, beyond):
        """In its own head, in that of the server and in the page: what is left is no page."""
        whole = warc(*PAGES, gzipped=False)
        one, other = read(whole[: whole.rindex(b"HTTP/1.1 200") + beyond])
        assert isinstance(one, Extracted)
        told = other.reason if isinstance(other, Unreadable) else other
        assert "breaks off within the record" in told or "(its head is cut off)" in told

    @pytest.mark.parametrize("is_split", [False, True])
    def test_a_packed_archive_that_is_cut_gives_what_stands_before(self, is_split):
        """Packed by record or as a whole."""
        packed = warc(*PAGES) if is_split else gzip.compress(warc(*PAGES, gzipped=False))
        one, *others = read(packed[:-20], "a.warc.gz")
        assert isinstance(one, Extracted)
        assert not any(isinstance(other, Extracted) for other in others)
        assert "the packed file is damaged (it breaks off before its end)" in others[-1]
