"""Calls, meetings, visits and letters that a report tells of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from goodoffices.reading.coreference import Memory
from goodoffices.reading.dates import time_words
from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import Figure, Reference
from goodoffices.reading.outcomes import ContactStatus, is_denied, status_of
from goodoffices.reading.subjects import phrase_from, subject_of

__all__ = ["ContactFound", "ContactStatus", "ContactType", "contacts_in", "merged", "status_of"]

ContactType = Literal["call", "meeting", "visit", "letter", "other"]

_NOUNS: dict[str, ContactType] = {
    "call": "call",
    "conversation": "call",
    "meeting": "meeting",
    "summit": "meeting",
    "talks": "meeting",
    "negotiations": "meeting",
    "consultations": "meeting",
    "discussions": "meeting",
    "encounter": "meeting",
    "dinner": "meeting",
    "lunch": "meeting",
    "visit": "visit",
    "trip": "visit",
    "letter": "letter",
    "message": "letter",
}
_REMOTE = re.compile(r"\b(?:phone|telephone|video)\b|\bby (?:tele)?phone\b|\bvia video\b", re.I)
_NOUN = re.compile(
    r"\b(?P<before>(?:[a-z-]{1,40} ){0,3}?)(?P<noun>" + "|".join(_NOUNS) + r")s?\b"
    r"(?P<place> (?:on |in |at )?[^,.;:\"\u201c\u201d]{0,40}?)??"
    r" (?P<link>between|with|of|to|from) (?=\S)"
)
_POSSESSIVE = re.compile(r"['\u2019]s? (?:[a-z-]+ ){0,3}$|['\u2019]s? $")
_MET = re.compile(
    r"\b(?P<verb>met|meets?|host(?:s|ed)?|receive[sd]?|phone[sd]?|telephone[sd]?|called|"
    r"spoke|speaks?"
    r"|talked|meeting|s[ia]t down)\b"
    r"(?P<how> (?:by (?:tele)?phone|on the phone|by video link|via video link|"
    r"face to face|privately|in person|separately|briefly|again|virtually))?"
    r"(?P<with> (?:with|to|up with))?(?: (?=\S)|(?=[,.;]))"
)
_VISITED = re.compile(
    r"\b(?:visit(?:ed|s)?|(?:travel(?:l?ed|s)?|flew|fl(?:y|ies)|went|goes|go|head(?:ed|s)?) to|"
    r"(?:arriv(?:ed?|es)|land(?:ed|s)?) in|paid (?:a|an) (?:[a-z]+ )?visit to|toured?)\b (?=\S)"
)
_WROTE = re.compile(
    r"\b(?:wr(?:ote|ites?|itten) (?:a letter )?to|(?:sent|sends?|addressed|delivered)"
    r" (?:a|an|his|her|their|the) (?:[a-z]+ ){0,2}(?:letter|message) to)\b (?=\S)"
)
_AIM = re.compile(
    r"\b(?:push\w*|work\w*|press\w*|hopes?|way|path|prospects?|progress|support\w*|conditions?|"
    r"basis|possibility|need|chance\w*|resum\w+|restart\w*|promot\w+|facilitat\w+|mediat\w+|"
    r"broker\w*|encourag\w+|revive\w*|relaunch\w*)\b(?: [a-z]+){0,2} (?:[a-z-]+ ){0,3}$",
    re.I,
)
_VAGUE = re.compile(r"\b(?:any|no|new|future|further|fresh|more|peace|direct) $", re.I)
_GERUND = re.compile(
    r"\b(?:den\w+|rul\w+ out|avoid\w*|consider\w*|by|without|before|after|since|from) $"
)
_ARTICLE = re.compile(r"\b(?:the|a|an|his|her|their|its|this|that) (?:[a-z-]+ ){0,3}$", re.I)
_COMPOUND = re.compile(r"(?:(?:hour-long|phone|telephone|video|peace|bilateral|direct) )+$", re.I)
_AFTER = re.compile(r"\b(?:after|following) (?:a |the |his |her |their )?(?:[a-z-]+ ){0,2}$", re.I)
_PLACE = re.compile(
    r"\b(?:in|at) (?:the )?"
    r"(?P<place>[A-Z][\w\u2019'-]*(?: (?:al-|de |la )?[A-Z][\w\u2019'-]*){0,3})"
)
_PLACED = re.compile(r"(?:in|at) [A-Z][\w\u2019'-]*(?: [A-Z][\w\u2019'-]*)* (?=[a-z])")
_LEAST = 4
"""Words before *talks* from which on they have a subject of their own."""
_NO_PLACE = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)"
)
_CLAUSE = re.compile(
    r"[;:\u2014]|, (?=(?:but|while|and (?:he|she|they|then)|after|before|which)\b)"
)


@dataclass(frozen=True)
class ContactFound:
    """One contact as the text gives it."""

    type: ContactType
    participants: tuple[Reference, ...]
    host: Reference | None
    place: Extent | None
    status: ContactStatus
    evidence: tuple[Extent, ...]
    clause: Extent
    """Where words that date it may stand."""
    core: Extent
    """The verb or noun that names it, and what of the evidence follows."""
    after_cue: bool = False
    """True for *said after meeting*: on the day of that statement."""

    @property
    def figures_in_order(self) -> tuple[Figure, ...]:
        """Who takes part, as the text names them."""
        return tuple(reference.figure for reference in self.participants)

    @property
    def figures(self) -> frozenset[Figure]:
        """Who takes part."""
        return frozenset(reference.figure for reference in self.participants)


def contacts_in(
    memory: Memory,
    stretch: Extent,
    speaker: Extent | None = None,
    cue: str = "",
    *,
    is_deed: bool = False,
) -> Iterator[ContactFound]:
    """
    Find the contacts told in one sentence, or in one part of it.

    Parameters
    ----------
    memory : Memory
        What was read so far.
    stretch : Extent
        The sentence, or the content of a statement in it, or what stands around that.
    speaker : Extent or None
        Who says the content; the subject of *agreed to meet*.
    cue : str
        The words that report the content, such as *denied*.
    is_deed : bool
        True where the cue is itself an act, as in *offered talks*, and what follows its object.

    Yields
    ------
    ContactFound
        In text order of their evidence.
    """
    found = [
        *_by_noun(memory, stretch, speaker),
        *_by_meeting(memory, stretch, speaker),
        *_by_visit(memory, stretch),
        *_by_letter(memory, stretch),
    ]
    last: dict[ContactType, int] = {}
    for contact in sorted(found, key=lambda c: (c.evidence[0].start, -c.evidence[0].end)):
        if contact.status == "occurred" and cue:
            contact = replace(contact, status=_as_told(cue, is_deed=is_deed))
        if contact.evidence[0].start >= last.get(contact.type, -1):
            last[contact.type] = contact.evidence[0].end
            for reference in contact.participants:
                memory.cast.enter(reference)
            memory.together(contact.evidence[0].start, contact.figures_in_order)
            yield contact


def _as_told(cue: str, *, is_deed: bool) -> ContactStatus:
    """Tell what the cue makes of a contact: *denied that they met*, *offered talks*."""
    if is_denied(cue):
        return "denied"
    told = status_of(cue) if is_deed else None
    return told or "occurred"


def _by_noun(memory: Memory, stretch: Extent, speaker: Extent | None) -> Iterator[ContactFound]:
    """Read 'a call between A and B', 'A's talks with B', 'after meeting with B'."""
    text = memory.cast.text
    for match in _NOUN.finditer(text, stretch.start, stretch.end):
        start = match.start("noun")
        before = text[stretch.start : start]
        others = phrase_from(memory.cast, match.end(), stretch.end)
        kind = _NOUNS[match["noun"]]
        if others is None or kind == "visit" or _AIM.search(before):
            continue
        lead = _ARTICLE.search(before) or _COMPOUND.search(before)
        begin = stretch.start + lead.start() if lead else start
        if _REMOTE.search(text, begin, match.end()):
            kind = "call"
        after = None
        if match["link"] in {"between", "of"}:
            people = memory.look(others)
            if not _several(people) or (match["link"] == "of" and kind != "meeting"):
                continue
        elif match["link"] == "with":
            actor = _actor_of_noun(memory, before, start, stretch)
            if actor is None and (len(before.split()) < _LEAST or _AFTER.search(before)):
                actor = speaker
            if actor is None:
                continue
            people = (*memory.look(actor), *memory.look(others))
            after = _AFTER.search(before)
            begin = stretch.start + after.start() if after else min(begin, actor.start)
        else:
            continue
        made = _contact(memory, kind, people, Extent(begin, others.end), start, stretch)
        if made and (made.status != "occurred" or not _VAGUE.search(before)):
            yield replace(made, after_cue=after is not None)


