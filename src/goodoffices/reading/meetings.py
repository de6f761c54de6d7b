"""Meetings, talks, summits and calls, told by a noun: who met or spoke with whom."""

import re
from collections.abc import Iterator
from dataclasses import replace

from goodoffices.reading.contactnouns import NOUNS
from goodoffices.reading.conversations import PRESS, REMOTE, THEN_WITH
from goodoffices.reading.coreference import Memory
from goodoffices.reading.encounters import (
    ContactFound,
    ContactType,
    clause_end,
    encounter,
    is_company,
)
from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import MEDIA
from goodoffices.reading.hosts import hosts_of
from goodoffices.reading.outcomes import is_judged
from goodoffices.reading.subjects import phrase_from, subject_of
from goodoffices.reading.telling import Telling

__all__ = ["TELLING", "meetings_in"]

_NOUN = re.compile(
    r"\b(?P<before>(?:[a-z-]{1,40} ){0,3}?)(?P<noun>(?i:" + "|".join(NOUNS) + r"))s?\b"
    r"(?P<place> (?:on |in |at )?(?:(?! (?:and|by) )[^,.;:\"\u201c\u201d]){0,40}?)??"
    r" (?P<link>between|with|of|among|involving) (?=\S)"
)
_POSSESSIVE = re.compile(r"['\u2019]s? (?:[a-z-]+ ){0,3}$|['\u2019]s? $")
_HELD = re.compile(
    r"(?<![\w-])(?=[a-z])(?:held|holds?|holding|co-host(?:ed|s|ing)?|had|have|having|conducted|opened|"
    r"concluded|launched|entered|"
    r"went into|"
    r"kicked off|took part in|participated in|beg[aui]n|start(?:ed)?|resumed?|restart(?:ed)?|"
    r"completed|attended|joined|ended|wrapped up|postponed|put (?:off|back)|delayed|pushed back|"
    r"rescheduled|scrapped|cancelled|canceled|called off|agreed to|"
    r"agreed on|locked in|(?:is|are|was|were|been|remained) (?:still |back )?in)"
    r" (?:(?:an?|the|their|another|two|three|several|\w+day['\u2019]s) )?"
    r"(?:(?!to )[a-z-]+ ){0,4}?(?P<noun>"
    + "|".join(NOUNS)
    + r")s?\b(?! (?:between(?! \d)|with|of|among)\b)"
)
_AFTERWARDS = re.compile(
    r"\b(?:after|following) (?:[a-z-]+ ){0,5}?(?P<noun>talks|negotiations|consultations|meeting|"
    r"summit)\b(?! (?:between|with|of|among|on|about|that|which)\b)"
)
"""What those did before who did something together: *A and B signed it after talks*."""
_TOLD = re.compile(
    r"\b(?:told|assured|informed|warned|urged|asked|reminded|congratulated|thanked) (?=\S)"
)
_DURING = re.compile(
    r"\b(?:in|during|by|over|at) (?:an?|the|their)? ?(?:[a-z-]+ ){0,2}?(?:(?P<noun>meeting|talks|"
    r"summit|lunch|dinner)|(?:phone|telephone|video) ?(?:call|conversation)?|call)\b"
)
_AIM = re.compile(
    r"\b(?:push\w*|work\w*(?! $)|press\w*|hopes?|way|path|"
    r"prospects?|progress|support\w*|conditions?|"
    r"basis|possibility|need|chance\w*|resum(?:e|ing|ption)|restart(?:ing)?|promot\w+|"
    r"facilitate|mediat(?:e|ion)|(?=[fmb])(?<!is )(?<!are )(?<!been )(?<!was )(?<!were )"
    r"(?:facilitating|mediating|brokering)|broker|encourag\w+|revive\w*|relaunch\w*)"
    r"\b(?: [a-z]+){0,2} (?:[a-z-]+ ){0,3}$",
    re.I,
)
_VAGUE = re.compile(r"\b(?:any|no|new|future|further|fresh|more|peace|direct) $", re.I)
_ARTICLE = re.compile(r"\b(?:the|a|an|his|her|their|its|this|that) (?:[a-z-]+ ){0,3}$", re.I)
_COMPOUND = re.compile(r"(?:(?:hour-long|phone|telephone|video|peace|bilateral|direct) )+$", re.I)
_AFTER = re.compile(r"\b(?:after|following) (?:a |the |his |her |their )?(?:[a-z-]+ ){0,2}$", re.I)
_AFTER_ALL = re.compile(r", (?:after|following|before) (?:a |the )?(?:[a-z-]+ ){0,2}$")
"""Before the contact of whoever the sentence begins with: *A left the dam, after talks with B*."""
_AMID = re.compile(r"\b(?:in|during|over|at) (?:an?|his|her|their) (?:[a-z-]+ ){0,2}$", re.I)
"""Before the contact at which a speaker did something."""
_OPENING = re.compile(
    r"(?:[Ss]peaking )?(?:[Aa]fter|[Ff]ollowing|[Dd]uring|[Ii]n|[Aa]t|[Bb]efore|[Oo]n) "
)
_JOINED = re.compile(
    r" and (?:then |later |also )?(?P<verb>held|had|went into|opened|began|conducted|entered|"
    r"joined|continued|resumed|attended|chaired)(?: into)? (?:[a-z-]+ ){0,4}$"
)
"""Before a noun: a second verb of one subject, *was received by B and held talks with C*."""
_THAT = re.compile(
    r"\b(?P<noun>(?i:" + "|".join(NOUNS) + r"))s? (?:(?:that|which) )?"
    r"(?=(?:[A-Z]|the |his |her |its |he |she |they ))(?P<who>[^,.;:\"\u201c]{2,60}?) "
    r"(?:(?:has|have|had|will) )?(?:held|had|hold|have|conducted|is holding|is having) "
    r"(?:(?:on|in|at|by|last|this|earlier|late|yesterday|today)\b[^,.;:]{0,30}? )?with (?=\S)"
)
_ATTENDED = re.compile(
    r"\b(?P<noun>" + "|".join(NOUNS) + r")s?\b(?: (?:in|on|at) \w+){0,2}"
    r" (?:(?:was|were) (?:also )?attended by|included|involved|grouped|united)"
    r" (?=\S)"
)
_ROUND = re.compile(r"\b(?P<noun>round)s?(?: (?:on|in) \w+){0,2} between (?=\S)")
_SOURCES = re.compile(r"\b(?:officials?|sources?|diplomats?|aides?|analysts?|spokes\w+)\b")
"""Speakers who tell of what others do."""
_OWNERS = frozenset({"his", "her", "its", "their"})
_REACH = 120
_BEGUN = re.compile(
    r"\W?(?:In|During|At|After|Following|Over) (?:(?:an?|the|their|two|three|\w+day['\u2019]s|"
    r"yesterday['\u2019]s|"
    r"today['\u2019]s|last (?:week|month)['\u2019]s) )?(?:[\w-]+ ){0,3}?"
    r"(?P<noun>" + "|".join(NOUNS) + r")s?\b(?! (?:with|between|among)\b)[^,.;:\"\u201c]{0,90}, "
)
_MEETINGS = frozenset({"meeting", "talks", "summit", "call"})
_SEPARATE = re.compile(r"\b(?:separate|individual|back-to-back|bilateral) (?:[a-z]+ ){0,2}$")
_THE_FIRST = re.compile(
    r"\W?(?:It|This|That|The \w+) (?:was|is|will be|would be|is to be|has been|marks|marked) "
    r"(?:the|their|only the) (?:first|second|third|fourth|latest|last) "
)
_AUDIENCE = re.compile(r"\b(?:told|tells|addressed|addressing) (?:an?|the) (?:[a-z-]+ ){0,3}$")
"""Before a meeting at which somebody made a speech."""
_PLACED = re.compile(r" (?:under|in|at|on|within|with|for|to|by) ")
"""Between a meeting and *of*: *meeting under the auspices of A*, who is elsewhere."""
_LEAST = 4
"""Words before *talks* from which on they have a subject of their own."""

