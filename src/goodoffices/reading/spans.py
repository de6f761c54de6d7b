"""Spans of one text, each made once however many proposals quote it."""

from collections.abc import Iterable

from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import Reference
from goodoffices.reading.report import Party
from goodoffices.record.parts import Span

__all__ = ["Spans"]


class Spans:
    """
    Turns stretches of a text into spans, which carry their words.

    Parameters
    ----------
    text : str
        The stored text.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._made: dict[Extent, Span] = {}

    def one(self, extent: Extent) -> Span:
        """
        Give the span of a stretch.

        Parameters
        ----------
        extent : Extent
            The stretch.

        Returns
        -------
        Span
            With its words.
        """
        span = self._made.get(extent)
        if span is None:
            start, end = extent
            span = self._made[extent] = Span(text=self._text[start:end], start=start, end=end)
        return span

    def optional(self, extent: Extent | None) -> Span | None:
        """
        Give the span of a stretch, if there is one.

        Parameters
        ----------
        extent : Extent or None
            The stretch.

        Returns
        -------
        Span or None
            With its words.
        """
        return None if extent is None else self.one(extent)

    def several(self, extents: Iterable[Extent]) -> tuple[Span, ...]:
        """
        Give the spans of several stretches.

        Parameters
        ----------
        extents : iterable of Extent
            The stretches.

        Returns
        -------
        tuple of Span
            In the same order.
        """
        return tuple([self.one(extent) for extent in extents])

    def party(self, reference: Reference) -> Party:
        """
        Give somebody named at a place of the text.

        Parameters
        ----------
        reference : Reference
            The actor and the words that mean it.

        Returns
        -------
        Party
            By the actor's name.
        """
        return Party(name=reference.figure.name, span=self.one(reference.extent))
