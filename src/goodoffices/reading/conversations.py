"""Who met, saw, called, received or spoke with whom, told by a verb."""

import re
from collections.abc import Iterator
from dataclasses import replace

from goodoffices.reading.contactnouns import NOUNS, THINGS_MET
from goodoffices.reading.coreference import Memory
from goodoffices.reading.encounters import (
    ContactFound,
    ContactType,
    clause_end,
    encounter,
    guests_of,
    is_company,
    past_time,
)
from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import PEOPLE, Reference
from goodoffices.reading.gatherings import met_later
from goodoffices.reading.subjects import phrase_from, subject_of
from goodoffices.reading.telling import Telling

__all__ = ["PRESS", "REMOTE", "TELLING", "THEN_WITH", "conversations_in"]

REMOTE = re.compile(
    r"\b(?:phone|telephone|video)\b|\bby (?:tele)?phone\b|\bvia video\b|\bvideo ?conference\b", re.I
)
PRESS = re.compile(r"\b(?:reporters?|journalists?|media|press|correspondents?)\b", re.I)
_MET = re.compile(
    r"\b(?=[a-z])(?P<verb>met|meets?|host(?:s|ed)?|receive[sd]?|welcome[sd]|"
    r"phone[sd]?(?! (?:banks?|calls?|numbers?|lines?|conversations?|interviews?)\b)|"
    r"telephone[sd]?|"
    r"calls?|called|rang|ring|saw|sees?|seen|spoke|speaks?|spoken|speak|conferred|consulted|"
    r"negotiated|dined|lunched|summoned|talked|talk|gather(?:ed|s)?|(?:re)?convene[ds]?|assembled|"
    r"greeted|contacted|reached|"
    r"seeing|meeting|phoning|telephoning|receiving|hosting|welcoming|greeting|"
    r"(?:s[ia]t|sitting) down)\b"
    r"(?P<how>(?: (?:by (?:tele)?phone|over the phone|on the phone|by video link|via video link|"
    r"face to face|privately|in person|separately|individually|in turn|first|briefly|again|"
    r"virtually|"
    r"once|twice|three times|repeatedly|alone|together|in secret|secretly|informally|at length|"
    r"in private|behind closed doors|one-on-one)){1,2})?"
    r"(?P<with> (?:with|to|up with))?(?: (?=\S)|(?=[,.;]))"
)
_BY = re.compile(
    r"\b(?:was|were|is|are|been|being|be) (?:[a-z]+ly )?(?P<verb>received|hosted|welcomed|greeted|"
    r"summoned|called in|seen|"
    r"brought together|met)"
    r"(?: (?:on|in|at|yesterday|today|there|earlier)\b(?:(?! (?:on|in|at|yesterday|today|there|"
    r"earlier)\b)[^,.;:]){0,40}?){0,6}? by (?=\S)"
)
_JOINED = re.compile(
    r"\b(?:brought|bringing|bring|brings|sat|gathered|convened|assembled)"
    r"(?P<late> together)? (?=\S)|\b(?P<shook>shook|shaking|shake) hands (?:with )?(?=\S)?"
)
_PAID = re.compile(
    r"\b(?:paid (?:a |an )?(?:[a-z-]+ )?(?:call|visit) (?:on|to)|called on|visit(?:ed|s)|"
    r"(?:will|to) visit) (?=\S)"
)
_INDEFINITE = (" a ", " an ", "A ", "An ")
_A_TALK = re.compile(r"\b(?:phone|telephone|an?|the|his|her|their|this) $")
_THEN = re.compile(
    r"(?<!day )(?<!days )(?<!week )(?<!weeks )(?<!month )(?<!months )(?<!hours )"
    r"\b(?:after|following) (?:[\w\u2019'-]+ ){1,4}$"
)
_GERUND = re.compile(
    r"\b(?:den\w+|rul\w+ out|avoid\w*|consider\w*|propos\w+|suggest\w+|"
    r"intention of|idea of|be|by|without|before|after|since|from) $"
)
_LATE = re.compile(r"(?:, by (?:tele)?phone,)? ?(?:with|to) (?=\S)")
_FAR = re.compile(
    r" ?(?:for|on|at|in|late|early|over|behind) "
    r"(?:(?!to |and |who |which |that |after |before |during |following )[\w\u2019'-]+ ){1,9}?"
    r"with (?=\S)"
)
"""Where and when somebody met, before with whom."""
_END = r"[,.;]|$| (?:on|to|and|in|at|for|late|early|earlier|yesterday|today|tonight|tomorrow|"
_PHONED = re.compile(_END + r"after|before|last|next|this|over|about)\b")
_SEEN = re.compile(
    _END
    + r"separately|individually|together|alone|privately|twice|again|before|after|last|next|this|"
    r"over|several|three|there)\b"
)
_SENT = re.compile(r" (?:of|from) ")
_NO_SIGHT = re.compile(r" (?:to|for|and) [a-z]+\b(?! (?:the|in|with))")
_SCREENED = re.compile(
    r" (?:on|in) (?:the )?(?:television|TV|stage|screen|news|radio|film|mirror)\b"
)
"""Where somebody is seen and not met."""
_FOR = re.compile(
    r"[^,.;:]{0,30}? (?:for|to(?! (?:prepare|plan|arrange|organi[sz]e|agree|discuss|propose)\b)) "
    r"(?:an? )?(?:[a-z-]+ ){0,3}?(?P<noun>talks|negotiations|summit|"
    r"lunch|dinner)\b"
)
_LED = re.compile(r" (?:(?:of|from) [^,.;:]{1,50} )?(?:led|headed) by (?=\S)")
_AT = re.compile(r" (?:again )?(?:in|at|on|for|next|this) ")
_GATHERED = frozenset({"gath", "conv", "asse", "reco"})
_OFFICIAL = re.compile(
    r"\b(?:leaders|ministers|presidents|heads|officials|delegates|delegations|envoys|negotiators|"
    r"ambassadors|diplomats|chiefs|members|representatives|premiers|sides|parties|experts)\b",
    re.I,
)
"""Of whom it is a contact that they gathered."""
_LONG = re.compile(
    r" (?:for (?:\w+ ){1,4}(?:hours?|minutes)|late into the night|all night|until \w+|"
    r"through the night)"
)
"""How long people spoke, who did so with one another."""
_MAY = re.compile(r"\b(?:to|will|would|could|can|may|might|shall|should|must|and|['\u2019]ll) $")
_PASSIVE = re.compile(
    r"\b(?:was|were|is|are|be|been|being|threshold|deadline|target) (?:[a-z]+ly )?$"
)
_SMALL = re.compile(
    r"(?:,(?:[^,;]{0,80},)?)?"
    r"(?: (?:has|have|had|will|would|could|may|might|and|then|also|later|"
    r"again|twice|once|first|just|immediately|even|never|not|to|plans|planned|promised|agreed|"
    r"hastily|"
    r"[a-z]+ly|on \w+|is|was|due|expected|in turn|,)){0,6} ?"
)
"""What may stand between somebody and *called*, the verb."""
_SECOND = re.compile(r"\band (?:then |later |afterwards |also |promptly |immediately )?$")
"""Before the second verb of one subject."""
_NAMED_SO = re.compile(r",[^,.;]{1,60}, (?:an?|the)\b|, (?:an?) ")
THEN_WITH = re.compile(r"\band,? (?:then|separately|later|subsequently|in turn),? with\b")
"""Between those whom somebody spoke with one after the other."""
_APART = re.compile(r"\b(?:separately|individually|in turn|each of)\b|\bseparate\b")
_APART_AFTER = re.compile(r" (?:separately|individually|in turn|one by one)\b")
_FAR_VERBS = frozenset({"met", "meet", "meets", "spoke", "talked", "conferred", "dined"})
_SPOKEN = frozenset({"spok", "spea", "talk", "conf", "cons", "nego", "dine", "lunc"})
_PEOPLE_ONLY = frozenset({"saw", "seeing", "see", "sees", "seen", "summoned", "rang", "ring"})
_OF_CALL = re.compile(
    r"[^.\n]{0,100}?\b(?:[Cc]alls? (?:with|between|to|from)|[Tt]elephone conversation)\b[^.\n]*\n"
)
"""A title of a read-out, in which those spoke by telephone who *spoke*."""
_HOSTS = frozenset({"host", "rece", "welc", "summ", "gree"})
_CALLS = frozenset({"phon", "tele", "call", "rang", "ring"})

