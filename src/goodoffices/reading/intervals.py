"""Days, months and years as written, with what they leave out filled in, and intervals of them."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from goodoffices.record.dates import Precision, bounds

__all__ = ["WEEKDAYS", "Point", "Settled", "complete", "interval", "point"]

Point = tuple[int | None, int | None, int | None]
"""Year, month and day, each None where it is not written."""
Settled = tuple[str | None, Precision, str]
"""A value, its precision and the reason; the value None where the words do not settle one."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WORD = re.compile(r"[a-z]+|\d+")
_REACH = 9
"""Years within which a 29 February comes again."""


def point(words: str) -> Point:
    """
    Read a day, a month or a year as it is written.

    Parameters
    ----------
    words : str
        In lower case, such as *26th of april, 2022*.

    Returns
    -------
    Point
        What the words name.
    """
    year = month = day = None
    for word in _WORD.findall(words):
        if word.isdecimal():
            if len(word) == len("2022"):
                year = int(word)
            else:
                day = int(word)
        elif word[:3] in _MONTHS:
            month = _MONTHS.index(word[:3]) + 1
    return year, month, day


def complete(found: Point, published: date, *, future: bool) -> Settled:
    """
    Settle a date that may lack its year.

    Parameters
    ----------
    found : Point
        What is written.
    published : date
        The day to count from.
    future : bool
        True where the words stand with a future tense.

    Returns
    -------
    Settled
        As written where the year is; else the nearest such day or month in the direction of the
        tense.
    """
    year, month, day = found
    if year is not None:
        value = _value(year, month, day)
        parts = "day, month and year" if day else "month and year" if month else "the year"
        precision: Precision = "day" if day else "month" if month else "year"
        return (value, precision, f"{parts} as written") if value else (None, "unknown", _NO_DAY)
    for each in _years(published, future=future):
        value = _value(each, month, day)
        if value is None:
            continue
        first, last = bounds(value)
        if (last >= published) if future else (first <= published):
            side = "from" if future else "up to"
            if day is None:
                return value, "month", f"the nearest such month to {published}"
            return value, "day", f"the nearest such day {side} the publication day {published}"
    return None, "unknown", _NO_DAY


_NO_DAY = "no day of the calendar"


def _years(published: date, *, future: bool) -> Iterator[int]:
    step = 1 if future else -1
    yield from (published.year + step * n for n in range(_REACH))


def _value(year: int, month: int | None, day: int | None) -> str | None:
    """Write a date cut to what is known; None where the calendar has no such day."""
    if month is None:
        return f"{year:04}"
    if day is None:
        return f"{year:04}-{month:02}"
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def interval(match: re.Match[str], published: date, future: bool) -> Settled:
    """
    Settle an interval such as *from 3 to 5 May*, *between April and June*, *2014-16*.

    Parameters
    ----------
    match : re.Match
        With the groups ``a`` and ``b``, or ``c`` and ``d``, or ``e`` and ``f``.
    published : date
        The day to count from.
    future : bool
        True where the words stand with a future tense.

    Returns
    -------
    Settled
        Each end has what the other one names for both.
    """
    first, last = match["a"] or match["c"] or match["e"], match["b"] or match["d"] or match["f"]
    if first in WEEKDAYS and last in WEEKDAYS:
        return _weekdays(WEEKDAYS.index(first), WEEKDAYS.index(last), published, future=future)
    begin, end = point(first), point(last)
    if begin[0] is not None and begin[1] is None and len(last) == len("16"):
        end = (begin[0] // 100 * 100 + int(last), None, None)
    if end[1] is None and end[2] is not None:
        end = (end[0], begin[1], end[2])
    if begin[1] is None and begin[2] is not None:
        begin = (begin[0], end[1], begin[2])
    if end[0] is not None and begin[0] is None:
        begin = (end[0] - _is_later(begin, end), *begin[1:])
    if begin[0] is not None and end[0] is None:
        end = (begin[0] + _is_later(begin, end), *end[1:])
    if begin[0] is not None:
        return _between(begin, end, "as written")
    for year in _years(published, future=future):
        settled = _between((year, *begin[1:]), (year + _is_later(begin, end), *end[1:]), _NEAREST)
        if settled[0] is None:
            continue
        high = bounds(settled[0])[1]
        if (high >= published) if future else (high <= published):
            return settled
    return None, "unknown", _NO_DAY


_NEAREST = "the nearest such interval in the direction of the tense"


def _is_later(begin: Point, end: Point) -> int:
    """Tell, as 0 or 1, whether the interval goes over the end of a year."""
    return int((begin[1] or 0, begin[2] or 0) > (end[1] or 0, end[2] or 99))


def _between(begin: Point, end: Point, why: str) -> Settled:
    assert begin[0] is not None
    assert end[0] is not None
    first, last = _value(begin[0], *begin[1:]), _value(end[0], *end[1:])
    if first is None or last is None or bounds(first)[0] > bounds(last)[1]:
        return None, "unknown", "no interval of the calendar"
    return f"{first}/{last}", "range", why


def _weekdays(first: int, last: int, published: date, *, future: bool) -> Settled:
    length = (last - first) % 7
    if future:
        begin = published + timedelta(days=(first - published.weekday()) % 7 or 7)
    else:
        end = published - timedelta(days=(published.weekday() - last) % 7)
        begin = end - timedelta(days=length)
    value = f"{begin}/{begin + timedelta(days=length)}"
    return value, "range", f"{_NEAREST}, seen from {published}"
