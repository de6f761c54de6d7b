"""How the format of a file is told."""

import gzip

import pytest
from tests.reading.formats.samples import pdf

from goodoffices.errors import InputError
from goodoffices.reading.formats import format_of


class TestFormatOf:
    """By extension, else by type, else by how it begins."""

    @pytest.mark.parametrize("kind", ["application/octet-stream", "Application/X-Gzip; a=b"])
    @pytest.mark.parametrize(
        ("name", "head", "module"),
        [
            ("https://news.example/get?id=7.1", pdf(("It rained.",))[:99], "pdf"),
            ("https://news.example/a.warc.gz", b"", "warc"),
            ("https://news.example/a.eml?b=c.txt", b"", "mail"),
        ],
    )
    def test_a_type_that_says_nothing(self, kind, name, head, module):
        """The address and the first bytes tell it then."""
        assert format_of(name, head, kind).module == module

    def test_a_type_that_is_not_read(self):
        """What the server says of a picture is believed."""
        with pytest.raises(InputError, match="image/png"):
            format_of("https://news.example/a.txt", gzip.compress(b""), "image/png")
