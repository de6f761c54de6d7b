"""The class of one word, by itself: a letter for the class string."""

import re
from functools import lru_cache

from goodoffices.reading.places import begins_name
from goodoffices.reading.vocabulary import class_of

__all__ = ["PLACE_BEGINS", "letter_of", "plain_letter"]

PLACE_BEGINS = frozenset(
    ["New", "North", "South", "West", "East", "San", "Santa", "Los", "Las", "Port", "Fort", "Saint"]
)
_MARKS = {",": ",", ".": ".", "!": ".", "?": ".", ":": ":", "(": "(", ")": ")"} | dict.fromkeys(
    '"\u201c\u201d\u201e\u00ab\u00bb\u2018', '"'
)
_GENITIVES = frozenset(["'s", "\u2019s"])
_APOSTROPHES = frozenset("'\u2019")
_ARABIC = re.compile(r"(?:[Aa]l|[Ee]l|[Aa][dnrst]|[Aa]sh|[Uu]l)-[A-Z]")
_TIMED = re.compile(r"^(?:ex|then|former|acting)-(?=.)")
"""What may be tied to the first word of a role: *then-Prime Minister*."""
_INITIALS = frozenset(["A.", "I."])
"""Letters of given names that are words as well."""
_YEAR = re.compile(r"(?:1[89]|20)\d\d")


@lru_cache(maxsize=2**15)
def letter_of(token: str) -> str:
    """
    Give a token its class, or a mark for one that its surroundings settle.

    ``?`` may begin a name in the tables, ``*`` begins names of places, ``+`` both, ``!`` is in
    capitals, ``'`` may be a genitive.

    Parameters
    ----------
    token : str
        A word or a mark.

    Returns
    -------
    str
        One letter, see `goodoffices.reading.words`, or mark.
    """
    if token.islower() and token.isalpha():
        known = class_of(token)
        return "x" if known is None or known in "ZCX" else known
    if token in _APOSTROPHES:
        return "'"
    is_place = token in PLACE_BEGINS
    if token[0].isupper() and begins_name(token):
        return "+" if is_place else "?"
    if is_place:
        return "*"
    letter = plain_letter(token)
    return "!" if letter == "N" and len(token) > 2 and token.isupper() else letter


def plain_letter(token: str) -> str:
    """
    Give the class of a token by itself.

    Parameters
    ----------
    token : str
        A word or a mark.

    Returns
    -------
    str
        One letter, see `goodoffices.reading.words`.
    """
    if token in _GENITIVES:
        return "g"
    if not token[0].isalnum():
        return "v" if token[0] in _APOSTROPHES else _MARKS.get(token, ";")
    if token.isdigit():
        return "y" if _YEAR.fullmatch(token) else "d"
    if token in _INITIALS or ("-" in token and _ARABIC.match(token)):
        return "N"
    low = token.lower().rstrip(".")
    known = class_of(_TIMED.sub("", low) if "-" in low else low)
    if known is None:
        return "N" if token[0].isupper() else "x"
    if known in "ZCX" and token[0].islower():
        return "x"
    if known == "p" and token[0].isupper():
        return "N"
    return "x" if known == "X" else known
