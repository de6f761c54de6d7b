"""The option table of a conflict, with what holds under which concept."""

from collections.abc import Sequence

import numpy as np

from goodoffices.brief.pictures.pictured import (
    PAPER,
    Listing,
    Picture,
    finish,
    holding,
    named,
    shortened,
)
from goodoffices.brief.pictures.sheet import INK, LIGHT, MIDDLE, PALE, Sheet
from goodoffices.graphmodel import Analysis
from goodoffices.inert import inert

__all__ = ["draw_options", "states_of_interest"]

_MOST = 16
"""The most columns of a block, and the most states of a conflict that is drawn in part."""

_ALL = 40
"""The most states of a conflict that is drawn whole."""

_NAMES, _COLUMN, _ROW = 250, 62, 24
_CELLS = 32
_SHADES = ("#ffffff", "#dfe5ea", "#a9b8c7", "#5b6b7c")


def states_of_interest(analysis: Analysis, most: int = _MOST) -> tuple[int, ...]:
    """
    Pick the states that a picture shows: all, or the status quo and what holds most widely.

    Parameters
    ----------
    analysis : Analysis
        The analysis.
    most : int
        The most states.

    Returns
    -------
    tuple of int
        Ordinals, ascending.
    """
    conflict = analysis.conflict
    if conflict.size <= most:
        return tuple(range(1, conflict.size + 1))
    counts = np.sum([analysis.equilibrium(key) for key in analysis.concepts], axis=0, dtype=int)
    now = conflict.status_quo
    if now is not None:
        counts[now - 1] = len(analysis.concepts) + 1
    wide = np.argsort(-counts, kind="stable")[:most]
    return tuple(sorted((wide[counts[wide] > 0] + 1).tolist()))


def draw_options(analysis: Analysis) -> Picture:
    """
    Draw states as columns, options as rows by decision maker, and under them what holds.

    Parameters
    ----------
    analysis : Analysis
        The analysis.

    Returns
    -------
    Picture
        Of all states where they are few, in blocks of columns; else of the status quo and of those
        that hold under the most concepts, and it says so. A level is told by its name and by its
        shade.
    """
    conflict = analysis.conflict
    states = states_of_interest(analysis, _ALL if conflict.size <= _ALL else _MOST)
    blocks = [states[begin : begin + _MOST] for begin in range(0, len(states), _MOST)] or [()]
    makers = [dm for dm in conflict.decision_makers if any(o.owner == dm for o in conflict.options)]
    lines = (len(conflict.options) + len(makers) + len(analysis.concepts) + 2) * len(blocks) - 1
    width = max(_NAMES + _COLUMN * min(len(states), _MOST) + 10, 560)
    listing = Listing(conflict, states, width)
    sheet = Sheet(width, 74 + _ROW * lines + listing.height + 4, paper=PAPER)
    title = inert(conflict.name or "Conflict") + ": options and what holds"
    sheet.text(10, 18, [shortened(title, width // 8)], size=14, bold=True)
    sheet.text(10, 36, [_counted(analysis, states)], size=11, color=MIDDLE)
    y = 60.0
    for block in blocks:
        y = _block(sheet, analysis, block, makers, y) + _ROW
    listing.draw(sheet, y - _ROW)
    return finish(sheet, "option-table", title, _facts(analysis, states))


def _block(
    sheet: Sheet, analysis: Analysis, states: tuple[int, ...], makers: Sequence[str], y: float
) -> float:
    """Draw some of the states, and give the place under them."""
    _heads(sheet, analysis, states, y)
    y += _ROW
    for dm in makers:
        named(sheet, (10, y), dm, _CELLS, bold=True)
        y += _ROW
        for place, option in enumerate(analysis.conflict.options):
            if option.owner == dm:
                _option(sheet, analysis, states, place, y)
                y += _ROW
    return _holdings(sheet, analysis, states, y)


def _counted(analysis: Analysis, states: tuple[int, ...]) -> str:
    size = analysis.conflict.size
    if len(states) == size:
        return f"All {size} states."
    return f"A part: {len(states)} of {size:,} states, those that hold under the most concepts."


def _across(place: int) -> float:
    return _NAMES + _COLUMN * (place + 0.5)


def _heads(sheet: Sheet, analysis: Analysis, states: tuple[int, ...], y: float) -> None:
    sheet.text(10, y, ["State"], color=MIDDLE)
    sheet.point(62, y, shape="diamond", fill=INK, size=50)
    sheet.text(72, y, ["status quo"], size=11, color=MIDDLE)
    sheet.point(142, y, shape="circle", fill=INK, size=50)
    sheet.text(152, y, ["equilibrium"], size=11, color=MIDDLE)
    for place, state in enumerate(states):
        x = _across(place)
        sheet.text(x, y, [str(state)], align="center", bold=True)
        if state == analysis.conflict.status_quo:
            sheet.point(x - 9 - 4 * len(str(state)), y, shape="diamond", fill=INK, size=50)
    sheet.line((10, y + 12, sheet.width - 10, y + 12))


def _option(
    sheet: Sheet, analysis: Analysis, states: tuple[int, ...], place: int, y: float
) -> None:
    option = analysis.conflict.options[place]
    oneway = {"both": "", "up": " ↑", "down": " ↓"}[option.direction]
    named(sheet, (22, y), option.name, _CELLS - 4)
    sheet.text(_NAMES - 14, y, [oneway], color=MIDDLE)
    for column, state in enumerate(states):
        level = analysis.conflict.level_names(state)[place]
        rank = option.levels.index(level) / (option.size - 1)
        fill = _SHADES[round(rank * (len(_SHADES) - 1))]
        x = _across(column)
        corners = (x - _COLUMN / 2 + 3, y - 10, x + _COLUMN / 2 - 3, y + 10)
        sheet.box(corners, fill=fill, stroke=LIGHT)
        short = shortened(level, 7)
        color = "#ffffff" if fill == _SHADES[-1] else INK
        sheet.text(x, y, [short], align="center", size=11, color=color)
        sheet.hint(corners, f"{inert(option.name)}: {inert(level)}")


def _holdings(sheet: Sheet, analysis: Analysis, states: tuple[int, ...], y: float) -> float:
    sheet.line((10, y - 12, sheet.width - 10, y - 12))
    for concept in analysis.concepts:
        marks = analysis.equilibrium(concept)
        sheet.text(10, y, [concept], bold=True)
        for place, state in enumerate(states):
            if marks[state - 1]:
                sheet.point(_across(place), y, shape="circle", fill=INK, size=50)
            else:
                sheet.text(_across(place), y, ["–"], align="center", color=MIDDLE)
        sheet.line((10, y + 12, sheet.width - 10, y + 12), color=PALE)
        y += _ROW
    return y


def _facts(analysis: Analysis, states: tuple[int, ...]) -> list[str]:
    facts = [_counted(analysis, states)]
    for state in states:
        levels = ", ".join(analysis.conflict.level_names(state))
        held = ", ".join(holding(analysis, state)) or "no concept"
        facts.append(f"State {state}{f' ({inert(levels)})' if levels else ''}: {held}.")
    return facts
