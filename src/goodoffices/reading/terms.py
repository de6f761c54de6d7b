"""Terms that end, places that are filled: *whose term ended*, *B in his place*, *after C quit*."""

import re
from collections.abc import Iterator, Sequence

from goodoffices.reading.appointed import AppointmentFound, AppointmentStatus, made, own_office
from goodoffices.reading.coreference import Memory
from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import Reference
from goodoffices.reading.holders import first_of
from goodoffices.reading.mentions import Mention
from goodoffices.reading.objects import office_from, person_from
from goodoffices.reading.subjects import subject_of
from goodoffices.reading.telling import Telling

__all__ = ["TELLING", "terms_in"]

_TERM = r"(?:term|tenure|mandate|assignment|tour of duty|stint|posting|time)\b"
_WHOSE = re.compile(
    rf",? whose (?:[a-z-]+ ){{0,2}}?{_TERM}(?P<as> (?:as|in) )?"
    r"|['\u2019]s? (?:[a-z-]+ ){0,2}?" + _TERM + r"(?P<of> as )?"
)
_ENDS = re.compile(
    r"(?: |\b)(?:(?:has |had |will )?(?:end(?:ed|s)?|expire[ds]?|lapse[ds]?|r[au]ns? out|"
    r"c[ao]mes? to an "
    r"end|finish(?:ed|es)?)|is over|was (?:cut short|not (?:renewed|extended)))\b"
)
_THANKED = re.compile(
    r"\b(?:thank(?:s|ed)?|grateful to|gratitude to|tribute to|appreciation to|commend(?:s|ed)?) "
    r"(?=\S)"
)
_FOR_SERVICE = re.compile(
    r" for (?:his|her) (?:[a-z-]+ ){0,3}?(?:service|tenure|term|stewardship) (?:as|in the post of) "
)
_STEAD = re.compile(
    r"\b(?P<verb>replac(?:ed|es) (?:him|her) with|put|plac(?:ed|es)|appoint(?:ed|s|ing)?|"
    r"nam(?:ed|es|ing)|install(?:ed|s)|"
    r"brought in|promot(?:ed|es)|sw(?:ore|ears) in|pick(?:ed|s)|cho(?:se|oses)|tapped|"
    r"(?:election|appointment|nomination|choice|selection) of) (?=\S)"
)
_IN_PLACE = re.compile(
    r"(?: of [A-Z]\w+)?,? in (?:his|her) (?:place|stead)\b|"
    r"(?: of [A-Z]\w+)?,? (?:(?:as|to be) (?:his|her) (?:successor|replacement)|"
    r"to (?:succeed|replace) (?:him|her))\b"
)
_NAMED_ONLY = re.compile(r"appoint(?:ed|s)|nam(?:ed|es)|pick(?:ed|s)|cho(?:se|oses)|tapped")
_NO_OFFICE = re.compile(
    r"(?=[.;]|$|\n)|(?= (?:on|in|last|this|earlier|yesterday|today|late|instead)\b)"
)
"""After somebody named to an office that was told before."""
_GOING_ON = re.compile(r"(?:;| and\b|, then\b)")
_GOES = re.compile(
    r"\b(?:after|when|once|since|because) (?:(?:his|her|their) predecessor,? )?(?=\S)|"
    r"\bfollowing (?:the (?:resignation|departure|death|dismissal|retirement|exit) of )(?=\S)"
)
_WENT = re.compile(
    r",? (?:had |has )?(?:quit|resigned|lost (?:an?|the|his|her) [a-z-]{3,20}|stepped (?:down|"
    r"aside)|stood down|left|retired|walked out|"
    r"died|was (?:sacked|dismissed|fired|removed|recalled|ousted|forced out|axed|let go))"
    r"(?=[.,;]| (?:in|on|last|earlier|over|amid|to|for|because|under|after|suddenly|unexpectedly|"
    r"abruptly|from)\b)"
)
_AS = re.compile(
    r"(?: (?:has |had |was )?(?:resign(?:ed|s)|quits?|stepped down|steps down|retired|left|"
    r"dismissed|removed|sacked|replaced))? as (?:the |its )?"
)
"""Between somebody and the office: *sacked B as envoy*, *B resigned as envoy*."""
_TOOK = re.compile(r"\b(?:took (?:office|over|power)|assumed office|came to power)\b")
_ENTERED = frozenset({"appointed", "announced", "proposed"})

TELLING = Telling("""
    term tenure mandate assignment tour stint posting time service stewardship place stead
    replaced replaces successor replacement succeed replace quit resigned lost stepped stood left
    retired walked died resigns dismisses sacks quits
    sacked dismissed fired removed recalled ousted forced axed let resignation departure death
    dismissal retirement exit
    """)
"""Words without one of which no term ends and no place is filled."""


def terms_in(
    memory: Memory,
    stretch: Extent,
    found: Sequence[AppointmentFound],
    left: Sequence[AppointmentFound] = (),
) -> Iterator[AppointmentFound]:
    """
    Find whose term ends, and who is put in whose place, in one sentence.

    Parameters
    ----------
    memory : Memory
        What was read so far.
    stretch : Extent
        The sentence.
    found : sequence of AppointmentFound
        The appointments that its verbs tell, whose office a predecessor left.
    left : sequence of AppointmentFound
        Those who leave of themselves, whose office another one gets.

    Yields
    ------
    AppointmentFound
        In the order of the rules.
    """
    yield from _ended(memory, stretch)
    yield from _thanked(memory, stretch)
    yield from _filled(memory, stretch, (*found, *left))
    yield from _before(memory, stretch, found)


