"""The words with which something was told, where they matter."""

from goodoffices.record.parts import Span

__all__ = ["telling_words"]

_WORDS = (
    "say says said saying tell tells told telling add adds added adding write writes wrote written "
    "state states stated continue continues continued according"
)
_PLAIN = frozenset(_WORDS.split())
"""Words that add nothing to what they report."""


def telling_words(kind: str, cue: Span | None) -> str:
    """
    Give the words that report a statement where these say more than that it was said.

    Parameters
    ----------
    kind : str
        Direct, mixed or indirect; what is quoted whole speaks for itself.
    cue : Span or None
        The words that report it.

    Returns
    -------
    str
        *denied*, *has rejected*; empty for *said* and *told reporters*.
    """
    words = cue.text.split() if cue and kind != "direct" else []
    return "" if not _PLAIN.isdisjoint(word.lower() for word in words) else " ".join(words)
