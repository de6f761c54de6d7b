"""Transcripts: paragraphs that begin with who speaks and a colon."""

import re
from collections import Counter
from typing import NamedTuple

from goodoffices.reading.document import Document
from goodoffices.reading.extent import Extent
from goodoffices.reading.notelabels import note_label

__all__ = ["Turn", "turns"]

_LABEL = re.compile(
    "(?P<ask>Q)[ \t]+(?=[A-Z\u2014-])|[-\u2013\u2014]? ?(?P<name>[A-Z][\\w.'\u2019-]*"
    "(?: (?:of|the|and|for|[A-Z][\\w.'\u2019-]*)){0,7})"
    "(?P<aside> ?\\([^()\n]{1,60}\\))?:[ \t]+(?=\\S)"
)
_MARKS = "\"'\u201c\u2018\u201e\u00ab"


class Turn(NamedTuple):
    """One speaker's turn."""

    name: Extent
    content: Extent
    continues: bool = False
    """True for a further paragraph of the turn before."""
    rule: str = "transcript"
    """The rule that found it."""


def turns(document: Document) -> dict[int, Turn]:
    """
    Find the turns of a transcript.

    A label is one where labels begin at least half of the paragraphs, or where two names come at
    least twice each; a label in capitals also where some label comes twice. A paragraph without a
    label goes on with the turn before it, up to the last label. What stands in quotation marks is
    left to the other rules, and a note in brackets is nobody's; *Present:* and *Comment:* do not
    speak.

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
    noted: set[int] = set()
    for number, paragraph in enumerate(document.paragraphs):
        if text.find(":", *paragraph) < 0 and not text.startswith("Q", paragraph.start):
            continue
        label = _LABEL.match(text, paragraph.start, paragraph.end)
        if note_label(text, paragraph.start):
            noted.add(number)
        elif label and text[label.end()] not in _MARKS:
            name = Extent(*label.span("ask" if label["ask"] else "name"))
            found[number] = Turn(name, Extent(label.end(), paragraph.end))
    if not found:
        return found
    if 2 * len(found) < max(3, len(document.paragraphs) - len(noted)):
        found = _labelled_often(text, found)
    return _whole(document, found, noted)


def _labelled_often(text: str, found: dict[int, Turn]) -> dict[int, Turn]:
    """Keep the labels of a transcript in which few paragraphs have one."""
    names = Counter(turn.name.of(text) for turn in found.values())
    often = sorted(names.values(), reverse=True)
    if often[1:2] and often[1] > 1:
        return found
    if not often or often[0] < 2:
        return {}
    return {number: turn for number, turn in found.items() if turn.name.of(text).isupper()}


def _whole(document: Document, found: dict[int, Turn], noted: set[int]) -> dict[int, Turn]:
    """Add the further paragraphs of each turn but the last, up to one with another label."""
    every = dict(found)
    for number in range(min(found, default=0) + 1, max(found, default=0)):
        paragraph = document.paragraphs[number]
        if number not in every and number not in noted and number - 1 in every:
            first = document.text[paragraph.start]
            if first not in _MARKS and first not in "([":
                every[number] = Turn(every[number - 1].name, paragraph, continues=True)
    return every
