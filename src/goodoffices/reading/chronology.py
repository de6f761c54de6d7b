"""Entries of a chronology, which begin with their day: *3 May: The envoy meets the governor*."""

import re
from collections.abc import Sequence
from dataclasses import replace

from goodoffices.reading.dates import TimeWords, resolve, time_words
from goodoffices.reading.extent import Extent
from goodoffices.reading.statements import StatementFound
from goodoffices.reading.words import Words

__all__ = ["dated_in_entries", "day_of_entry"]

_MONTH = r"[A-Z][a-z]{2,8}\.?"
_DAYS = r"\d{1,2}(?:(?:-|\u2013|/)\d{1,2})?"
_ENTRY = re.compile(
    r"(?:[-*\u2022] )?(?:On )?(?:[A-Z][a-z]+day,? )?"
    rf"(?P<day>(?:{_DAYS} {_MONTH}|{_MONTH} {_DAYS})(?:,? \d{{4}})?|\d{{4}}-\d\d-\d\d|"
    rf"{_MONTH} \d{{4}})"
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


def dated_in_entries(
    text: str, words: Words, told: Sequence[StatementFound], published: str | None
) -> list[StatementFound]:
    """
    Date what the line of a chronology says that somebody said by the day that begins the line.

    Parameters
    ----------
    text : str
        The stored text.
    words : Words
        Its words.
    told : sequence of StatementFound
        The statements, in text order.
    published : str or None
        ISO date of publication.

    Returns
    -------
    list of StatementFound
        The same statements; those that have a day of their own keep it.
    """
    return [one if one.dated else _in_entry(text, words, one, published) for one in told]


def _in_entry(
    text: str, words: Words, one: StatementFound, published: str | None
) -> StatementFound:
    place = one.attribution.sentence.start
    day = day_of_entry(text, words.line_start(place), place)
    if day is None:
        return one
    when = resolve(day, published)
    basis = f"{when.basis}: the day of the entry"
    return replace(one, when=when.model_copy(update={"basis": basis}), timed=day, dated=True)
