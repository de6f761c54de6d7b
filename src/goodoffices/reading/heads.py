"""Which name in a phrase is the one that acts, and which only owns or follows it."""

import re

from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import Figure
from goodoffices.reading.mentions import Mention
from goodoffices.reading.people import Cast

__all__ = ["head_of", "is_definite", "is_somebody", "labelled_before", "leads_in", "owns"]

_OWNED = re.compile(r"[tl]?[xM]{0,2}xg")
"""Before a role: *the valley's chief surveyor, A*."""
_DEFINITE = frozenset({"the", "his", "her", "their", "its"})


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
        True for *Odo Brann*, and for *Brann* where the report has him so.
    """
    figure = cast.known.get(mention.extent)
    return mention.kind == "person" and figure is not None and " " in figure.name


def head_of(text: str, mention: Mention) -> str:
    """
    Give the last word of a role, or of a name.

    Parameters
    ----------
    text : str
        The stored text.
    mention : Mention
        Such as *the foreign minister*.

    Returns
    -------
    str
        In lower case.
    """
    words = mention.office.role if mention.office else mention.name
    return words.of(text).split()[-1].lower()


def is_definite(cast: Cast, mention: Mention) -> bool:
    """
    Tell *the minister* and *his minister* from *a minister*.

    Parameters
    ----------
    cast : Cast
        The actors of the report.
    mention : Mention
        A description.

    Returns
    -------
    bool
        True where it begins with *the* or a possessive.
    """
    first = cast.words.within(mention.extent)[0]
    return cast.words.texts[first].lower() in _DEFINITE


def labelled_before(cast: Cast, mention: Mention, most: int) -> Figure | None:
    """
    Find who spoke before under the label of a transcript's turn: *THE PRESIDENT:*.

    Parameters
    ----------
    cast : Cast
        The actors of the report.
    mention : Mention
        A description.
    most : int
        How many mentions to go back at most.

    Returns
    -------
    Figure or None
        None where the mention is no label, or one that is new.
    """
    text, words = cast.text, mention.name.of(cast.text)
    if not _is_label(text, mention):
        return None
    for earlier in cast.backwards(mention.extent.start, most):
        figure = cast.known.get(earlier.extent)
        if figure and _is_label(text, earlier) and earlier.name.of(text) == words:
            return figure
    return None


def _is_label(text: str, mention: Mention) -> bool:
    """Tell what stands alone in a line before a colon."""
    begins = mention.extent.start == 0 or text[mention.extent.start - 1] == "\n"
    return begins and text.startswith(":", mention.extent.end)
