"""Resolutions: paragraphs that begin with what the body that adopts them does."""

import re
from typing import NamedTuple

from goodoffices.reading.cues import CUES
from goodoffices.reading.document import Document
from goodoffices.reading.extent import Extent

__all__ = ["Resolved", "resolved"]

_BODY = re.compile(
    r"(?P<name>[Tt]he(?: (?:[A-Z][\w'\u2019-]*|of|the|and|for|on|in)){1,14}),", re.ASCII
)
"""A line that names the body, and a comma: *The Security Council,*."""
_SEVERAL = re.compile(
    r"(?P<name>[Tt]he (?:[\w'\u2019-]+ ){0,4}?(?:[Mm]inisters|[Hh]eads of [Ss]tate|leaders|"
    r"presidents|parties|participants|members|states|sides|delegations|representatives)\b"
    r"[^,.;:\n]{0,80})(?:,[^.;:\n]{0,120})?[,:]"
)
"""A line that names several who declare, and a colon: *The ministers of A and B, meeting in C:*."""
_CLAUSE = re.compile(
    r"(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)] ?|[-\u2013\u2022] ?)?"
    r"(?P<cue>(?:(?:Also|Further|Again|[A-Z][a-z]+ly) )?(?P<verb>[A-Za-z]+))"
    r"(?: (?:also|further|again|once more|in this regard))?,? (?P<that>that )?(?=\S)"
)
_END = " ;,."
_SHORTEST = 2
"""Such clauses that make a text a resolution."""


class Resolved(NamedTuple):
    """What a body does in one paragraph."""

    body: Extent
    cue: Extent
    content: Extent


def resolved(document: Document) -> dict[int, Resolved]:
    r"""
    Find the paragraphs in which a body condemns, demands or welcomes something, as in a resolution.

    Parameters
    ----------
    document : Document
        The report in its parts.

    Returns
    -------
    dict of int to Resolved
        By the paragraph's place in the document; none where no line names the body, or where
        fewer than two paragraphs begin so.

    Examples
    --------
    >>> from goodoffices.reading.document import document
    >>> text = "The Council,\n1. Strongly condemns the raid;\n2. Demands that it end."
    >>> [one.content.of(text) for one in resolved(document(text, titles=0)).values()]
    ['the raid', 'it end']
    """
    text = document.text
    body: Extent | None = None
    form = "finite"
    found: dict[int, Resolved] = {}
    for number, paragraph in enumerate(document.paragraphs):
        opens = text.startswith((",", ":"), paragraph.end - 1)
        several = _SEVERAL.fullmatch(text, *paragraph) if opens else None
        named = several or (_BODY.fullmatch(text, *paragraph) if opens else None)
        if named:
            body, form = Extent(*named.span("name")), "base" if several else "finite"
        clause = _CLAUSE.match(text, *paragraph) if body and not named else None
        if body and clause and _does(clause, form):
            end = paragraph.start + len(paragraph.of(text).rstrip(_END))
            if clause.end() < end:
                content = Extent(clause.end(), end)
                found[number] = Resolved(body, Extent(*clause.span("cue")), content)
    return found if len(found) >= _SHORTEST else {}


def _does(clause: re.Match[str], form: str) -> bool:
    """Tell *Demands that* and *Strongly condemns the raid* from *Talks* and *He condemns*."""
    cue = CUES.get(clause["verb"].lower())
    told = form == "base" or clause["verb"].endswith("s")
    if cue is None or not clause["cue"][0].isupper() or cue.form != form or not told:
        return False
    if clause["that"]:
        return cue.clause or cue.that
    ahead = clause.string.startswith("to ", clause.end())
    return cue.deed or (cue.intent and ahead)
