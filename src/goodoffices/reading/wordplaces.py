"""The plain words of a text with their places: found once, asked by rules before they look."""

import re
from bisect import bisect_left
from functools import lru_cache
from itertools import accumulate, compress

from goodoffices.reading.extent import Extent

__all__ = ["Telling", "lowered", "places_of"]

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


class Telling:
    """
    Words without one of which a rule finds nothing.

    Each text is looked through once for the words of all rules together.

    Parameters
    ----------
    words : str
        In lower case, parted by spaces, of the letters a to z; ``stem*`` is any word that begins
        so, ``*end`` any that ends so.
    """

    def __init__(self, words: str) -> None:
        every = words.split()
        self._whole = frozenset(word for word in every if "*" not in word)
        self._stems = tuple(word[:-1] for word in every if word[-1] == "*")
        self._ends = tuple(word[1:] for word in every if word[0] == "*")
        self._bit = 1 << len(_EVERY)
        _EVERY.append(self)
        _bits.cache_clear()
        _told.cache_clear()

    def bit_of(self, word: str) -> int:
        """
        Give the rule's own bit for a word that it needs.

        Parameters
        ----------
        word : str
            In lower case.

        Returns
        -------
        int
            0 for any other word.
        """
        is_one = word in self._whole or word.startswith(self._stems) or word.endswith(self._ends)
        return self._bit if is_one else 0

    def stands_in(self, text: str, stretch: Extent) -> bool:
        """
        Tell whether one of the words begins in a stretch of a text.

        Parameters
        ----------
        text : str
            The stored text.
        stretch : Extent
            Where to look.

        Returns
        -------
        bool
            True where the rule must look closer.
        """
        places, bits = _told(text)
        first, bit = bisect_left(places, stretch.start), self._bit
        last = bisect_left(places, stretch.end, first)
        return any([one & bit for one in bits[first:last]])


_EVERY: list[Telling] = []
"""The needs of all rules."""


@lru_cache(maxsize=2**14)
def _bits(word: str) -> int:
    return sum(telling.bit_of(word) for telling in _EVERY)


@lru_cache(maxsize=2)
def _told(text: str) -> tuple[list[int], list[int]]:
    """List where words stand that some rule needs, and the bits of the rules."""
    words, begins = _cut(text)
    found = [*map(_bits, words)]
    return [*compress(begins, found)], [*filter(None, found)]
