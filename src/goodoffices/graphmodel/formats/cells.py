"""
Tables as comma-separated values that a spreadsheet shows and never computes (rule N6).

A cell that would begin with a sign which spreadsheets take for a formula gets an apostrophe before
it; reading takes it away again.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO

from goodoffices.errors import FormatError
from goodoffices.inert import inert

__all__ = ["rows_of", "table_text"]

_SIGNS = tuple("=+-@'")


def table_text(rows: Iterable[Sequence[object]]) -> str:
    """
    Write a table.

    Parameters
    ----------
    rows : iterable of sequence
        Its cells, the head first; None is an empty cell.

    Returns
    -------
    str
        The text; control characters are made visible, line breaks are spaces.
    """
    stream = StringIO()
    csv.writer(stream, lineterminator="\n").writerows(map(_cells, rows))
    return stream.getvalue()


def _cells(row: Sequence[object]) -> Iterator[str]:
    for value in row:
        cell = "" if value is None else inert(str(value))
        yield f"'{cell}" if cell.startswith(_SIGNS) else cell


def rows_of(text: str, origin: str) -> Iterator[tuple[int, list[str]]]:
    """
    Read a table; rows without any text are passed over.

    Parameters
    ----------
    text : str
        Its text.
    origin : str
        The file's name, for the error message.

    Yields
    ------
    line : int
        The line on which a row ends.
    cells : list of str
        Its cells, without blanks around them.

    Raises
    ------
    FormatError
        If the text is no such table.
    """
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                yield reader.line_num, [_bare(cell.strip()) for cell in row]
    except csv.Error as error:
        msg = f"{origin}, line {reader.line_num}: this is no table of cells ({error}). Mend it."
        raise FormatError(msg) from None


def _bare(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_SIGNS) else cell
