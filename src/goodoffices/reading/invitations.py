"""Invitations and appeals to meet: who asked whom to talks or on a visit, and with what answer."""

import re
from collections.abc import Iterator
from dataclasses import replace

from goodoffices.reading.contactnouns import NOUNS
from goodoffices.reading.coreference import Memory
from goodoffices.reading.encounters import (
    NAME,
    ContactFound,
    ContactType,
    encounter,
    guests_of,
    is_company,
)
from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import PEOPLE, Reference
from goodoffices.reading.outcomes import ContactStatus
from goodoffices.reading.subjects import phrase_from, subject_of
from goodoffices.reading.telling import Telling
from goodoffices.reading.visits import PLACES

__all__ = ["TELLING", "invitations_in"]

_INVITED = re.compile(
    r"\b(?P<not>(?:not|never|n['\u2019]t) )?(?P<verb>invit(?:ed?|es|ing)) (?=[\w\u201c\"])"
)
_INVITED_BY = re.compile(r"\b(?:was|were|has been|have been|had been) invited(?P<by> by (?=\S))?")
_ANSWERED = re.compile(
    r"\b(?P<verb>accept\w*|took up|declin\w+|refus\w+|reject\w+|turn(?:ed|s) down|spurn\w*|"
    r"snubb\w*|ignored)"
    r" (?:an?|the|his|her|their|"
    r"(?P<whose>(?:the )?[\w -]{2,50}?)[\u2019']s?) "
    r"(?:[a-z]+ )?(?:invitation|offer|request|proposal|call)"
    r"(?: (?:of|for|to hold) (?:an? )?(?:[a-z-]+ )?(?P<noun>" + "|".join(NOUNS) + r")s?\b)?"
    r"(?P<by> (?:from|by|of) (?=\S))?"
)
_URGED = re.compile(
    r"\b(?=[a-z])(?P<verb>urg(?:ed|es|ing)|call(?:ed|s|ing) (?:up)?on|ask(?:ed|s)|press(?:ed|es)|"
    r"appeal(?:ed|s) to|want(?:s|ed)|told|invited|pushed) (?=\S)"
)
_NOUN = r"(?P<noun>" + "|".join(NOUNS) + r")s?\b"
_TO = re.compile(
    r",?(?: (?:back )?to (?:[A-Z][\w-]+|[a-z]+))??(?: on [A-Z]\w+| next \w+)?"
    rf" (?:to|for) (?:hold |attend |join |an? |the |his |her |their )*(?:[a-z-]+ ){{0,3}}?{_NOUN}"
)
_SIT = re.compile(
    r" to (?:meet|sit down|come to the table|(?:resume|hold|start|begin|open|continue|return to|"
    rf"enter|launch|restart|go back to) (?:an? |the )?(?:[a-z-]+ ){{0,3}}?{_NOUN})(?! with)"
)
_VISIT = re.compile(
    r" (?:back )?(?:to (?:pay (?:a|an) (?:[a-z]+ )?visit(?: to)?|visit|come to|travel to|tour)|to|"
    rf"for a visit to) (?:the )?(?P<place>{NAME}|him\b|her\b|them\b|(?=[a-z]))"
)
_COME = re.compile(
    rf",? to (?:visit|come to|travel to|tour) (?:the )?"
    rf"(?P<place>{NAME}|(?<=the )(?:[a-z-]+ )?{PLACES}\b)"
)
_ASKED_FOR = re.compile(r"\b(?:asked|asks|pressed|begged|petitioned) (?=\S)")
_FOR = re.compile(rf" for (?:an? )?(?:[a-z-]+ )?{_NOUN}")
_GAVE = re.compile(r"\boffer(?:ed|s) (?=[A-Z])")
_TALKS = re.compile(rf" (?:an? )?(?:[a-z-]+ )?{_NOUN}")
_OFFER = re.compile(
    rf"['\u2019]s? (?:offer|request|proposal|call|invitation) "
    rf"(?:of|for|to) (?:an? )?(?:[a-z-]+ )?{_NOUN}"
    r" (?:was|were|has been|had been) (?:[a-z]+ly )?"
    r"(?P<answer>rejected|refused|turned down|declined|"
    r"spurned|accepted|taken up) by (?=\S)"
)
_REACH = 40

