"""Where a text says when: weekdays, days, months, seasons, years, intervals, and vaguer words."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from goodoffices.reading.extent import Extent
from goodoffices.reading.intervals import WEEKDAYS, point
from goodoffices.reading.lexicon import words
from goodoffices.reading.wordplaces import lowered, plain_words

__all__ = ["TimeWords", "time_words"]

_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?)(?![a-z])"
)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\dA-Za-z]|[.,:]\d)"
_YEAR = r"(?:1[89]|20)\d\d(?!\d)"
_OF_YEAR = rf"(?:,? (?:of )?{_YEAR})?"
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_SEASON = r"(?:spring|summer|autumn|fall|winter)\b"
_COUNT = (
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3}"
    r"|several|some|a few|many|a couple of)"
)
_UNIT = r"(?P<unit>minute|hour|day|week|fortnight|month|year|decade)s?\b"
_WHICH = r"(?:this past|this coming|the coming|the following|the previous|last|this|next|past)"
_MD = rf"(?:{_MONTH} {_DAY}(?!-)|(?:the )?{_DAY}(?: of)? {_MONTH})(?:,? {_YEAR})?"
_POINT = (
    rf"(?:(?:the )?{_DAY}(?: (?:of )?{_MONTH})?|{_MONTH}(?: {_DAY})?)(?:,? (?:of )?{_YEAR})?"
    rf"|{_YEAR}"
)
"""One end of an interval: a day, a day and a month, a month, a year."""
_TO = r"(?: ?[-\u2013\u2014] ?| to | until | till | through )"
_EVENT = (
    r"(?:the|their|his|her|its|that|this|an?)? ?(?P<event>[a-z0-9 \u2019'-]{0,40}?"
    r"(?P<noun>call|conversation|meeting|talks|negotiations|summit|visit|trip|tour|letter|vote|"
    r"election|elections|attack|strike|strikes|bombing|raid|ceasefire|truce|ceremony|session|"
    r"signing|coup|referendum|conference|funeral|accord|agreement|deal|appointment|round))\b"
)


def _in(words: str) -> str:
    """Make a pattern for what counts only after a preposition, which is no part of it."""
    return (
        rf"(?:(?:early|mid|late)[ -]|the (?:end|beginning|start|middle|month) of )?(?P<w>{words})"
    )


_SHAPES: dict[str, str] = {
    "iso": rf"{_YEAR}-\d\d-\d\d(?!\d)",
    "dotted": rf"\d{{1,2}}[./]\d{{1,2}}[./]{_YEAR}",
    "interval": (
        rf"(?:(?:from|between) (?P<a>{_POINT}|{_WEEKDAY})(?:{_TO}| and )(?P<b>{_POINT}|{_WEEKDAY})"
        rf"|(?P<c>{_POINT}|{_WEEKDAY}){_TO}(?P<d>{_POINT}|{_WEEKDAY}|\d\d(?!\d))"
        rf"|(?P<e>{_DAY}|{_WEEKDAY}) and "
        rf"(?P<f>{_DAY}(?: of)? {_MONTH}(?:,? {_YEAR})?|{_WEEKDAY}))(?![a-z\d])"
    ),
    "md": (
        rf"(?:{_MONTH} (?P<md_day>{_DAY})(?!-)|(?:the )?(?P<dm_day>{_DAY})(?: of)? {_MONTH})"
        rf"(?:,? (?P<md_year>{_YEAR}))?"
    ),
    "nth": (
        r"the (?P<nth>(?:3[01]|[12]?\d)(?:st|nd|rd|th))(?: of (?P<nth_which>this|last|next)"
        r" month)?(?=[^\w ]|$| (?:in|at|to|and|with|for|by|after|that|when|but|between)\b)"
    ),
    "my": (
        rf"(?:(?P<my_which>last|this|next) )?{_MONTH}"
        rf"(?:,? (?:of )?(?P<my_year>{_YEAR}|this year|last year|next year))?"
    ),
    "season": (
        rf"(?:(?P<which>this past|this coming|last|this|next|past) )?(?P<season_name>{_SEASON})"
        rf"(?:(?: of)? (?P<season_year>{_YEAR})(?P<split>[-/\u2013]\d\d(?:\d\d)?)?)?"
    ),
    "week_of": rf"the week (?P<week>of|beginning|starting|from|commencing) (?:on )?(?P<w>{_MD})",
    "edge": (
        r"(?:by |before |until |till |at |in |towards? )?(?:the )?"
        r"(?P<edge>end|start|beginning|middle) of (?P<edge_which>the|this|next|last) "
        r"(?P<edge_unit>week|month|year)"
    ),
    "weekday": (
        rf"(?P<today>today,? (?:on )?)?(?:(?P<det>{_WHICH}) )?(?<!every )(?<!each )"
        rf"(?P<day>{_WEEKDAY})(?![a-z])"
        rf"(?:(?:,? (?:the )?| \()(?P<md_with>{_MD})\)?)?"
    ),
    "ago": rf"(?P<count>{_COUNT}) {_UNIT} ago",
    "feast": r"(?P<feast>christmas (?:day|eve)|new year['\u2019]s (?:day|eve))",
    "before_yesterday": r"the day before yesterday",
    "yesterday": r"(?:yesterday|last night)",
    "after_tomorrow": r"the day after tomorrow",
    "tomorrow": r"tomorrow",
    "now": r"(?:today|tonight|this (?:morning|afternoon|evening))",
    "decade": r"(?:the )?(?:(?:early|mid|late)[ -])?(?P<decade>(?:1[89]|20)\d0)(?:['\u2019])?s",
    "part": (
        r"the (?P<nth_part>first|second|third|fourth|last|final) (?P<part>quarter|half)"
        rf"(?: of (?P<part_year>{_YEAR}|(?:this|last|next|the) year))?"
    ),
    "eve": rf"(?:on )?the eve of (?P<eve_of>(?:{_WEEKDAY}|{_MD})(?=['\u2019]|[^\w]|$)|{_EVENT})",
    "from_event": (
        rf"(?:(?:the|an?) (?P<one>day|week|fortnight|month|year)|(?P<count>{_COUNT}) {_UNIT})"
        rf" (?P<side>after|before|following|prior to|ahead of) {_EVENT}"
    ),
    "from_there": (
        r"(?:the (?P<next>same|previous|preceding|next|following) (?:day|morning|afternoon|evening|"
        r"night)|that (?:same )?day|(?:earlier|later) in the day|"
        r"(?:later|earlier|late|early) that (?:same )?(?:day|morning|"
        r"afternoon|evening|night)"
        r"|(?:a|the) day (?P<beside>before|after)(?=[,.;:]|$)"
        rf"|(?P<count>{_COUNT}) days? (?P<later>earlier|later)"
        rf"|(?:{_COUNT} )?(?:hours?|minutes) (?:earlier|later|afterwards))"
    ),
    "vague": (
        r"(?:(?:earlier|later|early|late) (?:this|last|next|in the) (?:week|month|year|day)s?"
        rf"|(?:last|this|this past|next) (?:week|weekend|fortnight|decade)(?! of {_MONTH})"
        r"|the (?:past|last|next|previous|following|coming)"
        rf" (?:week|weekend|fortnight|month|year|decade)(?! of {_MONTH})"
        r"|(?:last|this|next|the next|the coming) few (?:days|weeks|months)"
        r"|(?:at|over|during) the weekend|overnight"
        r"|(?:a day|the day) (?:before|after)"
        r"|in (?:recent|the coming|the next few|the past few|the last few)"
        r" (?:hours|days|weeks|months|years)"
        r"|within (?:hours|days|weeks|months)"
        rf"|{_COUNT} (?:week|month|year|hour)s? (?:earlier|later|before)"
        r"|recently|lately|previously|soon|shortly|in due course)"
    ),
    "span": r"(?:(?:early|late) )?(?P<span_which>last|this|next) (?P<span_unit>month|year)",
    "year": rf"(?:in|during|of) {_in(_YEAR)}",
    "month": rf"(?:in|during|for|of|since|by|until|till|before|after|through) "
    rf"{_in(_MONTH + _OF_YEAR)}(?! [0-9]{{1,2}}(?![0-9]))"
    r"(?:,? (?:of )?(?P<w_year>last|this|next) year)?",
    "bound": rf"(?:since|by|until|till|before|after) {_in(_YEAR)}",
    "loose": (
        rf"(?:early|late|mid)[ -](?P<w>{_SEASON}|{_MONTH}|{_YEAR})"
        rf"(?:,? (?P<loose_year>{_YEAR}))?"
    ),
}
_STARTS = """
    monday tuesday wednesday thursday friday saturday sunday: interval weekday
    spring summer autumn fall winter: season
    today: weekday now
    tonight: now
    yesterday: yesterday
    tomorrow: tomorrow
    last: weekday season my span yesterday vague
    next: weekday season my span vague
    this: weekday season my span now vague
    past: weekday season
    on: eve
    the: week_of before_yesterday after_tomorrow eve edge part decade from_event from_there +
        nth md weekday vague
    that: from_there
    from between: interval
    in: edge month year vague
    during: month year vague
    of for through: month year
    since after: month bound
    by until till before: edge month bound
    at: edge vague
    toward towards: edge
    over within: vague
    a an one two three four five six seven: ago from_event from_there vague
    eight nine ten eleven twelve several some many: ago from_event from_there vague
    early late mid: loose decade span from_there vague
    earlier later: now from_there vague
    hours minutes: from_there
    recently lately previously soon shortly overnight: vague
    christmas new: feast