def _actor_of_noun(memory: Memory, before: str, start: int, stretch: Extent) -> Extent | None:
    """Find whose meeting it is: the owner before it, else the subject of the sentence."""
    owner = _POSSESSIVE.search(before)
    if owner:
        place = stretch.start + owner.start()
        return subject_of(memory.cast, place, stretch.start)
    return subject_of(memory.cast, start, stretch.start)


def _by_meeting(memory: Memory, stretch: Extent, speaker: Extent | None) -> Iterator[ContactFound]:
    """Read 'A met B', 'A and B met', 'A hosted B', 'A phoned B', 'A spoke by phone with B'."""
    text = memory.cast.text
    for match in _MET.finditer(text, stretch.start, stretch.end):
        verb = match["verb"]
        before = text[stretch.start : match.start()]
        gerund = verb == "meeting" and not match["with"]
        if verb == "meeting" and not (gerund and (not before or _GERUND.search(before))):
            continue
        stem = verb[:4]
        others = phrase_from(memory.cast, _past_time(text, match.end(), stretch), stretch.end)
        actor = subject_of(memory.cast, match.start(), stretch.start)
        if actor is None and before in {"", "to "}:
            actor = speaker
        if actor is None:
            continue
        if stem == "call" and not _is_phone_call(text, others, stretch.end):
            continue
        people = memory.look(actor)
        if others is not None:
            people += memory.look(others)
        spoken = stem in {"spok", "spea", "talk"}
        met = stem[:3] in {"mee", "met", "sit", "sat"} or (
            spoken and match["how"] and not match["with"]
        )
        if (others is None and not met) or not _several(people):
            continue
        if others is not None and spoken and not match["with"]:
            continue
        end = others.end if others else match.end("verb")
        kind: ContactType = "meeting"
        clause = text[match.start() : _clause_end(text, end, stretch)]
        if stem in {"phon", "tele", "call"} or _REMOTE.search(clause):
            kind = "call"
        elif stem in {"spok", "spea", "talk"}:
            kind = "other"
        made = _contact(memory, kind, people, Extent(actor.start, end), match.start(), stretch)
        if made and stem in {"host", "rece"} and made.status not in {"refused", "denied"}:
            made = replace(made, host=people[0])
        if made:
            yield made


