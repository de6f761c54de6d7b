"""Who took whose call, came face to face with whom, or met somebody named before the verb."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from goodoffices.reading.contactnouns import NOUNS
from goodoffices.reading.conversations import REMOTE
from goodoffices.reading.coreference import Memory
from goodoffices.reading.encounters import ContactFound, ContactType, clause_end, encounter_of
from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import PEOPLE
from goodoffices.reading.outcomes import ContactStatus
from goodoffices.reading.subjects import phrase_from, subject_of
from goodoffices.reading.telling import Telling

__all__ = ["TELLING", "receptions_in"]

_CALLED = re.compile(
    r"\b(?P<no>(?:not|never|n['\u2019]t|refus\w+ to|declin\w+ to) )?"
    r"(?P<verb>received|got|took|take|had|answered|answer|return(?:ed)?|"
    r"(?P<shun>declined|refused|rejected|ignored))"
    r" (?:an? (?:[a-z-]+ ){0,2}(?:phone |telephone )?call from|a visit from) (?=\S)"
)
_TOOK = re.compile(
    r"\b(?P<no>(?:not|never|n['\u2019]t|refus\w+ to|declin\w+ to|stopped) )?"
    r"(?:took|takes?|taking|answer(?:ed|ing)?|return(?:ed|ing)?) (?=[A-Z])"
)
_OWN_CALL = re.compile(r"['\u2019]s? (?:phone |telephone )?calls?\b")
_FACED = re.compile(
    r"\b(?:c(?:a|o)me|sat|stood|met) "
    r"(?:face to face|face-to-face|together|across the table|(?:down )?at (?:the same|one|a) table)"
    r"(?P<with> (?:with|from) (?!each other|one another)(?=\S))?"
    r"|(?<!almost )\b(?:huddled|crossed paths|rubbed shoulders)(?P<beside> with (?=\S))?"
    r"|\b(?:see|saw|meet|met) each other\b(?! half-?way)"
    r"|\b(?:bumped|ran)(?P<into> into (?=[A-Z]))"
)
_TABLE = re.compile(
    r"\b(?:went|go|goes|return(?:ed|s)?|came|come|comes|sat|sit|got|gathered) (?:back )?(?:down )?"
    r"(?:to|at|around|round) the (?:negotiating |bargaining |conference |peace )?table\b"
    r"(?P<with> with (?=\S))?"
)
_CALL_FROM = re.compile(r"\b(?:phone |telephone |video )?calls? from (?=\S)")
_CALL_TO = re.compile(r",? to (?=\S)")
_CALL_MADE = re.compile(r"\b(?:placed|made|put in) (?:an? )?(?:[a-z]+ )?calls? to (?=\S)")
_IN_CONTACT = re.compile(
    r"\b(?:been|were|are|was|is) in (?:[a-z-]+ ){0,2}contact\b(?P<with> with (?=\S))?"
)
_CALLS_EXCHANGED = re.compile(r"\bexchang(?:ed|es|ing) (?:[a-z]+ )?calls\b(?P<with> with (?=\S))?")
_AUDIENCE = re.compile(r"\b(?:granted|gave) (?P<to>an? (?:[a-z]+ )?audience to )?(?=\S)")
_AN_AUDIENCE = re.compile(r" an? (?:[a-z]+ )?audience\b")
_ON_LINE = re.compile(r"\b(?:was|were|is|are|been|be|got) on the (?:tele)?phone (?:to|with) (?=\S)")
_SPENT = re.compile(
    r"\bspen(?:t|ds?|ding) (?:[a-z-]+ ){1,4}(?:hours?|minutes|evening|morning|afternoon|day)"
    r" (?:in talks |closeted |alone )?with (?=\S)"
    r"|\b(?:closeted|huddled|holed up|locked in talks) (?:for [a-z ]{1,20} |on \w+ )?with (?=\S)"
)
_SUMMONED = re.compile(
    r"\b(?:was|were|has been|had been|is to be|will be) (?:summoned|called in|called) to (?=\S)"
)
_MEAL_FOR = re.compile(
    r"\b(?:hosted|hosts|gave|gives|held|offered) (?:an? |the )(?:[a-z-]+ ){0,3}?"
    r"(?:dinner|lunch|luncheon|breakfast|reception|banquet|supper|tea)"
    r" (?:for|in honou?r of) (?=\S)"
)
_JOINED = re.compile(r"\b(?:joined|joins|hosted|entertained|invited in) (?=\S)")
_MEAL = re.compile(
    r" (?:for|at|over|in|to) (?:an? |the )?(?:[a-z-]+ ){0,2}?(?P<noun>" + "|".join(NOUNS) + r")s?\b"
)
_WHOM = re.compile(r",? whom? (?:the )?$")
_SAW = re.compile(
    r"\b(?P<verb>met|(?:tele)?phoned|received|hosted|called|visited|consulted|saw)\b"
    r"(?=[,.;]| (?:on|in|at|last|earlier|yesterday|twice|again|for|this|by)\b)"
)
_MEETING = re.compile(
    r"\W{0,2}(?P<verb>Meeting|Receiving|Hosting|Welcoming|Phoning|Telephoning)"
    r"(?: with)? (?=\S)"
)
_CONSULTED = re.compile(r"\b(?:consulted|debriefed|briefed) (?=\S)")
_REACH = 120

TELLING = Telling("""
    call calls visit face together table phone telephone spent spend spends spending
    huddled paths shoulders bumped ran declined refused rejected ignored
    each
    closeted holed locked contact audience summoned
    called dinner lunch luncheon breakfast reception banquet supper tea joined joins hosted
    entertained invited met phoned telephoned received visited consulted saw meeting receiving
    hosting welcoming phoning telephoning debriefed briefed
    """)
"""Words without one of which nothing of the kind is told."""


def receptions_in(memory: Memory, stretch: Extent) -> Iterator[ContactFound]:
    """
    Find the meetings and calls that are told from the side of who is met or called.

    Parameters
    ----------
    memory : Memory
        What was read so far.
    stretch : Extent
        The sentence, or a part of it.

    Yields
    ------
    ContactFound
        In the order of the rules.
    """
    bits = memory.cast.words.bits(stretch)
    for needs, rule in _RULES:
        if bits & needs.bit:
            yield from rule(memory, stretch)


def _called(memory: Memory, stretch: Extent) -> Iterator[ContactFound]:
    """Read 'A had a call from B', 'A would not take B's call'."""
    text = memory.cast.text
    for pattern in (_CALLED, _TOOK):
        for match in pattern.finditer(text, stretch.start, stretch.end):
            others = phrase_from(memory.cast, match.end(), stretch.end)
            end = others.end if others else match.end()
            if pattern is _TOOK and not _OWN_CALL.match(text, end, stretch.end):
                continue
            actor = subject_of(memory.cast, match.start(), stretch.start)
            told = Extent(match.start(), end)
            kind: ContactType = "visit" if "visit from" in match.group() else "call"
            for made in encounter_of(memory, "call-taken", kind, actor, others, told, stretch):
                shunned = match["no"] or (pattern is _CALLED and match["shun"])
                status: ContactStatus = "refused" if shunned else made.status
                yield replace(made, status=status)


