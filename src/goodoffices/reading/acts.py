"""Stances that the reporter tells as acts: *Moscow rejected the plan*, not as speech."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from goodoffices.reading.act_patterns import LIGHTLY, LIGHTLY_TELLING, NOUNS, TELLING, VERBS
from goodoffices.reading.coreference import Memory
from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import Reference
from goodoffices.reading.late import late
from goodoffices.reading.lookalikes import is_foreseen
from goodoffices.reading.parties import party_of
from goodoffices.reading.stance_objects import joined, trimmed
from goodoffices.reading.stances import is_nobodys
from goodoffices.reading.subjects import phrase_from, subject_of
from goodoffices.record.parts import Verb

__all__ = ["ActFound", "acts_in"]

_ABOUT = (
    r"(?:(?!, (?:both|neither|the two|(?!provided )[a-z]+ed (?:the|a|an|it|them|him|her)\b))[^.;])+"
)
_ACTIVE, _LIGHT = (
    late(
        rf"\b(?=[a-z])"
        rf"(?:{'|'.join(f'(?P<{verb}>{told})(?P<of_{verb}>{_ABOUT})' for verb, told in table)})"
    )
    for table in (VERBS, LIGHTLY)
)
_PASSIVE = re.compile(
    r"\b(?:was|were|has been|have been|had been) (?:flatly |promptly |again )?"
    r"(?:(?P<reject>rejected|rebuffed|refused|turned down|spurned|vetoed)|"
    r"(?P<welcome>welcomed|endorsed|hailed|praised)) by (?=\S)"
)
_UNSURE = re.compile(
    r"(?:\bnot|n['\u2019]t|\bnever|\bmay|\bmight|\bcould|\bwould|\bto|\bif|\bby) (?:\w+ )?$"
)
_NOUNLIKE = re.compile(r"(?:promises|pledges|offers|demands|calls|proposes|backs) ")
_APART = re.compile(r"\b(?!also |now |still |again |already |\w+ly )\w+ $")
"""A word between the subject and what may be a noun: *A broke many promises*."""
_OTHERS = re.compile(r"by |(?<=sisted on )\w+day\b|(?<=sists on )\w+day\b")
"""What others do, *threatened by floods*, or only when: *insisted on Monday*."""
_FREE = re.compile(
    rf"^(?:its|his|her|their|the)(?: [a-z-]+)? {NOUNS} (?:for|to|that|of|on(?! \w+day\b)) "
)
_DAY = re.compile(
    r",? (?:on |late on |early on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|"
    r",? yesterday\b| and (?=(?:[a-z]+ed|said)\b)|, (?:though|while|who|in a|"
    r"in the)\b"
)


@dataclass(frozen=True)
class ActFound:
    """A stance that the reporter tells."""

    verb: Verb
    party: str
    actor: Reference
    toward: Extent | None
    evidence: Extent


_WHEN = re.compile(
    r"(?:(?:earlier )?(?:last|this) (?:week|month|year|[a-z]+day)|on [A-Z][a-z]+day|yesterday|"
    r"today|(?:an?|two|three|some|several) (?:days?|weeks?|months?) ago) (?=to |that )"
)
"""Between a verb and its object: *offered last month to host*."""
_NO_OBJECT = re.compile(r"(?:at|in|during|after|before|last|when) ")
"""After a verb whose object stands before: *an offer that A rebuffed at a meeting*."""


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
    bits = memory.cast.words.bits(stretch)
    light = _LIGHT.finditer(text, *stretch) if bits & LIGHTLY_TELLING.bit else ()
    told: list[Extent] = []
    for match in light:
        told.append(Extent(*match.span()))
        yield from _active(memory, match, stretch)
    if not bits & TELLING.bit:
        return
    for match in _ACTIVE.finditer(text, *stretch):
        if not any(one.meets(Extent(*match.span())) for one in told):
            yield from _active(memory, match, stretch)
    for match in _PASSIVE.finditer(text, *stretch):
        subject = phrase_from(memory.cast, match.end(), stretch.end)
        if subject is not None:
            toward = trimmed(text, Extent(stretch.start, match.start()))
            evidence = Extent(stretch.start, subject.end)
            yield from _told(memory, _verb(match), subject, toward, evidence)


def _active(memory: Memory, match: re.Match[str], stretch: Extent) -> Iterator[ActFound]:
    """Find who does what one match tells."""
    text = memory.cast.text
    verb, place = _verb(match), match.start()
    is_unsure = _UNSURE.search(text, max(stretch.start, place - 30), place)
    if is_unsure or is_foreseen(text, place) or is_nobodys(text, place, stretch.start):
        return
    if _OTHERS.match(text, match.start(f"of_{verb}"), stretch.end):
        return
    subject = subject_of(memory.cast, place, stretch.start)
    about = Extent(*match.span(f"of_{verb}"))
    when = _WHEN.match(text, *about)
    about = Extent(when.end(), about.end) if when else about
    if _NO_OBJECT.match(text, *about):
        return
    if subject is not None and not (
        _NOUNLIKE.match(match.group()) and _APART.search(text, subject.end, place)
    ):
        for kind, words in joined(text, verb, about):
            toward = _about(text, words) if words else None
            end = toward.end if toward else match.end()
            yield from _told(memory, kind, subject, toward, Extent(subject.start, end))


def _verb(match: re.Match[str]) -> Verb:
    return next(verb for verb, _ in VERBS if match.groupdict().get(verb))


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
