"""Sentences as rows of words, in which a quotation run is one word."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from goodoffices.reading.cues import CUES
from goodoffices.reading.cutting import CLOSING, ENDS, QUOTED, Cut, cut
from goodoffices.reading.dateline import dateline
from goodoffices.reading.document import Document
from goodoffices.reading.extent import Extent
from goodoffices.reading.lexicon import ADVERBS, words
from goodoffices.reading.quotation import Run, runs

__all__ = ["QUOTED", "Row", "Sentence", "rows", "sentences", "split"]

_CLOCK = re.compile(
    r"\[?\d{1,2}[:.h]\d\d(?: ?[ap]\.?m\.?)?(?: (?:GMT|UTC|BST|CET|EST|EDT))?\]?"
    r"(?: ?[-\u2013\u2014:|])?[ \t]+(?=[A-Z\"\u201c\u2018])"
)
"""The time before an entry of a live report."""
_PUNCTUATION = frozenset(".,!?;:\u2026-\u2014")
_GOES_ON = frozenset([",", ";", ":"])
"""After a full stop that belongs to an abbreviation: *A, R-Ky., said*."""
_BREAKS = frozenset([".", ";", ":", "!", "?", ","])
_CLAUSE_OPENERS = words(
    "that he she it they there the a an i we you his her their its this these those"
)
_NO_ADVERBS = words("ally anomaly assembly bully butterfly family fly monopoly reply supply rally")
_LONGEST = 200
"""Words after which a sentence ends in any case: no list of words makes reading slow."""


class Sentence:
    """
    One sentence of prose.

    Parameters
    ----------
    paragraph : int
        The place of its paragraph in the document, from 0.
    cut : Cut
        The words of the paragraph.
    first, last : int
        The place of its first word among them, and the one after its last.
    lower : tuple of str
        Its own words in lower case; `QUOTED` stands for a run.
    quoted, complete : tuple of int
        The places of the runs among its own words, from 0, and of those whose last character
        inside is a punctuation mark.
    """

    __slots__ = ("_cut", "_first", "complete", "lower", "paragraph", "quoted", "words")

    def __init__(
        self,
        paragraph: int,
        cut: Cut,
        first: int,
        last: int,
        lower: tuple[str, ...],
        quoted: tuple[int, ...],
        complete: tuple[int, ...],
    ) -> None:
        self.paragraph = paragraph
        self.words = cut.words[first:last]
        self.lower = lower
        self.quoted = quoted
        self.complete = complete
        self._cut = cut
        self._first = first

    def start(self, at: int) -> int:
        """
        Tell where a word begins.

        Parameters
        ----------
        at : int
            Its place among the words, from 0.

        Returns
        -------
        int
            The offset of its first character in the text.
        """
        return self._cut.start(self._first + at)

    def end(self, at: int) -> int:
        """
        Tell where a word ends.

        Parameters
        ----------
        at : int
            Its place among the words, from 0.

        Returns
        -------
        int
            The offset after its last character in the text.
        """
        return self._cut.end(self._first + at)

    @property
    def starts(self) -> tuple[int, ...]:
        """Where its words begin in the text."""
        return tuple(map(self.start, range(len(self.words))))

    @property
    def ends(self) -> tuple[int, ...]:
        """Where its words end in the text."""
        return tuple(map(self.end, range(len(self.words))))

    @property
    def extent(self) -> Extent:
        """Where the sentence stands."""
        return self._cut.part(self._first, self._first + len(self.words))

    def part(self, first: int, last: int) -> Extent:
        """
        Give the extent of some of its words.

        Parameters
        ----------
        first, last : int
            Places among the words, `last` exclusive.

        Returns
        -------
        Extent
            From the first word's first character to the last word's end.
        """
        return self._cut.part(self._first + first, self._first + last)

    def is_adverb(self, at: int) -> bool:
        """
        Tell an adverb by itself or by its ending; *Kelly*, *Italy* and *family* are none.

        Parameters
        ----------
        at : int
            A place among the words.

        Returns
        -------
        bool
            True for *also* and *quietly*.
        """
        low = self.lower[at]
        if low in ADVERBS:
            return True
        return low[-2:] == "ly" and self.words[at][0].islower() and low not in _NO_ADVERBS


class Row(NamedTuple):
    """A paragraph cut up."""

    quoted: Sequence[Run]
    """Its quotation runs."""
    sentences: Sequence[Sentence]


def rows(document: Document) -> tuple[Row, ...]:
    """
    Cut up the paragraphs of a document.

    Parameters
    ----------
    document : Document
        The report in its parts.

    Returns
    -------
    tuple of Row
        One for each paragraph.
    """
    quoted = runs(document.text, document.paragraphs)
    return tuple(
        Row(quoted[number], split(document.text, paragraph, quoted[number], number))
        for number, paragraph in enumerate(document.paragraphs)
    )


def sentences(document: Document, cut: Sequence[Row] | None = None) -> tuple[Sentence, ...]:
    """
    List the sentences of a document.

    Parameters
    ----------
    document : Document
        The report in its parts.
    cut : sequence of Row or None
        Its paragraphs cut up, where that was done before.

    Returns
    -------
    tuple of Sentence
        In text order.
    """
    cut = rows(document) if cut is None else cut
    return tuple(sentence for row in cut for sentence in row.sentences)


def split(text: str, paragraph: Extent, quoted: Sequence[Run], number: int = 0) -> list[Sentence]:
    """
    Split one paragraph; a quotation run is never split.

    Parameters
    ----------
    text : str
        The stored text.
    paragraph : Extent
        The paragraph; a dateline at its beginning is passed over.
    quoted : sequence of Run
        Its quotation runs.
    number : int
        Its place in the document.

    Returns
    -------
    list of Sentence
        In text order; none for an empty paragraph.
    """
    passed = dateline(text, paragraph)
    begin = passed.end if passed else paragraph.start
    if not text[begin : begin + 1].isalpha():
        clock = _CLOCK.match(text, begin, paragraph.end)
        begin = clock.end() if clock else begin
    row = _Row(text, number, cut(text, begin, paragraph.end, quoted), quoted)
    found, first = [], 0
    for at in row.marks:
        while at - first > _LONGEST:
            found.append(row.part(first, first + _LONGEST + 1))
            first += _LONGEST + 1
        if at >= first and (at - first == _LONGEST or row.is_last(at, first)):
            found.append(row.part(first, at + 1))
            first = at + 1
    return found


class _Row:
    """The words of a paragraph and the marks among them."""

    __slots__ = ("cut", "lower", "marks", "number", "runs_at", "tails", "words")

    def __init__(self, text: str, number: int, cut: Cut, quoted: Sequence[Run]) -> None:
        self.number, self.cut, self.words = number, cut, cut.words
        self.marks = [*cut.marks]
        """The places of the words after which a sentence may end."""
        self.runs_at: list[int] = []
        """The places of the runs."""
        self.tails: dict[int, str] = {}
        """The last character inside each run, by its place."""
        lower = [*map(str.lower, cut.words)]
        if quoted:
            self._take(text, quoted, lower)
        self.lower = tuple(lower)
        self.marks.append(len(lower) - 1)

    def _take(self, text: str, quoted: Sequence[Run], lower: list[str]) -> None:
        """Take the quotation runs for words."""
        self.runs_at = [at for at in self.marks if self.words[at] is QUOTED]
        self.marks = sorted({*self.marks, *(at - 1 for at in self.runs_at if at)})
        tails = (_tail(text, run.end) for run in quoted)
        self.tails = dict(zip(self.runs_at, tails, strict=True))
        for at in self.runs_at:
            lower[at] = QUOTED

    def part(self, first: int, last: int) -> Sentence:
        """Make a sentence of some of the words."""
        quoted: tuple[int, ...] = ()
        complete: tuple[int, ...] = ()
        if self.runs_at:
            runs = self.runs_at[bisect_left(self.runs_at, first) : bisect_left(self.runs_at, last)]
            quoted = tuple([at - first for at in runs])
            complete = tuple([at - first for at in runs if self.tails[at] in _PUNCTUATION])
        lower = self.lower[first:last]
        return Sentence(self.number, self.cut, first, last, lower, quoted, complete)

    def is_last(self, at: int, first: int) -> bool:
        """Tell whether the word at a place ends the sentence that begins at another."""
        words = self.words
        word = words[at]
        if at + 1 == len(words):
            return True
        after = words[at + 1]
        if word is QUOTED:
            if after is QUOTED:
                return True
            tail = self.tails[at]
            if tail not in ENDS or not after[0].isupper():
                return False
            closes = tail == "." and any(other[0].isalpha() for other in words[first:at])
            return closes or not _is_reported(words, at + 1)
        if word in CLOSING and at > first and words[at - 1] in ENDS:
            return after is QUOTED or after[0].isupper()
        if word == ";":
            return False
        if after is QUOTED and word[-1] == "." and at > first:
            return True
        if word not in ENDS or after in CLOSING or after in _GOES_ON:
            return False
        return after is QUOTED or not after[0].islower()


def _tail(text: str, end: int) -> str:
    """Give the last character inside a run that ends at a place."""
    return text[max(0, end - 4) : end].rstrip("\"' \u201d\u2019\u201c\u00bb\u00ab")[-1:]


def _is_reported(words: Sequence[str], first: int) -> bool:
    """Tell whether what follows a quotation is only who said it, as in 'X asked'."""
    for at in range(first, min(first + 14, len(words))):
        if words[at] is QUOTED or (words[at] in _BREAKS and words[at] != ","):
            return False
        cue = CUES.get(words[at])
        if cue is not None and cue.speech and cue.form == "finite":
            after = words[at + 1].lower() if at + 1 < len(words) else "."
            return cue.hearer or after not in _CLAUSE_OPENERS
    return False