def _faced(memory: Memory, stretch: Extent) -> Iterator[ContactFound]:
    """Read 'A and B came face to face', 'A went back to the table with B'."""
    rules: tuple[tuple[re.Pattern[str], str, ContactType], ...] = (
        (_FACED, "faced", "meeting"),
        (_TABLE, "to-the-table", "talks"),
        (_IN_CONTACT, "in-contact", "other"),
        (_CALLS_EXCHANGED, "calls-exchanged", "call"),
    )
    for pattern, rule, kind in rules:
        for match in pattern.finditer(memory.cast.text, stretch.start, stretch.end):
            actor = subject_of(memory.cast, match.start(), stretch.start)
            beside = any(match.groupdict().values())
            others = phrase_from(memory.cast, match.end(), stretch.end) if beside else None
            told = Extent(*match.span())
            if "together" in match.group() and not _are_persons(memory, actor):
                continue
            if others is not None or not beside:
                as_told: ContactType = "call" if REMOTE.search(match.group()) else kind
                yield from encounter_of(memory, rule, as_told, actor, others, told, stretch)


def _are_persons(memory: Memory, actor: Extent | None) -> bool:
    """Tell people who came together from parties that did so only in a manner of speaking."""
    people = memory.look(actor) if actor else ()
    return len(people) > 1 and all(one.figure.kind == "person" for one in people)


