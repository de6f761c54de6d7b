"""The state graph: states, the moves of each decision maker, and which are improvements."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from goodoffices.brief.pictures.layout import hidden, placed, spread
from goodoffices.brief.pictures.pictured import (
    PAPER,
    Listing,
    Picture,
    chip,
    finish,
    key,
    named,
    shortened,
)
from goodoffices.brief.pictures.sheet import INK, MIDDLE, PALE, Sheet
from goodoffices.errors import ModelError
from goodoffices.graphmodel import Analysis, Passage, Portion, portion
from goodoffices.inert import inert

__all__ = ["draw_graph"]

_TOGETHER = 60
"""The most lines that are drawn over each other; more take a panel for each decision maker."""

_WIDEST = 1320
"""Pixels across of a panel."""

_CELL = (56, 46)
"""Pixels across and down that a lone state takes with what is around it."""

_STYLES: tuple[tuple[str, tuple[float, ...]], ...] = (
    ("#5b3a8e", ()),
    ("#a8690a", (8, 4)),
    ("#17788a", (2, 3)),
    ("#7a4b2a", (10, 3, 2, 3)),
    ("#8a2f6b", (14, 5)),
    ("#56606b", (5, 2)),
)
"""Colour and dashes of the first decision maker, the second and so on (rule N1)."""

_GAP = 9
"""Between lines that join the same states."""

_LINE = 20

_HEAD = 34
"""Pixels down between panels."""

_NEAREST = 90.0
"""What two states are apart at least, where the sheet allows it."""

Spots = Mapping[int, tuple[float, float]]


@dataclass(frozen=True)
class _Joint:
    """The moves of one decision maker between two states, in one direction or both."""

    dm: str
    first: int
    second: int
    passages: tuple[Passage, ...]


def draw_graph(
    analysis: Analysis, state: int | None = None, *, dm: str | None = None, depth: int = 1
) -> Picture:
    """
    Draw states and moves: a plain line both ways, an open arrow one way, a triangle an improvement.

    Parameters
    ----------
    analysis : Analysis
        The analysis.
    state : int or None
        Draw only what is near it. With None all states are drawn where they are few enough, else
        what is near the status quo.
    dm : str or None
        Draw only this decision maker's moves; None for all, over each other where they are few,
        else each in a panel of its own.
    depth : int
        How many moves from the state, in either direction.

    Returns
    -------
    Picture
        It says where it is only a part.

    Raises
    ------
    ModelError
        If there is no such state or decision maker, or the conflict is large, no state is named,
        and there is no status quo.
    """
    conflict = analysis.conflict
    makers = conflict.decision_makers
    if dm is not None and dm not in makers:
        msg = f"there is no decision maker {dm!r}. Name one of: {', '.join(makers)}."
        raise ModelError(msg)
    part = _part(analysis, state, depth)
    joints = [each for each in _joints(part.passages) if dm in {None, each.dm}]
    shown = makers if dm is None else (dm,)
    together = _plan([part.states], joints, (90.0, 180.0))
    if dm is None and (len(joints) > _TOGETHER or together.hidden):
        each = {one: [joint for joint in joints if joint.dm == one] for one in makers}
        plans = [_plan(_groups(part.states, own), own, (64.0, 84.0), n) for n, own in each.items()]
    else:
        plans = [together]
    return _Drawing(analysis, part, shown, plans).picture()


@dataclass(frozen=True)
class _Plan:
    """A panel: whose moves it shows, and where its states stand from its left top corner."""

    name: str
    joints: Sequence[_Joint]
    spots: Spots
    size: tuple[float, float]
    hidden: int
    """How many states lie on the lines of others."""


def _plan(
    groups: Sequence[Sequence[int]],
    joints: Sequence[_Joint],
    steps: tuple[float, float],
    name: str = "",
) -> _Plan:
    """Place groups of states between which there is no move, one after the other, in rows."""
    spots: dict[int, tuple[float, float]] = {}
    x = y = across = down = 0.0
    behind = 0
    for group in groups:
        places = {state: place for place, state in enumerate(group)}
        pairs = sorted({(places[j.first], places[j.second]) for j in joints if j.first in places})
        found = placed(len(group), pairs) if name else spread(len(group), pairs)
        behind += hidden(found, pairs)
        found = (found - found.min(axis=0)) * _step(found, steps)
        width, height = found.max(axis=0) + _CELL
        if x and x + width > _WIDEST:
            x, y = 0.0, down
        for state, (right, low) in zip(group, found.tolist(), strict=True):
            spots[state] = (x + _CELL[0] / 2 + right, y + _CELL[1] / 2 + low)
        x, down = x + width, max(down, y + height)
        across = max(across, x)
    return _Plan(name, joints, spots, (across, down), behind)


def _step(spots: NDArray[np.float64], steps: tuple[float, float]) -> float:
    """Choose the pixels of a step, so that the nearest two are apart."""
    near = min((math.dist(a, b) for k, a in enumerate(spots) for b in spots[:k]), default=1.0)
    least, most = steps
    return max(least, min(_NEAREST / max(near, 0.1), most))


def _groups(states: Sequence[int], joints: Sequence[_Joint]) -> list[list[int]]:
    """Part the states by whether moves join them, over whatever way."""
    group = {state: {state} for state in states}
    for joint in joints:
        if group[joint.first] is not group[joint.second]:
            merged = group[joint.first] | group[joint.second]
            group.update(dict.fromkeys(merged, merged))
    return [sorted(group[state]) for state in states if state == min(group[state])]


def _part(analysis: Analysis, state: int | None, depth: int) -> Portion:
    try:
        return portion(analysis.question, state, depth=depth)
    except ModelError:
        now = analysis.conflict.status_quo
        if state is not None or now is None:
            raise
        return portion(analysis.question, now, depth=depth)


def _joints(passages: Sequence[Passage]) -> list[_Joint]:
    pairs: dict[tuple[str, int, int], list[Passage]] = defaultdict(list)
    for each in passages:
        low, high = sorted((each.before, each.after))
        pairs[each.dm, low, high].append(each)
    return [_Joint(*ends, tuple(moves)) for ends, moves in pairs.items()]


class _Drawing:
    """One state graph on a sheet."""

    def __init__(
        self,
        analysis: Analysis,
        part: Portion,
        makers: Sequence[str],
        plans: Sequence[_Plan],
    ) -> None:
        self._analysis, self._part = analysis, part
        self._makers, self._plans = makers, plans
        self._top = 80 + _LINE * (len(makers) + 1) + (16 if len(plans) > 1 else 0)
        width = max(max(plan.size[0] for plan in plans) + 20, 640)
        tall = sum(plan.size[1] + _HEAD for plan in plans)
        self._listing = Listing(analysis.conflict, part.states, width)
        height = self._top + tall + self._listing.height + 16
        self._sheet = Sheet(width, height, paper=PAPER)

    def picture(self) -> Picture:
        sheet, conflict = self._sheet, self._analysis.conflict
        title = inert(conflict.name or "Conflict") + ": states and moves"
        sheet.text(10, 18, [shortened(title, int(sheet.width) // 8)], size=14, bold=True)
        sheet.text(10, 38, [self._share()], size=11, color=MIDDLE)
        key(sheet, 10, 58)
        self._key(80)
        top = float(self._top)
        for plan in self._plans:
            self._panel(plan, top)
            top += plan.size[1] + _HEAD
        self._listing.draw(sheet, sheet.height - self._listing.height)
        return finish(sheet, "state-graph", title, [self._share(), *self._facts()])

    def _share(self) -> str:
        """Say how much of the conflict is drawn."""
        part, size = self._part, self._analysis.conflict.size
        if part.around is None:
            return f"All {size} states."
        moves = "one move" if part.depth == 1 else f"{part.depth} moves"
        some = ", improvements first; more are that near" if part.cut else ""
        return (
            f"A part: {len(part.states)} of {size:,} states, "
            f"within {moves} of state {part.around}{some}."
        )

    def _style(self, dm: str) -> tuple[str, tuple[float, ...]]:
        return _STYLES[self._analysis.conflict.decision_makers.index(dm) % len(_STYLES)]

    def _key(self, y: float) -> None:
        sheet = self._sheet
        for dm in self._makers:
            color, dash = self._style(dm)
            sheet.line((12, y, 60, y), color=color, weight=2, dash=dash)
            named(sheet, (70, y), dm, int(sheet.width - 80) // 7)
            y += _LINE
        sheet.arrow(20, y, turn=90, fill=INK)
        sheet.text(32, y, ["an improvement, that way"], size=11, color=MIDDLE)
        _barb(sheet, (206, y), (1.0, 0.0), INK)
        sheet.line((190, y, 206, y))
        sheet.text(214, y, ["one way only"], size=11, color=MIDDLE)
        sheet.text(300, y, ["plain line: both ways"], size=11, color=MIDDLE)
        if any(p.worth == "unknown" for p in self._part.passages):
            sheet.text(430, y, ["?: the mover’s preference is unknown"], size=11, color=MIDDLE)

    def _panel(self, plan: _Plan, top: float) -> None:
        sheet = self._sheet
        if plan.name:
            named(sheet, (16, top - 2), plan.name, int(sheet.width) // 8, bold=True)
            sheet.line((10, top - 16, sheet.width - 10, top - 16), color=PALE)
        spots = {s: (10 + x, top + 14 + y) for s, (x, y) in plan.spots.items()}
        beside: dict[tuple[int, int], list[_Joint]] = defaultdict(list)
        for joint in plan.joints:
            beside[joint.first, joint.second].append(joint)
        for same in beside.values():
            for place, joint in enumerate(same):
                self._join(joint, spots, _GAP * (place - (len(same) - 1) / 2))
        for state, (x, y) in spots.items():
            chip(sheet, x, y, self._analysis, state)

    def _join(self, joint: _Joint, spots: Spots, shift: float) -> None:
        (x, y), (x2, y2) = spots[joint.first], spots[joint.second]
        length = math.hypot(x2 - x, y2 - y) or 1
        along = ((x2 - x) / length, (y2 - y) / length)
        dx, dy = -along[1] * shift, along[0] * shift
        x, y, x2, y2 = x + dx, y + dy, x2 + dx, y2 + dy
        color, dash = self._style(joint.dm)
        better = [p for p in joint.passages if p.worth == "better"]
        sheet = self._sheet
        sheet.line((x, y, x2, y2), color=color, weight=2 if better else 1, dash=dash)
        for one in joint.passages:
            ahead = 1 if one.before == joint.first else -1
            way = (along[0] * ahead, along[1] * ahead)
            if len(joint.passages) == 1:
                tip = (x2, y2) if ahead > 0 else (x, y)
                _barb(sheet, (tip[0] - 17 * way[0], tip[1] - 17 * way[1]), way, color)
            at = (x + (x2 - x) * (0.5 + 0.14 * ahead), y + (y2 - y) * (0.5 + 0.14 * ahead))
            if one.worth == "better":
                turn = math.degrees(math.atan2(way[0], -way[1]))
                sheet.arrow(*at, turn=turn, fill=color)
        if any(p.worth == "unknown" for p in joint.passages):
            sheet.text((x + x2) / 2 + 5, (y + y2) / 2, ["?"], size=11, color=color, bold=True)

    def _facts(self) -> list[str]:
        facts = []
        for dm in self._makers:
            moves = [p for p in self._part.passages if p.dm == dm]
            better = ", ".join(f"{p.before} to {p.after}" for p in moves if p.worth == "better")
            facts.append(
                f"{inert(dm)} has {len(moves)} moves here; improvements: {better or 'none'}."
            )
        return facts


def _barb(sheet: Sheet, tip: tuple[float, float], way: tuple[float, float], color: str) -> None:
    """Draw an open arrowhead."""
    for side in (-1, 1):
        back = (
            tip[0] - 8 * way[0] - 5 * side * way[1],
            tip[1] - 8 * way[1] + 5 * side * way[0],
        )
        sheet.line((*back, *tip), color=color, weight=1.6)
