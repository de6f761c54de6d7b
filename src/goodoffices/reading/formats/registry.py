"""The formats that are read: a newcomer is a module and a line in `FORMATS`."""

import importlib
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import BinaryIO

from goodoffices.errors import FormatError, InputError
from goodoffices.reading.formats.extracted import Member
from goodoffices.reading.formats.packing import Unpacking

__all__ = ["FORMATS", "HEAD", "Format", "format_of", "members"]

_LOOSE = frozenset({"acled", "feed", "gdelt"})  # extensions that say too little
_UNTOLD = frozenset(
    {"application/octet-stream", "binary/octet-stream", "application/gzip", "application/x-gzip"}
)
"""Types by which a server says that it does not know what it sends, or only how it is packed."""

_UNREAD = {
    **dict.fromkeys((".ods", ".xls", ".xlsb", ".xlsm", ".xlsx"), "a spreadsheet"),
    **dict.fromkeys((".odp", ".ppt", ".pptx"), "slides"),
    **dict.fromkeys((".gif", ".jpeg", ".jpg", ".png", ".tif", ".tiff"), "a picture"),
    ".doc": "a Word document of the old format",
    ".epub": "a book",
    ".odt": "an OpenDocument text",
    ".rtf": "a text in RTF",
}
"""What files that are not read seem to be, by their extensions."""

HEAD = 4096
"""How many bytes of a file are enough to tell its format."""


@dataclass(frozen=True)
class Format:
    """A kind of file: how it is known, and the function that reads it."""

    name: str
    """What it is called in messages."""
    module: str
    """The module of this room that reads it."""
    function: str
    suffixes: tuple[str, ...]
    media_types: tuple[str, ...]
    begins: Callable[[bytes], bool]
    """Tells it by its first bytes."""
    several: bool = False
    """Whether such a file may hold more than one document."""

    def read(self, stream: BinaryIO, origin: str, encoding: str | None) -> Iterator[Member]:
        """Read the documents of a file, one at a time."""
        module = importlib.import_module(f"goodoffices.reading.formats.{self.module}")
        return getattr(module, self.function)(stream, origin, encoding)


def _tags(*names: bytes) -> Callable[[bytes], bool]:
    return lambda head: any(b"<" + name in _bare(head)[:1500].lower() for name in names)


def _bare(head: bytes) -> bytes:
    return head.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")


def _markup(head: bytes, *names: bytes) -> bool:
    return _bare(head).startswith(b"<") and _tags(*names)(head)


def _mail(head: bytes) -> bool:
    names = {line.partition(b":")[0].lower() for line in head.split(b"\n\n")[0].split(b"\n")[:60]}
    return len(names & {b"from", b"date", b"subject", b"received", b"mime-version"}) > 2


FORMATS = (
    Format("a feed", "feed", "read_feed", (".rss", ".atom", ".xml", ".rdf"),
           ("application/rss+xml", "application/atom+xml", "application/xml", "text/xml",
            "application/rdf+xml"),
           lambda head: _markup(head, b"rss", b"feed", b"rdf:rdf"), several=True),
    Format("a web page", "html", "read_html", (".html", ".htm", ".xhtml"),
           ("text/html", "application/xhtml+xml"),
           lambda head: _markup(head, b"!doctype html", b"html", b"head", b"body")),
    Format("a web archive", "warc", "read_warc", (".warc",),
           ("application/warc",), lambda head: head.startswith(b"WARC/"), several=True),
    Format("a PDF file", "pdf", "read_pdf", (".pdf",), ("application/pdf",),
           lambda head: b"%PDF-" in head[:1024]),
    Format("a Word document", "docx", "read_docx", (".docx",),
           ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",),
           lambda head: head.startswith(b"PK\x03\x04")),
    Format("a file of messages", "mail", "read_mailbox", (".mbox",), ("application/mbox",),
           lambda head: head.startswith(b"From ") and _mail(head.partition(b"\n")[2]),
           several=True),
    Format("a message", "mail", "read_mail", (".eml",), ("message/rfc822",), _mail),
    Format("GDELT events", "gdelt", "read_gdelt", (".export.csv", ".gdelt", ".tsv"), (),
           lambda head: head.partition(b"\n")[0].count(b"\t") == 60, several=True),
    Format("ACLED events", "acled", "read_acled", (".csv",), ("text/csv",),
           lambda head: b"event_date" in head[:1500] and b"sub_event_type" in head[:1500],
           several=True),
    Format("plain text", "plain", "read_plain", (".text", ".txt"), ("text/plain",),
           lambda head: False),
)  # fmt: skip
"""Every format, the plainest last."""


