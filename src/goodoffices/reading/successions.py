"""Offices that pass from one person to another: who follows whom, takes over, resigns, retires."""

import re
from collections.abc import Iterator

from goodoffices.reading.appointed import (
    AppointmentFound,
    AppointmentStatus,
    made,
    own_office,
)
from goodoffices.reading.coreference import Memory
from goodoffices.reading.encounters import is_nobody
from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import Reference
from goodoffices.reading.holders import first_of
from goodoffices.reading.mentions import Mention
from goodoffices.reading.objects import office_from, person_from
from goodoffices.reading.subjects import subject_of
from goodoffices.reading.telling import Telling

__all__ = ["POST", "PRESSED", "TELLING", "subject_person", "successions_in"]

POST = r"(?:post|office|position|role|job|duties|seat)"
_TERM = r"(?:term|tenure|mandate|assignment|tour of duty|stint)"
_ENTERS = re.compile(
    r"\b(?=[a-z])"
    r"(?P<aux>(?:will |would |is to |was to |shall |is due to |is set to |is expected to |"
    r"(?:has |have )?agreed to |has |have |had )?)"
    r"(?P<verb>(?:has |have )?bec(?:ame|omes?)|be(?! (?:named|appointed|elected|made|chosen)\b)|"
    r"(?:takes?|took|taking|taken) over(?: (?:his|her|the) (?:new )?(?:post|job|role|position))?|"
    rf"(?:takes?|took|taking|taken) (?:up )?(?:(?:his|her|the) (?:new )?{POST}|{POST})|"
    r"(?:takes?|took|taken) (?:the |his |her |an )?oath(?: of office)?|"
    r"assum(?:ed?|es|ing)(?: office| charge)?|serve|act|w(?:on|ins) election|"
    r"(?:presented|presents|present) (?:his|her) credentials)"
    rf"(?: (?:as|of)| (?:his|her|the) (?:new )?{POST} (?:as|of))? "
    r"(?:(?:the|its|[A-Z]\w+['\u2019]s?) (?:new|next) )?(?=\S)"
)
_LEAVES = re.compile(
    r"\b(?=[a-z])"
    r"(?P<verb>(?:handed in|tendered|submitted|offered|announced) (?:his|her) resignation|"
    rf"(?:left|leaves|vacated|relinquished|gave up|gives up) (?:his|her|the) {POST}|"
    rf"(?:will|would|is to|plans to|decided to) (?:leave|vacate|relinquish|give up) "
    rf"(?:his|her) {POST}|"
    r"(?:is |was |will be )?leaving (?:his|her|the) (?:post|office|position|job)|"
    rf"los(?:es?|t) (?:his|her) {POST}|"
    rf"(?:completed|completes|concluded|ended|ends|finished|finishes|served out) (?:his|"
    rf"her) {_TERM}|"
    r"retired(?= (?:as|from|on|in|last|this|yesterday|after)\b)|"
    rf"(?:was|were|has been|had been) (?:removed|dismissed|relieved|stripped|suspended|ousted)"
    rf"(?: from| of) (?:his|her|the) {POST})"
    r"(?: (?:yesterday|today|on \w+day))?(?: (?:as|of|from))?(?: (?=\S)|(?=[.,]))"
)
_ASKED = re.compile(
    r"\b(?:has |have |had )?(?:been |was |were )?(?P<verb>asked|invited|approached) "
    r"(?:to (?:serve|act|stay on) as|to become|to be) (?=\S)"
)
_ASKED_TO = re.compile(r"\b(?:asked|invited|approached|tipped) \Z")
_FOLLOWS = re.compile(
    r"\b(?P<aux>(?:will |would |is to |was to |to |is |has |had )?)"
    r"(?P<verb>succeed(?:ed|s)?|replac(?:ed?|es)|t(?:ook|akes?|aken|aking) (?:over from|the place "
    r"of)|st(?:epped|eps) in for) (?=\S)"
)
_NEW = re.compile(
    r"(?:is|was|due|set|expected) to be|(?:the|its|[A-Z]\w+['\u2019]s?) (?:new|next) $"
)
"""*Is to be envoy*, *will be the new envoy*; not *would be a good envoy*."""
_OWN_POST = re.compile(rf"(?:his|her|the) (?:new )?{POST}$")
_FOLLOWED = re.compile(
    r"\b(?P<aux>will be|is to be|was to be|would be|['\u2019]ll be|was|has been|is being|had been|"
    r"to be) (?P<verb>succeeded|replaced)(?P<as> as)?"
)
_BY = re.compile(r" by (?=\S)")
_WITH = re.compile(r",? with (?=\S)")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_AS = re.compile(r"(?: of [A-Z][\w-]+)?,? (?:as|to be|to the (?:post|office) of) ")
_FUTURE = re.compile(r"\b(?:will|would|is|was|shall)\b")
PRESSED = re.compile(
    r"\b(?:demand\w*|call(?:ed|s|ing)? for|urg\w+|ask(?:ed|s|ing)? (?=[^,.;])|want\w*|"
    r"sought|seek\w*|not|never|no|without|until|if|could|may|might|should|who|which|used|hop\w+|when|"
    r"once|whoever)\b[^,.;]{0,40}$",
    re.I,
)
_PRESSED_OTHERS = re.compile(PRESSED.pattern.replace("|who|", "|(?<!, )who|"), re.I)
"""The same before *replaces*, which *A, who replaces B* tells too."""
_WHO = re.compile(r", who(?:se)? [^,.;]{1,60},")
_WHO_WAS = re.compile(r"(?: of [A-Z]\w+)?, who(?:se)? [^,.;]{1,60}? as (?=\w)")
_WHO_HERE = re.compile(
    r"(?: of [A-Z]\w+)?, who (?P<served>serv(?:ed|es) as |was |acted as )?[^,.;]{0,90}\Z"
)
_INSTEAD_OF = re.compile(
    r"\b(?:succeeding|replacing|taking over from|taking the place of|in place of|instead of|"
    r"to (?:replace|succeed|take over from)) (?=\S)"
)
_FIRST = re.compile(
    r"(?:the )?(?:first|second|third|last|latest|only|youngest|oldest) [\w -]{1,60}? to [a-z]+\b"
)
"""*Became the first minister to visit the reef*: no office."""
_RULERS = re.compile(
    r"\b(?:president|premier|minister|king|queen|emir|amir|sultan|chancellor|government|council|"
    r"board|secretary-general|parliament|governor|pope)\b",
    re.IGNORECASE,
)

