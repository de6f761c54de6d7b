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
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, reduce
from itertools import accumulate, compress
from operator import add, or_

from goodoffices.reading.extent import Extent
from goodoffices.reading.firstwords import as_common
from goodoffices.reading.inner_titles import as_names
from goodoffices.reading.places import Named, entry_at, state_name
from goodoffices.reading.telling import Telling, bits_of
from goodoffices.reading.wordclasses import PLACE_BEGINS, letter_of, plain_letter

__all__ = ["Words", "words"]

_TOKEN = re.compile(
    r"(?:[a-z]+(?=[ ,])"  # most words
    r"|['\u2019]s\b|(?<=s)['\u2019](?=\s)"  # a genitive
    r"|['\u2019](?:d|ll|ve|re|m)\b"  # the end of a verb
    r"|(?:[A-Z]\.)+|(?:Mr|Mrs|Ms|Dr|Gen|Col|Maj|Lt|Adm|Capt|Brig|Sgt|Sen|Rep|Gov|Amb|Rev|St|Pres"
    r"|Md|Mohd"
    r"|GEN|COL|MAJ|LT|ADM|CAPT|BRIG|SEN|REP|GOV|AMB|DR|MR|MRS|MS)\.(?= )"
    r"|[^\W_]+(?:['\u2019](?!(?:s|d|ll|ve|re|m)\b)[^\W_]+|-[^\W_]+)*"
    r"|\S)\s*"
)
"""A word or a mark with the blanks after it."""
_BLANKS = re.compile(r"\s*")
_FORMS = {
    "name": "S",
    "adjective": "J",
    "capital": "K",
    "seat": "Q",
    "region": "R",
    "part": "R",
    "institution": "B",
    "news agency": "G",
    "outlet": "G",
}
_SHARED_SEAT = "Foreign Office"
_OWN = frozenset(["name", "adjective"])
_INITIALS = re.compile(r"(?<=[a-z,\"\u201d] | \()[A-Z]{3,6}\b")
_VOWEL = re.compile(r"[AEIOUY]")
_OPEN = re.compile("[?+*'!]|(?<=[+*])N")
"""Letters of tokens whose class their surroundings settle, see `letter_of`."""


@dataclass(frozen=True)
class Words:
    """The words of the paragraphs in columns, and the string of their classes."""

    texts: Sequence[str]
    """Each word, or name of several words that the tables know; an end mark is empty."""
    starts: Sequence[int]
    ends: Sequence[int]
    classes: str
    named: Mapping[int, Named]
    """What the tables know of a word, by its index."""

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
        return Extent(self.starts[first], self.ends[last - 1])

    def within(self, extent: tuple[int, int]) -> tuple[int, int]:
        """
        Find the words that begin inside a stretch of the text.

        Parameters
        ----------
        extent : Extent, or tuple of int
            A stretch of the text, in code points, end exclusive.

        Returns
        -------
        tuple of int
            Index of the first such word and of the one after the last.
        """
        start, end = extent
        first = bisect_left(self.starts, start)
        return first, bisect_left(self.starts, end, first)

    def line_start(self, place: int) -> int:
        """
        Find where the paragraph begins in which a place stands.

        Parameters
        ----------
        place : int
            An offset in a paragraph.

        Returns
        -------
        int
            Offset of its first word.
        """
        before = self.classes.rfind("|", 0, bisect_left(self.starts, place))
        return self.starts[before + 1] if before + 1 < len(self.starts) else place

    def tell(self, telling: Telling, stretch: Extent) -> bool:
        """
        Tell whether a word that a rule needs stands in a stretch of the text.

        Parameters
        ----------
        telling : Telling
            The rule's words.
        stretch : Extent
            A stretch of the text.

        Returns
        -------
        bool
            False where the rule finds nothing.
        """
        return bool(self.bits(stretch) & telling.bit)

    def bits(self, stretch: Extent) -> int:
        """
        Give the rules that may find something in a stretch of the text.

        Parameters
        ----------
        stretch : Extent
            A stretch of the text.

        Returns
        -------
        int
            Their bits, see `goodoffices.reading.telling`.
        """
        found = self._bits.get(stretch)
        if found is None:
            starts, ends, bits = self._told
            first, last = bisect_right(ends, stretch.start), bisect_left(starts, stretch.end)
            found = self._bits[stretch] = reduce(or_, bits[first:last], 0)
        return found

    def places(self, telling: Telling) -> Iterator[Extent]:
        """
        Go through the words without one of which a rule finds nothing.

        Parameters
        ----------
        telling : Telling
            The rule's words.

        Yields
        ------
        Extent
            Each word, in text order.
        """
        starts, ends, every = self._told
        for start, end, bits in zip(starts, ends, every, strict=True):
            if bits & telling.bit:
                yield Extent(start, end)

    @cached_property
    def _bits(self) -> dict[Extent, int]:
        return {}

    @cached_property
    def _told(self) -> tuple[list[int], list[int], list[int]]:
        """Where words stand that some rule needs, and the rules."""
        bits = [*map(bits_of, self.texts)]
        return (
            [*compress(self.starts, bits)],
            [*compress(self.ends, bits)],
            [*filter(None, bits)],
        )


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
    cut = _Cut(text)
    for stretch in stretches:
        cut.stretch(stretch)
    cut.leave_shared_seats()
    classes = as_common(cut.texts, as_names(cut.texts, "".join(cut.letters)))
    return Words(cut.texts, cut.starts, cut.ends, classes, _settled(cut.named))


