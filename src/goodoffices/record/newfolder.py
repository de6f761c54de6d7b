"""A folder written for the first time: whole, or not at all."""

import secrets
import shutil
from collections.abc import Mapping
from pathlib import Path

from goodoffices.errors import StoreError

__all__ = ["require_new", "write_files"]


def require_new(folder: Path) -> None:
    """
    Refuse to write a new folder where something is already.

    Parameters
    ----------
    folder : Path
        The folder that is to be written.

    Raises
    ------
    StoreError
        If it has no name of its own; if there is a file, or a folder that holds something or cannot
        be looked into.
    """
    if not folder.name:
        msg = f"{folder}: this is no name for a new folder. Name one that does not exist yet."
        raise StoreError(msg)
    try:
        is_taken = folder.exists() and (not folder.is_dir() or any(folder.iterdir()))
    except OSError as error:
        msg = f"{folder}: the folder cannot be written ({error.strerror}). Name another place."
        raise StoreError(msg) from None
    if is_taken:
        what = "this folder is not empty" if folder.is_dir() else "this is a file"
        msg = f"{folder}: {what}. Name a folder that does not exist yet."
        raise StoreError(msg)


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """
    Write a new folder, whole or not at all.

    Parameters
    ----------
    folder : Path
        New or empty.
    files : mapping of str to bytes
        The content of each file by its name in the folder.

    Raises
    ------
    StoreError
        If it has no name of its own; if there is a file, or a folder that holds something; or
        it cannot be written.
    """
    require_new(folder)
    beside = folder.with_name(f".{folder.name}.{secrets.token_hex(4)}")
    try:
        for name, data in files.items():
            (beside / name).parent.mkdir(parents=True, exist_ok=True)
            (beside / name).write_bytes(data)
        if folder.exists():
            folder.rmdir()
        beside.rename(folder)
    except OSError as error:
        shutil.rmtree(beside, ignore_errors=True)
        msg = f"{folder}: the folder cannot be written ({error.strerror}). Name another place."
        raise StoreError(msg) from None
