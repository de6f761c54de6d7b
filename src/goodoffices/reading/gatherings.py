"""Meetings told in passing: *A and B, meeting in Bern, agreed*, *A met B and, later, C*."""

import re
from collections.abc import Iterator

from goodoffices.reading.coreference import Memory
from goodoffices.reading.encounters import ContactFound, encounter_of
from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import PEOPLE
from goodoffices.reading.subjects import phrase_from, subject_of
from goodoffices.reading.telling import Telling

__all__ = ["TELLING", "gatherings_in", "met_later"]

_ASIDE = re.compile(
    r"(?<=, )(?P<verb>meeting|gathered|assembled) (?:(?:together|here|again|privately) )?"
    r"(?:in|at|on|under) (?=\S)"
)
_OPENING = re.compile(r"(?P<verb>Meeting|Gathered|Assembled) (?:in|at) [^,;.:]{2,80}, (?=\S)")
_BRIEFING = re.compile(
    r"\bjoint (?:news|press|media) (?:conference|briefing|appearance|statement) (?:in [A-Z]\w+ )?"
    r"with (?=\S)"
)
_AND_THEN = re.compile(
    r"(?: (?:at|in|on|over|for) [\w ]{1,30})?,? and(?P<then>,? (?:separately|later|then),?)? (?=\S)"
)
_APART_AT = re.compile(r" (?:in|at|on|over|later|afterwards|a day|the (?:following|next|same))\b")

TELLING = Telling("meeting gathered assembled joint")
"""Words without one of which nothing is told of one."""


def gatherings_in(memory: Memory, stretch: Extent) -> Iterator[ContactFound]:
    """
    Find the meetings of one sentence that are told in passing.

    Parameters
    ----------
    memory : Memory
        What was read so far.
    stretch : Extent
        The sentence.

    Yields
    ------
    ContactFound
        Of two or more who are named.
    """
    text = memory.cast.text
    for match in _ASIDE.finditer(text, *stretch):
        actor = subject_of(memory.cast, match.start() - len(", "), stretch.start)
        yield from _of_all(memory, actor, Extent(match.start(), match.end("verb")), stretch)
    opening = _OPENING.match(text, *stretch)
    if opening:
        actor = phrase_from(memory.cast, opening.end(), stretch.end)
        yield from _of_all(memory, actor, Extent(*opening.span("verb")), stretch)
    for match in _BRIEFING.finditer(text, *stretch):
        actor = subject_of(memory.cast, match.start(), stretch.start)
        others = phrase_from(memory.cast, match.end(), stretch.end)
        if others is not None:
            told = Extent(*match.span())
            yield from encounter_of(
                memory, "joint-briefing", "meeting", actor, others, told, stretch
            )


def _of_all(
    memory: Memory, actor: Extent | None, told: Extent, stretch: Extent
) -> Iterator[ContactFound]:
    """Take those who did something together, where two or more are named."""
    if actor is not None and len(memory.look(actor)) > 1:
        yield from encounter_of(memory, "met-beside", "meeting", actor, None, told, stretch)


def met_later(memory: Memory, verb: str, others: Extent | None, stretch: Extent) -> Extent | None:
    """
    Find C in *met B at breakfast and C in the evening*, *met B and, separately, C*.

    Parameters
    ----------
    memory : Memory
        What was read so far.
    verb : str
        The verb that tells of the first meeting.
    others : Extent or None
        Whom it names.
    stretch : Extent
        The sentence.

    Returns
    -------
    Extent or None
        Who was met apart from them; None for things, and where nothing says that it was apart.
    """
    if others is None or verb not in {"saw", "met", "sees", "see"}:
        return None
    text = memory.cast.text
    joint = _AND_THEN.match(text, others.end, stretch.end)
    if joint is None or (not joint["then"] and joint.group().startswith((" and", ", and"))):
        return None
    later = phrase_from(memory.cast, joint.end(), stretch.end)
    if later is None or not (joint["then"] or _APART_AT.match(text, later.end)):
        return None
    return later if {r.figure.kind for r in memory.look(later)} <= PEOPLE else None
