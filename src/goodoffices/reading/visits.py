"""Visits, trips, tours and shuttles: who went where."""

import re
from collections.abc import Iterator
from dataclasses import replace

from goodoffices.reading.coreference import Memory
from goodoffices.reading.encounters import (
    NAME,
    NO_PLACE,
    PRONOUNS,
    ContactFound,
    encounter,
    encounter_of,
)
from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import PEOPLE, Figure, Reference
from goodoffices.reading.mentions import Mention
from goodoffices.reading.objects import person_from
from goodoffices.reading.subjects import phrase_from, subject_of
from goodoffices.reading.telling import Telling

__all__ = ["PLACES", "TELLING", "visits_in"]

_VISITED = re.compile(
    r"\b(?=[a-z])(?:visit(?:ed|s|ing)?|(?:travel(?:l?ed|s|l?ing)?|flew|fl(?:y|ies|ying)|went|goes|going|go|"
    r"came|comes|returned|returns|drove|sailed|crossed|"
    r"head(?:ed|s|ing)?|proceed(?:ed|s)|jet(?:ted|s)|rush(?:ed|es)|"
    r"(?:was|were|been|be|being|is|are) (?:dispatched|despatched|sent|flown))"
    r" (?:(?:on|back|home|over|down|up|across|off|out) |from [A-Z]\w+ (?:[A-Z]\w+ )?)?to|"
    r"(?:is|are|was|were) (?:on (?:his|her|their) way|en route|bound|headed|flying) (?:to|for)|"
    r"(?:touch(?:ed|es) down|stopp(?:ed|ing) (?:over|off)|stopped|"
    r"made (?:an? )?(?:[a-z]+ )?(?:stop|stopover)) in|"
    r"(?:left|leaves|leaving|set off|set out|departed|departs|headed) for|flew (?:in|into)|"
    r"(?:is|are|was|were|will be) (?:back )?in(?= [A-Z]\w+(?: [A-Z]\w+)?,? (?:today|yesterday|"
    r"this week|last week|next \w+|tomorrow|on \w+day|"
    r"to (?:meet|see|hold|attend)|for (?:an? |the )?(?:[a-z]+ )?"
    r"(?:talks|meetings?|summit|conference)\b))|"
    r"(?:arriv(?:ed?|es|ing)|land(?:ed|s)?|expected|due) in|"
    r"(?:paid|pay|pays|paying) (?:a|an) (?:[a-z-]+ ){0,2}visit to|"
    r"tour(?:ed|s|ing)?|inspect(?:ed|s|ing)|shuttl(?:ed?|es|ing) between)\b (?=\S)"
)
_VISIT = re.compile(
    r"(?:['\u2019]s? (?:[a-z-]+ ){0,3}|\b(?:[Dd]uring|[Oo]n|[Aa]fter|for|[Bb]efore|make|made|makes|"
    r"making|beg[au]n|begins|start(?:ed|s)|complet(?:ed|es)|undert(?:ook|akes?|aken)|embarked on|"
    r"interrupt(?:ed|s)|extend(?:ed|s)|paid|end(?:ed|s)|conclud(?:ed|es)|wrapped up|cut short|"
    r"call(?:ed|s) off|put(?:s|ting)? off|cancell?ed|postponed|delayed|scrapped|planned|plans|"
    r"planning|announced|due for)(?: today| yesterday| on \w+day)?"
    r" (?:a|an|his|her|their|its) (?:[a-z-]+ ){0,3})(?P<noun>visit|trip|tour) (?:to|of) (?=\S)"
)
PLACES = (
    r"(?:capitals?|regions?|districts?|provinces?|islands?|villages?|towns?|border|frontier|"
    r"front|front line|area|areas|camps?|monastery|valley|coast|countryside|south|north|east|west|"
    r"country|countries|city|cities|ports?|posts?|outposts?|base|shrine|enclave|peninsula|"
    r"neighbou?rhoods?|courts?|hospital|school|church|mosque|temple|cemetery|grave|memorial|"
    r"museum|factory|plant|site|station|barracks|prison|parliament|dams?|bridges?|quarters?|"
    r"reservoir|mines?|works|wells?|quarry|disputed areas?)"
)
"""What is visited without a name of its own."""
_TARGET = re.compile(
    rf"(?:the )?(?:(?:[A-Z]\w+ ){{0,3}}(?:Republic|Kingdom|State|Union|Sultanate|"
    rf"Emirate) of (?:the )?|"
    r"(?:[a-z]+ ){1,2}(?:capital|city|port|town|headquarters|stronghold|bastion|base|camp) "
    r"(?:of|at|in) )?(?P<place>(?:both|two|three|all) (?:[a-z]+ )?"
    rf"(?:capitals|countries|cities|camps|sides of the border)\b|{NAME}"
    rf"|(?<=the )(?:[a-z-]+ ){{0,2}}{PLACES}\b(?! (?:council|chief|guards?|police|office)))"
)
_OF = re.compile(r"\b(?P<noun>[Vv]isit|[Tt]rip) (?:of|by) (?=\S)")
_BY = re.compile(
    rf"\b(?P<noun>[Vv]isit|[Tt]rip|[Tt]our) (?P<to>to|of) (?:the )?{NAME}"
    r"(?: (?:last|this|next|earlier|on|in) \w+(?: \w+)?| yesterday)? by (?=\S)"
)
_SENT = re.compile(
    r"\b(?:sends?|sent|sending|dispatch(?:es|ed|ing)?|despatch(?:es|ed|ing)?|flew) (?=\S)"
)
_TO_OR_OF = re.compile(r"(?:to|of) ")
_SHUTTLED = re.compile(r"\b(?:shuttl(?:ed?|es|ing) (?:back and forth )?|mediated )between (?=\S)")
_TO = re.compile(r",? to (?=\S)")
_SET = re.compile(
    r" (?:was|is|has been|had been|will be) (?:now |again )?(?:postponed|put off|cancell?ed|"
    r"called off|planned|scheduled|expected|due|set|delayed|scrapped)\b"
)
_NEXT = re.compile(rf"(?:, and |,| and) ?(?:the )?(?P<place>{NAME})(?=[ ,.;]|$)")
_FURTHER = re.compile(rf"[^,.;]{{0,20}}? and (?:then )?(?:on )?to (?:the )?(?P<place>{NAME})")
_GENITIVE = re.compile(r"['\u2019]s?$")
_LED = re.compile(r"(?:delegation|team|mission)\b[^,.;:]{0,40}? (?:led|headed) by ")
_AHEAD = re.compile(r"expected|due|begins|plan|will be|(?:is|are) (?:on|en|bound|headed|flying)")
"""How words begin that tell of a visit to come."""
_BASE = re.compile(r"(?:visit|travel|fly|go|head|arrive|tour|shuttle|pay|land)\b")
_MAY = re.compile(
    r"\b(?:to|will|would|could|can|may|might|shall|should|must|not|and|['\u2019]ll|['\u2019]d|"
    r"n['\u2019]t|[a-z]+ly|then|later|also|did) $"
)
"""Before a verb that tells of a visit and not only of a habit."""
_COMING = re.compile(r"\b(?:next|tomorrow|will|plans?|due|to visit|later|from|coming)\b")
"""Beside *is visiting*: that it is yet to come."""
_BESIDE = re.compile(
    r"(?: on \w+| last \w+| yesterday| today)?,? (?:together |along )?"
    r"(?:with|accompanied by|alongside) (?=\S)"
)
_OPENING = re.compile(
    r"\W?(?:During|On|At the (?:start|end|beginning) of|After|Before|"
    r"Speaking (?:during|on|at the end of)) (?:an?|his|her|their) (?:[a-z-]+ ){0,3}"
)
"""What a sentence begins with, before a visit."""
_REACH = 100
"""Characters after a place in which its clause ends."""
_BAND = re.compile(
    r"\b(?:group|team|mission|delegation|committee|commission|party)(?: of\b|$)", re.I
)

