"""
When something was said or happened, from the words of a report (rule D3).

Nothing is guessed: words that do not settle a date leave it empty, and the basis says why.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from goodoffices.reading.calendar import (
    SEASONS,
    day_of,
    latest,
    month_before,
    most_recent_month,
    next_weekday,
    season,
)
from goodoffices.reading.extent import Extent
from goodoffices.record.dates import Precision, When

__all__ = ["TimeWords", "resolve", "time_words", "undated"]

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august"),
    *("september", "october", "november", "december"),
)
_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5} | {
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.?)"
)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:1[89]|20)\d\d"
_PATTERN = re.compile(
    rf"""
      (?P<iso>\b{_YEAR}-\d\d-\d\d\b)
    | (?P<dotted>\b\d{{1,2}}\.\d{{1,2}}\.{_YEAR}\b)
    | (?P<md>\b{_MONTH}\ (?P<md_day>{_DAY})\b(?!-|\ ?\u2013)(?:,?\ (?P<md_year>{_YEAR})\b)?)
    | (?P<dm>\b(?P<dm_day>{_DAY})(?:\ of)?\ {_MONTH}\b(?:,?\ (?P<dm_year>{_YEAR})\b)?)
    | (?P<my>\b(?:(?P<my_which>last|this|next)\ )?{_MONTH}
        (?:,?\ (?:of\ )?(?P<my_year>{_YEAR}))?\b)
    | (?P<season>\b(?:(?P<which>last|this|next|this\ past|past|in\ the|the|in|of|early|late)\ )?
        (?P<season_name>spring|summer|autumn|fall|winter)
        (?:(?:\ of)?\ (?P<season_year>{_YEAR}))?\b)
    | (?P<weekday>\b(?P<today>today,?\ (?:on\ )?)?
        (?:(?P<det>this\ past|this\ coming|this|last|next|past|the\ following|the\ previous)\ )?
        (?P<day>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)
    | (?P<ago>\b(?P<count>an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{{1,3}})
        \ days?\ ago\b)
    | (?P<before_yesterday>\bthe\ day\ before\ yesterday\b)
    | (?P<yesterday>\b(?:yesterday|last\ night)\b)
    | (?P<after_tomorrow>\bthe\ day\ after\ tomorrow\b)
    | (?P<tomorrow>\btomorrow\b)
    | (?P<now>\b(?:today|tonight|this\ (?:morning|afternoon|evening)|earlier\ in\ the\ day)\b)
    | (?P<vague>\b(?:
        (?:earlier|later|early|late)\ (?:this|last|next|in\ the)\ (?:week|month|year|day)s?
        |(?:last|this|next|the\ past|the\ previous|the\ following|the\ coming)
        \ (?:week|weekend|fortnight|decade)
        |(?:last|this|next)\ few\ (?:days|weeks|months)
        |(?:at|over|during)\ the\ weekend
        |the\ (?:same|previous|next|following)\ day|a\ day\ (?:earlier|later|before|after)
        |in\ (?:recent|the\ coming|the\ past\ few|the\ last\ few)\ (?:hours|days|weeks|months|years)
        |(?:a|an|one|two|three|four|several|some|a\ few|\d+)\ (?:week|month|year|day|hour)s?
        \ (?:ago|earlier|later|before)
        |recently|lately|previously|soon|shortly|in\ due\ course)\b)
    | (?P<span>\b(?P<span_which>last|this|next)\ (?P<span_unit>month|year)\b)
    | (?P<year>\b(?:in|since|by|until|during|of)\ (?P<year_value>{_YEAR})\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True)
class TimeWords:
    """Words that say when."""

    extent: Extent
    match: re.Match[str]

    @property
    def form(self) -> str:
        """The kind of expression, such as ``weekday``."""
        return next(name for name in _READ if self.match[name])


def time_words(text: str, within: Extent) -> tuple[TimeWords, ...]:
    """
    Find the words that say when.

    Parameters
    ----------
    text : str
        The stored text.
    within : Extent
        Where to look.

    Returns
    -------
    tuple of TimeWords
        In text order.
    """
    found = _PATTERN.finditer(text, within.start, within.end)
    return tuple(TimeWords(Extent(*m.span()), m) for m in found if not _is_other_word(m))


def _is_other_word(match: re.Match[str]) -> bool:
    """Tell 'may', 'march', 'fall' and 'the spring' of a machine from the months and seasons."""
    if match["my"]:
        words = match["my"]
        alone = not match["my_year"] and not match["my_which"]
        before = match.string[max(0, match.start() - 12) : match.start()].lower()
        timed = re.search(r"\b(?:in|since|by|until|early|late|mid|of|during|for)[ -]$", before)
        return (words[0].islower() and not match["my_which"]) or (alone and not timed)
    if match["season"]:
        return not match["season_year"] and match["which"] in {None, "the", "of", "in"}
    return False


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
    label = f"{words.match.group()!r} at {words.extent.start}-{words.extent.end}"
    day = day_of(published)
    limit = None if future else published
    if words.form in _NEED_DAY and day is None and not _has_year(words.match):
        return When(basis=f"{label}: the publication day is not known", not_after=limit)
    value, precision, why = _READ[words.form](words.match, day or date.min, future)
    if value is None:
        return When(basis=f"{label}: {why}", not_after=limit)
    return When(value=value, precision=precision, basis=f"{label}: {why}")


def _has_year(match: re.Match[str]) -> bool:
    return any(match[name] for name in ("md_year", "dm_year", "my_year", "season_year"))


_Read = tuple[str | None, Precision, str]


def _iso(match: re.Match[str], published: date, future: bool) -> _Read:
    return _day(match["iso"].split("-"), "as written")


def _dotted(match: re.Match[str], published: date, future: bool) -> _Read:
    return _day(reversed(match["dotted"].split(".")), "day, month and year as written")


def _day(parts: object, why: str) -> _Read:
    year, month, day = (int(part) for part in parts)  # type: ignore[attr-defined]
    try:
        return date(year, month, day).isoformat(), "day", why
    except ValueError:
        return None, "unknown", "no day of the calendar"


def _month_number(words: str) -> int:
    found = re.search(_MONTH, words, re.IGNORECASE)
    assert found is not None
    stem = found.group().lower()[:3]
    return next(n for n, month in enumerate(_MONTHS, start=1) if month.startswith(stem))


def _calendar_day(form: str) -> Callable[[re.Match[str], date, bool], _Read]:
    def read(match: re.Match[str], published: date, future: bool) -> _Read:
        month = _month_number(match[form])
        day = int(re.sub(r"\D", "", match[f"{form}_day"]))
        if match[f"{form}_year"]:
            return _day((match[f"{form}_year"], month, day), "day, month and year as written")
        years = range(published.year, published.year + 9) if future else None
        for year in years or range(published.year, published.year - 9, -1):
            try:
                found = date(year, month, day)
            except ValueError:
                continue
            if (found >= published) if future else (found <= published):
                side = "from" if future else "up to"
                why = f"the nearest such day {side} the publication day {published}"
                return found.isoformat(), "day", why
        return None, "unknown", "no day of the calendar"

    return read


def _month(match: re.Match[str], published: date, future: bool) -> _Read:
    month = _month_number(match["my"])
    if match["my_year"]:
        return f"{match['my_year']}-{month:02}", "month", "month and year as written"
    which = (match["my_which"] or "").lower()
    year = most_recent_month(month, published, which, future=future)
    return f"{year}-{month:02}", "month", f"the nearest such month to {published}"


def _season(match: re.Match[str], published: date, future: bool) -> _Read:
    name = match["season_name"].lower()
    if match["season_year"]:
        if SEASONS[name] == SEASONS["winter"]:
            return match["season_year"], "year", "a winter falls in two years; only the year"
        first, last = season(name, int(match["season_year"]))
        return f"{first}/{last}", "season", "season and year as written, northern seasons"
    which = (match["which"] or "").lower()
    first, last = latest(name, published, which, future=future)
    return f"{first}/{last}", "season", f"northern seasons, seen from {published}"


def _weekday(match: re.Match[str], published: date, future: bool) -> _Read:
    number = _DAYS.index(match["day"].lower())
    det = (match["det"] or "").lower()
    ahead = future or det in {"next", "this coming"}
    if det in {"the following", "the previous"}:
        return None, "unknown", "counted from a day that is not given"
    if ahead and det not in {"last", "past", "this past"}:
        same_day = bool(match["today"]) or det == "this"
        found = next_weekday(number, published, or_same=same_day)
        why = f"future: the next {match['day']} after the publication day {published}"
        if found == published:
            why = f"future with 'this' or 'today': the publication day {published}"
        return found.isoformat(), "day", why
    back = (published.weekday() - number) % 7
    if back == 0 and det == "last":
        back = 7
    found = published - timedelta(days=back)
    up_to = "before" if det == "last" else "up to and including"
    why = f"past: the latest {match['day']} {up_to} the publication day {published}"
    return found.isoformat(), "day", why


def _shifted(days: int) -> Callable[[re.Match[str], date, bool], _Read]:
    def read(match: re.Match[str], published: date, future: bool) -> _Read:
        found = published + timedelta(days=days)
        return found.isoformat(), "day", f"counted from the publication day {published}"

    return read


def _ago(match: re.Match[str], published: date, future: bool) -> _Read:
    words = match["count"].lower()
    count = _NUMBERS.get(words) or int(words)
    return _shifted(-count)(match, published, future)


def _vague(match: re.Match[str], published: date, future: bool) -> _Read:
    return None, "unknown", "not a day, a month or a year that can be told"


def _span(match: re.Match[str], published: date, future: bool) -> _Read:
    step = {"last": -1, "this": 0, "next": 1}[match["span_which"].lower()]
    if match["span_unit"].lower() == "year":
        return f"{published.year + step}", "year", f"counted from {published}"
    return month_before(published, -step), "month", f"counted from {published}"


def _year(match: re.Match[str], published: date, future: bool) -> _Read:
    if not match["year"].lower().startswith(("in", "of", "during")):
        return None, "unknown", "a limit, not a date"
    return match["year_value"], "year", "as written"


_READ: dict[str, Callable[[re.Match[str], date, bool], _Read]] = {
    "iso": _iso,
    "dotted": _dotted,
    "md": _calendar_day("md"),
    "dm": _calendar_day("dm"),
    "my": _month,
    "season": _season,
    "weekday": _weekday,
    "ago": _ago,
    "before_yesterday": _shifted(-2),
    "yesterday": _shifted(-1),
    "after_tomorrow": _shifted(2),
    "tomorrow": _shifted(1),
    "now": _shifted(0),
    "vague": _vague,
    "span": _span,
    "year": _year,
}
_NEED_DAY = frozenset(_READ) - {"iso", "dotted", "vague", "year"}
