"""Sentences as rows of words, in which a quotation run is one word."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, compress
from operator import add
from typing import NamedTuple

from goodoffices.reading.cues import CUES
from goodoffices.reading.dateline import dateline
from goodoffices.reading.document import Document
from goodoffices.reading.extent import Extent
from goodoffices.reading.lexicon import ADVERBS, words
from goodoffices.reading.quotation import Run, runs

__all__ = ["QUOTED", "Row", "Sentence", "rows", "sentences", "split"]

QUOTED = "\u201c\u201d"
"""Stands among a sentence's words for a whole quotation run."""

_WORD = re.compile(
    r"(?:[a-z]+(?=[ ,])"  # most words
    r"|(?:[^\W\d_]\.){2,}(?:-\w+)*"  # U.S., D.C.-based
    r"|\w+(?:['\u2019.&/@-]\w+)*(?:(?<=s)['\u2019](?= \w))?"  # don't, 1.5, ministers' house
    r"|--+|\.\.+|[\"'\u2018\u2019\u201c\u201d]+|[^\w\s])\s*"
)
"""A word or a mark with the blanks after it."""
_BLANKS = re.compile(r"\s*")
_ABBREVIATIONS = words("""
    mr mrs ms mx dr prof sen sens rep reps gov govs gen lt col maj capt sgt adm cmdr hon rev fr
    md mohd st jr sr vs etc no inc ltd co corp jan feb mar apr aug sept sep oct nov dec mt ft pres
    amb min sec dep asst atty supt det fla calif tex mass penn ill conn ariz mich minn wash ore tenn
    """)
_CLOCK = re.compile(
    r"\[?\d{1,2}[:.h]\d\d(?: ?[ap]\.?m\.?)?(?: (?:GMT|UTC|BST|CET|EST|EDT))?\]?"
    r"(?: ?[-\u2013\u2014:|])?[ \t]+(?=[A-Z\"\u201c\u2018])"
)
"""The time before an entry of a live report."""
_NUMBERED = words("no sec min art fig")
"""Abbreviations before a number; before anything else they are words."""
_CAPITAL = words("ill wash mass ore mar")
"""Abbreviations that in small letters are words."""
_ENDS = frozenset([".", "!", "?", "\u2026", "...", "...."])
_PUNCTUATION = frozenset(".,!?;:\u2026-\u2014")
_CLOSING = frozenset(")]'\u2019\"\u201d")
_ENDING = _ENDS | _CLOSING | {QUOTED}
_GOES_ON = frozenset([",", ";", ":"])
"""After a full stop that belongs to an abbreviation: *A, R-Ky., said*."""
_BREAKS = frozenset([".", ";", ":", "!", "?", ","])
_CLAUSE_OPENERS = words(
    "that he she it they there the a an i we you his her their its this these those"
)
_NO_ADVERBS = words("ally anomaly assembly bully butterfly family fly monopoly reply supply rally")
_LONGEST = 200
"""Words after which a sentence ends in any case: no list of words makes reading slow."""


class Sentence(NamedTuple):
    """One sentence of prose."""

    paragraph: int
    """The place of its paragraph in the document, from 0."""
    words: tuple[str, ...]
    """Words and marks; `QUOTED` stands for a run."""
    lower: tuple[str, ...]
    """The words in lower case."""
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    quoted: tuple[int, ...]
    """The places of the runs among the words."""
    complete: tuple[int, ...]
    """Those of them whose last character inside is a punctuation mark."""

    @property
    def extent(self) -> Extent:
        """Where the sentence stands."""
        return Extent(self.starts[0], self.ends[-1])

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
        return Extent(self.starts[first], self.ends[last - 1])

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
        return low.endswith("ly") and self.words[at][0].islower() and low not in _NO_ADVERBS


@dataclass(frozen=True, slots=True)
class Row:
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
    words, starts, ends = _words(text, paragraph, quoted)
    if not words:
        return []
    row = _Row(text, number, words, [*map(str.lower, words)], starts, ends)
    may_end = [at for at, word in enumerate(words) if word in _ENDING]
    if quoted:
        runs_at = [at for at in may_end if words[at] is QUOTED]
        for at in runs_at:
            row.lower[at] = QUOTED
        may_end = sorted({*may_end, *(at - 1 for at in runs_at if at)})
    found, first = [], 0
    for at in (*may_end, len(words) - 1):
        while at - first > _LONGEST:
            found.append(row.part(first, first + _LONGEST + 1))
            first += _LONGEST + 1
        if at >= first and (at - first == _LONGEST or _is_last(text, words, ends, at, first)):
            found.append(row.part(first, at + 1))
            first = at + 1
    return found


