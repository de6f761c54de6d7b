"""The day of a text: a line of its own, the end of its title, or its dateline."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from goodoffices.reading.dateline import dateline
from goodoffices.reading.dates import resolve
from goodoffices.reading.datewords import time_words
from goodoffices.reading.extent import Extent

__all__ = ["DatedLine", "dated_line"]

_FIRST = 6
"""Lines among which it stands."""
_LONGEST = 160
"""Characters of such a line."""
_PLACE = re.compile(
    r"(?:[A-Z][\w.'\u2019-]*(?:,? (?:[A-Z][\w.'\u2019-]*|of|de|la|am)){0,3},? )?\(?"
)
"""What a line of its own may begin with: *Lima, 3 May 2024*."""
_TITLE = re.compile(r"[^.!?]*[,(\u2013\u2014-] ?")
"""What stands in a title before its day: *Note of a meeting, Lima, 3 May 2024*."""
_CLOSED = re.compile(r"[).,]?")


class DatedLine(NamedTuple):
    """A line that says of which day the whole text is."""

    line: Extent
    day: str
    """ISO date."""
    is_alone: bool
    """True where the line says nothing else but a place."""


def dated_line(text: str, lines: Sequence[Extent]) -> DatedLine | None:
    r"""
    Find the line among the first ones that dates the text.

    Parameters
    ----------
    text : str
        The stored text.
    lines : sequence of Extent
        Its lines, in text order.

    Returns
    -------
    DatedLine or None
        None where no line ends in a day with its year, after a place or the words of a title.

    Examples
    --------
    >>> text = "Joint communiqué\nLima, 3 May 2024\nThe two sides met."
    >>> dated_line(text, [Extent(0, 16), Extent(17, 33), Extent(34, 52)]).day
    '2024-05-03'
    """
    for number, line in enumerate(lines[:_FIRST]):
        begun = dateline(text, line)
        words = text[line.start : begun.end] if begun else line.of(text)
        if len(words) > _LONGEST or not any(map(str.isdigit, words)):
            continue
        last = next(reversed(time_words(words, Extent(0, len(words)))), None)
        if last is None or not (begun or _CLOSED.fullmatch(words, last.extent.end)):
            continue
        is_alone = not begun and _PLACE.fullmatch(words, 0, last.extent.start) is not None
        is_title = number == 0 and _TITLE.fullmatch(words, 0, last.extent.start)
        when = resolve(last, None) if begun or is_alone or is_title else None
        if when is not None and when.precision == "day" and when.value is not None:
            return DatedLine(line, when.value, is_alone)
    return None
