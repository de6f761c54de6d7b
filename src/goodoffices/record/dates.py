"""When something was said or happened, as exactly as is known and no more (rule R4)."""

import calendar
import re
from contextlib import suppress
from datetime import date
from functools import lru_cache
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, model_validator

from goodoffices.record.frozen import Frozen

__all__ = ["IsoDate", "Precision", "When", "bounds"]

Precision = Literal["day", "month", "season", "year", "range", "about", "unknown"]

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@lru_cache(maxsize=2**10)
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
    halves = value.split("/")
    if len(halves) > 2 or not all(_ISO.fullmatch(half) for half in halves):
        msg = f"{value!r} is no date; write 2023, 2023-04, 2023-04-27 or 2023-04/2023-06"
        raise ValueError(msg)
    if len(halves) == 2:
        first, last = bounds(halves[0])[0], bounds(halves[1])[1]
        if first > last:
            msg = f"the interval {value} ends before it begins"
            raise ValueError(msg)
        return first, last
    match = _ISO.fullmatch(value)
    assert match is not None
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    try:
        first = date(year, month or 1, day or 1)
    except ValueError:
        msg = f"{value!r} is no day of the calendar; mend it, or give less of it, as in 2023-04"
        raise ValueError(msg) from None
    if day:
        return first, first
    last_month = month or 12
    return first, date(year, last_month, calendar.monthrange(year, last_month)[1])


def _as_text(value: Any) -> Any:
    """Take the years and days that YAML reads as numbers and dates."""
    if isinstance(value, int) and not isinstance(value, bool):
        return f"{value:04}"
    return value.isoformat() if type(value) is date else value


def _checked(value: str) -> str:
    bounds(value)
    return value


IsoDate = Annotated[str, BeforeValidator(_as_text), AfterValidator(_checked)]
"""An ISO date cut to its precision, or an interval ``a/b``; see `bounds`."""


def _precision(value: str) -> Precision:
    shapes: dict[int, Precision] = {4: "year", 7: "month", 10: "day"}
    return "range" if "/" in value else shapes[len(value)]


class When(Frozen):
    """A date of the first clock: when it was said or happened."""

    value: IsoDate | None = None
    """ISO date cut to its precision, an interval ``a/b``, or nothing where it is not known."""
    precision: Precision = "unknown"
    basis: str | None = None
    """How the date is known, in words."""
    not_after: IsoDate | None = None
    """The latest day it can have been, where that is known."""

    @model_validator(mode="before")
    @classmethod
    def _has_the_precision_of_its_value(cls, fields: Any) -> Any:
        if isinstance(fields, dict) and fields.get("value") and "precision" not in fields:
            value = str(_as_text(fields["value"]))
            with suppress(ValueError):
                bounds(value)
                return {**fields, "precision": _precision(value)}
        return fields

    @model_validator(mode="after")
    def _is_as_precise_as_it_says(self) -> "When":
        if (self.value is None) != (self.precision == "unknown"):
            msg = "a date has a value and a precision, or neither (precision unknown)"
            raise ValueError(msg)
        if self.value is not None and self.precision not in ("season", "about"):
            shape = _precision(self.value)
            if shape != self.precision:
                msg = f"{self.value!r} has the precision {shape}, not {self.precision}"
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
