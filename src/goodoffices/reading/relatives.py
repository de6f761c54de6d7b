"""Clauses that *who* or *which* begins: where they end, and about whom they are."""

import re

from goodoffices.reading import lexicon
from goodoffices.reading.candidates import Places
from goodoffices.reading.cues import CUES, NOUNS
from goodoffices.reading.phrases import noun_phrase_before
from goodoffices.reading.sentences import QUOTED, Sentence

__all__ = ["RELATIVE", "before_who", "relative_before", "resumes", "told_of", "with_noun"]

RELATIVE = frozenset(["who", "which"])
"""Words with which a clause about somebody begins."""
_BEGINS, _ENDS = RELATIVE | {"whose", "whom", "where"}, frozenset([",", ";", ":", QUOTED])
"""All such words, and marks before which a clause does not reach."""
_OBJECT = 4
"""Words before the object of such a clause among which *who* stands."""

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


def with_noun(sentence: Sentence, phrase: Places) -> Places:
    """
    Find 'the men who took hostages' where only what they did stands before the verb.

    Parameters
    ----------
    sentence : Sentence
        The sentence.
    phrase : tuple of int
        The places of the phrase before a verb, the last exclusive.

    Returns
    -------
    tuple of int
        From those whom the clause is about to the phrase's end; the phrase where it is no part of
        such a clause, or where a comma parts that.
    """
    low, end = sentence.lower, phrase[1]
    nearest = max(0, phrase[0] - _OBJECT)
    if "who" not in low[nearest : phrase[0]]:
        return phrase
    near = range(phrase[0] - 1, nearest, -1)
    who = next((n for n in near if low[n] == "who" and end - n > 1), 0)
    if not who or not all(word[0].isalpha() for word in low[who - 1 : phrase[0]]):
        return phrase
    whole = noun_phrase_before(sentence, who)
    return (whole[0], end) if whole else phrase


def told_of(sentence: Sentence, start: int) -> Places | None:
    """
    Find Reyes in 'Smith replaced Reyes, who left after criticising the raid'.

    Parameters
    ----------
    sentence : Sentence
        The sentence.
    start : int
        The place of a verb without a subject of its own.

    Returns
    -------
    tuple of int or None
        The places of whom the clause around the verb is about; None where no *who* begins it.
    """
    low = sentence.lower
    at = next((n for n in range(start - 1, 0, -1) if low[n] in RELATIVE or low[n] in _ENDS), 0)
    who = noun_phrase_before(sentence, at - (low[at - 1] == ",")) if low[at] == "who" else None
    if who is None:
        return None
    deeds = (n + 1 for n in range(who[0], who[1] - 1) if low[n].endswith(("ed", "ing")))
    return max(deeds, default=who[0]), who[1]


def before_who(sentence: Sentence, subject: Places, *, is_over: bool) -> Places:
    """
    Find Smith in 'Smith, who asked not to be named, said', and not *who* or 'his wife'.

    Parameters
    ----------
    sentence : Sentence
        The sentence.
    subject : tuple of int
        The places of the subject of the verb before.
    is_over : bool
        Whether a comma stands between the two verbs.

    Returns
    -------
    tuple of int
        Whom the clause of that subject is about; the subject where it stands in none.
    """
    low, first = sentence.lower, subject[0]
    if not is_over and low[first] != "who":
        return subject
    at = next((n for n in range(first, -1, -1) if low[n] in _BEGINS or low[n] in _ENDS), 0)
    if low[at] not in _BEGINS or low[at - 1 : at] != (",",):
        return subject
    return noun_phrase_before(sentence, at - 1) or subject
