"""What `goodoffices.reading.formats.pdf` promises of paragraphs."""

import io

from tests.reading.formats.samples import pdf

from goodoffices.reading.formats import members


def paragraphs(*lines: str) -> list[str]:
    """Give the paragraphs of a page with these lines."""
    stream = io.BufferedReader(io.BytesIO(pdf(lines)))
    (found,) = members(stream, "a.pdf", None, None)[1]
    return found.text.strip().split("\n\n")


class TestExtract:
    """Lines joined to paragraphs."""

    def test_a_heading_is_a_paragraph(self):
        """Though the format keeps no empty line after it, and it has no full stop."""
        said = "Minister Anna Roe said on Monday that the port of Lima stays open."

        assert paragraphs("Port Stays Open", said) == ["Port Stays Open", said]

    def test_a_line_that_goes_on_ends_no_paragraph(self):
        """A full one, a short one with a comma or a preposition, and one before a small letter."""
        lines = (
            "Minister Anna Roe said on Monday that the port of Lima stays",
            "open to ships of",
            "Peru and Chile,",
            "Ada Roe's own ones",
            "and all others.",
        )

        assert paragraphs(*lines) == [" ".join(lines)]
