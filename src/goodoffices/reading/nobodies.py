"""Subjects that are nobody: *no one in Kyiv*, *none of the envoys*, *the law*."""

import re
from collections.abc import Sequence

from goodoffices.reading.extent import Extent
from goodoffices.reading.lexicon import words

__all__ = ["begins_with_nobody", "somebodies_in"]

_NOBODY = words("nobody none no neither")
_JOINS = words("of in at from among within nor")
_REACH = 9
"""How many words before a subject *none of* may begin."""
_NO = re.compile(
    r"(?P<several>(?:none|neither) of (?=\w)|neither (?=[^.;]{1,200} nor ))|"
    r"(?:nobody|neither|no[ -]one|no(?= \D))\b",
    re.IGNORECASE,
)

_TEXT = re.compile(
    r"(?:(?!(?:of|for|and|in|on|to|by|at|with|from|about|over|who|that) )[\w'\u2019.-]+ ){0,5}"
    r"(?:texts?|laws?|legislation|constitution|charter|statutes?|treaty|protocol|decree|bill|"
    r"plans?|road ?map|agreements?|deal|accords?|pact|terms|rules|regulations|guidelines|schedule|"
    r"timetable|itinerary|(?:Constitution|Charter|Treaty|Agreement|Statute)s?|"
    r"(?:article|clause|section) \d{1,4}|(?:Article|Clause|Section) \d{1,4}(?=,| of ))"
    r"(?=$|,| (?:of|for|on|in|between|with|to|under|signed|reached|announced|published|agreed) )"
)
"""What is written down and no one in particular says: *the peace plan*, *article 5 of the pact*."""
_AMONG = re.compile(r"(?:[Oo]ne|[Aa]nother) of [a-z]+(?: [a-z]+)?, (?=[A-Z])")
"""Before a name: *one of them, Ana Reyes*."""


def begins_with_nobody(low: Sequence[str], first: int) -> int | None:
    """
    Find the word that makes a subject nobody.

    Parameters
    ----------
    low : sequence of str
        The words of a sentence in lower case.
    first : int
        The place of the subject's first word, as it was found: that of *Kyiv* in *no one in Kyiv*.

    Returns
    -------
    int or None
        The place of *no*, *nobody*, *none* or *neither*; None where somebody is the subject.
    """
    if low[first] in _NOBODY:
        return None if "".join(low[first + 1 : first + 2]).isdigit() else first
    if first == 0 or low[first - 1] not in _JOINS:
        return None
    for at in range(first - 2, max(first - _REACH, -1), -1):
        if low[at] in _NOBODY:
            return at
        if not low[at][0].isalpha():
            return None
    return None


def somebodies_in(text: str, phrase: Extent) -> tuple[Extent, ...]:
    """
    Find whom a phrase names that may be nobody: *Peru*, *Chile* in *neither Peru nor Chile*.

    Parameters
    ----------
    text : str
        The stored text.
    phrase : Extent
        Who is said to act.

    Returns
    -------
    tuple of Extent
        The phrase without *none of* and *one of them,*, or both of *neither*; nothing for *no one
        in Kyiv*, *no official* and *the law*, where nobody acts.
    """
    if _TEXT.match(text, *phrase):
        return ()
    match = _NO.match(text, *phrase)
    if match is None:
        among = _AMONG.match(text, *phrase)
        return (Extent(among.end(), phrase.end) if among else phrase,)
    if not match["several"]:
        return ()
    nor = text.find(" nor ", match.end(), phrase.end)
    if nor < 0:
        return (Extent(match.end(), phrase.end),)
    return Extent(match.end(), nor), Extent(nor + len(" nor "), phrase.end)