TELLING = Telling("""
    left leaves leaving set departed departs
    today yesterday week *day talks meeting meetings summit conference
    expected due came comes returned returns drove sailed crossed
    visit* trip tour* travel* flew fly flies flying went go goes going head heads headed heading
    proceed* jetted jets rush* sent flown way route bound touch* stopped
    stopping stop stopover
    arriv* land lands landed shuttl* mediated inspect* send sends sending dispatch* despatch*
    """)
"""Words without one of which nobody goes anywhere."""
_NAMING = Telling("visit trip tour")
_SHUTTLING = Telling("shuttl* mediated")
_SENDING = Telling("send sends sent sending dispatch* despatch* flew")
"""Those that the patterns beside verbs of travel need."""


def visits_in(memory: Memory, stretch: Extent, speaker: Extent | None) -> Iterator[ContactFound]:
    """
    Find the visits told of in one sentence.

    Parameters
    ----------
    memory : Memory
        What was read so far.
    stretch : Extent
        The sentence, or a part of it.
    speaker : Extent or None
        Who says it; the visitor of *during a visit to X*.

    Yields
    ------
    ContactFound
        One for each place that is named.
    """
    text = memory.cast.text
    for match in _VISITED.finditer(text, stretch.start, stretch.end):
        if _BASE.match(match.group()) and not _MAY.search(text, stretch.start, match.start()):
            continue
        actor = subject_of(memory.cast, match.start(), stretch.start)
        yield from _to(memory, "visit-verb", match, match.start(), actor, stretch)
    bits = memory.cast.words.bits(stretch)
    if bits & _NAMING.bit:
        yield from _by_noun(memory, stretch, speaker)
    if bits & _SHUTTLING.bit:
        yield from _shuttles(memory, stretch)
    if memory.cast.words.bits(stretch) & _SENDING.bit:
        yield from _sent(memory, stretch)


