"""Entries of a chronology, which begin with their day: *3 May: The envoy meets the governor*."""

import re

from goodoffices.reading.dates import TimeWords, time_words
from goodoffices.reading.extent import Extent

__all__ = ["day_of_entry"]

_MONTH = r"[A-Z][a-z]{2,8}\.?"
_DAYS = r"\d{1,2}(?:(?:-|\u2013|/)\d{1,2})?"
_ENTRY = re.compile(
    r"(?:[-*\u2022] )?(?:On )?(?:[A-Z][a-z]+day,? )?"
    rf"(?P<day>(?:{_DAYS} {_MONTH}|{_MONTH} {_DAYS})(?:,? \d{{4}})?|\d{{4}}-\d\d-\d\d)"
    r"(?::| [-\u2013\u2014]) "
)


def day_of_entry(text: str, line: int, place: int) -> TimeWords | None:
    """
    Find the day with which the line of a chronology begins.

    Parameters
    ----------
    text : str
        The stored text.
    line : int
        Where the line begins.
    place : int
        A place in the line.

    Returns
    -------
    TimeWords or None
        The words before the colon or dash; None where the line begins otherwise, or the place
        stands among them.

    Examples
    --------
    >>> day_of_entry("3 May: A meets B.", 0, 7).extent
    Extent(start=0, end=5)
    """
    entry = _ENTRY.match(text, line, place)
    return next(iter(time_words(text, Extent(*entry.span("day")))), None) if entry else None
