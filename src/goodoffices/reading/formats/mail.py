"""Messages (``.eml``) and files of messages (``.mbox``); attachments are named, not read."""

import re
from collections.abc import Iterator
from email.errors import HeaderParseError
from email.message import Message
from email.parser import BytesParser
from email.policy import default
from email.utils import parseaddr
from typing import BinaryIO

from goodoffices.errors import FormatError, InputError
from goodoffices.files import LIMIT
from goodoffices.reading.formats.encoding import decoded_page
from goodoffices.reading.formats.extracted import (
    Extracted,
    Member,
    Unreadable,
    day_of,
    lines_of,
    tidy,
    whole,
)
from goodoffices.reading.formats.html import flat

__all__ = ["read_mail", "read_mailbox"]

_DEEPEST = 100
_BOUNDARY = re.compile(rb"\bboundary\b", re.IGNORECASE)
_BEGINS = re.compile(rb"\s*\n|[!-9;-~]+:")
"""How a message may begin: an empty line, or the name of a header, which has no blanks."""
_POLICY = default.clone(raise_on_defect=False)


def read_mail(stream: BinaryIO, origin: str, encoding: str | None) -> Iterator[Member]:
    """
    Read a message.

    Parameters
    ----------
    stream : binary file
        The message.
    origin : str
        Its name, for error messages.
    encoding : str or None
        The encoding of parts that declare none.

    Yields
    ------
    Extracted
        The one document that a message is.
    """
    yield _message(whole(stream, origin), origin, encoding, "")


def read_mailbox(stream: BinaryIO, origin: str, encoding: str | None) -> Iterator[Member]:
    """
    Read a file of messages, one at a time.

    Parameters
    ----------
    stream : binary file
        Messages, each after a line that begins with ``From`` and a blank.
    origin : str
        Its name, for error messages.
    encoding : str or None
        The encoding of parts that declare none.

    Yields
    ------
    Extracted or Unreadable
        Each message, numbered from 1.

    Raises
    ------
    FormatError
        If the file does not begin as one of messages.
    """
    for number, data in enumerate(_parted(stream), start=1):
        if number == 1 and not _BEGINS.match(data):
            msg = (
                f"{origin}: this is no file of messages (.mbox), for no header such as 'From:' "
                "begins it. If it is plain text, name it .txt."
            )
            raise FormatError(msg)
        name = str(number)
        place = f"{origin}#{name}"
        try:
            if len(data) > LIMIT:
                msg = f"{place}: the message is larger than {LIMIT // 2**20} MB."
                raise InputError(msg)
            yield _message(data, place, encoding, name)
        except InputError as error:
            yield Unreadable(name, str(error))


def _parted(stream: BinaryIO) -> Iterator[bytes]:
    """Yield each message; of one that is too large, no more than shows that it is."""
    lines: list[bytes] = []
    size, is_blank = 0, True
    while line := stream.readline(LIMIT):
        if is_blank and line.startswith(b"From "):
            if lines:
                yield b"".join(lines)
            lines, size = [], 0
        elif size <= LIMIT:
            lines.append(line)
            size += len(line)
        is_blank = not line.strip()
    if lines:
        yield b"".join(lines)


def _message(data: bytes, origin: str, encoding: str | None, name: str) -> Extracted:
    if len(_BOUNDARY.findall(data)) > _DEEPEST:
        msg = f"{origin}: the message has more than {_DEEPEST} parts in parts. Give its text."
        raise InputError(msg)
    try:
        message = BytesParser(policy=_POLICY).parsebytes(data)
        body, attached = _parts(message)
        title = _header(message, "Subject")
        day = day_of(_header(message, "Date"))
        paragraphs = [] if body is None else _words(body, encoding, origin)
        return Extracted(
            text=tidy([title or "", *paragraphs] if paragraphs else [], origin),
            received=data,
            media_type="message/rfc822",
            name=name,
            titles=1 if title else 0,
            outlet=_header(message, "Organization"),
            author=parseaddr(_header(message, "From") or "")[0] or None,
            published=day,
            published_from="mail Date" if day else None,
            attachments=tuple(attached),
        )
    except (ValueError, LookupError, TypeError, AttributeError, HeaderParseError) as error:
        if isinstance(error, InputError):
            raise
        msg = f"{origin}: this is no message that can be read ({type(error).__name__}). Mend it."
        raise InputError(msg) from None


def _parts(message: Message) -> tuple[Message | None, list[str]]:
    """Find the part to read, plain text before HTML, and the names of what is attached."""
    attached = []
    bodies: dict[str, Message] = {}
    for part in message.walk():
        kind = part.get_content_type()
        if part.get_content_disposition() == "attachment" or part.get_filename():
            attached.append(str(part.get_filename() or kind))
        elif not part.is_multipart() and kind in ("text/plain", "text/html"):
            bodies.setdefault(kind, part)
    return bodies.get("text/plain") or bodies.get("text/html"), attached


def _words(part: Message, encoding: str | None, origin: str) -> list[str]:
    """Take the paragraphs out of a part: lines that were wrapped are one."""
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    text = decoded_page(data, part.get_content_charset() or encoding)
    if part.get_content_type() == "text/html":
        return flat(text, origin)
    paragraphs: list[list[str]] = [[]]
    for line in lines_of(text):
        if line == "-- ":
            break  # a signature follows
        if not line.strip():
            paragraphs.append([])
        elif not line.startswith(">"):  # what the message answers to is not its own
            paragraphs[-1].append(line)
    return [" ".join(one) for one in paragraphs if one]


def _header(message: Message, name: str) -> str | None:
    try:
        value = message.get(name)
    except (ValueError, TypeError, AttributeError, IndexError, HeaderParseError):
        return None  # a header that the standard library trips over is none
    return " ".join(str(value).split())[:500] or None if value is not None else None
