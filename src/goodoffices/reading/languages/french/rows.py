"""French sentences as rows of words, in which a quotation run is one word."""

import re
from collections.abc import Iterator, Sequence

from goodoffices.reading.cutting import QUOTED, Cut
from goodoffices.reading.extent import Extent
from goodoffices.reading.quotation import Run
from goodoffices.reading.sentences import Sentence

__all__ = ["inside", "rows_of"]

_INVERTED = r"-(?:t-)?(?:ils?|elles?|on)\b"
_WORD = re.compile(
    r"aujourd['\u2019]hui"
    r"|(?:[ldjmtnscLDJMTSC]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu)['\u2019](?=\w)"
    rf"|{_INVERTED}"
    rf"|(?:M|MM|Me|Dr|St|Mgr|[A-Z])\.(?= ?[A-Z\u00c0-\u00dc])"
    r"|\d+(?:[.,]\d+)+"
    rf"|\w+(?:-(?!(?:t-)?(?:ils?|elles?|on)\b)\w+)*"
    r"|\.\.+|[^\w\s]",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"[A-Z\u00c0-\u00dc][A-Z\u00c0-\u00dc'\u2019-]+(?: [A-Z\u00c0-\u00dc'\u2019-]+){0,3}"
    r"(?:, \w{1,4} \w{3,9}\.?)?(?: ?\([^()\n]{2,40}\))? ?[-\u2013\u2014]{1,3} "
)
_ENDS = frozenset([".", "!", "?", "\u2026", "..."])
_LONGEST = 200
_EDGES = "\"' \u00a0\u202f\u201c\u201d\u00ab\u00bb\u2019\u2018"


def rows_of(text: str, paragraph: Extent, quoted: Sequence[Run], number: int) -> list[Sentence]:
    """
    Split one paragraph into sentences; a quotation run is never split.

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
        In text order.
    """
    words = list(_words(text, paragraph, quoted))
    row = _cut(text, words, quoted)
    rows: list[Sentence] = []
    first = 0
    for at, (start, end, word) in enumerate(words):
        follows = words[at + 1] if at + 1 < len(words) else None
        tail = text[start:end].rstrip(_EDGES)[-1:] if word is QUOTED else word
        opens = follows is None or follows[2] is QUOTED or not follows[2][0].islower()
        is_mark = follows is not None and not follows[2][0].isalnum() and follows[2] is not QUOTED
        ends = tail in _ENDS and opens and not is_mark
        if follows is None or ends or at - first >= _LONGEST:
            rows.append(_sentence(row, first, at + 1, number))
            first = at + 1
    return rows


def inside(text: str, run: Extent, number: int) -> list[Sentence]:
    """
    Split what stands between quotation marks.

    Parameters
    ----------
    text : str
        The stored text.
    run : Extent
        The run.
    number : int
        The place of its paragraph.

    Returns
    -------
    list of Sentence
        One, of all its words; none where it has none.
    """
    words = list(_words(text, run, ()))[: 2 * _LONGEST]
    return [_sentence(_cut(text, words, ()), 0, len(words), number)] if words else []


def _cut(text: str, words: Sequence[tuple[int, int, str]], quoted: Sequence[Run]) -> Cut:
    begin = words[0][0] if words else 0
    return Cut(text, tuple(word for _, _, word in words), begin, quoted)


def _sentence(row: Cut, first: int, last: int, number: int) -> Sentence:
    words = row.words[first:last]
    lower = tuple(w if w is QUOTED else w.lower().replace("\u2019", "'") for w in words)
    quoted = tuple(place for place, word in enumerate(words) if word is QUOTED)
    return Sentence(number, row, first, last, lower, quoted, ())


def _words(text: str, part: Extent, quoted: Sequence[Run]) -> Iterator[tuple[int, int, str]]:
    dateline = _DATELINE.match(text, part.start, part.end)
    begin = dateline.end() if dateline else part.start
    for run in quoted:
        for found in _WORD.finditer(text, begin, run.start):
            yield found.start(), found.end(), found[0]
        yield run.start, run.end, QUOTED
        begin = run.end
    for found in _WORD.finditer(text, begin, part.end):
        yield found.start(), found.end(), found[0]
