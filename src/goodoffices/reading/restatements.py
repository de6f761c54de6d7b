"""Titles that restate what the text tells, merged with it (rule D4)."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from goodoffices.reading import lexicon
from goodoffices.reading.places import entry_at

__all__ = ["LEAST", "likeness", "meaning", "plain_words", "restated", "sense"]

LEAST = 55.0
"""The least likeness, of 100, at which a title restates a statement."""

_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)?")
_EMPTY = lexicon.words(
    "a an the of to in on at for by with and or is are was were be been it its he she they his her"
    " their that this will would says said say any as from after over has have had"
)
_ENDING = re.compile(r"['\u2019]s$|(?<=\w\w\w)(?:ing|ed|es|s|ment|ion)$")


def likeness(wanted: Sequence[str], given: Sequence[str]) -> float:
    """
    Compare a title with words of the text.

    Parameters
    ----------
    wanted : sequence of str
        The words of meaning of a headline, standfirst or caption (see `sense`).
    given : sequence of str
        Those of the words that it may restate.

    Returns
    -------
    float
        0 to 100: the share of the title's words that the text has, in like spelling.
    """
    if not wanted or not given:
        return 0.0
    known = frozenset(given)
    found = (100.0 if word in known else _likest(word, given) for word in wanted)
    return round(sum(found) / len(wanted), 1)


def _likest(word: str, given: Sequence[str]) -> float:
    """Give the likeness of the likest word, 0 below 75."""
    return max([fuzz.ratio(word, other, score_cutoff=75) for other in given])


def sense(text: str) -> list[str]:
    """
    List the words of meaning of a text, states, capitals and adjectives of one being one word.

    Parameters
    ----------
    text : str
        As written.

    Returns
    -------
    list of str
        Without endings, each once.
    """
    return meaning(plain_words(text))


def plain_words(text: str) -> list[str]:
    """
    List the words of a text, states, capitals and adjectives of one state being one word.

    Parameters
    ----------
    text : str
        As written.

    Returns
    -------
    list of str
        In small letters; for a state its code in capital letters.
    """
    words: list[str] = []
    for match in _WORD.finditer(text):
        entry = entry_at(text, match.start()) if match.group()[0].isupper() else None
        if entry and entry[1].states and entry[1].form in {"name", "adjective", "capital", "seat"}:
            words.append(entry[1].states[0])
        else:
            words.append(match.group().lower())
    return words


def meaning(words: Iterable[str]) -> list[str]:
    """
    Leave out the words without a meaning of their own, and endings.

    Parameters
    ----------
    words : iterable of str
        As `plain_words` lists them.

    Returns
    -------
    list of str
        Each once.
    """
    return [*dict.fromkeys(_stem(word) for word in words if word not in _EMPTY)]


@lru_cache(maxsize=2**13)
def _stem(word: str) -> str:
    return _ENDING.sub("", word)


def restated(
    title: Sequence[str], told: Iterable[tuple[str, Sequence[str]]]
) -> tuple[str, float] | None:
    """
    Find the statement that a title restates.

    Parameters
    ----------
    title : sequence of str
        The title's words of meaning.
    told : iterable of tuple
        Id and words of meaning of each statement.

    Returns
    -------
    tuple of str and float, or None
        The id of the likest and its likeness, the earlier one of two equals; None below `LEAST`.
    """
    best: tuple[str, float] | None = None
    for name, words in told:
        score = likeness(title, words)
        if score >= LEAST and (best is None or score > best[1]):
            best = name, score
    return best
