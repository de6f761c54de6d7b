"""The words with which something was told, where they matter."""

__all__ = ["telling_words"]

_PLAIN = frozenset(["say", "says", "said", "saying", "tell", "tells", "told", "telling"])
"""Verbs that add nothing to what they report."""


def telling_words(cue: str) -> str:
    """
    Give the words that report a statement where these say more than that it was said.

    Parameters
    ----------
    cue : str
        The words that report it, as the text has them; empty where there are none.

    Returns
    -------
    str
        *denied*, *has rejected*; empty for *said* and *told reporters*.
    """
    words = cue.split()
    return "" if not _PLAIN.isdisjoint(word.lower() for word in words) else " ".join(words)
