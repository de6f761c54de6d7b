"""What only looks like an appointment: a candidate, a race that somebody quits, a supposition."""

import re

from goodoffices.reading.appointed import AppointmentFound
from goodoffices.reading.commonwords import is_nobody
from goodoffices.reading.lexicon import words
from goodoffices.reading.vocabulary import class_of

__all__ = ["is_doubtful"]

_NO_POSTS = words("""
    candidate nominee contender frontrunner front-runner challenger journalist columnist novelist
    strategist pollster businessman businesswoman commentator analyst expert activist campaigner
    farmer priest monk colleague scholar historian jury
    """)
"""What somebody may be called or become that is no office."""
_COUNTED = re.compile(
    r"(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|"
    r"seventy|eighty|ninety)\b|most|many|half)",
    re.IGNORECASE,
)
"""Those who answer in a poll."""
_RACE = re.compile(
    r"\bquit(?:s|ting)? (?:the|a|his|her|that) (?:\w+ ){0,3}?(?:race|contest|campaign)\b"
)
_SUPPOSED = re.compile(r"\b(?:if|unless|until)\b[^,.;]{0,60}$", re.IGNORECASE)
_NOT_MEANT = re.compile(
    r"(?:\bnot|n['\u2019]t) (?:planning|going|likely|expected|ready|intending|plan|intend|want) to "
)
_LEAD = 80
"""Characters before the words that tell an appointment."""


def is_doubtful(text: str, one: AppointmentFound) -> bool:
    """
    Tell what only looks like an appointment.

    Parameters
    ----------
    text : str
        The stored text.
    one : AppointmentFound
        What a rule found.

    Returns
    -------
    bool
        True where nobody in particular gets or loses an office.
    """
    office = one.office.of(text).lower().split()
    if office[-1] in _NO_POSTS or class_of(office[0]) == "X":
        return True
    if one.by and (is_nobody(one.by.figure.name) or _COUNTED.match(one.by.figure.name)):
        return True
    evidence = one.evidence[0]
    near = text[max(0, evidence.start - _LEAD) : evidence.end]
    if _RACE.search(text, evidence.start, evidence.end + _LEAD):
        return True
    before = near[: len(near) - (evidence.end - evidence.start)]
    ended = one.rule == "left-office" and _SUPPOSED.search(before) is not None
    return ended or _NOT_MEANT.search(near) is not None
