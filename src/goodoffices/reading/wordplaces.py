"""Where the plain words of a text stand: found once."""

import re
from functools import lru_cache
from itertools import accumulate

__all__ = ["lowered", "plain_words"]

_WORD = re.compile(r"([a-z]+|[0-9]+)")


def lowered(text: str) -> str:
    """
    Put a text into lower case without moving anything in it.

    Parameters
    ----------
    text : str
        Any text.

    Returns
    -------
    str
        Of the same length; a letter whose lower case is longer stays as it is.
    """
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


@lru_cache(maxsize=2)
def plain_words(text: str) -> tuple[list[str], list[int]]:
    """
    List the plain words of a text.

    Parameters
    ----------
    text : str
        The stored text.

    Returns
    -------
    words : list of str
        Of the letters a to z in lower case, or of digits.
    begins : list of int
        Where each begins.
    """
    pieces = _WORD.split(lowered(text))
    begins = [*accumulate(map(len, pieces))]
    return pieces[1::2], begins[:-1:2]
