"""The dossier as one SQLite file: versions that are only ever added (rule R5)."""

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Column, Connection, NullPool, Row, create_engine, insert, select, text
from sqlalchemy.exc import DatabaseError

from goodoffices.errors import InputError, StoreError
from goodoffices.files import write_whole
from goodoffices.record.checks import check_new
from goodoffices.record.entries import KINDS, Entry, Model, Source
from goodoffices.record.filenames import FileNames
from goodoffices.record.ledger import Ledger, completed_by
from goodoffices.record.migrations import APPLICATION, MIGRATIONS, contents, versions
from goodoffices.record.references import references
from goodoffices.record.view import latest

__all__ = ["SqliteStore"]

_MAGIC = b"SQLite format 3\x00"
_BATCH = 50
_AT_ONCE = 1000
"""Values that are looked up in one query."""


class SqliteStore:
    """
    A ``.dossier`` file.

    Parameters
    ----------
    path : Path
        The file; it is opened for each act and closed after it.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def create(self, ledger: Ledger) -> None:
        """
        Write a dossier as a new file, whole or not at all.

        Parameters
        ----------
        ledger : Ledger
            The dossier.

        Raises
        ------
        StoreError
            If there is such a file already, or it cannot be written.
        """
        if self.path.exists():
            msg = f"{self.path}: there is such a file already. Name a new one."
            raise StoreError(msg)

        def write(beside: Path) -> None:
            beside.touch()
            with _connected(beside, "rw") as connection:
                connection.execute(text(f"PRAGMA application_id = {APPLICATION}"))
                for number, step in enumerate(MIGRATIONS, start=1):
                    step(connection)
                    connection.execute(text(f"PRAGMA user_version = {number}"))
                _insert(connection, ledger.versions, ledger.raw)

        try:
            write_whole(self.path, write)
        except InputError as error:
            raise StoreError(str(error)) from None

    def read(self) -> Ledger:
        """
        Read the whole dossier; the file is not written to.

        Returns
        -------
        Ledger
            Every version that the file holds, checked.

        Raises
        ------
        StoreError
            If the file is no dossier, is damaged, or was written by a newer version.
        """
        with self._opened("ro") as connection:
            return self._read(connection)

    def append(self, entries: Iterable[Entry], raw: Mapping[str, bytes] | None = None) -> Ledger:
        """
        Record entries in one transaction.

        Parameters
        ----------
        entries : iterable of Entry
            New entries, and new versions of entries.
        raw : mapping of str to bytes or None
            The bytes of new sources by id.

        Returns
        -------
        Ledger
            The dossier as it now stands.

        Raises
        ------
        RecordError
            If the record cannot hold them; nothing is written.
        StoreError
            If the file cannot be used or written.
        """
        with self._opened("rw") as connection:
            before = self._read(connection)
            after = before.append(entries, raw)
            known = {version.version for version in before.versions}
            added = [version for version in after.versions if version.version not in known]
            _insert(connection, added, after.raw)
        return after

    def adder(self, ledger: Ledger) -> "_SqliteAdder":
        """
        Begin to add what many reports propose, each batch at the cost of what is new.

        Parameters
        ----------
        ledger : Ledger
            What was read of the file.

        Returns
        -------
        Adder
            Holds every batch to the rules of the record; where something else has written to the
            file in between, it is read again.
        """
        return _SqliteAdder(self, ledger)

    @contextmanager
    def _opened(self, mode: str, *, whole: bool = True) -> Iterator[Connection]:
        """Connect to the file, in one transaction, once it is known to be a dossier."""
        try:
            with self.path.open("rb") as stream:
                head = stream.read(len(_MAGIC))
        except OSError as error:
            msg = f"{self.path}: the file cannot be opened ({error.strerror}). Check the path."
            raise StoreError(msg) from None
        if head != _MAGIC:
            msg = f"{self.path}: this is no SQLite file, and so no dossier. Name another file."
            raise StoreError(msg)
        if self.path.with_name(f"{self.path.name}-journal").exists():
            mode = "rw"  # a write was interrupted; SQLite takes it back before it reads
        try:
            with _connected(self.path, mode) as connection:
                self._check(connection)
                if whole:
                    self._check_pages(connection)
                yield connection
        except DatabaseError as error:
            msg = f"{self.path}: {_trouble(error)}"
            raise StoreError(msg) from None
        except UnicodeDecodeError:  # what SQLite says of the damage quotes the damage
            msg = f"{self.path}: the file is damaged. Restore it from a copy."
            raise StoreError(msg) from None

    def _check(self, connection: Connection) -> None:
        application = connection.scalar(text("PRAGMA application_id"))
        version = connection.scalar(text("PRAGMA user_version"))
        if application != APPLICATION:
            msg = f"{self.path}: this is a SQLite file, but no dossier. Name another file."
            raise StoreError(msg)
        if version < 1:
            msg = f"{self.path}: the file says format {version}, which never was. Restore a copy."
            raise StoreError(msg)
        if version > len(MIGRATIONS):
            msg = (
                f"{self.path}: the file is of format {version}, and this program knows formats "
                f"up to {len(MIGRATIONS)}. Update goodoffices."
            )
            raise StoreError(msg)

    def _check_pages(self, connection: Connection) -> None:
        found = connection.scalar(text("PRAGMA quick_check(1)"))
        if found != "ok":
            why = " ".join(str(found).split())
            msg = f"{self.path}: the file is damaged ({why}). Restore it from a copy."
            raise StoreError(msg)

    def _read(self, connection: Connection) -> Ledger:
        rows = connection.execute(
            select(versions, contents.c.bytes).select_from(versions.outerjoin(contents))
        )
        found: list[Entry] = []
        raw: dict[str, bytes] = {}
        try:
            for row in rows:
                entry = _entry(row)
                found.append(entry)
                if isinstance(entry, Source) and row.bytes is not None:
                    raw[entry.id] = row.bytes
            raw |= _received(connection, found)
            return Ledger(tuple(found), raw)
        except (RecursionError, ValueError) as error:
            why = str(error).splitlines()[0]
            msg = (
                f"{self.path}: the file holds an entry that cannot be used ({why}). "
                "Restore it from a copy."
            )
            raise StoreError(msg) from None


def _received(connection: Connection, found: Iterable[Entry]) -> dict[str, bytes]:
    """Read what the texts of sources were taken from, by its digest."""
    digests = {e.received.sha256 for e in found if isinstance(e, Source) and e.received}
    raw = {}
    for digest in digests:
        held = connection.scalar(select(contents.c.bytes).where(contents.c.sha256 == digest))
        if isinstance(held, bytes):
            raw[digest] = held
    return raw


def _entry(row: Row[Any]) -> Entry:
    """Read a version from its row, whose columns agree with what it holds."""
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
    if (entry.id, _moment(entry)) != (row.id, row.recorded):
        msg = f"{row.kind} {row.id} is not the version that its row names"
        raise ValueError(msg)
    return entry


def _moment(entry: Entry) -> str:
    return entry.recorded.isoformat(timespec="microseconds")


@contextmanager
def _connected(path: Path, mode: str) -> Iterator[Connection]:
    address = f"file:{quote(str(path.absolute()))}?mode={mode}"
    engine = create_engine(
        "sqlite://",
        creator=lambda: sqlite3.connect(address, uri=True, isolation_level=None),
        poolclass=NullPool,
    )
    try:
        with engine.begin() as connection:
            connection.exec_driver_sql("BEGIN" if mode == "ro" else "BEGIN IMMEDIATE")
            yield connection
    finally:
        engine.dispose()


def _insert(connection: Connection, added: Iterable[Entry], raw: Mapping[str, bytes]) -> None:
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
            "recorded": _moment(entry),
            "kind": entry.kind,
            "entry": entry.model_dump_json(by_alias=True, exclude_defaults=True, exclude=left_out),
            "content": digest,
        }
        rows.append(row)
    held = {digest for (digest,) in _found(connection, [contents.c.sha256], kept)}
    new = [{"sha256": name, "bytes": data} for name, data in kept.items() if name not in held]
    for table, values in ((contents, new), (versions, rows)):
        if values:
            connection.execute(insert(table), values)


def _found(
    connection: Connection, columns: Sequence[Column[str]], names: Iterable[str]
) -> Iterator[tuple[str, ...]]:
    """Look up the rows whose first column has one of some values."""
    every = list(names)
    for first in range(0, len(every), _AT_ONCE):
        wanted = columns[0].in_(every[first : first + _AT_ONCE])
        for row in connection.execute(select(*columns).where(wanted)):
            yield tuple(row)


def _end(connection: Connection) -> int:
    """Tell how many versions the file holds: rows are numbered as they come, and none goes."""
    return connection.scalar(text("SELECT max(rowid) FROM versions")) or 0


class _SqliteAdder:
    """Adds proposals; of what the file holds it keeps in mind only which files are taken."""

    def __init__(self, store: SqliteStore, ledger: Ledger) -> None:
        self._store = store
        self._files = FileNames()
        self._last: int | None = None
        self._know(ledger)

    def batch(self, standing: int) -> int:
        """Take as many however many stand: a batch costs what is new."""
        return _BATCH

    def add(self, entries: Iterable[Entry], raw: Mapping[str, bytes]) -> None:
        """
        Record proposals of new ids in one transaction.

        Parameters
        ----------
        entries : iterable of Entry
            What reports propose.
        raw : mapping of str to bytes
            The bytes of their sources by id, and what these were taken from by SHA-256.

        Raises
        ------
        RecordError
            If the record cannot hold them; nothing is written.
        StoreError
            If the file cannot be used or written.
        """
        added, texts = completed_by(entries, raw)
        if not added:
            return
        with self._store._opened("rw", whole=False) as connection:
            if _end(connection) != self._last:
                self._know(self._store._read(connection))
            self._last = None  # until all of it is written
            self._check(connection, added, texts)
            _insert(connection, added, raw)
            last = _end(connection)
        self._last = last

    def _know(self, ledger: Ledger) -> None:
        """Keep in mind which files are taken, and how far the file was read."""
        self._files = FileNames()
        for entry in latest(ledger.versions).values():
            self._files.take(entry)
        self._last = len(ledger.versions)

    def _check(
        self, connection: Connection, added: Sequence[Entry], texts: Mapping[str, str]
    ) -> None:
        """Hold new proposals to the rules of the record."""
        own = {entry.id: entry.kind for entry in added}
        named = {reference.id for entry in added for reference in references(entry)}
        columns = [versions.c.id, versions.c.kind]
        found = _found(connection, columns, own.keys() | named)
        there = {row[0]: row[1] for row in found}
        for entry in added:
            if entry.id in there:
                problem = f"the id stands for a {there[entry.id]} already. Give it a fresh one."
                raise entry.fault(("id",), problem)
        check_new(added, there | own, texts)
        for entry in added:
            self._files.take(entry)


def _trouble(error: DatabaseError) -> str:
    found = str(error.orig)
    if "locked" in found:
        return "another program is writing the file. Wait for it, and try again."
    if "readonly" in found:
        return "the file may not be written. Check its permissions."
    return f"the file is damaged ({found}). Restore it from a copy."
