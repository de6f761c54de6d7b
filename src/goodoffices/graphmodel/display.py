"""Conflicts and analyses as a line, and as tables of HTML for notebooks; names stand harmless."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape

from goodoffices.inert import inert

__all__ = ["MOST", "about", "listed", "table"]

MOST = 60
"""The most states that a table shows."""


def about(thing: object, name: str, size: str, what: str, counts: Mapping[str, int]) -> str:
    """
    Tell of a conflict in a line, as a Python prompt shows it.

    Parameters
    ----------
    thing : object
        The conflict.
    name : str
        What it is called; may be empty.
    size : str
        How large it is.
    what : str
        What is counted.
    counts : mapping of str to int
        How many of these each decision maker has.

    Returns
    -------
    str
        The line.

    Examples
    --------
    >>> about(1, "a dispute", "4 states", "options", {"A": 1, "B": 1})
    "<int 'a dispute', 4 states; options: A 1, B 1>"
    """
    called = f" {name!r}" if name else ""
    each = ", ".join(f"{dm} {count}" for dm, count in counts.items())
    return f"<{type(thing).__name__}{called}, {size}; {what}: {each}>"


def listed(states: Mapping[str, Sequence[int]]) -> str:
    """
    List some states by concept.

    Parameters
    ----------
    states : mapping of str to sequence of int
        Concept: ordinals.

    Returns
    -------
    str
        In a line; no more than `MOST` of each.

    Examples
    --------
    >>> listed({"Nash": [1, 4], "SEQ": []})
    'Nash 1, 4; SEQ none'
    """
    return "; ".join(
        f"{concept} {', '.join(map(str, found[:MOST])) or 'none'}"
        f"{f' and {len(found) - MOST} more' if len(found) > MOST else ''}"
        for concept, found in states.items()
    )


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