"""
_PATTERNS = {form: re.compile(shape + r"(?!\w)") for form, shape in _SHAPES.items()}


def _table() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each first word with the forms that may begin with it."""
    for line in _STARTS.replace("+\n", "").strip().splitlines():
        firsts, _, forms = line.partition(":")
        for first in firsts.split():
            yield first, tuple(forms.split())
    for month in re.findall("[a-z]{3,}", _MONTH):
        yield month, ("interval", "md", "my")


_FORMS = dict(_table())
_COMMON = words("the a an in of for on at over that by one")
_SECOND = words("""
    day eve first second third fourth last final past same previous preceding next following coming
    weekend hour week fortnight month year decade early mid late end beginning start middle recent
    the few couple spring summer autumn fall winter
    """) | {first for first in _FORMS if _FORMS[first][0] in {"interval", "now", "yesterday"}}
"""What may stand after a common first word in words that say when."""
_OF_DIGITS = (
    "iso",
    "dotted",
    "interval",
    "md",
    "ago",
    "decade",
    "from_event",
    "from_there",
    "vague",
)
_FIRSTS = frozenset(_FORMS)
_WORD = re.compile(r"[a-z]+|[0-9]+")
_LIMIT = re.compile(r"\b(since|until|till|by|before|after) (?:the )?$")
_LIMITS = frozenset({"since", "until", "till", "by", "before", "after"})
_ABOUT = re.compile(r"\b(?:around|about|circa) $")
_OWNED = ("'", "\u2019")
_LED = frozenset({"year", "month", "bound"})
"""Forms that count only after a preposition, which is no part of them."""
_ON = re.compile(r"\b(?:on|by|until|since|from|before|after) $")


