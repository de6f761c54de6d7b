"""The dossier behind a path, in whichever form it is kept."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from goodoffices.errors import InputError
from goodoffices.record.beginning import HOW_TO_BEGIN
from goodoffices.record.entries import Entry
from goodoffices.record.ledger import Ledger
from goodoffices.record.store import DOSSIER, Seen, Store

__all__ = ["SUFFIX", "append_to", "is_dossier", "open_dossier", "store_at"]

SUFFIX = ".dossier"
"""The extension of a dossier that is one file."""


def is_dossier(path: Path) -> bool:
    """
    Tell whether a path names a dossier, by its form alone.

    Parameters
    ----------
    path : Path
        Any path.

    Returns
    -------
    bool
        True for a directory, a ``dossier.yaml`` and a ``.dossier`` file.
    """
    return path.is_dir() or path.name == DOSSIER or path.suffix == SUFFIX


def store_at(path: Path) -> Store:
    """
    Find the store of a dossier.

    Parameters
    ----------
    path : Path
        A dossier folder, its ``dossier.yaml``, or a ``.dossier`` file.

    Returns
    -------
    Store
        What reads it and appends to it.

    Raises
    ------
    InputError
        If the path is none of these.
    """
    if path.is_dir() or path.name == DOSSIER:
        from goodoffices.record.folder import FolderStore  # ruamel.yaml is slow to import

        return FolderStore(path if path.is_dir() else path.parent)
    if path.suffix == SUFFIX:
        from goodoffices.record.sqlite import SqliteStore  # SQLAlchemy is slow to import

        return SqliteStore(path)
    named = f"Name a folder with a {DOSSIER}, or a {SUFFIX} file."
    if path.exists():
        msg = f"{path}: this is no dossier. {named}"
    else:
        msg = f"{path}: there is no such dossier. {named} {HOW_TO_BEGIN}"
    raise InputError(msg)


def open_dossier(path: Path) -> Ledger:
    """
    Read a dossier; nothing is written.

    Parameters
    ----------
    path : Path
        A dossier folder, its ``dossier.yaml``, or a ``.dossier`` file.

    Returns
    -------
    Ledger
        All its entries, checked.

    Raises
    ------
    InputError
        If the path is none of these, or a file of the folder cannot be used.
    StoreError
        If the ``.dossier`` file cannot be used.
    """
    return store_at(path).read()


def append_to(
    path: Path,
    entries: Iterable[Entry],
    raw: Mapping[str, bytes] | None = None,
    *,
    seen: Seen = None,
) -> Ledger:
    """
    Record entries in a dossier, all or none.

    Parameters
    ----------
    path : Path
        A dossier folder, its ``dossier.yaml``, or a ``.dossier`` file.
    entries : iterable of Entry
        New entries, and new versions of entries.
    raw : mapping of str to bytes or None
        The bytes of new sources by id.
    seen : mapping of str to Entry or None
        The last versions from which new ones were made, by id (`Snapshot.entries`); None where
        none were.

    Returns
    -------
    Ledger
        The dossier as it now stands.

    Raises
    ------
    RecordError
        If the record cannot hold them; nothing is written.
    StoreError
        If the dossier cannot be written, or an entry is not the one that was seen.
    """
    return store_at(path).append(entries, raw, seen=seen)
