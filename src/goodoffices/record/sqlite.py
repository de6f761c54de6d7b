"""The dossier as one SQLite file: versions that are only ever added (rule R5)."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, NullPool, create_engine, select, text
from sqlalchemy import Row as Found
from sqlalchemy.exc import DatabaseError

from goodoffices.errors import InputError, StoreError
from goodoffices.files import write_whole
from goodoffices.record.beginning import HOW_TO_BEGIN
from goodoffices.record.checks import check_new
from goodoffices.record.entries import Entry, Model, Source
from goodoffices.record.filenames import FileNames
from goodoffices.record.ledger import Ledger, completed_by
from goodoffices.record.migrations import APPLICATION, MIGRATIONS, contents, versions
from goodoffices.record.references import references
from goodoffices.record.rows import entry_of, found, insert_rows, last_row, received_by
from goodoffices.record.store import Seen, refuse_unseen
from goodoffices.record.written import Row, fit
from goodoffices.shelves import Space

__all__ = ["SqliteStore"]

_WHOLE = select(versions, contents.c.bytes).select_from(versions.outerjoin(contents))
"""All versions, each with the bytes of its content."""
_MAGIC = b"SQLite format 3\x00"
_BATCH = 50


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

        def write(beside: Path) -> None:
            beside.touch()
            with _connected(beside, "rw", "BEGIN IMMEDIATE") as connection:
                connection.execute(text(f"PRAGMA application_id = {APPLICATION}"))
                for number, step in enumerate(MIGRATIONS, start=1):
                    step(connection)
                    connection.execute(text(f"PRAGMA user_version = {number}"))
                insert_rows(connection, ledger.versions, ledger.raw)

        try:
            write_whole(self.path, write, new=True)
        except InputError as error:
            raise StoreError(str(error)) from None
        except DatabaseError as error:
            msg = f"{self.path}: {_trouble(error)}"
            raise StoreError(msg) from None

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

    def append(
        self, entries: Iterable[Entry], raw: Mapping[str, bytes] | None = None, *, seen: Seen = None
    ) -> Ledger:
        """
        Record entries in one transaction.

        Parameters
        ----------
        entries : iterable of Entry
            New entries, and new versions of entries.
        raw : mapping of str to bytes or None
            The bytes of new sources by id.
        seen : mapping of str to Entry or None
            The last versions from which new ones were made, by id; None where none were.

        Returns
        -------
        Ledger
            The dossier as it now stands.

        Raises
        ------
        RecordError
            If the record cannot hold them; nothing is written.
        StoreError
            If the file cannot be used or written, or an entry is not the one that was seen.
        """
        added = tuple(entries)
        with self._opened("rw") as connection:
            before = self._read(connection)
            refuse_unseen(self.path, added, before, seen)
            after = before.append(added, raw)
            known = {version.version for version in before.versions}
            new = [version for version in after.versions if version.version not in known]
            insert_rows(connection, new, after.raw)
        return after

    def standing(self, *kinds: type[Entry]) -> Iterator[Entry]:
        """
        Read the entries of some kinds, one at a time: memory does not grow with the dossier.

        Parameters
        ----------
        *kinds : type of Entry
            Such as `Source`.

        Yields
        ------
        Entry
            The last version of each in order of ids, whatever its status.

        Raises
        ------
        StoreError
            If the file cannot be used.
        """
        with self._opened("ro", whole=False) as connection:
            yield from self._last_versions(connection, *kinds)

    def digests(self) -> Iterator[str]:
        """
        Tell which reports there are by their bytes.

        Yields
        ------
        str
            The SHA-256 of each, and of what it was taken from.

        Raises
        ------
        StoreError
            If the file cannot be used.
        """
        models = select(versions.c.content).where(versions.c.kind == Model.kind)
        query = select(contents.c.sha256).where(contents.c.sha256.not_in(models))
        with self._opened("ro", whole=False) as connection:
            yield from connection.scalars(query)

    def adder(self, space: Space = dict) -> "_SqliteAdder":
        """
        Begin to add what many reports propose, each batch at the cost of what is new.

        Parameters
        ----------
        space : callable
            Gives the mappings in which the files that are taken are kept in mind.

        Returns
        -------
        Adder
            Holds every batch to the rules of the record; where something else has written to the
            file in between, the names of its files are read again.

        Raises
        ------
        StoreError
            If the file cannot be used.
        """
        with self._opened("ro"):
            return _SqliteAdder(self, space)

    @contextmanager
    def _opened(self, mode: str, *, whole: bool = True) -> Iterator[Connection]:
        """Connect to the file, in one transaction, once it is known to be a dossier."""
        try:
            with self.path.open("rb") as stream:
                head = stream.read(len(_MAGIC))
        except FileNotFoundError:
            msg = f"{self.path}: there is no such dossier. {HOW_TO_BEGIN}"
            raise StoreError(msg) from None
        except OSError as error:
            msg = f"{self.path}: the file cannot be opened ({error.strerror}). Check the path."
            raise StoreError(msg) from None
        if head != _MAGIC:
            msg = f"{self.path}: this is no SQLite file, and so no dossier. Name another file."
            raise StoreError(msg)
        begins = "BEGIN" if mode == "ro" else "BEGIN IMMEDIATE"
        if self.path.with_name(f"{self.path.name}-journal").exists():
            mode = "rw"  # if a write was interrupted, SQLite takes it back before it reads
        try:
            with _connected(self.path, mode, begins) as connection:
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
        every: list[Entry] = []
        raw: dict[str, bytes] = {}
        with self._usable():
            for row in connection.execute(_WHOLE):
                entry = entry_of(row)
                every.append(entry)
                if isinstance(entry, Source) and row.bytes is not None:
                    raw[entry.id] = row.bytes
            raw |= received_by(connection, every)
            return Ledger(tuple(every), raw)

    def _last_versions(self, connection: Connection, *kinds: type[Entry]) -> Iterator[Entry]:
        wanted = versions.c.kind.in_([kind.kind for kind in kinds])
        query = _WHOLE.where(wanted).order_by(versions.c.id)
        with self._usable():
            for _, rows in groupby(connection.execute(query), key=lambda row: row.id):
                yield entry_of(max(rows, key=_recorded))

    @contextmanager
    def _usable(self) -> Iterator[None]:
        """Say of an entry that cannot be read where it stands."""
        try:
            yield
        except (RecursionError, ValueError) as error:
            why = str(error).splitlines()[0]
            msg = (
                f"{self.path}: the file holds an entry that cannot be used ({why}). "
                "Restore it from a copy."
            )
            raise StoreError(msg) from None


def _recorded(row: Found[Any]) -> datetime:
    return datetime.fromisoformat(str(row.recorded))


@contextmanager
def _connected(path: Path, mode: str, begins: str) -> Iterator[Connection]:
    address = f"file:{quote(str(path.absolute()))}?mode={mode}"
    engine = create_engine(
        "sqlite://",
        creator=lambda: sqlite3.connect(address, uri=True, isolation_level=None),
        poolclass=NullPool,
    )
    try:
        with engine.begin() as connection:
            connection.exec_driver_sql(begins)
            yield connection
    finally:
        engine.dispose()


class _SqliteAdder:
    """Adds proposals; of what the file holds it keeps in mind only which files are taken."""

    def __init__(self, store: SqliteStore, space: Space) -> None:
        self._store = store
        self._space = space
        self._files = FileNames(space)
        self._last: int | None = None

    def batch(self, standing: int) -> int:
        """Take as many however many stand: a batch costs what is new."""
        return _BATCH

    def add(
        self, entries: Iterable[Entry], raw: Mapping[str, bytes], rows: Sequence[Row] = ()
    ) -> None:
        """
        Record proposals of new ids in one transaction.

        Parameters
        ----------
        entries : iterable of Entry
            What reports propose.
        raw : mapping of str to bytes
            The bytes of their sources by id, and what these were taken from by SHA-256.
        rows : sequence of Row
            What they propose besides, written down where it was read and held to the texts there;
            none before one to which it refers.

        Raises
        ------
        RecordError
            If the record cannot hold them; nothing is written.
        StoreError
            If the file cannot be used or written.
        """
        added, texts = completed_by(entries, raw)
        if not added and not rows:
            return
        with self._store._opened("rw", whole=False) as connection:
            if last_row(connection) != self._last:
                self._know(connection)
            self._last = None  # until all of it is written
            self._check(connection, added, texts, rows)
            insert_rows(connection, added, raw, rows)
            last = last_row(connection)
        self._last = last

    def _know(self, connection: Connection) -> None:
        """Keep in mind which files are taken."""
        self._files = FileNames(self._space)
        for entry in self._store._last_versions(connection, Model, Source):
            self._files.take(entry)

    def _check(
        self,
        connection: Connection,
        added: Sequence[Entry],
        texts: Mapping[str, str],
        rows: Sequence[Row],
    ) -> None:
        """Hold new proposals to the rules of the record."""
        own = {one.id: one.kind for one in added} | {row.id: row.kind for row in rows}
        named = {reference.id for entry in added for reference in references(entry)}
        named.update(name for row in rows for name, _ in row.refers)
        columns = [versions.c.id, versions.c.kind]
        there = {row[0]: row[1] for row in found(connection, columns, own.keys() | named)}
        whole = added if fit(added, rows, there) else [*added, *(row.entry() for row in rows)]
        for entry in whole:
            if entry.id in there:
                problem = f"the id stands for a {there[entry.id]} already. Give it a fresh one."
                raise entry.fault(("id",), problem)
        check_new(whole, there | own, texts)
        for entry in added:
            self._files.take(entry)


def _trouble(error: DatabaseError) -> str:
    found = str(error.orig)
    if "locked" in found:
        return "another program is writing the file. Wait for it, and try again."
    if "readonly" in found:
        return "the file may not be written. Check its permissions."
    if "is full" in found:
        return "there is no room left for the file. Make room, and try again."
    return f"the file is damaged ({found}). Restore it from a copy."
