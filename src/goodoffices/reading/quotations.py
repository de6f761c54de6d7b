"""The statements of a text as plain data, for measuring and for other programs."""

from typing import TypedDict

from goodoffices.reading.attribution import drafts
from goodoffices.reading.document import document
from goodoffices.reading.sentences import rows

__all__ = ["Quotation", "quotations"]


class Quotation(TypedDict):
    """One statement, in code points, ends exclusive."""

    quote: list[list[int]]
    """Start and end of each stretch of the content."""
    speaker: list[int] | None
    """Start and end of the speaker's phrase."""


def quotations(text: str, date: str | None = None) -> list[Quotation]:
    """
    Find who said what in a text.

    Parameters
    ----------
    text : str
        The stored text of a report.
    date : str or None
        Its publication date, ISO; no statement depends on it.

    Returns
    -------
    list of Quotation
        In text order; what is told inside what somebody else said is a part of that.

    Examples
    --------
    >>> quotations("\u201cWe are ready,\u201d said Ana Reyes.")
    [{'quote': [[0, 15]], 'speaker': [21, 30]}]
    """
    report = document(text, published=date)
    found, _ = drafts(report, rows(report))
    return [
        {"quote": [*map(list, one.content)], "speaker": one.speaker and [*one.speaker]}
        for one in sorted(found, key=lambda one: one.content[0])
    ]
