"""
For whom a speaker speaks: only states, bodies, groups and those in office take positions.

By rule D8 whoever holds an office of a state speaks for it, and a spokesman, negotiator, delegate
or secretary for the body; the leader of an armed or political group for that group, any other head
for himself. An office that names no state or body has that of the same office named before, *the
government negotiator* that of the government named last; else its holder speaks for himself.
"""

import re
from collections.abc import Sequence

from goodoffices.reading.commonwords import SIDES, is_nobody
from goodoffices.reading.figures import Figure, family_name
from goodoffices.reading.issuer import own_state
from goodoffices.reading.lexicon import words
from goodoffices.reading.offices import Held
from goodoffices.reading.officials import in_office, of_state, without_state
from goodoffices.reading.organs import ORGANS, is_organ, seated
from goodoffices.reading.people import Cast
from goodoffices.reading.places import entry_at, state_name
from goodoffices.reading.vocabulary import class_of

__all__ = ["SPOKES", "party_of"]

_OBSERVERS = re.compile(
    r"\b(?:analyst|expert|professor|scholar|historian|researcher|economist|correspondent|"
    r"journalist|reporter|question|lawyer|resident|witness|villager|diplomat|source|critic|"
    r"supporter|civilian|media|coach|founder|executive|activist|scientist|inspector)(?:s|es)?$",
    re.IGNORECASE,
)
_TRADES = re.compile(
    r"\b(?:farmer|fisherman|shepherd|doctor|nurse|teacher|schoolteacher|trader|driver|shopkeeper|"
    r"student|passer-by)$",
    re.IGNORECASE,
)
"""What one person lives by; several of them may be a party."""
_GOVERNMENT = re.compile(
    r"(?:[Tt]he )?(?P<of>[A-Z]\w+) (?:government|authorities|cabinet|leadership)|"
    r"[Gg]overnment of (?:the )?(?P<land>[A-Z]\w+)"
)
_FOR = re.compile(r" (?:for|of) (?:the )?")
_VOICES = re.compile(
    r"(?P<body>.*?)(?:['\u2019]s)? ?\b(?:(?:chief|deputy|senior|lead|high|special|permanent|"
    r"personal) )?"
    r"(?:spokes\w+|representative|negotiator|official)(?: (?:for|of) (?:the )?(?P<of>.+))?",
    re.IGNORECASE,
)
"""Whoever has no name of their own and speaks for a body."""
_LED = re.compile(
    r"(?P<body>.*?)(?:['\u2019]s)? ?\b(?:(?:chief|deputy|senior|military|political|overall) )*"
    r"(?:leader|commander|chief|chair\w*|head|president)(?: of (?:the )?(?P<of>.+))?",
    re.IGNORECASE,
)
"""Whoever leads a body."""
SPOKES = re.compile(r"\bspokes(?:man|woman|person)\b", re.IGNORECASE)
"""The role of whoever speaks for a body."""
_SENT = re.compile(
    r"\b(?:spokes(?:man|woman|person)|negotiators?|representative|delegate|secretary|"
    r"secretary-general)\b",
    re.IGNORECASE,
)
"""Roles of those who speak for a body."""
_LEADING = re.compile(
    r"\b(?:leader|commander|chief|chair\w*|head|president|deputy)\b", re.IGNORECASE
)
"""Roles of those who lead a body, and speak for it where it is an armed or political one."""
_RULES = re.compile(r"\w (?:leader|commander)$", re.IGNORECASE)
"""Roles of those who lead whatever is named before."""
_POLITICAL = re.compile(
    r"(?:Front|Movement|Army|Party|Alliance|Coalition|Column|Brigades?|Militia|Forces|Faction|"
    r"Junta|Resistance|Bloc|[Aa]dministration|Authority|Government)$"
)
_GENERIC = frozenset(
    ["group", "movement", "party", "front", "organisation", "organization", "alliance"]
)
"""Nouns that mean the body named before."""
_MOVEMENTS = frozenset(["group", "movement", "party", "front"])
_OFFICES = re.compile(
    r" (?:office|mission|delegation|embassy|headquarters|secretariat|bureau|spokes\w+)$"
)
"""After the name of a body: that it is a part of it."""
_REPUBLIC = re.compile(r"[Rr]epublic of (?=[A-Z])")
_ITS = re.compile(r"\b(?:its|their) (?:\w+ ){0,2}$", re.IGNORECASE)
"""Before a role: that its body was named before."""
_SHORT = re.compile(r"\b([A-Z]{2,8}) $")
"""A body that no table knows, by its first letters before a role."""
_GOVERNMENTAL = re.compile(r"\bgovernment\b", re.IGNORECASE)
_ARMED = re.compile(r"\b(?:army|military|navy|air force|armed forces)\b|^(?:Army|Military|Navy)\b")
_MINISTER = re.compile(r"\b(?:prime|\w+) minister$", re.IGNORECASE)
_MOST = 12
"""Of how many the party is sought on the way to one: a chain of spokesmen is not endless."""
_Asked = dict[Figure, str | None]
"""The parties of those asked for while one is sought; None for whoever is being asked for."""
_NEAR = 6
"""Among how many actors named before a role its body is looked for."""
_FAR = 60
"""Among how many the same office of a state, or a government."""
_BACK = 5_000
"""Characters before an office among which a republic is looked for."""
_COMMON = words("""
    forum platform syndicate federation confederation congress
    company firm club side bloc city county school hospital college church diocese consortium
    operator airline newspaper broadcaster team crew community industry campaign regulator trust
    charity chain retailer developer utility lobby body opposition gang corporation
    """)
