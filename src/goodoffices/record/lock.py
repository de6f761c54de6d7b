"""The lock of a dossier folder: one program at a time writes to it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex
from time import monotonic, sleep, time
from uuid import getnode

from goodoffices.errors import StoreError

__all__ = ["LOCK", "PATIENCE", "alone"]

LOCK = "dossier.lock"
"""It stands in the folder while entries are written."""

PATIENCE = 10.0
"""For how many seconds another program that writes to the folder is waited for."""

_PAUSE = 0.1
_SILENCE = 5.0
"""For how many seconds a lock may stand that names no program."""


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
    own = f"{os.getpid()} {getnode()} {token_hex(8)}"
    end = monotonic() + PATIENCE
    while not _taken(lock, own):
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
        if _content(lock) == own:
            lock.unlink(missing_ok=True)


def _taken(lock: Path, own: str) -> bool:
    """Take the lock, if no other program has it."""
    held = _content(lock)
    if held is not None and _is_orphan(lock, held):
        _take_away(lock)
    try:
        with lock.open("x", encoding="ascii") as stream:
            stream.write(own)
    except FileExistsError:
        return False
    except OSError as error:
        msg = (
            f"{lock.parent}: the folder cannot be written ({error.strerror}). "
            "Check its permissions."
        )
        raise StoreError(msg) from None
    return True


def _content(lock: Path) -> str | None:
    """Read whose a lock is: process, machine and a word of its own; None without one to read."""
    try:
        return lock.read_text(encoding="ascii")
    except (OSError, ValueError):
        return None


def _is_orphan(lock: Path, held: str) -> bool:
    """Tell whether the program of this machine that left a lock is no more, as after a kill."""
    try:
        if not held:  # a program that lives names itself at once
            return os.name == "posix" and time() - lock.stat().st_mtime > _SILENCE
        process, machine = held.split()[:2]
        if machine != str(getnode()) or os.name != "posix":
            return False
        os.kill(int(process), 0)
    except (ProcessLookupError, OverflowError):
        return True
    except (OSError, ValueError):
        return False
    return False


def _take_away(lock: Path) -> None:
    """
    Remove the lock of an orphan; one program at a time, else it might be another's by then.

    Whoever does so holds the file as the system does, which ends with the program: nothing is
    left of one that is killed meanwhile.
    """
    from fcntl import LOCK_EX, LOCK_NB, flock  # systems without it judge no lock an orphan

    with suppress(OSError), lock.open("r+b") as stream:
        flock(stream, LOCK_EX | LOCK_NB)
        held = _content(lock)
        is_same = os.path.samestat(os.fstat(stream.fileno()), lock.stat())
        if is_same and held is not None and _is_orphan(lock, held):
            lock.unlink()
