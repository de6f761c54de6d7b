"""Statements, contacts and appointments over time, one lane for each party."""

import math
from collections import defaultdict
from collections.abc import Callable
from datetime import date, timedelta
from itertools import count, pairwise

from goodoffices.brief.contexts import Timeline
from goodoffices.brief.pictures.sheet import INK, LIGHT, MIDDLE, PALE, Sheet, wrapped
from goodoffices.brief.words import text

__all__ = ["days_between", "draw_timeline"]

_WIDTH = 760
_LEFT = 160
_RIGHT = 730
_TOP = 8
_LANE = 52
_APART = 11.5
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_MARKS = {
    "statement": ("circle", "#ffffff"),
    "contact": ("diamond", INK),
    "appointment": ("triangle-up", LIGHT),
}


def days_between(first: date, last: date, most: int = 6) -> list[date]:
    """
    Choose days at which to write a date under a time axis.

    Parameters
    ----------
    first, last : date
        Ends of the axis, `first` not after `last`.
    most : int
        The most days to choose, 2 or more.

    Returns
    -------
    list of date
        Evenly spread days, ascending, the first among them.

    Examples
    --------
    >>> [day.day for day in days_between(date(2023, 4, 1), date(2023, 4, 11))]
    [1, 3, 5, 7, 9, 11]
    """
    step = max(1, -(-(last - first).days // (most - 1)))
    return [first + timedelta(days=n) for n in range(0, (last - first).days + 1, step)]


def draw_timeline(timeline: Timeline) -> str:
    """
    Draw events on their lanes.

    Parameters
    ----------
    timeline : Timeline
        Lanes and marks; at least one of each.

    Returns
    -------
    str
        SVG. The marks of one event on several lanes are joined; a mark whose day is not exactly
        known stands on a line from the first to the last day it can have been.
    """
    bottom = _TOP + _LANE * len(timeline.lanes)
    sheet = Sheet(_WIDTH, bottom + 64)
    first = min(date.fromisoformat(mark.first) for mark in timeline.marks)
    last = max(date.fromisoformat(mark.last) for mark in timeline.marks)
    reach = max(1, (last - first).days)

    def across(day: str) -> float:
        return _LEFT + 14 + (_RIGHT - _LEFT - 28) * (date.fromisoformat(day) - first).days / reach

    for lane, name in enumerate(timeline.lanes):
        y = _TOP + _LANE * (lane + 1)
        sheet.line((0, y, _WIDTH, y), color=PALE)
        sheet.text(0, y - _LANE / 2, wrapped(name, 22, most=2), bold=True)
    for day in days_between(first, last):
        x = across(day.isoformat())
        sheet.line((x, _TOP, x, bottom + 5), color=PALE)
        label = f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
        sheet.text(x, bottom + 16, [label], align="center", size=11, color=MIDDLE)
    _draw_marks(sheet, timeline, across)
    _draw_key(sheet, bottom + 50)
    return sheet.svg(timeline.anchor, text(timeline.title), text(timeline.description))


def _places(timeline: Timeline, across: Callable[[str], float]) -> list[tuple[float, float]]:
    """Place each mark so that no two stand on each other: above or below, then beside."""
    rows = {name: _TOP + _LANE * (lane + 0.5) for lane, name in enumerate(timeline.lanes)}
    taken: dict[str, list[tuple[float, float]]] = defaultdict(list)
    spots = []
    for mark in timeline.marks:
        x, y = (across(mark.first) + across(mark.last)) / 2, rows[mark.lane]
        spot = _free(x, y, taken[mark.lane])
        taken[mark.lane].append(spot)
        spots.append(spot)
    return spots


def _free(x: float, y: float, taken: list[tuple[float, float]]) -> tuple[float, float]:
    tries = ((x + beside, y + off) for beside in count(0, 6) for off in (0, -15, 15))
    return next(spot for spot in tries if all(math.dist(spot, other) > _APART for other in taken))


def _draw_marks(sheet: Sheet, timeline: Timeline, across: Callable[[str], float]) -> None:
    spots = _places(timeline, across)
    events: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for mark, spot in zip(timeline.marks, spots, strict=True):
        events[mark.event].append(spot)
        if mark.first != mark.last:
            ends = (across(mark.first), spot[1], across(mark.last), spot[1])
            sheet.line(ends, color=LIGHT, weight=3)
    for joined in events.values():
        joined.sort(key=lambda spot: spot[1])
        for (x, y), (x2, y2) in pairwise(joined):
            sheet.line((x, y, x2, y2), color=MIDDLE, weight=1.2)
    for mark, (x, y) in zip(timeline.marks, spots, strict=True):
        shape, fill = _MARKS[mark.kind]
        sheet.point(x, y, shape=shape, fill=fill)


def _draw_key(sheet: Sheet, y: float) -> None:
    x = _LEFT
    for name, (shape, fill) in _MARKS.items():
        sheet.point(x, y, shape=shape, fill=fill, size=70)
        sheet.text(x + 11, y, [name], size=11, color=MIDDLE)
        x += 96
    sheet.line((x, y, x + 24, y), color=LIGHT, weight=3)
    sheet.text(x + 31, y, ["some day within this time"], size=11, color=MIDDLE)
