"""How wide the columns of a table are, so that no word breaks in its middle."""

from collections.abc import Sequence

from rich.cells import cell_len

__all__ = ["MOST", "widths"]

MOST = 24
"""The longest word, in cells, that makes a column wider; longer ones, such as addresses, break."""


def widths(rows: Sequence[Sequence[str]], room: int) -> list[int] | None:
    """
    Share out the room among the columns of a table.

    Parameters
    ----------
    rows : sequence of sequences of str
        The head and the rows: one text for each column, each without line breaks.
    room : int
        How many cells there are for all columns, what stands between them not counted.

    Returns
    -------
    list of int or None
        The width of each column in cells: that of its longest text where all have room, else the
        widest are narrowed to one width, none below its longest word. None where even the words
        have no room beside each other.

    Examples
    --------
    >>> widths([["who", "what"], ["Ana Reyes", "the talks will go on"]], 29)
    [9, 20]
    >>> widths([["who", "what"], ["Ana Reyes", "the talks will go on"]], 20)
    [9, 11]
    >>> widths([["who", "what"], ["Ana Reyes", "the talks will go on"]], 8) is None
    True
    """
    columns = list(zip(*rows, strict=True))
    whole = [max(1, *map(cell_len, column)) for column in columns]
    words = [max(1, *map(_word, column)) for column in columns]
    if sum(words) > room:
        return None
    level = min(max(whole), room)
    while sum(found := _narrowed(whole, words, level)) > room:
        level -= 1
    wider = _narrowed(whole, words, level + 1)
    for number, width in enumerate(wider):  # what is left over goes to the first of the narrowed
        if width > found[number] and sum(found) < room:
            found[number] = width
    return found


def _narrowed(whole: Sequence[int], words: Sequence[int], level: int) -> list[int]:
    return [max(least, min(most, level)) for most, least in zip(whole, words, strict=True)]


def _word(text: str) -> int:
    """Measure the longest word of a text."""
    return min(MOST, max(map(cell_len, text.split()), default=0))