TELLING = Telling("""
    gather* conven* reconven* assembled met meet meets meeting contacted reached host hosts
    hosted receive receives received welcomed welcomes greeted phone phones phoned phoning
    telephone telephones telephoned telephoning call calls called rang ring saw see sees seen
    spoke speak speaks spoken conferred consulted negotiated dined lunched summoned talked talk
    sat sit brought bring brings bringing gathered convened shook shake shaking paid visit
    visits visited sitting seeing receiving hosting welcoming greeting
    """)
"""Words without one of which no verb tells of a meeting or a call."""


def conversations_in(
    memory: Memory, stretch: Extent, speaker: Extent | None
) -> Iterator[ContactFound]:
    """
    Find the meetings and calls that a verb tells in one sentence.

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
    yield from _by_verb(memory, stretch, speaker)
    yield from _received_by(memory, stretch)
    yield from _joined(memory, stretch)
    yield from _called_on(memory, stretch)


def _by_verb(memory: Memory, stretch: Extent, speaker: Extent | None) -> Iterator[ContactFound]:
    """Read 'A met B', 'A and B met', 'A hosted B', 'A phoned B', 'A spoke by phone with B'."""
    text = memory.cast.text
    for match in _MET.finditer(text, stretch.start, stretch.end):
        before = text[stretch.start : match.start()]
        gerund = match["verb"].endswith("ing") and not match["with"]
        if match["verb"].endswith("ing") and not (
            gerund and (not before or _GERUND.search(before))
        ):
            continue
        place = past_time(text, match.end(), stretch)
        late = None if match["with"] else _LATE.match(text, place, stretch.end)
        others = phrase_from(memory.cast, late.end() if late else place, stretch.end)
        if others is None and match["verb"] in _FAR_VERBS and not match["with"]:
            late = _FAR.match(text, match.end(), stretch.end)
            others = phrase_from(memory.cast, late.end(), stretch.end) if late else None
        led = _LED.match(text, others.end, stretch.end) if others else None
        others = phrase_from(memory.cast, led.end(), stretch.end) if led else others
        actor = subject_of(memory.cast, match.start(), stretch.start)
        if actor is None and before in {"", "to ", "having "}:
            actor = speaker
        if actor is None or not _is_verb(text, match, actor, before):
            continue
        if _fits(memory, match, others, stretch):
            yield from _met(memory, match, actor, others, stretch)


def _is_verb(text: str, match: re.Match[str], actor: Extent, before: str) -> bool:
    """Tell 'A met B' from 'was met', 'the show host B', 'a scheme called B'."""
    verb = match["verb"]
    if verb == "host":
        return _MAY.search(before) is not None
    if verb[:4] in _GATHERED:
        return _AT.match(text, match.end("verb")) is not None
    if verb == "talk" and _A_TALK.search(before):
        return False
    if verb[:3] in {"met", "mee"} and THINGS_MET.match(text, match.end("verb")):
        return False
    if verb == "met":
        return _PASSIVE.search(before) is None
    if verb[:4] in {"call", "rang", "ring"} and actor.end <= match.start():
        is_next = verb == "called" and actor.end + 1 == match.start()
        if is_next and text.endswith(_INDEFINITE, 0, actor.start):
            return False  # *a group called B*
        between = _SMALL.fullmatch(text, actor.end, match.start())
        return between is not None or _SECOND.search(before) is not None
    return True


def _fits(memory: Memory, match: re.Match[str], others: Extent | None, stretch: Extent) -> bool:
    """Tell a meeting or a call from 'called X a friend', 'welcomed X's plan', 'spoke to us'."""
    text, stem = memory.cast.text, match["verb"][:4]
    if others is not None and PRESS.search(others.of(text)):
        return False
    rest = text[others.end : min(stretch.end, others.end + 14)] if others else ""
    if stem in {"call", "rang", "ring"}:
        if others is None or match["with"] or _NAMED_SO.match(text, others.end, stretch.end):
            return False
        return _PHONED.match(rest) is not None
    if stem in {"cont", "reac"}:
        return (
            others is not None
            and REMOTE.search(rest + text[others.end : others.end + 40]) is not None
        )
    if stem in {"welc", "summ", "rece", "host", "gree"} or match["verb"] in _PEOPLE_ONLY:
        people = memory.look(others) if others and not match["with"] else ()
        kinds = {reference.figure.kind for reference in people}
        ends = _SENT if kinds == {"group"} and _SENT.match(rest) else _SEEN
        known = PEOPLE | ({"institution"} if stem in {"rece", "summ", "host"} else set())
        fits = bool(kinds) and kinds <= known and ends.match(rest) is not None
        unmet = _SCREENED.match(rest) or (stem[:2] == "se" and _NO_SIGHT.match(rest))
        return fits and not unmet
    spoken = stem in _SPOKEN
    how = match["how"] is not None or _LONG.match(text, match.end("verb"), stretch.end) is not None
    alone = spoken and how and not match["with"]
    met = stem[:3] in {"mee", "met", "sit", "sat", "con"} or stem in _GATHERED or alone
    if stem in _GATHERED:
        return others is None
    if others is None:
        end = clause_end(text, match.end(), stretch)
        return met or (spoken and REMOTE.search(text, match.end(), end) is not None)
    late = text[match.end() : others.start]
    is_late = late.endswith(("with ", "with the ")) and " joint " not in late
    return not spoken or match["with"] is not None or is_late


