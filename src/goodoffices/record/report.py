"""A report file: a header that says where it comes from, and the text that is stored."""

from pydantic import ValidationError

from goodoffices.errors import FormatError, InputError
from goodoffices.files import decode
from goodoffices.record.dates import IsoDate
from goodoffices.record.frozen import Frozen

__all__ = ["ReportHeader", "read_report"]

_FENCE = "---"


class ReportHeader(Frozen):
    """What the head of a report file says of the report; nothing is guessed."""

    outlet: str | None = None
    author: str | None = None
    title: str | None = None
    """As the source has it; ``headline`` says the same. It is no part of the stored text."""
    published: IsoDate | None = None
    """An ISO date cut to its precision."""
    url: str | None = None
    language: str | None = None


def read_report(data: bytes, origin: str, encoding: str | None = None) -> tuple[ReportHeader, str]:
    r"""
    Part the bytes of a report file into its header and the text that is stored.

    The header stands between ``---`` on the first line and the next line ``---``, one
    ``key: value`` a line. Without it the whole file is text. The bytes are decoded once
    (the byte order mark is dropped, CRLF becomes LF) and nothing else is changed.

    Parameters
    ----------
    data : bytes
        The file as received.
    origin : str
        Its name, for error messages.
    encoding : str or None
        The declared encoding, where there is one.

    Returns
    -------
    ReportHeader
        What the header says; all fields None without one.
    str
        The stored text; offsets count its code points (rule R2).

    Raises
    ------
    FormatError
        If the header is not closed, or a line of it cannot be used; the message names the line.
    InputError
        If the bytes do not decode, or no text is left.

    Examples
    --------
    >>> header, text = read_report(b"---\noutlet: The Daily\n---\nThey met.\n", "a.txt")
    >>> header.outlet, text
    ('The Daily', 'They met.\n')
    """
    whole = decode(data, origin, encoding=encoding, declarable=True)
    lines = whole.split("\n")
    header, text = ReportHeader(), whole
    if lines[0].rstrip(" \t") == _FENCE:
        end = next((n for n, line in enumerate(lines) if n and line.rstrip(" \t") == _FENCE), None)
        if end is None:
            msg = (
                f"{origin}, line 1: the header that begins here has no closing line '---'. "
                "Close it, or begin a report without a header by another line."
            )
            raise FormatError(msg)
        header, text = _header(lines[1:end], origin), "\n".join(lines[end + 1 :])
    if not text.strip():
        msg = f"{origin}: the report has no text. Give the words of the report."
        raise InputError(msg)
    return header, text


def _header(lines: list[str], origin: str) -> ReportHeader:
    fields: dict[str, str | None] = {}
    for number, line in enumerate(lines, start=2):
        if not line.strip():
            continue
        key, colon, value = (part.strip() for part in line.partition(":"))
        key = "title" if key == "headline" else key
        where = f"{origin}, line {number}"
        if not colon or key not in ReportHeader.model_fields:
            known = ", ".join(ReportHeader.model_fields)
            msg = f"{where}: {line.strip()!r} is no header line. Write 'key: value' with {known}."
            raise FormatError(msg)
        if key in fields:
            msg = f"{where}: {key!r} stands in the header twice. Keep one of the two lines."
            raise FormatError(msg)
        fields[key] = _unquoted(value) or None
        try:
            ReportHeader(**{key: fields[key]})
        except ValidationError as error:
            msg = f"{where}: {key}: {error.errors()[0]['ctx']['error']}."
            raise FormatError(msg) from None
    return ReportHeader(**fields)


def _unquoted(value: str) -> str:
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted else value