def _ended(memory: Memory, stretch: Extent) -> Iterator[AppointmentFound]:
    """Read *B, whose term as C ended on 31 May*."""
    text = memory.cast.text
    for match in _WHOSE.finditer(text, *stretch):
        person = _person_before(memory, match.start(), stretch)
        joint = match["as"] or match["of"]
        office = office_from(memory.cast, match.end(), stretch.end) if joint else None
        inner = _ENDS.search(text, *office) if office else None
        ends = inner or _ENDS.match(text, office.end if office else match.end(), stretch.end)
        office = Extent(office.start, inner.start()) if office and inner else office
        office = office or (own_office(memory, person) if person else None)
        if person is not None and office is not None and ends is not None:
            evidence = Extent(person.extent.start, ends.end())
            yield made("term-ended", memory, person, None, office, "ended", evidence, stretch)


def _thanked(memory: Memory, stretch: Extent) -> Iterator[AppointmentFound]:
    """Read *thanked B for her service as C*."""
    text = memory.cast.text
    for match in _THANKED.finditer(text, *stretch):
        named = person_from(memory.cast, match.end(), stretch.end)
        served = _FOR_SERVICE.match(text, _end(named), stretch.end) if named else None
        office = office_from(memory.cast, served.end(), stretch.end) if served else None
        if named is not None and office is not None:
            person = memory.look(named.extent)[0]
            memory.offices[person.figure] = office
            evidence = Extent(match.start(), office.end)
            yield made("term-ended", memory, person, None, office, "ended", evidence, stretch)


def _filled(
    memory: Memory, stretch: Extent, found: Sequence[AppointmentFound]
) -> Iterator[AppointmentFound]:
    """Read *dismissed D, the C, and put B in her place*, *D resigned as C and A named B*."""
    text = memory.cast.text
    for match in _STEAD.finditer(text, *stretch):
        named = person_from(memory.cast, match.end(), stretch.end)
        place = _IN_PLACE.match(text, _end(named), stretch.end) if named else None
        if named is None:
            continue
        freed = None if place else _freed(text, match, named, found)
        if not (place or freed or match["verb"].startswith("repl")):
            continue
        former = freed.appointee if freed else _person_before(memory, match.start(), stretch)
        office = _office_of(memory, former, match.start()) if former else None
        office = freed.office if freed else office
        if office is not None and former is not None:
            is_noun = match["verb"].endswith("of")
            actor = None if is_noun else subject_of(memory.cast, match.start(), stretch.start)
            by = first_of(memory, actor) if actor else None
            by = None if by and by.figure is former.figure else by
            ended = (one for one in found if one.status == "ended" and not is_noun)
            same = (one.by for one in ended if one.appointee.figure is former.figure)
            by = by or next(same, None)
            evidence = Extent(match.start(), place.end() if place else _end(named))
            person = memory.look(named.extent)[0]
            status: AppointmentStatus = "announced" if is_noun else "appointed"
            yield made("put-in-place", memory, person, by, office, status, evidence, stretch)


def _freed(
    text: str, match: re.Match[str], named: Mention, found: Sequence[AppointmentFound]
) -> AppointmentFound | None:
    """Find the office that B gets in *dismissed D as C and named B*, which names none."""
    if named.office is not None and named.kind != "person":
        return None
    if not _NAMED_ONLY.fullmatch(match["verb"]) or not _NO_OFFICE.match(text, _end(named)):
        return None
    ended = (
        one
        for one in found
        if one.status == "ended"
        and one.evidence[0].end <= match.start()
        and _GOING_ON.search(text, one.evidence[0].end, match.start())
    )
    return next(ended, None)


def _before(
    memory: Memory, stretch: Extent, found: Sequence[AppointmentFound]
) -> Iterator[AppointmentFound]:
    """Read *B was appointed C after D quit*: D was C."""
    text = memory.cast.text
    offices = [one.office for one in found if one.status in _ENTERED]
    took = _TOOK.search(text, *stretch) if not offices else None
    heir = _person_before(memory, took.start(), stretch) if took else None
    offices += filter(None, [own_office(memory, heir)] if heir else [])
    for match in _GOES.finditer(text, *stretch) if offices else ():
        named = person_from(memory.cast, match.end(), stretch.end)
        is_noun = match.group().startswith("following")
        went = _WENT.match(text, _end(named), stretch.end) if named and not is_noun else None
        if named is None or not (is_noun or went):
            continue
        person = memory.look(named.extent)[0]
        if any(one.appointee.figure is person.figure for one in found):
            continue
        evidence = Extent(match.start(), went.end() if went else _end(named))
        office = own_office(memory, person) or offices[-1]
        yield made("left-office", memory, person, None, office, "ended", evidence, stretch)


def _office_of(memory: Memory, person: Reference, before: int) -> Extent | None:
    """Give the office of somebody dismissed *as C*, else his own."""
    text = memory.cast.text
    joint = _AS.match(text, person.extent.end, before)
    office = office_from(memory.cast, joint.end(), before) if joint else None
    return office or own_office(memory, person)


def _person_before(memory: Memory, place: int, stretch: Extent) -> Reference | None:
    """Find the person named last before a place of a sentence."""
    for mention in reversed(memory.cast.between(stretch.start, place)):
        if mention.kind == "person":
            return memory.look(mention.extent)[0]
    return None


def _end(mention: Mention | None) -> int:
    """Tell where the words for somebody end, with the roles after the name."""
    return max((mention.extent.end, *(o.extent.end for o in mention.later))) if mention else 0
