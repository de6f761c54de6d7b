"""Statements that were not entered, since nobody is named as their speaker: which, and why."""

from collections.abc import Iterable, Iterator

from goodoffices.reading.sending import Unattributed
from goodoffices.shelves import Space

__all__ = ["LeftOut"]

_NAMED = 5
"""How many are shown where not each is asked for."""
_LONGEST = 120
"""How many characters of their words are shown."""


class LeftOut:
    """
    What was left out of a dossier, in the order of the reports.

    Parameters
    ----------
    space : callable
        Gives the mapping in which it is kept.
    each : bool
        Whether each has a line; else the first few, and the rest is counted.
    """

    def __init__(self, space: Space = dict, *, each: bool) -> None:
        self.count = 0
        """How many statements there are."""
        self._each = each
        self._told = space()

    def add(self, statements: Iterable[Unattributed]) -> None:
        """
        Take in what one report left out.

        Parameters
        ----------
        statements : iterable of Unattributed
            In the order of the report.
        """
        for one in statements:
            if self._each or self.count < _NAMED:
                self._told[str(self.count)] = _line(one)
            self.count += 1

    def __iter__(self) -> Iterator[str]:
        """Give the lines; none where nothing was left out."""
        if not self.count:
            return
        what = "1 statement was" if self.count == 1 else f"{self.count} statements were"
        yield f"{what} not added, for the reader could name no speaker:"
        yield from (self._told[str(number)] for number in range(len(self._told)))
        rest = self.count - len(self._told)
        if rest:
            yield f"  and {rest} more; --json names each."
        yield (
            "Where you know who said it, add the statement to dossier.yaml by hand; "
            "'goodoffices id' makes its id."
        )


def _line(one: Unattributed) -> str:
    words = one.words if len(one.words) <= _LONGEST else f"{one.words[:_LONGEST]}…"
    why = (
        f"said by “{one.speaker}”, who is not named" if one.speaker else "no speaker stands with it"
    )
    return f"  {one.report}: {words} ({why})"