TELLING = Telling("""
    invit* offer offered offers request proposal call begged petitioned urg* called calls calling
    ask* press* appeal* want* told pushed
    """)
"""Words without one of which nobody asks anybody to meet."""
_INVITING = Telling("invit*")
_OFFERING = Telling("invitation* offer* request* proposal* call*")
_ASKING = Telling("asked asks pressed begged petitioned offered offers")
"""Those that some of the patterns need."""


def invitations_in(
    memory: Memory, stretch: Extent, speaker: Extent | None
) -> Iterator[ContactFound]:
    """
    Find the contacts to which somebody is invited in one sentence.

    Parameters
    ----------
    memory : Memory
        What was read so far.
    stretch : Extent
        The sentence, or a part of it.
    speaker : Extent or None
        Who says it; who invites in *inviting B to talks*.

    Yields
    ------
    ContactFound
        Proposed, or as the answer makes them.
    """
    bits = memory.cast.words.bits(stretch)
    if bits & _INVITING.bit:
        yield from _invited(memory, stretch, speaker)
        yield from _guests(memory, stretch)
    if bits & _OFFERING.bit:
        yield from _answered(memory, stretch)
    yield from _urged(memory, stretch)
    if bits & _ASKING.bit:
        yield from _asked_for(memory, stretch)
    if bits & _OFFERING.bit:
        yield from _offers(memory, stretch)


def _invited(memory: Memory, stretch: Extent, speaker: Extent | None) -> Iterator[ContactFound]:
    """Read 'A invited B to Oslo', 'A invited B to talks'."""
    text = memory.cast.text
    for match in _INVITED.finditer(text, stretch.start, stretch.end):
        host = subject_of(memory.cast, match.start(), stretch.start) or speaker
        guest = phrase_from(memory.cast, match.end(), stretch.end)
        if host is None or guest is None or match["not"] or host.meets(guest):
            continue
        hosts = memory.look(host)
        people = (*hosts, *guests_of(memory, guest, hosts))
        yield from _to(memory, people, host, guest, match.start(), "proposed", stretch)


def _guests(memory: Memory, stretch: Extent) -> Iterator[ContactFound]:
    """Read 'B was invited to Oslo by A'."""
    text = memory.cast.text
    for match in _INVITED_BY.finditer(text, stretch.start, stretch.end):
        guest = subject_of(memory.cast, match.start(), stretch.start)
        host = phrase_from(memory.cast, match.end(), stretch.end) if match["by"] else None
        if guest is not None:
            people = (*(memory.look(host) if host else ()), *memory.look(guest))
            last = host or Extent(match.start(), match.end())
            yield from _to(memory, people, guest, last, match.start(), "proposed", stretch)


def _answered(memory: Memory, stretch: Extent) -> Iterator[ContactFound]:
    """Read 'B declined an invitation from A to visit Oslo'."""
    text = memory.cast.text
    for match in _ANSWERED.finditer(text, stretch.start, stretch.end):
        guest = subject_of(memory.cast, match.start(), stretch.start)
        host = phrase_from(memory.cast, match.end(), stretch.end) if match["by"] else None
        end = host.end if host else match.end()
        if match["whose"]:
            host = phrase_from(memory.cast, match.start("whose") - 1, match.end("whose"))
        if guest is not None:
            people = (*memory.look(guest), *(memory.look(host) if host else ()))
            last = Extent(match.start(), end)
            status: ContactStatus = "refused"
            if match["verb"].startswith(("acc", "took")):
                status = "planned"
            if match["noun"] and is_company(people):
                kind, evidence = NOUNS[match["noun"]], Extent(guest.start, last.end)
                made = encounter(
                    memory, "offer-of-talks", kind, people, evidence, match.start(), stretch
                )
                if made is not None:
                    yield replace(made, status=status)
                continue
            yield from _to(memory, people, guest, last, match.start(), status, stretch)


