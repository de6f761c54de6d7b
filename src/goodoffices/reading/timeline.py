"""Dates counted from another event of the text: *a week after the call*, *the next day*."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import chain, islice

from goodoffices.reading.calendar import month_before
from goodoffices.reading.dates import TimeWords, number_of, resolve, time_words
from goodoffices.reading.extent import Extent
from goodoffices.record.dates import When, bounds

__all__ = ["Event", "Timeline"]

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
_NOUNS = {
    kind: [noun for noun, kinds in _KINDS.items() if kind in kinds]
    for kind in {kind for kinds in _KINDS.values() for kind in kinds}
}
"""By the type of a contact the nouns for it."""
_AFTER = re.compile(r"(?:['\u2019]s)? ((?:[a-z-]+ ){0,2}[a-z]+)\b")
_BEFORE = re.compile(r"\b([a-z]+) (?:on|of) (?:the )?$")
_LONGEST = 24
"""Characters before a date among which the noun of its event stands."""
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


class Timeline:
    """
    The events of a text and the days that it names, to count from.

    Parameters
    ----------
    text : str
        The stored text.
    events : iterable of Event
        The contacts that it tells of.
    published : str or None
        ISO date of publication.
    """

    def __init__(self, text: str, events: Iterable[Event], published: str | None) -> None:
        self._text = text
        self._published = published
        self._events: dict[str, list[tuple[Extent, date]]] = defaultdict(list)
        """By a noun for it each event that has a day, in text order."""
        for event in sorted(events, key=lambda event: event.extent):
            day = _day(event.when)
            for noun in _NOUNS.get(event.kind, ()) if day else ():
                self._events[noun].append((event.extent, day))  # type: ignore[arg-type]
        self._named: dict[bool, list[tuple[TimeWords, date]]] = {}

    def counted(self, words: TimeWords, *, future: bool, own: Extent | None = None) -> When | None:
        """
        Count a date from a dated event of the text (rule D3).

        Parameters
        ----------
        words : TimeWords
            Words such as *two days after the talks*, *on the eve of the summit*, *the next day*.
        future : bool
            True where the words stand with a future tense.
        own : Extent or None
            The event that the words date, which is not the one that they count from.

        Returns
        -------
        When or None
            With a basis that names the words and the event; None where the event has no day in the
            text, or where the day would be after the publication of what is told as past.
        """
        if words.form == "from_there":
            found = self._last_day(words.extent.start, future=future)
        elif words.form in {"from_event", "eve"} and words.match["noun"]:
            found = self._day_of_event(words, own) or self._beside(words)
        else:
            return None
        when = _shifted(words, found[1]) if found else None
        if found is None or when is None:
            return None
        value, precision = when
        latest = bounds(self._published)[1] if self._published and not future else None
        if latest is not None and bounds(value)[0] > latest:
            return None
        label, told = _label(words.words, words.extent), found[0]
        basis = f"{label}: counted from {found[1]}, the day of {_label(told.of(self._text), told)}"
        return When.model_validate({"value": value, "precision": precision, "basis": basis})

    def _last_day(self, place: int, *, future: bool) -> tuple[Extent, date] | None:
        """Find the day last named before a place."""
        named = self._days(future=future)
        at = bisect_right(named, place, key=lambda one: one[0].extent.end)
        return (named[at - 1][0].extent, named[at - 1][1]) if at else None

    def _days(self, *, future: bool) -> list[tuple[TimeWords, date]]:
        """List the words that name a day, with the day."""
        if future not in self._named:
            every = time_words(self._text, Extent(0, len(self._text)))
            days = ((one, resolve(one, self._published, future=future)) for one in every)
            self._named[future] = [
                (one, day) for one, when in days if not one.limit and (day := _day(when))
            ]
        return self._named[future]

    def _day_of_event(self, words: TimeWords, own: Extent | None) -> tuple[Extent, date] | None:
        """Find the day of the event: of the last contact of its kind before, else the first."""
        dated = self._events[words.match["noun"]]
        at = bisect_left(dated, words.extent.start, key=lambda one: one[0].start)
        nearest = chain((dated[n] for n in range(at - 1, -1, -1)), islice(dated, at, None))
        others = (one for one in nearest if one[0] != own and not one[0].meets(words.extent))
        return next(others, None)

    def _beside(self, words: TimeWords) -> tuple[Extent, date] | None:
        """Read *Friday's vote*, *the vote on 3 May*: the last one."""
        beside = reversed(self._nouns.get(words.match["noun"], []))
        return next((one for one in beside if not one[0].meets(words.extent)), None)

    @cached_property
    def _nouns(self) -> dict[str, list[tuple[Extent, date]]]:
        """The days by the nouns beside them, in text order."""
        found: dict[str, list[tuple[Extent, date]]] = defaultdict(list)
        for words, day in self._days(future=False):
            for noun in _nouns_beside(self._text, words.extent):
                found[noun].append((words.extent, day))
        return found


def _day(when: When) -> date | None:
    exact = when.precision == "day" and when.value is not None
    return when.first if exact else None


def _label(words: str, place: Extent) -> str:
    return f"{words!r} at {place.start}-{place.end}"


def _nouns_beside(text: str, dated: Extent) -> set[str]:
    """List what may be a noun for an event beside a date."""
    after = _AFTER.match(text, dated.end)
    before = _BEFORE.search(text, max(0, dated.start - _LONGEST), dated.start)
    nouns = {word.partition("-")[0] for word in after[1].split(" ")} if after else set()
    return nouns | ({before[1]} if before else set())


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
