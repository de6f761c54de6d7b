"""
Words without one of which a rule finds nothing: sought once in a text for all rules.

A pattern of many ways begins with the edge of a word and ``(?=[a-z])``, so that none of them is
tried at the end of a word.
"""

import re
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
            if word[-1] == "*":
                _STEMS.setdefault(word[:2], []).append((word[:-1], self.bit))
            elif word[0] == "*":
                _ENDS.setdefault(word[-2:], []).append((word[1:], self.bit))
            else:
                _WHOLE[word] = _WHOLE.get(word, 0) | self.bit
        bits_of.cache_clear()


_NUMBERS = count()
_WHOLE: dict[str, int] = {}
"""The rules that need a word."""
_Edges = dict[str, list[tuple[str, int]]]
_STEMS: _Edges = {}
_ENDS: _Edges = {}
"""By its first or last two letters: how a word begins or ends, and the rule that needs one."""


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
        for stem, bit in _STEMS.get(part[:2], ()):
            if part.startswith(stem):
                found |= bit
        for end, bit in _ENDS.get(part[-2:], ()):
            if part.endswith(end):
                found |= bit
    return found