def _past_time(text: str, place: int, stretch: Extent) -> int:
    """Pass over words such as *on 3 April* or *in Luanda* between a verb and its object."""
    where = _PLACED.match(text, place, stretch.end)
    if where:
        return _past_time(text, where.end(), stretch)
    lead = re.compile(r"(?:on |earlier )?").match(text, place)
    begin = lead.end() if lead else place
    for words in time_words(text, Extent(begin, min(stretch.end, begin + 30))):
        if words.extent.start == begin:
            after = words.extent.end
            where = _PLACED.match(text, after + 1, stretch.end)
            return where.end() - 1 if where else after
    return place


def _several(people: tuple[Reference, ...]) -> bool:
    """Tell whether two or more take part; a lone word that no role supports is nobody."""
    figures = {reference.figure for reference in people}
    if any(f.kind == "person" and not f.listed and " " not in f.name for f in figures):
        return False
    return len(figures) > 1 or any(figure.kind == "group" for figure in figures)


def _is_phone_call(text: str, others: Extent | None, limit: int) -> bool:
    """Tell a call from 'called X a friend'."""
    if others is None:
        return False
    rest = text[others.end : min(limit, others.end + 14)]
    return bool(
        re.match(
            r"[,.;]|$| (?:on|to|and|in|late|early|earlier|yesterday|after|before|last)\b", rest
        )
    )


