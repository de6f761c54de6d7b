"""Where a clause that *who* or *which* begins ends, and the sentence goes on."""

import re

from goodoffices.reading import lexicon
from goodoffices.reading.cues import CUES, NOUNS
from goodoffices.reading.sentences import QUOTED

__all__ = ["relative_before", "resumes"]

_ACTS = re.compile(r"[a-z]{2,}ed|flew|rode|swore|broke|chose|drove|stole|struck|swept|shut|quit")
"""Verbs in the past, by which somebody acts, besides those of the lexicon."""
_LISTED = frozenset(["and", "or", ",", "by", "."])
"""After a participle that is no verb: *shut, flooded and dark*."""


def resumes(low: tuple[str, ...], comma: int) -> bool:
    """
    Tell the comma of 'Smith, who vowed to stay, gave them a picture' after which Smith acts.

    Parameters
    ----------
    low : tuple of str
        The sentence's words in lower case.
    comma : int
        The place of a word.

    Returns
    -------
    bool
        True for a comma before a verb in the past or the present.
    """
    ahead = low[comma + 1 : comma + 4]
    if low[comma] != "," or not ahead:
        return False
    verb, *rest = ahead[1:] if ahead[0] in lexicon.ADVERBS and ahead[1:] else ahead
    cue = CUES.get(verb)
    is_cue = cue is not None and cue.form == "finite" and verb not in NOUNS
    is_deed = _ACTS.fullmatch(verb) is not None and _LISTED.isdisjoint(rest[:1])
    return verb in lexicon.VERBS or is_cue or is_deed


def relative_before(low: tuple[str, ...], at: int, last: int) -> int:
    """
    Find the *who* of ', who had fled, according to Smith, was', of which alone Smith told.

    Parameters
    ----------
    low : tuple of str
        The sentence's words in lower case.
    at, last : int
        The place of *according*, and the one after Smith.

    Returns
    -------
    int
        The place of *who* or *which*; 0 where no such clause ends there.
    """
    if low[at - 1] != "," or low[last : last + 1] != (",",) or not resumes(low, last):
        return 0
    comma = next((n for n in range(at - 2, 0, -1) if low[n] in (",", ";", QUOTED)), 0)
    return comma + 1 if comma and low[comma + 1] in ("who", "which") else 0
