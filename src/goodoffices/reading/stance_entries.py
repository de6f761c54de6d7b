"""The stances of a report, those in what is said before those that the reporter tells as acts."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from goodoffices.reading.allegiance import OF_STATE, allegiances, is_own, own_body
from goodoffices.reading.commonwords import SIDES
from goodoffices.reading.extent import Extent
from goodoffices.reading.facts import Facts
from goodoffices.reading.figures import Figure, Reference, weaker
from goodoffices.reading.grades import fact_grade, fact_precision
from goodoffices.reading.lookalikes import is_adverse, is_idle, is_of_others
from goodoffices.reading.parties import party_of
from goodoffices.reading.people import Cast
from goodoffices.reading.places import entry_at, state_name
from goodoffices.reading.report import Party, StanceRead
from goodoffices.reading.spans import Spans
from goodoffices.reading.stances import StanceFound, stances_in
from goodoffices.reading.statements import StatementFound
from goodoffices.reading.subjects import subject_of
from goodoffices.reading.wordplaces import lowered
from goodoffices.record.parts import Span, Verb

__all__ = ["stance_entries"]

_BEGIN = 20
"""Characters in which what somebody else says must name the party whose stance it tells."""
_TOLD_OF: frozenset[Verb] = frozenset({"offer", "concession", "welcome"})
"""Kinds that need somebody as the subject of their verb."""
_SUPPOSED = re.compile(r"(?:will|would|can|could|may|might|should|must)\b")
"""What observers only expect of others."""
_DONE = re.compile(r"(?:ha[sd] |have |was |were )?\w+(?:ed|ook|ew|ave|ent|oke)\b")
"""A verb in the past."""
_SUBJECT = re.compile(
    r"\b(?:I|we|he|she|it|they|who|and|but|to|men|people|side|country|nation|[a-z]+(?:[eo]rs|ists|ians))\b|['\u2019](?:ll|re|m|d)\b",
    re.I,
)
_BETWEEN = re.compile(r"\b(?:mediator|envoy|facilitator|observer|monitor|broker)\b", re.I)
"""Roles of those who tell what others want."""
_CLAIMS = re.compile(
    r"(?:(?:any|all|the|these|such|media|press|earlier|recent) )*(?:reports?|claims?|rumou?rs?|"
    r"allegations?|suggestions?|accusations?|speculation) (?:that|of)\b"
)
"""What is denied or dismissed, and not what somebody wants."""
_ACCUSING = re.compile(r"\b(?:accus|blam|suspect)", re.IGNORECASE)
_OURS = re.compile(r"\b(?:[Oo]ur|[Mm]y) (?:[a-z]+ )?[a-z]+$")
"""Who belongs to whoever speaks: *our troops*."""
_SAME = re.compile("it|they", re.I)
_PERSON = re.compile("he|she", re.I)
"""Whoever was told of last, after somebody else's stance in the same words."""
_OF_STATE = re.compile(rf"{OF_STATE.pattern}|^secretary$", re.IGNORECASE)
"""With *SECRETARY* alone, as a transcript labels a foreign secretary."""
_ORGAN = re.compile(r"\b(?:ministry|foreign office|presidency|government)$", re.I)
_IN_BRACKETS = re.compile(r" ?\(([A-Z][^()\n]{1,40})\):")


def stance_entries(facts: Facts, spans: Spans, views: Sequence[Span]) -> tuple[StanceRead, ...]:
    """
    Put the stances of a report into words and spans.

    Parameters
    ----------
    facts : Facts
        What was found in the report.
    spans : Spans
        Of its text.
    views : sequence of Span
        The sentences in which the reporter judges.

    Returns
    -------
    tuple of StanceRead
        With ids in that order.
    """
    said = list(_said(facts, spans))
    return (*said, *_told(facts, spans, views, len(said)))