def _at_table(memory: Memory, stretch: Extent) -> Iterator[ContactFound]:
    """Read 'A joined B for dinner'."""
    text = memory.cast.text
    for match in _JOINED.finditer(text, stretch.start, stretch.end):
        others = phrase_from(memory.cast, match.end(), stretch.end)
        meal = _MEAL.match(text, others.end, stretch.end) if others else None
        if meal is not None:
            actor = subject_of(memory.cast, match.start(), stretch.start)
            told = Extent(match.start(), meal.end())
            kind = NOUNS[meal["noun"]]
            yield from encounter_of(memory, "joined-for", kind, actor, others, told, stretch)


def _called_from(memory: Memory, stretch: Extent) -> Iterator[ContactFound]:
    """Read 'a call from A to B'."""
    text = memory.cast.text
    for match in _CALL_FROM.finditer(text, stretch.start, stretch.end):
        actor = phrase_from(memory.cast, match.end(), stretch.end)
        to = _CALL_TO.match(text, actor.end, stretch.end) if actor else None
        others = phrase_from(memory.cast, to.end(), stretch.end) if to else None
        if others is not None:
            told = Extent(*match.span())
            yield from encounter_of(memory, "call-from-to", "call", actor, others, told, stretch)


def _with(memory: Memory, stretch: Extent) -> Iterator[ContactFound]:
    """Read 'A was on the phone to B', 'A spent an hour with B', 'A was summoned to B'."""
    rules: tuple[tuple[re.Pattern[str], str, ContactType], ...] = (
        (_ON_LINE, "on-the-phone", "call"),
        (_CALL_MADE, "call-made", "call"),
        (_SPENT, "hours-with", "meeting"),
        (_SUMMONED, "summoned", "meeting"),
    )
    for pattern, rule, kind in rules:
        for match in pattern.finditer(memory.cast.text, stretch.start, stretch.end):
            actor = subject_of(memory.cast, match.start(), stretch.start)
            others = phrase_from(memory.cast, match.end(), stretch.end)
            if others is None or (rule == "summoned" and not _is_body(memory, others)):
                continue
            yield from encounter_of(
                memory, rule, kind, actor, others, Extent(*match.span()), stretch
            )


def _audiences(memory: Memory, stretch: Extent) -> Iterator[ContactFound]:
    """Read 'A granted an audience to B', 'A gave B an audience', who is the guest."""
    text = memory.cast.text
    for match in _AUDIENCE.finditer(text, stretch.start, stretch.end):
        others = phrase_from(memory.cast, match.end(), stretch.end)
        if others is None or not (match["to"] or _AN_AUDIENCE.match(text, others.end)):
            continue
        actor = subject_of(memory.cast, match.start(), stretch.start)
        told = Extent(*match.span())
        for made in encounter_of(memory, "audience", "meeting", actor, others, told, stretch):
            yield replace(made, host=made.participants[0])


def _is_body(memory: Memory, extent: Extent) -> bool:
    """Tell a ministry from a place."""
    return all(one.figure.kind == "institution" for one in memory.look(extent))


