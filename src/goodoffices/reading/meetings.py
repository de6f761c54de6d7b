"""Meetings, talks, summits and calls: who met or spoke with whom."""

import re
from collections.abc import Iterator
from dataclasses import replace

from goodoffices.reading.coreference import Memory
from goodoffices.reading.encounters import (
    ContactFound,
    ContactType,
    clause_end,
    encounter,
    is_company,
    past_time,
)
from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import Reference
from goodoffices.reading.subjects import phrase_from, subject_of

__all__ = ["meetings_in"]

_NOUNS: dict[str, ContactType] = {
    "call": "call",
    "conversation": "call",
    "meeting": "meeting",
    "summit": "summit",
    "talks": "talks",
    "negotiations": "talks",
    "consultations": "talks",
    "discussions": "talks",
    "dialogue": "talks",
    "encounter": "meeting",
    "audience": "meeting",
    "dinner": "meeting",
    "lunch": "meeting",
    "breakfast": "meeting",
}
_REMOTE = re.compile(r"\b(?:phone|telephone|video)\b|\bby (?:tele)?phone\b|\bvia video\b", re.I)
_NOUN = re.compile(
    r"\b(?P<before>(?:[a-z-]{1,40} ){0,3}?)(?P<noun>(?i:" + "|".join(_NOUNS) + r"))s?\b"
    r"(?P<place> (?:on |in |at )?[^,.;:\"\u201c\u201d]{0,40}?)??"
    r" (?P<link>between|with|of|among) (?=\S)"
)
_POSSESSIVE = re.compile(r"['\u2019]s? (?:[a-z-]+ ){0,3}$|['\u2019]s? $")
_MET = re.compile(
    r"\b(?P<verb>met|meets?|host(?:s|ed)?|receive[sd]?|welcome[sd]|phone[sd]?|telephone[sd]?|called|"
    r"spoke|speaks?|speak|conferred|consulted|negotiated"
    r"|talked|meeting|s[ia]t down)\b"
    r"(?P<how> (?:by (?:tele)?phone|over the phone|on the phone|by video link|via video link|"
    r"face to face|privately|in person|separately|briefly|again|virtually))?"
    r"(?P<with> (?:with|to|up with))?(?: (?=\S)|(?=[,.;]))"
)
_BY = re.compile(
    r"\b(?:was|were|is|are|been|being|be) (?:[a-z]+ly )?(?P<verb>received|hosted|welcomed|greeted|"
    r"met)(?: (?:on|in|at) [A-Z]\w+| (?:yesterday|today|there|earlier))*? by (?=\S)"
)
_HELD = re.compile(
    r"\b(?:held|holds?|holding|had|have|having|conducted|opened|concluded|beg[au]n|started|resumed|"
    r"completed|attended|joined|ended|wrapped up|postponed|cancelled|canceled|called off|agreed to|"
    r"agreed on)"
    r" (?:(?:an?|the|their|another|two|three|several) )?(?:[a-z-]+ ){0,4}?(?P<noun>"
    + "|".join(_NOUNS)
    + r")s?\b(?! (?:between|with|of|among)\b)"
)
_HOSTING = re.compile(
    r"\b(?:host(?:ed|s|ing)?|chair(?:ed|s|ing)?|conven(?:ed?|es|ing))"
    r" (?:(?:an?|the|new|fresh) )?(?:[a-z-]+ ){0,3}$"
)
_HOSTED_BY = re.compile(r",? (?:hosted|chaired|convened|being hosted) by (?=\S)")
_TOLD = re.compile(
    r"\b(?:told|assured|informed|warned|urged|asked|reminded|congratulated|thanked) (?=\S)"
)
_DURING = re.compile(
    r"\b(?:in|during|by|over) (?:an? )?(?:[a-z-]+ ){0,2}(?:(?:phone|telephone|video) ?(?:call|"
    r"conversation)?|call)\b"
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
_LEAST = 4
"""Words before *talks* from which on they have a subject of their own."""
_LATE = re.compile(r" ?(?:with|to) (?=\S)")
_THEN = re.compile(
    r"(?<!day )(?<!days )(?<!week )(?<!weeks )(?<!month )(?<!months )(?<!hours )"
    r"\b(?:after|following) (?:[\w\u2019'-]+ ){1,4}$"
)
_PHONED = re.compile(r"[,.;]|$| (?:on|to|and|in|late|early|earlier|yesterday|after|before|last)\b")
_GUEST = re.compile(r"[,.;]|$| (?:on|to|in|at|for|and|late|earlier|yesterday|today|last)\b")
_PRESS = re.compile(r"\b(?:reporters?|journalists?|media|press|correspondents?)\b", re.I)


def meetings_in(memory: Memory, stretch: Extent, speaker: Extent | None) -> Iterator[ContactFound]:
    """
    Find the meetings, talks, summits and calls told of in one sentence.

    Parameters
    ----------
    memory : Memory
        What was read so far.
    stretch : Extent
        The sentence, or a part of it.
    speaker : Extent or None
        Who says it; the subject of *agreed to meet*.

    Yields
    ------
    ContactFound
        In the order of the rules.
    """
    yield from _by_noun(memory, stretch, speaker)
    yield from _by_meeting(memory, stretch, speaker)
    yield from _held(memory, stretch)
    yield from _received_by(memory, stretch)
    yield from _told(memory, stretch)


def _by_noun(memory: Memory, stretch: Extent, speaker: Extent | None) -> Iterator[ContactFound]:
    """Read 'a call between A and B', 'A's talks with B', 'after meeting with B'."""
    text = memory.cast.text
    for match in _NOUN.finditer(text, stretch.start, stretch.end):
        start = match.start("noun")
        before = text[stretch.start : start]
        others = phrase_from(memory.cast, match.end(), stretch.end)
        if others is None or _AIM.search(before):
            continue
        lead = _ARTICLE.search(before) or _COMPOUND.search(before)
        begin = stretch.start + lead.start() if lead else start
        kind = _NOUNS[match["noun"].lower()]
        if _REMOTE.search(text, begin, match.end()):
            kind = "call"
        after = None
        if match["link"] != "with":
            people = memory.look(others)
            if not is_company(people) or (match["link"] == "of" and kind not in _OF):
                continue
            rule = "noun-between"
        else:
            actor = _actor_of_noun(memory, before, start, stretch)
            if actor is None and (len(before.split()) < _LEAST or _AFTER.search(before)):
                actor = speaker
            if actor is None:
                continue
            people = (*memory.look(actor), *memory.look(others))
            after = _AFTER.search(before)
            begin = stretch.start + after.start() if after else min(begin, actor.start)
            rule = "noun-with"
        made = encounter(memory, rule, kind, people, Extent(begin, others.end), start, stretch)
        if made and (made.status != "occurred" or not _VAGUE.search(before)):
            host = _host_of(memory, before, start, others.end, stretch)
            yield replace(made, after_cue=after is not None, host=host)


_OF = frozenset({"meeting", "summit"})


def _host_of(
    memory: Memory, before: str, start: int, end: int, stretch: Extent
) -> Reference | None:
    """Tell who hosts: 'A hosted talks between ...', '... talks hosted by A'."""
    text = memory.cast.text
    hosting = _HOSTING.search(before)
    extent = None
    if hosting:
        extent = subject_of(memory.cast, stretch.start + hosting.start(), stretch.start)
    by = None if extent else _HOSTED_BY.search(text, end, clause_end(text, end, stretch))
    if by:
        extent = phrase_from(memory.cast, by.end(), stretch.end)
    return memory.refer(extent)[0] if extent else None


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
        before = text[stretch.start : match.start()]
        gerund = match["verb"] == "meeting" and not match["with"]
        if match["verb"] == "meeting" and not (gerund and (not before or _GERUND.search(before))):
            continue
        place = past_time(text, match.end(), stretch)
        late = None if match["with"] else _LATE.match(text, place, stretch.end)
        others = phrase_from(memory.cast, late.end() if late else place, stretch.end)
        actor = subject_of(memory.cast, match.start(), stretch.start)
        if actor is None and before in {"", "to ", "having "}:
            actor = speaker
        if actor is not None and _fits(memory, match, others, stretch):
            made = _met(memory, match, actor, others, stretch)
            if made:
                yield made


def _fits(memory: Memory, match: re.Match[str], others: Extent | None, stretch: Extent) -> bool:
    """Tell a meeting or a call from 'called X a friend', 'welcomed X's plan', 'spoke to us'."""
    text, stem = memory.cast.text, match["verb"][:4]
    if others is not None and _PRESS.search(others.of(text)):
        return False
    rest = text[others.end : min(stretch.end, others.end + 14)] if others else ""
    if stem == "call":
        return others is not None and _PHONED.match(rest) is not None
    if stem == "welc":
        people = memory.look(others) if others else ()
        kinds = {reference.figure.kind for reference in people}
        return bool(kinds) and kinds <= {"person", "group"} and _GUEST.match(rest) is not None
    spoken = stem in _SPOKEN
    alone = spoken and match["how"] is not None and not match["with"]
    met = stem[:3] in _MEETING or alone
    if others is None:
        return met
    late = text[match.end() : others.start].endswith(("with ", "with the "))
    return not spoken or match["with"] is not None or late


_SPOKEN = frozenset({"spok", "spea", "talk", "conf", "cons", "nego"})
_MEETING = frozenset({"mee", "met", "sit", "sat"})
_HOSTS = frozenset({"host", "rece", "welc"})


def _met(
    memory: Memory,
    match: re.Match[str],
    actor: Extent,
    others: Extent | None,
    stretch: Extent,
) -> ContactFound | None:
    text, stem = memory.cast.text, match["verb"][:4]
    people = (*memory.look(actor), *(memory.look(others) if others else ()))
    if not is_company(people):
        return None
    end = others.end if others else match.end("verb")
    kind: ContactType = "meeting"
    clause = text[match.start() : clause_end(text, end, stretch)]
    if stem in {"phon", "tele", "call"} or _REMOTE.search(clause):
        kind = "call"
    elif stem in {"cons", "nego"}:
        kind = "talks"
    elif stem in {"spok", "spea", "talk"}:
        kind = "other"
    rule = "verb-host" if stem in _HOSTS else "verb-with" if others else "verb-together"
    rule = "verb-call" if kind == "call" else "verb-spoke" if kind == "other" else rule
    extent = Extent(actor.start, end)
    made = encounter(memory, rule, kind, people, extent, match.start(), stretch)
    if made and _THEN.search(text, stretch.start, match.start()):
        made = replace(made, after_cue=True)
    if made and stem in _HOSTS and made.status not in {"refused", "denied"}:
        made = replace(made, host=people[0])
    return made


def _held(memory: Memory, stretch: Extent) -> Iterator[ContactFound]:
    """Read 'A and B held talks', 'the two leaders had a call'."""
    text = memory.cast.text
    for match in _HELD.finditer(text, stretch.start, stretch.end):
        actor = subject_of(memory.cast, match.start(), stretch.start)
        people = memory.look(actor) if actor else ()
        if actor is None or not is_company(people):
            continue
        kind = _NOUNS[match["noun"]]
        if _REMOTE.search(match.group()):
            kind = "call"
        extent = Extent(actor.start, match.end())
        made = encounter(memory, "held", kind, people, extent, match.start("noun"), stretch)
        if made:
            yield replace(made, host=_host_of(memory, "", extent.start, extent.end, stretch))


def _received_by(memory: Memory, stretch: Extent) -> Iterator[ContactFound]:
    """Read 'B was received by A', who is the host."""
    text = memory.cast.text
    for match in _BY.finditer(text, stretch.start, stretch.end):
        guest = subject_of(memory.cast, match.start(), stretch.start)
        host = phrase_from(memory.cast, match.end(), stretch.end)
        if guest is None or host is None:
            continue
        guests = memory.look(guest)
        if any(reference.figure.kind not in {"person", "group"} for reference in guests):
            continue
        people = (*memory.look(host), *guests)
        extent = Extent(guest.start, host.end)
        made = encounter(
            memory, "verb-passive", "meeting", people, extent, match.start("verb"), stretch
        )
        if made:
            yield replace(made, host=people[0])


def _told(memory: Memory, stretch: Extent) -> Iterator[ContactFound]:
    """Read 'A told B in a phone call'."""
    text = memory.cast.text
    for match in _TOLD.finditer(text, stretch.start, stretch.end):
        during = _DURING.search(text, match.end(), clause_end(text, match.end(), stretch))
        others = phrase_from(memory.cast, match.end(), stretch.end) if during else None
        actor = subject_of(memory.cast, match.start(), stretch.start)
        if during is None or others is None or actor is None or _PRESS.search(others.of(text)):
            continue
        people = (*memory.look(actor), *memory.look(others))
        if is_company(people) and during.start() >= others.end:
            extent = Extent(actor.start, during.end())
            made = encounter(memory, "told-by-call", "call", people, extent, match.start(), stretch)
            if made:
                yield made