TELLING = Telling(
    " ".join(noun for one in NOUNS if one.isalpha() for noun in (one, f"{one}s"))
    + " phone telephone video round rounds conference sit te face session sessions talk"
)
"""Words without one of which no noun tells of a meeting or a call."""
_OWNING = Telling("held had hold have conducted holding having")
"""The same for *talks that A held with B*."""
_SHARED = Telling("attended included involved grouped united round rounds")
"""The same for *talks that included A and B* and *the round between A and B*."""


def meetings_in(memory: Memory, stretch: Extent, speaker: Extent | None) -> Iterator[ContactFound]:
    """
    Find the meetings, talks, summits and calls that a noun tells in one sentence.

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
    yield from _during(memory, stretch)
    yield from _held(memory, stretch)
    yield from _told(memory, stretch)
    if memory.cast.words.tell(_OWNING, stretch):
        yield from _that(memory, stretch)
    if memory.cast.words.tell(_SHARED, stretch):
        yield from _attended(memory, stretch)


def _by_noun(memory: Memory, stretch: Extent, speaker: Extent | None) -> Iterator[ContactFound]:
    """Read 'a call between A and B', 'A's talks with B', 'after meeting with B'."""
    text = memory.cast.text
    for match in _NOUN.finditer(text, stretch.start, stretch.end):
        start = match.start("noun")
        before = text[stretch.start : start]
        others = phrase_from(memory.cast, match.end(), stretch.end)
        if others is None or _AIM.search(before) or _is_repeated(memory, before, stretch):
            continue
        lead = _ARTICLE.search(before) or _COMPOUND.search(before)
        begin = stretch.start + lead.start() if lead else start
        to_press = PRESS.search(text, others.start, min(others.end + 15, stretch.end))
        judged = is_judged(before, text[others.end : stretch.end])
        if judged or to_press or _AUDIENCE.search(before):
            continue
        kind = _kind_of(match, begin)
        after = None
        if match["link"] != "with":
            if match["link"] == "of" and _PLACED.search(match.group()):
                continue
            people = memory.look(others)
            kinds = [one.figure.kind for one in people[:1]]
            body = match["link"] == "of" and kinds == ["institution"]
            parties = match["link"] in {"between", "among", "involving"}
            if not (body or is_company(people, are_parties=parties)) or (
                match["link"] == "of" and kind not in _OF
            ):
                continue
            rule = "noun-between"
        else:
            actor = _actor_of_noun(memory, before, start, stretch)
            actor = _main_subject(memory, before, others.end, actor, stretch)
            if actor is None and (
                len(before.split()) < _LEAST or _AFTER.search(before) or _AMID.search(before)
            ):
                actor = None if speaker and _SOURCES.search(speaker.of(text)) else speaker
            if actor is None:
                continue
            people = (*memory.look(actor), *memory.look(others))
            if not is_company(people, are_parties=True):
                continue
            after = _AFTER.search(before)
            begin = stretch.start + after.start() if after else min(begin, actor.start)
            begin = min(begin, start)
            rule = "noun-with"
        hosts = hosts_of(memory, before, others.end, stretch)
        people = (*people, *hosts)
        made = encounter(memory, rule, kind, people, Extent(begin, others.end), start, stretch)
        if made is None or (made.status == "occurred" and _VAGUE.search(before)):
            continue
        made = replace(made, after_cue=after is not None, host=next(iter(hosts), None))
        is_apart = _SEPARATE.search(before) or THEN_WITH.search(text, *others)
        yield from _apart(memory, made, others, is_apart=is_apart is not None)


