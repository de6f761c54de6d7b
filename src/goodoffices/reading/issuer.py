"""Whose statement a report is: *we* outside of quotation marks."""

import re
from collections.abc import Sequence

from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import Figure
from goodoffices.reading.people import Cast

__all__ = ["issuer"]

_REPORTER = re.compile(r" (?:think|hear|understand)\b")
"""After *we*: that those speak who write the report."""
_TO_REPORTER = re.compile(r"\b(?:spoke|spoken|talked|speaks|talks) (?:to|with) $")
"""Before *us*: the same."""
_BODIES = frozenset({"institution", "state", "group"})


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
    if pronoun.of(cast.text).lower() in {"i", "me"} or _REPORTER.match(cast.text, pronoun.end):
        return ()
    if speakers:
        bodies = all(one.kind in _BODIES for one in speakers) and place < pronoun.start
        return tuple(speakers) if bodies else ()
    for mention in cast.between(0, pronoun.start):
        figure = cast.known.get(mention.extent)
        if figure is not None and figure.kind == "institution":
            return (figure,)
    return ()
