"""The ranking of each decision maker, best first, with what holds."""

from goodoffices.brief.pictures.optiontable import states_of_interest
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
from goodoffices.brief.pictures.sheet import LIGHT, MIDDLE, PALE, Sheet
from goodoffices.errors import ModelError
from goodoffices.graphmodel import Analysis
from goodoffices.inert import inert

__all__ = ["draw_rankings"]

_MOST = 40
"""The most states of which every class is drawn."""
_COLUMN, _ROW, _CHIP, _ACROSS = 176, 30, 40, 4
_PART = "A part: the best and the worst, the status quo, and what holds most widely."
_Class = tuple[int, ...]


def draw_rankings(analysis: Analysis) -> Picture:
    """
    Draw the states of each decision maker from its best to its worst, ties side by side.

    Parameters
    ----------
    analysis : Analysis
        The analysis.

    Returns
    -------
    Picture
        A column for each decision maker. Of a large conflict the best and the worst class, and
        those of the status quo and of what holds most widely; it says how many lie between.
    """
    conflict = analysis.conflict
    columns = {dm: _rows(analysis, dm) for dm in conflict.decision_makers}
    tall = max(sum(map(_height, rows)) for rows in columns.values())
    width = max(20 + _COLUMN * len(columns), 520)
    listing = Listing(conflict, conflict.state_names if conflict.size <= _MOST else (), width)
    sheet = Sheet(width, 108 + tall + listing.height, paper=PAPER)
    title = inert(conflict.name or "Conflict") + ": rankings, best first"
    sheet.text(10, 18, [shortened(title, width // 8)], size=14, bold=True)
    share = f"All {conflict.size} states." if conflict.size <= _MOST else _PART
    sheet.text(10, 36, [share], size=11, color=MIDDLE)
    key(sheet, 10, 56)
    for place, (dm, rows) in enumerate(columns.items()):
        left = 10 + _COLUMN * place
        named(sheet, (left, 82), dm, 22, bold=True)
        y = 98.0
        for row in rows:
            _draw(sheet, analysis, row, left, y)
            y += _height(row)
    listing.draw(sheet, 114 + tall)
    facts = [share, *(_told(dm, rows) for dm, rows in columns.items())]
    return finish(sheet, "rankings", title, facts)


def _rows(analysis: Analysis, dm: str) -> list[_Class | str]:
    """Give the classes to draw, and in words what is left out between them."""
    conflict = analysis.conflict
    try:
        payoff = conflict.payoff(dm)
    except ModelError:
        return ["no ranks: not all states", "are compared"]
    top = int(payoff.max())
    everything = conflict.size <= _MOST
    shown = range(1, conflict.size + 1) if everything else states_of_interest(analysis, _ACROSS * 3)
    classes: dict[int, list[int]] = {} if everything else {top: [], 1: []}
    for state in shown:
        classes.setdefault(int(payoff[state - 1]), []).append(state)
    rows: list[_Class | str] = []
    last = top + 1
    for rank in sorted(classes, reverse=True):
        if last - rank > 1:
            rows.append(_count(last - rank - 1, "class", "classes") + " between")
        states = tuple(classes[rank])
        first = (int((payoff == rank).argmax()) + 1,)
        rows.append(states or first)
        more = int((payoff == rank).sum()) - len(states or first)
        if more:
            rows.append(f"and {_count(more, 'state', 'states')} equal to it")
        last = rank
    return rows


def _count(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


def _height(row: _Class | str) -> int:
    return 20 if isinstance(row, str) else _ROW * -(-len(row) // _ACROSS)


def _draw(sheet: Sheet, analysis: Analysis, row: _Class | str, left: float, y: float) -> None:
    if isinstance(row, str):
        sheet.text(left, y + 8, [row], size=11, color=MIDDLE)
        return
    right, bottom = left + _COLUMN - 8, y + _height(row) - 4
    edge = LIGHT if len(row) > 1 else PALE
    sheet.box((left, y, right, bottom), fill="#ffffff", stroke=edge)
    for place, state in enumerate(row):
        x = left + 24 + _CHIP * (place % _ACROSS)
        chip(sheet, x, y + 13 + _ROW * (place // _ACROSS), analysis, state)


def _told(dm: str, rows: list[_Class | str]) -> str:
    words = (row if isinstance(row, str) else " = ".join(map(str, row)) for row in rows)
    return f"{inert(dm)}: {', then '.join(words)}."
