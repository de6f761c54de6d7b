"""Names in French prose: runs of capitalised words among the others."""

import re
from collections.abc import Iterator

from goodoffices.reading.extent import Extent
from goodoffices.reading.languages.french.lexicon import (
    BREAKS,
    DETERMINERS,
    LOOSE,
    PRONOUNS,
    TITLES,
)
from goodoffices.reading.lexicon import words

__all__ = ["PARTICLES", "Token", "bare", "is_named_with", "names_in", "tokens_of"]

_TOKEN = re.compile(
    r"(?:[ldjmtnscLDJMTNSC]|[Qq]u)['\u2019](?=\w)|(?:M|MM|Me|Dr|Mgr)\.(?= )|\w+(?:-\w+)*|[^\w\s]"
)
PARTICLES = words("de du des d' le la el al ben ibn van von bin")
"""Words that tie the parts of a name, or a name to a noun before it."""

Token = tuple[int, int, str]
"""Where a word begins and ends, and the word."""


def tokens_of(text: str, part: Extent) -> list[Token]:
    """
    Cut a stretch of text into words.

    Parameters
    ----------
    text : str
        The stored text.
    part : Extent
        The stretch.

    Returns
    -------
    list of tuple
        Words and marks; an elided article is a word of its own.
    """
    return [(*m.span(), m[0]) for m in _TOKEN.finditer(text, part.start, part.end)]


def is_named_with(tokens: list[Token], first: int, place: int) -> bool:
    """
    Tell *le ministre Paul X*, whose name is of another person, from *ministre de la Mer*.

    Parameters
    ----------
    tokens : list of tuple
        The words.
    first : int
        The place of the role's noun.
    place : int
        The place of a word after it.

    Returns
    -------
    bool
        True where a name begins there.
    """
    word = tokens[place][2]
    before = tokens[place - 1][2].lower() if place > first else ""
    return (
        word[0].isupper()
        and before not in PARTICLES | {"l'", "l\u2019", "d\u2019", "à", "en"}
        and (place > first and not tokens[place - 1][2][0].isupper())
    )


def bare(tokens: list[Token]) -> list[Token]:
    """
    Leave out a leading article.

    Parameters
    ----------
    tokens : list of tuple
        The words.

    Returns
    -------
    list of tuple
        All of them where there is no other word.
    """
    first = tokens[0][2].lower().replace("\u2019", "'") if tokens else ""
    return tokens[1:] if first in DETERMINERS and len(tokens) > 1 else tokens


def names_in(tokens: list[Token]) -> Iterator[tuple[int, int]]:
    """
    Find runs of capitalised words, with the particles between them.

    Parameters
    ----------
    tokens : list of tuple
        The words.

    Yields
    ------
    tuple of int
        The place of the first word and the place after the last.
    """
    at = 0
    while at < len(tokens):
        if not _is_capital(tokens, at):
            at += 1
            continue
        end = at + 1
        while end < len(tokens) and end - at < 6:
            if _is_capital(tokens, end):
                end += 1
            elif (
                tokens[end][2].lower().replace("\u2019", "'") in PARTICLES
                and end + 1 < len(tokens)
                and _is_capital(tokens, end + 1)
                and end - at < 3
                and end - at >= 1
                and tokens[end][2].lower() not in ("de", "du", "des", "la", "le")
            ):
                end += 2
            else:
                break
        yield at, end
        at = end


def _is_capital(tokens: list[Token], at: int) -> bool:
    word = tokens[at][2]
    low = word.lower().replace("\u2019", "'")
    if not word[0].isupper() or word[-1] in "'\u2019.":
        return False
    if low in TITLES:
        return False
    if (
        low in DETERMINERS
        or low in LOOSE
        or low in BREAKS
        or low in PRONOUNS
        or low in ("premier", "première", "état", "etat")
    ):
        return bool(at and tokens[at - 1][2][0].isupper() and low in PARTICLES)
    return True