def _met(
    memory: Memory,
    match: re.Match[str],
    actor: Extent,
    others: Extent | None,
    stretch: Extent,
) -> Iterator[ContactFound]:
    text, stem = memory.cast.text, match["verb"][:4]
    if actor.start >= match.start():
        return
    subjects = memory.look(actor)
    guests = guests_of(memory, others, subjects)
    end = others.end if others else match.end("verb")
    kind = _kind(text, stem, Extent(match.start(), end), stretch)
    rule = "verb-host" if stem in _HOSTS else "verb-with" if others else "verb-together"
    rule = "verb-call" if kind == "call" else "verb-spoke" if kind == "other" else rule
    later = met_later(memory, match["verb"], others, stretch)
    apart = _APART.search(text, match.start(), others.start if others else end)
    apart = apart or (others and _APART_AFTER.match(text, others.end, stretch.end))
    apart = apart or THEN_WITH.search(text, match.start(), end)
    companies = [(*subjects, one) for one in guests] if apart else [(*subjects, *guests)]
    if later is not None:
        companies.append((*subjects, *memory.look(later)))
    for number, people in enumerate(companies):
        is_crowd = stem in _GATHERED - {"reco"} and not _are_official(people)
        if is_crowd or not is_company(people):
            continue
        last = later if later is not None and number else Extent(match.start(), end)
        extent = Extent(actor.start, last.end)
        made = encounter(memory, rule, kind, people, extent, match.start(), stretch)
        if made is None:
            continue
        if _THEN.search(text, stretch.start, match.start()):
            made = replace(made, after_cue=True)
        if stem in _HOSTS and made.status not in {"refused", "denied"}:
            made = replace(made, host=next(iter(subjects), None))
        if number and later is not None:
            made = replace(made, core=last, evidence=(actor, last))
        yield made


