"""Statements that were not entered, since nobody is named as their speaker: which, and why."""

from collections.abc import Iterable, Iterator

from goodoffices.reading.sending import Unattributed
from goodoffices.shelves import Space

__all__ = ["LeftOut"]

_LONGEST = 120
"""How many characters of their words are shown."""


class LeftOut:
    """
    What was left out of a dossier, in the order of the reports.

    Parameters
    ----------
    space : callable
        Gives the mapping in which it is kept.
    """

    def __init__(self, space: Space = dict) -> None:
        self.count = 0
        """How many statements there are."""
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
            self._told[str(self.count)] = _line(one)
            self.count += 1

    def __iter__(self) -> Iterator[str]:
        """Give the lines; none where nothing was left out."""
        if not self.count:
            return
        what = "1 statement was" if self.count == 1 else f"{self.count} statements were"
        yield f"{what} not added, for the reader could name no speaker:"
        yield from (self._told[str(number)] for number in range(self.count))
        yield (
            "Where you know who said it, add the statement by hand to dossier.yaml, which "
            "'goodoffices export' writes of a .dossier file; 'goodoffices id' makes its id."
        )


def _line(one: Unattributed) -> str:
    words = one.words if len(one.words) <= _LONGEST else f"{one.words[:_LONGEST]}…"
    why = (
        f"said by “{one.speaker}”, who is not named" if one.speaker else "no speaker stands with it"
    )
    return f"  {one.report}: {words} ({why})"
