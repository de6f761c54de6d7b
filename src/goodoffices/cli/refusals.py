"""What could not be read, in few lines: each reason once, with the names that it is true of."""

import re
from collections.abc import Iterator

from goodoffices.reading.formats import Unreadable
from goodoffices.shelves import Space

__all__ = ["Refusals"]

_NAMED = 5
"""How many names of one reason are told where not each is asked for."""

_VALUES = re.compile(r"'[^']*'|\b0x[0-9A-Fa-f]+|\d+|\([^)]*\)")
"""What differs between two reasons of one kind."""


class Refusals:
    """
    What could not be read, in the order in which it came; nothing is lost.

    Parameters
    ----------
    space : callable
        Gives the mappings in which names and reasons are kept.
    """

    def __init__(self, space: Space) -> None:
        self.count = 0
        """How many there are."""
        self._reasons, self._kinds, self._members = space(), space(), space()

    def add(self, one: Unreadable) -> None:
        """
        Take one in.

        Parameters
        ----------
        one : Unreadable
            A file or document, with its reason.
        """
        reason = one.reason.encode(errors="backslashreplace").decode()
        self._reasons[str(self.count)] = reason
        place, why = _parted(reason, one.name)
        kind = _VALUES.sub("*", why)
        first, size = self._kinds.get(kind, f"{self.count} 0").split()
        if size != "0":
            self._members[f"{first} {size}"] = place
        self._kinds[kind] = f"{first} {int(size) + 1}"
        self._members[first] = str(int(size) + 1)
        self.count += 1

    @property
    def first(self) -> str:
        """The first reason, as a sentence."""
        return self._reasons["0"]

    def lines(self, *, each: bool) -> Iterator[str]:
        """
        Tell of them.

        Parameters
        ----------
        each : bool
            Whether each has a line with its whole reason; else those of one reason stand
            together, and of more than five the rest is counted.

        Yields
        ------
        str
            A line.
        """
        for number in map(str, range(self.count)):
            if each or number in self._members:
                yield f"goodoffices: not read: {self._reasons[number]}"
            if not each and number in self._members:
                yield from self._alike(number, int(self._members[number]))

    def _alike(self, first: str, size: int) -> Iterator[str]:
        """Name those that have a reason of the same kind as one before."""
        for number in range(1, min(size, _NAMED)):
            yield f"  and {self._members[f'{first} {number}']}"
        if size > _NAMED:
            yield f"  and {size - _NAMED} more, for the same reason; --json names each."


def _parted(reason: str, name: str) -> tuple[str, str]:
    """Part a reason into the place that it begins with and what it says of it."""
    file = name.partition("#")[0]
    after = reason.find(file) + len(file) if file else 0
    place, colon, why = reason[after:].partition(": ")
    return (reason[:after] + place, why) if colon else (name, reason)
