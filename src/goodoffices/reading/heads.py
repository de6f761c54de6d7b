"""Which name in a phrase is the one that acts, and which only owns or follows it."""

import re

from goodoffices.reading.extent import Extent
from goodoffices.reading.mentions import Mention
from goodoffices.reading.people import Cast

__all__ = ["head_word", "is_somebody", "leads_in", "owns"]

_SERVED = re.compile(r" (?:of|for|to) ")
_OWNED = re.compile(r"[tl]?[xM]{0,2}xg")
"""Before a role: *the valley's chief surveyor, A*."""


def head_word(cast: Cast, mention: Mention) -> str:
    """
    Give the word that says what somebody is: *leader* of *the rebel leader*, *leader of the team*.

    Parameters
    ----------
    cast : Cast
        The actors of the report.
    mention : Mention
        A description.

    Returns
    -------
    str
        In lower case.
    """
    words = mention.office.role if mention.office else mention.name
    text = words.of(cast.text)
    if mention.inner is not None and mention.kind == "description":
        text = _SERVED.split(text)[0]
    return text.split()[-1].lower()


def owns(cast: Cast, extent: Extent, mention: Mention) -> bool:
    """
    Tell whether a mention owns the rest of a phrase, as in *Grimm's surveyor*.

    Parameters
    ----------
    cast : Cast
        The actors of the report.
    extent : Extent
        The phrase.
    mention : Mention
        A name in it.

    Returns
    -------
    bool
        False where the phrase ends with the genitive.
    """
    after = cast.words.within(mention.extent)[1]
    return cast.words.classes[after] == "g" and cast.words.ends[after] < extent.end


def leads_in(cast: Cast, extent: Extent, mention: Mention) -> bool:
    """
    Tell whether a mention is the head of a phrase and not only owns or follows it.

    Parameters
    ----------
    cast : Cast
        The actors of the report.
    extent : Extent
        The phrase.
    mention : Mention
        A name in it.

    Returns
    -------
    bool
        False for *Ana Reyes* in *the plan of Ana Reyes*.
    """
    start = max(extent.start, mention.extent.start)
    first, begin = cast.words.within(Extent(extent.start, start))
    before = set(cast.words.classes[first:begin])
    if mention.titled and _OWNED.fullmatch(cast.words.classes, first, begin):
        return True
    closing = mention.kind == "person" and not before & set("obfirg,e")
    return closing or not before & set("xe")


def is_somebody(cast: Cast, mention: Mention) -> bool:
    """
    Tell a person of more than one name; one name may be that of an unknown country.

    Parameters
    ----------
    cast : Cast
        The actors of the report.
    mention : Mention
        A name.

    Returns
    -------
    bool
        True for *Odo Brann*, for *President Brann*, for *Brann* where the report has him so, for
        *the rebel leader* and for *the bishops*.
    """
    if mention.kind in ("description", "group"):
        return True
    figure = cast.known.get(mention.extent)
    if mention.kind != "person" or figure is None:
        return False
    return " " in figure.name or mention.titled
