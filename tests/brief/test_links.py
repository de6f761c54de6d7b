"""Every link of the page is walked; no number about the dispute stands outside a link."""

import re
from pathlib import Path

import pytest
from tests.brief.dom import Element, tree
from tests.brief.examples import example_snapshot, example_tree, report_page
from tests.brief.links import anchors, bare_digits, dangling, unended

from goodoffices.brief import to_html


def _pages(folder: Path) -> list[Element]:
    return [example_tree(), tree(to_html(report_page(folder)))]


class TestLinks:
    """Every way from a number to the words it rests on."""

    def test_every_link_is_internal_and_leads_somewhere(self, tmp_path):
        """The page needs no other file: each link has its place on the page itself."""
        for page in _pages(tmp_path):
            assert len(page.find("a")) > 40
            assert dangling(page) == []

    def test_every_link_ends_at_a_quote_or_at_the_analyst(self, tmp_path):
        """Whatever link is followed, step by step, ends at verbatim words or an analyst's mark."""
        for page in _pages(tmp_path):
            assert unended(page) == []

    def test_a_way_without_an_end_is_noticed(self):
        """The walk itself is no formality: without its quotes or marks the page fails it."""
        page = example_tree()
        for element in page.walk():
            element.attributes.pop("data-quote", None)
        assert unended(page)

    def test_quotes_are_verbatim(self):
        """Each quotation of the example stands character by character in one of its sources."""
        texts = [text.replace("\n", " ") for text in example_snapshot().texts.values()]
        quotes = example_tree().having("data-quote")
        assert len(quotes) > 30
        for quote in quotes:
            assert any(quote.text in text for text in texts), quote.text


class TestNumbers:
    """No number without its evidence."""

    def test_no_digit_about_the_dispute_stands_outside_a_link(self, tmp_path):
        """Outside links digits stand only in dates, quotes, recorded words and furniture."""
        for page in _pages(tmp_path):
            assert list(bare_digits(page)) == []

    def test_each_number_in_a_picture_stands_in_its_table(self):
        """What a picture says in digits is a date, or stands in the table that it names."""
        page = example_tree()
        places = anchors(page)
        pictures = page.having("data-facts")
        assert len(pictures) > 3
        for picture in pictures:
            table = places[picture.attributes["data-facts"]].text
            for label in picture.find("text"):
                if not re.fullmatch(r"\d{1,2} [A-Z][a-z]{2} \d{4}", label.text):
                    for number in re.findall(r"\d[\d,.]*", label.text):
                        assert number in table, (number, label.text)

    @pytest.mark.parametrize("part", ["gaps", "outcomes", "settlements", "unknown", "movement"])
    def test_each_section_has_numbers_to_open(self, part):
        """The sections that hold results show numbers, and these are links."""
        section = anchors(example_tree())[part]
        assert any(re.search(r"\d", link.text) for link in section.find("a"))
