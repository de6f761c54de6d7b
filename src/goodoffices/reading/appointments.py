"""Envoys sent, offices filled, ambassadors recalled."""

import re
from collections.abc import Iterable, Iterator

from goodoffices.reading import namings
from goodoffices.reading.appointed import (
    RANK,
    AppointmentFound,
    made,
    own_office,
)
from goodoffices.reading.assignments import TELLING as ASSIGNMENTS
from goodoffices.reading.assignments import assignments_in
from goodoffices.reading.coreference import Memory
from goodoffices.reading.doubts import is_doubtful
from goodoffices.reading.encounters import past_time
from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import Reference
from goodoffices.reading.holders import AS_OFFICE, ENVOY, first_of, holder_from
from goodoffices.reading.objects import office_from
from goodoffices.reading.officenouns import TELLING as NOUNS
from goodoffices.reading.officenouns import nominations_in, office_nouns_in
from goodoffices.reading.officeverbs import ENDING, FILLING, SEND, status_of
from goodoffices.reading.sendings import relatives_in
from goodoffices.reading.subjects import phrase_from, subject_of
from goodoffices.reading.successions import TELLING as SUCCESSIONS
from goodoffices.reading.successions import successions_in
from goodoffices.reading.telling import Telling
from goodoffices.reading.terms import TELLING as TERMS
from goodoffices.reading.terms import terms_in

__all__ = ["appointments_in"]

