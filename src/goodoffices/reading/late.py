"""Large patterns compiled when a text first needs them: many texts never do, and it takes long."""

import re
from typing import Any, cast

__all__ = ["late"]

_USED = ("finditer", "fullmatch", "match", "search", "sub")


class _Late:
    """A pattern that is not compiled yet; from its first use on as fast as any."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._written = pattern, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(*self._written)
        for used in _USED:
            setattr(self, used, getattr(compiled, used))
        return getattr(compiled, name)


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    r"""
    Make a pattern that is compiled at its first use.

    Parameters
    ----------
    pattern : str
        A regular expression.
    flags : int
        As `re.compile` takes them.

    Returns
    -------
    re.Pattern
        What behaves as one; the functions of `re` do not take it.

    Examples
    --------
    >>> late(r"\bvow(?:s|ed)\b").search("they vowed").group()
    'vowed'
    """
    return cast("re.Pattern[str]", _Late(pattern, flags))