"""Nouns that name a body by themselves."""
_TAIL = re.compile(r",| (?:of|in|from|for|with|at|to|on|familiar|close|[a-z]+ed by|led by)\b")
"""Where the head of a description ends."""
_PLAIN = re.compile(
    r"(?:(?:the|an?) (?=[a-z]))?(?P<name>.+?)(?:, (?:[a-z]+ by|who|which|the|an?)\b.*)?", re.I
)
"""A name without its article and without what is told of it."""
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
    return _asked(speaker, cast, {})


def _asked(speaker: Figure, cast: Cast, asked: _Asked) -> str | None:
    """Name the party, on the way to that of another; nobody is asked for twice."""
    if speaker not in asked and len(asked) <= _MOST:
        asked[speaker] = None
        asked[speaker] = _party(speaker, cast, asked)
    return asked.get(speaker)


def _party(speaker: Figure, cast: Cast, asked: _Asked) -> str | None:
    """Name the party; for a spokesman it is that of whom he speaks for, asked for in turn."""
    if speaker.is_medium or is_nobody(speaker.name) or speaker.name[:1].isdigit():
        return None
    governing = _GOVERNMENT.fullmatch(speaker.name)
    if governing and governing["land"] and not speaker.states:
        return governing["land"]  # a state that no table knows
    state = entry_at(speaker.name, governing.start("of")) if governing else None
    if state and len(state[1].states) == 1:
        return state_name(state[1].states[0])
    if land := own_state(cast, speaker):
        return land
    if body := _spoken_for(speaker, cast, asked):
        return body
    if speaker.kind == "state":
        return speaker.name
    if speaker.kind == "institution":
        part = _OFFICES.search(speaker.name)
        known = entry_at(speaker.name, 0) if part and not speaker.states else None
        if part and known and known[1].form == "institution" and known[0] == part.start():
            return _in_full(known[1].name, cast)
        seat = None if speaker.states else seated(speaker, cast)
        if seat:
            return seat
        serves = is_organ(speaker) and of_state(speaker.name, is_group=False)
        lives = bool(speaker.states) and not serves
        party = without_state(speaker.name) if lives else _of_states(speaker)
        return _in_full(party, cast) if speaker.states or _is_body(speaker.name) else None
    if speaker.kind == "group":
        return _of_group(speaker)
    return _of_person(speaker, cast, asked)


def _of_states(speaker: Figure) -> str:
    if len(speaker.states) == 1:
        return state_name(speaker.states[0])
    plain = _PLAIN.fullmatch(speaker.name)
    return plain["name"] if plain and speaker.kind != "person" else speaker.name


def _is_body(name: str) -> bool:
    """Tell a body from a thing: *the union* from *the case*, *the drumbeat*."""
    head = _TAIL.split(name)[0].split()
    first = head[0].lower() if head else ""
    return any(word[0].isupper() for word in head[first in _ARTICLES :]) or any(
        word in _COMMON or class_of(word) in {"I", "U", "H", "M"}
        for word in (one.lower() for one in head)
    )


