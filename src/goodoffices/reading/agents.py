"""Which phrases can be somebody: not *last year*, *seldom*, *committing*."""

import re

from goodoffices.reading import lexicon
from goodoffices.reading.candidates import Places
from goodoffices.reading.cues import CUES
from goodoffices.reading.leadins import subject_of
from goodoffices.reading.nounwords import is_nominal
from goodoffices.reading.phrases import noun_phrase_before
from goodoffices.reading.sentences import Sentence
from goodoffices.reading.vocabulary import class_of

__all__ = ["agent", "doer_of", "is_occasion"]

_DEGREES = lexicon.words("""
    very especially particularly seldom rarely hardly barely scarcely least almost nearly far even
    out off away apart thereby itself therein given more less too so rather quite
    """)
"""Words that by themselves, or before a preposition, are nobody."""
_NOUNS = lexicon.words("""
    family ally assembly anomaly monopoly bully supply reply rally hundred meeting ruling finding
    filing reading being briefing hearing polling gathering offering warning wedding need seed feed
    speed creed deed breed weed
    """)
"""Nouns that end like adverbs and deeds."""
_PERIODS = lexicon.words("""
    week weeks month months year years day days hour hours night decade decades morning afternoon
    evening weekend quarter century
    """)
_TIMES = _PERIODS | lexicon.words("""
    the a last this next past recent two three four five six seven eight nine ten several many few
    previous following earlier later some
    """)
"""*Two years*, *the past week*."""
_HELD = lexicon.words("by with from in into to at on for over of")
"""After a deed in *spurred by the vote*, *careening from hall to hall*."""
_BETWEEN = lexicon.words("being just recently first newly not also")
"""Between a noun and what was done with it: *a book just published in Peru*."""
_OCCASIONS = lexicon.words(
    "interview interviews statement speech letter email e-mail post tweet briefing conference"
    " message call article report address"
)
"""At which somebody says something: *in a later interview said*."""
_BEFORE_OCCASION = frozenset(["a", "an", "later", "earlier"])
_OF_NAMES = frozenset([None, "H", "M", "A", "h"])
"""Classes of words that may stand in a name with its roles."""
_SAME = frozenset([("the", "same"), ("the", "latter")])
_DEED = re.compile(r"[a-z]{2,}(?:ed|ing)")


def agent(sentence: Sentence, places: Places) -> Places | None:
    """
    Find who acts in a phrase before a reporting verb.

    Parameters
    ----------
    sentence : Sentence
        The sentence.
    places : tuple of int
        The places of the phrase among its words, the last exclusive.

    Returns
    -------
    tuple of int or None
        The phrase, with the noun of *a book published in Peru* before it; None for *last year*,
        *seldom*, *committing* and *spurred by the vote*, which are nobody.
    """
    first, last = places
    low = sentence.lower[first:last]
    if not low or not sentence.words[first][0].islower():
        return places if low else None
    if low[-1] in _PERIODS and _TIMES.issuperset(low):
        return None
    if low in _SAME:
        return None
    held = len(low) == 1 or low[1] in _HELD
    if not held or low[0] in _NOUNS:
        return places
    if low[0] in _DEGREES or sentence.is_adverb(first):
        return None
    return _with_noun(sentence, places) if _DEED.fullmatch(low[0]) else places


def _with_noun(sentence: Sentence, places: Places) -> Places | None:
    """Take the noun of *a book just published in Peru* with what was done with it."""
    at = places[0]
    while at and sentence.lower[at - 1] in _BETWEEN:
        at -= 1
    if not at or not is_nominal(sentence, at - 1):
        return None
    noun = noun_phrase_before(sentence, at)
    return noun and (noun[0], places[1])


def is_occasion(low: tuple[str, ...], phrase: Places) -> bool:
    """
    Tell *and in a later interview said*, where the speaker is the one before.

    Parameters
    ----------
    low : tuple of str
        The words of the sentence in lower case.
    phrase : tuple of int
        The places of the phrase before the verb.

    Returns
    -------
    bool
        True only after a preposition.
    """
    first, last = phrase
    while first and low[first - 1] in _BEFORE_OCCASION:
        first -= 1
    return low[first - 1] in ("in", "at", "during") and low[last - 1] in _OCCASIONS


def doer_of(sentence: Sentence) -> Places | None:
    """
    Find the person with whom a sentence begins: *She left*, *Ana Reyes looked up*.

    Parameters
    ----------
    sentence : Sentence
        A sentence in which nothing is said.

    Returns
    -------
    tuple of int or None
        The places of the pronoun or the name; None where nobody begins it.
    """
    low, words = sentence.lower, sentence.words
    subject = subject_of(sentence, len(low) - 1)
    if subject is None:
        return None
    first = last = subject[0]
    if low[first] in ("he", "she"):
        return first, first + 1
    while last < len(words) and words[last][0].isupper() and class_of(low[last]) in _OF_NAMES:
        last += 1
    if all(class_of(word) is not None for word in low[first:last]):
        return None
    if last >= len(words) or not words[last][0].islower():
        return None
    verb = low[last] in lexicon.VERBS or low[last] in CUES or low[last].endswith("ed")
    return (first, last) if verb or sentence.is_adverb(last) else None
