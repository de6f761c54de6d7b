"""The ways on a page: where links lead, where they end, which digits stand outside them."""

import re
from collections.abc import Iterator

from tests.brief.dom import Element

EXEMPT_ELEMENTS = {
    "time": "a date",
    "q": "verbatim words of a source",
    "style": "page furniture",
    "title": "the dossier's title again, and of a picture: compared with its table instead",
    "desc": "of a picture: compared with its table instead",
    "text": "of a picture: compared with its table instead",
}
"""Elements whose digits need no link, each with the reason."""

EXEMPT_MARKS = {
    "data-name": "words as they stand in the record",
    "data-furniture": "labels and ids of annex entries, commands, the contents list",
}
"""Attributes of elements whose digits need no link, each with the reason."""


def anchors(page: Element) -> dict[str, Element]:
    """Find the element of each id; no id stands twice."""
    found: dict[str, Element] = {}
    for element in page.having("id"):
        name = element.attributes["id"]
        assert name not in found, f"the id {name} stands twice"
        found[name] = element
    return found


def dangling(page: Element) -> list[str]:
    """List the links that lead off the page or nowhere."""
    places = anchors(page)
    links = [link.attributes["href"] for link in page.find("a")]
    return [href for href in links if not href.startswith("#") or href[1:] not in places]


def _is_furniture(element: Element) -> bool:
    return any("data-furniture" in each.attributes for each in element.above())


def _ways(element: Element) -> list[str]:
    links = [link for link in element.find("a") if not _is_furniture(link)]
    return [link.attributes["href"][1:] for link in links]


def _is_end(element: Element) -> bool:
    """Tell whether a verbatim quote with source and date, or the analyst's mark, stands here."""
    if "data-analyst" in element.attributes:
        return "analyst" in element.text
    quotes = [quote for quote in element.having("data-quote") if quote.text]
    sources = element.having("data-source")
    return bool(quotes and sources) and all(
        source.find("a") and (source.find("time") or "not known" in source.text)
        for source in sources
    )


def unended(page: Element) -> list[str]:
    """List the links from which some way comes to no end, or of which there is none."""
    places = anchors(page)
    known: dict[str, bool] = {}

    def ends(name: str, path: tuple[str, ...]) -> bool:
        if name in known:
            return known[name]
        exhibits = [e for e in places[name].having("id") if e.attributes.get("class") == "exhibit"]
        listed = [each.attributes["id"] for each in exhibits if each is not places[name]]
        onward = [each for each in listed or _ways(places[name]) if each not in path]
        found = _is_end(places[name]) or (
            bool(onward) and all(ends(each, (*path, each)) for each in onward)
        )
        if found or not path[1:]:
            known[name] = found
        return found

    return [name for name in dict.fromkeys(_ways(page)) if not ends(name, (name,))]


def bare_digits(page: Element) -> Iterator[str]:
    """List the texts with digits that stand neither in a link nor in an exempt place."""
    for text, element in page.texts():
        exempt = any(
            each.name == "a"
            or each.name in EXEMPT_ELEMENTS
            or EXEMPT_MARKS.keys() & each.attributes.keys()
            for each in element.above()
        )
        if not exempt and re.search(r"\d", text):
            yield text
