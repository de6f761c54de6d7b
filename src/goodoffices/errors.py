"""
Everything this project raises on purpose.

::

    GoodOfficesError
    ├── InputError (ValueError)           bytes or text from outside that cannot be used
    │   ├── FormatError                   a file that breaks the rules of its format
    │   └── StatementError                a preference statement that cannot be read
    ├── ModelError (ValueError)           a conflict or an issue that contradicts itself
    ├── RecordError (ValueError)          an entry that the record cannot hold
    │   ├── EntryError                    an entry that breaks a rule; knows its field
    │   ├── KnownReportError              a report that the dossier has already
    │   └── UnknownEntryError (KeyError)  an id that the record does not have
    ├── StoreError (OSError)              a dossier file that cannot be opened or written
    ├── AssistantError (RuntimeError)     an assistant that gives no usable answer
    └── CapacityError (MemoryError)       a computation that does not fit (rule G10)

A message says what is wrong, where, the value found and the cure, in one sentence or two.
The command line prints it and exits with code 2.
"""

from datetime import datetime

__all__ = [
    "AssistantError",
    "CapacityError",
    "EntryError",
    "FormatError",
    "GoodOfficesError",
    "InputError",
    "KnownReportError",
    "ModelError",
    "RecordError",
    "StatementError",
    "StoreError",
    "UnknownEntryError",
]


class GoodOfficesError(Exception):
    """The root of all errors raised on purpose."""


class InputError(GoodOfficesError, ValueError):
    """Bytes or text from outside cannot be used."""


class FormatError(InputError):
    """A file breaks the rules of its format."""


class StatementError(InputError):
    """
    A preference statement cannot be read.

    Its note holds two lines: the statement, and the part of it before the mistake.
    """


class ModelError(GoodOfficesError, ValueError):
    """A conflict or an issue contradicts itself."""


class RecordError(GoodOfficesError, ValueError):
    """The record cannot hold an entry."""


class EntryError(RecordError):
    """An entry breaks a rule of the record."""

    def __init__(
        self, message: str, version: tuple[str, datetime], path: tuple[str | int, ...]
    ) -> None:
        super().__init__(message)
        self.version = version
        """The id of the entry and the moment at which this version was recorded."""
        self.path = path
        """The way to the field: names, places in lists, keys."""


class KnownReportError(RecordError):
    """The record has the report already."""


class UnknownEntryError(RecordError, KeyError):
    """The record has no entry of that id."""

    def __str__(self) -> str:
        return Exception.__str__(self)


class StoreError(GoodOfficesError, OSError):
    """A dossier file cannot be opened or written."""


class AssistantError(GoodOfficesError, RuntimeError):
    """An assistant gives no usable answer; the reading by rules stands without it."""


class CapacityError(GoodOfficesError, MemoryError):
    """A computation does not fit in memory (rule G10)."""