def _are_official(people: tuple[Reference, ...]) -> bool:
    """Tell ministers who gathered from a crowd that did."""
    return all(
        one.figure.kind == "person" or _OFFICIAL.search(one.figure.name) is not None
        for one in people
    )


def _kind(text: str, stem: str, told: Extent, stretch: Extent) -> ContactType:
    """Tell a call, talks and a meeting apart by the verb and by what follows it."""
    clause = text[told.start : clause_end(text, told.end, stretch)]
    if stem in _CALLS or REMOTE.search(clause.split(" and spoke")[0]):
        return "call"
    if stem in {"cons", "nego"}:
        return "talks"
    aim = _FOR.match(text, told.end, stretch.end)
    if aim and stem in {"host", "sat ", "sit ", "met", "rece", "welc"}:
        return NOUNS[aim["noun"]]
    if stem in {"spok", "spea", "talk"}:
        return "call" if _OF_CALL.match(text) else "other"
    return "meeting"


def _received_by(memory: Memory, stretch: Extent) -> Iterator[ContactFound]:
    """Read 'B was received by A', who is the host."""
    text = memory.cast.text
    for match in _BY.finditer(text, stretch.start, stretch.end):
        guest = subject_of(memory.cast, match.start(), stretch.start)
        host = phrase_from(memory.cast, match.end(), stretch.end)
        if guest is None or host is None:
            continue
        guests = memory.look(guest)
        hosts = memory.look(host)
        if not hosts or any(reference.figure.kind not in PEOPLE for reference in guests):
            continue
        people = (*hosts, *guests)
        extent = Extent(guest.start, host.end)
        made = encounter(
            memory, "verb-passive", "meeting", people, extent, match.start("verb"), stretch
        )
        if made:
            yield replace(made, host=hosts[0])