def _sent(memory: Memory, stretch: Extent) -> Iterator[ContactFound]:
    """Read 'A sent its envoy, B, to C', who goes there."""
    text = memory.cast.text
    for match in _SENT.finditer(text, *stretch):
        person = person_from(memory.cast, match.end(), stretch.end)
        if person is None or person.kind not in {"person", "description"}:
            continue
        end = max([person.extent.end, *(later.extent.end for later in person.later)])
        to = _TO.match(text, end, stretch.end)
        if to:
            yield from _to(memory, "sent-to", to, match.start(), person.extent, stretch)


def _by_noun(memory: Memory, stretch: Extent, speaker: Extent | None) -> Iterator[ContactFound]:
    """Read 'during his visit to X', 'the visit of A to X', 'a visit to X by A'."""
    text = memory.cast.text
    for match in _VISIT.finditer(text, stretch.start, stretch.end):
        actor = subject_of(memory.cast, match.start(), stretch.start)
        place = match.start("noun")
        actor = actor or speaker or _opened(memory, match, stretch)
        yield from _to(memory, "visit-noun", match, place, actor, stretch)
    for match in _OF.finditer(text, stretch.start, stretch.end):
        actor = phrase_from(memory.cast, match.end(), stretch.end)
        to = _TO.match(text, actor.end, stretch.end) if actor else None
        if to:
            yield from _to(memory, "visit-of", to, match.start("noun"), actor, stretch)
        elif actor is not None and _SET.match(text, actor.end, stretch.end):
            yield from _of(memory, match, actor, stretch)
    for match in _BY.finditer(text, stretch.start, stretch.end):
        actor = phrase_from(memory.cast, match.end(), stretch.end)
        to = _TO_OR_OF.match(text, match.start("to"))
        if to and actor is not None:
            yield from _to(memory, "visit-of", to, match.start("noun"), actor, stretch)


def _opened(memory: Memory, match: re.Match[str], stretch: Extent) -> Extent | None:
    """Find A in *During a visit to Chad on Monday, A said*: who stands after the comma."""
    text = memory.cast.text
    if _OPENING.fullmatch(text, stretch.start, match.start("noun")) is None:
        return None
    comma = text.find(", ", match.end(), min(stretch.end, match.end() + _REACH))
    return phrase_from(memory.cast, comma + 2, stretch.end) if comma >= 0 else None


def _shuttles(memory: Memory, stretch: Extent) -> Iterator[ContactFound]:
    """Read 'A shuttled between B and C', who are people and no places."""
    for match in _SHUTTLED.finditer(memory.cast.text, stretch.start, stretch.end):
        others = phrase_from(memory.cast, match.end(), stretch.end)
        actor = subject_of(memory.cast, match.start(), stretch.start)
        if others is not None and all(
            one.rule == "pronoun" or _goes(one.figure) for one in memory.look(others)
        ):
            told = Extent(*match.span())
            yield from encounter_of(memory, "shuttled", "talks", actor, others, told, stretch)


