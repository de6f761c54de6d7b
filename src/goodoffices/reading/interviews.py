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
        Nobody for whoever asks; for *A* the person whom the lines
        before the first label name, where it is one, or after *interview with* or *remarks by*.
    """
    found: dict[Extent, tuple[Figure, ...]] = {}
    answering: tuple[Figure, ...] | None = None
    first: int | None = None
    for label in labels:
        first = label.start if first is None else first
        name = label.of(cast.text)
        if _ANSWERS.fullmatch(name):
            answering = _answering(cast, first) if answering is None else answering
            found[label] = answering
        elif _ASKS.fullmatch(name):
            found[label] = ()
    return found


def _answering(cast: Cast, end: int) -> tuple[Figure, ...]:
    people: list[Figure] = []
    for mention in cast.between(0, end):
        figure = cast.known.get(mention.extent)
        if figure is None or figure.kind != "person":
            continue
        if _WITH.search(cast.text, max(0, mention.extent.start - 12), mention.extent.start):
            return (figure,)
        if figure not in people:
            people.append(figure)
    return tuple(people) if len(people) == 1 else ()
