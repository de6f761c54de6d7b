"""Whom initials mean in a note of a meeting: *AR* is *Ana Reyes* of those under *Present*."""

import re
from collections.abc import Iterable, Iterator

from goodoffices.reading.attendance import listed_at
from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import Figure
from goodoffices.reading.people import Cast

__all__ = ["by_initials"]

_PART = re.compile(r"[^\W\d_]+")

_IN_BRACKETS = re.compile(r",? \((?P<letters>(?:D?S)?RSG|D?S?E|[DA]?SG|D?PM|D?FM|[HC]oM|CoS)\)")
"""The letters of an office that one person at a table holds."""


def by_initials(cast: Cast, labels: Iterable[Extent]) -> None:
    """
    Let the initials of somebody listed as present mean this person, and no body.

    Parameters
    ----------
    cast : Cast
        The actors of the report; it learns whom each mention of only initials means.
    labels : iterable of Extent
        The labels of a note, see `goodoffices.reading.notelabels`.
    """
    meant: dict[str, Figure | None] = {}
    for label in labels:
        for letters, figure in _short(cast, label):
            meant[letters] = figure if meant.get(letters, figure) is figure else None
    for mention in cast.mentions if meant else ():
        words = mention.extent.of(cast.text).replace(".", "")
        one = meant.get(words) if _is_bare(cast.text, mention.extent) else None
        if one is not None:
            cast.known[mention.extent] = one
            one.mentions.add(mention.extent)


def _short(cast: Cast, label: Extent) -> Iterator[tuple[str, Figure]]:
    """Go through the letters for those whom a label lists."""
    for mention in listed_at(cast, label.start):
        figure = cast.known.get(mention.extent)
        if figure is None or mention.kind != "person":
            continue
        name = mention.name.of(cast.text)
        parts = [part[0] for part in _PART.findall(name) if part[0].isupper()]
        if len(parts) > 1:
            yield "".join(parts), figure
            yield parts[0] + parts[-1], figure
        if office := _IN_BRACKETS.match(cast.text, mention.extent.end):
            yield office["letters"], figure


def _is_bare(text: str, extent: Extent) -> bool:
    """Tell *AR* from what stands in brackets: *(AR)* says for whom somebody was there."""
    return text[max(0, extent.start - 1) : extent.start] != "("