def _to(
    memory: Memory,
    people: tuple[Reference, ...],
    first: Extent,
    last: Extent,
    trigger: int,
    status: ContactStatus,
    stretch: Extent,
) -> Iterator[ContactFound]:
    """Read to what somebody is invited: talks and the like, else a visit."""
    text = memory.cast.text
    aim = _TO.match(text, last.end, min(stretch.end, last.end + 2 * _REACH))
    visit = _VISIT.match(text, last.end, stretch.end)
    kind: ContactType = NOUNS[aim["noun"]] if aim else "visit"
    end = aim.end() if aim else visit.end() if visit else 0
    if not end or (kind != "visit" and not is_company(people)):
        return
    if kind == "visit" and not (visit and visit["place"]):
        return
    evidence = Extent(first.start, end)
    made = encounter(memory, "invited", kind, people, evidence, trigger, stretch)
    if made is not None:
        named = visit is not None and visit["place"][:1].isupper()
        place = Extent(*visit.span("place")) if visit and named else None
        host = people[0] if kind == "visit" and status == "proposed" and len(people) > 1 else None
        yield replace(made, status=status, place=place or made.place, host=host)


def _urged(memory: Memory, stretch: Extent) -> Iterator[ContactFound]:
    """Read 'A urged B and C to resume talks', 'A wants B to visit Oslo': what it proposes to B."""
    text = memory.cast.text
    for match in _URGED.finditer(text, stretch.start, stretch.end):
        parties = phrase_from(memory.cast, match.end(), stretch.end)
        aim = _SIT.match(text, parties.end, stretch.end) if parties else None
        people = memory.look(parties) if parties else ()
        if parties is not None and aim is None and match["verb"] != "invited":
            yield from _to_visit(memory, match, parties, people, stretch)
        if parties is None or aim is None or not is_company(people):
            continue
        kind: ContactType = NOUNS[aim["noun"]] if aim["noun"] else "meeting"
        evidence = Extent(match.start(), aim.end())
        made = encounter(memory, "urged", kind, people, evidence, match.start(), stretch)
        if made is not None:
            yield replace(made, status="proposed")


def _to_visit(
    memory: Memory,
    match: re.Match[str],
    guest: Extent,
    people: tuple[Reference, ...],
    stretch: Extent,
) -> Iterator[ContactFound]:
    visit = _COME.match(memory.cast.text, guest.end, stretch.end)
    if visit is None or {one.figure.kind for one in people} - PEOPLE:
        return
    evidence = Extent(match.start(), visit.end())
    made = encounter(memory, "urged", "visit", people, evidence, match.start(), stretch)
    if made is not None:
        yield replace(made, status="proposed", place=Extent(*visit.span("place")))


def _asked_for(memory: Memory, stretch: Extent) -> Iterator[ContactFound]:
    """Read 'A asked B for a meeting', 'A offered B talks'."""
    text = memory.cast.text
    for pattern, what in ((_ASKED_FOR, _FOR), (_GAVE, _TALKS)):
        for match in pattern.finditer(text, stretch.start, stretch.end):
            others = phrase_from(memory.cast, match.end(), stretch.end)
            aim = what.match(text, others.end, stretch.end) if others else None
            actor = subject_of(memory.cast, match.start(), stretch.start) if aim else None
            if actor is not None and others is not None and aim is not None:
                evidence = Extent(actor.start, aim.end())
                yield from _between(memory, (actor, others), aim, evidence, "proposed", stretch)


def _offers(memory: Memory, stretch: Extent) -> Iterator[ContactFound]:
    """Read 'A's offer of talks was rejected by B'."""
    text = memory.cast.text
    for match in _OFFER.finditer(text, stretch.start, stretch.end):
        actor = subject_of(memory.cast, match.start(), stretch.start)
        others = phrase_from(memory.cast, match.end(), stretch.end)
        if actor is not None and others is not None:
            accepted = match["answer"] in {"accepted", "taken up"}
            status: ContactStatus = "planned" if accepted else "refused"
            evidence = Extent(actor.start, others.end)
            yield from _between(memory, (actor, others), match, evidence, status, stretch)


def _between(
    memory: Memory,
    pair: tuple[Extent, Extent],
    noun: re.Match[str],
    evidence: Extent,
    status: ContactStatus,
    stretch: Extent,
) -> Iterator[ContactFound]:
    """Put together what the noun names, between two phrases."""
    people = tuple(one for extent in pair for one in memory.look(extent))
    if is_company(people):
        kind, trigger = NOUNS[noun["noun"]], noun.start("noun")
        made = encounter(memory, "offer-of-talks", kind, people, evidence, trigger, stretch)
        if made is not None:
            yield replace(made, status=status)
