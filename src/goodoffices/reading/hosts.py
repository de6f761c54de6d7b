"""Who hosts, chairs or mediates a contact that others have."""

import re

from goodoffices.reading.coreference import Memory
from goodoffices.reading.encounters import clause_end
from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import Reference
from goodoffices.reading.subjects import phrase_from, subject_of

__all__ = ["hosts_of"]

_HOSTING = re.compile(
    r"(?<![\w-])(?P<verb>(?:co-)?(?:host(?:ed|s|ing)?|chair(?:ed|s|ing)?)|conven(?:ed?|es|ing)|"
    r"mediat(?:ed|es|ing)|broker(?:ed|s|ing)|facilitat(?:ed|es|ing))"
    r" (?:(?:an?|the|new|fresh) )?(?:[a-z-]+ ){0,3}$"
)
_IT = re.compile(r"\b(?P<it>it) (?:has |had |would |will )?$")
_HOSTED_BY = re.compile(
    r"(?: (?:in|on|from|at) [^,.;:]{1,50}?)?,? (?:(?:jointly |being )?(?:co-?)?(?:hosted|chaired|"
    r"sponsored|convened|brokered|mediated|facilitated) by|(?:under|through|with) the "
    r"(?:auspices|mediation|facilitation|chairmanship|good offices) of) (?=\S)"
)
_GAME = re.compile(r"\b(?:finals?|semi-?finals?|match|game|cup|tournament|league|friendly)\b")
"""What is hosted besides talks."""


def hosts_of(memory: Memory, before: str, end: int, stretch: Extent) -> tuple[Reference, ...]:
    """
    Tell who hosts: 'A hosted talks between ...', '... talks hosted by A'.

    Parameters
    ----------
    memory : Memory
        What was read so far.
    before : str
        The words of the sentence before the contact.
    end : int
        Where the words for the contact end.
    stretch : Extent
        The sentence.

    Returns
    -------
    tuple of Reference
        Nobody where nobody is said to host it.
    """
    text = memory.cast.text
    if _GAME.search(text, *stretch):
        return ()
    hosting = _HOSTING.search(before)
    extent = None
    if hosting:
        extent = subject_of(memory.cast, stretch.start + hosting.start(), stretch.start)
    by = None if extent else _HOSTED_BY.search(text, end, clause_end(text, end, stretch))
    if by:
        extent = phrase_from(memory.cast, by.end(), stretch.end)
    it = _IT.search(text, stretch.start, stretch.start + hosting.start()) if hosting else None
    if extent is None and it is not None:
        others = memory.look(Extent(*it.span("it")))
        return others if others and others[0].figure.name.lower() != "it" else ()
    return memory.refer(extent) if extent else ()
