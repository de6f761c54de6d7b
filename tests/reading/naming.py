"""Sentences, and whom and what the reader finds named in them."""

from goodoffices.reading.extent import Extent
from goodoffices.reading.names import mentions
from goodoffices.reading.words import words

__all__ = ["named"]


def named(text: str) -> list[str]:
    """List the kind of each mention and its words: *group: the two ministers*."""
    found = mentions(text, words(text, [Extent(0, len(text))]))
    return [f"{one.kind}: {one.extent.of(text)}" for one in found]
