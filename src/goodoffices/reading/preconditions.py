"""What a report must be like to be read at all: a length, and a date that is one."""

import re

from goodoffices.errors import InputError
from goodoffices.reading.document import Document
from goodoffices.record.dates import bounds

__all__ = ["LONGEST", "require_bounded", "require_day"]

_HALF = re.compile("[\ud800-\udfff]")
_YEARS = range(1000, 9000)
"""Years in which a report may be published: dates are counted from it, back and on."""
LONGEST = 200_000
"""Characters of prose that one report may have: some 250 pages, and 170 MB of memory in reading."""


def require_bounded(document: Document, origin: str) -> None:
    """
    Refuse more prose than a report has, so that memory stays bounded, and what is no Unicode.

    Parameters
    ----------
    document : Document
        The report in its parts.
    origin : str
        Its name, for the error message.

    Raises
    ------
    InputError
        If there is more; the message gives the numbers. If the text has half of a character.
    """
    half = _HALF.search(document.text)
    if half:
        msg = (
            f"{origin}: the character {half.start() + 1} of the text is half of one "
            f"(U+{ord(half.group()):04X}). Decode the report anew, or leave it out."
        )
        raise InputError(msg)
    prose = sum(end - start for start, end in document.paragraphs)
    if document.coded is None and prose > LONGEST:
        msg = (
            f"{origin}: the report has {prose:,} characters of prose; at most {LONGEST:,} are "
            "read at once, so that memory stays bounded. Split it into its parts."
        )
        raise InputError(msg)


def require_day(day: str) -> None:
    """
    Refuse a date of publication that is none.

    Parameters
    ----------
    day : str
        As the user or the header gives it.

    Raises
    ------
    InputError
        If it is no ISO date, or an interval.
    """
    is_single = "/" not in day
    try:
        is_single &= all(one.year in _YEARS for one in bounds(day))
    except ValueError:
        is_single = False
    if not is_single:
        msg = f"publication date: {day!r} is no date of the calendar. Write it as in 2023-04-27."
        raise InputError(msg)
