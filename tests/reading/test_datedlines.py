"""What `goodoffices.reading.datedlines` promises."""

import pytest

from goodoffices.reading.datedlines import dated_line
from goodoffices.reading.document import document
from goodoffices.reading.extent import Extent


def dated(*lines):
    """Give the day and whether its line says nothing else."""
    text, extents = "", []
    for line in lines:
        extents.append(Extent(len(text), len(text) + len(line)))
        text += line + "\n"
    found = dated_line(text, extents)
    return found and (found.day, found.is_alone)


class TestDatedLine:
    """`dated_line`"""

    @pytest.mark.parametrize(
        ("lines", "found"),
        [
            (["Communiqu\u00e9", "Lima, 3 May 2024", "They met."], ("2024-05-03", True)),
            (["Monday, 3 June 2024"], ("2024-06-03", True)),
            (["New York, 3 June 2024."], ("2024-06-03", True)),
            (["2024-06-03"], ("2024-06-03", True)),
            (["Note of a meeting, Lima, 3 June 2024", "They met."], ("2024-06-03", False)),
            (["NAIROBI, 12 March 2025 (Lamp) - They met."], ("2025-03-12", False)),
            (["Note for the file: talks, Lima, 3 June 2024", "They met."], ("2024-06-03", False)),
            (["Note of a meeting (3 June 2024)", "They met."], ("2024-06-03", False)),
        ],
    )
    def test_a_day_with_its_year_closes_it(self, lines, found):
        """After a place, or after the words of a title."""
        assert dated(*lines) == found

    @pytest.mark.parametrize(
        "lines",
        [
            ["Lima, 3 May"],
            ["LIMA, May 3 (Lamp) - They met."],
            ["3/4/2024"],
            ["The envoy left on 3 May 2024"],
            ["They met.", "Ana Reyes met Bo Lee, 3 May 2024."],
            ["May 2024"],
            ["They met.", *["It rained."] * 6, "Lima, 3 May 2024"],
        ],
    )
    def test_anything_else_dates_no_text(self, lines):
        """Neither a sentence nor half of a day; nor what stands far below."""
        assert dated(*lines) is None

    def test_a_document_is_of_that_day(self):
        """Unless its header says another; the line is no standfirst and no prose."""
        text = "Joint communiqu\u00e9\n\nLima, 3 May 2024\n\nThe two sides met."
        found = document(text)

        assert (found.published, found.published_from) == ("2024-05-03", "dated line")
        assert found.standfirst is None
        assert [one.of(text) for one in found.paragraphs] == ["The two sides met."]
        assert document(text, published="2024-05-04").published == "2024-05-04"
