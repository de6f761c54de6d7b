"""What a format gives: the text of a document, its metadata and the bytes it was taken from."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import BinaryIO

from goodoffices.errors import InputError
from goodoffices.files import LIMIT
from goodoffices.reading.coded import Coded
from goodoffices.record.dates import bounds

__all__ = [
    "Extracted",
    "Member",
    "Unreadable",
    "day_of",
    "language_of",
    "lines_of",
    "tidy",
    "whole",
]

_UNSTORED = re.compile("[\x00\ud800-\udfff]")
_ENDS = re.compile("\r\n?|[\u2028\u2029\x0b\x0c\x85]")
_DAY = re.compile(r"\s*(\d{4})-?(\d\d)-?(\d\d)(?!\d{1,2}-)")
_MONTH = re.compile(r"\s*(\d{4})-(\d\d)\s*\Z")
_LANGUAGE = re.compile(r"\s*([A-Za-z]{2,3})(?:[-_][\w-]*)?\s*\Z")


@dataclass(frozen=True)
class Extracted:
    """
    One document of a file.

    The text is made once and stored; it is never changed afterwards, and offsets count in it
    (rule R2). What it was taken from is kept beside it.
    """

    text: str
    received: bytes
    """The bytes that the text was taken from: a page, a feed, a row."""
    media_type: str
    name: str = ""
    """What tells it from other documents of the same file; nothing where it is the only one."""
    titles: int | None = None
    """How many of the first lines are headline and standfirst; None where the text must tell."""
    outlet: str | None = None
    author: str | None = None
    title: str | None = None
    """Given beside the text, not in it."""
    published: str | None = None
    """ISO date."""
    published_from: str | None = None
    """Where the publication date stands in the source."""
    url: str | None = None
    retrieved: str | None = None
    """When it was fetched, ISO date and time; a publication date is never made of it."""
    language: str | None = None
    """The two or three letters that the source declares."""
    attachments: tuple[str, ...] = ()
    """Names of what is attached to a message; it is not read."""
    coded: Coded | None = None


@dataclass(frozen=True)
class Unreadable:
    """A document of a file that cannot be read, and why; the others are read all the same."""

    name: str
    reason: str


Member = Extracted | Unreadable
"""What a file with several documents gives for each."""


def whole(stream: BinaryIO, origin: str, *, limit: int = LIMIT) -> bytes:
    """
    Read a stream of bounded size.

    Parameters
    ----------
    stream : binary file
        Where the bytes come from.
    origin : str
        Its name, for the error message.
    limit : int
        The most bytes that are accepted.

    Returns
    -------
    bytes
        All of them.

    Raises
    ------
    InputError
        If there are more.
    """
    data = stream.read(limit + 1)
    if len(data) > limit:
        msg = (
            f"{origin}: it is larger than {limit // 2**20} MB, the most that is read as one "
            "document. Split it into smaller files."
        )
        raise InputError(msg)
    return data


def tidy(paragraphs: Iterable[str], origin: str) -> str:
    """
    Make the text that is stored: a paragraph a line, with an empty line between.

    Parameters
    ----------
    paragraphs : iterable of str
        The words of the source; line ends and runs of blanks in them become one space.
    origin : str
        Its name, for the error message.

    Returns
    -------
    str
        Text that a report file gives back unchanged: no NUL, no byte order mark and no fence of
        a header at its beginning.

    Raises
    ------
    InputError
        If no words are left.
    """
    lines = (" ".join(_UNSTORED.sub("", one).split()) for one in paragraphs)
    kept = [line for line in lines if line]
    while kept and not kept[0].strip("-\ufeff"):
        del kept[0]
    text = "\n\n".join(kept).lstrip("\ufeff ")
    if not text:
        msg = f"{origin}: no text is left when its markup is taken away. Give the words of it."
        raise InputError(msg)
    return text + "\n"


def day_of(value: object) -> str | None:
    """
    Take the day out of a date of metadata.

    Parameters
    ----------
    value : object
        Such as ``2023-04-27T10:00:00Z``, ``20230427``, ``2023-04`` or
        ``Thu, 27 Apr 2023 10:00:00 +0200``.

    Returns
    -------
    str or None
        ISO date, in the time zone in which it is written; None where it is no date.

    Examples
    --------
    >>> day_of("Thu, 27 Apr 2023 23:30:00 +0200")
    '2023-04-27'
    """
    if isinstance(value, datetime):
        return value.date().isoformat()
    if not isinstance(value, str) or len(value) > 100:
        return None
    found = _DAY.match(value) or _MONTH.match(value)
    try:
        day = "-".join(found.groups()) if found else _posted(value)
        bounds(day)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return day


def _posted(value: str) -> str:
    return parsedate_to_datetime(value).date().isoformat()


def language_of(value: object) -> str | None:
    """
    Take the language out of a language tag.

    Parameters
    ----------
    value : object
        Such as ``en-GB``.

    Returns
    -------
    str or None
        Two or three small letters; None where it is no tag.
    """
    found = _LANGUAGE.match(value) if isinstance(value, str) else None
    return found.group(1).lower() if found else None


def lines_of(text: str) -> list[str]:
    """
    Part a text into its lines, whatever ends them.

    Parameters
    ----------
    text : str
        Any text.

    Returns
    -------
    list of str
        The lines, without their ends.
    """
    return _ENDS.sub("\n", text).split("\n")