def _said(facts: Facts, spans: Spans) -> Iterator[StanceRead]:
    """Go through the stances in what is said for a party."""
    cast, entered = facts.cast, 0
    low = lowered(cast.text)
    speaks_for = allegiances(cast, facts.statements, (one for one, _ in facts.appointments))
    for number, one in enumerate(facts.statements, start=1):
        said = one.attribution
        unsaid = said.negated or said.hypothetical or said.nested
        if not one.speakers or said.speaker is None or unsaid or _accuses(cast, said.cue):
            continue
        parties = _delegate(cast, one) or _parties(cast, one.speakers, speaks_for)
        begin = said.content[0].start
        if _CLAIMS.match(cast.text, begin):
            continue
        relays = any(figure.is_medium for figure in one.figures)
        if not parties and (relays or not cast.between(begin, begin + _BEGIN)):
            continue
        every = stances_in(cast.text, cast.words, said.cue, said.content, low)
        for stance, (party, who) in _held(cast, every, parties):
            rule, entered = f"said-{stance.verb}", entered + 1
            yield StanceRead(
                id=f"st{entered}",
                party=Party(name=party, span=spans.one(said.speaker)),
                actor=spans.party(who),
                verb=stance.verb,
                toward=spans.optional(stance.toward),
                date=one.when,
                statement=f"s{number}",
                evidence=spans.several(said.content),
                rule=rule,
                grade=weaker(one.grade, fact_grade(rule)),
                precision=fact_precision(rule),
                also=_also(cast, stance, who.figure),
            )


def _delegate(cast: Cast, one: StatementFound) -> tuple[tuple[str, Reference], ...]:
    """Name the party of a label: the state in *Ms. OKAFOR (Nigeria):*, else *MR. MILLER*."""
    said = one.attribution
    if said.rule != "transcript" or said.speaker is None:
        return ()
    of = _IN_BRACKETS.match(cast.text, said.speaker.end)
    if len(one.speakers) != 1:
        return ()
    who = one.speakers[0].figure
    if of is None:
        is_somebody = who.gender is not None and who.kind == "person" and not who.held
        return ((who.name, one.speakers[0]),) if is_somebody and not who.states else ()
    known = entry_at(of[1], 0)
    is_state = known is not None and known[0] == len(of[1]) and len(known[1].states) == 1
    return ((state_name(known[1].states[0]) if known and is_state else of[1], one.speakers[0]),)


def _held(
    cast: Cast, every: Iterable[StanceFound], parties: Sequence[tuple[str, Reference]]
) -> Iterator[tuple[StanceFound, tuple[str, Reference]]]:
    """Give each stance to whom the speaker tells it of, else to each for whom he speaks."""
    last: tuple[str, Reference] | None = None
    for stance in every:
        if is_idle(cast.text, stance.verb, stance.toward):
            continue
        told = subject_of(cast, stance.own.end, stance.own.start) if stance.own else None
        if told is None and stance.verb in _TOLD_OF and _names_a_thing(cast, stance.own):
            continue
        if told is None and stance.own and _is_of_others(cast, stance.own, parties):
            continue
        if not parties and stance.own and not _is_done(cast, stance.own):
            continue
        if not (told and last and _is_same(cast.text, told, last[1])):
            last = _told_of(cast, told, parties) if told else None
        if told and last is None and _is_somebody_else(cast, told, parties):
            continue
        if last is not None:
            yield stance, last
        elif not (stance.verb == "concession" and len(parties) > 1):
            yield from product([stance], parties)


def _is_of_others(cast: Cast, own: Extent, parties: Sequence[tuple[str, Reference]]) -> bool:
    return is_of_others(cast.text, own, _roles(who.figure for _, who in parties))


def _roles(speakers: Iterable[Figure]) -> str:
    """Put together what those are who speak."""
    every = ((one.name, *(held.role for held in one.held)) for one in speakers)
    return " ".join(part for parts in every for part in parts).lower()


def _is_same(text: str, told: Extent, last: Reference) -> bool:
    """Tell *it* after a state that was told of, and *he* after a person."""
    person = last.figure.kind == "person"
    same = (_PERSON if person else _SAME).fullmatch(text, *told)
    return same is not None and last.extent.start < told.start


def _accuses(cast: Cast, cue: Extent | None) -> bool:
    """Tell *accused Peru of rejecting the truce*, which is no stance on the truce."""
    return cue is not None and _ACCUSING.search(cast.text, *cue) is not None


def _is_somebody_else(cast: Cast, told: Extent, parties: Sequence[tuple[str, Reference]]) -> bool:
    """Tell *officials said Mr Brann had refused*: somebody by name, who is of no party."""
    for mention in cast.between(told.start, told.start + 1):
        who = cast.known.get(mention.extent)
        if who is not None and SIDES.fullmatch(who.name):
            return True
        plain = who is not None and who.kind == "person" and not (who.states or who.held)
        return plain and all(who is not one.figure for _, one in parties)
    return False


def _is_done(cast: Cast, own: Extent) -> bool:
    """Tell what observers saw others do from what they expect of them or think that they want."""
    supposed = _SUPPOSED.search(cast.text, *own)
    return supposed is None and _DONE.match(cast.text, own.end) is not None


