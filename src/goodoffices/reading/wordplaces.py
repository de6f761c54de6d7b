"""The plain words of a text with their places: found once, asked by rules before they look."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

from goodoffices.reading.extent import Extent

__all__ = ["Telling", "lowered", "places_of", "plain_words", "stands_in"]

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


def plain_words(text: str, stretch: Extent) -> Sequence[str]:
    """
    List the plain words that begin in a stretch of a text.

    Parameters
    ----------
    text : str
        The stored text.
    stretch : Extent
        Where to look.

    Returns
    -------
    sequence of str
        Of the letters a to z in lower case, or of digits.
    """
    words, begins = _cut(text)
    first = bisect_left(begins, stretch.start)
    return words[first : bisect_left(begins, stretch.end, first)]


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
    return not words.isdisjoint(plain_words(text, stretch))


class Telling:
    """
    Words without one of which a rule finds nothing.

    Parameters
    ----------
    words : str
        In lower case, parted by spaces; ``stem*`` is any word that begins so, ``*end`` any that
        ends so.
    """

    def __init__(self, words: str) -> None:
        every = words.split()
        self._whole = frozenset(word for word in every if "*" not in word)
        self._stems = tuple(word[:-1] for word in every if word[-1] == "*")
        self._ends = tuple(word[1:] for word in every if word[0] == "*")
        self.tells = lru_cache(maxsize=2**12)(self._tells)

    def _tells(self, word: str) -> bool:
        return word in self._whole or word.startswith(self._stems) or word.endswith(self._ends)

    def stands_in(self, text: str, stretch: Extent) -> bool:
        """
        Tell whether one of the words stands in a stretch of a text.

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
        return any(map(self.tells, plain_words(text, stretch)))
