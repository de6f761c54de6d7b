"""Find the words of an assistant in the report: verbatim, or not at all (rule D2)."""

from bisect import bisect_left
from functools import cached_property

from goodoffices.reading.assistants.offers import Passage
from goodoffices.reading.extent import Extent

__all__ = ["Anchors"]

_TRIED = 100
"""Occurrences inside longer words that are passed over before a search is given up."""

_ALIKE = str.maketrans(
    dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"')
    | dict.fromkeys("\u2018\u2019\u201a", "'")
    | dict.fromkeys("\u2013\u2014\u2011", "-")
)


class Anchors:
    """
    The places of a text where words may stand.

    Parameters
    ----------
    text : str
        The stored text.
    """

    def __init__(self, text: str) -> None:
        self.text = text

    def find(self, passage: Passage, near: int = 0) -> Extent | None:
        """
        Find the place of words.

        Parameters
        ----------
        passage : Passage
            What an assistant claims to be verbatim.
        near : int
            A place of the text; of several occurrences the nearest is taken.

        Returns
        -------
        Extent or None
            Where the words stand as whole words; where they do not, where words stand that
            differ from them only in white space and in the shape of quotation marks and dashes.
        """
        words = passage.text.strip()
        if not words:
            return None
        place = near if passage.start is None else passage.start
        place = min(max(place, 0), len(self.text))
        return _nearest(self.text, words, place) or self._alike(words, place)

    def _alike(self, words: str, near: int) -> Extent | None:
        folded, places = self._folded
        sought = " ".join(words.translate(_ALIKE).split())
        begin = bisect_left(places, near)
        found = _nearest(folded, sought, begin)
        return found and Extent(places[found.start], places[found.end - 1] + 1)

    @cached_property
    def _folded(self) -> tuple[str, list[int]]:
        """Give the text with single spaces and plain marks, and where each character stood."""
        kept: list[str] = []
        places: list[int] = []
        for place, char in enumerate(self.text.translate(_ALIKE)):
            plain = " " if char.isspace() else char
            if plain != " " or (kept and kept[-1] != " "):
                kept.append(plain)
                places.append(place)
        return "".join(kept), places


def _nearest(text: str, words: str, near: int) -> Extent | None:
    after = _forward(text, words, near)
    before = _backward(text, words, near)
    if after is None or before is None:
        return after or before
    return before if near - before.start < after.start - near else after


def _forward(text: str, words: str, start: int) -> Extent | None:
    for _ in range(_TRIED):
        start = text.find(words, start)
        if start < 0:
            return None
        found = Extent(start, start + len(words))
        if _is_whole(text, found):
            return found
        start += 1
    return None


def _backward(text: str, words: str, start: int) -> Extent | None:
    end = start + len(words) - 1
    for _ in range(_TRIED):
        place = text.rfind(words, 0, max(end, 0))
        if place < 0:
            return None
        found = Extent(place, place + len(words))
        if _is_whole(text, found):
            return found
        end = found.end - 1
    return None


def _is_whole(text: str, found: Extent) -> bool:
    """Tell whether no word is cut at either end."""
    return not (_cuts(text, found.start) or _cuts(text, found.end))


def _cuts(text: str, place: int) -> bool:
    return 0 < place < len(text) and text[place - 1].isalnum() and text[place].isalnum()
