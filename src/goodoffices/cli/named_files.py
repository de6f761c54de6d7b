"""The files that names on the command line mean: a folder means all that lies in it."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from goodoffices.errors import InputError
from goodoffices.shelves import Space

__all__ = ["NamedFiles"]

_HIDDEN = (".", "~$")
"""How names begin that are passed over in a folder: hidden files, and the locks of editors."""


class NamedFiles:
    """
    Files by the names of files and folders, each once; none is kept in memory.

    What is hidden in a folder, by a name that begins with a dot, is passed over; what is named
    itself is not.

    Parameters
    ----------
    names : sequence of str
        Names of files and folders.
    space : callable
        Gives the mappings in which the files that were seen are kept.

    Raises
    ------
    InputError
        If there is no file, or a name cannot stand among several.
    """

    def __init__(self, names: Sequence[str], space: Space) -> None:
        for name in names:
            if name == "-" or "://" in name:
                msg = f"{name}: it is read alone. Leave the other names out."
                raise InputError(msg)
        self.names = names
        self.space = space
        self.count = sum(1 for _ in self)
        """How many there are."""
        if not self.count:
            msg = f"{names[0]}: there is no file in it, or hidden ones only. Name one with reports."
            raise InputError(msg)

    def __iter__(self) -> Iterator[Path]:
        """Go through them by folder, in order of names."""
        seen = self.space()
        for name in self.names:
            path = Path(name)
            for one in _within(path) if _is_folder(path) else [path]:
                key = ascii(str(one))  # a name need not be Unicode
                if key not in seen:
                    seen[key] = ""
                    yield one

    def counted(self, told: Callable[[float], None]) -> Iterator[Path]:
        """
        Go through them, and tell how far one has come as they are taken.

        Parameters
        ----------
        told : callable
            Takes a share, 0 to 1.

        Yields
        ------
        Path
            A file.
        """
        for number, path in enumerate(self, start=1):
            yield path
            told(min(number / self.count, 1.0))


def _within(folder: Path) -> Iterator[Path]:
    """
    Go through what lies in a folder, pipes and devices left out.

    A folder that cannot be looked into is given itself.
    """
    ahead = [iter([folder])]
    while ahead:
        one = next(ahead[-1], None)
        if one is None:
            ahead.pop()
        elif not _is_folder(one):
            if not _is_endless(one):
                yield one
        elif one is folder or not one.is_symlink():
            try:
                ahead.append(iter(sorted(filter(_is_shown, one.iterdir()))))
            except OSError:
                yield one


def _is_shown(path: Path) -> bool:
    """Tell a user's file from what programs keep beside it, such as ``.git``."""
    return not path.name.startswith(_HIDDEN)


def _is_folder(path: Path) -> bool:
    """Tell whether a path is a folder; what the system does not tell of is none."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _is_endless(path: Path) -> bool:
    """Tell a pipe or a device, which would be waited for without an end."""
    try:
        return path.exists() and not path.is_file()
    except OSError:
        return False
