"""
When something was said or happened, from the words of a report (rule D3).

Nothing is guessed: words that do not settle a date leave it empty, and the basis says why.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

from goodoffices.reading.calendar import (
    SEASONS,
    coming,
    day_of,
    latest,
    month_before,
    most_recent_month,
    next_weekday,
    season,
)
from goodoffices.reading.datewords import TimeWords, time_words
from goodoffices.reading.intervals import WEEKDAYS, Settled, complete, interval, point
from goodoffices.record.dates import Precision, When, bounds

__all__ = ["TimeWords", "number_of", "resolve", "time_words", "undated"]

_NUMBERS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve"),
)
_FEASTS = {"christmas eve": (12, 24), "christmas day": (12, 25), "eve": (12, 31), "day": (1, 1)}
_ENDS = frozenset({"until", "till", "by", "before"})
_UNKNOWN: Precision = "unknown"
_INSIDE = re.compile(r"before (?:the (?:end|middle)|early|mid|late)\b")
"""*Before the end of May* is up to a day in May."""


@lru_cache(maxsize=2**8)
def undated(published: str | None, *, why: str = "undated in the text") -> When:
    """
    Give the date of what the text does not date.

    Parameters
    ----------
    published : str or None
        ISO date of publication.
    why : str
        What the basis says.

    Returns
    -------
    When
        Empty; not after the publication, where that is known.
    """
    return When(basis=why, not_after=published)


def resolve(words: TimeWords, published: str | None, *, future: bool = False) -> When:
    """
    Turn words that say when into a date (rule D3).

    Parameters
    ----------
    words : TimeWords
        The words.
    published : str or None
        ISO date of publication; anything less exact than a day settles no weekday.
    future : bool
        True where the words stand with a future tense.

    Returns
    -------
    When
        With a basis that names the words and the rule; empty where they do not settle it.
    """
    label = f"{words.words!r} at {words.extent.start}-{words.extent.end}"
    limit = None if future else published
    day = day_of(published)
    if day is None and words.form not in _NEED_NO_DAY and not _has_year(words):
        return When(basis=f"{label}: the publication day is not known", not_after=limit)
    value, precision, why = _READ[words.form](words.match, day or date.min, future)
    if value is None:
        return When(basis=f"{label}: {why}", not_after=limit)
    if words.limit:
        within = words.limit == "before" and _INSIDE.match(words.match.group()) is not None
        return _limited(label, "by" if within else words.limit, value, limit)
    if words.about:
        precision, why = "about", f"{why}; about then"
    return When(value=value, precision=precision, basis=f"{label}: {why}")


def _limited(label: str, limit: str, value: str, published: str | None) -> When:
    """Take *until May* as a latest day and *since May* as no date of anything."""
    if limit not in _ENDS:
        return When(basis=f"{label}: {limit!r} makes it a limit, not a date", not_after=published)
    first, last = bounds(value)
    last = first - timedelta(days=1) if limit == "before" else last
    if published is not None and bounds(published)[1] < last:
        return When(basis=f"{label}: {limit!r} makes it a limit, not a date", not_after=published)
    return When(basis=f"{label}: {limit!r} makes it the latest day", not_after=last.isoformat())


def _has_year(words: TimeWords) -> bool:
    return re.search(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)", words.match.group()) is not None


_Read = Callable[[re.Match[str], date, bool], Settled]


def _iso(match: re.Match[str], published: date, future: bool) -> Settled:
    year, month, day = (int(part) for part in match.group().split("-"))
    return complete((year, month, day), published, future=future)


def _dotted(match: re.Match[str], published: date, future: bool) -> Settled:
    day, month, year = (int(part) for part in re.split("[./]", match.group()))
    if "/" in match.group() and day <= 12 and day != month:
        if month <= 12:
            return None, _UNKNOWN, "either number may be the day"
        day, month = month, day
    return complete((year, month, day), published, future=future)


def _written(match: re.Match[str], published: date, future: bool) -> Settled:
    """Read a day or month as written, with or without its year."""
    return complete(point(match.group()), published, future=future)


def _led(match: re.Match[str], published: date, future: bool) -> Settled:
    if match.groupdict().get("w_year"):
        year = published.year + {"last": -1, "this": 0, "next": 1}[match["w_year"]]
        return complete((year, *point(match["w"])[1:]), published, future=future)
    return complete(point(match["w"]), published, future=future)


def _loose(match: re.Match[str], published: date, future: bool) -> Settled:
    """Read *early summer*, *late 2022*, *mid-May*."""
    if match["w"] in SEASONS:
        return _of_season(match["w"], match["loose_year"], "", published, future=future)
    return complete(point(f"{match['w']} {match['loose_year'] or ''}"), published, future=future)


def _nth(match: re.Match[str], published: date, future: bool) -> Settled:
    """Read *on the 26th*: of this month, or of the nearest one that fits the tense."""
    day = int(match["nth"][:-2])
    step = {"last": 1, "this": 0, "next": -1}.get(match["nth_which"] or "")
    months = (step,) if step is not None else range(0, -13, -1) if future else range(13)
    for back in months:
        year, month = (int(part) for part in month_before(published, back).split("-"))
        found = _day_or_none(year, month, day)
        if found and (step is not None or (found >= published if future else found <= published)):
            return found.isoformat(), "day", f"the nearest such day to {published}"
    return None, _UNKNOWN, "no day of the calendar"


def _day_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(match: re.Match[str], published: date, future: bool) -> Settled:
    which = match["my_which"] or ""
    if (match["my_year"] or "").endswith("year"):
        step = {"last": -1, "this": 0, "next": 1}[match["my_year"].split()[0]]
        month = point(match.group())[1]
        return f"{published.year + step}-{month:02}", "month", f"counted from {published}"
    if match["my_year"] or not which:
        return complete(point(match.group()), published, future=future)
    month = point(match.group())[1] or 0
    year = most_recent_month(month, published, which, future=future)
    return f"{year}-{month:02}", "month", f"the nearest such month to {published}"


def _season(match: re.Match[str], published: date, future: bool) -> Settled:
    name, year = match["season_name"], match["season_year"]
    if match["split"]:
        first, last = season(name, int(year))
        return f"{first}/{last}", "season", "season and years as written, northern seasons"
    return _of_season(name, year, match["which"] or "", published, future=future)


def _of_season(
    name: str, year: str | None, which: str, published: date, *, future: bool
) -> Settled:
    if year:
        if SEASONS[name] == SEASONS["winter"]:
            return year, "year", "a winter falls in two years; only the year"
        first, last = season(name, int(year))
        return f"{first}/{last}", "season", "season and year as written, northern seasons"
    first, last = latest(name, published, which, future=future)
    return f"{first}/{last}", "season", f"northern seasons, seen from {published}"


def _weekday(match: re.Match[str], published: date, future: bool) -> Settled:
    number = WEEKDAYS.index(match["day"])
    if match["md_with"]:
        return _day_of_both(number, match["md_with"], published, future)
    det = match["det"] or ""
    name = match["day"].capitalize()
    ahead = future or det in {"next", "this coming", "the coming"}
    if det in {"the following", "the previous"}:
        return None, _UNKNOWN, "counted from a day that is not given"
    if ahead and det not in {"last", "past", "this past"}:
        found = next_weekday(number, published, or_same=bool(match["today"]) or det == "this")
        why = f"future: the next {name} after the publication day {published}"
        if found == published:
            why = f"future with 'this' or 'today': the publication day {published}"
        return found.isoformat(), "day", why
    back = (published.weekday() - number) % 7
    if back == 0 and det == "last":
        back = 7
    found = published - timedelta(days=back)
    up_to = "before" if det == "last" else "up to and including"
    why = f"past: the latest {name} {up_to} the publication day {published}"
    return found.isoformat(), "day", why


def _day_of_both(number: int, words: str, published: date, future: bool) -> Settled:
    """Read *Wednesday, April 26*, in whose year that day is a Wednesday."""
    year, month, day = point(words)
    assert month is not None
    assert day is not None
    step = 1 if future else -1
    years = (year,) if year else range(published.year, published.year + 12 * step, step)
    for each in years:
        found = _day_or_none(each, month, day)
        if found is None or found.weekday() != number:
            continue
        if year or (found >= published if future else found <= published):
            return found.isoformat(), "day", "weekday, day and month as written"
    return None, _UNKNOWN, "the weekday and the day do not fit together"


def _shifted(days: int) -> _Read:
    def read(match: re.Match[str], published: date, future: bool) -> Settled:
        found = published + timedelta(days=days)
        return found.isoformat(), "day", f"counted from the publication day {published}"

    return read


def _ago(match: re.Match[str], published: date, future: bool) -> Settled:
    count = number_of(match["count"])
    if match["unit"] != "day" or count is None:
        return _vague(match, published, future)
    return _shifted(-count)(match, published, future)


def number_of(words: str) -> int | None:
    """
    Read a count.

    Parameters
    ----------
    words : str
        Such as *a*, *two* or *12*.

    Returns
    -------
    int or None
        None for *several* and the like.
    """
    if words.isdecimal():
        return int(words)
    if words in {"a", "an"}:
        return 1
    return _NUMBERS.index(words) + 1 if words in _NUMBERS else None


def _feast(match: re.Match[str], published: date, future: bool) -> Settled:
    name = match["feast"]
    month, day = _FEASTS.get(name) or _FEASTS[name.rsplit(" ", 1)[1]]
    return complete((None, month, day), published, future=future)


def _vague(match: re.Match[str], published: date, future: bool) -> Settled:
    """Read *next week* of what is to come as its days; of what is past nothing."""
    days = coming(match.group(), published) if future else None
    if days is not None:
        why = f"the days that it leaves, counted from {published}"
        return f"{days[0].isoformat()}/{days[1].isoformat()}", "range", why
    return None, _UNKNOWN, "not a day, a month or a year that can be told"


def _elsewhere(match: re.Match[str], published: date, future: bool) -> Settled:
    return None, _UNKNOWN, "counted from an event that is not dated here"


def _eve(match: re.Match[str], published: date, future: bool) -> Settled:
    """Read *on the eve of Friday's summit*; of an event without a date nothing."""
    if not match["eve_of"] or match["event"]:
        return _elsewhere(match, published, future)
    named = match["eve_of"]
    if named in WEEKDAYS:
        back = (published.weekday() + 1 - WEEKDAYS.index(named)) % 7
        days = timedelta(days=(7 - back) % 7 if future else -back)
        day = published + days + timedelta(days=1)
    else:
        value = complete(point(named), published, future=future)[0]
        if value is None or len(value) != len("2023-04-27"):
            return _elsewhere(match, published, future)
        day = date.fromisoformat(value)
    eve = (day - timedelta(days=1)).isoformat()
    return eve, "about", f"the day before {named!r}, {day}"


