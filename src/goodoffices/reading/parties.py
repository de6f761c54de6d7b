"""For whom a speaker speaks: only states, bodies, groups and those in office take positions."""

import re

from goodoffices.reading.figures import Figure
from goodoffices.reading.lexicon import words
from goodoffices.reading.people import Cast
from goodoffices.reading.places import entry_at, state_name
from goodoffices.reading.vocabulary import class_of

__all__ = ["SPOKES", "party_of"]

_OBSERVERS = re.compile(
    r"\b(?:analyst|expert|professor|scholar|historian|researcher|economist|correspondent|"
    r"journalist|reporter|question|lawyer|resident|witness|villager|diplomat|source|critic|"
    r"supporter|civilian|coach|founder|executive|activist|scientist|inspector)(?:s|es)?$",
    re.IGNORECASE,
)
_TRADES = re.compile(
    r"\b(?:farmer|fisherman|shepherd|doctor|nurse|teacher|schoolteacher|trader|driver|shopkeeper|"
    r"student|passer-by)$",
    re.IGNORECASE,
)
"""What one person lives by; several of them may be a party."""
_GOVERNMENT = re.compile(
    r"(?:[Tt]he )?(?P<of>[A-Z]\w+) (?:government|authorities|cabinet|leadership)"
)
_FOR = re.compile(r" (?:for|of) (?:the )?")
_VOICES = re.compile(
    r"(?P<body>.*?)(?:['\u2019]s)? ?\b(?:(?:chief|deputy|senior|lead) )?"
    r"(?:spokes\w+|representative|negotiator|official)(?: (?:for|of) (?:the )?(?P<of>.+))?",
    re.IGNORECASE,
)
"""Whoever has no name of their own and speaks for a body."""
SPOKES = re.compile(r"\bspokes(?:man|woman|person)\b", re.IGNORECASE)
"""The role of whoever speaks for a body."""
_NOBODY = re.compile(
    r"(?:who|which|that|those|these|this|we|us|you|they|them|it|he|she|i|most|many|some|all|both|"
    r"others?|none|nobody|everyone|people|one|zero)|\d.*",
    re.IGNORECASE,
)
"""Words that no party goes by."""
_COMMON = words("""
    company firm club side bloc city county school hospital college church diocese consortium
    operator airline newspaper broadcaster team crew community industry campaign regulator trust
    charity chain retailer developer utility lobby body opposition gang corporation
    """)
"""Nouns that name a body by themselves."""
_ORGANS = ("ministry", "government", "presidency", "cabinet", "parliament")
_IN = re.compile(r" in (?:the )?")
_TAIL = re.compile(r" (?:of|in|from|for|with|at|to|on|familiar|close)\b")
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their", "how"})
_PRIVATE = re.compile(r",? (?:\(?\d{1,3}\b|an? |who (?:lives?|works?|lost|owns?|runs?) )")
"""After somebody who speaks for nobody else."""
_LEADS = re.compile(r",? who (?:chairs?|leads?|heads?|represents?|speaks? for)\b")
"""After somebody whose office is told by a verb."""


def party_of(speaker: Figure, cast: Cast) -> str | None:
    """
    Name the party whose stance a speaker tells.

    Parameters
    ----------
    speaker : Figure
        Who speaks.
    cast : Cast
        The actors of the report, among them the body that a role serves.

    Returns
    -------
    str or None
        The state or the body of an official, else the speaker; None for somebody who speaks for
        no party, such as an analyst, a witness or a passer-by.
    """
    if speaker.is_medium or _NOBODY.fullmatch(speaker.name):
        return None
    governing = _GOVERNMENT.fullmatch(speaker.name)
    state = entry_at(speaker.name, governing.start("of")) if governing else None
    if state and len(state[1].states) == 1:
        return state_name(state[1].states[0])
    if body := _spoken_for(speaker, cast):
        return body
    if speaker.kind == "state":
        return speaker.name
    if speaker.kind == "institution":
        seated = None if speaker.states else _seated(speaker, cast)
        if seated:
            return seated
        party = _of_states(speaker) if _is_organ(speaker) else speaker.name
        return party if speaker.states or _is_body(speaker.name) else None
    if speaker.kind == "group":
        return _of_group(speaker)
    return _of_person(speaker, cast)


def _of_states(speaker: Figure) -> str:
    return state_name(speaker.states[0]) if len(speaker.states) == 1 else speaker.name


