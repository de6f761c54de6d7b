"""Versions as rows of the tables of a dossier, and back."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Connection, insert, select, text
from sqlalchemy import Row as Found

from goodoffices.record.entries import KINDS, Entry, Model, Source
from goodoffices.record.migrations import contents, versions
from goodoffices.record.written import Row

__all__ = ["entry_of", "found", "insert_rows", "last_row", "received_by"]

_AT_ONCE = 900
"""Values that are looked up in one query: SQLite may be built to take 999."""


def entry_of(row: Found[Any]) -> Entry:
    """
    Read a version from its row.

    Parameters
    ----------
    row : sqlalchemy.Row
        Of `versions`, with the bytes of its content.

    Returns
    -------
    Entry
        The version.

    Raises
    ------
    ValueError
        If the columns do not agree with what the row holds.
    """
    fields = json.loads(row.entry)
    if row.kind not in KINDS or not isinstance(fields, dict):
        msg = f"{row.id} is no {row.kind}"
        raise ValueError(msg)
    if row.content is not None and (
        not isinstance(row.bytes, bytes) or hashlib.sha256(row.bytes).hexdigest() != row.content
    ):
        msg = f"the content of {row.kind} {row.id} was changed or is missing"
        raise ValueError(msg)
    if row.kind == Model.kind:
        fields["text"] = (row.bytes or b"").decode()
    entry = KINDS[row.kind].model_validate(fields)
    if (entry.id, _stamp(entry.recorded)) != (row.id, row.recorded):
        msg = f"{row.kind} {row.id} is not the version that its row names"
        raise ValueError(msg)
    return entry


def _stamp(moment: datetime) -> str:
    return moment.isoformat(timespec="microseconds")


def insert_rows(
    connection: Connection,
    added: Iterable[Entry],
    raw: Mapping[str, bytes],
    written: Iterable[Row] = (),
) -> None:
    """
    Write versions, and the contents that are not there yet.

    Parameters
    ----------
    connection : Connection
        In a transaction.
    added : iterable of Entry
        The versions.
    raw : mapping of str to bytes
        As of a `Ledger`; it may hold more than is needed.
    written : iterable of Row
        Versions without a content, that are written down already.
    """
    kept: dict[str, bytes] = {}
    rows: list[dict[str, str | None]] = []
    for entry in added:
        received = entry.received if isinstance(entry, Source) else None
        if received is not None:
            kept[received.sha256] = raw[received.sha256]
        content = entry.text.encode() if isinstance(entry, Model) else raw.get(entry.id)
        digest = None if content is None else hashlib.sha256(content).hexdigest()
        if digest is not None and content is not None:
            kept[digest] = content
        left_out = {"text"} if isinstance(entry, Model) else None
        row = {
            "id": entry.id,
            "recorded": _stamp(entry.recorded),
            "kind": entry.kind,
            "entry": entry.model_dump_json(by_alias=True, exclude_defaults=True, exclude=left_out),
            "content": digest,
        }
        rows.append(row)
    for one in written:
        rows.append(
            {
                "id": one.id,
                "recorded": _stamp(one.recorded),
                "kind": one.kind,
                "entry": one.fields,
                "content": None,
            }
        )
    held = {digest for (digest,) in found(connection, [contents.c.sha256], kept)}
    new = [{"sha256": name, "bytes": data} for name, data in kept.items() if name not in held]
    for table, values in ((contents, new), (versions, rows)):
        if values:
            connection.execute(insert(table), values)


def found(
    connection: Connection, columns: Sequence[Column[str]], names: Iterable[str]
) -> Iterator[tuple[str, ...]]:
    """
    Look up rows.

    Parameters
    ----------
    connection : Connection
        In a transaction.
    columns : sequence of Column
        What is wanted of each row.
    names : iterable of str
        The values of the first column.

    Yields
    ------
    tuple of str
        The columns of a row that has one of the values.
    """
    every = list(names)
    for first in range(0, len(every), _AT_ONCE):
        wanted = columns[0].in_(every[first : first + _AT_ONCE])
        for row in connection.execute(select(*columns).where(wanted)):
            yield tuple(row)


def received_by(connection: Connection, entries: Iterable[Entry]) -> dict[str, bytes]:
    """
    Read what the texts of sources were taken from.

    Parameters
    ----------
    connection : Connection
        In a transaction.
    entries : iterable of Entry
        Sources, and others.

    Returns
    -------
    dict of str to bytes
        By SHA-256; without what the file lacks.
    """
    digests = {e.received.sha256 for e in entries if isinstance(e, Source) and e.received}
    raw = {}
    for digest in digests:
        held = connection.scalar(select(contents.c.bytes).where(contents.c.sha256 == digest))
        if isinstance(held, bytes):
            raw[digest] = held
    return raw


def last_row(connection: Connection) -> int:
    """
    Tell how many versions the file holds: rows are numbered as they come, and none goes.

    Parameters
    ----------
    connection : Connection
        In a transaction.

    Returns
    -------
    int
        The number of the last row, 0 where there is none.
    """
    return connection.scalar(text("SELECT max(rowid) FROM versions")) or 0
