"""Whose statement a report is: *we* outside of quotation marks."""

import re
from collections.abc import Sequence

from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import Figure
from goodoffices.reading.people import Cast
from goodoffices.reading.places import entry_at, state_name
from goodoffices.reading.series import end_of, jointly

__all__ = ["issuer", "names_speaker", "own_state", "titled"]

_REPORTER = re.compile(r" (?:think|hear|understand)\b")
"""After *we*: that those speak who write the report."""
_BYLINE = re.compile(r"(?m)^By [A-Z][a-z]+ [A-Z]")
"""A line that says who writes: no body's own statement has one."""
_TO_REPORTER = re.compile(r"\b(?:spoke|spoken|talked|speaks|talks) (?:to|with) $")
"""Before *us*: the same."""
_WE_THE = re.compile(r"(?m)^(?:\d+\. )?We, (?=(?:the )?\w)")
"""How a declaration begins: *We, the Heads of State of A and B, declare*."""
_TITLED = re.compile(
    r"(?m)^(?:[\w'\u2019-]+ ){0,5}?(?:statement|remarks|speech|address|declaration|message|letter|"
    r"keynote|intervention|comments|communiqu[\u00e9e])s? "
    r"(?:delivered |given |issued |dated [^\n]{4,60}? )?(?:by|from|of) (?=\S)",
    re.IGNORECASE,
)
"""How the title of somebody's own words begins: *Remarks by President A*."""
_JOINT = re.compile(
    r"(?m)^(?:[\w'\u2019-]+ ){0,3}?joint (?:statement|declaration|communiqu[\u00e9e])\b"
    r"[^\n]{0,120}? between (?=\S)",
    re.IGNORECASE,
)
"""The same of two: *Joint Communiqué on the talks between Peru and Chile*."""
_GOES_ON = re.compile(
    r"\s*(?:$|[,:;(|\u2013\u2014-]|(?:on|at|to|in|about|regarding|concerning|during|following|after|"
    r"before|with|for|ahead|marking)\b)",
    re.MULTILINE,
)
"""What follows the name in such a title."""
_TITLE = 300
"""Characters in which the title stands."""
_NEAR = 10
_BODIES = frozenset({"institution", "state", "group"})

_MINE = re.compile(r"(?:my|our) (?:government|country|delegation|president)", re.IGNORECASE)
_SENDER = re.compile(
    r"\b(?:Permanent Representative|Permanent Observer|Chargé d['\u2019]affaires|Ambassador|"
    r"Minister for Foreign Affairs|Foreign Minister) (?:a\.i\. )?of (?:the )?(?=[A-Z])"
)
"""Whose letter to the United Nations begins with who sends it."""
_HEAD = 500


def issuer(cast: Cast, pronoun: Extent, last: tuple[int, Sequence[Figure]]) -> tuple[Figure, ...]:
    """
    Find the body that speaks as *we* in its own statement.

    Parameters
    ----------
    cast : Cast
        The actors of the report.
    pronoun : Extent
        The word *we*.
    last : tuple of int and sequence of Figure
        Where somebody spoke last, and who.

    Returns
    -------
    tuple of Figure
        The body that spoke last, else the first that the report names; nobody where a person spoke.
    """
    place, speakers = last
    if _TO_REPORTER.search(cast.text, max(0, pronoun.start - 20), pronoun.start):
        return ()
    if _BYLINE.search(cast.text, 0, _HEAD):
        return ()
    if pronoun.of(cast.text).lower() in {"i", "me"} or _REPORTER.match(cast.text, pronoun.end):
        return ()
    opened = _WE_THE.search(cast.text, 0, pronoun.start + _NEAR)
    if opened is not None and pronoun.of(cast.text).lower() in {"we", "us"}:
        for mention in cast.between(opened.end(), opened.end() + 5)[:1]:
            figure = cast.known.get(mention.extent)
            if figure is not None and figure.kind in _BODIES:
                return (figure,)
        return ()
    if speakers:
        bodies = all(one.kind in _BODIES for one in speakers) and place < pronoun.start
        return tuple(speakers) if bodies else ()
    for mention in cast.between(0, pronoun.start):
        figure = cast.known.get(mention.extent)
        if figure is not None and figure.kind == "institution":
            return (figure,)
    return ()


def names_speaker(title: str) -> bool:
    """
    Tell the title of somebody's own words: *Remarks by President A*.

    Parameters
    ----------
    title : str
        A headline.

    Returns
    -------
    bool
        True where it begins with what they are called, and *by*, *from* or *of*.
    """
    return _TITLED.match(title) is not None or _JOINT.match(title) is not None


def titled(cast: Cast, pronoun: Extent) -> tuple[Figure, ...]:
    """
    Find who speaks in a report that its title calls somebody's: *Remarks by President A*.

    Parameters
    ----------
    cast : Cast
        The actors of the report.
    pronoun : Extent
        The word *I* or *we*.

    Returns
    -------
    tuple of Figure
        Who is named in the title, and nobody else for *I* than one person; whoever signs a letter.
    """
    if cast.signatory is not None:
        return (cast.signatory,)
    end = min(_TITLE, pronoun.start)
    title = _TITLED.search(cast.text, 0, end) or _JOINT.search(cast.text, 0, end)
    if title is None:
        return ()
    end = cast.text.find("\n", title.end())
    near = [one for one in cast.between(title.end(), end) if one.extent.start >= title.start()]
    heads = jointly(cast, near)
    if not heads or heads[0].extent.start > title.end() + len("the Republic of "):
        return ()
    if not _GOES_ON.match(cast.text, end_of(heads[-1])):
        return ()
    figures = tuple(cast.known[one.extent] for one in heads if one.extent in cast.known)
    is_one = len(figures) == 1 and figures[0].kind == "person"
    return figures if is_one or pronoun.of(cast.text).lower() in {"we", "us"} else ()


def own_state(cast: Cast, figure: Figure) -> str | None:
    """
    Name the state of *my Government* in a letter whose heading says who sends it.

    Parameters
    ----------
    cast : Cast
        The actors of the report.
    figure : Figure
        Who is named.

    Returns
    -------
    str or None
        The state of the sender; None for anybody else.
    """
    writer = cast.signatory
    if writer is not None and len(writer.states) == 1 and _MINE.fullmatch(figure.name):
        return state_name(writer.states[0])
    sender = _SENDER.search(cast.text, 0, _HEAD) if _MINE.fullmatch(figure.name) else None
    land = entry_at(cast.text, sender.end()) if sender else None
    return state_name(land[1].states[0]) if land and len(land[1].states) == 1 else None
