"""Documents of word processors (DOCX): paragraphs and tables in their order."""

import io
import zipfile
from collections.abc import Iterator
from datetime import datetime
from typing import Any, BinaryIO

from goodoffices.errors import FormatError, InputError
from goodoffices.reading.formats.extracted import Extracted, Member, language_of, tidy, whole
from goodoffices.reading.formats.extras import needed

__all__ = ["read_docx"]

_LARGEST = 50 * 2**20  # bytes that all parts may have when they are unpacked
_MOST_PARTS = 5_000
_CONTENTS = "[Content_Types].xml"  # the part that every such document has
_HEADINGS = ("Title", "Heading 1")
_MEDIA = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_TEMPLATE_AUTHOR = "python-docx"
_TEMPLATES = frozenset({datetime(2013, 12, 23, 23, 15)})
"""When the empty documents were made with which programs begin: no day of a report."""


def read_docx(stream: BinaryIO, origin: str, encoding: str | None) -> Iterator[Member]:
    """
    Read a document of a word processor.

    Parameters
    ----------
    stream : binary file
        The document.
    origin : str
        Its name, for error messages.
    encoding : str or None
        Not needed: the format has one encoding.

    Yields
    ------
    Extracted
        The one document: its title or first heading, then paragraphs and rows of tables.

    Raises
    ------
    FormatError
        If it is no such document, or unpacks to more than is read.
    """
    data = whole(stream, origin)
    _require_small(data, origin)
    found = _opened(data, origin)
    try:
        blocks = list(_blocks(found))
        core = found.core_properties
        title, author = (core.title or "").strip(), _author(core)
        created, language = _created(core), core.language
    except (ValueError, LookupError, AttributeError, TypeError) as error:
        raise _broken(origin, error) from None
    heading = next((words for style, words in blocks if style in _HEADINGS), title)
    body = [words for _, words in blocks]
    if heading in body:
        body.remove(heading)
    day = created.date().isoformat() if created else None
    yield Extracted(
        text=tidy([heading, *body] if any(body) else [], origin),
        received=data,
        media_type=_MEDIA,
        titles=1 if heading.strip() else 0,
        author=author or None,
        published=day,
        published_from="DOCX created" if day else None,
        language=language_of(language),
    )


def _author(core: Any) -> str:
    """Give who made a document; the name that its template brings along is nobody's."""
    author = (core.author or "").strip()
    return "" if author == _TEMPLATE_AUTHOR else author


def _created(core: Any) -> datetime | None:
    """Give when a document was made, but for the moment at which its template was."""
    when: datetime | None = core.created
    return None if when is None or when.replace(tzinfo=None) in _TEMPLATES else when


def _require_small(data: bytes, origin: str) -> None:
    """Refuse an archive that unpacks to more than is read, before anything is unpacked."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise _broken(origin, error) from None
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _LARGEST:
        msg = (
            f"{origin}: the document unpacks to more than {_LARGEST // 2**20} MB. "
            "Save its text without pictures, as .docx or .txt."
        )
        raise FormatError(msg)
    if _CONTENTS not in archive.namelist():
        msg = (
            f"{origin}: this is a packed folder, not a Word document. Unpack it and name its files."
        )
        raise FormatError(msg)


def _opened(data: bytes, origin: str) -> Any:
    docx = needed("docx", origin, "a Word document (.docx)")
    try:
        return docx.Document(io.BytesIO(data))
    except InputError:
        raise
    except Exception as error:
        raise _broken(origin, error) from None


def _broken(origin: str, error: Exception) -> FormatError:
    why = " ".join(str(error).split())[:80] or type(error).__name__
    return FormatError(
        f"{origin}: this is no Word document (.docx) that can be read ({why}). "
        "Save its text as a .txt file."
    )


def _blocks(found: Any) -> Iterator[tuple[str, str]]:
    """Yield the style and the words of each paragraph and of each row of a table."""
    for block in found.iter_inner_content():
        if hasattr(block, "rows"):
            for row in block.rows:
                cells = dict.fromkeys(cell.text.strip() for cell in row.cells)
                yield "", " ".join(cell for cell in cells if cell)
        else:
            yield (block.style.name if block.style is not None else "") or "", block.text.strip()
