"""The files that names on the command line mean: a folder means all that lies in it."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from goodoffices.errors import InputError
from goodoffices.shelves import Space

__all__ = ["NamedFiles"]


class NamedFiles:
    """
    Files by the names of files and folders, each once; none is kept in memory.

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
            msg = f"{names[0]}: there is no file in it."
            raise InputError(msg)

    def __iter__(self) -> Iterator[Path]:
        """Go through them by folder, in order of names."""
        seen = self.space()
        for name in self.names:
            path = Path(name)
            for one in _within(path) if path.is_dir() else [path]:
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
        elif not one.is_dir():
            if one.is_file() or not one.exists():  # a pipe would be waited for without an end
                yield one
        elif one is folder or not one.is_symlink():
            try:
                ahead.append(iter(sorted(one.iterdir())))
            except OSError:
                yield one
