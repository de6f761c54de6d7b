"""Which words may stand inside a noun phrase."""

import re

from goodoffices.reading import lexicon
from goodoffices.reading.places import is_place
from goodoffices.reading.sentences import Sentence

__all__ = [
    "ARTICLES",
    "HEADLESS",
    "OF_STATES",
    "PRONOUNS",
    "WEEKDAYS",
    "goes_on_as_verb",
    "is_nominal",
    "is_verbal",
    "says_where",
]

ARTICLES = frozenset(["a", "an", "the"])
WEEKDAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
PRONOUNS = lexicon.words(
    "he she they i we it you who which everyone everybody someone somebody others"
)
_STOPS = (
    lexicon.PREPOSITIONS
    | lexicon.SUBORDINATORS
    | lexicon.CONJUNCTIONS
    | lexicon.AUXILIARIES
    | lexicon.ADVERBS
    | lexicon.NEGATIONS
    | lexicon.OBJECTS
    | lexicon.VERBS
    | PRONOUNS
    | WEEKDAYS
) - lexicon.DETERMINERS
OF_STATES = lexicon.words("member two three both other all these those neighbouring arab gulf")
"""Words before *states* where it is a noun."""
_TOWN = 3
"""The least words before a region: *in Ames,*."""
_CAPITALS = frozenset(["US", "First"])
"""Words that in capitals are names or part of a title: *First Vice President*."""
_SHORT = re.compile(r"[A-Z]{2}|(?:[A-Z]\.){2}|[A-Z][a-z]{1,4}\.")
"""*OH*, *N.Y.*, *Calif.*"""
HEADLESS = lexicon.words("a an the his her its their our my your every no such half other")
_DETERMINED = frozenset(["the", "all", "any", "this", "these", "a", "an", "its", "his", "her"])
_AS_VERB = frozenset(
    (word, after)
    for word, every in {
        "calls": "on upon",
        "demands": "that the an all",
        "supports": "the all any",
        "hopes": "that to",
        "plans": "to",
        "offers": "to its",
        "requests": "that the all",
    }.items()
    for after in every.split()
)
"""Words that are nouns as often, with what follows only the verb."""


def is_nominal(sentence: Sentence, at: int) -> bool:
    """
    Tell whether a word may stand inside a noun phrase.

    Parameters
    ----------
    sentence : Sentence
        The sentence.
    at : int
        The word's place.

    Returns
    -------
    bool
        True for a name, noun, adjective or number.
    """
    word = sentence.words[at]
    if not word[0].isalnum() and word[0] not in "$#@":
        return False
    low = sentence.lower[at]
    if (
        low not in _STOPS
        or (word in _CAPITALS and (at or word == "US"))
        or (at and low in lexicon.VERBS and word[0].isupper())
    ):
        return True
    return at > 0 and sentence.lower[at - 1] in ARTICLES and (low == "first" or word == "IT")


def is_verbal(sentence: Sentence, at: int) -> bool:
    """
    Tell whether a word after a noun is its verb: 'Smith warned', 'Smith visiting'.

    Parameters
    ----------
    sentence : Sentence
        The sentence.
    at : int
        The word's place.

    Returns
    -------
    bool
        True only for words in lower case.
    """
    word = sentence.words[at]
    if not word[0].islower() or sentence.lower[at - 1] in HEADLESS:
        return False
    if word.endswith("ed"):
        described = sentence.is_adverb(at - 1) and sentence.lower[at - 2] in HEADLESS
        return not described and sentence.lower[at - 1] not in ("and", ",", "of")
    return word.endswith("ing") and sentence.words[at - 1][0].isupper()


def goes_on_as_verb(low: tuple[str, ...], at: int, floor: int) -> bool:
    """
    Tell 'condemns the raid and calls on both to talk' from 'welcomes support and calls for it'.

    Parameters
    ----------
    low : tuple of str
        The words of a sentence in lower case.
    at : int
        The place of a word that may be a noun.
    floor : int
        The place after the verb before it.

    Returns
    -------
    bool
        True where only a verb of whoever does the first can stand.
    """
    if low[at - 1] not in ("and", "but") or not floor or low[floor - 1][-1] != "s":
        return False
    after = low[at + 1 : at + 2]
    is_whole = low[floor] in _DETERMINED and low[at] == "calls" and after == ("for",)
    return is_whole or (low[at], *after) in _AS_VERB


def says_where(sentence: Sentence, first: int, last: int) -> bool:
    """
    Tell the region of 'in Ames, Iowa,', which is nobody.

    Parameters
    ----------
    sentence : Sentence
        The sentence.
    first, last : int
        The places of the words between two commas, `last` exclusive.

    Returns
    -------
    bool
        True where a town after a preposition stands before the first comma, and the words name a
        state or a part of one.
    """
    if first < _TOWN or sentence.lower[first - 1] != ",":
        return False
    at = first - 2
    while at and sentence.words[at][0].isupper():
        at -= 1
    led = at < first - 2 and sentence.lower[at] in lexicon.PREPOSITIONS
    name = " ".join(sentence.words[first:last])
    return led and (_SHORT.fullmatch(name) is not None or is_place(name))
