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
_BY_NOUN = frozenset(["office-noun", "task-given", "office-given", "office-agreed"])
"""Rules that find what is told in passing, and so may be denied or only feared."""
_UNTOLD = re.compile(
    r"\b(?:fear\w*|den(?:y|ies|ied)|possible|likely|rumou?rs?|false|nobody|no one|neither|nor|few|"
    r"nearly|almost|jok(?:ed|es)|alleg\w+|hypothetical|speculat\w+|prospect)\b[^.;|\n]{0,60}\Z",
    re.IGNORECASE,
)
_UNTRUE = re.compile(
    r"[^.;]{0,60}?\b(?:(?:was|were|is|are|has been|had been) (?:[a-z]+ly )?(?:rejected|refused|"
    r"delayed|postponed|ruled out|denied|blocked|vetoed|declared void|annulled|overturned|false|"
    r"untrue|not|the aim)|would|could|may|might|cannot)\b"
)
"""After words that then tell of nothing that happened."""
_TRIP = re.compile(r"\bdeparture of [^.;]{2,80}\Z")
"""Before *for Lima*, where somebody leaves on a journey."""
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
    if one.rule in _BY_NOUN and _is_untold(text, one):
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


def _is_untold(text: str, one: AppointmentFound) -> bool:
    """Tell what is feared, denied or untrue: *nobody named B to lead*, *a resignation would be*."""
    (begin, end), clause = one.evidence[0], one.clauses[0]
    before = text[max(clause.start, begin - _LEAD) : max(begin, one.appointee.extent.start)]
    untrue = one.status != "refused" and _UNTRUE.match(text, end, clause.end)
    if untrue or _UNTOLD.search(before):
        return True
    is_trip = text.startswith((" for ", " from the "), end)
    return is_trip and _TRIP.search(text, clause.start, end) is not None
