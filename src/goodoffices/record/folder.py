"""The folder form of a dossier: readable, made for git, without loss."""

from pathlib import Path

from goodoffices.errors import EntryError, FormatError, InputError, RecordError
from goodoffices.files import decode, read_bytes, read_text
from goodoffices.record.entries import Source
from goodoffices.record.ledger import Ledger
from goodoffices.record.lists import Item, read_lists

__all__ = ["DOSSIER", "HISTORY", "read_folder"]

DOSSIER = "dossier.yaml"
HISTORY = "history.yaml"
"""Superseded versions, by the same keys; the file is absent where there are none."""

_LARGEST = 2**30


def read_folder(folder: Path) -> Ledger:
    """
    Read a dossier from its folder.

    Parameters
    ----------
    folder : Path
        It holds ``dossier.yaml``, and the reports and models that this names.

    Returns
    -------
    Ledger
        Every version that the folder holds.

    Raises
    ------
    InputError
        If a file is missing or cannot be decoded.
    FormatError
        If an entry cannot be used; the message names file, line, what is wrong, and the cure.
    """
    items = _items(folder)
    raw: dict[str, bytes] = {}
    for item in items:
        if isinstance(item.entry, Source) and item.entry.file and item.entry.id not in raw:
            raw[item.entry.id] = _bytes(item, folder / item.entry.file)
    try:
        return Ledger(tuple(item.entry for item in items), raw)
    except EntryError as error:
        item = next(item for item in reversed(items) if item.entry.version == error.version)
        msg = f"{item.place.line(error.path)}: {error}"
        raise FormatError(msg) from None
    except InputError as error:
        msg = f"{folder}/{error}"
        raise type(error)(msg) from None
    except RecordError as error:
        msg = f"{folder / DOSSIER}: {error}"
        raise FormatError(msg) from None


def _items(folder: Path) -> list[Item]:
    """Read the entries of both files; each id stands once in the dossier, and last there."""
    path = folder / DOSSIER
    if folder.is_dir() and not path.exists():
        msg = (
            f"{folder}: this directory has no {DOSSIER}. Name the folder of a dossier, "
            "or begin one with 'goodoffices new'."
        )
        raise InputError(msg)
    items = read_lists(_text(path), str(path), model_text=lambda name: read_text(folder / name))
    current: dict[str, Item] = {}
    for item in items:
        other = current.setdefault(item.entry.id, item)
        if other is not item:
            problem = (
                f"the id stands here twice, first for the {other.entry.kind} of "
                f"{other.place.line()}. Give one of the two a fresh id (goodoffices id)."
            )
            raise _refusal(item, problem)
    history = folder / HISTORY
    if not history.exists():
        return items
    for item in read_lists(_text(history), str(history)):
        now = current.get(item.entry.id)
        if now is None:
            problem = (
                f"the entry is not in {DOSSIER} any more. Nothing is removed from a record: "
                "put it back, with 'status: rejected'."
            )
            raise _refusal(item, problem)
        if item.entry == now.entry:
            continue  # a write that was interrupted after the history
        if item.entry.recorded >= now.entry.recorded:
            problem = (
                f"this version is not older than the one of {now.place.line()}. "
                "Give that one a later 'recorded'."
            )
            raise _refusal(item, problem)
        items.append(item)
    return items


def _refusal(item: Item, problem: str) -> FormatError:
    return FormatError(f"{item.place.line()}: {item.entry.kind} {item.entry.id}: {problem}")


def _bytes(item: Item, path: Path) -> bytes:
    try:
        return read_bytes(path)
    except InputError as error:
        msg = f"{item.place.line(('file',))}: source {item.entry.id}: {error}"
        raise InputError(msg) from None


def _text(path: Path) -> str:
    return decode(read_bytes(path, limit=_LARGEST), str(path))