def _by_visit(memory: Memory, stretch: Extent) -> Iterator[ContactFound]:
    text = memory.cast.text
    for match in _VISITED.finditer(text, stretch.start, stretch.end):
        place = re.compile(r"(?:the )?[A-Z][\w\u2019'-]*(?: [A-Z][\w\u2019'-]*)*").match(
            text, match.end(), stretch.end
        )
        actor = subject_of(memory.cast, match.start(), stretch.start)
        if place is None or actor is None or _NO_PLACE.match(place.group()):
            continue
        people = tuple(r for r in memory.look(actor) if r.figure.kind in {"person", "group"})
        if people:
            where = re.sub(r"['\u2019]s?$", "", place.group())
            extent = Extent(place.start(), place.start() + len(where))
            evidence = Extent(actor.start, extent.end)
            made = _contact(memory, "visit", people, evidence, match.start(), stretch)
            if made:
                yield replace(made, place=extent)


def _by_letter(memory: Memory, stretch: Extent) -> Iterator[ContactFound]:
    for match in _WROTE.finditer(memory.cast.text, stretch.start, stretch.end):
        others = phrase_from(memory.cast, match.end(), stretch.end)
        actor = subject_of(memory.cast, match.start(), stretch.start)
        if others and actor:
            people = (*memory.look(actor), *memory.look(others))
            evidence = Extent(actor.start, others.end)
            made = _contact(memory, "letter", people, evidence, match.start(), stretch)
            if made:
                yield made


def _contact(
    memory: Memory,
    kind: ContactType,
    people: tuple[Reference, ...],
    evidence: Extent,
    trigger: int,
    stretch: Extent,
) -> ContactFound | None:
    text = memory.cast.text
    begin = min(_clause_begin(text, min(trigger, evidence.start + 1), stretch), evidence.start)
    end = _clause_end(text, evidence.end, stretch)
    place = _PLACE.search(text, trigger, end)
    where = None
    if place and not _NO_PLACE.match(place["place"]):
        where = Extent(*place.span("place"))
    status = status_of(text[begin:trigger])
    if status is None:
        return None
    unique = tuple({r.figure: r for r in reversed(people)}.values())[::-1]
    core = Extent(trigger, max(trigger, evidence.end))
    clause = Extent(begin, end)
    return ContactFound(kind, unique, None, where, status, (evidence,), clause, core)


def _clause_begin(text: str, place: int, stretch: Extent) -> int:
    found = [m.end() for m in _CLAUSE.finditer(text, stretch.start, place)]
    return found[-1] if found else stretch.start


def _clause_end(text: str, place: int, stretch: Extent) -> int:
    found = _CLAUSE.search(text, place, stretch.end)
    return found.start() if found else stretch.end


def merged(every: Iterator[ContactFound]) -> list[ContactFound]:
    """
    Count a contact once however often it is told.

    Parameters
    ----------
    every : iterator of ContactFound
        In text order.

    Returns
    -------
    list of ContactFound
        Those of one kind, status and company joined, with all their evidence.
    """
    found: list[ContactFound] = []
    for contact in every:
        for place, known in enumerate(found):
            if (known.type, known.status, known.figures) == (
                contact.type,
                contact.status,
                contact.figures,
            ) and not (known.place and contact.place):
                found[place] = replace(
                    known,
                    evidence=(*known.evidence, *contact.evidence),
                    place=known.place or contact.place,
                    host=known.host or contact.host,
                )
                break
        else:
            found.append(contact)
    return found