def _is_organ(speaker: Figure) -> bool:
    """Tell a state's ministry from a body of its own that the tables know, such as an alliance."""
    known = entry_at(speaker.name, 0)
    return known is None or known[1].form != "institution"


def _seated(speaker: Figure, cast: Cast) -> str | None:
    """Name the state of *the foreign ministry in Lima*."""
    if not speaker.name.lower().endswith(_ORGANS):
        return None
    for mention in sorted(speaker.mentions):
        seat = _IN.match(cast.text, mention.end)
        known = entry_at(cast.text, seat.end()) if seat else None
        if known and known[1].form in {"capital", "name"} and len(known[1].states) == 1:
            return state_name(known[1].states[0])
    return None


def _is_body(name: str) -> bool:
    """Tell a body from a thing: *the union* from *the case*, *the drumbeat*."""
    head = _TAIL.split(name)[0].split()
    return any(word[0].isupper() for word in head[head[0].lower() in _ARTICLES :]) or any(
        word in _COMMON or class_of(word) in {"I", "U", "H", "M"}
        for word in (one.lower() for one in head)
    )


def _of_group(speaker: Figure) -> str | None:
    head = _TAIL.split(speaker.name)[0]
    if _OBSERVERS.search(head):
        return None
    political = any(class_of(word.lower()) in {"U", "I", "H"} for word in head.split())
    return _of_states(speaker) if speaker.states or political else None


def _spoken_for(speaker: Figure, cast: Cast) -> str | None:
    """Name the body for which *a spokesman for the union*, *a union official* speaks."""
    told = _VOICES.fullmatch(speaker.name)
    if told is None:
        return None
    for mention in sorted(speaker.mentions):
        lead = _FOR.match(cast.text, mention.end)
        near = cast.between(lead.end(), lead.end() + 1) if lead else ()
        for named in near:
            figure = cast.known.get(named.extent)
            return (figure and party_of(figure, cast)) or named.extent.of(cast.text)
    return None if speaker.states else _called(told["of"] or told["body"], cast)


def _called(name: str, cast: Cast) -> str | None:
    """Find the body of some words: one of the report, of the tables, or the words themselves."""
    for person in cast.figures if class_of(name.split(" ")[0].lower()) in {"H", "M"} else ():
        if person.kind == "person" and " " in person.name and name.endswith(f" {person.name}"):
            return party_of(person, cast)
    known = entry_at(name, 0) if name else None
    is_taken = known and (known[1].form != "seat" or known[1] in cast.words.named.values())
    if known and is_taken and known[0] == len(name):
        alone = len(known[1].states) == 1 and known[1].form != "institution"
        return state_name(known[1].states[0]) if alone else known[1].name
    for figure in cast.figures:
        if figure.kind == "institution" and f" {figure.name}".lower().endswith(f" {name}".lower()):
            return party_of(figure, cast)
    return name if name and name[0].isupper() and _is_body(name) else None


def _of_person(speaker: Figure, cast: Cast) -> str | None:
    roles = [held for held in speaker.held if held.status in {"current", "acting"}]
    heads = [held.role.split(" of ")[0].split(" for ")[0] for held in roles]
    if any(_OBSERVERS.search(head) or _TRADES.search(head) for head in (*heads, speaker.name)):
        return None
    for held in roles:
        served = held.office.organisation
        known = entry_at(cast.text, served.start) if served else None
        if known and known[1].form == "institution":
            return known[1].name
    if speaker.states:
        return _of_states(speaker)
    for held in roles:
        told = _VOICES.fullmatch(held.role) if SPOKES.search(held.role) else None
        served = held.office.organisation
        body = served.of(cast.text) if served else told and (told["of"] or told["body"])
        if told and body and (party := _called(body, cast)):
            return party
    described = any(class_of(word.lower()) == "H" for word in speaker.name.split())
    leads = any(_LEADS.match(cast.text, mention.end) for mention in speaker.mentions)
    unnamed = speaker.held or speaker.gender or not speaker.name[:1].isupper()
    unknown = not unnamed and not _is_private(speaker, cast)
    return speaker.name if speaker.held or described or leads or unknown else None


def _is_private(speaker: Figure, cast: Cast) -> bool:
    """Tell a passer-by, whose age or trade is given, from a name that the reader is to know."""
    return any(_PRIVATE.match(cast.text, mention.end) for mention in speaker.mentions)
