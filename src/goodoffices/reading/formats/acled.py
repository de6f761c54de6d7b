"""ACLED rows (CSV with a header), with both styles of the column ``inter`` [Raleigh2010]_."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import BinaryIO, Literal

from goodoffices.errors import FormatError
from goodoffices.reading.coded import Coded, CodedActor, CodedContact
from goodoffices.reading.extent import Extent
from goodoffices.reading.formats.extracted import Extracted, Member, Unreadable, day_of
from goodoffices.reading.formats.rows import MEDIA_TYPE, fields_at, text_rows

__all__ = ["NEEDED", "read_acled"]

NEEDED = ("event_date", "event_type", "sub_event_type", "actor1")
"""Columns without which a file is none of ACLED."""

_INTER = {
    "1": "state forces",
    "2": "rebel group",
    "3": "political militia",
    "4": "identity militia",
    "5": "rioters",
    "6": "protesters",
    "7": "civilians",
    "8": "external/other forces",
}
"""The old style of ``inter`` and the words that the new style has for it."""
_AGREEMENT = "agreement"


def read_acled(stream: BinaryIO, origin: str, encoding: str | None) -> Iterator[Member]:
    """
    Read event rows, one at a time.

    Parameters
    ----------
    stream : binary file
        The rows, the first of which names the columns.
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
        If the first row does not name the columns of ACLED.
    """
    rows = text_rows(stream, origin, encoding, quoted=True)
    _, header = next(rows, (1, ""))
    mark = ";" if header.count(";") > header.count(",") else ","
    names = [one.of(header).strip().lower() for one in fields_at(header, mark)]
    lacking = [name for name in NEEDED if name not in names]
    if lacking:
        msg = f"{origin}, line 1: no column {lacking[0]!r}. Give the CSV file as ACLED exports it."
        raise FormatError(msg)
    for number, row in rows:
        name, place = str(number), f"{origin}#{number}"
        fields = fields_at(row, mark)
        if len(fields) != len(names):
            msg = f"{place}: the row has {len(fields)} fields, and the header {len(names)}."
            yield Unreadable(name, msg)
        else:
            yield _event(row, dict(zip(names, fields, strict=True)), header, place, name)


def _event(row: str, fields: Mapping[str, Extent], header: str, place: str, name: str) -> Member:
    written = fields["event_date"]
    day = day_of(written.of(row)) or _written(written.of(row))
    if day is None:
        return Unreadable(name, f"{place}: {written.of(row)!r} is no date of an event.")
    kind, sub = fields["event_type"], fields["sub_event_type"]
    agreed = sub.of(row).strip().lower() == _AGREEMENT
    site = fields.get("location")
    return Extracted(
        text=row,
        received=f"{header}\n{row}\n".encode(),
        media_type=MEDIA_TYPE,
        name=name,
        titles=0,
        coded=Coded(
            scheme="ACLED",
            code=sub if sub.of(row).strip() else kind,
            label=kind.of(row),
            source=_actor(row, fields, "1"),
            target=_actor(row, fields, "2"),
            date=written,
            day=day,
            basis="ACLED event_date",
            place=site if site and site.of(row).strip() else None,
            contact=CodedContact("other", "occurred") if agreed else None,
        ),
    )


def _written(value: str) -> str | None:
    try:
        return datetime.strptime(value.strip(), "%d %B %Y").date().isoformat()
    except ValueError:
        return None


def _actor(row: str, fields: Mapping[str, Extent], number: str) -> CodedActor | None:
    found = fields.get(f"actor{number}")
    if found is None or not found.of(row).strip():
        return None
    inter = fields.get(f"inter{number}")
    words = inter.of(row).strip().lower() if inter else ""
    is_state = _INTER.get(words, words).startswith("state forces")
    kind: Literal["institution", "group"] = "institution" if is_state else "group"
    return CodedActor(found, None, kind)
