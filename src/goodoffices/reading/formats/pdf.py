"""The text of PDF files; pictures of pages have none, and are refused."""

import io
import logging
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, BinaryIO

from goodoffices.errors import FormatError
from goodoffices.reading.formats.extracted import (
    Extracted,
    Member,
    day_of,
    language_of,
    lines_of,
    tidy,
    whole,
)
from goodoffices.reading.formats.extras import needed

__all__ = ["read_pdf"]

_MOST_PAGES = 2_000
_LARGEST = 20 * 2**20  # characters
_HYPHEN = re.compile(r"(?<=[a-z])-\Z")
_END = re.compile(r"[.!?:\"'\u2019\u201d)]\Z")
_GOES_ON = re.compile(
    r"(?:[,;\u2013\u2014-]|\b(?:an?|and|as|at|by|for|from|in|of|on|or|that|the|to|with|Mrs?\.?|Dr\.?))\Z"
)
"""The end of a line that the next one goes on with."""
_DATE = re.compile(r"D:(\d{4})(\d\d)(\d\d)")


def read_pdf(stream: BinaryIO, origin: str, encoding: str | None) -> Iterator[Member]:
    """
    Read a PDF file.

    Parameters
    ----------
    stream : binary file
        The document.
    origin : str
        Its name, for error messages.
    encoding : str or None
        Not needed: the format states its own.

    Yields
    ------
    Extracted
        The one document: the text of its pages, lines joined to paragraphs.

    Raises
    ------
    FormatError
        If it is no PDF file, is encrypted, or holds only pictures of pages.
    """
    data = whole(stream, origin)
    pypdf = needed("pypdf", origin, "a PDF file")
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells every flaw of a file
    try:
        reader = pypdf.PdfReader(io.BytesIO(data), strict=False)
        is_locked = reader.is_encrypted and not reader.decrypt("")
        pages = [] if is_locked else _pages(reader)
        said = {} if is_locked else _said(reader)
    except MemoryError:
        raise
    except Exception as error:
        why = " ".join(str(error).split())[:80] or type(error).__name__
        msg = f"{origin}: this is no PDF file that can be read ({why}). Save its text as .txt."
        raise FormatError(msg) from None
    if is_locked:
        msg = f"{origin}: the PDF file is encrypted. Save it without a password, or its text."
        raise FormatError(msg)
    if not any(page.strip() for page in pages):
        msg = (
            f"{origin}: the PDF file has no text, only pictures of pages. "
            "Run a program that recognises text on it first."
        )
        raise FormatError(msg)
    day = said.get("published")
    yield Extracted(
        text=tidy(_paragraphs(pages), origin),
        received=data,
        media_type="application/pdf",
        author=said.get("author"),
        published=day,
        published_from="PDF CreationDate" if day else None,
        language=said.get("language"),
    )


def _pages(reader: Any) -> list[str]:
    """Take the text out of each page, up to a bound."""
    found: list[str] = []
    size = 0
    for number, page in enumerate(reader.pages):
        if number >= _MOST_PAGES or size > _LARGEST:
            msg = f"more than {_MOST_PAGES} pages or {_LARGEST // 2**20} million characters"
            raise ValueError(msg)
        found.append(page.extract_text() or "")
        size += len(found[-1])
    return found


def _said(reader: Any) -> dict[str, str]:
    """Read the metadata: author, date, language."""
    info = reader.metadata or {}
    date = _DATE.match(str(info.get("/CreationDate") or ""))
    catalogue = reader.trailer.get("/Root") or {}
    found = {
        "author": str(info.get("/Author") or "").strip()[:500],
        "published": (day_of("".join(date.groups())) if date else None) or "",
        "language": language_of(str(catalogue.get("/Lang") or "")) or "",
    }
    return {key: value for key, value in found.items() if value}


def _paragraphs(pages: list[str]) -> Iterator[str]:
    """Join lines to paragraphs: one ends at an empty line, or where `_is_last` says so."""
    lines = [line.strip() for page in pages for line in lines_of(page)]
    widths = sorted(len(line) for line in lines if line)
    full = widths[len(widths) * 3 // 4] * 4 // 5 if widths else 0
    parts: list[str] = []
    for line, following in pairwise([*lines, ""]):
        if line:
            is_cut = bool(parts) and _HYPHEN.search(parts[-1]) and line[:1].islower()
            if is_cut:
                parts[-1] = parts[-1][:-1]
            parts += [line] if is_cut or not parts else [" ", line]
        if not line or _is_last(line, following, full):
            yield "".join(parts)
            parts = []
    yield "".join(parts)


def _is_last(line: str, following: str, full: int) -> bool:
    """Tell the last line of a paragraph: a short one with a full stop, or a heading."""
    if _END.search(line):
        return len(line) < full
    is_heading = len(line) < full * 3 // 4 and not _GOES_ON.search(line)
    return is_heading and following[:1].isupper()
