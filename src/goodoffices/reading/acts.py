"""Stances that the reporter tells as acts: *Moscow rejected the plan*, not as speech."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from goodoffices.reading.coreference import Memory
from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import Reference
from goodoffices.reading.parties import party_of
from goodoffices.reading.stances import trimmed
from goodoffices.reading.subjects import phrase_from, subject_of
from goodoffices.reading.telling import Telling
from goodoffices.record.parts import Verb

__all__ = ["ActFound", "acts_in"]

_NOUNS = (
    r"(?:demands?|conditions?|calls?|claims?|objections?|insistence|requests?|offers?|proposals?|"
    r"plans?|promises?|pledges?|threats?|support|consent|motion|bid)"
)
_VERBS: tuple[tuple[Verb, str], ...] = (
    (
        "withdrawal",
        r"(?:dropped|drops|withdrew|withdraws|abandoned|retracted|rescinded|waived|took back|"
        r"gave up|gives up|given up|renounced|renounces|shelved|scrapped|"
        r"has dropped|have dropped|has withdrawn|have withdrawn) "
        rf"(?=(?:its|his|her|their|the|that|this)(?: [a-z-]+)? {_NOUNS}\b)",
    ),
    (
        "reject",
        r"(?:rejects?|rejected|refused|refuses|turned down|rebuffed|opposes|opposed|ruled out|"
        r"rules out|spurned|vetoed|boycotted|walked away from|pulled out of|"
        r"(?:has|have|had) (?:rejected|refused|turned down|rebuffed|opposed|ruled out|spurned|"
        r"vetoed|boycotted|walked away from|pulled out of)|"
        r"(?:is|are|was|were) (?:against|opposed to)) ",
    ),
    (
        "welcome",
        r"(?:(?:accepted|accepts|has accepted|have accepted) (?=(?:[a-z]+ ){0,3}?(?:offer|"
        r"proposal|plan|idea|invitation|mediation|deal|compromise|result|ruling)\b)|"
        r"backed|backs|supported|supports|"
        r"(?:has|have|had) (?:welcomed|endorsed|hailed|praised|backed|supported)|"
        r"welcomed|welcomes|endorsed|endorses|hailed|hails|praised|applauded|"
        r"(?:is|are|was|were) open to|"
        r"(?:(?:is|are|was|were|has been|have been) )?(?:express|voic|signal|show)"
        r"(?:ing|l?ed|es|s) (?:its |their |his |her )?"
        r"(?:openness to|readiness for|support for|interest in)) ",
    ),
    (
        "demand",
        r"(?:(?:has|have|had) (?:demanded|insisted on|called for|urged|asked for)|"
        r"(?:is|are|was|were) (?:demanding|calling for|insisting on|pressing for|seeking)|"
        r"demanded|demands|insisted on|insists on|called for|calls for|pressed for|"
        r"asked for|urged|urges) ",
    ),
    (
        "offer",
        r"(?:(?:has|have|had) (?:offered|proposed|pledged|promised)|offered|offers|proposed|"
        r"proposes|pledged|pledges|promised|promises|invited|invites) ",
    ),
    (
        "threat",
        r"(?:(?:has|have|had) threatened|(?:is|are|was|were) threatening|threatened|threatens) ",
    ),
    (
        "concession",
        r"(?:(?:has |have |had )?(?:agreed|consented) to (?=(?:recogni[sz]e|accept|halt|lift|"
        r"release|withdraw|allow|drop|suspend|"
        r"return|free|open|compromise|postpone|pay|remove|reopen|share|extend|cut|end|stop|"
        r"hand over|pull back|an? |the )\b|its |their )|gave way (?:on|over) |"
        r"backed down (?:on|over) |climbed down (?:on|over) |gave in to |"
        r"gives in to |yielded to |conceded )",
    ),
    (
        "precondition",
        r"(?:(?:has |have |had )?(?:made|makes?) [^.;]{1,60} (?:conditional|dependent|contingent) "
        r"on |(?:has |have |had )?linked [^.;]{1,60}? to "
        r"(?:will|would) not [^.;\"\u201c]{1,60}? (?:if|unless|until) |"
        r"(?:will|would) [^.;\"\u201c]{1,60}? only (?:if|when|once|after) )",
    ),
)
_ABOUT = r"(?:(?!, (?:both|neither|the two) )[^.;])+"
_ACTIVE = re.compile(
    "|".join(rf"\b(?P<{verb}>{told})(?P<of_{verb}>{_ABOUT})" for verb, told in _VERBS)
)
_PASSIVE = re.compile(
    r"\b(?:was|were|has been|have been|had been) (?:flatly |promptly |again )?"
    r"(?:(?P<reject>rejected|rebuffed|refused|turned down|spurned|vetoed)|"
    r"(?P<welcome>welcomed|endorsed|hailed|praised)) by (?=\S)"
)
_TELLING = Telling("""
    dropped drops withdrew withdraws withdrawn abandoned retracted rescinded waived took gave gives
    given renounced renounces shelved scrapped
    rejects reject rejected refused refuses turned rebuffed opposes opposed ruled rules spurned
    vetoed boycotted walked pulled against accepted accepts backed backs supported supports
    demanding calling insisting pressing seeking promised promises invited invites threatening
    consented linked dependent contingent climbed open openness readiness interest support
    welcomed welcomes endorsed endorses hailed hails praised applauded demanded
    demands insisted insists called calls pressed asked urged urges offered offers proposed
    proposes pledged pledges threatened threatens agreed yielded conceded conditional will would
    """)
"""Words without one of which nothing tells of an act."""
_UNSURE = re.compile(
    r"(?:\bnot|n['\u2019]t|\bnever|\bmay|\bmight|\bcould|\bwould|\bto|\bif|\bby) (?:\w+ )?$"
)
_OTHERS = re.compile(r"by |(?<=sisted on )\w+day\b|(?<=sists on )\w+day\b")
"""What others do, *threatened by floods*, or only when: *insisted on Monday*."""
_FREE = re.compile(
    rf"^(?:its|his|her|their|the)(?: [a-z-]+)? {_NOUNS} (?:for|to|that|of|on(?! \w+day\b)) "
)
_DAY = re.compile(
    r",? (?:on |late on |early on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|"
    r",? yesterday\b| and (?=[a-z]+ed\b)|, (?:though|while|who|in a|in the)\b"
)


@dataclass(frozen=True)
class ActFound:
    """A stance that the reporter tells."""

    verb: Verb
    party: str
    actor: Reference
    toward: Extent | None
    evidence: Extent


def acts_in(memory: Memory, stretch: Extent) -> Iterator[ActFound]:
    """
    Find what parties do about an issue, as the reporter tells it.

    Parameters
    ----------
    memory : Memory
        What was said and named before.
    stretch : Extent
        A sentence, or what is left of it beside what somebody says.

    Yields
    ------
    ActFound
        Of whoever speaks for a party; what is denied, possible or only wished is none.
    """
    text = memory.cast.text
    if not memory.cast.words.tell(_TELLING, stretch):
        return
    for match in _ACTIVE.finditer(text, *stretch):
        verb = _verb(match)
        place = match.start()
        if _UNSURE.search(text, max(stretch.start, place - 30), place):
            continue
        if _OTHERS.match(text, match.start(f"of_{verb}"), stretch.end):
            continue
        subject = subject_of(memory.cast, place, stretch.start)
        if subject is not None:
            toward = _about(text, Extent(*match.span(f"of_{verb}")))
            yield from _told(memory, verb, subject, toward, Extent(subject.start, match.end()))
    for match in _PASSIVE.finditer(text, *stretch):
        subject = phrase_from(memory.cast, match.end(), stretch.end)
        if subject is not None:
            toward = trimmed(text, Extent(stretch.start, match.start()))
            evidence = Extent(stretch.start, subject.end)
            yield from _told(memory, _verb(match), subject, toward, evidence)


def _verb(match: re.Match[str]) -> Verb:
    return next(verb for verb, _ in _VERBS if match.groupdict().get(verb))


def _told(
    memory: Memory, verb: Verb, subject: Extent, toward: Extent | None, evidence: Extent
) -> Iterator[ActFound]:
    """Name the party of each who acts; jointly acting parties have a stance each."""
    told = trimmed(memory.cast.text, evidence)
    for reference in memory.look(subject):
        party = party_of(reference.figure, memory.cast)
        if party is not None and told is not None:
            memory.cast.enter(reference)
            yield ActFound(verb, party, reference, toward, told)


def _about(text: str, extent: Extent) -> Extent | None:
    """Give the words of the issue: of *its demand for pay*, only *pay*; without the day."""
    words = extent.of(text)
    free = _FREE.match(words)
    start = extent.start + (free.end() if free else 0)
    day = _DAY.search(text, start, extent.end)
    return trimmed(text, Extent(start, day.start() if day else extent.end))
