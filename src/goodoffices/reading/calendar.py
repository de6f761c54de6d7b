"""Days, months and seasons seen from a publication day."""

from datetime import date, timedelta

from goodoffices.record.dates import bounds

__all__ = [
    "SEASONS",
    "coming",
    "day_of",
    "latest",
    "month_before",
    "most_recent_month",
    "next_weekday",
    "season",
]

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""The first month of each season of the northern half of the earth, three months long."""


def day_of(published: str | None) -> date | None:
    """
    Read a publication date.

    Parameters
    ----------
    published : str or None
        ISO date cut to its precision.

    Returns
    -------
    date or None
        The day; None where it is not known to the day.
    """
    if published is None:
        return None
    first, last = bounds(published)
    return first if first == last else None


def next_weekday(number: int, published: date, *, or_same: bool) -> date:
    """
    Find the next such weekday.

    Parameters
    ----------
    number : int
        0 for Monday to 6 for Sunday.
    published : date
        The day to count from.
    or_same : bool
        True where that day itself counts.

    Returns
    -------
    date
        One to seven days ahead, or the day itself.
    """
    ahead = (number - published.weekday()) % 7
    return published + timedelta(days=ahead or (0 if or_same else 7))


def coming(words: str, published: date) -> tuple[date, date] | None:
    """
    Give the days that words such as *next week* leave for what is still to come.

    Parameters
    ----------
    words : str
        In lower case: *next week*, *later this month*, *this weekend*.
    published : date
        The day to count from; it is not among the days of *later this week*.

    Returns
    -------
    tuple of date or None
        The first and the last day, weeks beginning on Monday; None where the words leave it open,
        as *in the coming days*, or where none are left.
    """
    monday = published - timedelta(days=published.weekday())
    named = words.split()
    ahead = 7 * (words.endswith(("next week", "the following week", "the coming week")))
    if named[-1] == "week" and (ahead or named[-2:] == ["this", "week"]):
        days = (monday + timedelta(days=ahead), monday + timedelta(days=ahead + 6))
    elif named[-1] == "weekend" and named[-2] in {"this", "the", "next", "coming"}:
        ahead = 7 * (named[-2] == "next")
        days = (monday + timedelta(days=ahead + 5), monday + timedelta(days=ahead + 6))
    elif named[0] == "later" and named[1] == "this" and named[-1] in {"month", "year"}:
        days = (published, bounds(published.isoformat()[: 7 if named[-1] == "month" else 4])[1])
    else:
        return None
    first = max(days[0], published + timedelta(days=1)) if named[0] == "later" else days[0]
    return (max(first, published), days[1]) if first <= days[1] else None


def month_before(day: date, count: int) -> str:
    """
    Count months back.

    Parameters
    ----------
    day : date
        The day to count from.
    count : int
        How many months; negative counts ahead.

    Returns
    -------
    str
        ISO year and month.
    """
    months = day.year * 12 + day.month - 1 - count
    return f"{months // 12:04}-{months % 12 + 1:02}"


def most_recent_month(month: int, published: date, which: str, *, future: bool) -> int:
    """
    Find the year of a month that is named without one.

    Parameters
    ----------
    month : int
        1 to 12.
    published : date
        The day to count from.
    which : str
        ``last``, ``this``, ``next`` or nothing.
    future : bool
        True where the words stand with a future tense.

    Returns
    -------
    int
        The year of the nearest such month in the direction of the tense.
    """
    if which == "this":
        return published.year
    if which == "next" or (future and which != "last"):
        first = published.month + (which == "next")
        return published.year + (month < first)
    final = published.month - (which == "last")
    return published.year - (month > final)


def season(name: str, year: int) -> tuple[str, str]:
    """
    Give the months of a season.

    Parameters
    ----------
    name : str
        A key of `SEASONS`.
    year : int
        The year in which it begins.

    Returns
    -------
    tuple of str
        ISO year and month of its first and last month.
    """
    first = SEASONS[name]
    return f"{year:04}-{first:02}", month_before(date(year, first, 1), -2)


def latest(name: str, published: date, which: str, *, future: bool) -> tuple[str, str]:
    """
    Find the season that words such as *last fall* mean.

    Parameters
    ----------
    name : str
        A key of `SEASONS`.
    published : date
        The day to count from.
    which : str
        ``last``, ``this``, ``next`` or another word before the season's name.
    future : bool
        True where the words stand with a future tense.

    Returns
    -------
    tuple of str
        ISO year and month of its first and last month: *last* is over, *next* has not begun,
        *this* is of the publication year, and without such a word the tense decides.
    """
    now = f"{published.year:04}-{published.month:02}"
    if which == "this":
        early = SEASONS[name] == 12 and published.month < 3
        return season(name, published.year - early)
    near = [season(name, year) for year in range(published.year - 2, published.year + 3)]
    if which == "next" or (future and which not in {"last", "past", "this past"}):
        return next(months for months in near if months[0] > now)
    over = 1 if which in {"last", "past", "this past"} else 0
    return next(
        months for months in reversed(near) if months[over] < now or months[0] <= now > months[over]
    )
