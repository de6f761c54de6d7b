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

    @pytest.mark.parametrize(
        ("name", "what"),
        [("a.xlsx", "a spreadsheet"), ("b.PPTX", "slides"), ("c.odt", "an OpenDocument text")],
    )
    @pytest.mark.parametrize("head", [b"PK\x03\x04", b"\x01\x02"])
    def test_what_is_packed_like_a_word_document_is_not_taken_for_one(self, name, what, head):
        """It is told by its extension, with what is read."""
        told = rf"{name}: this seems to be {what}, .* What is read: a feed, .*plain text\."
        with pytest.raises(InputError, match=told):
            format_of(name, head)

    def test_a_page_of_such_a_name_is_a_page(self):
        """How it begins tells more than its name."""
        assert format_of("a.doc", b"<html><body>").module == "html"
