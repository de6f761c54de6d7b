"""What a stance is about: the words after its verb, without where and why it was told."""

import re
from collections.abc import Iterator

from goodoffices.reading.extent import Extent
from goodoffices.record.parts import Verb

__all__ = ["ENDS", "NO_OFFER", "joined", "trimmed", "whole"]

_ASIDE = re.compile(
    r"; |, (?:a day after|a day before|after|following|which|but|(?:said|told|according to)|"
    r"(?!(?:includ|accord|regard|concern|involv|start|beginn|end|dur|follow|compris|pend)ing\b)"
    r"[a-z]{2,}ing|an? (?:demand|condition|claim|move|step|call|plan|proposal|offer|decision) "
    r"(?:that|which))\b|"
    r" (?:and|but) (?:would|will|could|can|had|has)\b(?! \w+ again\b)|"
    r" in (?:an?|his|her|its|their) (?:[a-z]+ )?(?:post|statement|letter|interview|speech|tweet|"
    r"message|video|address|communiqu\u00e9|press release|note|broadcast)\b(?! (?:of|by|from)\b)|"
    r" on (?:X|Twitter|Telegram|Facebook|social media|state television|state TV)(?![\w-])"
)
"""What the reporter adds to the words of an issue: how, where and after what they were said."""
_JOINED = re.compile(
    r",? (?:and|but) (?:also |again |further |strongly |once more )?"
    r"(?P<verb>call(?:s|ed)? (?:up)?on|calls? for|called for|urge[sd]?|demand(?:s|ed)|"
    r"appeal(?:s|ed) (?:to|for)|welcome[sd]?|condemn(?:s|ed)?|reject(?:s|ed)?|insist(?:s|ed) on|"
    r"support(?:s|ed)|praise[sd]|commend(?:s|ed)|hail(?:s|ed)|encourage[sd]?|"
    r"rul(?:es|ed) out|oppose[sd]|pledge[sd]|offer(?:s|ed)|"
    r"(?:stands?|stood|is|are|was|were|declare[sd]? (?:itself|ourselves|themselves)) (?:ready|"
    r"prepared|willing) to|"
    r"(?:declare[sd]? (?:itself|ourselves|themselves|himself|herself)|remain(?:s|ed)?) open to|"
    r"withdr(?:ew|aws) (?=(?:the|its|his|her|their) (?:offer|proposal|plan|demand|request|"
    r"threat)\b)|"
    r"propose[sd]|reserve[sd]? the right to|threaten(?:s|ed)) (?=\S)"
)
"""A second verb of the same subject within what one verb does."""
_SECOND: tuple[tuple[str, Verb], ...] = (
    ("call", "demand"),
    ("urge", "demand"),
    ("demand", "demand"),
    ("appeal", "demand"),
    ("insist", "demand"),
    ("condemn", "reject"),
    ("reject", "reject"),
    ("rul", "reject"),
    ("oppose", "reject"),
    ("pledge", "offer"),
    ("offer", "offer"),
    ("propose", "offer"),
    ("threat", "threat"),
    ("reserve", "threat"),
    ("encourage", "demand"),
    ("withdr", "withdrawal"),
)
_READY = re.compile(r"(?:ready|prepared|willing) to$")
_SHORT = "".join(
    rf"(?<!\b{word})"
    for word in (
        *(
            "Mr",
            "Ms",
            "Mrs",
            "Dr",
            "Sen",
            "Rep",
            "Gov",
            "Amb",
            "Gen",
            "Col",
            "Lt",
            "St",
            "Maj",
            "Adm",
        ),
        *("Capt", "Sgt", "Rev", "Pres", "Amb", "Prof", "No", "[A-Z]"),
    )
)
ENDS = re.compile(rf"{_SHORT}[.!?]")
"""A mark that ends a sentence, with no abbreviation before it."""
NO_OFFER = re.compile(r"(?:no|nothing|little|few|hardly|neither)\b")
"""After *offered*: it was none."""
_PROVIDED = re.compile(r",? (?:provided(?: that)?|only if|on (?:the )?condition that|as long as) ")
"""After an offer: what must come first."""
_FULL_STOP = re.compile(rf";|{_SHORT}\.")
_PAIRS = (('"', '"'), ("\u201c", "\u201d"))
"""Quotation marks of a kind."""
_EDGE = " \t\n,.;:!?\"\u201c\u201d\u2018\u2019'"


def joined(text: str, verb: Verb, toward: Extent) -> Iterator[tuple[Verb, Extent | None]]:
    """
    Part *the raid and calls upon Chad to stop* into what is condemned and what is demanded.

    An offer *provided that Chad stops* is one, and a condition.

    Parameters
    ----------
    text : str
        The stored text.
    verb : str
        What the first verb does.
    toward : Extent
        The words after it.

    Yields
    ------
    tuple of Verb and Extent or None
        What each verb does, and the words that it is about.
    """
    begin = toward.start
    for match in _JOINED.finditer(text, *toward):
        yield verb, trimmed(text, Extent(begin, match.start()))
        second = match["verb"]
        verb = next((kind for word, kind in _SECOND if second.startswith(word)), "welcome")
        verb = "offer" if _READY.search(second) else verb
        begin = match.end()
    provided = _PROVIDED.search(text, begin, toward.end) if verb == "offer" else None
    yield verb, trimmed(text, Extent(begin, provided.start() if provided else toward.end))
    if provided:
        yield "precondition", trimmed(text, Extent(provided.end(), toward.end))


def trimmed(text: str, extent: Extent) -> Extent | None:
    """
    Take marks, blanks and asides off the edges of some words.

    Parameters
    ----------
    text : str
        The stored text.
    extent : Extent
        The words.

    Returns
    -------
    Extent or None
        What is left; None where nothing is.
    """
    words = extent.of(text)
    start = extent.start + len(words) - len(words.lstrip(_EDGE))
    aside = _ASIDE.search(words)
    end = extent.start + len(words[: aside.start() if aside else None].rstrip(_EDGE))
    return _quoted(text, Extent(start, end), extent) if start < end else None


def _quoted(text: str, words: Extent, within: Extent) -> Extent:
    """Take back a quotation mark of which the other stands inside: *"any partition" of it*."""
    for first, last in _PAIRS:
        inside = text[words.start : words.end]
        opened, closed = inside.count(first), inside.count(last)
        lone = opened % 2 if first == last else opened != closed
        if not lone:
            continue
        if closed >= opened and words.start > within.start and text[words.start - 1] == first:
            return Extent(words.start - 1, words.end)
        if opened >= closed and words.end < within.end and text[words.end] == last:
            return Extent(words.start, words.end + 1)
    return words


def whole(text: str, extent: Extent, limit: int) -> Extent:
    """
    Take words up to the end of their sentence where only an abbreviation ended them.

    Parameters
    ----------
    text : str
        The stored text.
    extent : Extent
        The words, up to a full stop: *backed Mrs*.
    limit : int
        Where what was said ends.

    Returns
    -------
    Extent
        *backed Mrs. Reyes and her plan*, or the same words.
    """
    if text[extent.end : extent.end + 1] != "." or _FULL_STOP.match(text, extent.end):
        return extent
    end = _FULL_STOP.search(text, extent.end, limit)
    return Extent(extent.start, end.start() if end else limit)
