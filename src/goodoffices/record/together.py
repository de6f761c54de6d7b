"""Files of a folder written together: all of them or none, whenever the program is killed."""

import json
import os
import shutil
from collections.abc import Iterable, Mapping
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, TypeAdapter

from goodoffices.errors import StoreError
from goodoffices.files import write_whole
from goodoffices.record.parts import Sha256, inside_the_folder
from goodoffices.record.store import DOSSIER, HISTORY

__all__ = ["DECIDED", "finish", "is_unfinished", "write_together"]

DECIDED = "dossier.written"
"""It stands in the folder from the moment on which a write is decided until it is done."""

_STAGED = "dossier.writing"
"""It stands in the folder while files are written that nobody reads yet."""
_FILES = "files"
_BEFORE = "before.json"
"""The digest of each file that is replaced, so that nothing is lost that a person edits."""


def _placed(name: str) -> str:
    return name if name in (DOSSIER, HISTORY) else inside_the_folder(name)


_DIGESTS = TypeAdapter(dict[Annotated[str, AfterValidator(_placed)], Sha256 | None])


def write_together(folder: Path, files: Mapping[str, bytes], seen: Mapping[str, bytes]) -> None:
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
    seen : mapping of str to bytes
        What files held as they were read, of which the new ones are made; a file that is not
        named was not there.

    Raises
    ------
    InputError, StoreError
        If they cannot be written, or one was edited since it was read.
    """
    try:
        _decide(folder, files, seen)
        finish(folder)
    except KeyboardInterrupt:
        if is_unfinished(folder):
            finish(folder)
        raise


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
        It exists, and no other program writes to it; anybody may have made it.

    Raises
    ------
    StoreError
        If a file was edited since, or cannot be read or written, or is outside the folder; or
        what was decided cannot be used.
    """
    shutil.rmtree(folder / _STAGED, ignore_errors=True)
    waiting = _waiting(folder)
    new = {name: folder / DECIDED / _FILES / name for name in waiting}
    places = {name: _place_of(folder, name) for name in waiting}
    edited = [
        name for name, before in waiting.items() if _is_edited(places[name], before, new[name])
    ]
    for name in waiting:
        if name not in edited:
            _place(new[name], places[name])
    if edited:
        raise _edited(folder, edited)
    shutil.rmtree(folder / DECIDED, ignore_errors=True)


def _decide(folder: Path, files: Mapping[str, bytes], seen: Mapping[str, bytes]) -> None:
    """Write files beside their places; no file may have been edited by then."""
    staged = folder / _STAGED
    before = {name: sha256(seen[name]).hexdigest() if name in seen else None for name in files}
    try:
        staged.mkdir()
        for name, data in files.items():
            path = staged / _FILES / name
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, data)
        write_whole(staged / _BEFORE, json.dumps(before).encode())
        _refuse_edited(folder, before)
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


def _waiting(folder: Path) -> dict[str, str | None]:
    """Give the files that are not in their places, each with the digest of what was there."""
    decided = folder / DECIDED
    files = decided / _FILES
    try:
        if any(path.is_symlink() for path in chain((decided, files), files.rglob("*"))):
            raise ValueError  # it might lead out of the folder
        if not any(path.is_file() for path in files.rglob("*")):
            return {}
        before = _DIGESTS.validate_json((decided / _BEFORE).read_bytes())
        return {name: digest for name, digest in before.items() if (files / name).is_file()}
    except (OSError, ValueError):
        msg = (
            f"{decided} is damaged: it does not say what belongs where. What was to be written "
            f"stands in {files}. Take over what you need of it, then delete {DECIDED}."
        )
        raise StoreError(msg) from None


def _edited(folder: Path, names: Iterable[str]) -> StoreError:
    msg = (
        f"{folder}: {', '.join(names)} was edited after a write to it was cut off. What was to be "
        f"written stands under the same name in {folder / DECIDED / _FILES}. Take over what you "
        f"need of it, then delete {DECIDED}; all other files are in their places."
    )
    return StoreError(msg)


def _refuse_edited(folder: Path, before: Mapping[str, str | None]) -> None:
    """Refuse to write over what a person, who heeds no lock, has saved since it was read."""
    for name, digest in before.items():
        if _is_edited(_place_of(folder, name), digest, folder / _STAGED / _FILES / name):
            msg = (
                f"{folder / name}: the file was edited while this program was writing it. What was "
                "edited stays. Give the same command again."
            )
            raise StoreError(msg)


def _is_edited(place: Path, before: str | None, new: Path) -> bool:
    """Tell whether a file is neither what it was nor what it is to be."""
    return _digest(place) not in (before, _digest(new))


def _place_of(folder: Path, name: str) -> Path:
    """Find where a file stands: a link stays a link, but leads to a place in the folder."""
    target = Path(os.path.realpath(folder / name))
    if not target.is_relative_to(os.path.realpath(folder)):
        msg = (
            f"{folder / name}: a link leads out of the folder, where nothing is written. Put the "
            "file itself in its place."
        )
        raise StoreError(msg)
    return target


def _place(new: Path, target: Path) -> None:
    """Put a file in its place; what was private stays private."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists():
            shutil.copymode(target, new)
        os.replace(new, target)  # noqa: PTH105 - atomic on every system
    except OSError as error:
        msg = (
            f"{target}: the file cannot be written ({error.strerror}). Make it writable and give "
            f"any command again: what was recorded waits in {DECIDED} and is put there."
        )
        raise StoreError(msg) from None


def _digest(path: Path) -> str | None:
    """Tell what a file holds; None where there is none."""
    try:
        return sha256(path.read_bytes()).hexdigest() if path.is_file() else None
    except OSError as error:
        msg = f"{path}: the file cannot be read ({error.strerror}). Check its permissions."
        raise StoreError(msg) from None