TELLING = Telling("""
    became become becomes be act election assum* serve present* credentials resignation retired
    removed dismissed relieved stripped suspended ousted succeed* replac* over place post office
    position role job duties seat stay term
    oath leaving lost loses lose tenure mandate assignment tour stint succeeding instead
    steps stepped
    """)
"""Words without one of which no office passes on."""
_ENTERING = Telling("""
    became become becomes be takes take took taking taken assum* serve act election credentials
    """)
_LEAVING = Telling("""
    resignation leaving retired post office position role job duties seat term tenure mandate
    assignment tour stint
    """)
_ASKING = Telling("asked invited approached")
_PASSING = Telling("succeed* replac* over place stepped steps instead")
"""Those that the patterns need, each or some of them."""


def successions_in(memory: Memory, stretch: Extent) -> Iterator[AppointmentFound]:
    """
    Find the offices that somebody enters or leaves in one sentence.

    Parameters
    ----------
    memory : Memory
        What was read so far.
    stretch : Extent
        The sentence.

    Yields
    ------
    AppointmentFound
        In the order of the rules.
    """
    bits = memory.cast.words.bits(stretch)
    if not bits & TELLING.bit:
        return
    if bits & _PASSING.bit:
        _instead(memory, stretch)
        follows = [*_follows(memory, stretch)]  # it tells whose office the other one left
    else:
        follows = []
    yield from _of_subject(memory, stretch, bits)
    yield from follows
    if bits & _PASSING.bit:
        yield from _followed(memory, stretch)


