"""RSS and Atom: each entry of a feed is a document."""

import io
import re
from collections.abc import Iterator
from html import unescape
from typing import Any, BinaryIO

from goodoffices.errors import FormatError, InputError
from goodoffices.reading.formats.encoding import decoded_page
from goodoffices.reading.formats.extracted import (
    Extracted,
    Member,
    Unreadable,
    day_of,
    language_of,
    tidy,
    whole,
)
from goodoffices.reading.formats.extras import needed
from goodoffices.reading.formats.html import flat

__all__ = ["read_feed"]

_NAMED = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)\w{2,31};")
_ENTITIES = re.compile(r"<!ENTITY", re.IGNORECASE)
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,200}\?>")

_ROOT = r"(?:\w+:)?(?:rss|feed|rdf)"
_BEGUN = re.compile(rf"<{_ROOT}\b", re.IGNORECASE)
_CLOSED = re.compile(rf"</{_ROOT}\s*>|<{_ROOT}\b[^<>]*/>", re.IGNORECASE)
_ENDS = re.compile(r"</(?:\w+:)?(?:item|entry)\s*>", re.IGNORECASE)


def read_feed(stream: BinaryIO, origin: str, encoding: str | None) -> Iterator[Member]:
    """
    Read a feed.

    Parameters
    ----------
    stream : binary file
        The feed.
    origin : str
        Its name, for error messages.
    encoding : str or None
        The declared encoding, if any.

    Yields
    ------
    Extracted or Unreadable
        Each entry in the order of the feed, numbered from 1.

    Raises
    ------
    FormatError
        If it is no feed, has no entries or declares entities of its own.
    """
    data = whole(stream, origin)
    text = decoded_page(data, encoding)
    found = _parsed(text, origin)
    if not found.entries:
        msg = f"{origin}: this is no RSS or Atom feed with entries. Give the feed itself."
        raise FormatError(msg)
    is_cut = _BEGUN.search(text) is not None and _CLOSED.search(text) is None
    whole_ones = len(_ENDS.findall(text)) if is_cut else len(found.entries)
    for number, entry in enumerate(found.entries[:whole_ones], start=1):
        name = str(number)
        try:
            yield _entry(entry, found.feed, data, f"{origin}#{name}", name)
        except InputError as error:
            yield Unreadable(name, str(error))
    if is_cut:
        name = str(whole_ones + 1)
        msg = f"{origin}#{name}: the feed breaks off here, before its end. Fetch it again."
        yield Unreadable(name, msg)


def _parsed(text: str, origin: str) -> Any:
    """Mend the markup of a feed, and parse it; nothing is fetched and no entity is expanded."""
    if _ENTITIES.search(text):
        msg = f"{origin}: the feed declares entities of its own. Give one without <!ENTITY ...>."
        raise FormatError(msg)
    feedparser = needed("feedparser", origin, "a feed")
    etree = needed("lxml.etree", origin, "a feed")
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, encoding="utf-8"
    )
    bare = _NAMED.sub(lambda found: unescape(found.group()), _DECLARATION.sub("", text))
    try:
        root = etree.fromstring(bare.encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError):
        root = None
    if root is None:
        msg = f"{origin}: this is no RSS or Atom feed (it is no XML). Give the feed itself."
        raise FormatError(msg)
    mended = io.BytesIO(etree.tostring(root, encoding="utf-8", xml_declaration=True))
    try:
        return feedparser.parse(mended, sanitize_html=False, resolve_relative_uris=False)
    except (LookupError, ValueError, TypeError, AttributeError) as error:  # it trips over elements
        msg = f"{origin}: the feed cannot be read ({type(error).__name__}). Mend its markup."
        raise FormatError(msg) from None


def _entry(entry: Any, feed: Any, data: bytes, origin: str, name: str) -> Extracted:
    title = " ".join(" ".join(flat(entry.get("title") or "", origin)).split())
    published, published_from = _published(entry)
    return Extracted(
        text=tidy([title, *flat(_content(entry), origin)], origin),
        received=data,
        media_type="application/xml",
        name=name,
        titles=1 if title else 0,
        outlet=_outlet(entry, feed),
        author=entry.get("author") or None,
        published=published,
        published_from=published_from,
        url=entry.get("link") or None,
        language=language_of(entry.get("language")) or language_of(feed.get("language")),
    )


def _content(entry: Any) -> str:
    """Take the longest of what an entry gives: its full content, else its summary."""
    every = [str(part.get("value") or "") for part in entry.get("content", ())]
    return max([*every, entry.get("summary") or ""], key=len)


def _outlet(entry: Any, feed: Any) -> str | None:
    source = entry.get("source") or {}
    return source.get("title") or feed.get("title") or None


def _published(entry: Any) -> tuple[str | None, str | None]:
    for key in ("published", "updated"):
        day = day_of(dict.get(entry, key))  # its own get takes one date for the other
        if day:
            return day, f"feed {key}"
    return None, None
