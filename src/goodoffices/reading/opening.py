"""The reports behind a path: one of a text or a page, several of a feed or an archive."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from goodoffices.errors import InputError
from goodoffices.reading.document import Document, document
from goodoffices.reading.formats import Extracted, Unreadable, members

__all__ = [
    "Opened",
    "OpenedReport",
    "Received",
    "Reports",
    "open_report",
    "open_reports",
    "reports_at",
    "reports_in",
]


@dataclass(frozen=True)
class Received:
    """What a stored text was taken from."""

    data: bytes
    name: str
    """Its file name, with the extension of its format."""
    media_type: str
    retrieved: str | None = None
    """When it was fetched, ISO date and time."""


@dataclass(frozen=True)
class OpenedReport:
    """A report as received and as read."""

    name: str
    """The file's name, without its folder; of one of several documents, with its number."""
    raw: bytes
    """The stored text as a file: as received where that is a text, else in UTF-8."""
    encoding: str | None
    """The declared encoding of `raw`."""
    document: Document
    received: Received | None = None
    """What the text was taken from, where that is no plain text."""
    attachments: tuple[str, ...] = ()
    """Names of what is attached to a message."""


Opened = OpenedReport | Unreadable
"""A document of a file, or why it cannot be read."""


@dataclass(frozen=True)
class Reports:
    """The documents of a file, read as they are asked for."""

    several: bool
    """Whether a file of this format may hold more than one document."""
    documents: Iterator[Opened]


def open_report(path: Path, *, encoding: str | None = None) -> OpenedReport:
    """
    Read a file that holds one report.

    Parameters
    ----------
    path : Path
        A text, a page, a message or a document.
    encoding : str or None
        The declared encoding, if any.

    Returns
    -------
    OpenedReport
        Its bytes and its parts.

    Raises
    ------
    InputError
        If there is no such file, its format is not read, it has no text, is too large or holds
        several documents.
    """
    with reports_at(path, encoding=encoding) as reports:
        found = list(_first_two(reports.documents))
    if len(found) != 1:
        msg = f"{path}: it holds several documents. Use 'goodoffices read', which reads each."
        raise InputError(msg)
    if isinstance(found[0], Unreadable):
        raise InputError(found[0].reason)
    return found[0]


def _first_two(documents: Iterator[Opened]) -> Iterator[Opened]:
    for _, one in zip(range(2), documents, strict=False):
        yield one


def open_reports(path: Path, *, encoding: str | None = None) -> Iterator[Opened]:
    """
    Read the reports of a file, one at a time; memory does not grow with their number.

    Parameters
    ----------
    path : Path
        A text, a page, a feed, a web archive, a message, a document or rows of a data set.
    encoding : str or None
        The declared encoding, if any.

    Yields
    ------
    OpenedReport or Unreadable
        Each document, in the order of the file.

    Raises
    ------
    InputError
        If there is no such file, its format is not read, or it breaks off in disorder.
    """
    with reports_at(path, encoding=encoding) as reports:
        yield from reports.documents


@contextmanager
def reports_at(path: Path, *, encoding: str | None = None) -> Iterator[Reports]:
    """
    Open a file for its reports.

    Parameters
    ----------
    path : Path
        A file of any format that is read.
    encoding : str or None
        The declared encoding, if any.

    Yields
    ------
    Reports
        Its documents, while it is open.

    Raises
    ------
    InputError
        If there is no such file, or its format is not read.
    """
    with _stream(path) as stream:
        yield reports_in(stream, str(path), encoding=encoding)


def reports_in(
    stream: io.BufferedReader,
    origin: str,
    *,
    encoding: str | None = None,
    media_type: str | None = None,
    url: str | None = None,
    retrieved: str | None = None,
) -> Reports:
    """
    Read the reports of a stream.

    Parameters
    ----------
    stream : buffered binary file
        It stays open while documents are asked for.
    origin : str
        Its path or address, for messages and for the documents' names.
    encoding : str or None
        The declared encoding, if any.
    media_type : str or None
        The type that a server declares.
    url : str or None
        Where it was fetched; a document's own address goes before it.
    retrieved : str or None
        When it was fetched.

    Returns
    -------
    Reports
        Whether it may hold several, and each.

    Raises
    ------
    InputError
        If its format is not read.
    """
    format_, found = members(stream, origin, encoding, media_type)
    name = _text(Path(origin).name) if origin != "standard input" else "-"
    is_text = format_.module == "plain"

    def opened() -> Iterator[Opened]:
        for member in found:
            if isinstance(member, Extracted):
                given = replace(
                    member, url=member.url or url, retrieved=member.retrieved or retrieved
                )
                yield _opened(given, name, encoding if is_text else None, is_text)
            else:
                yield Unreadable(f"{name}#{member.name}", member.reason)

    return Reports(format_.several, opened())


def _text(name: str) -> str:
    r"""Write bytes of a file's name that are no text, as of old archives, as ``\xff``."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _opened(found: Extracted, file: str, encoding: str | None, is_text: bool) -> OpenedReport:
    name = f"{file}#{found.name}" if found.name else file
    raw = found.received if is_text else found.text.encode()
    is_kept = not is_text and found.received != raw
    return OpenedReport(
        name,
        raw,
        encoding,
        document(
            found.text,
            outlet=found.outlet,
            author=found.author,
            title=found.title,
            published=found.published,
            url=found.url,
            language=found.language,
            published_from=found.published_from,
            titles=found.titles,
            coded=found.coded,
        ),
        Received(found.received, file, found.media_type, found.retrieved) if is_kept else None,
        found.attachments,
    )


def _stream(path: Path) -> io.BufferedReader:
    try:
        return path.open("rb")
    except FileNotFoundError:
        msg = f"{path}: there is no such file. Check the path."
    except IsADirectoryError:
        msg = f"{path}: this is a directory, not a file. Name a file in it."
    except PermissionError as error:  # a folder without permission is no directory to the system
        msg = (
            f"{path}: it cannot be opened ({error.strerror}). Check its permissions, and those of "
            "the folder that it is in."
        )
    except OSError as error:
        msg = f"{path}: the file cannot be read ({error.strerror}). Check the disk that it is on."
    raise InputError(msg)
