"""A report behind a path."""

from dataclasses import dataclass
from pathlib import Path

from goodoffices.errors import InputError
from goodoffices.files import read_bytes
from goodoffices.reading.document import Document, parse_report

__all__ = ["SUFFIXES", "OpenedReport", "open_report"]

SUFFIXES = frozenset({"", ".text", ".txt"})
"""The extensions of files that are read as reports."""


@dataclass(frozen=True)
class OpenedReport:
    """A report as received and as read."""

    name: str
    """The file's name, without its folder."""
    raw: bytes
    encoding: str | None
    document: Document


def open_report(path: Path, *, encoding: str | None = None) -> OpenedReport:
    """
    Read a report file.

    Parameters
    ----------
    path : Path
        A plain text file.
    encoding : str or None
        The declared encoding, if any.

    Returns
    -------
    OpenedReport
        Its bytes and its parts.

    Raises
    ------
    InputError
        If there is no such file, it is no plain text, is empty or is too large.
    """
    if path.suffix.lower() not in SUFFIXES and not path.is_dir():
        msg = (
            f"{path}: {path.suffix!r} is no extension of a report that can be read. "
            "Save its text as a .txt file; a conflict model goes to 'goodoffices analyse'."
        )
        raise InputError(msg)
    raw = read_bytes(path)
    return OpenedReport(path.name, raw, encoding, parse_report(raw, str(path), encoding=encoding))