def _of_subject(memory: Memory, stretch: Extent, bits: int) -> Iterator[AppointmentFound]:
    """Read 'B took over as C', 'B left the post of C', 'B was asked to serve as C'."""
    text = memory.cast.text
    for rule, needs, pattern in (
        ("office-entered", _ENTERING, _ENTERS),
        ("office-vacated", _LEAVING, _LEAVES),
        ("office-offered", _ASKING, _ASKED),
    ):
        for match in pattern.finditer(text, *stretch) if bits & needs.bit else ():
            person = subject_person(memory, match.start(), stretch)
            office = office_from(memory.cast, match.end(), stretch.end)
            verb = match["verb"]
            long_ago = "bec" in verb or _YEAR.search(text, match.end(), stretch.end)
            pressed = PRESSED if rule == "office-entered" and long_ago else _PRESSED_OTHERS
            if person is None or pressed.search(text, stretch.start, match.start()):
                continue
            if office is None and (rule == "office-vacated" or _OWN_POST.search(verb)):
                office = own_office(memory, person)
            if office is None or (verb in {"be", "serve", "act"} and not match["aux"]):
                continue
            if verb == "be" and not _NEW.search(match.group()):
                continue
            if is_nobody(person.figure) or _FIRST.match(office.of(text)):
                continue
            status: AppointmentStatus = "ended" if rule == "office-vacated" else "proposed"
            if rule == "office-entered":
                coming = _FUTURE.search(match["aux"]) or verb.startswith(("takes", "assumes"))
                status = "announced" if coming else "appointed"
            begin = min(person.extent.start, match.start())
            evidence = Extent(begin, max(office.end, match.start("verb") + len(verb)))
            yield made(rule, memory, person, None, office, status, evidence, stretch)


def subject_person(memory: Memory, place: int, stretch: Extent) -> Reference | None:
    """
    Find the one person who is the subject of a verb.

    Parameters
    ----------
    memory : Memory
        What was read so far.
    place : int
        Where the verb begins.
    stretch : Extent
        The sentence.

    Returns
    -------
    Reference or None
        None for several, and for whoever is no person.
    """
    subject = subject_of(memory.cast, place, stretch.start)
    subject = subject or _who(memory, place, stretch)
    people = memory.look(subject) if subject else ()
    return people[0] if len(people) == 1 and people[0].figure.kind == "person" else None


def _who(memory: Memory, place: int, stretch: Extent) -> Extent | None:
    """Find B in *A succeeds B, who served as C and completed her term*; remember the office."""
    people = [m for m in memory.cast.between(stretch.start, place) if m.kind == "person"]
    here = _WHO_HERE.match(memory.cast.text, people[-1].extent.end, place) if people else None
    if here is None:
        return None
    if here["served"]:
        office = office_from(memory.cast, here.end("served"), place)
        if office is not None:
            memory.offices.setdefault(memory.look(people[-1].extent)[0].figure, office)
    return people[-1].extent


