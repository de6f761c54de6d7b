"""Where the plain words of a text stand: found once."""

import re
from functools import lru_cache
from itertools import accumulate

__all__ = ["lowered", "places_of"]

_WORD = re.compile(r"([a-z]+|[0-9]+)")


def lowered(text: str) -> str:
    """
    Put a text into lower case without moving anything in it.

    Parameters
    ----------
    text : str
        Any text.

    Returns
    -------
    str
        Of the same length; a letter whose lower case is longer stays as it is.
    """
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


@lru_cache(maxsize=2)
def _cut(text: str) -> tuple[list[str], list[int]]:
    """List the plain words of a text, and where each begins."""
    pieces = _WORD.split(lowered(text))
    begins = [*accumulate(map(len, pieces))]
    return pieces[1::2], begins[:-1:2]


@lru_cache(maxsize=16)
def places_of(text: str, words: frozenset[str]) -> tuple[int, ...]:
    """
    Find where some words stand.

    Parameters
    ----------
    text : str
        The stored text.
    words : frozenset of str
        In lower case, of the letters a to z, or digits.

    Returns
    -------
    tuple of int
        Where each of them begins, in text order.
    """
    return tuple([place for word, place in zip(*_cut(text), strict=True) if word in words])