def _of(
    memory: Memory, match: re.Match[str], actor: Extent, stretch: Extent
) -> Iterator[ContactFound]:
    """Read 'the visit of A has been put off', of which only the visitor is told."""
    people = _visitors(memory, actor, match.start("noun"), stretch)
    evidence, trigger = Extent(match.start("noun"), actor.end), match.start("noun")
    made = encounter(memory, "visit-of", "visit", people, evidence, trigger, stretch)
    if made is not None and people:
        yield made


def _to(
    memory: Memory,
    rule: str,
    match: re.Match[str],
    trigger: int,
    actor: Extent | None,
    stretch: Extent,
) -> Iterator[ContactFound]:
    """Read who went to the places that are named after the words."""
    text = memory.cast.text
    target = _TARGET.match(text, match.end(), stretch.end)
    people = _visitors(memory, actor, trigger, stretch)
    if target is None or not people or NO_PLACE.match(target["place"]):
        return
    towards = match[0].endswith((" to ", " in ", " into ", " for "))
    named = memory.cast.between(match.end(), target.end())
    if any(_is_somebody(memory, one, towards=towards) for one in named):
        return
    first = min(actor.start if actor else trigger, trigger)
    places = tuple(_places(text, target, stretch, shuttle="between" in match[0]))
    evidence = Extent(first, places[-1].end)
    people = (*people, *_companions(memory, evidence.end, stretch))
    for place in places:
        made = encounter(memory, rule, "visit", people, evidence, trigger, stretch)
        if made and match[0].startswith("visiting") and not _COMING.search(text, *made.clause):
            made = replace(made, status="occurred" if made.status == "planned" else made.status)
        if made and _AHEAD.match(match[0]) and made.status == "occurred":
            made = replace(made, status="planned")
        if made:
            yield replace(made, place=place, core=place)


def _is_somebody(memory: Memory, mention: Mention, *, towards: bool) -> bool:
    """Tell a person from a place that no table knows, which reads like a name: *flew to X Y*."""
    if mention.kind == "description":
        return True
    if mention.kind != "person":
        return False
    figure = memory.cast.known.get(mention.extent)
    known = figure is not None and (figure.listed or figure.held or figure.gender)
    return (
        mention.titled or bool(known) or (" " in mention.name.of(memory.cast.text) and not towards)
    )


def _places(
    text: str, target: re.Match[str], stretch: Extent, *, shuttle: bool
) -> Iterator[Extent]:
    """Read *Cairo, Amman and Doha* as one visit; a shuttle, and *to A and to B*, as several."""
    begin, end = target.span("place")
    following = _NEXT.match(text, end, stretch.end)
    if shuttle:
        yield Extent(begin, end)
        if following:
            yield Extent(*following.span("place"))
        return
    while following is not None:
        end = following.end("place")
        following = _NEXT.match(text, end, stretch.end)
    yield Extent(begin, begin + len(_GENITIVE.sub("", text[begin:end])))
    further = _FURTHER.match(text, end, stretch.end)
    if further:
        yield Extent(*further.span("place"))


def _visitors(
    memory: Memory, actor: Extent | None, trigger: int, stretch: Extent
) -> tuple[Reference, ...]:
    """Tell who goes: people and groups; of a delegation, who leads it."""
    led = _LED.search(memory.cast.text, stretch.start, trigger)
    leader = person_from(memory.cast, led.end(), stretch.end) if led else None
    if leader is not None:
        return memory.look(leader.extent)
    if actor is None:
        return ()
    people = [r for r in memory.look(actor) if _goes(r.figure)]
    return tuple(r for r in people if r.figure.name.lower() not in PRONOUNS)


def _goes(figure: Figure) -> bool:
    """Tell people, and *a group of elders*, from a body that goes nowhere."""
    return figure.kind in PEOPLE or _BAND.search(figure.name) is not None


def _companions(memory: Memory, place: int, stretch: Extent) -> tuple[Reference, ...]:
    """Read who goes along: *with B*, *accompanied by B*."""
    beside = _BESIDE.match(memory.cast.text, place, stretch.end)
    others = phrase_from(memory.cast, beside.end(), stretch.end) if beside else None
    people = memory.look(others) if others else ()
    return tuple(one for one in people if one.figure.kind == "person")
