"""Dates, amounts and reasons in words."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from goodoffices.brief.words import Day, Lines, Named, Words, listed, say
from goodoffices.record.dates import When
from goodoffices.record.labels import LABELS
from goodoffices.settlement import Missing, Range

__all__ = [
    "MISSING",
    "amount",
    "bulleted",
    "day",
    "joined",
    "names",
    "number",
    "strictest_of",
    "when",
]

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

MISSING = {
    Missing.UNSTATED: "no position stated",
    Missing.WITHDRAWN: "position withdrawn",
    Missing.NO_IDEAL: "not both named what they want most",
    Missing.UNBOUNDED: "the scale has no end to count an unstated position to",
    Missing.NOTHING_STATED: "no issue on which both have a position",
}
"""Why there is no number, for a reader."""


def _written(value: str) -> str:
    year, *rest = value.split("-")
    words = [_MONTHS[int(rest[0]) - 1], year] if rest else [year]
    return " ".join([str(int(rest[1])), *words] if len(rest) > 1 else words)


def day(value: str) -> Day:
    """
    Write a date as people do.

    Parameters
    ----------
    value : str
        ISO 8601, cut to its precision; an interval has a slash.

    Returns
    -------
    Day
        Such as "27 April 2023".

    Examples
    --------
    >>> day("2023-04/2023-06").text
    'April 2023 to June 2023'
    >>> day("2023-05-16/2023-05-17").text
    '16 to 17 May 2023'
    """
    first, _, last = value.partition("/")
    if len(first) == len(last) == 10 and first[:8] == last[:8]:
        return Day(f"{int(first[8:])} to {_written(last)}", value)
    return Day(" to ".join(_written(part) for part in value.split("/")), value)


def when(moment: When) -> Words:
    """
    Write when something was said or happened, as exactly as it is known (rule R4).

    Parameters
    ----------
    moment : When
        A date of the first clock.

    Returns
    -------
    Words
        Such as "27 April 2023", "about 2020", "not after 5 May 2022" or "date not known".
    """
    if moment.value is not None:
        about = "about " if moment.precision == "about" else ""
        return say(about + "{}", day(moment.value))
    if moment.not_after is not None:
        return say("not after {}", day(moment.not_after))
    return say("date not known")


def number(value: Fraction | Decimal) -> str:
    """
    Write an exact number.

    Parameters
    ----------
    value : Fraction or Decimal
        The number.

    Returns
    -------
    str
        With commas between thousands; as a decimal where it ends, else as a fraction.

    Examples
    --------
    >>> number(Fraction(165000)), number(Fraction(5, 2)), number(Fraction(7, 3))
    ('165,000', '2.5', '7/3')
    """
    exact = Fraction(value)
    if exact.denominator == 1:
        return f"{exact.numerator:,}"
    shown = exact.limit_denominator(1_000_000)
    scaled = shown * 1000
    if shown == exact and scaled.denominator == 1:
        return f"{Decimal(scaled.numerator) / 1000:,f}".rstrip("0")
    return f"{exact.numerator:,}/{exact.denominator:,}"


def amount(span: Range, unit: str | None) -> str:
    """
    Write a range with its unit.

    Parameters
    ----------
    span : Range
        The range.
    unit : str or None
        Its unit; None for steps of a scale.

    Returns
    -------
    str
        Such as "3 steps", "1 to 2 steps" or "165,000 troops".
    """
    name = unit or ("step" if span.exact and abs(span.least) == 1 else "steps")
    if span.exact:
        return f"{number(span.least)} {name}"
    return f"{number(span.least)} to {number(span.most)} {name}"


def names(texts: Iterable[str]) -> Words:
    """
    List names.

    Parameters
    ----------
    texts : iterable of str
        Names as recorded.

    Returns
    -------
    Words
        The names in a row.
    """
    return listed(Named(each) for each in texts)


def joined(sentences: Iterable[Words], mark: str = "; ") -> Words:
    """
    Put phrases one after the other.

    Parameters
    ----------
    sentences : iterable of Words
        The phrases; empty ones are left out.
    mark : str
        What stands between two.

    Returns
    -------
    Words
        One phrase.
    """
    row: Words = ()
    for phrase in filter(None, sentences):
        row = (*row, *((mark,) if row else ()), *phrase)
    return row


def bulleted(sentences: Iterable[Words]) -> Lines:
    """
    Keep the sentences that say something.

    Parameters
    ----------
    sentences : iterable of Words
        Some of them empty.

    Returns
    -------
    Lines
        The others.
    """
    return tuple(filter(None, sentences))


def strictest_of(labels: Iterable[str]) -> str:
    """
    Find the strictest handling label (rule R7).

    Parameters
    ----------
    labels : iterable of str
        Handling labels.

    Returns
    -------
    str
        The strictest; ``public`` where there are none.
    """
    return max(labels, key=[*map(str, LABELS)].index, default=LABELS[0])