def _span(match: re.Match[str], published: date, future: bool) -> Settled:
    step = {"last": -1, "this": 0, "next": 1}[match["span_which"]]
    if match["span_unit"] == "year":
        return f"{published.year + step}", "year", f"counted from {published}"
    return month_before(published, -step), "month", f"counted from {published}"


def _edge(match: re.Match[str], published: date, future: bool) -> Settled:
    """Read *at the end of next month*, *by the end of the week*, of what is to come or named."""
    which, unit = match["edge_which"], match["edge_unit"]
    step = {"last": -1, "next": 1}.get(which, 0)
    if unit == "week" or (which == "the" and not future):
        monday = published + timedelta(days=7 * step - published.weekday())
        if unit != "week" or not future:
            return _vague(match, published, future)
        first, last = max(monday, published), monday + timedelta(days=6)
        return f"{first}/{last}", "range", f"that week, counted from {published}"
    if unit == "year":
        return f"{published.year + step}", "year", f"counted from {published}"
    return month_before(published, -step), "month", f"counted from {published}"


def _week_of(match: re.Match[str], published: date, future: bool) -> Settled:
    """Read *the week of 3 May*, which begins on its Monday, and *the week beginning 3 May*."""
    value, precision, why = complete(point(match["w"]), published, future=future)
    if value is None or precision != "day":
        return value, precision, why
    day = date.fromisoformat(value)
    first = day - timedelta(days=day.weekday() if match["week"] == "of" else 0)
    return f"{first}/{first + timedelta(days=6)}", "range", f"the seven days; {why}"


