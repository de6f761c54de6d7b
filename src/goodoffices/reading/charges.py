"""What *charge* and *dismiss* may mean: ', a claim that Kyiv denies', 'dismissed his minister'."""

from collections.abc import Sequence

from goodoffices.reading.lexicon import OPENING, PREPOSITIONS, words
from goodoffices.reading.vocabulary import class_of

__all__ = ["CHARGES", "charge_before", "discharges", "past_charge", "without_charge"]

CHARGES = words("""
    charge charges claim claims accusation accusations allegation allegations assertion assertions
    suggestion suggestions account version something
    """)
"""What those call it who tell that somebody denies it."""
_DENIALS = words("""
    deny denies denied reject rejects rejected dismiss dismisses dismissed refute refutes refuted
    dispute disputes disputed
    """)
_ARTICLES = frozenset(["a", "an", "the", "both", "all", "these"])
_REACH = 12
"""Words between the comma and the verb."""
_TITLED = 8
"""Words in which somebody's office is named."""
_AFTER_OFFICE = (PREPOSITIONS - {"as", "by"}) | {"and", "who", "yesterday", "today"}
_ONE = ("a", "an")
_OWNING = ("'s", "\u2019s", "s'", "s\u2019")


def charge_before(low: Sequence[str], verb: int) -> int | None:
    """
    Find the comma after which it is told that somebody denies what was said.

    Parameters
    ----------
    low : sequence of str
        The words of a sentence in lower case.
    verb : int
        The place of a verb.

    Returns
    -------
    int or None
        None where the verb denies nothing, or denies what its own clause names.
    """
    if low[verb] not in _DENIALS:
        return None
    for at in range(verb - 1, max(verb - _REACH, 0), -1):
        if low[at] == ",":
            named = at + 1 + (low[at + 1] in _ARTICLES)
            closes = low[named] == "which" and low[verb].startswith("den") and _closes(low, verb)
            return at if named < verb and (low[named] in CHARGES or closes) else None
        if not low[at][0].isalnum():
            return None
    return None


def _closes(low: Sequence[str], verb: int) -> bool:
    """Tell ', which Kyiv denies.' from ', which Kyiv denies, would bring'."""
    after = low[verb + 1 : verb + 2]
    return not after or after[0] in (".", ";", "as", "!", "?")


def without_charge(low: Sequence[str], first: int, last: int) -> int:
    """
    Leave out at the end of what was said that somebody denies it.

    Parameters
    ----------
    low : sequence of str
        The words of a sentence in lower case.
    first, last : int
        The place of its first word, and the one after its last.

    Returns
    -------
    int
        The place after the last word that was said.
    """
    if _DENIALS.isdisjoint(low):
        return last
    found = (charge_before(low, n) for n in range(first + 1, last) if low[n] in _DENIALS)
    return next((at for at in found if at is not None and at > first), last)


def discharges(low: Sequence[str], verb: int) -> bool:
    """
    Tell 'dismissed his chief negotiator' from 'dismissed the negotiator's claim'.

    Parameters
    ----------
    low : sequence of str
        The words of a sentence in lower case.
    verb : int
        The place of the verb.

    Returns
    -------
    bool
        True where somebody's office, and nothing of theirs, stands after the verb.
    """
    is_titled = False
    for at in range(verb + 1, min(verb + _TITLED, len(low))):
        word = low[at]
        if not word[0].isalpha() or word in _AFTER_OFFICE:
            return is_titled
        if word == "as":
            return not is_titled and _is_office(low[at + 1 : at + _TITLED])
        if word in CHARGES or word == "by" or word.endswith(_OWNING):
            return False
        is_titled = is_titled or class_of(word) == "H"
    return False


def _is_office(low: Sequence[str]) -> bool:
    """Tell 'as chief negotiator' from 'as a liar' and 'as ministerial gossip'."""
    for word in low[1:] if low[:1] == ("the",) else low:
        if class_of(word) == "H":
            return True
        if word in _ONE or not word[0].isalpha() or word in _AFTER_OFFICE:
            return False
    return False


def past_charge(low: tuple[str, ...], phrase: tuple[int, int]) -> tuple[int, int]:
    """
    Find Smith in ', a charge Smith denies'.

    Parameters
    ----------
    low : tuple of str
        The words of a sentence in lower case.
    phrase : tuple of int
        The places of the first word of a phrase and after its last.

    Returns
    -------
    tuple of int
        The same places without the charge.
    """
    first, last = phrase
    begins = low[first] in OPENING and low[first - 1 : first] == (",",)
    return (
        (first + 2, last) if begins and last - first > 2 and low[first + 1] in CHARGES else phrase
    )