def _of_group(speaker: Figure) -> str | None:
    head = _TAIL.split(speaker.name)[0]
    if _OBSERVERS.search(head) or (not speaker.states and SIDES.fullmatch(head)):
        return None
    political = any(
        class_of(word) in {"U", "I", "H"} or class_of(word.removesuffix("s")) == "H"
        for word in head.lower().split()
    )
    if speaker.states and not of_state(head, is_group=True):
        return _body_in(speaker.name) or without_state(speaker.name)
    return _of_states(speaker) if speaker.states or political else None


def _body_in(name: str) -> str | None:
    """Find a body that the tables know in a name: the Houthis of *Yemen's Houthi rebels*."""
    known = (entry_at(name, word.start()) for word in re.finditer(r"\b[A-Z]", name))
    return next((one[1].name for one in known if one and one[1].form == "institution"), None)


def _spoken_for(speaker: Figure, cast: Cast, asked: _Asked) -> str | None:
    """Name the body for which *a spokesman for the union*, *a union official* speaks."""
    told = _VOICES.fullmatch(speaker.name)
    if told is None:
        return None
    for mention in sorted(speaker.mentions):
        lead = _FOR.match(cast.text, mention.end)
        near = cast.between(lead.end(), lead.end() + 1) if lead else ()
        for named in near:
            figure = cast.known.get(named.extent)
            return (figure and _asked(figure, cast, asked)) or named.extent.of(cast.text)
    return None if speaker.states else _called(told["of"] or told["body"], cast, asked)


def _called(name: str, cast: Cast, asked: _Asked) -> str | None:
    """Find the body of some words: one of the report, of the tables, or the words themselves."""
    is_led = class_of(name.split(" ")[0].lower()) in {"H", "M"}
    leader = cast.person_in(name) if is_led else None
    if leader is not None:
        return _asked(leader, cast, asked)
    known = entry_at(name, 0) if name else None
    is_taken = known and (known[1].form != "seat" or known[1] in cast.words.named.values())
    if known and is_taken and known[0] == len(name):
        alone = len(known[1].states) == 1 and known[1].form != "institution"
        return state_name(known[1].states[0]) if alone else _in_full(known[1].name, cast)
    figure = cast.body_called(name)
    if figure is not None:
        return _asked(figure, cast, asked)
    return _of_somebody(name, cast, asked) or (
        _in_full(name, cast) if name and name[0].isupper() and _is_body(name) else None
    )


def _of_somebody(name: str, cast: Cast, asked: _Asked) -> str | None:
    """Name the party of the person for whom *Mr Tatar's spokeswoman* speaks."""
    if not name or not name[:1].isupper():
        return None
    for figure in cast.of_family(family_name(name))[:1]:
        return _asked(figure, cast, asked) or figure.name
    return None


def _of_person(speaker: Figure, cast: Cast, asked: _Asked) -> str | None:
    roles = [held for held in speaker.held if held.status in {"current", "acting"}]
    if _is_observer(speaker.name, roles):
        return None
    for held in roles:
        served = held.office.organisation
        known = entry_at(cast.text, served.start) if served else None
        if known and known[1].form == "institution":
            return _in_full(known[1].name, cast)
    serves = all(in_office(held.role) for held in roles)
    if speaker.states and serves and (roles or not speaker.held):
        return _of_states(speaker)
    if not serves and speaker.states:
        return speaker.name
    for held in roles:
        if party := _of_office(held, cast, asked):
            return party
    described = any(class_of(word.lower()) == "H" for word in speaker.name.split())
    leads = any(_LEADS.match(cast.text, mention.end) for mention in speaker.mentions)
    unnamed = speaker.held or speaker.gender or not speaker.name[:1].isupper()
    unknown = not unnamed and not _is_private(speaker, cast)
    return speaker.name if speaker.held or described or leads or unknown else None


def _is_observer(name: str, roles: Sequence[Held]) -> bool:
    """Tell whoever only watches, or lives by a trade: *professor at*, *Resident Ana Reyl*."""
    first, _, rest = name.partition(" ")
    heads = [*(_TAIL.split(held.role)[0] for held in roles), name, *([first] if rest else [])]
    return any(_OBSERVERS.search(head) or _TRADES.search(head) for head in heads)