def _told_of(
    cast: Cast, told: Extent, parties: Sequence[tuple[str, Reference]]
) -> tuple[str, Reference] | None:
    """Name whose stance is told, where it is not the speaker's, or that of the speaker's body."""
    other = _other(cast, told, parties)
    if other is None and len(parties) == 1 and parties[0][0] == parties[0][1].figure.name:
        return own_body(cast, told, parties[0][1])
    return other


def _names_a_thing(cast: Cast, own: Extent | None) -> bool:
    """Tell *the deal* of *the deal would help farmers* from nothing before the verb."""
    words = own.of(cast.text) if own else ""
    return len(words.split()) > 1 and _SUBJECT.search(words) is None


def _other(
    cast: Cast, told: Extent, parties: Sequence[tuple[str, Reference]]
) -> tuple[str, Reference] | None:
    """Name the party that a phrase means, where nobody who speaks may belong to it."""
    mention = next(iter(cast.between(*told)), None)
    figure = cast.known.get(mention.extent) if mention else None
    if mention is None or figure is None:
        return None
    if _OURS.search(cast.text, max(0, told.start - _BEGIN), mention.name.end):
        return None
    named = mention.kind != "state" and mention.name.of(cast.text)[0].isupper()
    organs = all(_is_organ(one.figure) for _, one in parties)
    if mention.kind == "state" and parties and organs and not mention.locative:
        return figure.name, Reference(figure, told, "low")
    if any(_may_mean(one.figure, figure, is_named=named) for _, one in parties):
        return None
    if is_own(cast, mention, figure, {party for party, _ in parties}):
        return None
    party = party_of(figure, cast) or (figure.name if mention.kind == "person" else None)
    return (party, Reference(figure, told, "low")) if party else None


def _is_organ(figure: Figure) -> bool:
    """Tell a ministry of no named state, which tells what its state does."""
    return figure.kind == "institution" and not figure.states and bool(_ORGAN.search(figure.name))


def _may_mean(speaker: Figure, other: Figure, *, is_named: bool) -> bool:
    """Tell whether somebody may speak of the body that is his own."""
    if any(_BETWEEN.search(held.role) for held in speaker.held):
        return False
    if is_adverse(other.name, _roles([speaker])):
        return False
    if speaker.states and other.states:
        return bool(set(speaker.states) & set(other.states))
    if speaker.kind == "person" and not speaker.states:
        roles = [held.role for held in speaker.held]
        is_official = not roles or any(_OF_STATE.search(role) for role in roles)
        return not (is_named or (other.kind == "state" and is_official))
    return not speaker.states


def _parties(
    cast: Cast, speakers: Sequence[Reference], known: dict[Figure, str | None]
) -> tuple[tuple[str, Reference], ...]:
    """Name each party for which somebody speaks, once; whoever is known is not looked up again."""
    found: dict[str, Reference] = {}
    for one in speakers:
        if one.figure not in known:
            known[one.figure] = party_of(one.figure, cast)
        party = known[one.figure]
        if party is not None:
            found.setdefault(party, one)
    return tuple(found.items())


def _also(cast: Cast, stance: StanceFound, speaker: Figure) -> tuple[Verb, ...]:
    """Take for a demand also a condition that another state is to meet."""
    words = stance.toward
    if stance.verb != "precondition" or words is None:
        return ()
    first = next(iter(cast.between(*words)), None)
    if first is None or cast.text[words.start : first.extent.start] not in {"", "the "}:
        return ()
    figure = cast.known.get(first.extent)
    states = first.states or (figure.states if figure else ())
    return ("demand",) if states and not set(states) & set(speaker.states) else ()


def _told(facts: Facts, spans: Spans, views: Sequence[Span], before: int) -> Iterator[StanceRead]:
    """Go through the acts that the reporter tells."""
    text = facts.cast.text
    acts = [one for one in facts.acts if not is_idle(text, one[0].verb, one[0].toward)]
    for number, (act, when) in enumerate(acts, start=before + 1):
        start, end = act.evidence
        is_view = any(view.start <= start < end <= view.end for view in views)
        rule = f"{'view' if is_view else 'act'}-{act.verb}"
        yield StanceRead(
            id=f"st{number}",
            party=Party(name=act.party, span=spans.one(act.actor.extent)),
            actor=spans.party(act.actor),
            verb=act.verb,
            toward=spans.optional(act.toward),
            date=when,
            statement=None,
            evidence=(spans.one(act.evidence),),
            rule=rule,
            grade=fact_grade(rule),
            precision=fact_precision(rule),
        )
