"""The steps by which the tables of a dossier came to be, each run in one transaction."""

from collections.abc import Callable

from sqlalchemy import Column, Connection, ForeignKey, LargeBinary, MetaData, String, Table, text

__all__ = ["APPLICATION", "MIGRATIONS", "contents", "metadata", "tables_that_only_grow", "versions"]

APPLICATION = 0x474F4F44  # "GOOD": what marks a SQLite file as a dossier

metadata = MetaData()

contents = Table(
    "contents",
    metadata,
    Column("sha256", String, primary_key=True),
    Column("bytes", LargeBinary, nullable=False),
)
"""Raw bytes of sources and texts of models, each content once."""

versions = Table(
    "versions",
    metadata,
    Column("id", String, primary_key=True),
    Column("recorded", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("entry", String, nullable=False),
    Column("content", String, ForeignKey("contents.sha256")),
)
"""Every version of every entry: its fields as JSON, its content apart."""


_REFUSAL = "SELECT RAISE(ABORT, 'the record only grows (rule R5)')"


def tables_that_only_grow(connection: Connection) -> None:
    """
    Make the tables, and forbid to change or delete what they hold (rule R5).

    Parameters
    ----------
    connection : Connection
        In a transaction.
    """
    metadata.create_all(connection)
    for table in (contents, versions):
        for act in ("UPDATE", "DELETE"):
            name = f"{table.name}_no_{act.lower()}"
            connection.execute(
                text(f"CREATE TRIGGER {name} BEFORE {act} ON {table.name} BEGIN {_REFUSAL}; END")
            )
        same = " AND ".join(f"{key.name} = NEW.{key.name}" for key in table.primary_key)
        connection.execute(
            text(
                f"CREATE TRIGGER {table.name}_no_replace BEFORE INSERT ON {table.name} "
                f"WHEN EXISTS (SELECT 1 FROM {table.name} WHERE {same}) BEGIN {_REFUSAL}; END"
            )
        )


MIGRATIONS: tuple[Callable[[Connection], None], ...] = (tables_that_only_grow,)
"""All steps in order; a file's ``user_version`` is the number of steps it has seen."""
