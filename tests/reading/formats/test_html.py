"""What is no page."""

import random

import pytest
from tests.reading.formats.samples import PAGE

from goodoffices.errors import InputError
from goodoffices.reading.formats.html import page


class TestPage:
    """A page is text."""

    def test_a_binary_file_is_refused(self):
        """Its bytes are no letters of any page."""
        with pytest.raises(InputError, match="binary file"):
            page(random.Random(1).randbytes(3_000), "a.html")

    def test_an_encoding_that_the_user_names(self):
        """Where neither a mark nor the page tells it."""
        data = PAGE.encode("utf-16-le")
        with pytest.raises(InputError, match="--encoding"):
            page(data, "a.html")
        assert page(data, "a.html", "utf-16-le").text == page(PAGE.encode(), "a.html").text