def _joined(memory: Memory, stretch: Extent) -> Iterator[ContactFound]:
    """Read 'A brought together B and C', 'A brought B and C together', 'A shook hands with B'."""
    text = memory.cast.text
    for match in _JOINED.finditer(text, stretch.start, stretch.end):
        actor = subject_of(memory.cast, match.start(), stretch.start)
        others = phrase_from(memory.cast, match.end(), stretch.end)
        if actor is None and (match["shook"] or others is None):
            continue
        guests = memory.look(others) if others else ()
        end = others.end if others else match.end()
        if not match["shook"] and not match["late"]:
            if not text.startswith(" together", end):
                continue
            end += len(" together")
        if not match["shook"] and not is_company(guests):
            continue
        people = (*(memory.look(actor) if actor else ()), *guests)
        if is_company(people) and (len(people) > 1 or not match["shook"]):
            extent = Extent(actor.start if actor else match.start(), end)
            made = encounter(
                memory, "verb-joined", "meeting", people, extent, match.start(), stretch
            )
            if made:
                yield made


def _called_on(memory: Memory, stretch: Extent) -> Iterator[ContactFound]:
    """Read 'B paid a visit to A', 'B visited A', 'B called on A', who is the host."""
    text = memory.cast.text
    for match in _PAID.finditer(text, stretch.start, stretch.end):
        guest = subject_of(memory.cast, match.start(), stretch.start)
        host = phrase_from(memory.cast, match.end(), stretch.end)
        if guest is None or host is None:
            continue
        if match.group().startswith("called on") and text.startswith(" to ", host.end):
            continue
        hosts, guests = memory.look(host), memory.look(guest)
        if any(one.figure.kind != "person" for one in hosts) or not is_company((*guests, *hosts)):
            continue
        if any(one.figure.kind not in PEOPLE for one in guests):
            continue
        kind: ContactType = "visit" if "visit" in match.group() else "meeting"
        extent = Extent(guest.start, host.end)
        people: tuple[Reference, ...] = (*guests, *hosts)
        made = encounter(memory, "verb-visited", kind, people, extent, match.start(), stretch)
        if made:
            yield replace(made, host=hosts[0])
