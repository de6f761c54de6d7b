"""What a long run keeps in mind, in a temporary file: memory does not grow with it."""

import sqlite3
from collections.abc import Callable, Iterator, MutableMapping

from goodoffices.errors import StoreError

__all__ = ["Shelf", "Shelves", "Space"]

Space = Callable[[], MutableMapping[str, str]]
"""Gives an empty mapping to keep things in: ``dict``, or `Shelves.new` for what grows long."""

_PAGES_KIB = 8 * 1024
"""How much of the file stands in memory at most, in KiB."""


class Shelves:
    """
    Mappings in one temporary file, which has no name and is gone when they are closed.

    Examples
    --------
    >>> with Shelves() as shelves:
    ...     names = shelves.new()
    ...     names["Brann"] = "a1"
    ...     names.setdefault("Brann", "a2"), len(names), "Reyes" in names
    ('a1', 1, False)
    """

    def __init__(self) -> None:
        self._connection = sqlite3.connect("", isolation_level=None)
        for name, value in (("journal_mode", "OFF"), ("cache_size", -_PAGES_KIB)):
            self._connection.execute(f"PRAGMA {name} = {value}")
        self._connection.execute("BEGIN")  # never committed: what does not fit goes to the file
        self._count = 0

    def __enter__(self) -> "Shelves":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def new(self) -> "Shelf":
        """
        Begin a mapping.

        Returns
        -------
        Shelf
            Empty.
        """
        self._count += 1
        return Shelf(self._connection, f"shelf{self._count}")

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


class Shelf(MutableMapping[str, str]):
    """
    A mapping of texts to texts.

    Parameters
    ----------
    connection : sqlite3.Connection
        Where it is kept.
    table : str
        The name of a table that does not exist yet.

    Raises
    ------
    StoreError
        By any act, if the temporary file cannot be written.
    """

    def __init__(self, connection: sqlite3.Connection, table: str) -> None:
        self._connection = connection
        self._table = table
        self._execute(f"CREATE TABLE {table} (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID")

    def _execute(self, query: str, values: tuple[str, ...] = ()) -> sqlite3.Cursor:
        try:
            return self._connection.execute(query, values)
        except sqlite3.OperationalError as error:
            msg = (
                f"what the run keeps in mind cannot be written to a temporary file ({error}). "
                "Make room where temporary files are kept."
            )
            raise StoreError(msg) from None

    def __getitem__(self, name: str) -> str:
        query = f"SELECT value FROM {self._table} WHERE name = ?"
        found = self._execute(query, (name,)).fetchone()
        if found is None:
            raise KeyError(name)
        return found[0]

    def __setitem__(self, name: str, value: str) -> None:
        self._execute(f"INSERT OR REPLACE INTO {self._table} VALUES (?, ?)", (name, value))

    def __delitem__(self, name: str) -> None:
        if not self._execute(f"DELETE FROM {self._table} WHERE name = ?", (name,)).rowcount:
            raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        for (name,) in self._execute(f"SELECT name FROM {self._table} ORDER BY name"):
            yield name

    def __len__(self) -> int:
        return self._execute(f"SELECT count(*) FROM {self._table}").fetchone()[0]
