"""Where each word of a text stands: found once, asked by every rule before it looks closer."""

import re
from bisect import bisect_left
from functools import lru_cache

from goodoffices.reading.extent import Extent

__all__ = ["lowered", "places_of", "stands_in"]

_WORD = re.compile(r"[a-z]+|[0-9]+")


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
def _index(text: str) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for match in _WORD.finditer(lowered(text)):
        found.setdefault(match[0], []).append(match.start())
    return found


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
    index = _index(text)
    return tuple(sorted(place for word in words & index.keys() for place in index[word]))


def stands_in(text: str, words: frozenset[str], stretch: Extent) -> bool:
    """
    Tell whether one of some words stands in a stretch of a text.

    Parameters
    ----------
    text : str
        The stored text.
    words : frozenset of str
        In lower case.
    stretch : Extent
        Where to look.

    Returns
    -------
    bool
        True where a rule for these words must look closer.
    """
    places = places_of(text, words)
    at = bisect_left(places, stretch.start)
    return at < len(places) and places[at] < stretch.end
