"""Paragraphs cut into words, in which a quotation run is one word."""

import re
from collections.abc import Sequence

from goodoffices.reading.extent import Extent
from goodoffices.reading.lexicon import words
from goodoffices.reading.quotation import Run

__all__ = ["CLOSING", "ENDS", "QUOTED", "Cut", "cut"]

QUOTED = "\u201c\u201d"
"""Stands among a sentence's words for a whole quotation run."""
ENDS = frozenset([".", "!", "?", "\u2026", "...", "...."])
"""Marks that end a sentence."""
CLOSING = frozenset(")]'\u2019\"\u201d")
"""Marks that close what a sentence ends in."""

_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}(?:-\w+)*"  # U.S., D.C.-based
    r"|\w+(?:['\u2019.&/@-]\w+)*(?:(?<=s)['\u2019](?= \w))?"  # don't, 1.5, ministers' house
    r"|--+|\.\.+|[\"'\u2018\u2019\u201c\u201d]+|[^\w\s]"
)
_ABBREVIATIONS = words("""
    mr mrs ms mx dr prof sen sens rep reps gov govs gen lt col maj capt sgt adm cmdr hon rev fr
    md mohd st jr sr vs etc no inc ltd co corp jan feb mar apr aug sept sep oct nov dec mt ft pres
    amb min sec dep asst atty supt det fla calif tex mass penn ill conn ariz mich minn wash ore tenn
    """)
_NUMBERED = words("no sec min art fig")
"""Abbreviations before a number; before anything else they are words."""
_CAPITAL = words("ill wash mass ore mar")
"""Abbreviations that in small letters are words."""
_ENDING = ENDS | CLOSING
_OF_MANY = ("s'", "s\u2019")


class Cut:
    """
    The words of a paragraph, and where they stand.

    Parameters
    ----------
    text : str
        The stored text.
    words : tuple of str
        All words from a place on, as they stand; `QUOTED` for a quotation run.
    begin : int
        That place.
    quoted : sequence of Run
        The runs among them.
    marks : list of int
        The places among the words, from 0, of the runs and of the marks with or before which a
        sentence may end.
    """

    __slots__ = ("_begin", "_places", "_quoted", "_run_ends", "_text", "marks", "words")

    def __init__(
        self,
        text: str,
        words: tuple[str, ...],
        begin: int,
        quoted: Sequence[Run],
        marks: Sequence[int] = (),
    ) -> None:
        self.words = words
        self.marks = marks
        self._text, self._begin, self._quoted = text, begin, quoted
        self._places: list[int] = []
        self._run_ends: dict[int, int] = {}

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
        if not self._places:
            self._place()
        return self._places[at]

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
        if not self._places:
            self._place()
        start, word = self._places[at], self.words[at]
        return self._run_ends[start] if word is QUOTED else start + len(word)

    def part(self, first: int, last: int) -> Extent:
        """
        Give the extent of some of the words.

        Parameters
        ----------
        first, last : int
            Places among the words, `last` exclusive.

        Returns
        -------
        Extent
            From the first word's first character to the last word's end.
        """
        return Extent(self.start(first), self.end(last - 1))

    def _place(self) -> None:
        """Find the words in the text; most paragraphs are never asked."""
        text, at, runs = self._text, self._begin, iter(self._quoted)
        for word in self.words:
            if word is QUOTED:
                start, at, *_ = next(runs)
                self._places.append(start)
                self._run_ends[start] = at
                continue
            while text[at].isspace():
                at += 1
            self._places.append(at)
            at += len(word)


def cut(text: str, begin: int, end: int, quoted: Sequence[Run]) -> Cut:
    """
    Cut a paragraph into words; an abbreviation keeps its full stop.

    Parameters
    ----------
    text : str
        The stored text.
    begin, end : int
        Where the prose of the paragraph begins and ends.
    quoted : sequence of Run
        Its quotation runs.

    Returns
    -------
    Cut
        Words and marks in text order; `QUOTED` for each run.
    """
    found: list[str] = []
    marks: list[int] = []
    place = begin
    for run in quoted:
        _add(found, marks, text[place : run.start])
        marks.append(len(found))
        found.append(QUOTED)
        place = run.end
    _add(found, marks, text[place:end])
    return Cut(text, tuple(found), begin, quoted, marks)


def _add(found: list[str], marks: list[int], text: str) -> None:
    """Cut what stands between two runs: most words stand alone between blanks and commas."""
    parts = text.replace(",", " , ").split()
    ends: list[int] = []
    if "s' " in text or "s\u2019 " in text:
        whole = Cut(text, tuple(parts), 0, ())
        ends = [*map(whole.end, range(len(parts)))]
    first = 0
    for at in [n for n, part in enumerate(parts) if not part.isalnum() and part != ","]:
        part, after = parts[at], parts[at + 1] if at + 1 < len(parts) else ""
        found += parts[first:at]
        first = at + 1
        if part[-1] == "." and part[:-1].isalnum():
            if _is_short(part[:-1], after):
                found.append(part)
            else:
                found += part[:-1], "."
                marks.append(len(found) - 1)
            continue
        cut = _parted(part, after)
        if ends and part.endswith(_OF_MANY) and text.startswith(" ", ends[at]):
            beside = text[ends[at] : ends[at] + 2].rstrip()
            cut = _parted(part + beside, "")[: -1 if len(beside) > 1 else None]
        marks += [n for n, word in enumerate(cut, len(found)) if word in _ENDING]
        found += cut
    found += parts[first:]


def _parted(part: str, after: str) -> list[str]:
    """Cut what stands between two blanks; an abbreviation keeps its full stop."""
    cut = _WORD.findall(part)
    if "." not in cut:
        return cut
    found: list[str] = []
    for at, word in enumerate(cut):
        if word == "." and at and _is_short(cut[at - 1], "".join(cut[at + 1 : at + 2]) or after):
            found[-1] += word
        else:
            found.append(word)
    return found


def _is_short(word: str, after: str) -> bool:
    """Tell the abbreviation *No. 5* from the last word of *She said no.* and its full stop."""
    low = word.lower()
    if low in _NUMBERED:
        return after[:1].isdigit()
    if low in _ABBREVIATIONS:
        return word not in _CAPITAL
    return len(word) == 1 and word.isupper()
