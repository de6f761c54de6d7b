"""
What sentences and table cells are made of.

A sentence is a tuple of pieces. Own prose is a plain string and holds no digit; whatever comes
from the record or from an analysis stands in a piece that says what it is, so that every
rendering can tell a name from a number and a number from its evidence.
"""

from collections.abc import Iterable
from dataclasses import dataclass

__all__ = ["Cite", "Command", "Day", "Lines", "Named", "Piece", "Words", "listed", "say", "text"]


@dataclass(frozen=True, slots=True)
class Named:
    """Words as they stand in the record: a name, an option, a title."""

    text: str


@dataclass(frozen=True, slots=True)
class Day:
    """A date or a span of dates, as exactly as it is known."""

    text: str
    """As shown."""
    value: str
    """In ISO 8601, cut to its precision; an interval has a slash."""


@dataclass(frozen=True, slots=True)
class Command:
    """What to type next."""

    text: str


@dataclass(frozen=True, slots=True)
class Cite:
    """A number or a finding about the dispute that opens its evidence."""

    text: str
    anchor: str
    """Of the exhibit in the annex."""
    note: str = ""
    """Label of that exhibit, for readers on paper; empty where `text` is the label."""


Piece = str | Named | Day | Command | Cite
Words = tuple[Piece, ...]
Lines = tuple[Words, ...]


def say(template: str, *parts: Piece | Words) -> Words:
    """
    Fill the ``{}`` of a sentence.

    Parameters
    ----------
    template : str
        Own prose with a ``{}`` for each part.
    *parts : piece or words
        What stands there.

    Returns
    -------
    Words
        The sentence.

    Examples
    --------
    >>> say("{} said so.", Named("A"))
    (Named(text='A'), ' said so.')
    """
    prose = template.split("{}")
    pieces: list[Piece] = [prose[0]]
    for part, after in zip(parts, prose[1:], strict=True):
        pieces.extend(part if isinstance(part, tuple) else (part,))
        pieces.append(after)
    return tuple(piece for piece in pieces if piece != "")


def listed(parts: Iterable[Piece | Words], *, last: str = "and") -> Words:
    """
    Put parts in a row: "a", "a and b", "a, b and c".

    Parameters
    ----------
    parts : iterable of piece or words
        In order.
    last : str
        The word before the last.

    Returns
    -------
    Words
        The row; empty where there are no parts.
    """
    row = [part if isinstance(part, tuple) else (part,) for part in parts]
    if len(row) < 2:
        return row[0] if row else ()
    head = row[0]
    for part in row[1:-1]:
        head = (*head, ", ", *part)
    return (*head, f" {last} ", *row[-1])


def text(words: Words) -> str:
    """
    Read a sentence as plain text.

    Parameters
    ----------
    words : Words
        The sentence.

    Returns
    -------
    str
        Its text, without links.
    """
    return "".join(piece if isinstance(piece, str) else piece.text for piece in words)
