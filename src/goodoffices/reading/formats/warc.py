"""Web archives (WARC): each page that a server answered with is a document [ISO28500]_."""

import zlib
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

from goodoffices.errors import FormatError, InputError
from goodoffices.files import LIMIT, decode
from goodoffices.reading.formats.extracted import Extracted, Member, Unreadable, tidy
from goodoffices.reading.formats.extras import needed
from goodoffices.reading.formats.html import page

__all__ = ["read_warc"]

_PAGES = {"text/html", "application/xhtml+xml"}
_TEXT = "text/plain"
_CHUNK = 64 * 1024


def read_warc(stream: BinaryIO, origin: str, encoding: str | None) -> Iterator[Member]:
    """
    Read a web archive, one record at a time.

    Parameters
    ----------
    stream : binary file
        The archive, compressed or not; of any length.
    origin : str
        Its name, for error messages.
    encoding : str or None
        The encoding of its pages, where they declare none.

    Yields
    ------
    Extracted or Unreadable
        Each page and each plain text that was answered with status 200, numbered by its record
        from 1. Other records are passed over.

    Raises
    ------
    FormatError
        If it is no web archive, or its records end in disorder.
    """
    archive = needed("warcio.archiveiterator", origin, "a web archive")
    trouble = needed("warcio.exceptions", origin, "a web archive").ArchiveLoadFailed
    found = archive.ArchiveIterator(stream)
    found.loader.load_http_headers = _or_cut(found.loader.load_http_headers)
    records = iter(found)
    number = 0
    while True:
        number += 1
        try:
            record = next(records)
            member = _member(record, origin, encoding, str(number))
        except StopIteration:
            break
        except (trouble, zlib.error, EOFError, OSError, ValueError, AttributeError) as error:
            is_cut = isinstance(error, AttributeError)  # the library trips over half a head
            why = "its head is cut off" if is_cut else " ".join(str(error).split())[:100]
            msg = f"{origin}: record {number} is no record of a web archive ({why}). Mend the file."
            raise FormatError(msg) from None
        if member is not None:
            yield member
    if number == 1:
        msg = f"{origin}: the web archive has no records. Give another file."
        raise FormatError(msg)


def _or_cut(load: Callable[..., Any]) -> Callable[..., Any]:
    """Let the head of an answer be missing: the library takes that for the end of the archive."""

    def loaded(*given: Any) -> Any:
        try:
            return load(*given)
        except EOFError:
            raise AttributeError from None

    return loaded


def _member(record: Any, origin: str, encoding: str | None, name: str) -> Member | None:
    """Read one record; None where it is no page."""
    place = f"{origin}#{name}"
    is_page = _is_page(record)
    data = record.content_stream().read(LIMIT + 1) if is_page else b""
    if len(data) > LIMIT:
        msg = f"{place}: the page is larger than {LIMIT // 2**20} MB, the most that is read."
        return Unreadable(name, msg)
    if _is_cut(record):
        msg = f"{place}: the file breaks off within the record. Fetch it again."
        return Unreadable(name, msg)
    if not is_page:
        return None
    try:
        return _document(record, data, place, _content_type(record)[1] or encoding, name)
    except InputError as error:
        return Unreadable(name, str(error))


def _document(record: Any, data: bytes, place: str, charset: str | None, name: str) -> Extracted:
    url = record.rec_headers.get_header("WARC-Target-URI")
    retrieved = record.rec_headers.get_header("WARC-Date")
    if _content_type(record)[0] in _PAGES:
        return page(data, place, charset, name=name, url=url, retrieved=retrieved)
    return Extracted(
        text=tidy(decode(data, place, encoding=charset).split("\n"), place),
        received=data,
        media_type=_TEXT,
        name=name,
        url=url,
        retrieved=retrieved,
    )


def _is_page(record: Any) -> bool:
    """Tell whether a record is a page or a text that was answered with status 200."""
    is_answer = record.rec_type in {"response", "resource"} and _status(record) == "200"
    return is_answer and _content_type(record)[0] in {*_PAGES, _TEXT}


def _is_cut(record: Any) -> bool:
    """Tell whether the file ends before the record does."""
    if not (record.rec_headers.get_header("Content-Length") or "").strip().isdecimal():
        return True
    left = record.raw_stream
    while getattr(left, "limit", 0) and left.read(_CHUNK):
        pass
    return bool(getattr(left, "limit", 0))


def _status(record: Any) -> str:
    if record.rec_type == "resource":
        return "200"
    return record.http_headers.get_statuscode() if record.http_headers else ""


def _content_type(record: Any) -> tuple[str, str | None]:
    headers = record.http_headers or record.rec_headers
    value = headers.get_header("Content-Type") or ""
    kind, _, rest = value.partition(";")
    _, equals, charset = rest.partition("charset=")
    return kind.strip().lower(), charset.split(";")[0].strip(" \"'") if equals else None
