"""What is no page."""

import random

import pytest
from tests.reading.formats.samples import PAGE

from goodoffices.errors import InputError
from goodoffices.reading.formats.html import flat, page


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

    def test_who_is_named_under_a_quotation_set_apart_stays(self):
        """A footer elsewhere is none of the text, nor is the caption of a picture."""
        quoted = (
            "<blockquote><p>\u201cNo ship of ours has ever blocked the strait.\u201d</p>"
            "<footer>\u2014 Lena Holt, foreign minister of Chile</footer></blockquote>"
            "<figure><figcaption>Ships at night</figcaption></figure>"
        )
        changed = PAGE.replace("</article>", f"{quoted}</article><footer>All rights</footer>")
        text = page(changed.encode(), "a.html").text
        assert "\n\n\u2014 Lena Holt, foreign minister of Chile" in text
        assert "All rights" not in text
        assert "Ships at night" not in text


class TestFlat:
    """Pieces of HTML, such as feeds have."""

    def test_a_caption_is_labelled(self):
        """So that it restates what the text tells, and tells nothing by itself (rule D4)."""
        markup = (
            "<p>One.</p><figure><img src='a'><figcaption><p>Two.</p>Three.</figcaption></figure>"
            "<p>Four.</p>"
        )
        found = [line for line in flat(markup, "a.xml") if line]
        assert found == ["One.", "Caption: Two.", "Caption: Three.", "Four."]
