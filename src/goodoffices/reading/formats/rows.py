"""Rows of data sets: where their fields stand, and what the codes of their events mean."""

from collections.abc import Iterator
from contextlib import suppress
from typing import BinaryIO

from goodoffices.errors import FormatError
from goodoffices.files import decode
from goodoffices.reading.coded import CodedContact
from goodoffices.reading.extent import Extent
from goodoffices.reading.places import state_name

__all__ = ["MEDIA_TYPE", "contact_of", "fields_at", "state_of", "text_rows"]

MEDIA_TYPE = "text/plain"
_LONGEST = 2**20  # bytes of one row
_ROOTS = {
    "01": "make a public statement",
    "02": "appeal",
    "03": "express an intent to cooperate",
    "04": "consult",
    "05": "cooperate by diplomacy",
    "06": "cooperate materially",
    "07": "provide aid",
    "08": "yield",
    "09": "investigate",
    "10": "demand",
    "11": "disapprove",
    "12": "reject",
    "13": "threaten",
    "14": "protest",
    "15": "show force",
    "16": "reduce relations",
    "17": "coerce",
    "18": "assault",
    "19": "fight",
    "20": "use mass violence",
}
_CONTACTS = {
    "036": (CodedContact("meeting", "planned"), "express an intent to meet or negotiate"),
    "040": (CodedContact("other", "occurred"), "consult"),
    "041": (CodedContact("call", "occurred"), "talk by telephone"),
    "042": (CodedContact("visit", "occurred"), "make a visit"),
    "043": (CodedContact("visit", "occurred", hosted=True), "host a visit"),
    "044": (CodedContact("meeting", "occurred"), "meet at a third place"),
    "045": (CodedContact("other", "occurred"), "mediate"),
    "046": (CodedContact("meeting", "occurred"), "negotiate"),
    "106": (CodedContact("meeting", "proposed"), "demand to meet or negotiate"),
    "125": (CodedContact("meeting", "refused"), "reject a proposal to meet or negotiate"),
}


def contact_of(code: str) -> tuple[CodedContact | None, str]:
    """
    Tell what a CAMEO code means.

    Parameters
    ----------
    code : str
        Two to four digits.

    Returns
    -------
    CodedContact or None
        The contact that it is, if it is one.
    str
        What it means, in our words: of the code itself, else of its root.

    Examples
    --------
    >>> contact_of("041")
    (CodedContact(type='call', status='occurred', hosted=False), 'talk by telephone')
    """
    found = _CONTACTS.get(code[:3])
    return found or (None, _ROOTS.get(code[:2], "not in the table of codes"))


def state_of(code: str) -> str | None:
    """
    Take a country's code for a state where it is one.

    Parameters
    ----------
    code : str
        Three letters.

    Returns
    -------
    str or None
        ISO 3166 alpha-3 code.
    """
    with suppress(KeyError):
        return code if state_name(code) else None
    return None


def fields_at(row: str, mark: str) -> list[Extent]:
    """
    Find the fields of a row; quotation marks around a field do not belong to it.

    Parameters
    ----------
    row : str
        The row, without its line end.
    mark : str
        What parts the fields: a tab; or a comma or a semicolon, which is a letter in a field
        that stands in double quotation marks.

    Returns
    -------
    list of Extent
        The fields in order.
    """
    found: list[Extent] = []
    start = 0
    while True:
        if mark != "\t" and row[start : start + 1] == '"':
            end = _closing(row, start + 1)
            found.append(Extent(start + 1, end))
            after = row.find(mark, end)
        else:
            after = row.find(mark, start)
            found.append(Extent(start, len(row) if after < 0 else after))
        if after < 0:
            return found
        start = after + 1


def _closing(row: str, start: int) -> int:
    """Find the mark that closes a field; two in a row are one mark within it."""
    end = row.find('"', start)
    while end >= 0 and row[end + 1 : end + 2] == '"':
        end = row.find('"', end + 2)
    return len(row) if end < 0 else end


def text_rows(
    stream: BinaryIO, origin: str, encoding: str | None, *, quoted: bool = False
) -> Iterator[tuple[int, str]]:
    """
    Go through the rows of a file of any length.

    Parameters
    ----------
    stream : binary file
        The rows.
    origin : str
        Its name, for error messages.
    encoding : str or None
        The encoding, UTF-8 by default.
    quoted : bool
        Whether a field in double quotation marks may hold line ends.

    Yields
    ------
    int
        The number of the row's first line, from 1.
    str
        The row, without its line end; empty rows are left out.

    Raises
    ------
    FormatError
        If a row is too long to be one.
    InputError
        If the bytes do not decode.
    """
    number, first, size, marks = 0, 1, 0, 0
    parts: list[bytes] = []
    while line := stream.readline(_LONGEST + 1):
        number += 1
        first = first if parts else number
        parts.append(line)
        size += len(line)
        marks += line.count(b'"') if quoted else 0
        if size > _LONGEST:
            msg = f"{origin}, line {first}: the row is longer than {_LONGEST // 2**20} MB. Mend it."
            raise FormatError(msg)
        if marks % 2:
            continue
        where, line = f"{origin}, line {first}", b"".join(parts)
        row = decode(line, where, encoding=encoding, declarable=True).rstrip("\r\n")
        parts, size, marks = [], 0, 0
        if row:
            yield first, row
    if parts:
        msg = f"{origin}, line {first}: a quotation mark that opens here is never closed. Close it."
        raise FormatError(msg)
