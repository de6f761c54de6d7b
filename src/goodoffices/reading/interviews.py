"""Who asks and who answers in a transcript whose labels name nobody: *Q* and *A*."""

import re
from collections.abc import Iterable

from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import Figure
from goodoffices.reading.people import Cast

__all__ = ["is_heading", "unnamed_labels"]

_HEADING = re.compile(
    r"\b(?:interview|transcript|remarks|statement|briefing|conference|questions)\b", re.IGNORECASE
)
_ASKS = re.compile(
    r"(?:an? |the )?(?:q|questions?|(?:unidentified |unknown |male |female )?(?:reporters?|"
    r"journalists?|voice|participant|correspondent)|(?:unidentified|unknown|male|female) speaker|"
    r"(?:audience|press|media)(?: member)?|inaudible)",
    re.IGNORECASE,
)
_ANSWERS = re.compile(r"A|ANSWER|Answer")
_JOINS = re.compile(r",? (?:and|with|&) (?:the )?|, ")
_WITH = re.compile(r"\b(?:with|by|of|from) (?:the )?$")


def is_heading(title: str) -> bool:
    """
    Tell a title that says whose transcript a text is.

    Parameters
    ----------
    title : str
        A headline or standfirst.

    Returns
    -------
    bool
        True for *Interview with Foreign Minister A*.
    """
    return _HEADING.search(title) is not None


def unnamed_labels(cast: Cast, labels: Iterable[Extent]) -> dict[Extent, tuple[Figure, ...]]:
    """
    Tell whom the labels of a transcript mean that are no names.

    Parameters
    ----------
    cast : Cast
        The actors of the report.
    labels : iterable of Extent
        All labels, in text order.

    Returns
    -------
    dict of Extent to tuple of Figure
        Nobody for whoever asks; for *A* the person whom the lines before the first label name,
        where it is one, or after *interview with* or *remarks by*, else the only one besides *Q*
        whom a label names.
    """
    every = list(labels)
    answer = [label for label in every if _ANSWERS.fullmatch(label.of(cast.text))]
    asked = [label for label in every if _ASKS.fullmatch(label.of(cast.text))]
    found: dict[Extent, tuple[Figure, ...]] = dict.fromkeys(asked, ())
    if answer:
        answering = _answering(cast, every[0].start)
        if not answering and asked:
            answering = _other(cast, set(every) - {*answer, *asked})
        found |= dict.fromkeys(answer, answering)
    return found


def _other(cast: Cast, labels: Iterable[Extent]) -> tuple[Figure, ...]:
    """Find the only one whom labels name."""
    figures = {cast.known.get(label) for label in labels}
    return tuple(one for one in figures if one is not None) if len(figures) == 1 else ()


def _answering(cast: Cast, end: int) -> tuple[Figure, ...]:
    people: list[Figure] = []
    named: list[Figure] = []
    last = 0
    for mention in cast.between(0, end):
        figure, extent = cast.known.get(mention.extent), mention.extent
        if figure is None or figure.kind != "person" or is_heading(extent.of(cast.text)):
            continue
        is_joined = bool(named) and _JOINS.fullmatch(cast.text, last, extent.start) is not None
        if is_joined or _WITH.search(cast.text, max(0, extent.start - 12), extent.start):
            named, last = [*named, figure], extent.end
        if figure not in people:
            people.append(figure)
    meant = named or people
    return (meant[0],) if len({*meant}) == 1 else ()
