"""Tasks that somebody is given, and offices told by other verbs than appointing."""

import re
from collections.abc import Iterator
from typing import TypeGuard

from goodoffices.reading.appointed import AppointmentFound, AppointmentStatus, made, own_office
from goodoffices.reading.coreference import Memory
from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import Reference
from goodoffices.reading.holders import AS_OFFICE, first_of, holder_from
from goodoffices.reading.objects import office_from, person_from
from goodoffices.reading.subjects import subject_of
from goodoffices.reading.telling import Telling

__all__ = ["TELLING", "assignments_in"]

_BODY = (
    r"(?:delegations?|teams?|missions?|talks|negotiations|mediation|process|commission|committee|"
    r"panel|inquiry|force|council|group|efforts?|side|office|ministry|department|mediators|"
    r"negotiators|envoys)\b"
)
_TASK = re.compile(
    r" (?P<task>(?:lead|head|chair|co-chair|oversee|coordinate|spearhead|conduct|run|broker)\b"
    rf"(?: [\w\u2019'-]+){{0,5}}? {_BODY}|(?:mediate|facilitate|represent [A-Z]\w+)\b)"
)
"""What somebody is to do, up to the body or the talks of which."""
_GIVEN = re.compile(
    r"\b(?P<verb>appointed|named|picked|tapped|chose|chosen|designated|nominated|selected|"
    r"assigned|entrusted|charged|tasked|commissioned|mandated|asked|invited|sent|dispatched|"
    r"recruited|hired|brought in|proposed) (?=\S)"
)
_ASIDE = re.compile(r", [^,.;]{1,80},(?= (?:to|with) )| of [A-Z]\w+(?= (?:to|with) )")
_TO = re.compile(r",? (?:to|with)(?= )")
_IS_GIVEN = re.compile(
    r"\b(?:was|has been|had been|were|is|will be) (?:formally |then |also )?"
    r"(?P<verb>appointed|named|picked|tapped|chosen|designated|nominated|selected|assigned|asked|"
    r"mandated|tasked|charged|commissioned|invited|sent|dispatched)"
    r"(?: (?:on \w+|yesterday|today|last \w+))? (?:to|with)(?= )"
)
_CHARGE = re.compile(r"\b(?:put|puts|placed) (?=[A-Z])")
_IN_CHARGE = re.compile(
    r" in (?P<office>(?:charge|command) of (?:[\w\u2019'-]+ ){0,4}?"
    rf"(?:{_BODY}|(?:army|forces|troops|police|border|security|operations|portfolio)\b))"
)
_LED_BY = re.compile(
    rf"\b(?P<office>{_BODY})[^.;:,]{{0,40}}? (?:will|is to|are to|would|shall) be "
    r"(?:led|headed|chaired|co-chaired|represented|mediated) by (?=\S)"
)
_WILL_LEAD = re.compile(
    r"\b(?:will|is to|is set to|is due to|was to) (?P<office>(?:lead|head|chair|co-chair)"
    rf"(?! an? )(?: [\w\u2019'-]+){{0,4}}? {_BODY})"
)
_POST = r"(?:post|job|role|position|portfolio|office)"
_HANDED = re.compile(
    r"\b(?:was|were|has been|had been|will be|is to be) "
    rf"(?P<verb>given|handed|awarded|offered|entrusted with) (?:the|an?) {_POST} of (?=\S)"
)
_ACCEPTED = re.compile(
    r"\b(?P<verb>accepted|agreed (?:on|to)|endorsed|approved|rejected|vetoed|blocked|opposed|"
    r"declined) (?=\S)"
)
_TAKEN = re.compile(rf"\b(?P<verb>accepts?|accepted) (?:the|an?|his|her) {_POST} (?:of|as) (?=\S)")
_PROCLAIMED = re.compile(
    r"\b(?:was |were |has been |had been )(?P<verb>proclaimed|declared|crowned|acclaimed) (?=\S)|"
    r"\b(?:proclaimed|declared|crowned) (?:him|her)self (?=\S)"
)
_RULER = re.compile(
    r"(?:the )?(?:[a-z-]+ )?(?:president|king|queen|premier|prime minister|governor|leader|emir|"
    r"emperor|head of state|chairman|sultan)\b"
)
_UNWELCOME = re.compile(r"\b(?:declared|ordered|expelled|told|gave) (?=\S)")
_NON_GRATA = re.compile(
    r",? (?:persona non grata|to leave(?: the country| within| by|[.,;])|"
    r"(?:\w+ )?\w+ (?:hours|days) to leave\b)"
)
_OWN = re.compile(
    r"['\u2019]s? (?:[a-z]+ )?(?:resignation|dismissal|sacking|removal|ouster|departure)"
    r"\b(?! (?:as|of|from|for|to)\b)"
)
_UNSURE = re.compile(
    r"\b(?:not|never|n['\u2019]t|no|if|whether|could|may|might|should|must|until|unless|demand\w*|"
    r"call\w* for|reports? (?:of|that)|who(?:ever)?|want\w*|urg\w+|after|since|before) "
    r"[^,.;]{0,50}$",
    re.IGNORECASE,
)
"""Before what is not told as a fact."""
_STATUS: dict[str, AppointmentStatus] = {
    "asked": "proposed",
    "invited": "proposed",
    "proposed": "proposed",
    "nominated": "proposed",
    "offered": "proposed",
    "sent": "announced",
    "dispatched": "announced",
    "rejected": "refused",
    "vetoed": "refused",
    "blocked": "refused",
    "opposed": "refused",
    "declined": "refused",
}

