"""Conflicts and analyses as plain tables of HTML, which notebooks show; names stand harmless."""

from collections.abc import Iterable, Sequence
from html import escape

from goodoffices.inert import inert

__all__ = ["MOST", "table"]

MOST = 60
"""The most states that a table shows."""


def table(caption: str, heads: Sequence[str], rows: Iterable[Sequence[object]], left: int) -> str:
    """
    Write a table.

    Parameters
    ----------
    caption : str
        What stands above it.
    heads : sequence of str
        Of its columns.
    rows : iterable of sequence
        The cells of each row.
    left : int
        How many rows are not shown; 0 or more.

    Returns
    -------
    str
        HTML, escaped throughout.

    Examples
    --------
    >>> table("a < b", ["n"], [[1]], 0)
    '<table><caption>a &lt; b</caption><tr><th>n</th></tr><tr><td>1</td></tr></table>'
    """
    whole = [*([_text(cell) for cell in row] for row in rows)]
    more = [[f"… {left:,}"]] if left else []
    body = "".join(_row("td", row) for row in [*whole, *more])
    head = _row("th", [_text(each) for each in heads])
    return f"<table><caption>{_text(caption)}</caption>{head}{body}</table>"


def _text(value: object) -> str:
    return escape(inert(str(value)))


def _row(tag: str, cells: Iterable[str]) -> str:
    return f"<tr>{''.join(f'<{tag}>{cell}</{tag}>' for cell in cells)}</tr>"
