"""Reports of an archive that are the same as others of it: how many, and which."""

from collections.abc import Iterator

from goodoffices.shelves import Space

__all__ = ["Repeated"]

_NAMED = 5
"""How many are shown where not each is asked for."""


class Repeated:
    """
    The reports that were entered once though the archive has them again, in its order.

    Parameters
    ----------
    space : callable
        Gives the mapping in which they are kept.
    each : bool
        Whether each has a line; else the first few, and the rest is counted.
    """

    def __init__(self, space: Space = dict, *, each: bool) -> None:
        self.count = 0
        """How many there are."""
        self._each = each
        self._told = space()

    def add(self, name: str, first: str) -> None:
        """
        Take in one.

        Parameters
        ----------
        name : str
            The report's.
        first : str
            The name of the report that was entered.
        """
        if self._each or self.count < _NAMED:
            self._told[str(self.count)] = f"  {name}: the same as {first}"
        self.count += 1

    def __iter__(self) -> Iterator[str]:
        """Give the lines; none where no report came again."""
        if not self.count:
            return
        if self.count == 1:
            yield "1 report is the same as another of this archive, and was entered once:"
        else:
            yield (
                f"{self.count} reports are the same as others of this archive, "
                "and were entered once:"
            )
        yield from (self._told[str(number)] for number in range(len(self._told)))
        rest = self.count - len(self._told)
        if rest:
            yield f"  and {rest} more; --json names each."
