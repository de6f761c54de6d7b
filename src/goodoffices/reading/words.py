"""
The words of a report, each with its class, so that phrases are found by pattern.

The classes of a text form a string with one letter a word: ``SgH`` is a state, a genitive and
the head of a role phrase. A pattern over that string is a grammar of noun phrases.

====== ==================================== ====== ====================================
``S``  name of a state                      ``H``  head of a role phrase
``J``  adjective of a state                 ``U``  the same in the plural
``K``  capital                              ``M``  word that belongs to a role phrase
``Q``  seat of a government                 ``A``  field of government
``R``  region                               ``I``  noun that names an institution
``B``  institution                          ``N``  any other capitalised word
``G``  news agency or outlet                ``x``  any other word
====== ==================================== ====== ====================================

The letters of the function words are in `goodoffices.reading.vocabulary`; ``g`` is a genitive,
``d`` a number, ``y`` a year, ``"`` a quotation mark, ``|`` the end of a paragraph.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from goodoffices.reading.extent import Extent
from goodoffices.reading.places import Named, entry_at
from goodoffices.reading.vocabulary import class_of

__all__ = ["Word", "Words", "words"]

_TOKEN = re.compile(
    r"(?P<verb>['\u2019](?:d|ll|ve|re|m)\b|(?<=\b[Hh]e)['\u2019]s\b|(?<=\b[Ss]he)['\u2019]s\b)"
    r"|(?P<gen>['\u2019]s\b|(?<=s)['\u2019](?=\s))"
    r"|(?P<abbr>(?:[A-Z]\.)+|(?:Mr|Mrs|Ms|Dr|Gen|Col|Maj|Lt|Adm|Capt|Brig|Sgt|Sen|Rep|Gov|Rev|St)"
    r"\.(?= ))"
    r"|(?P<word>[^\W_]+(?:['\u2019](?!(?:s|d|ll|ve|re|m)\b)[^\W_]+|-[^\W_]+)*)"
    r"|(?P<mark>\S)"
)
_FORMS = {
    "name": "S",
    "adjective": "J",
    "capital": "K",
    "seat": "Q",
    "region": "R",
    "institution": "B",
    "news agency": "G",
    "outlet": "G",
}
_PLACE_BEGINS = frozenset(
    ["New", "North", "South", "West", "East", "San", "Santa", "Los", "Las", "Port", "Fort", "Saint"]
)
_ENDINGS = {"gen": "g", "verb": "v"}
"""A genitive, and a verb of which only the end is written: *she'll*, *we've*."""
_MARKS = {",": ",", ".": ".", "!": ".", "?": ".", ":": ":", "(": "(", ")": ")"}
_QUOTES = '"\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019'
_ARABIC = re.compile(r"(?:[Aa]l|[Ee]l|[Aa][dnrst]|[Aa]sh|[Uu]l)-[A-Z]")
_TIMED = re.compile(r"^(?:ex|then|former|acting)-(?=.)")
"""What may be tied to the first word of a role: *then-Prime Minister*."""
_YEAR = re.compile(r"(?:1[89]|20)\d\d")


class Word(NamedTuple):
    """One word, or one name of several words that the tables know."""

    start: int
    end: int
    text: str
    letter: str
    named: Named | None = None


@dataclass(frozen=True)
class Words:
    """The words of the paragraphs, and the string of their classes."""

    all: tuple[Word, ...]
    classes: str

    def extent(self, first: int, last: int) -> Extent:
        """
        Turn places in the class string into a stretch of the text.

        Parameters
        ----------
        first, last : int
            Index of the first word and of the one after the last.

        Returns
        -------
        Extent
            From the first word's begin to the last word's end.
        """
        return Extent(self.all[first].start, self.all[last - 1].end)

    def within(self, extent: Extent) -> tuple[int, int]:
        """
        Find the words that begin inside a stretch of the text.

        Parameters
        ----------
        extent : Extent
            A stretch of the text.

        Returns
        -------
        tuple of int
            Index of the first such word and of the one after the last.
        """
        begins = self._begins
        return bisect_left(begins, extent.start), bisect_left(begins, extent.end)

    @cached_property
    def _begins(self) -> tuple[int, ...]:
        return tuple([word.start for word in self.all])


def words(text: str, stretches: Sequence[Extent]) -> Words:
    """
    Cut stretches of a text into words and give each its class.

    Parameters
    ----------
    text : str
        The stored text.
    stretches : sequence of Extent
        Paragraphs, in text order.

    Returns
    -------
    Words
        The words of all stretches, with an end mark after each.
    """
    found: list[Word] = []
    for stretch in stretches:
        place = stretch.start
        while match := _TOKEN.search(text, place, stretch.end):
            word = _word(text, match, stretch.end)
            if word.letter == "N" and word.text.isupper() and _shouted(found, text, word):
                letter = _letter(word.text.lower())
                word = Word(word.start, word.end, word.text, "t" if letter == "x" else letter)
            if word.letter == "N" and found and _is_place(found[-1], text, word.start):
                first = found.pop()
                word = Word(first.start, word.end, text[first.start : word.end], "Z")
            found.append(word)
            place = word.end
        found.append(Word(stretch.end, stretch.end, "", "|"))
    return Words(tuple(found), "".join(word.letter for word in found))


def _word(text: str, match: re.Match[str], limit: int) -> Word:
    start, end = match.span()
    token = _kept(match[0])
    if match.lastgroup in _ENDINGS:
        return Word(start, end, token, _ENDINGS[match.lastgroup])
    if match.lastgroup == "mark":
        quote = '"' if token in _QUOTES else ";"
        return Word(start, end, token, _MARKS.get(token, quote))
    if token[0].isupper():
        entry = entry_at(text, start)
        if entry and entry[0] <= limit:
            return Word(start, entry[0], text[start : entry[0]], _FORMS[entry[1].form], entry[1])
    return Word(start, end, token, _letter(token))


@lru_cache(maxsize=2**13)
def _kept(token: str) -> str:
    """Give the same words of a text the same place in memory."""
    return token


@lru_cache(maxsize=2**13)
def _letter(token: str) -> str:
    if token.isdigit():
        return "y" if _YEAR.fullmatch(token) else "d"
    if _ARABIC.match(token):
        return "N"
    known = class_of(_TIMED.sub("", token.lower().rstrip(".")))
    if known is None:
        return "N" if token[0].isupper() else "x"
    if known in "ZCX" and token[0].islower():
        return "x"
    if known == "p" and token[0].isupper():
        return "N"
    return "x" if known == "X" else known


def _shouted(before: Sequence[Word], text: str, word: Word) -> bool:
    """Tell a first word set in capitals from an abbreviation."""
    first = not before or before[-1].letter in {"|", "."}
    return first and len(word.text) > 2 and text[word.end : word.end + 2].lstrip()[:1].islower()


def _is_place(before: Word, text: str, start: int) -> bool:
    """Tell the first word of a name such as *New York* or *Port Sudan*."""
    return before.text in _PLACE_BEGINS and text[before.end : start] == " "
