"""Files of a folder written together: all of them or none, whenever the program is killed."""

import json
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from goodoffices.errors import StoreError
from goodoffices.files import write_whole

__all__ = ["DECIDED", "finish", "is_unfinished", "write_together"]

DECIDED = "dossier.written"
"""It stands in the folder from the moment on which a write is decided until it is done."""

_STAGED = "dossier.writing"
"""It stands in the folder while files are written that nobody reads yet."""
_FILES = "files"
_BEFORE = "before.json"
"""The digest of each file that is replaced, so that nothing is lost that a person edits."""


def write_together(folder: Path, files: Mapping[str, bytes], ready: Callable[[], None]) -> None:
    """
    Write files, all of them or none.

    They are written beside their places first; one renaming decides; then each is put in its
    place. What is cut off before that left nothing; what is cut off after it, `finish` does.

    Parameters
    ----------
    folder : Path
        It exists, and no other program writes to it (see `goodoffices.record.lock`).
    files : mapping of str to bytes
        The content of each file by its name in the folder, in the order in which they are placed.
    ready : callable
        Called right before it is decided; what it raises stops all.

    Raises
    ------
    InputError, StoreError
        If they cannot be written.
    """
    staged = folder / _STAGED
    try:
        _stage(folder, files)
        ready()
        staged.rename(folder / DECIDED)
    except StoreError:
        raise
    except OSError as error:
        msg = (
            f"{folder}: the folder cannot be written ({error.strerror}). Check its permissions "
            "and whether there is room."
        )
        raise StoreError(msg) from None
    finally:
        shutil.rmtree(staged, ignore_errors=True)
    finish(folder)


def is_unfinished(folder: Path) -> bool:
    """
    Tell whether a write was decided that is not done yet.

    Parameters
    ----------
    folder : Path
        Any.

    Returns
    -------
    bool
        True where `finish` has something to do before anything is read.
    """
    return (folder / DECIDED).exists()


def finish(folder: Path) -> None:
    """
    Put the files of a decided write in their places, and clear away what was not decided.

    Parameters
    ----------
    folder : Path
        It exists, and no other program writes to it.

    Raises
    ------
    StoreError
        If a file was edited since, or cannot be written.
    """
    decided = folder / DECIDED
    shutil.rmtree(folder / _STAGED, ignore_errors=True)
    waiting = tuple(_waiting(decided))
    for name, before in waiting:
        _refuse_edited(folder / name, before, decided / _FILES / name)
    for name, _ in waiting:
        _place(decided / _FILES / name, folder / name)
    shutil.rmtree(decided / _FILES, ignore_errors=True)  # first, for it asks for the digests
    shutil.rmtree(decided, ignore_errors=True)


def _stage(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write the files beside their places, and what these hold until now."""
    staged = folder / _STAGED
    for name, data in files.items():
        path = staged / _FILES / name
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, data)
    before = json.dumps({name: _digest(folder / name) for name in files})
    write_whole(staged / _BEFORE, before.encode())


def _waiting(decided: Path) -> Iterator[tuple[str, str | None]]:
    """Give the files that are not in their places, each with the digest of what is there."""
    files = decided / _FILES
    if any(path.is_file() for path in files.rglob("*")):
        before = json.loads((decided / _BEFORE).read_bytes())
        yield from ((name, digest) for name, digest in before.items() if (files / name).is_file())


def _refuse_edited(place: Path, before: str | None, new: Path) -> None:
    if _digest(place) not in (before, _digest(new)):
        msg = (
            f"{place}: the file was edited after a write to it was cut off. What was to be written "
            f"stands in {new}. Take over what you need of it, then delete {DECIDED}."
        )
        raise StoreError(msg)


def _place(new: Path, place: Path) -> None:
    """Put a file in its place; a link stays a link, and what was private stays private."""
    target = Path(os.path.realpath(place))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists():
            shutil.copymode(target, new)
        os.replace(new, target)  # noqa: PTH105 - atomic on every system
    except OSError as error:
        msg = (
            f"{place}: the file cannot be written ({error.strerror}). Make it writable and give "
            f"any command again: what was recorded waits in {DECIDED} and is put there."
        )
        raise StoreError(msg) from None


def _digest(path: Path) -> str | None:
    """Tell what a file holds; None where there is none."""
    return sha256(path.read_bytes()).hexdigest() if path.is_file() else None
