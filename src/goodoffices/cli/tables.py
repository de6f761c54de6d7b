"""Tables in the terminal: text made inert (rule N6)."""

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from goodoffices.inert import inert

__all__ = ["row", "table"]


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
        The table, without rows.
    """
    begun = Table(box=SIMPLE_HEAD, pad_edge=False)
    for column in columns:
        begun.add_column(Text(inert(column)), overflow="fold")
    return begun


def row(begun: Table, *cells: str) -> None:
    """
    Add a row to a table.

    Parameters
    ----------
    begun : Table
        The table.
    *cells : str
        One for each column.
    """
    begun.add_row(*(Text(inert(cell)) for cell in cells))
