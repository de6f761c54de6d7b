"""Events by their codes: what a report tells as CAMEO and PLOVER would write it down."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import Any

from goodoffices.reading.appointmentcodes import appointment_codes
from goodoffices.reading.cameo import CODES
from goodoffices.reading.eventcodes import (
    Choice,
    contact_codes,
    contexts_in,
    stance_codes,
)
from goodoffices.reading.figures import weaker
from goodoffices.reading.places import body_named, entry_at, state_name
from goodoffices.reading.report import (
    ActorRead,
    AppointmentRead,
    Coding,
    ContactRead,
    EventActor,
    EventRead,
    Party,
    StanceRead,
    StatementRead,
)
from goodoffices.record.dates import When
from goodoffices.record.parts import Grade, Span

__all__ = ["events"]

_OTHERS = ("contact", "appointment")
"""Events that a stance may tell again, whoever it is that tells them."""

_STRETCH = 64
"""Over how many characters places in the text count as near."""

_TO = re.compile(r"\b(?:to|for|in) (?:the )?(?=[A-Z])")
_ARMED = re.compile(r"\b(?:general|colonel|admiral|commander|army|marshal|major|captain)\b", re.I)
_REBEL = re.compile(r"\b(?:rebel|insurgent|guerrilla|separatist|militia)", re.I)
_AGAINST = re.compile(r"\bopposition\b", re.I)
_OFFICIAL = re.compile(
    r"\b(?:president|prime|premier|minister|chancellor|secretary|ambassador|envoy|spokes\w+|"
    r"representative|king|emir|amir|government|ministry|cabinet|aides?|ministers|delegation)\b",
    re.I,
)


def events(
    statements: Sequence[StatementRead],
    contacts: Sequence[ContactRead],
    appointments: Sequence[AppointmentRead],
    stances: Sequence[StanceRead],
    actors: Sequence[ActorRead],
) -> tuple[EventRead, ...]:
    """
    Code what was read.

    Parameters
    ----------
    statements, contacts, appointments, stances, actors : sequence
        The parts of a reading.

    Returns
    -------
    tuple of EventRead
        In text order; what two parts tell is one event. A statement without a stance is none, as
        in PLOVER.
    """
    coder = _Coder(statements, actors)
    found = [coder.contact(one) for one in contacts]
    found += [coder.appointment(one) for one in appointments]
    gathered = _Gathered()
    for draft in found:
        if draft.choices:
            gathered.add(draft)
    for stance in stances:
        # what is left to others, or is only the reporter's view, is no event
        if stance.verb != "defer" and not stance.rule.startswith("view-"):
            gathered.put(coder.stance(stance))
    drafts = sorted(gathered.drafts, key=lambda one: one.evidence[0].start)
    return tuple(one.event(number) for number, one in enumerate(drafts, start=1))


@dataclass(frozen=True)
class _Draft:
    """An event as it is put together."""

    told_in: tuple[str, ...]
    kind: str
    choices: tuple[Choice, ...]
    source: tuple[EventActor, ...]
    target: tuple[EventActor, ...]
    contexts: tuple[str, ...]
    date: When
    evidence: tuple[Span, ...]
    grade: Grade

    def event(self, number: int) -> EventRead:
        """Give the event its number and its codes their words."""
        return EventRead(
            id=f"e{number}",
            told_in=self.told_in,
            codes=tuple(
                Coding(
                    cameo=choice.code,
                    label=CODES[choice.code].label,
                    plover=CODES[choice.code].plover,
                    mode=_mode(self, choice.code),
                    reason=choice.reason,
                )
                for choice in self.choices
            ),
            source=self.source,
            target=self.target,
            context=self.contexts,
            date=self.date,
            evidence=self.evidence,
            grade=self.grade,
        )


def _mode(draft: _Draft, code: str) -> str | None:
    many = len(draft.source) + len(draft.target) > 2 or any(
        " " in (actor.code or "") for actor in (*draft.source, *draft.target)
    )
    return "multilateral" if code == "040" and many else CODES[code].mode


class _Gathered:
    """Events, each once; those that may tell the same are found by what they share."""

    def __init__(self) -> None:
        self.drafts: list[_Draft] = []
        self.places: defaultdict[tuple[Any, ...], list[int]] = defaultdict(list)

    def add(self, new: _Draft) -> None:
        """Add an event."""
        self.drafts.append(new)
        self._note(new, len(self.drafts) - 1)

    def put(self, new: _Draft) -> None:
        """Add the event of a stance, or add it to the one that tells the same."""
        asked = [key for kind in (new.kind, *_OTHERS) for key in _shared(new, kind)]
        for place in sorted({place for key in asked for place in self.places.get(key, ())}):
            old = self.drafts[place]
            if _is_same(old, new):
                self.drafts[place] = replace(
                    old,
                    told_in=tuple(dict.fromkeys([*old.told_in, *new.told_in])),
                    evidence=tuple(dict.fromkeys([*old.evidence, *new.evidence])),
                    grade=weaker(old.grade, new.grade),
                )
                self._note(replace(old, evidence=new.evidence), place)
                return
        self.add(new)

    def _note(self, draft: _Draft, place: int) -> None:
        for key in _shared(draft, draft.kind):
            held = self.places[key]
            if place not in held:
                held.append(place)


def _shared(draft: _Draft, kind: str) -> Iterator[tuple[Any, ...]]:
    """List what an event of a kind has in common with any that tells the same as a draft."""
    what: tuple[Any, ...] = (kind,)
    if kind not in _OTHERS:
        what = (kind, draft.choices[0].code, draft.source)
        yield (*what, "told in", draft.told_in)
        if draft.date.value is not None:
            yield (*what, "on", draft.date.value)
    for span in draft.evidence:
        for stretch in range(span.start // _STRETCH, span.end // _STRETCH + 1):
            yield (*what, "at", stretch)


def _is_same(old: _Draft, new: _Draft) -> bool:
    told = old.told_in == new.told_in or any(
        a.start < b.end and b.start < a.end for a in old.evidence for b in new.evidence
    )
    if old.kind == "appointment":
        return told and new.kind == "offer"
    alike = old.choices[0].code == new.choices[0].code
    if old.kind == "contact":
        return told and alike
    same_day = old.date.value is not None and old.date.value == new.date.value
    return alike and old.kind == new.kind and old.source == new.source and (told or same_day)


class _Coder:
    """Knows the statements and the actors."""

    def __init__(self, statements: Sequence[StatementRead], actors: Sequence[ActorRead]) -> None:
        self.statements = {one.id: one for one in statements}
        self.actors = {actor.name: actor for actor in actors}
        self.mentioned = sorted(
            ((one.start, one.end, actor) for actor in actors for one in actor.mentions),
            key=itemgetter(0),
        )

    def contact(self, one: ContactRead) -> _Draft:
        """Code a contact: the first named is the source, or the host of hosted talks."""
        parties = list(one.participants)
        first = one.host if one.host and one.type != "visit" else parties[0] if parties else None
        others = [party for party in parties if first is None or party.name != first.name]
        if one.host and one.host is not first:
            others.append(one.host)
        words = " ".join(span.text for span in one.evidence)
        return _Draft(
            (one.id,),
            "contact",
            contact_codes(one),
            (self.actor(first),) if first else (),
            tuple(dict.fromkeys(self.actor(party) for party in others)),
            contexts_in(words, "diplomatic"),
            one.date,
            one.evidence,
            one.grade,
        )

    def appointment(self, one: AppointmentRead) -> _Draft:
        """Code an appointment: from the one who sends, to those whom the office names."""
        return _Draft(
            (one.id,),
            "appointment",
            appointment_codes(one.office.text, one.status),
            (self.actor(one.by, speaks=True),) if one.by else (),
            self.sent_to(one),
            contexts_in(one.office.text, "diplomatic"),
            one.date,
            one.evidence,
            one.grade,
        )

    def stance(self, one: StanceRead) -> _Draft:
        """Code a stance: from the party, to those whom its words name, else its hearers."""
        told = self.statements.get(one.statement or "")
        spans = list(one.evidence)
        toward = one.toward.text if one.toward else ""
        said = " ".join(span.text for span in ([told.cue] if told and told.cue else []) + spans)
        source = self.actor(one.actor, one.party.name, speaks=True)
        inner = [one.toward] if one.toward else spans
        about = self.named(inner, one.actor)
        is_third = not any(other.code == source.code for other in about if other.code)
        target = [other for other in about if other.code is None or other.code != source.code]
        if not target and told and told.addressee:
            target = list(self.named([told.addressee], one.actor))
        return _Draft(
            (one.statement or one.id,),
            one.verb,
            stance_codes(one.verb, toward, said, is_third=is_third),
            (source,),
            tuple(target),
            contexts_in(said),
            one.date,
            tuple(spans),
            one.grade,
        )

    def sent_to(self, one: AppointmentRead) -> tuple[EventActor, ...]:
        """List the states that an office names, as in *envoy to Chad*, and those of its mandate."""
        office = one.office.text
        places = [entry_at(office, match.end()) for match in _TO.finditer(office)]
        found = [
            EventActor(name=state_name(state), code=state, sector=None)
            for place in places
            if place
            for state in place[1].states
        ]
        return tuple(
            dict.fromkeys([*found, *self.named([one.mandate] if one.mandate else [], one.by)])
        )

    def named(self, spans: Iterable[Span], but: Party | None) -> tuple[EventActor, ...]:
        """List the actors whom some words mention."""
        found: dict[int, ActorRead] = {}
        for span in spans:
            first = bisect_left(self.mentioned, span.start, key=itemgetter(0))
            for place in range(first, len(self.mentioned)):
                start, end, actor = self.mentioned[place]
                if start >= span.end:
                    break
                if end <= span.end and (but is None or actor.name != but.name):
                    found[place] = actor
        return tuple(dict.fromkeys(_coded(found[place]) for place in sorted(found)))

    def actor(self, party: Party, name: str | None = None, *, speaks: bool = False) -> EventActor:
        """Code one party; a state that speaks or acts is its government."""
        known = self.actors.get(party.name)
        if known is None:
            return EventActor(name=name or party.name, code=None, sector=None)
        coded = _coded(known)
        sector = "GOV" if speaks and known.kind == "state" else coded.sector
        return EventActor(name=name or known.name, code=coded.code, sector=sector)


def _coded(actor: ActorRead) -> EventActor:
    of = actor.of if isinstance(actor.of, str) or actor.of is None else " ".join(actor.of)
    body = body_named(actor.name) if actor.kind == "institution" else None
    if of is None and body is not None and body.home:
        of = body.home[0]
    return EventActor(name=actor.name, code=of, sector=_sector(actor))


def _sector(actor: ActorRead) -> str | None:
    """Name the part of society that an actor stands for; None where its words do not tell."""
    if actor.kind in {"news agency", "outlet"}:
        return "MED"
    if actor.kind == "state":
        return None
    body = body_named(actor.name) if actor.kind == "institution" else None
    if body is not None and body.armed:
        return "REB"
    words = " ".join(
        [actor.name, *(r.role for r in actor.roles if r.status in {"current", "acting"})]
    )
    for sector, pattern in (
        ("OPP", _AGAINST),
        ("REB", _REBEL),
        ("GOV", _OFFICIAL),
        ("MIL", _ARMED),
    ):
        if pattern.search(words):
            return sector
    return "GOV" if actor.kind == "institution" and isinstance(actor.of, str) else None
