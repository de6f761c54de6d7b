"""Plain text: the file is the text, after a header that says where it comes from."""

from collections.abc import Iterator
from typing import BinaryIO

from goodoffices.errors import InputError
from goodoffices.files import decode
from goodoffices.reading.formats.extracted import Extracted, Member, whole
from goodoffices.reading.formats.likely import likely_encoding
from goodoffices.record.report import read_report

__all__ = ["read_plain"]


def read_plain(stream: BinaryIO, origin: str, encoding: str | None) -> Iterator[Member]:
    """
    Read a report file.

    Parameters
    ----------
    stream : binary file
        The file.
    origin : str
        Its name, for error messages.
    encoding : str or None
        The declared encoding, if any.

    Yields
    ------
    Extracted
        The one document; what it was taken from is the text file itself.

    Raises
    ------
    FormatError
        If the header is not closed or has a line that cannot be used.
    InputError
        If the bytes do not decode, or no text is left.
    """
    data = whole(stream, origin)
    try:
        header, text = read_report(data, origin, encoding)
    except InputError as error:
        likely = None if encoding or "--encoding" not in str(error) else _likely(data, origin)
        if likely is None:
            raise
        msg = f"{error} It may be {likely}."
        raise InputError(msg) from None
    yield Extracted(
        text=text,
        received=data,
        media_type="text/plain",
        published_from="header" if header.published else None,
        **header.model_dump(),
    )


def _likely(data: bytes, origin: str) -> str | None:
    """Guess the encoding, for the message only; a guess is never read by."""
    name = likely_encoding(data)
    if name is None:
        return None
    try:
        decode(data, origin, encoding=name)
    except InputError:
        return None
    return name.replace("_", "-")