TELLING = Telling("""
    lead head chair co mediate facilitate oversee coordinate spearhead conduct represent run broker
    charge command led headed chaired represented mediated given handed awarded offered entrusted
    accept accepts accepted agreed endorsed approved rejected vetoed blocked opposed declined
    proclaimed declared crowned acclaimed grata leave resignation dismissal sacking removal ouster
    departure
    """)
"""Words without one of which nobody is given a task."""


def assignments_in(memory: Memory, stretch: Extent) -> Iterator[AppointmentFound]:
    """
    Find the tasks and offices that somebody is given or loses in one sentence.

    Parameters
    ----------
    memory : Memory
        What was read so far.
    stretch : Extent
        The sentence.

    Yields
    ------
    AppointmentFound
        Of a task the words for it stand as the office: *lead the delegation*.
    """
    if not memory.cast.words.tell(TELLING, stretch):
        return
    yield from _given(memory, stretch)
    yield from _leading(memory, stretch)
    yield from _held(memory, stretch)
    yield from _proposed(memory, stretch)
    yield from _unwelcome(memory, stretch)


def _is_sure(memory: Memory, place: int, stretch: Extent) -> bool:
    return _UNSURE.search(memory.cast.text, stretch.start, place) is None


def _given(memory: Memory, stretch: Extent) -> Iterator[AppointmentFound]:
    """Read 'A named B to lead the talks', 'B was asked to mediate', 'A put B in charge of C'."""
    text = memory.cast.text
    for match in _GIVEN.finditer(text, stretch.start, stretch.end):
        person, end = _person_from(memory, match.end(), stretch)
        aside = _ASIDE.match(text, end, stretch.end)
        end = aside.end() if aside else end
        to = _TO.match(text, end, stretch.end)
        task = _TASK.match(text, to.end(), stretch.end) if to else None
        if person is None or task is None:
            continue
        actor = subject_of(memory.cast, match.start(), stretch.start)
        if actor is not None and _is_sure(memory, match.start(), stretch):
            yield _told(memory, person, actor, task, match["verb"], stretch)
    for match in _IS_GIVEN.finditer(text, stretch.start, stretch.end):
        task = _TASK.match(text, match.end(), stretch.end)
        subject = subject_of(memory.cast, match.start(), stretch.start)
        person = first_of(memory, subject)
        if task is not None and _is_one(person) and _is_sure(memory, match.start(), stretch):
            yield _told(memory, person, None, task, match["verb"], stretch)
    for match in _CHARGE.finditer(text, stretch.start, stretch.end):
        person, end = _person_from(memory, match.end(), stretch)
        office = _IN_CHARGE.match(text, end, stretch.end) if person else None
        actor = subject_of(memory.cast, match.start(), stretch.start)
        if person is None or office is None or actor is None:
            continue
        if _is_sure(memory, match.start(), stretch):
            yield _told(memory, person, actor, office, "put", stretch)


def _leading(memory: Memory, stretch: Extent) -> Iterator[AppointmentFound]:
    """Read 'the delegation will be led by B', 'B will lead the delegation'."""
    text = memory.cast.text
    for match in _LED_BY.finditer(text, stretch.start, stretch.end):
        person, _ = _person_from(memory, match.end(), stretch)
        if person is not None and _is_sure(memory, match.start(), stretch):
            yield _told(memory, person, None, match, "will", stretch)
    for match in _WILL_LEAD.finditer(text, stretch.start, stretch.end):
        person = first_of(memory, subject_of(memory.cast, match.start(), stretch.start))
        if _is_one(person) and _is_sure(memory, match.start(), stretch):
            yield _told(memory, person, None, match, "will", stretch)