_OF = frozenset({"meeting", "summit"})


def _kind_of(match: re.Match[str], begin: int) -> ContactType:
    """Tell what kind a noun tells: *conversations* are talks, a *video meeting* is a call."""
    if REMOTE.search(match.string, begin, match.end()):
        return "call"
    noun = match["noun"].lower()
    is_several = match.string.startswith("s", match.end("noun"))
    return "talks" if noun == "conversation" and is_several else NOUNS[noun]


def _apart(
    memory: Memory, made: ContactFound, others: Extent, *, is_apart: bool
) -> Iterator[ContactFound]:
    """Part *separate meetings with B and C* into one with each."""
    guests = memory.look(others)
    own = tuple(r for r in made.participants if all(r.figure is not g.figure for g in guests))
    if not is_apart or len(guests) < 2 or not own:
        yield made
        return
    for guest in guests:
        yield replace(made, participants=(*own, guest))


def _is_repeated(memory: Memory, before: str, stretch: Extent) -> bool:
    """Tell 'It will be the first meeting between the two since May', which was told before."""
    known = memory.last_contact(_MEETINGS, stretch.start)
    return known is not None and _THE_FIRST.match(before) is not None


def _main_subject(
    memory: Memory, before: str, place: int, actor: Extent | None, stretch: Extent
) -> Extent | None:
    """Find A in 'after her meeting with B, A left': who stands after the comma."""
    owned = actor is not None and actor.of(memory.cast.text).lower() in _OWNERS
    if not _OPENING.match(before) or not (actor is None or owned):
        return actor
    comma = memory.cast.text.find(", ", place, min(stretch.end, place + _REACH))
    if comma < 0:
        return actor
    return phrase_from(memory.cast, comma + 2, stretch.end) or actor


