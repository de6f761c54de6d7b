"""Quotation runs: the stretches of a text that stand in quotation marks."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from goodoffices.reading.extent import Extent

__all__ = ["Run", "quoted_before", "quoted_share", "runs"]

_DOUBLE = re.compile("\"|\u201c|\u201d|\u201e|\u201f|\u00ab|\u00bb|''|``")
_SINGLE = re.compile("[\"\u201c\u201d\u201e\u201f\u00ab\u00bb'\u2018\u2019\u201a]")
_BEFORE_END = frozenset(",.!?")
_SPEECH_END = re.compile("[,.!?]['\u2019](?![\\w\"\u201d'])")
_CLOSERS = {
    '"': '"\u201d',
    "''": "''",
    "``": "''",
    "\u201c": '\u201d"\u201c',
    "\u201d": "\u201d",
    "\u201e": '\u201c\u201d"',
    "\u201f": '\u201d"',
    "\u00ab": "\u00bb",
    "\u00bb": "\u00ab\u00bb",
    "'": "'\u2019",
    "\u2018": "\u2019'",
    "\u2019": "",
    "\u201a": "\u2018\u2019",
}
"""The marks that close what each mark opens, in any country's habit."""
_OPENERS = {"\u201d": "\u201c", '"': '"', "\u00bb": "\u00ab", "\u2019": "\u2018", "'": " '"}
"""What opened a quotation, by the mark that closes it."""
_FAR = 1_500
"""The most characters of a quotation whose beginning is sought from its end."""
_BEFORE_OPENING = frozenset(" \t\u00a0([{-\u2013\u2014/:;,.\u2026")

_NEXT_SINGLE = re.compile(
    r"(?P<opens>\u2018|(?<!\S)'(?=\w))|(?<=[^\ss])['\u2019](?!\w)|(?<=s)['\u2019](?![\w ])"
)


class Run(NamedTuple):
    """One stretch between quotation marks, the marks included."""

    start: int
    end: int
    closed: bool
    """False where the paragraph ends before the mark closes."""
    continues: bool
    """True where it takes up a run that the paragraph before left open."""


def runs(text: str, paragraphs: Sequence[Extent]) -> tuple[tuple[Run, ...], ...]:
    """
    Find the quotation runs of each paragraph, in one pass over the text.

    Double marks (straight, curly, low, angular, two apostrophes) are marks everywhere; single
    ones only in a text whose speech ends in them more often than double marks begin. Inside a
    run only its own closing mark counts. A run that is not closed ends with its paragraph.

    Parameters
    ----------
    text : str
        The stored text.
    paragraphs : sequence of Extent
        The paragraphs, in text order.

    Returns
    -------
    tuple of tuple of Run
        The runs of each paragraph; those without a letter or digit are left out.
    """
    marks = (_SINGLE if _speaks_in_singles(text) else _DOUBLE).finditer(text)
    mark = next(marks, None)
    found: list[tuple[Run, ...]] = []
    open_before = False
    for paragraph in paragraphs:
        inside: list[re.Match[str]] = []
        while mark and mark.start() < paragraph.end:
            if mark.start() >= paragraph.start:
                inside.append(mark)
            mark = next(marks, None)
        here = tuple(_runs_of(text, paragraph, inside, open_before)) if inside else ()
        found.append(here)
        open_before = bool(here) and not here[-1].closed
    return tuple(found)


def _speaks_in_singles(text: str) -> bool:
    """Tell whether more speech ends in single marks than double marks begin."""
    parts = chain(text.split("'")[:-1], text.split("\u2019")[:-1])
    if not any(part[-1:] in _BEFORE_END for part in parts):
        return False
    singles = len(_SPEECH_END.findall(text))
    straight = text.count('"') + text.count("''")
    return 0 < singles >= straight / 2 + sum(map(text.count, "\u201c\u201e\u00ab"))


