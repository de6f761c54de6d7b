"""The words with which something was told, where they matter."""

__all__ = ["telling_words"]

_PLAIN = (
    "say says said saying tell tells told telling add adds added adding write writes wrote written "
    "state states stated continue continues continued according"
)
"""Words that add nothing to what they report."""


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
    is_plain = any(word.lower() in _PLAIN.split() for word in words)
    return "" if is_plain else " ".join(words)
