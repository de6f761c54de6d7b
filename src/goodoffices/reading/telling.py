"""Words without one of which a rule finds nothing: sought once in a text for all rules."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import count

__all__ = ["Telling", "bits_of"]

_PART = re.compile(r"[a-z]+|[0-9]+")


class Telling:
    """
    What a rule needs to find among the words of a stretch before it looks closer.

    Parameters
    ----------
    words : str
        In lower case, parted by spaces, of the letters a to z; ``stem*`` is any word that begins
        so, ``*end`` any that ends so.
    """

    def __init__(self, words: str) -> None:
        self.bit = 1 << next(_NUMBERS)
        """Stands for the rule, see `bits_of`."""
        for word in words.split():
            kind = _STEMS if word[-1] == "*" else _ENDS if word[0] == "*" else _WHOLE
            plain = word.strip("*")
            kind[plain] = kind.get(plain, 0) | self.bit
            if kind is not _WHOLE:
                _EDGES.add(plain[:2] if kind is _STEMS else plain[-2:])
        bits_of.cache_clear()


_NUMBERS = count()
_WHOLE: dict[str, int] = {}
_STEMS: dict[str, int] = {}
_ENDS: dict[str, int] = {}
"""The rules that need a word, or a word that begins or ends so."""
_EDGES: set[str] = set()
"""First two letters of a stem and last two of an ending."""


@lru_cache(maxsize=2**15)
def bits_of(token: str) -> int:
    """
    Give the rules that may find something where a token stands.

    Parameters
    ----------
    token : str
        As written; each part of a compound counts.

    Returns
    -------
    int
        The bits of the rules, added.
    """
    low = token.lower()
    found = 0
    for part in (low,) if low.isascii() and low.isalpha() else _PART.findall(low):
        found |= _WHOLE.get(part, 0)
        if part[:2] in _EDGES or part[-2:] in _EDGES:
            for bit in _by_edge(part):
                found |= bit
    return found


def _by_edge(part: str) -> Iterator[int]:
    yield from (bit for stem, bit in _STEMS.items() if part.startswith(stem))
    yield from (bit for end, bit in _ENDS.items() if part.endswith(end))
