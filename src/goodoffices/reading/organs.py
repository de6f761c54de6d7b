"""Organs of a state: *the foreign ministry in Lima* speaks for Peru."""

import re

from goodoffices.reading.figures import Figure
from goodoffices.reading.people import Cast
from goodoffices.reading.places import entry_at, state_name

__all__ = ["ORGANS", "is_organ", "seated"]

ORGANS = ("ministry", "government", "presidency", "cabinet", "parliament")
"""Last words of the names of organs."""
_IN = re.compile(r" in (?:the )?")


def is_organ(speaker: Figure) -> bool:
    """
    Tell a state's ministry from a body of its own that the tables know, such as an alliance.

    Parameters
    ----------
    speaker : Figure
        An institution.

    Returns
    -------
    bool
        False for the bodies of the tables.
    """
    known = entry_at(speaker.name, 0)
    return known is None or known[1].form != "institution"


def seated(speaker: Figure, cast: Cast) -> str | None:
    """
    Name the state of *the foreign ministry in Lima*.

    Parameters
    ----------
    speaker : Figure
        An institution without a state.
    cast : Cast
        The actors of the report.

    Returns
    -------
    str or None
        The state whose name or capital stands right after it somewhere.
    """
    if not speaker.name.lower().endswith(ORGANS):
        return None
    for mention in sorted(speaker.mentions):
        seat = _IN.match(cast.text, mention.end)
        known = entry_at(cast.text, seat.end()) if seat else None
        if known and known[1].form in {"capital", "name"} and len(known[1].states) == 1:
            return state_name(known[1].states[0])
    return None