def _decade(match: re.Match[str], published: date, future: bool) -> Settled:
    first = int(match["decade"])
    last = first + (99 if first % 100 == 0 and first < 2000 else 9)
    return f"{first}/{last}", "range", "the years as written"


def _part(match: re.Match[str], published: date, future: bool) -> Settled:
    """Read *the first quarter of 2023*, *the second half of last year*."""
    months = {"quarter": 3, "half": 6}[match["part"]]
    places = {"first": 0, "second": 1, "third": 2, "fourth": 3}
    year = match["part_year"] or ""
    step = {"last year": -1, "this year": 0, "the year": 0, "next year": 1}.get(year)
    if match["nth_part"] not in places or not year or places[match["nth_part"]] * months >= 12:
        return None, _UNKNOWN, "of which year is not given"
    number = int(year) if step is None else published.year + step
    begin = places[match["nth_part"]] * months + 1
    value = f"{number}-{begin:02}/{number}-{begin + months - 1:02}"
    return value, "range", "the months of that part of the year"


_READ: dict[str, _Read] = {
    "iso": _iso,
    "dotted": _dotted,
    "interval": interval,
    "md": _written,
    "nth": _nth,
    "my": _month,
    "season": _season,
    "weekday": _weekday,
    "ago": _ago,
    "feast": _feast,
    "before_yesterday": _shifted(-2),
    "yesterday": _shifted(-1),
    "after_tomorrow": _shifted(2),
    "tomorrow": _shifted(1),
    "now": _shifted(0),
    "decade": _decade,
    "part": _part,
    "eve": _eve,
    "edge": _edge,
    "week_of": _week_of,
    "from_event": _elsewhere,
    "from_there": _elsewhere,
    "vague": _vague,
    "span": _span,
    "year": _led,
    "month": _led,
    "bound": _led,
    "loose": _loose,
}
_NEED_NO_DAY = frozenset(
    {"iso", "dotted", "vague", "year", "bound", "decade", "from_event", "from_there"}
)