@dataclass(frozen=True)
class TimeWords:
    """Words that say when."""

    extent: Extent
    words: str
    """As they stand in the text."""
    match: re.Match[str]
    """Found in the text in lower case."""
    form: str
    """The kind of expression, such as ``weekday``."""
    limit: str = ""
    """A word such as *since* or *until* in front, which makes of a date a limit."""
    about: bool = False
    """True after *around*."""


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
        In text order; those that lie wholly inside.
    """
    every, starts = _every(text)
    first = bisect_left(starts, within.start)
    last = bisect_left(starts, within.end, first)
    return tuple(one for one in every[first:last] if one.extent.end <= within.end)


@lru_cache(maxsize=2)
def _every(text: str) -> tuple[tuple[TimeWords, ...], list[int]]:
    """Find all time words of a text once, with where they begin."""
    low = lowered(text)
    found: list[TimeWords] = []
    end = 0
    for place, word in _beginnings(text):
        if place < end or _is_inside(low, place):
            continue
        if word in _COMMON and not _goes_on(low, place + len(word)):
            continue
        forms = _FORMS.get(word, _OF_DIGITS)
        one = _at(text, low, place, forms)
        if one is not None:
            found.append(one)
            end = one.extent.end
    return tuple(found), [one.extent.start for one in found]


def _goes_on(low: str, place: int) -> bool:
    """Tell whether the word after a common one may belong to words that say when."""
    after = _WORD.match(low, place + 1)
    return after is not None and _may_follow(after[0])


def _beginnings(text: str) -> list[tuple[int, str]]:
    """List where words that say when may begin: the numbers and the first words that go on."""
    words, begins = plain_words(text)
    after = [*words[1:], ""]
    places = [n for n, word in enumerate(words) if word in _FIRSTS or word < "a"]
    return [
        (begins[n], words[n]) for n in places if words[n] not in _COMMON or _may_follow(after[n])
    ]


def _may_follow(word: str) -> bool:
    return word in _SECOND or word.isdecimal()


def _is_inside(low: str, place: int) -> bool:
    """Tell whether a place is the middle of a word or of a number."""
    before = low[place - 1 : place]
    return before.isalnum() or before == "_" or (before in {".", ","} and low[place - 2].isdigit())


def _at(text: str, low: str, place: int, forms: tuple[str, ...]) -> TimeWords | None:
    for form in forms:
        match = _PATTERNS[form].match(low, place)
        if match is None or _is_other_word(text, match, form):
            continue
        begin = match.start("w" if form in _LED else "edge" if form == "edge" else 0)
        about = _ABOUT.search(low, max(0, begin - 8), begin) is not None
        limit = "" if low[match.end() : match.end() + 1] in _OWNED else _limit(low, place, begin)
        extent = Extent(begin, match.end())
        return TimeWords(extent, extent.of(text), match, form, limit, about)
    return None


def _limit(low: str, place: int, begin: int) -> str:
    """Give the *since*, *until* or *by* in front of a date."""
    if begin > place:
        first = low[place:begin].split()[0]
        return first if first in _LIMITS else ""
    found = _LIMIT.search(low, max(0, place - 14), place)
    return found[1] if found else ""


def _is_other_word(text: str, match: re.Match[str], form: str) -> bool:
    """Tell 'may', 'march', 'fall' and 'the spring' of a machine from the months and seasons."""
    if form == "interval":
        return _is_no_interval(text, match)
    if form in {"md", "month", "loose"}:
        month = re.search(_MONTH, match[0])
        return month is not None and text[match.start() + month.start()].islower()
    if form == "my":
        begin = match.end("my_which") + 1 if match["my_which"] else match.start()
        return text[begin].islower() or not (match["my_year"] or match["my_which"])
    if form == "season":
        return not match["season_year"] and not match["which"]
    if form == "nth":
        return _ON.search(match.string, max(0, match.start() - 8), match.start()) is None
    return False


def _is_no_interval(text: str, match: re.Match[str]) -> bool:
    """Tell 'from 3 to 5', 'march to' and 'Monday - Sunday' columns from intervals of dates."""
    ends = [match["a"] or match["c"] or match["e"], match["b"] or match["d"] or match["f"]]
    if match["e"] in WEEKDAYS:
        return WEEKDAYS[WEEKDAYS.index(match["e"]) - 6] != match["f"]
    if match["e"] and point(ends[1])[2] != (point(ends[0])[2] or 0) + 1:
        return True
    if any(re.search("[a-z]day", end) for end in ends):
        return match["a"] is None or not all(re.search("day$", end) for end in ends)
    for month in re.finditer(_MONTH, match[0]):
        if text[match.start() + month.start()].islower():
            return True
    years = [re.fullmatch(_YEAR, end) is not None for end in ends]
    if years[0]:
        return not years[1] and not (match["d"] and len(ends[1]) == 2)
    days = [re.fullmatch(_DAY, end) is not None for end in ends]
    return all(days) or (days[0] and years[1]) or re.search(_MONTH, match[0]) is None
