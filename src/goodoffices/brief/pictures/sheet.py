"""A sheet of pixels to draw on: marks are data, so no text of the record is ever interpreted."""

import re
import textwrap
from collections import defaultdict
from html import escape
from typing import Any

__all__ = ["INK", "LIGHT", "MIDDLE", "PALE", "Sheet", "wrapped"]

INK = "#16202b"
MIDDLE = "#5b6b7c"
LIGHT = "#a9b8c7"
PALE = "#dfe5ea"

_TEXTS = 9
"""The level of all texts: above everything."""

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TAG = re.compile(r'<svg [^>]*viewBox="([^"]+)"[^>]*>')


def wrapped(text: str, width: int, *, most: int = 3) -> list[str]:
    """
    Break a text into lines.

    Parameters
    ----------
    text : str
        Any text.
    width : int
        The most characters in a line.
    most : int
        The most lines; what does not fit ends in an ellipsis.

    Returns
    -------
    list of str
        At least one line.
    """
    return textwrap.wrap(text, width, max_lines=most, placeholder=" …") or [""]


class Sheet:
    """
    A drawing of lines, boxes, points and texts in pixels from the top left.

    Parameters
    ----------
    width, height : float
        Of the drawing, in pixels.
    paper : str
        The colour under everything.
    """

    def __init__(self, width: float, height: float, *, paper: str = "transparent") -> None:
        self.width = width
        self.height = height
        self._paper = paper
        self._layers: dict[tuple[Any, ...], list[dict[str, Any]]] = defaultdict(list)
        self._hints: list[str] = []

    def _add(self, row: dict[str, Any], kind: str, *, level: int = 0, **style: Any) -> None:
        """Add a mark; those of a higher level lie above, within a level the style used first."""
        self._layers[level, kind, *sorted(style.items())].append(row)

    def line(
        self,
        ends: tuple[float, float, float, float],
        *,
        color: str = INK,
        weight: float = 1,
        dash: tuple[float, ...] = (),
    ) -> None:
        """Draw a line from x, y to x, y."""
        x, y, x2, y2 = ends
        style: dict[str, Any] = {"stroke": color, "strokeWidth": weight, "strokeDash": dash}
        self._add({"x": x, "y": y, "x2": x2, "y2": y2}, "rule", **style)

    def box(
        self,
        corners: tuple[float, float, float, float],
        *,
        fill: str,
        stroke: str = INK,
        dash: tuple[float, ...] = (),
        level: int = 0,
    ) -> None:
        """Draw a box from one corner x, y to the other, above those of lower levels."""
        x, y, x2, y2 = corners
        style = {"fill": fill, "stroke": stroke, "strokeDash": dash, "cornerRadius": 3}
        self._add({"x": x, "y": y, "x2": x2, "y2": y2}, "rect", level=level, **style)

    def point(
        self,
        x: float,
        y: float,
        *,
        shape: str,
        fill: str,
        size: float = 90,
        stroke: str = INK,
        level: int = 0,
    ) -> None:
        """Draw a symbol."""
        style = {"shape": shape, "fill": fill, "size": size, "stroke": stroke}
        self._add({"x": x, "y": y}, "point", level=level, strokeWidth=1.3, opacity=1, **style)

    def arrow(self, x: float, y: float, *, turn: float, fill: str, size: float = 60) -> None:
        """Draw a triangle that points in a direction, in degrees clockwise from the top."""
        row = {"x": x, "y": y, "turn": turn}
        style = {"shape": "triangle-up", "fill": fill, "size": size, "stroke": INK}
        self._add(row, "point", level=1, strokeWidth=1, opacity=1, **style)

    def hint(self, corners: tuple[float, float, float, float], text: str) -> None:
        """Let a text appear where somebody points between two corners; a PNG does not have it."""
        x, y, x2, y2 = corners
        place = f'x="{x:g}" y="{y:g}" width="{x2 - x:g}" height="{y2 - y:g}"'
        title = escape(_NO_XML.sub("\N{REPLACEMENT CHARACTER}", text))
        self._hints.append(f'<rect {place} fill-opacity="0"><title>{title}</title></rect>')

    def text(
        self,
        x: float,
        y: float,
        lines: list[str],
        *,
        align: str = "left",
        baseline: str = "middle",
        color: str = INK,
        size: float = 12,
        bold: bool = False,
    ) -> None:
        """Write lines of text; the block of lines stands at the middle of `y`."""
        step = size * 1.22
        top = y - step * (len(lines) - 1) / (2 if baseline == "middle" else 1)
        style = {"align": align, "baseline": baseline, "color": color, "fontSize": size}
        for place, line in enumerate(lines):
            drawn = _NO_XML.sub("\N{REPLACEMENT CHARACTER}", line)  # the renderer aborts on these
            row = {"x": x, "y": top + place * step, "text": drawn}
            self._add(row, "text", level=_TEXTS, fontWeight=600 if bold else 400, **style)

    def svg(self, anchor: str, title: str, description: str) -> str:
        """
        Render the sheet.

        Parameters
        ----------
        anchor : str
            Of the picture, from which the ids of its title and description are made.
        title, description : str
            What stands in the picture's place for those who do not see it.

        Returns
        -------
        str
            SVG of one image with its title and description; escaped throughout.
        """
        import vl_convert

        drawn = vl_convert.vegalite_to_svg(self.specification())
        names = (
            f'role="img" aria-labelledby="{anchor}-name {anchor}-alt">'
            f'<title id="{anchor}-name">{escape(title)}</title>'
            f'<desc id="{anchor}-alt">{escape(description)}</desc>'
        )

        def opened(tag: re.Match[str]) -> str:
            size = f'viewBox="{tag[1]}" width="{self.width:g}"'
            return f'<svg xmlns="http://www.w3.org/2000/svg" {size} {names}'

        whole = _TAG.sub(opened, drawn, count=1)
        return whole.removesuffix("</svg>") + "".join(self._hints) + "</svg>"

    def specification(self, *, validate: bool = False) -> dict[str, Any]:
        """
        Describe the sheet as a Vega-Lite chart.

        Parameters
        ----------
        validate : bool
            Whether to check it against the schema of Vega-Lite, which takes longer than to
            draw it.

        Returns
        -------
        dict
            The chart: marks with their style, all texts as data.
        """
        import altair
        from altair.utils.schemapi import debug_mode

        with debug_mode(validate):
            ordered = sorted(self._layers.items(), key=lambda layer: layer[0][0])
            layers = [self._layer(kind, style, rows) for (_, kind, *style), rows in ordered]
            size = {"width": self.width, "height": self.height, "padding": 0}
            sheet = altair.layer(*layers).properties(**size)
            quiet = sheet.configure(background=self._paper, aria=False)
            return quiet.configure_view(stroke=None).to_dict(validate=validate)

    def _layer(self, kind: str, style: list[tuple[str, Any]], rows: list[dict[str, Any]]) -> Any:
        import altair

        across = altair.Scale(domain=[0, self.width], range=[0, self.width], nice=False)
        down = altair.Scale(domain=[0, self.height], range=[0, self.height], nice=False)
        encoding: dict[str, Any] = {
            "x": altair.X("x:Q", scale=across, axis=None),
            "y": altair.Y("y:Q", scale=down, axis=None),
        }
        if "x2" in rows[0]:
            encoding |= {"x2": altair.X2("x2:Q"), "y2": altair.Y2("y2:Q")}
        if "turn" in rows[0]:
            encoding["angle"] = altair.Angle("turn:Q", scale=None)
        if kind == "text":
            encoding["text"] = altair.Text("text:N")
        chart = altair.Chart(altair.InlineData(values=rows))
        return getattr(chart, f"mark_{kind}")(**dict(style)).encode(**encoding)
