"""The lock of a dossier folder: one program at a time writes to it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep
from uuid import getnode

from goodoffices.errors import StoreError

__all__ = ["LOCK", "PATIENCE", "alone"]

LOCK = "dossier.lock"
"""It stands in the folder while entries are written."""

PATIENCE = 10.0
"""For how many seconds another program that writes to the folder is waited for."""

_PAUSE = 0.1


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """
    Let one program at a time write to a folder, so that no entry is lost to another's.

    Parameters
    ----------
    folder : Path
        It exists.

    Raises
    ------
    StoreError
        If another program has been writing to it for `PATIENCE` seconds, or it may not be written.
    """
    lock = folder / LOCK
    end = monotonic() + PATIENCE
    while not _taken(lock):
        if monotonic() >= end:
            msg = (
                f"{folder}: another program is writing this folder. Wait for it; "
                f"if there is none, delete the file {LOCK}."
            )
            raise StoreError(msg)
        sleep(_PAUSE)
    try:
        yield
    finally:
        lock.unlink(missing_ok=True)


def _taken(lock: Path) -> bool:
    """Take the lock, if no other program has it."""
    if _is_orphan(lock):
        lock.unlink(missing_ok=True)
    try:
        with lock.open("x", encoding="ascii") as stream:
            stream.write(f"{os.getpid()} {getnode()}")
    except FileExistsError:
        return False
    except OSError as error:
        msg = (
            f"{lock.parent}: the folder cannot be written ({error.strerror}). "
            "Check its permissions."
        )
        raise StoreError(msg) from None
    return True


def _is_orphan(lock: Path) -> bool:
    """Tell whether the program of this machine that left a lock is no more, as after a kill."""
    try:
        process, machine = lock.read_text(encoding="ascii").split()
        if machine != str(getnode()) or os.name != "posix":
            return False
        os.kill(int(process), 0)
    except ProcessLookupError:
        return True
    except (OSError, ValueError):
        return False
    return False
