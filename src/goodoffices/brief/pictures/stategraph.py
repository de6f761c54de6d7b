"""The state graph: states, the moves of each decision maker, and which are improvements."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from goodoffices.brief.pictures.layout import spread
from goodoffices.brief.pictures.pictured import PAPER, Picture, chip, finish, key, named, shortened
from goodoffices.brief.pictures.sheet import INK, MIDDLE, PALE, Sheet
from goodoffices.errors import ModelError
from goodoffices.graphmodel import Analysis, Passage, Portion, portion
from goodoffices.inert import inert

__all__ = ["draw_graph"]

_TOGETHER = 60
"""The most lines that are drawn over each other; more take a panel for each decision maker."""

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
    if dm is None and len(joints) > _TOGETHER:
        panels = [(one, [each for each in joints if each.dm == one]) for one in makers]
    else:
        panels = [("", joints)]
    shown = makers if dm is None else (dm,)
    return _Drawing(analysis, part, shown, panels).picture()


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
        panels: Sequence[tuple[str, list[_Joint]]],
    ) -> None:
        self._analysis, self._part = analysis, part
        self._makers, self._panels = makers, panels
        self._plan = self._planned()
        across = max(x for x, _ in self._plan.values()) + 50
        down = max(y for _, y in self._plan.values()) + 30
        columns = max(1, min(len(panels), int(1400 // across)))
        rows = -(-len(panels) // columns)
        self._size = (across, down + 24)
        self._columns = columns
        self._names = [s for s in part.states if s in analysis.conflict.state_names]
        self._top = 80 + _LINE * (len(makers) + 1) + (16 if len(panels) > 1 else 0)
        width = max(columns * across + 20, 640)
        height = self._top + rows * self._size[1] + 18 * len(self._names) + 16
        self._sheet = Sheet(width, height, paper=PAPER)

    def _planned(self) -> Spots:
        """Place the states for one panel."""
        places = {state: place for place, state in enumerate(self._part.states)}
        pairs = {(places[p.before], places[p.after]) for p in self._part.passages}
        spots = spread(len(places), sorted(pairs))
        spots -= spots.min(axis=0)
        near = min((math.dist(a, b) for k, a in enumerate(spots) for b in spots[:k]), default=1.0)
        least, most = (90.0, 180.0) if len(self._panels) == 1 else (64.0, 84.0)
        step = max(least, min(_NEAREST / max(near, 0.1), most))
        return {
            s: (40 + step * float(spots[k, 0]), 20 + step * float(spots[k, 1]))
            for s, k in places.items()
        }

    def picture(self) -> Picture:
        sheet, conflict = self._sheet, self._analysis.conflict
        title = inert(conflict.name or "Conflict") + ": states and moves"
        sheet.text(10, 18, [shortened(title, int(sheet.width) // 8)], size=14, bold=True)
        sheet.text(10, 38, [self._share()], size=11, color=MIDDLE)
        key(sheet, 10, 58)
        self._key(80)
        for place, (name, joints) in enumerate(self._panels):
            left = 10 + self._size[0] * (place % self._columns)
            top = self._top + self._size[1] * (place // self._columns)
            self._panel(name, joints, left, top)
        for line, state in enumerate(self._names):
            y = sheet.height - 18 * (len(self._names) - line)
            sheet.text(10, y, [f"State {state}:"], size=11, color=MIDDLE)
            named(sheet, (80, y), conflict.state_names[state], int(sheet.width - 90) // 7, size=11)
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

    def _panel(self, name: str, joints: list[_Joint], left: float, top: float) -> None:
        sheet = self._sheet
        if name:
            named(sheet, (left + 6, top - 2), name, int(self._size[0]) // 8, bold=True)
            sheet.line((left, top - 16, left + self._size[0] - 12, top - 16), color=PALE)
        spots = {s: (left + x, top + 14 + y) for s, (x, y) in self._plan.items()}
        beside: dict[tuple[int, int], list[_Joint]] = defaultdict(list)
        for joint in joints:
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
            at = (x + (x2 - x) * (0.5 + 0.06 * ahead), y + (y2 - y) * (0.5 + 0.06 * ahead))
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
