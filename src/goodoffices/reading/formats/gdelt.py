"""GDELT 2.0 event rows: 61 columns, parted by tabs, without a header [LeetaruSchrodt2013]_."""

from collections.abc import Iterator
from typing import BinaryIO

from goodoffices.errors import FormatError
from goodoffices.reading.coded import Coded, CodedActor
from goodoffices.reading.extent import Extent
from goodoffices.reading.formats.extracted import Extracted, Member, Unreadable, day_of
from goodoffices.reading.formats.rows import MEDIA_TYPE, contact_of, fields_at, state_of, text_rows

__all__ = ["COLUMNS", "read_gdelt"]

COLUMNS = 61
_DAY, _CODE, _PLACE, _ADDED, _URL = 1, 26, 52, 59, 60
_SOURCE, _TARGET = (5, 6, 7, 12), (15, 16, 17, 22)
"""Of each actor: its code, name, country and first type."""


def read_gdelt(stream: BinaryIO, origin: str, encoding: str | None) -> Iterator[Member]:
    """
    Read event rows, one at a time.

    Parameters
    ----------
    stream : binary file
        The rows; of any number.
    origin : str
        Its name, for error messages.
    encoding : str or None
        The encoding, UTF-8 by default.

    Yields
    ------
    Extracted or Unreadable
        Each row as a document of its own, numbered by its line.

    Raises
    ------
    FormatError
        If the first row has not 61 columns.
    """
    for number, row in text_rows(stream, origin, encoding):
        fields = fields_at(row, "\t")
        if len(fields) == COLUMNS:
            yield _event(row, fields, f"{origin}#{number}", str(number))
            continue
        msg = (
            f"{origin}#{number}: the row has {len(fields)} columns, not the {COLUMNS} of GDELT 2.0."
        )
        if number == 1:
            msg = f"{msg} Give the export of events, without a header."
            raise FormatError(msg)
        yield Unreadable(str(number), msg)


def _event(row: str, fields: list[Extent], place: str, name: str) -> Member:
    day = day_of(fields[_DAY].of(row))
    code = fields[_CODE].of(row)
    if day is None or not code.isdigit():
        msg = f"{place}: the row has no date (column 2) or no code of an event (column 27)."
        return Unreadable(name, msg)
    added = day_of(fields[_ADDED].of(row)[:8])
    known, label = contact_of(code)
    return Extracted(
        text=row,
        received=row.encode(),
        media_type=MEDIA_TYPE,
        name=name,
        titles=0,
        published=added,
        published_from="GDELT DATEADDED" if added else None,
        url=fields[_URL].of(row) or None,
        coded=Coded(
            scheme="CAMEO",
            code=fields[_CODE],
            label=label,
            source=_actor(row, fields, _SOURCE),
            target=_actor(row, fields, _TARGET),
            date=fields[_DAY],
            day=day,
            basis="GDELT SQLDATE",
            place=fields[_PLACE] if fields[_PLACE].of(row) else None,
            contact=known,
        ),
    )


def _actor(row: str, fields: list[Extent], at: tuple[int, int, int, int]) -> CodedActor | None:
    code, name, country, kind = (fields[column] for column in at)
    if not name.of(row).strip():
        return None
    of = state_of(country.of(row))
    is_state = bool(of) and code.of(row) == country.of(row)
    is_office = kind.of(row) in {"GOV", "IGO", "LEG", "MIL", "SPY", "JUD", "COP"}
    return CodedActor(name, of, "state" if is_state else "institution" if is_office else "group")