_AND = re.compile(r"(?:, and|,| and) (?=[A-Z])")
_ACTIVE = re.compile(
    r"\b(?=[a-z])(?P<aux>(?:(?:has|have|had|is|are|was|were|will|would|to|plans|planned|be) ){0,5})"
    r"(?P<verb>(?:re)?appoint(?:ed|ing|s)?|nam(?:ed|ing|es?)|designat(?:ed|ing|es?)|"
    r"nominat(?:ed|ing|es?)|elect(?:ed|s)?|confirm(?:ed|s)?|reinstat(?:ed?|es)|promot(?:ed?|es)|"
    r"install(?:ed|s)?|expel(?:led|s)?|hir(?:ed|es)|recruited|co-opted|drafted in|"
    r"cho(?:se|sen|oses?|osing)|pick(?:ed|ing|s)?|tapped|select(?:ed|ing|s)?|propos(?:ed|es?|ing)|"
    r"sw(?:ore|ears) in|assign(?:ed|s)|entrust(?:ed|s)|made(?= [A-Z])|deputed|accredited|"
    r"handpicked|"
    r"call(?:ed|s) (?:home|back)|axed|ditched|suspended(?= [A-Z])|demot(?:ed|es)|"
    r"suggest(?:ed|s)?|recall(?:ed|s|ing)?|withdr(?:ew|awn?|aws)|summon(?:ed|s) home|"
    r"dismiss(?:ed|es)?|sack(?:ed|s)?|fired?|remov(?:ed|es?)|oust(?:ed|s)?|"
    r"send(?:ing|s)?|sent|dispatch(?:ed|es|ing)?|despatch(?:ed|es|ing)?|rejected|asked|wants?|"
    r"wanted|refus(?:ed|es)"
    r"(?: to accept)?)\b"
)
_PASSIVE = re.compile(
    r"(?:\b(?P<aux>was|were|is|has been|had been|will be|is being|is to be|have been|are to be|"
    r"was to be|would be|(?:is|are) (?:expected|set|due|likely) to be) |(?P<aside>(?<=\w), ))"
    r"(?:formally |unanimously |also |then |later |yesterday |today |recently |newly |freshly |"
    r"on \w+day |"
    r"(?:last|this) (?:week|month|year) )?"
    r"(?P<verb>(?:re)?appointed|(?:re-?)?elected|confirmed|reinstated|promoted|"
    r"installed|expelled|unveiled|announced|named|designated|nominated|chosen|picked|tapped|"
    r"selected|proposed|"
    r"hired|engaged|recruited|drafted in|brought in|co-opted|enlisted|"
    r"assigned|entrusted|made|voted in|deputed|seconded|accredited|handpicked|elevated|"
    r"suspended|axed|dropped|demoted|forced out|pushed out|voted out|deposed|"
    r"called (?:home|back)|recalled|dismissed|sacked|fired|removed|replaced|ousted|"
    r"(?:relieved|released|freed) (?:of|from) (?:(?:the|his|her) (?:post|office|position|duties)"
    r" of|"
    r"(?:his|her) (?:post|duties|command))|"
    r"sent|dispatched|sworn in|inaugurated)\b"
)
_LEFT = re.compile(
    r"\b(?=[a-z])(?P<verb>resigned|stepped down|quit|has resigned|stood down|bowed out|declined|"
    r"turned down|refused|"
    r"(?:has )?turned(?= (?:the|it|that)(?: \w+)? down\b)|"
    r"left (?=the post|his post|her post|office)|(?:is |was )?stepp(?:ed|ing) (?:down|aside)|"
    r"(?:is|was) (?:resigning|quitting|standing down)|"
    r"(?:will|would|is to|was to|plans to|decided to|due to) (?:step down|resign|stand down)|"
    r"resigns|steps down)\b"
    r"(?: (?:on \w+|yesterday|today))?"
    r"(?: (?:as|from|the (?:post|office|role|job|position) of|to serve as|the appointment as))?"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_STATUS_REFUSED = re.compile(r"declin|turned|refus")
_POST_DOWN = re.compile(
    r" (?:the|that) (?:post|job|role|position|office|offer|nomination)(?: down)?\b"
)
"""After *turned* or *declined*: an office named before."""
_AS_WORDS = re.compile(r"(?: by [^,.;]{1,60}?)? as (?!head|chief|chair|minister|director)")
"""After *dismissed* or *recalled*: as what a report or somebody is seen."""
_OBJECT = re.compile(
    r" (?!(?:by|from|in|on|as|last|this|after|over|for|yesterday|today|earlier|amid|at|late)\b)\w"
)
"""After *A, dismissed*: what A dismissed."""
_ENDED_THERE = re.compile(
    r"(?: to (?:the|his|her) (?:post|position|job|role)\b)?(?:[.,;]| (?:in|on|last|this|earlier|"
    r"by|two|three|four|a|"
    r"yesterday|today|only|just|late|at|after|for)\b|$)"
)
"""After *who was appointed*: that the office is told elsewhere."""
_CALLED = re.compile(
    r" (?:after|in (?:an? |court|connection|(?:the |his |her )?"
    r"(?:complaint|suit|lawsuit|case|indictment|probe|inquiry|investigation|report|warrant|will)\b))"
)
"""After *named*, which is then no appointment: *was named after a saint*, *named in a lawsuit*."""
_VERB_NEXT = re.compile(r" (?:is|was|has|had|will|would|could|can|should)\b")
_TO_BE = re.compile(
    r"\b(?:as|to be|to become|to serve|to act|(?:post|office|position|role|job) of)\b"
)
_RAISED = re.compile(r"(?:promoted|elevated|named|appointed|posted)$")
_TO = re.compile(r" to (?:the rank of )?(?=\S)")
_SUPPOSED = re.compile(
    r"\b(?:if|until|unless|whoever|should|could|may|might|when|whether|once)\b[^,.;]{0,60}$", re.I
)
"""Before what is told only as a possibility."""
_TO_COME = re.compile(
    r"\b(?:decided|agreed|voted|moved|plans?|planned|is|are|was|were|going|set|due) to $"
)
_BEEN = re.compile(
    r"\b(?:was|were|been|being|be)(?: on \w+day| (?:last|this) \w+| today| yesterday)? $|\w, $"
)
"""Before a verb in the passive voice."""
_SELF = re.compile(r" ?(?:(?:him|her|it)self|themselves)\b")
"""*Appointed himself president* names no *himself*; *resigned himself to it* is no end."""
_DUTY = re.compile(r"\b(?:must|should|ought to|could|may|might|can|cannot) $")
"""Before what nobody did."""
_NOT_YET = re.compile(r"\b(?:yet to|failed to|not|never|n['\u2019]t|not to|no) (?:been |yet )?$")
_BY = re.compile(r"(?:(?! and (?:\w+ )?\w+ed by )[^.;]){0,60}? by (?=\S)")
_ENTERING = frozenset({"sworn in", "inaugurated"})
_MADE = frozenset(
    {"appointed", "designated", "elected", "named", "installed", "confirmed", "promoted", "chosen"}
)
"""Verbs after which the office may have been told before: *envoy B, who was appointed in May*."""
_TELLING = Telling("""
    appointed appoint appoints appointing named name names naming designated designates nominated
    nominates nominating nomination appointment chose chosen chooses choosing picked picks picking
    tapped selected selects proposed propose proposes proposing suggested suggests recalled recall
    recalls recalling withdrew withdraw withdraws withdrawn summons summoned dismissed dismiss
    dismisses sacked sacks sack fired fire removed remove removes replaced replace replaces send
    sends sending sent dispatched dispatch dispatches dispatching despatched despatch despatches
    despatching rejected rejects wants wanted want refused refuses resigned resigns resigning
    quitting standing stepped quit stood declined turned left sworn elected elects confirm confirmed
    confirms reinstate* promote* install installed inaugurated expelled expels ousts reappoint* step
    steps stepping resign unveiled asked announced stand envoy emissary mediator negotiator
    facilitator representative hired hires engaged recruited drafted brought co-opted enlisted opted
    ambassador delegate coordinator conciliator ousted relieved tap designate nominate designating
    released freed swore swears assigned assigns entrust* made deputed accredited handpicked home
    back axed ditched suspended demot* seconded elevated dropped deposed forced pushed voted bowed
    turn turns freshly reelected elect select selecting pick choose suggest oust expel installs
    diplomat adviser advisor rapporteur commissioner mission delegation consul
    """)
"""Words without one of which nothing tells of an appointment."""
_LEAVING = Telling("""
    resigned stepped quit stood bowed declined turned refused left stepping step resign stand
    resigns steps resigning quitting standing
    """)
_ALL = (namings.TELLING, _TELLING, SUCCESSIONS, NOUNS, TERMS, ASSIGNMENTS)
_ANY = sum(one.bit for one in _ALL)
"""Of all the rules."""
_OWN_ENVOY = re.compile(r" (?:its|his|her|their) ")
"""Who is sent by name has the office already: *sent its envoy, B, to C*."""
_REFUSED_NAME = re.compile(r"(?: the)?(?: [a-z]+)? (?:appointment|nomination|naming|choice) of ")


def appointments_in(memory: Memory, stretch: Extent) -> Iterator[AppointmentFound]:
    """
    Find the appointments told in one sentence or title.

    Parameters
    ----------
    memory : Memory
        What was read so far.
    stretch : Extent
        The sentence.

    Yields
    ------
    AppointmentFound
        In text order.
    """
    bits = memory.cast.words.bits(stretch)
    if not bits & _ANY:
        return
    found: list[AppointmentFound] = []
    if bits & namings.TELLING.bit:
        found += namings.namings_in(memory, stretch)
    if bits & _TELLING.bit:
        found += [
            *relatives_in(memory, stretch),
            *_passive(memory, stretch),
            *_active(memory, stretch),
            *nominations_in(memory, stretch),
        ]
    _remember(memory, found)
    found = [
        *successions_in(memory, stretch),
        *office_nouns_in(memory, stretch),
        *found,
        *assignments_in(memory, stretch),
    ]
    _remember(memory, found)
    left = [*_left(memory, stretch)] if bits & _LEAVING.bit else []
    if bits & TERMS.bit:
        terms = [*terms_in(memory, stretch, found, left)]
        placed = {one.appointee.figure for one in terms if one.rule == "put-in-place"}
        found = [one for one in found if one.appointee.figure not in placed] + terms
    found += left
    if not found:
        return
    told: set[int | str] = set()
    last, named = -1, set()
    sure = (one for one in found if not is_doubtful(memory.cast.text, one))
    for one in sorted(sure, key=lambda a: (a.evidence[0].start, -a.evidence[0].end)):
        start, end = one.evidence[0]
        is_named = one.appointee.figure.name[:1].isupper()
        apart = one.rule in {"left-office", *told} or (is_named and start not in told)
        if start >= last or (apart and one.appointee.figure not in named):
            last = max(last, end)
            named.add(one.appointee.figure)
            told |= {start, one.rule}
            yield one


def _remember(memory: Memory, found: Iterable[AppointmentFound]) -> None:
    """Remember to which office somebody was appointed."""
    for one in found:
        if one.status in {"appointed", "announced", "proposed"}:
            memory.offices[one.appointee.figure] = one.office


def _active(memory: Memory, stretch: Extent) -> Iterator[AppointmentFound]:
    """Read 'A appointed B as C', 'A is sending an envoy to D', 'A recalled its ambassador'."""
    text = memory.cast.text
    for match in _ACTIVE.finditer(text, stretch.start, stretch.end):
        actor = subject_of(memory.cast, match.start(), stretch.start)
        verb = match.start("verb")
        if _BEEN.search(text, stretch.start, verb) or _NOT_YET.search(text, stretch.start, verb):
            continue
        place = match.end()
        if match["verb"].startswith(("reject", "refus")):
            named = _REFUSED_NAME.match(text, place, stretch.end)
            if named is None and not match["verb"].endswith("to accept"):
                continue
            place = named.end() - 1 if named else place
        if _SELF.match(text, place, stretch.end) or _DUTY.search(text, stretch.start, verb):
            continue
        is_holder = FILLING.match(match["verb"]) is None
        read = holder_from(memory, place, stretch, is_holder=is_holder)
        if read is None:
            continue
        appointee, office, end = read
        if text.startswith(("'s", "\u2019s"), end):
            continue
        is_named = appointee.figure.name[:1].isupper()
        if is_named and SEND.match(match["verb"]) and _OWN_ENVOY.match(text, place):
            continue
        evidence = Extent(actor.start if actor else match.start(), end)
        if not _is_filled(text, match["verb"], appointee, evidence):
            continue
        if actor is None and not _is_plain(text, match["verb"], appointee, evidence):
            continue
        if ENDING.match(match["verb"]) and _is_aim(text, match, stretch):
            continue
        if RANK.fullmatch(office.of(text)):
            continue
        if SEND.match(match["verb"]) and not ENVOY.search(office.of(text)):
            continue
        by = first_of(memory, actor)
        status = status_of(match["verb"], match["aux"])
        yield made("appointed", memory, appointee, by, office, status, evidence, stretch)
        for person, post, last in _further(memory, end, stretch):
            told = Extent(evidence.start, last)
            yield made("appointed", memory, person, by, post, status, told, stretch)


def _further(
    memory: Memory, place: int, stretch: Extent
) -> Iterator[tuple[Reference, Extent, int]]:
    """Read on in *appointed A as B, C as D and E as F*."""
    text = memory.cast.text
    while match := _AND.match(text, place, stretch.end):
        read = holder_from(memory, match.end(), stretch, is_holder=False)
        if read is None or AS_OFFICE.match(text, read[0].extent.end, stretch.end) is None:
            return
        place = read[2]
        yield read


def _is_aim(text: str, match: re.Match[str], stretch: Extent) -> bool:
    """Tell *a bid to oust B* from *decided to oust B*."""
    is_bare = text.startswith("to ", match.start()) or text.endswith(" to ", 0, match.start("verb"))
    return is_bare and _TO_COME.search(text, stretch.start, match.start("verb")) is None


def _is_filled(text: str, verb: str, appointee: Reference, evidence: Extent) -> bool:
    """Tell *wants B as envoy* from *wants Judge B to go*, and from *to elect a chairman*."""
    is_named = appointee.figure.name[:1].isupper()
    if verb.startswith(("want", "asked")):
        return is_named and _TO_BE.search(text, appointee.extent.end, evidence.end) is not None
    if is_named:
        return True
    if verb.startswith(("recall", "withdr")) and not ENVOY.search(evidence.of(text)):
        return False
    if _VERB_NEXT.match(text, evidence.end):
        return False
    return not verb.startswith(("elect", "cho", "select", "pick", "confirm", "suggest"))


def _is_plain(text: str, verb: str, appointee: Reference, evidence: Extent) -> bool:
    """Tell *appointed B as C*, which needs no actor that is known."""
    is_named = appointee.figure.name[:1].isupper() and appointee.figure.kind == "person"
    joint = _TO_BE.search(text, appointee.extent.end, evidence.end)
    return is_named and joint is not None and FILLING.match(verb) is not None


def _passive(memory: Memory, stretch: Extent) -> Iterator[AppointmentFound]:
    """Read 'B was appointed C by A'."""
    text = memory.cast.text
    for match in _PASSIVE.finditer(text, stretch.start, stretch.end):
        subject = subject_of(memory.cast, match.start(), stretch.start)
        if subject is None or (match["aside"] and subject.end != match.start()):
            continue
        if _SUPPOSED.search(text, stretch.start, match.start()):
            continue
        if _is_active(text, match, stretch):
            continue
        person = first_of(memory, subject)
        place = past_time(text, match.end() + 1, stretch)
        place = place if place > match.end() + 1 else match.end()
        joint = AS_OFFICE.match(text, place, stretch.end)
        if joint is None and _RAISED.match(match["verb"]):
            joint = _TO.match(text, place, stretch.end)
        office = office_from(memory.cast, joint.end() if joint else place, stretch.end)
        end = office.end if office else match.end()
        told = _ENDED_THERE.match(text, match.end(), stretch.end) is not None
        told = told and not (match["verb"] == "named" and _CALLED.match(text, match.end()))
        known = told and match["verb"] in _MADE and match["aux"] is not None
        known = known and not (match["verb"] == "elected" and _YEAR.search(text, *stretch))
        known = known or ENDING.match(match["verb"]) is not None or match["verb"] in _ENTERING
        if office is None and person is not None and known:
            office = own_office(memory, person)
        if office is None or person is None or person.figure.kind != "person":
            continue
        agent = _BY.match(text, end, stretch.end)
        actor = phrase_from(memory.cast, agent.end(), stretch.end) if agent else None
        by = first_of(memory, actor)
        end = actor.end if actor else end
        status = status_of(match["verb"], match["aux"] or "")
        evidence = Extent(subject.start, end)
        yield made("appointed-passive", memory, person, by, office, status, evidence, stretch)


def _is_active(text: str, match: re.Match[str], stretch: Extent) -> bool:
    """Tell *A, dismissed the claim* and *was dismissed as a joke* from who lost an office."""
    if match["verb"] in {"dismissed", "recalled"} and _AS_WORDS.match(
        text, match.end(), stretch.end
    ):
        return True
    if match["aside"] is None or not ENDING.match(match["verb"]):
        return False
    return _OBJECT.match(text, match.end(), stretch.end) is not None


def _left(memory: Memory, stretch: Extent) -> Iterator[AppointmentFound]:
    """Read 'B resigned as C', 'B declined the post of C'."""
    text = memory.cast.text
    for match in _LEFT.finditer(text, stretch.start, stretch.end):
        subject = subject_of(memory.cast, match.start(), stretch.start)
        if subject is None or _SELF.match(text, match.end(), stretch.end):
            continue
        office = office_from(memory.cast, match.end(), stretch.end)
        person = first_of(memory, subject)
        end = office.end if office else match.end()
        refused = _POST_DOWN.match(text, match.end(), stretch.end)
        if person is None or person.figure.kind != "person":
            continue
        if office is None and not _STATUS_REFUSED.search(match["verb"]):
            office = own_office(memory, person)
        elif office is None and refused and memory.offices:
            office, end = next(reversed(memory.offices.values())), refused.end()
        if office is None:
            continue
        evidence = Extent(subject.start, end)
        status = status_of(match["verb"], "")
        yield made("left-office", memory, person, None, office, status, evidence, stretch)
