"""When something was said or happened, as exactly as is known and no more (rule R4)."""

import calendar
import re
from datetime import date
from typing import Literal

from pydantic import model_validator

from goodoffices.record.frozen import Frozen

__all__ = ["Precision", "When", "bounds"]

Precision = Literal["day", "month", "season", "year", "range", "about", "unknown"]

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def bounds(value: str) -> tuple[date, date]:
    """
    Find the first and the last day that a date value covers.

    Parameters
    ----------
    value : str
        ISO 8601 cut to its precision (``2023``, ``2023-04``, ``2023-04-27``), or an interval
        of two of these with a slash between.

    Returns
    -------
    tuple of date
        First and last day, both inclusive.

    Raises
    ------
    ValueError
        If the value is no such date, or ends before it begins.

    Examples
    --------
    >>> bounds("2023-04")
    (datetime.date(2023, 4, 1), datetime.date(2023, 4, 30))
    """
    if "/" in value:
        begin, _, end = value.partition("/")
        first, last = bounds(begin)[0], bounds(end)[1]
        if first > last:
            msg = f"the interval {value} ends before it begins"
            raise ValueError(msg)
        return first, last
    match = _ISO.fullmatch(value)
    if match is None:
        msg = f"{value!r} is no date; write 2023, 2023-04, 2023-04-27 or 2023-04/2023-06"
        raise ValueError(msg)
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    try:
        first = date(year, month or 1, day or 1)
    except ValueError:
        msg = f"{value!r} is no day of the calendar"
        raise ValueError(msg) from None
    if day:
        return first, first
    last_month = month or 12
    return first, date(year, last_month, calendar.monthrange(year, last_month)[1])


class When(Frozen):
    """A date of the first clock: when it was said or happened."""

    value: str | None = None
    """ISO date cut to its precision, an interval ``a/b``, or nothing where it is not known."""
    precision: Precision = "unknown"
    basis: str | None = None
    """How the date is known, in words."""
    not_after: str | None = None
    """The latest day it can have been, where that is known."""

    @model_validator(mode="after")
    def _is_a_date(self) -> "When":
        for text in (self.value, self.not_after):
            if text is not None:
                bounds(text)
        if (self.value is None) != (self.precision == "unknown"):
            msg = "a date has a value and a precision, or neither (precision unknown)"
            raise ValueError(msg)
        return self

    @property
    def last(self) -> date | None:
        """The latest day it can have been; None where nothing limits it."""
        text = self.value or self.not_after
        return None if text is None else bounds(text)[1]

    @property
    def first(self) -> date | None:
        """The earliest day it can have been; None where nothing limits it."""
        return None if self.value is None else bounds(self.value)[0]
