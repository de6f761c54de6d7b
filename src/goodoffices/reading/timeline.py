"""Dates counted from another event of the text: *a week after the call*, *the next day*."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from goodoffices.reading.calendar import month_before
from goodoffices.reading.dates import TimeWords, number_of, resolve, time_words
from goodoffices.reading.extent import Extent
from goodoffices.record.dates import When, bounds

__all__ = ["Event", "counted"]

_KINDS = {
    "call": ("call",),
    "conversation": ("call",),
    "meeting": ("meeting", "talks", "summit"),
    "talks": ("talks", "meeting"),
    "negotiations": ("talks",),
    "round": ("talks",),
    "summit": ("summit", "meeting"),
    "visit": ("visit",),
    "trip": ("visit",),
    "tour": ("visit",),
    "letter": ("letter",),
}
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_STEPS = {"next": 1, "following": 1, "after": 1, "previous": -1, "preceding": -1, "before": -1}
_BACK = frozenset({"before", "prior to", "ahead of"})


@dataclass(frozen=True)
class Event:
    """Something that the text tells of and that other words count from."""

    kind: str
    """The type of a contact."""
    extent: Extent
    when: When


def counted(
    words: TimeWords,
    text: str,
    events: Sequence[Event],
    published: str | None,
    *,
    future: bool,
) -> When | None:
    """
    Count a date from a dated event of the text (rule D3).

    Parameters
    ----------
    words : TimeWords
        Words such as *two days after the talks*, *on the eve of the summit*, *the next day*.
    text : str
        The stored text.
    events : sequence of Event
        The contacts that the text tells of, in text order.
    published : str or None
        ISO date of publication.
    future : bool
        True where the words stand with a future tense.

    Returns
    -------
    When or None
        With a basis that names the words and the event; None where the event has no day in the
        text, or where the day would be after the publication of what is told as past.
    """
    if words.form == "from_there":
        found = _last_day(words, text, published, future=future)
    elif words.form in {"from_event", "eve"} and words.match["noun"]:
        found = _day_of_event(words, text, events, published)
    else:
        return None
    if found is None:
        return None
    day, origin = found
    when = _shifted(words, day)
    if when is None:
        return None
    value, precision = when
    if not future and published is not None and bounds(value)[0] > bounds(published)[1]:
        return None
    label = f"{words.words!r} at {words.extent.start}-{words.extent.end}"
    basis = f"{label}: counted from {day}, the day of {origin}"
    return When.model_validate({"value": value, "precision": precision, "basis": basis})


def _day(when: When) -> date | None:
    exact = when.precision == "day" and when.value is not None
    return when.first if exact else None


def _last_day(
    words: TimeWords, text: str, published: str | None, *, future: bool
) -> tuple[date, str] | None:
    """Find the day last named before."""
    for other in reversed(time_words(text, Extent(0, words.extent.start))):
        day = None if other.limit else _day(resolve(other, published, future=future))
        if day is not None:
            return day, f"{other.words!r} at {other.extent.start}-{other.extent.end}"
    return None


def _day_of_event(
    words: TimeWords, text: str, events: Sequence[Event], published: str | None
) -> tuple[date, str] | None:
    """Find the day of the event: of a contact of its kind, else of a noun beside a date."""
    noun = words.match["noun"]
    kinds = _KINDS.get(noun, ())
    dated = [e for e in events if e.kind in kinds and not e.extent.meets(words.extent)]
    before = [e for e in dated if e.extent.start < words.extent.start]
    for event in [*reversed(before), *(e for e in dated if e not in before)]:
        day = _day(event.when)
        if day is not None:
            told = event.extent
            return day, f"{told.of(text)!r} at {told.start}-{told.end}"
    return _beside(words, text, noun, published)


def _beside(
    words: TimeWords, text: str, noun: str, published: str | None
) -> tuple[date, str] | None:
    """Read *Friday's vote*, *the vote on 3 May*."""
    after = re.compile(rf"(?:['\u2019]s)? (?:[a-z-]+ ){{0,2}}{noun}\b")
    before = re.compile(rf"\b{noun} (?:on|of) (?:the )?$")
    for other in reversed(time_words(text, Extent(0, len(text)))):
        start = max(0, other.extent.start - len(noun) - 10)
        if other.extent.meets(words.extent) or other.limit:
            continue
        if after.match(text, other.extent.end) or before.search(text, start, other.extent.start):
            day = _day(resolve(other, published))
            if day is not None:
                return day, f"{other.words!r} at {other.extent.start}-{other.extent.end}"
    return None


def _shifted(words: TimeWords, day: date) -> tuple[str, str] | None:
    """Count on or back from a day; what is counted in weeks or more is only about then."""
    match = words.match
    if words.form == "eve":
        return (day - timedelta(days=1)).isoformat(), "about"
    if words.form == "from_there":
        return _from_there(match, day)
    unit = match["one"] or match["unit"]
    count = 1 if match["one"] else number_of(match["count"])
    if count is None:
        return None
    sign = -1 if match["side"] in _BACK else 1
    if unit in _DAYS:
        value = (day + timedelta(days=sign * count * _DAYS[unit])).isoformat()
        return value, "day" if unit == "day" else "about"
    if unit == "month":
        return month_before(day, -sign * count), "about"
    return (f"{day.year + sign * count:04}", "about") if unit == "year" else None


def _from_there(match: re.Match[str], day: date) -> tuple[str, str] | None:
    if match["later"]:
        count = number_of(match["count"])
        if count is None:
            return None
        days = count if match["later"] == "later" else -count
    else:
        days = _STEPS.get(match["next"] or match["beside"] or "", 0)
    return (day + timedelta(days=days)).isoformat(), "day"
