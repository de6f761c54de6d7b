"""Transcripts: paragraphs that begin with who speaks and a colon."""

import re
from collections import Counter
from typing import NamedTuple

from goodoffices.reading.document import Document
from goodoffices.reading.extent import Extent

__all__ = ["Turn", "turns"]

_LABEL = re.compile(
    "[-\u2013\u2014]? ?(?P<name>[A-Z][\\w.'\u2019-]*"
    "(?: (?:of|the|and|for|[A-Z][\\w.'\u2019-]*)){0,7})"
    "(?P<aside> ?\\([^()\n]{1,60}\\))?:[ \t]+(?=\\S)"
)
_MARKS = "\"'\u201c\u2018\u201e\u00ab"


class Turn(NamedTuple):
    """One speaker's turn."""

    name: Extent
    content: Extent


def turns(document: Document) -> dict[int, Turn]:
    """
    Find the turns of a transcript.

    A label is one where labels begin at least half of the paragraphs; a label in capitals also
    where some label comes twice. What stands in quotation marks is left to the other rules.

    Parameters
    ----------
    document : Document
        The report in its parts.

    Returns
    -------
    dict of int to Turn
        By the paragraph's place in the document.
    """
    text = document.text
    found: dict[int, Turn] = {}
    for number, paragraph in enumerate(document.paragraphs):
        label = _LABEL.match(text, paragraph.start, paragraph.end)
        if label and text[label.end()] not in _MARKS:
            found[number] = Turn(Extent(*label.span("name")), Extent(label.end(), paragraph.end))
    if 2 * len(found) >= max(3, len(document.paragraphs)):
        return found
    names = Counter(turn.name.of(text) for turn in found.values())
    if max(names.values(), default=0) < 2:
        return {}
    return {number: turn for number, turn in found.items() if turn.name.of(text).isupper()}