def format_of(name: str, head: bytes, media_type: str | None = None) -> Format:
    """
    Tell the format of a file: by its extension, else by its type, else by how it begins.

    Parameters
    ----------
    name : str
        The file's name; ``-`` says nothing.
    head : bytes
        Its first `HEAD` bytes, unpacked.
    media_type : str or None
        The type that a server declares.

    Returns
    -------
    Format
        What reads it.

    Raises
    ------
    InputError
        If it is none that is read.
    """
    if media_type is not None and _kind(media_type) in _UNTOLD:
        media_type, name = None, name.partition("?")[0]
    known = _by_suffix(name) if media_type is None else _by_type(media_type)
    if known is not None and known.module not in _LOOSE:
        return known
    found = next((one for one in FORMATS if one.begins(head)), known)
    seems = _UNREAD.get(PurePath(name.lower()).suffix) if media_type is None else None
    if seems is not None and (found is None or found.module == "docx"):
        read = ", ".join(one.name for one in FORMATS)
        msg = (
            f"{name}: this seems to be {seems}, which is not read. Save its text as a .txt file. "
            f"What is read: {read}."
        )
        raise InputError(msg)
    if found is None and media_type is None and "." not in name.rpartition("/")[2]:
        return FORMATS[-1]
    if found is None or (known is None and media_type is not None):
        what = "by its extension or by how it begins" if media_type is None else repr(media_type)
        msg = (
            f"{name}: this is no report that can be read ({what}). "
            "Save its text as a .txt file; a conflict model goes to 'goodoffices analyse'."
        )
        raise InputError(msg)
    return found


def _by_suffix(name: str) -> Format | None:
    """Take the format with the longest extension that fits."""
    bare = name.lower().removesuffix(".gz")
    every = [(s, one) for one in FORMATS for s in one.suffixes if bare.endswith(s)]
    return max(every, key=lambda found: len(found[0]), default=("", None))[1]


def _by_type(media_type: str) -> Format | None:
    return next((one for one in FORMATS if _kind(media_type) in one.media_types), None)


def _kind(media_type: str) -> str:
    return media_type.partition(";")[0].strip().lower()


def members(
    stream: io.BufferedReader, name: str, encoding: str | None, media_type: str | None = None
) -> tuple[Format, Iterator[Member]]:
    """
    Read the documents of a stream, one at a time.

    Parameters
    ----------
    stream : buffered binary file
        The file, packed with gzip or not.
    name : str
        Its name, for its extension and for error messages.
    encoding : str or None
        The declared encoding, if any.
    media_type : str or None
        The type that a server declares.

    Returns
    -------
    Format
        What the file is.
    iterator of Extracted or Unreadable
        Its documents; they are read as they are asked for.

    Raises
    ------
    InputError
        If it is none of the formats.
    """
    if stream.peek(2)[:2] != b"\x1f\x8b":
        found = format_of(name, stream.peek(HEAD)[:HEAD], media_type)
        return found, found.read(stream, name, encoding)
    unpacking = Unpacking(stream)
    plain = io.BufferedReader(unpacking)
    found = format_of(name, plain.peek(HEAD)[:HEAD], media_type)
    return found, _unpacked(found, found.read(plain, name, encoding), unpacking, name)


def _unpacked(
    format_: Format, found: Iterator[Member], unpacking: Unpacking, name: str
) -> Iterator[Member]:
    """Refuse a file whose packing is damaged: of several documents, after what stands before."""
    try:
        for member in found:
            if format_.several or unpacking.damage is None:
                yield member
    except FormatError:
        if unpacking.damage is None:  # else the damage is the cause
            raise
    if unpacking.damage is not None:
        msg = f"{name}: the packed file is damaged ({unpacking.damage}). Fetch it again."
        raise FormatError(msg)