def _of_office(held: Held, cast: Cast, asked: _Asked) -> str | None:
    """Name the body or the state for which an office speaks that is no office of a known one."""
    sends = _SENT.search(held.role) is not None
    if not sends and not _LEADING.search(held.role):
        return _same_office(held, cast)
    place = held.office.extent.start
    if _GOVERNMENTAL.search(held.role):
        return _government(held, cast, _GOVERNMENTAL)
    if _ARMED.search(held.role) or _ARMED.search(cast.text, max(0, place - 25), place):
        return _government(held, cast, _ARMED)
    body = _served(held, cast)
    party = (
        _owner(held, body, cast, asked)
        if body is None or body in _GENERIC
        else _called(body, cast, asked)
    )
    if party is not None and (sends or _POLITICAL.search(party) or party.isupper()):
        return party
    rules = body is not None and _RULES.search(held.role) and _is_strange(body)
    return body if rules else _same_office(held, cast)


def _is_strange(name: str) -> bool:
    """Tell *Renamo*, a movement that no table knows, from a place and from *Council*."""
    is_common = name.lower() in _COMMON or class_of(name.lower()) is not None
    return name.isalpha() and name[0].isupper() and not is_common and entry_at(name, 0) is None


def _served(held: Held, cast: Cast) -> str | None:
    """Give the words for the body of a role: *Arakan Army* of *Arakan Army chief*."""
    served = held.office.organisation
    told = _VOICES.fullmatch(held.role) or _LED.fullmatch(held.role)
    words = (told["of"] or told["body"] or None) if told else None
    if served is None or (words and words.startswith(served.of(cast.text))):
        return words
    return served.of(cast.text)


def _owner(held: Held, body: str | None, cast: Cast, asked: _Asked) -> str | None:
    """Name the body of *RSF commander*; of *its* or *the group's chairman* the last one named."""
    place = held.office.extent.start
    short = _SHORT.search(cast.text, max(0, place - 10), place)
    if short:
        return _in_full(short[1], cast)
    if body is None and _ITS.search(cast.text, max(0, place - 30), place) is None:
        return None
    for mention in cast.backwards(place, _NEAR):
        figure = cast.known.get(mention.extent)
        if figure is not None and figure.kind == "person" and body is not None:
            party = _asked(figure, cast, asked)
            if party is not None and party != figure.name:
                return party
        if figure is None or figure.kind not in {"institution", "state"} or mention.locative:
            continue
        if body in _MOVEMENTS and _is_of_states(figure):
            continue
        if body is None or not (figure.kind == "state" or figure.name.lower().endswith(ORGANS)):
            return _asked(figure, cast, asked)
    return None


def _is_of_states(figure: Figure) -> bool:
    """Tell a body of states that the tables know, such as the African Union, from a movement."""
    known = entry_at(figure.name, 0)
    return known is not None and known[1].form == "institution" and not known[1].states


def _government(held: Held, cast: Cast, word: re.Pattern[str]) -> str | None:
    """Name the state of *the government negotiator*: the one whose government was named before."""
    for mention in cast.backwards(held.office.extent.start, _FAR):
        if len(mention.states) == 1 and word.search(cast.text, *mention.extent):
            return state_name(mention.states[0])
    return None


def _same_office(held: Held, cast: Cast) -> str | None:
    """Name the state whose foreign minister or ministry, without a name, was last spoken of."""
    if held.role.lower() == "president of the republic":
        return _republic(held, cast)
    office = _MINISTER.search(held.role)
    if office is None or held.office.states:
        return None
    words = office.group().lower()
    for mention in cast.backwards(held.office.extent.start, _FAR):
        if len(mention.states) == 1 and mention.kind in {"description", "institution"}:
            named = mention.extent.of(cast.text).lower()
            if named.endswith((words, f"{words.removesuffix('minister')}ministry")):
                return state_name(mention.states[0])
    return None


def _republic(held: Held, cast: Cast) -> str | None:
    """Name the republic that was last named before *the President of the Republic*."""
    place = held.office.extent.start
    for lead in reversed([*_REPUBLIC.finditer(cast.text, max(0, place - _BACK), place)]):
        known = entry_at(cast.text, lead.start()) or entry_at(cast.text, lead.end())
        if known and len(known[1].states) == 1:
            return state_name(known[1].states[0])
    return None


def _in_full(name: str, cast: Cast) -> str:
    """Give the whole name of a body that the report calls by its first letters."""
    figure = cast.in_full(name) if name.isupper() else None
    return figure.name if figure else name


def _is_private(speaker: Figure, cast: Cast) -> bool:
    """Tell a passer-by, whose age or trade is given, from a name that the reader is to know."""
    return any(_PRIVATE.match(cast.text, mention.end) for mention in speaker.mentions)
