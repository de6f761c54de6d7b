"""Pages of the web: the main text, with the headline before it."""

import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from goodoffices.errors import InputError
from goodoffices.reading.document import byline_in
from goodoffices.reading.formats.encoding import decoded_page
from goodoffices.reading.formats.extracted import Extracted, Member, tidy, whole
from goodoffices.reading.formats.extras import needed
from goodoffices.reading.formats.pagedata import page_data
from goodoffices.reading.lexicon import words

__all__ = ["flat", "page", "read_html"]

_BLOCKS = words(
    """
    address article aside blockquote body br caption dd div dl dt figcaption figure footer form
    h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td th thead tr ul
    """
)
_HIDDEN = frozenset({"head", "iframe", "noscript", "object", "script", "style", "svg", "template"})
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f]")
_CAPTION = "Caption: "
"""What stands before the words of a picture: they restate and are no paragraph (rule D4)."""
_BYLINE = 100  # characters, the longest line that can be a byline


def read_html(stream: BinaryIO, origin: str, encoding: str | None) -> Iterator[Member]:
    """
    Read a page.

    Parameters
    ----------
    stream : binary file
        The page.
    origin : str
        Its name, for error messages.
    encoding : str or None
        The declared encoding, if any.

    Yields
    ------
    Extracted
        The one document that a page is.
    """
    yield page(whole(stream, origin), origin, encoding)


def page(
    data: bytes,
    origin: str,
    encoding: str | None = None,
    *,
    name: str = "",
    url: str | None = None,
    retrieved: str | None = None,
) -> Extracted:
    """
    Take the article out of a page.

    Parameters
    ----------
    data : bytes
        The page as received.
    origin : str
        Its name, for error messages.
    encoding : str or None
        The encoding that the user or the server declares.
    name : str
        What tells it from other documents of the same file.
    url : str or None
        Its address; what the page gives as its own goes before it.
    retrieved : str or None
        When it was fetched.

    Returns
    -------
    Extracted
        The headline as its first line, then the main text, a paragraph a line.

    Raises
    ------
    InputError
        If the extra is not installed, the bytes are no text, or there is no main text.
    """
    text = decoded_page(data, encoding)
    if len(_CONTROLS.findall(text)) * 100 > len(text):
        msg = f"{origin}: this is a binary file or in another encoding. Name it with --encoding."
        raise InputError(msg)
    tree = _tree(text, origin)
    said = page_data(tree)
    byline = said.author or _byline(tree)  # before the extraction takes the page apart
    _keep_signatures(tree)
    trafilatura = needed("trafilatura", origin, "a web page")
    found = trafilatura.extract(
        tree, output_format="txt", include_comments=False, include_formatting=False, fast=True
    )
    lines = (found or "").split("\n")
    title = [said.title] if said.title else []
    body = lines[1:] if title and _same(lines[0], title[0]) else lines
    return Extracted(
        text=tidy([*title, *body] if any(map(str.strip, body)) else [], origin),
        received=data,
        media_type="text/html",
        name=name,
        titles=len(title),
        outlet=said.outlet,
        author=byline,
        published=said.published,
        published_from=said.published_from,
        url=said.url or url,
        retrieved=retrieved,
        language=said.language,
    )


def _tree(text: str, origin: str) -> Any:
    """Parse a page; nothing is fetched, and what nests beyond 256 elements is cut off."""
    html = needed("lxml.html", origin, "a web page")
    etree = needed("lxml.etree", origin, "a web page")
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, collect_ids=False
    )
    try:
        return html.document_fromstring(text.encode("utf-8", "replace") or b" ", parser=parser)
    except (etree.LxmlError, AssertionError, ValueError):  # nothing in it is an element
        return html.document_fromstring("<p></p>")


def _keep_signatures(tree: Any) -> None:
    """Keep who is named under a quotation set apart: a footer elsewhere is none of the text."""
    for quotation in tree.iter("blockquote"):
        for footer in quotation.iter("footer"):
            footer.tag = "p"


def _same(line: str, title: str) -> bool:
    return line.split() == title.split()


def _byline(tree: Any) -> str | None:
    """Find the author in a line of the page that is only 'By' or 'Author:' and names."""
    return next(
        (name for line in _lines(tree) if len(line) <= _BYLINE and (name := byline_in(line))), None
    )


def flat(markup: str, origin: str) -> list[str]:
    """
    Take the markup away from a piece of HTML.

    Parameters
    ----------
    markup : str
        Such as the content of a feed's entry.
    origin : str
        Its name, for error messages.

    Returns
    -------
    list of str
        Its lines: what stands in one block; that of a picture is labelled as its caption.
    """
    if "<" not in markup and "&" not in markup:
        return markup.split("\n\n")
    return list(_lines(_tree(f"<div>{markup}</div>", origin)))


def _lines(tree: Any) -> Iterator[str]:
    """Yield the words of each block, without scripts and styles; captions with a label."""
    parts: list[str] = []
    hidden, label = 0, ""
    for act, element in needed("lxml.etree", "", "a web page").iterwalk(tree, ("start", "end")):
        began = act == "start"
        if element.tag in _BLOCKS:
            line = " ".join("".join(parts).split())
            yield line and label + line
            parts = []
            if element.tag == "figcaption":
                label = _CAPTION if began else ""
        hidden += (began or -1) * (element.tag in _HIDDEN)
        if hidden == 0:
            parts.append((element.text if began else element.tail) or "")
    yield " ".join("".join(parts).split())