def _held(memory: Memory, stretch: Extent) -> Iterator[AppointmentFound]:
    """Read 'B was given the post of C', 'B accepted the post of C', 'B was proclaimed king'."""
    text = memory.cast.text
    for pattern in (_HANDED, _TAKEN, _PROCLAIMED):
        for match in pattern.finditer(text, stretch.start, stretch.end):
            subject = subject_of(memory.cast, match.start(), stretch.start)
            person = first_of(memory, subject)
            office = office_from(memory.cast, match.end(), stretch.end)
            if office is None or not _is_one(person):
                continue
            if pattern is _PROCLAIMED and _RULER.match(office.of(text)) is None:
                continue
            if subject is not None and _is_sure(memory, match.start(), stretch):
                status = _STATUS.get(match["verb"] or "", "appointed")
                evidence = Extent(subject.start, office.end)
                yield made("office-given", memory, person, None, office, status, evidence, stretch)


def _proposed(memory: Memory, stretch: Extent) -> Iterator[AppointmentFound]:
    """Read 'A accepted B as mediator', 'A rejected B as mediator'."""
    text = memory.cast.text
    for match in _ACCEPTED.finditer(text, stretch.start, stretch.end):
        person, end = _person_from(memory, match.end(), stretch)
        if person is None or AS_OFFICE.match(text, end, stretch.end) is None:
            continue
        read = holder_from(memory, match.end(), stretch, is_holder=False)
        actor = subject_of(memory.cast, match.start(), stretch.start)
        if read is not None and _is_sure(memory, match.start(), stretch):
            status = _STATUS.get(match["verb"], "appointed")
            told = Extent(actor.start if actor else match.start(), read[2])
            yield made("office-agreed", memory, read[0], None, read[1], status, told, stretch)


def _unwelcome(memory: Memory, stretch: Extent) -> Iterator[AppointmentFound]:
    """Read 'A declared ambassador B persona non grata', 'B's resignation'."""
    text = memory.cast.text
    for match in _UNWELCOME.finditer(text, stretch.start, stretch.end):
        read = holder_from(memory, match.end(), stretch)
        actor = subject_of(memory.cast, match.start(), stretch.start)
        if read is None or actor is None or not _NON_GRATA.match(text, read[2], stretch.end):
            continue
        if "ambassador" in read[1].of(text).lower() and _is_sure(memory, match.start(), stretch):
            told, by = Extent(actor.start, read[2]), first_of(memory, actor)
            yield made("appointed", memory, read[0], by, read[1], "ended", told, stretch)
    for match in _OWN.finditer(text, stretch.start, stretch.end):
        subject = subject_of(memory.cast, match.start(), stretch.start)
        person = first_of(memory, subject)
        if not _is_one(person):
            continue
        office = own_office(memory, person)
        if office is not None and subject is not None and _is_sure(memory, subject.start, stretch):
            told = Extent(subject.start, match.end())
            yield made("office-noun", memory, person, None, office, "ended", told, stretch)


def _person_from(memory: Memory, place: int, stretch: Extent) -> tuple[Reference | None, int]:
    """Read whom a verb is about, with what stands in apposition."""
    mention = person_from(memory.cast, place, stretch.end)
    if mention is None:
        return None, place
    end = max([mention.extent.end, *(later.extent.end for later in mention.later)])
    person = memory.look(mention.extent)[0]
    return (person, end) if person.figure.name[:1].isupper() else (None, end)


def _is_one(person: Reference | None) -> TypeGuard[Reference]:
    """Tell whether one named person is meant."""
    return (
        person is not None and person.figure.kind == "person" and person.figure.name[:1].isupper()
    )


def _told(
    memory: Memory,
    person: Reference,
    actor: Extent | None,
    task: re.Match[str],
    verb: str,
    stretch: Extent,
) -> AppointmentFound:
    """Put together a task that somebody is given, of which the words are the office."""
    office = Extent(*task.span("task" if "task" in task.re.groupindex else "office"))
    first = min(person.extent.start, office.start, actor.start if actor else office.start)
    evidence = Extent(first, max(person.extent.end, office.end))
    status = "announced" if verb == "will" else _STATUS.get(verb, "appointed")
    by = first_of(memory, actor)
    return made("task-given", memory, person, by, office, status, evidence, stretch)