def _during(memory: Memory, stretch: Extent) -> Iterator[ContactFound]:
    """Read 'In a phone call on Tuesday, A and B agreed', 'At a summit hosted by C, A signed'."""
    text = memory.cast.text
    match = _BEGUN.match(text, stretch.start, stretch.end)
    actor = phrase_from(memory.cast, match.end(), stretch.end) if match else None
    if match is None or actor is None:
        return
    hearer = _TOLD.match(text, actor.end + 1, stretch.end)
    others = phrase_from(memory.cast, hearer.end(), stretch.end) if hearer else None
    people = (*memory.look(actor), *(memory.look(others) if others else ()))
    hosts = hosts_of(memory, "", match.end("noun"), stretch)
    if len(people) < 2 or not is_company(people) or (others and PRESS.search(others.of(text))):
        return
    kind = "call" if REMOTE.search(match.group()) else NOUNS[match["noun"].lower()]
    people = (*people, *hosts)
    begin, end = match.start("noun"), (others or actor).end
    extent = Extent(begin, end)
    made = encounter(memory, "noun-opening", kind, people, extent, begin, stretch)
    if made:
        yield replace(made, host=next(iter(hosts), None), status="occurred")


def _actor_of_noun(memory: Memory, before: str, start: int, stretch: Extent) -> Extent | None:
    """Find whose meeting it is: the owner before it, else the subject of the sentence."""
    if _AFTER_ALL.search(before):
        first = phrase_from(memory.cast, stretch.start, start)
        if first is not None:
            return first
    owner = _POSSESSIVE.search(before)
    if owner:
        place = stretch.start + owner.start()
        return subject_of(memory.cast, place, stretch.start)
    actor = subject_of(memory.cast, start, stretch.start)
    joint = _JOINED.search(before) if actor is None else None
    if joint is not None:
        return subject_of(memory.cast, stretch.start + joint.start("verb"), stretch.start)
    if actor is None or MEDIA.isdisjoint(one.figure.kind for one in memory.look(actor)[:1]):
        return actor
    text, verb = memory.cast.text, actor.start
    if not text[verb].islower():
        verb = text.rfind(" ", stretch.start, max(stretch.start, verb - 1)) + 1
    return subject_of(memory.cast, verb, stretch.start) if verb else None