def _runs_of(
    text: str, paragraph: Extent, marks: Sequence[re.Match[str]], open_before: bool
) -> list[Run]:
    found: list[Run] = []
    begin, opener = -1, ""
    later = _Later(text, paragraph.end)
    for match in marks:
        mark, at = match[0], match.start()
        before = text[at - 1] if at > paragraph.start else " "
        after = text[match.end()] if match.end() < paragraph.end else " "
        if begin < 0:
            if _opens(mark, before, after):
                begin, opener = at, mark
        elif mark in _CLOSERS[opener] and (
            _closes(mark, opener, before, after)
            or (before == "s" and after == " " and later.is_only_close(match.end()))
        ):
            if any(map(str.isalnum, text[begin:at])):
                continues = open_before and begin == paragraph.start
                found.append(Run(begin, match.end(), True, continues))
            begin = -1
    if begin >= 0 and any(map(str.isalnum, text[begin : paragraph.end])):
        continues = open_before and begin == paragraph.start
        found.append(Run(begin, paragraph.end, False, continues))
    return found


def _opens(mark: str, before: str, after: str) -> bool:
    if mark in "\u201c\u201e\u00ab\u201f``":
        return True
    if after.isspace():
        return False
    if mark in "\u2018\u201a":
        return not before.isalnum()
    if mark == "\u2019":
        return False
    return before.isspace() or before in _BEFORE_OPENING or (after.isalnum() and mark == '"')


def _closes(mark: str, opener: str, before: str, after: str) -> bool:
    """Tell a closing mark from an apostrophe and from an opening mark of the same shape."""
    if mark in "'\u2019" and mark != '"':
        if after.isalnum() or before.isspace():
            return False
        return not (before == "s" and after == " ")
    if mark == "\u201c" and opener == "\u201c":
        return not before.isspace() and not after.isalnum()
    return True


class _Later:
    """The next single mark after a place, looked for once however many places ask."""

    def __init__(self, text: str, limit: int) -> None:
        self._text, self._limit = text, limit
        self._next, self._opens = -1, False

    def is_only_close(self, place: int) -> bool:
        """Tell the mark after an *s* from a plural's apostrophe: none closes before one opens."""
        if self._next < place:
            found = _NEXT_SINGLE.search(self._text, place, self._limit)
            self._next = self._limit if found is None else found.start()
            self._opens = found is None or found["opens"] is not None
        return self._opens


def quoted_share(text: str, content: Sequence[Extent], quoted: Sequence[Run]) -> float:
    """
    Measure how much of a content stands in quotation marks.

    Parameters
    ----------
    text : str
        The stored text.
    content : sequence of Extent
        The content's stretches.
    quoted : sequence of Run
        The runs of the text, in text order.

    Returns
    -------
    float
        The share of its characters other than spaces, from 0 to 1; the marks count as quoted.
    """
    inside = 0
    for part in content:
        for place in range(max(0, bisect_left(quoted, (part.start,)) - 1), len(quoted)):
            run = quoted[place]
            if run.start >= part.end:
                break
            if run.end > part.start:
                inside += _solid(text, max(run.start, part.start), min(run.end, part.end))
    return inside and inside / sum(_solid(text, *part) for part in content)


def _solid(text: str, start: int, end: int) -> int:
    return len("".join(text[start:end].split()))


def quoted_before(text: str, place: int) -> Extent:
    """
    Find the quotation after which somebody is named as its speaker.

    Parameters
    ----------
    text : str
        The stored text.
    place : int
        Where the speaker begins.

    Returns
    -------
    Extent
        The quotation whose closing mark stands right before; an empty one where none does.

    Examples
    --------
    >>> quoted_before("She left. \u201cWe agree,\u201d he said.", 22)
    Extent(start=10, end=21)
    """
    end = place - (text[place - 1 : place] in {" ", "\n"})
    end -= text[end - 1 : end] == ","
    opener = _OPENERS.get(text[end - 1 : end])
    begin = text.rfind(opener, max(0, end - _FAR), end - 1) if opener else -1
    return Extent(begin + len(opener) - 1, end) if opener and begin >= 0 else Extent(place, place)
