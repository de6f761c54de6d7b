"""Tables in the terminal: text from outside is made harmless before it is shown (rule N6)."""

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from goodoffices.inert import inert

__all__ = ["console", "head", "line", "row", "table"]


def console() -> Console:
    """
    Open the terminal for plain text and tables.

    Returns
    -------
    Console
        It reads no markup in what it prints.
    """
    return Console(highlight=False, markup=False, emoji=False)


def table(*columns: str) -> Table:
    """
    Begin a table.

    Parameters
    ----------
    *columns : str
        The heads of its columns.

    Returns
    -------
    Table
        Without rows.
    """
    made = Table(box=SIMPLE_HEAD, pad_edge=False)
    for column in columns:
        made.add_column(Text(inert(column)), overflow="fold")
    return made


def row(to: Table, *cells: str) -> None:
    """
    Add a row to a table.

    Parameters
    ----------
    to : Table
        The table.
    *cells : str
        One for each column.
    """
    to.add_row(*(Text(inert(cell)) for cell in cells))


def head(on: Console, words: str) -> None:
    """
    Print a heading.

    Parameters
    ----------
    on : Console
        The terminal.
    words : str
        The heading.
    """
    on.print(Text(inert(words), style="bold"))


def line(on: Console, words: str) -> None:
    """
    Print a line as it is, however long.

    Parameters
    ----------
    on : Console
        The terminal.
    words : str
        The line.
    """
    on.print(Text(inert(words)), soft_wrap=True)