def _follows(memory: Memory, stretch: Extent) -> Iterator[AppointmentFound]:
    """Read 'B succeeds D as C', 'A replaced D as C', 'A replaced D with B'."""
    text = memory.cast.text
    for match in _FOLLOWS.finditer(text, stretch.start, stretch.end):
        subject = subject_of(memory.cast, match.start(), stretch.start)
        former = person_from(memory.cast, match.end(), stretch.end)
        if subject is None or former is None or (match["verb"] == "replace" and not match["aux"]):
            continue
        if text.startswith(("'s", "\u2019s"), former.extent.end):
            continue
        end = max([former.extent.end, *(later.extent.end for later in former.later)])
        aside = _WHO.match(text, end, stretch.end)
        end = aside.end() if aside else end
        new = _WITH.match(text, end, stretch.end)
        heir = person_from(memory.cast, new.end(), stretch.end) if new else None
        end = heir.extent.end if heir else end
        joint = _AS.match(text, end, stretch.end)
        office = office_from(memory.cast, joint.end(), stretch.end) if joint else None
        end = office.end if office else end
        actor = first_of(memory, subject)
        if actor is None:
            continue
        other = memory.look(former.extent)[0]
        office = office or own_office(memory, other) or _office_told(memory, former, stretch)
        if office is None and actor.figure in memory.offices:
            memory.offices.setdefault(other.figure, memory.offices[actor.figure])
            continue
        office = office or own_office(memory, actor)
        if office is None or _PRESSED_OTHERS.search(text, stretch.start, match.start()):
            continue
        memory.offices.setdefault(other.figure, office)
        evidence = Extent(subject.start, end)
        coming = _FUTURE.search(match["aux"]) is not None or match["verb"].startswith("takes")
        status: AppointmentStatus = "announced" if coming else "appointed"
        if _ASKED_TO.search(text, stretch.start, match.start()):
            status = "proposed"
        if heir is not None:
            to = memory.look(heir.extent)[0]
            yield made("succeeded", memory, to, actor, office, status, evidence, stretch)
            if not coming:
                yield made("succeeded", memory, other, actor, office, "ended", evidence, stretch)
        elif actor.figure.kind == "person" and (
            not match["verb"].startswith("replace") or not _RULERS.search(subject.of(text))
        ):
            yield made("succeeded", memory, actor, None, office, status, evidence, stretch)
        elif match["verb"].startswith("repl"):
            yield made("appointed", memory, other, actor, office, "ended", evidence, stretch)


def _office_told(memory: Memory, former: Mention, stretch: Extent) -> Extent | None:
    """Read the office in *B replaces D, who was sacked as C*."""
    told = _WHO_WAS.match(memory.cast.text, former.extent.end, stretch.end)
    return office_from(memory.cast, told.end(), stretch.end) if told else None


def _instead(memory: Memory, stretch: Extent) -> None:
    """Remember of D in *named B as C, replacing D* which office was D's."""
    text = memory.cast.text
    for match in _INSTEAD_OF.finditer(text, *stretch):
        former = person_from(memory.cast, match.end(), stretch.end)
        heirs = memory.cast.between(stretch.start, match.start()) if former else ()
        figures = [memory.look(m.extent)[0].figure for m in heirs if m.kind == "person"]
        office = next((memory.offices[f] for f in reversed(figures) if f in memory.offices), None)
        if former is not None and office is not None:
            memory.offices.setdefault(memory.look(former.extent)[0].figure, office)


def _followed(memory: Memory, stretch: Extent) -> Iterator[AppointmentFound]:
    """Read 'D will be succeeded by B', 'D was replaced as C by B'."""
    text = memory.cast.text
    for match in _FOLLOWED.finditer(text, stretch.start, stretch.end):
        former = subject_person(memory, match.start(), stretch)
        place = match.end()
        office = office_from(memory.cast, place, stretch.end) if match["as"] else None
        by = _BY.match(text, office.end if office else place, stretch.end)
        heir = person_from(memory.cast, by.end(), stretch.end) if by else None
        joint = _AS.match(text, heir.extent.end, stretch.end) if heir and not office else None
        office = office_from(memory.cast, joint.end(), stretch.end) if joint else office
        office = office or (own_office(memory, former) if former else None)
        if former is None or heir is None or office is None:
            continue
        coming = match["aux"] not in {"was", "has been", "had been"}
        status: AppointmentStatus = "announced" if coming else "appointed"
        person = memory.look(heir.extent)[0]
        evidence = Extent(former.extent.start, max(heir.extent.end, (joint and office.end) or 0))
        yield made("succeeded", memory, person, None, office, status, evidence, stretch)
        if not coming:
            yield made("succeeded", memory, former, None, office, "ended", evidence, stretch)