def _held(memory: Memory, stretch: Extent) -> Iterator[ContactFound]:
    """Read 'A and B held talks', 'the two leaders had a call', 'A and B spoke after talks'."""
    text = memory.cast.text
    told = [*_HELD.finditer(text, stretch.start, stretch.end)]
    after = () if told else _AFTERWARDS.finditer(text, stretch.start, stretch.end)
    for match in (*told, *after):
        actor = subject_of(memory.cast, match.start(), stretch.start)
        people = memory.look(actor) if actor else ()
        kind = NOUNS[match["noun"]]
        parties = kind in {"talks", "summit"} and len(people) > 1
        if actor is None or not is_company(people, are_parties=parties):
            continue
        if match.re is _AFTERWARDS and len(people) < 2:
            continue
        if REMOTE.search(match.group()):
            kind = "call"
        extent = Extent(actor.start, match.end())
        hosts = hosts_of(memory, "", extent.end, stretch)
        people = (*people, *hosts)
        made = encounter(memory, "held", kind, people, extent, match.start("noun"), stretch)
        if made:
            yield replace(made, host=next(iter(hosts), None))


def _that(memory: Memory, stretch: Extent) -> Iterator[ContactFound]:
    """Read 'talks that A held with B', 'a call A had on Monday with B'."""
    text = memory.cast.text
    for match in _THAT.finditer(text, stretch.start, stretch.end):
        actor = phrase_from(memory.cast, match.start("who"), match.end())
        others = phrase_from(memory.cast, match.end(), stretch.end)
        people = (*memory.look(actor), *memory.look(others)) if actor and others else ()
        if others is None or not is_company(people, are_parties=True):
            continue
        kind = "call" if REMOTE.search(text, *match.span()) else NOUNS[match["noun"].lower()]
        told, trigger = Extent(match.start(), others.end), match.start("noun")
        made = encounter(memory, "noun-that", kind, people, told, trigger, stretch)
        if made:
            yield made


def _attended(memory: Memory, stretch: Extent) -> Iterator[ContactFound]:
    """Read 'The talks were attended by A and B', 'The second round between A and B'."""
    for pattern in (_ATTENDED, _ROUND):
        for match in pattern.finditer(memory.cast.text, stretch.start, stretch.end):
            others = phrase_from(memory.cast, match.end(), stretch.end)
            people = memory.look(others) if others else ()
            if others is None or len(people) < 2 or not is_company(people, are_parties=True):
                continue
            kind = NOUNS.get(match["noun"], "talks")
            evidence, trigger = Extent(match.start(), others.end), match.start("noun")
            made = encounter(memory, "attended", kind, people, evidence, trigger, stretch)
            if made:
                yield made


def _told(memory: Memory, stretch: Extent) -> Iterator[ContactFound]:
    """Read 'A told B in a phone call'."""
    text = memory.cast.text
    for match in _TOLD.finditer(text, stretch.start, stretch.end):
        during = _DURING.search(text, match.end(), clause_end(text, match.end(), stretch))
        others = phrase_from(memory.cast, match.end(), stretch.end) if during else None
        actor = subject_of(memory.cast, match.start(), stretch.start)
        if during is None or others is None or actor is None or PRESS.search(others.of(text)):
            continue
        people = (*memory.look(actor), *memory.look(others))
        if is_company(people) and during.start() >= others.end:
            extent = Extent(actor.start, during.end())
            kind = NOUNS[during["noun"]] if during["noun"] else "call"
            rule = "told-at-meeting" if during["noun"] else "told-by-call"
            made = encounter(memory, rule, kind, people, extent, match.start(), stretch)
            if made:
                yield made
