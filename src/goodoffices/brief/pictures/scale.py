"""The positions on one issue, drawn as bars along its scale."""

from goodoffices.brief.contexts import Scale, ScaleBar
from goodoffices.brief.pictures.sheet import INK, LIGHT, MIDDLE, PALE, Sheet, wrapped
from goodoffices.brief.words import text

__all__ = ["draw_scale"]

_FILLS = {"red line": INK, "demand": MIDDLE, "preference": LIGHT}
_LABELS = 134
_COLUMN = 81
_ROW = 44
_HEAD = 54
_LANE = 46


def draw_scale(scale: Scale) -> str:
    """
    Draw who accepts what on an issue.

    Parameters
    ----------
    scale : Scale
        The issue's scale and the accounts of what each party accepts.

    Returns
    -------
    str
        SVG. Parties are told apart by place and name, firmness by shade and word, a rival
        account by its dashed outline: nothing rests on colour.
    """
    sheet = _ordered(scale) if scale.options else _numeric(scale)
    return sheet.svg(scale.anchor, text(scale.title), text(scale.description))


def _style(bar: ScaleBar) -> dict[str, object]:
    if bar.rival:
        return {"fill": "#ffffff", "dash": (4, 3)}
    return {"fill": _FILLS.get(bar.firmness, "#ffffff"), "dash": ()}


def _ordered(scale: Scale) -> Sheet:
    width = _LABELS + _COLUMN * len(scale.parties)
    sheet = Sheet(width, _HEAD + _ROW * len(scale.options) + 2)
    for place, option in enumerate(scale.options):
        middle = _HEAD + _ROW * (place + 0.5)
        sheet.line((0, middle + _ROW / 2, width, middle + _ROW / 2), color=PALE)
        sheet.text(0, middle, wrapped(option, 21))
    sheet.line((0, _HEAD, width, _HEAD))
    for column, party in enumerate(scale.parties):
        left = _LABELS + _COLUMN * column
        sheet.text(left, _HEAD - 8, wrapped(party, 11), baseline="bottom", bold=True)
        bars = [bar for bar in scale.bars if bar.party == party]
        for place, bar in enumerate(bars):
            x = left + 18 * place
            top, bottom = _HEAD + _ROW * bar.first + 5, _HEAD + _ROW * (bar.last + 1) - 5
            sheet.box((x, top, x + 14, bottom), **_style(bar))  # type: ignore[arg-type]
        _firmness(sheet, left + 18 * len(bars) + 1, bars)
        if not bars:
            sheet.text(left, _HEAD + _ROW / 2, ["not stated"], color=MIDDLE, size=10.5)
    return sheet


def _firmness(sheet: Sheet, x: float, bars: list[ScaleBar]) -> None:
    if bars:
        words = [line for bar in bars[:1] for line in wrapped(bar.firmness, 11)]
        middle = _HEAD + _ROW * (bars[0].first + 0.5)
        sheet.text(x, middle, words, color=MIDDLE, size=10.5)


def _numeric(scale: Scale) -> Sheet:
    width, left, right = 760, 150, 560
    sheet = Sheet(width, 12 + _LANE * len(scale.parties))
    ends = [end for bar in scale.bars for end in (bar.first, bar.last)]
    low, high = min(ends), max(ends)
    reach = (high - low) or 1.0

    def across(value: float) -> float:
        return left + 40 + (right - left - 80) * (value - low) / reach

    for lane, party in enumerate(scale.parties):
        middle = 6 + _LANE * (lane + 0.5)
        sheet.line((0, middle + _LANE / 2, width, middle + _LANE / 2), color=PALE)
        sheet.text(0, middle, wrapped(party, 20, most=2), bold=True)
        bars = [bar for bar in scale.bars if bar.party == party]
        for place, bar in enumerate(bars):
            y = middle + (place - (len(bars) - 1) / 2) * 15
            begin = left if bar.open_below else across(bar.first)
            end = right if bar.open_above else across(bar.last)
            if begin < end:
                sheet.box((begin, y - 5, end, y + 5), **_style(bar))  # type: ignore[arg-type]
            else:
                fill = str(_style(bar)["fill"])
                sheet.point(begin, y, shape="diamond", fill=fill, size=110)
            told = f"{bar.label}, {bar.firmness}" + (", rival account" if bar.rival else "")
            sheet.text(max(end, begin) + 9, y, [told], size=11)
        if not bars:
            sheet.text(left + 40, middle, ["not stated"], color=MIDDLE, size=11)
    return sheet