class _Row(NamedTuple):
    """The words of a paragraph."""

    text: str
    number: int
    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]

    def part(self, first: int, last: int) -> Sentence:
        """Make a sentence of some of the words."""
        row = self.words[first:last]
        quoted = tuple([n for n, word in enumerate(row) if word is QUOTED]) if QUOTED in row else ()
        ends = self.ends[first:last]
        return Sentence(
            self.number,
            tuple(row),
            tuple(self.lower[first:last]),
            tuple(self.starts[first:last]),
            tuple(ends),
            quoted,
            tuple([n for n in quoted if _tail(self.text, ends[n]) in _PUNCTUATION]),
        )


def _words(
    text: str, paragraph: Extent, quoted: Sequence[Run]
) -> tuple[list[str], list[int], list[int]]:
    """Cut a paragraph into words; an abbreviation keeps its full stop."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    passed = dateline(text, paragraph)
    begin = passed.end if passed else paragraph.start
    clock = _CLOCK.match(text, begin, paragraph.end)
    begin = clock.end() if clock else begin
    for run in quoted:
        _cut(text, begin, run.start, words, starts, ends)
        words.append(QUOTED)
        starts.append(run.start)
        ends.append(run.end)
        begin = run.end
    _cut(text, begin, paragraph.end, words, starts, ends)
    return words, starts, ends


def _cut(
    text: str, begin: int, stop: int, words: list[str], starts: list[int], ends: list[int]
) -> None:
    """Cut what stands between two runs, all at once."""
    blanks = _BLANKS.match(text, begin, stop)
    pieces = _WORD.findall(text, blanks.end() if blanks else begin, stop)
    cut = [*map(str.rstrip, pieces)]
    first = [*accumulate(map(len, pieces), initial=blanks.end() if blanks else begin)][:-1]
    last = [*map(add, first, map(len, cut))]
    if "." in cut:
        stops = [n for n, word in enumerate(cut) if n and word == "."]
        stops = [
            n
            for n in stops
            if last[n - 1] == first[n] and _is_short(cut[n - 1], *cut[n + 1 : n + 2])
        ]
        for at in stops:
            cut[at - 1] += "."
            last[at - 1] += 1
        if stops:
            kept = [True] * len(cut)
            for at in stops:
                kept[at] = False
            cut, first, last = (
                [*compress(cut, kept)],
                [*compress(first, kept)],
                [*compress(last, kept)],
            )
    words += cut
    starts += first
    ends += last


@lru_cache(maxsize=2**10)
def _is_short(word: str, after: str = "") -> bool:
    """Tell the abbreviation *No. 5* from the last word of *She said no.* and its full stop."""
    if word.lower() in _NUMBERED:
        return after[:1].isdigit()
    if word in _CAPITAL:
        return False
    return (len(word) == 1 and word.isupper()) or word.lower() in _ABBREVIATIONS


def _is_last(text: str, words: list[str], ends: list[int], at: int, first: int) -> bool:
    """Tell whether the word at this place ends its sentence."""
    word = words[at]
    if at + 1 == len(words):
        return True
    after = words[at + 1]
    if word is QUOTED:
        if after is QUOTED:
            return True
        tail = _tail(text, ends[at])
        if tail not in _ENDS or not after[0].isupper():
            return False
        closes = tail == "." and any(other[0].isalpha() for other in words[first:at])
        return closes or not _is_reported(words, at + 1)
    if word in _CLOSING and at > first and words[at - 1] in _ENDS:
        return after is QUOTED or after[0].isupper()
    if word == ";":
        return False
    if after is QUOTED and word[-1] == "." and at > first:
        return True
    if word not in _ENDS or after in _CLOSING or after in _GOES_ON:
        return False
    return after is QUOTED or not after[0].islower()


def _tail(text: str, end: int) -> str:
    """Give the last character inside a run that ends at a place."""
    return text[max(0, end - 4) : end].rstrip("\"' \u201d\u2019\u201c\u00bb\u00ab")[-1:]


def _is_reported(words: list[str], first: int) -> bool:
    """Tell whether what follows a quotation is only who said it, as in 'X asked'."""
    for at in range(first, min(first + 14, len(words))):
        if words[at] is QUOTED or (words[at] in _BREAKS and words[at] != ","):
            return False
        cue = CUES.get(words[at])
        if cue is not None and cue.speech and cue.form == "finite":
            after = words[at + 1].lower() if at + 1 < len(words) else "."
            return cue.hearer or after not in _CLAUSE_OPENERS
    return False