def _meal_for(memory: Memory, stretch: Extent) -> Iterator[ContactFound]:
    """Read 'A gave a dinner for B', who is the guest."""
    for match in _MEAL_FOR.finditer(memory.cast.text, stretch.start, stretch.end):
        actor = subject_of(memory.cast, match.start(), stretch.start)
        others = phrase_from(memory.cast, match.end(), stretch.end)
        told = Extent(*match.span())
        if others is not None:
            for made in encounter_of(memory, "meal-for", "meeting", actor, others, told, stretch):
                yield replace(made, host=made.participants[0])


def _whom(memory: Memory, stretch: Extent) -> Iterator[ContactFound]:
    """Read 'B, whom A met on Monday, ...'."""
    text = memory.cast.text
    for match in _SAW.finditer(text, stretch.start, stretch.end):
        actor = subject_of(memory.cast, match.start(), stretch.start)
        link = _WHOM.search(text, stretch.start, actor.start) if actor else None
        if actor is None or link is None:
            continue
        others = subject_of(memory.cast, link.start(), stretch.start)
        kind: ContactType = "call" if match["verb"].endswith(("phoned", "called")) else "meeting"
        told = Extent(*match.span())
        yield from encounter_of(memory, "whom-met", kind, actor, others, told, stretch)


def _opening(memory: Memory, stretch: Extent) -> Iterator[ContactFound]:
    """Read 'Meeting B in Oslo on Monday, A offered a truce'."""
    text = memory.cast.text
    match = _MEETING.match(text, stretch.start, stretch.end)
    if match is None:
        return
    others = phrase_from(memory.cast, match.end(), stretch.end)
    others = others or phrase_from(memory.cast, match.start("verb"), stretch.end)
    if others is None:
        return
    comma = text.find(", ", others.end, min(stretch.end, others.end + _REACH))
    actor = phrase_from(memory.cast, comma + 2, stretch.end) if comma >= 0 else None
    kind: ContactType = "call" if match["verb"].endswith("honing") else "meeting"
    told = Extent(match.start("verb"), others.end)
    yield from encounter_of(memory, "meeting-opening", kind, actor, others, told, stretch)


def _rest(memory: Memory, place: int, stretch: Extent) -> str:
    """Give what is left of the clause of a place."""
    return memory.cast.text[place : clause_end(memory.cast.text, place, stretch)]


def _consulted(memory: Memory, stretch: Extent) -> Iterator[ContactFound]:
    """Read 'A consulted B', 'A briefed B'."""
    for match in _CONSULTED.finditer(memory.cast.text, stretch.start, stretch.end):
        others = phrase_from(memory.cast, match.end(), stretch.end)
        kinds = {one.figure.kind for one in memory.look(others)} if others else set()
        if kinds and kinds <= PEOPLE:
            actor = subject_of(memory.cast, match.start(), stretch.start)
            told = Extent(*match.span())
            consulted = match.group().startswith("consulted")
            kind: ContactType = "talks" if consulted else "meeting"
            if others is not None and REMOTE.search(_rest(memory, others.end, stretch)):
                kind = "call"
            yield from encounter_of(memory, "consulted", kind, actor, others, told, stretch)


_RULES: tuple[tuple[Telling, Callable[[Memory, Extent], Iterator[ContactFound]]], ...] = (
    (Telling("call calls visit"), _called),
    (
        Telling("""
        face together table huddled paths shoulders each bumped ran contact calls
        """),
        _faced,
    ),
    (Telling("joined joins hosted entertained invited"), _at_table),
    (Telling("call calls"), _called_from),
    (Telling("dinner lunch luncheon breakfast reception banquet supper tea"), _meal_for),
    (
        Telling("""
        phone telephone call calls spent spend spends spending closeted huddled holed locked
        summoned called
        """),
        _with,
    ),
    (Telling("granted gave"), _audiences),
    (Telling("who whom"), _whom),
    (Telling("meeting receiving hosting welcoming phoning telephoning"), _opening),
    (Telling("consulted debriefed briefed"), _consulted),
)
"""The rules, each with the words without one of which it finds nothing."""
