"""What the pictures of a conflict share: the picture itself, its names and its marks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.cells import cell_len, set_cell_size

from goodoffices.brief.pictures.sheet import INK, MIDDLE, Sheet
from goodoffices.graphmodel import Analysis, AnyConflict
from goodoffices.inert import inert

__all__ = [
    "HOLDS",
    "PAPER",
    "SOME",
    "Listing",
    "Picture",
    "chip",
    "finish",
    "holding",
    "key",
    "named",
    "shortened",
]

HOLDS, SOME = INK, "#c3ced9"
"""Fills of a state that holds under every concept asked for, and under some."""

PAPER = "#ffffff"
"""The colour under a picture of its own."""


_LINE, _NUMBER, _LETTER, _GAP = 18, 70, 7, 20
"""Of a list of states: the height of a line, and the widths of number, letter and gap."""


class Listing:
    """
    The names of states under a picture, in as many columns as there is room for.

    Parameters
    ----------
    conflict : Conflict or GraphConflict
        The conflict.
    states : iterable of int
        Ordinals; those without a name are left out.
    width : float
        Of the picture.
    """

    def __init__(self, conflict: AnyConflict, states: Iterable[int], width: float) -> None:
        names = conflict.state_names
        self._listed = [(state, names[state]) for state in states if state in names]
        longest = max((cell_len(inert(name)) for _, name in self._listed), default=0)
        room = int(width) - 10
        most = room // (_NUMBER + _LETTER * longest + _GAP)
        self._rows = -(-len(self._listed) // max(1, most))
        columns = max(1, -(-len(self._listed) // max(1, self._rows)))
        self._wide = room // columns
        self.height = _LINE * self._rows
        """What it takes of the picture."""

    def draw(self, sheet: Sheet, top: float) -> None:
        """
        Write the names.

        Parameters
        ----------
        sheet : Sheet
            The picture.
        top : float
            The middle of the first line.
        """
        for place, (state, name) in enumerate(self._listed):
            column, row = divmod(place, self._rows)
            x, y = 10 + column * self._wide, top + _LINE * row
            sheet.text(x, y, [f"State {state}:"], size=11, color=MIDDLE)
            cells = (self._wide - _NUMBER - 10) // _LETTER
            named(sheet, (x + _NUMBER, y), name, cells, size=11)


@dataclass(frozen=True)
class Picture:
    """
    A picture of a conflict.

    Parameters
    ----------
    title : str
        What it is called.
    facts : tuple of str
        What it shows, in sentences; the first says how much of the conflict.
    svg : str
        The picture; names that are cut on it are whole in its titles.
    """

    title: str
    facts: tuple[str, ...]
    svg: str

    def png(self, scale: float = 2) -> bytes:
        """
        Turn the picture into pixels.

        Parameters
        ----------
        scale : float
            Pixels for each unit of the drawing.

        Returns
        -------
        bytes
            A PNG.
        """
        import vl_convert

        return vl_convert.svg_to_png(self.svg, scale=scale)

    def _repr_svg_(self) -> str:
        return self.svg


def shortened(text: str, cells: int) -> str:
    """
    Cut a name to a width, with an ellipsis.

    Parameters
    ----------
    text : str
        Any text, from any source.
    cells : int
        The most cells; a wide letter takes two.

    Returns
    -------
    str
        The name, harmless.
    """
    safe = inert(text)
    return safe if cell_len(safe) <= cells else set_cell_size(safe, cells - 1).rstrip() + "…"


def named(
    sheet: Sheet,
    spot: tuple[float, float],
    text: str,
    cells: int,
    *,
    size: float = 12,
    bold: bool = False,
) -> None:
    """
    Write a name from a spot to the right, cut to a width; where it is cut, a title has it whole.

    Parameters
    ----------
    sheet : Sheet
        What is drawn on.
    spot : (float, float)
        The left end, the middle of the line.
    text : str
        Any text, from any source.
    cells : int
        The most cells.
    size : float
        Of the letters.
    bold : bool
        Whether they are heavy.
    """
    x, y = spot
    short = shortened(text, cells)
    sheet.text(x, y, [short], size=size, bold=bold)
    if short != inert(text):
        sheet.hint((x, y - size, x + 0.6 * size * cells, y + size), inert(text))


def holding(analysis: Analysis, state: int) -> tuple[str, ...]:
    """
    Name the concepts under which a state is an equilibrium.

    Parameters
    ----------
    analysis : Analysis
        The analysis.
    state : int
        An ordinal.

    Returns
    -------
    tuple of str
        In the order of the analysis.
    """
    return tuple(key for key in analysis.concepts if analysis.equilibrium(key)[state - 1])


def chip(sheet: Sheet, x: float, y: float, analysis: Analysis, state: int) -> None:
    """
    Draw a state as a box with its number: dark where it holds, with the mark of the status quo.

    Parameters
    ----------
    sheet : Sheet
        What is drawn on.
    x, y : float
        The middle of the box.
    analysis : Analysis
        The analysis.
    state : int
        An ordinal.
    """
    held = holding(analysis, state)
    fill = "#ffffff" if not held else HOLDS if len(held) == len(analysis.concepts) else SOME
    now = state == analysis.conflict.status_quo
    color = "#ffffff" if fill == HOLDS else INK
    half = 5 + 3.6 * len(str(state)) + (8 if now else 0)
    sheet.box((x - half, y - 10, x + half, y + 10), fill=fill, level=2)
    if now:
        sheet.point(x - half + 9, y, shape="diamond", fill=color, stroke=color, size=50, level=3)
    shift = 6 if now else 0
    sheet.text(x + shift, y, [str(state)], align="center", color=color, bold=bool(held))
    whole = _told(analysis.conflict, state)
    told = f"State {state}: {whole}" if whole else f"State {state}"
    under = f"; holds under {', '.join(held)}" if held else ""
    sheet.hint((x - half, y - 10, x + half, y + 10), told + under)


def _told(conflict: AnyConflict, state: int) -> str:
    """Say what a state is: its name, or the level of each option."""
    if state in conflict.state_names:
        return inert(conflict.state_names[state])
    pairs = zip(conflict.options, conflict.level_names(state), strict=True)
    return inert(", ".join(f"{option.name}: {level}" for option, level in pairs))


def finish(sheet: Sheet, anchor: str, title: str, facts: Sequence[str]) -> Picture:
    """
    Render a sheet.

    Parameters
    ----------
    sheet : Sheet
        What was drawn.
    anchor : str
        Of the picture.
    title : str
        Harmless.
    facts : sequence of str
        What the picture shows, in sentences; harmless.

    Returns
    -------
    Picture
        The picture.
    """
    return Picture(title, tuple(facts), sheet.svg(anchor, title, " ".join(facts)))


def key(sheet: Sheet, x: float, y: float) -> None:
    """
    Say what the boxes of states mean.

    Parameters
    ----------
    sheet : Sheet
        What is drawn on.
    x, y : float
        The left end, the middle of the line.
    """
    entries = [(HOLDS, "holds under all concepts"), (SOME, "under some"), ("#ffffff", "under none")]
    for fill, name in entries:
        sheet.box((x, y - 6, x + 16, y + 6), fill=fill)
        sheet.text(x + 22, y, [name], size=11, color=MIDDLE)
        x += 40 + 5.2 * len(name)
    sheet.point(x + 8, y, shape="diamond", fill=INK, size=50)
    sheet.text(x + 20, y, ["status quo"], size=11, color=MIDDLE)
