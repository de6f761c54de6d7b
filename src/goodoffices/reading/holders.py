"""Who gets or has an office, and which: *B as envoy*, *an envoy, B*, *envoy B*."""

import re

from goodoffices.reading.coreference import Memory
from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import Reference
from goodoffices.reading.objects import described, office_from, person_from

__all__ = ["AS_OFFICE", "ENVOY", "ENVOYS", "POSTS", "first_of", "holder_from"]

ENVOYS = (
    r"envoy|emissary|mediator|negotiator|facilitator|representative|ambassador|diplomat|delegate|"
    r"coordinator|conciliator|adviser|advisor|rapporteur|commissioner|mission|delegation|consul"
)
"""The nouns for somebody who is sent."""
POSTS = (
    ENVOYS + r"|chargé|arbitrator|counsellor|speaker|deputy|minister|president|spokesman|"
    r"spokeswoman|spokesperson|chief|head|commander|"
    r"governor|secretary|secretary-general|director|director-general|chairman|chairwoman|chair|"
    r"premier|chancellor|judge|prosecutor|leader|manager|treasurer|coach|convener|dean|rector|"
    r"attaché|nuncio|commandant|superintendent|attorney|officer"
)
"""The nouns for somebody who holds an office."""
ENVOY = re.compile(rf"\b(?:{ENVOYS})s?\b")
AS_OFFICE = re.compile(
    r"(?: (?:of|to) [A-Z][\w-]+)?,? "
    r"(?:as (?:(?:its|the|a) )?(?:candidate|nominee) for|as|to be|to serve as|to act as|to become|"
    r"(?:to|for|with) the (?:post|office|position|role|job|task|duties) of) "
)
"""Between somebody and the office."""
_APPOSED = re.compile(r", [^,.;]{1,80},(?= (?:as|to be|to serve as|to become) )")
"""What is told of somebody before the office: *named B, a former judge, as*."""
_HOLDS = re.compile(rf"\b(?:{POSTS})s?\b")
_ASIDE = re.compile(r", (?=(?:[a-z-]+ ){0,2}[A-Z])")


def holder_from(
    memory: Memory, place: int, stretch: Extent, *, is_holder: bool = True
) -> tuple[Reference, Extent, int] | None:
    """
    Read whom and what a verb of appointing is about.

    Parameters
    ----------
    memory : Memory
        What was read so far.
    place : int
        Where the words after the verb begin.
    stretch : Extent
        The sentence.
    is_holder : bool
        True where *envoy B* has the office already: *recalled envoy B*.

    Returns
    -------
    tuple of Reference, Extent and int, or None
        Who, the words for the office, and where they end.
    """
    text = memory.cast.text
    office = office_from(memory.cast, place, stretch.end)
    aside = _ASIDE.match(text, office.end, stretch.end) if office else None
    apposed = person_from(memory.cast, aside.end(), stretch.end) if aside else None
    if office is not None and apposed is not None and _HOLDS.search(office.of(text)):
        return memory.look(apposed.extent)[0], office, apposed.extent.end
    named = person_from(memory.cast, place, stretch.end)
    if named is not None:
        extent, mention_office = named.extent, named.office.role if named.office else None
        after = max([extent.end, *(later.extent.end for later in named.later)])
        told = _APPOSED.match(text, extent.end, stretch.end)
        after = max(after, told.end()) if told else after
        joint = AS_OFFICE.match(text, after, stretch.end)
        place = joint.end() if joint else extent.end
        office = office_from(memory.cast, place, stretch.end)
        office = office or (mention_office if is_holder else None)
        if office is None:
            return None
        return memory.look(extent)[0], office, max(office.end, extent.end)
    if office is None or not _HOLDS.search(office.of(text)):
        return None
    joint = AS_OFFICE.match(text, office.end, stretch.end)
    second = office_from(memory.cast, joint.end(), stretch.end) if joint else None
    appointee = described(memory.cast, office)
    return appointee, second or office, (second or office).end


def first_of(memory: Memory, phrase: Extent | None) -> Reference | None:
    """
    Tell who is meant by a phrase that may mean nobody known, such as *the group*.

    Parameters
    ----------
    memory : Memory
        What was read so far.
    phrase : Extent or None
        The phrase, if there is one.

    Returns
    -------
    Reference or None
        Of several the first; None where nobody is meant.
    """
    return next(iter(memory.look(phrase)), None) if phrase else None
