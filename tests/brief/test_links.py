"""Every link of the page is walked; no number about the dispute stands outside a link."""

import re
from pathlib import Path

import pytest
from tests.brief.dom import Element, tree
from tests.brief.examples import example_snapshot, example_tree, report_page

from goodoffices.brief import to_html

EXEMPT_ELEMENTS = {
    "time": "a date",
    "q": "verbatim words of a source",
    "style": "page furniture",
    "title": "the dossier's title again, and of a picture: compared with its table instead",
    "desc": "of a picture: compared with its table instead",
    "text": "of a picture: compared with its table instead",
}
EXEMPT_MARKS = {
    "data-name": "words as they stand in the record",
    "data-furniture": "labels and ids of annex entries, commands, the contents list",
}


def _pages(folder: Path) -> list[Element]:
    return [example_tree(), tree(to_html(report_page(folder)))]


def _anchors(page: Element) -> dict[str, Element]:
    found: dict[str, Element] = {}
    for element in page.having("id"):
        name = element.attributes["id"]
        assert name not in found, f"the id {name} stands twice"
        found[name] = element
    return found


def _is_furniture(element: Element) -> bool:
    return any("data-furniture" in each.attributes for each in element.above())


def _is_end(element: Element) -> bool:
    """Tell whether a verbatim quote with source and date, or the analyst's mark, stands here."""
    if "data-analyst" in element.attributes:
        return "analyst" in element.text
    quotes = [quote for quote in element.having("data-quote") if quote.text.strip()]
    sources = element.having("data-source")
    return bool(quotes and sources) and all(
        source.find("a") and (source.find("time") or "not known" in source.text)
        for source in sources
    )


def _ends(element: Element, anchors: dict[str, Element], path: tuple[str, ...]) -> bool:
    """Tell whether every way on from an element comes to an end."""
    if _is_end(element):
        return True
    links = [link.attributes["href"][1:] for link in element.find("a") if not _is_furniture(link)]
    onward = [name for name in links if name not in path]
    return bool(onward) and all(_ends(anchors[name], anchors, (*path, name)) for name in onward)


class TestLinks:
    """Every way from a number to the words it rests on."""

    def test_every_link_is_internal_and_leads_somewhere(self, tmp_path):
        """The page needs no other file: each link has its place on the page itself."""
        for page in _pages(tmp_path):
            anchors = _anchors(page)
            for link in page.find("a"):
                href = link.attributes.get("href") or link.attributes["xlink:href"]
                assert href.startswith("#")
                assert href[1:] in anchors, f"{href} leads nowhere"

    def test_every_link_ends_at_a_quote_or_at_the_analyst(self, tmp_path):
        """Whatever link is followed, step by step, ends at verbatim words or an analyst's mark."""
        for page in _pages(tmp_path):
            anchors = _anchors(page)
            walked = [link for link in page.find("a") if not _is_furniture(link)]
            assert len(walked) > 20
            for link in walked:
                name = link.attributes["href"][1:]
                assert _ends(anchors[name], anchors, (name,)), f"{link.text!r} -> #{name}"

    def test_quotes_are_verbatim(self):
        """Each quotation of the example stands character by character in one of its sources."""
        texts = [*example_snapshot().texts.values()]
        quotes = example_tree().having("data-quote")
        assert len(quotes) > 30
        for quote in quotes:
            plain = [text.replace("\n", " ") for text in texts]
            assert any(quote.text in text for text in plain), quote.text


class TestNumbers:
    """No number without its evidence."""

    def test_no_digit_about_the_dispute_stands_outside_a_link(self, tmp_path):
        """Outside links digits stand only in dates, quotes, recorded words and furniture."""
        for page in _pages(tmp_path):
            for text, element in page.texts():
                above = list(element.above())
                exempt = any(
                    each.name == "a"
                    or each.name in EXEMPT_ELEMENTS
                    or EXEMPT_MARKS.keys() & each.attributes.keys()
                    for each in above
                )
                assert exempt or not re.search(r"\d", text), (text, element.name)

    def test_each_number_in_a_picture_stands_in_its_table(self):
        """What a picture says in digits is a date, or stands in the table that it names."""
        page = example_tree()
        anchors = _anchors(page)
        pictures = page.having("data-facts")
        assert len(pictures) > 3
        for picture in pictures:
            table = anchors[picture.attributes["data-facts"]].text
            for label in picture.find("text"):
                if not re.fullmatch(r"\d{1,2} [A-Z][a-z]{2} \d{4}", label.text):
                    for number in re.findall(r"\d[\d,.]*", label.text):
                        assert number in table, (number, label.text)

    @pytest.mark.parametrize("part", ["gaps", "outcomes", "settlements", "unknown", "movement"])
    def test_each_section_has_numbers_to_open(self, part):
        """The sections that hold results show numbers, and these are links."""
        section = _anchors(example_tree())[part]
        assert any(re.search(r"\d", link.text) for link in section.find("a"))