def _settled(named: dict[int, Named]) -> dict[int, Named]:
    """Give *Congolese* the one of its states that the text names otherwise."""
    shared = [n for n, one in named.items() if one.form == "adjective" and len(one.states) > 1]
    if shared:
        told = {one.states or one.home for one in named.values()}
        for at in shared:
            states = [code for code in named[at].states if (code,) in told]
            if len(states) == 1:
                named[at] = replace(named[at], name=state_name(*states), states=(*states,))
    return named


class _Cut:
    """The words cut so far."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.texts: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.letters: list[str] = []
        self.named: dict[int, Named] = {}

    def stretch(self, stretch: Extent) -> None:
        """Cut a paragraph: all at once but for the words whose class their surroundings settle."""
        text, limit = self.text, stretch.end
        begin = _begin(text, stretch.start, limit)
        tokens = _TOKEN.findall(text, begin, limit)
        texts = [*map(str.rstrip, tokens)]
        starts = [*accumulate(map(len, tokens), initial=begin)]
        ends = [*map(add, starts, map(len, texts))]
        letters = "".join(map(letter_of, texts))
        done = 0
        for open_ in _OPEN.finditer(letters):
            at = open_.start()
            if at < done:
                continue
            if done < at:
                self._take(texts[done:at], starts[done:at], ends[done:at], letters[done:at])
            place = self._settle(starts[at], texts[at], letters[at], limit)
            done = at + 1
            while starts[done] != place:
                if starts[done] < place:
                    done += 1
                else:
                    place = self._next(place, limit)
        self._take(texts[done:], starts[done:-1], ends[done:], letters[done:])
        self._take([""], [limit], [limit], "|")

    def leave_shared_seats(self) -> None:
        """Take *Foreign Office*, which several states have, for any one's if none else is named."""
        shared = [n for n in self.named if self.texts[n] == _SHARED_SEAT]
        codes = {c for n, one in self.named.items() if one.form in _OWN for c in one.states}
        if shared and codes.isdisjoint(self.named[shared[0]].states):
            letters = [*"".join(self.letters)]
            for place in shared:
                letters[place] = "I"
                del self.named[place]
            self.letters = letters

    def _take(
        self, texts: Sequence[str], starts: Sequence[int], ends: Sequence[int], letters: str
    ) -> None:
        self.texts += texts
        self.starts += starts
        self.ends += ends
        self.letters += letters

    def _next(self, place: int, limit: int) -> int:
        """Cut the token at a place, in the middle of another one; give where the next begins."""
        token = _TOKEN.match(self.text, place, limit)
        assert token is not None
        word = token[0].rstrip()
        return self._settle(place, word, letter_of(word), limit)

    def _settle(self, start: int, word: str, letter: str, limit: int) -> int:
        """Take one token by its surroundings; give where the next one begins."""
        text, end = self.text, start + len(word)
        if letter in "?+":
            entry = entry_at(text, start)
            is_name = self._is_in_a_name() or (entry and self._is_called(entry, limit))
            if entry and entry[0] <= limit and not is_name:
                self.named[len(self.texts)] = entry[1]
                end = entry[0]
                self._take([text[start:end]], [start], [end], _FORMS[entry[1].form])
                return _begin(text, end, limit)
        if letter in "?+*":
            letter = plain_letter(word)
        elif letter == "'":
            letter = "g" if _ends_genitive(text, start, limit) else '"'
        elif letter == "!":
            letter = "N"
        if letter == "N" and self._is_shouted(word, end):
            letter = plain_letter(word.lower())
            letter = "t" if letter == "x" else letter
        if letter == "N" and self._is_of_place(start):
            start, letter = self.starts.pop(), "Z"
            word = text[start:end]
            del self.texts[-1], self.ends[-1], self.letters[-1]
            self.named.pop(len(self.texts), None)
        self._take([word], [start], [end], letter)
        return _begin(text, end, limit)

    def _is_shouted(self, word: str, end: int) -> bool:
        """Tell a first word set in capitals from an abbreviation."""
        first = not self.letters or self.letters[-1] in {"|", "."}
        if not first or len(word) < 3 or not word.isupper() or self._is_initials(word):
            return False
        return self.text[end : end + 2].lstrip()[:1].islower()

    def _is_initials(self, word: str) -> bool:
        """Tell *NDF* by itself, and *FARC* where it stands in capitals inside a sentence too."""
        return not _VOWEL.search(word) or word in self._initials

    @cached_property
    def _initials(self) -> frozenset[str]:
        """The words in capitals inside sentences."""
        return frozenset(_INITIALS.findall(self.text))

    def _is_in_a_name(self) -> bool:
        """Tell the last word of *Juliet de Lima* from the place."""
        return self.letters[-2:] == ["N", "p"]

    def _is_called(self, entry: tuple[int, Named], limit: int) -> bool:
        """Tell *Port Sudan* from Sudan, and *the minister, Israel Katz,* from Israel."""
        if entry[1].form == "part":
            return self.letters[-1:] == ["N"] or self._is_before_name(entry[0], limit)
        if entry[1].form != "name":
            return False
        if self.texts and self.texts[-1] in PLACE_BEGINS:
            return True
        apposed = self.letters[-2:] == ["H", ","] or self.letters[-1:] == ["h"]
        return apposed and self._is_before_name(entry[0], limit)

    def _is_before_name(self, place: int, limit: int) -> bool:
        """Tell whether a capitalised word that no table knows follows after one blank."""
        next_ = _TOKEN.match(self.text, min(place + 1, limit), limit)
        return next_ is not None and letter_of(next_[0].rstrip()) == "N"

    def _is_of_place(self, start: int) -> bool:
        """Tell a word after the first one of a name such as *New York* or *Port Sudan*."""
        if not self.texts or self.texts[-1] not in PLACE_BEGINS:
            return False
        return self.text[self.ends[-1] : start] == " "


def _begin(text: str, place: int, limit: int) -> int:
    blanks = _BLANKS.match(text, place, limit)
    return place if blanks is None else blanks.end()


def _ends_genitive(text: str, start: int, limit: int) -> bool:
    """Tell the apostrophe after a plural, as in *the ministers' house*, from a quotation mark."""
    return text[start - 1 : start] == "s" and start + 1 < limit and text[start + 1].isspace()
