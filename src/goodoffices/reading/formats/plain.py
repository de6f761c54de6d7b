"""Plain text: the file is the text, after a header that says where it comes from."""

from collections.abc import Iterator
from typing import BinaryIO

from goodoffices.errors import InputError
from goodoffices.files import decode
from goodoffices.reading.formats.extracted import Extracted, Member, whole
from goodoffices.reading.languages.recognition import recognised
from goodoffices.record.report import read_report

__all__ = ["read_plain"]

_LOOK = 50_000
"""How many bytes are looked at to guess an encoding."""
_TWINS = ("cp1250", "cp1254", "cp1257", "cp1258", "iso8859")
"""Encodings in which a text that has few letters beside ASCII may read the same, or nearly so."""
_WESTERN = frozenset({"de", "en", "es", "fr", "it", "nl", "pt", "sv"})
"""Languages that are written in windows-1252."""
_GUESSED = frozenset({"Dutch", "English", "French", "German", "Italian", "Portuguese", "Spanish"})
"""The same, as the guesser of encodings calls those of texts that are too short to recognise."""


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
    try:
        import charset_normalizer
    except ImportError:
        return None
    best = charset_normalizer.from_bytes(data[:_LOOK]).best()
    if best is None:
        return None
    name = _western(data[:_LOOK], best.encoding, best.language)
    try:
        decode(data, origin, encoding=name)
    except InputError:
        return None
    return name.replace("_", "-")


def _western(data: bytes, guess: str, language: str) -> str:
    """Take windows-1252 for its twins where the text is the same or its language is western."""
    if not guess.startswith(_TWINS):
        return guess
    text = data.decode(guess, "replace")
    try:
        is_same = data.decode("cp1252") == text
    except UnicodeDecodeError:
        return guess
    told = recognised(text)[0]
    is_western = language in _GUESSED if told is None else told in _WESTERN
    return "cp1252" if is_same or is_western else guess
