"""For which state or body somebody speaks, where only the words said tell it."""

import re
from collections.abc import Collection, Iterable, Iterator

from goodoffices.reading.appointed import AppointmentFound
from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import Figure, Reference
from goodoffices.reading.mentions import Mention
from goodoffices.reading.parties import SPOKES, party_of
from goodoffices.reading.people import Cast
from goodoffices.reading.places import entry_at, state_name
from goodoffices.reading.statements import StatementFound

__all__ = ["OF_STATE", "allegiances", "is_own", "own_body"]

OF_STATE = re.compile(r"\b(?:minister|president|premier|chancellor|ambassador)\b", re.I)
"""Offices of those who speak for a state."""
_ENVOY = re.compile(
    r"\b(?:envoy|mediator|facilitator|representative|emissary|negotiator|spokes\w+)\b", re.I
)
"""Offices of those who speak for whoever sent them."""
_OF_GROUPS = frozenset(
    [
        "group",
        "movement",
        "organisation",
        "organization",
        "party",
        "front",
        "army",
        "militia",
        "faction",
        "bloc",
        "alliance",
        "coalition",
        "leadership",
        "side",
    ]
)
_OF_STATES = frozenset(
    ["government", "administration", "ministry", "cabinet", "presidency", "side"]
)
"""Nouns that mean the body of whoever speaks, where the report names no other by them."""
_WILL = re.compile(
    r"(?:['\u2019]s government)? "
    r"(?:(?:will|would|shall|can|could|does|did|has|had)(?: not| never)? "
    r"(?!be\b|been\b|to\b)"
    r"|(?:is|was|remains|remained|stands|stood) (?:not )?(?:ready|willing|prepared|open)\b"
    r"|(?:accept|reject|welcome|oppose|support|want|seek|demand)(?:s|ed)\b)"
)
"""What one says of the own state more often than of another."""


def allegiances(
    cast: Cast, found: Iterable[StatementFound], appointed: Iterable[AppointmentFound] = ()
) -> dict[Figure, str | None]:
    """
    Tell the party of ministers, presidents and envoys whose roles do not name it.

    Parameters
    ----------
    cast : Cast
        The actors of the report.
    found : iterable of StatementFound
        Its statements.
    appointed : iterable of AppointmentFound
        Its appointments.

    Returns
    -------
    dict of Figure to str or None
        The state by whoever says what one state, for which nobody else stands in the report,
        will do or wants; whoever sent an envoy or a mediator by him.
    """
    return {**_sent(cast, appointed), **_willed(cast, found)}


def _sent(cast: Cast, appointed: Iterable[AppointmentFound]) -> dict[Figure, str | None]:
    """Name the senders of envoys and mediators who have no state or body of their own."""
    return {
        one.appointee.figure: party_of(one.by.figure, cast)
        for one in appointed
        if one.by is not None
        and not one.appointee.figure.states
        and _ENVOY.search(cast.text, *one.office)
    }


def _willed(cast: Cast, found: Iterable[StatementFound]) -> dict[Figure, str | None]:
    """Name the state of those who tell its will."""
    every = [(one, figure) for one in found for figure in one.figures if _is_free(figure)]
    if not every:
        return {}
    taken = {code for one in cast.figures if one.kind == "person" for code in one.states}
    told: dict[Figure, set[str]] = {}
    for one, figure in every:
        for code in _states_told(cast, one.attribution.content):
            told.setdefault(figure, set()).add(code)
    return {
        figure: state_name(*codes)
        for figure, codes in told.items()
        if len(codes) == 1 and not codes & taken
    }


def _is_free(figure: Figure) -> bool:
    """Tell whether somebody holds an office of a state that is not named."""
    return (
        figure.kind == "person"
        and not figure.states
        and any(OF_STATE.search(held.role) for held in figure.held)
    )


def _states_told(cast: Cast, contents: Iterable[Extent]) -> Iterator[str]:
    """Go through the states of which some words begin to say what these will do."""
    for content in contents:
        for mention in cast.between(content.start, content.start + 6)[:1]:
            is_state = mention.kind == "state" and len(mention.states) == 1
            if is_state and _WILL.match(cast.text, mention.extent.end, content.end):
                yield mention.states[0]


def is_own(cast: Cast, mention: Mention, figure: Figure, parties: Collection[str]) -> bool:
    """
    Tell whether a noun means the body or the state of whoever speaks.

    Parameters
    ----------
    cast : Cast
        The actors of the report.
    mention : Mention
        The subject of what is said.
    figure : Figure
        The actor for whom it was taken.
    parties : collection of str
        Those for whom the speaker speaks.

    Returns
    -------
    bool
        True for *the group* of a Hamas official and *the government* of a minister, where the
        report names no other body by that word.
    """
    word = mention.name.of(cast.text).lower()
    if len(parties) != 1 or figure.states or figure.name.lower() != word:
        return False
    known = entry_at(next(iter(parties)), 0)
    is_state = known is not None and known[1].form == "name"
    return word in (_OF_STATES if is_state else _OF_GROUPS)


def own_body(cast: Cast, told: Extent, speaker: Reference) -> tuple[str, Reference] | None:
    """
    Name the body of which a speaker tells what it does, where it is the speaker's own.

    Parameters
    ----------
    cast : Cast
        The actors of the report.
    told : Extent
        The subject of the words.
    speaker : Reference
        Who says them.

    Returns
    -------
    tuple of str and Reference, or None
        *The union* of the union's chairman, and *her party*; None for any other body.
    """
    mention = next(iter(cast.between(*told)), None)
    figure = cast.known.get(mention.extent) if mention else None
    if mention is None or speaker.figure.kind != "person":
        return None
    if SPOKES.search(speaker.figure.name) and told.start == mention.extent.start:
        return _told_by_spokesman(cast, mention, told, figure)
    last = mention.name.of(cast.text).rsplit(None, 1)[-1].lower()
    served = _organisation(cast, speaker.figure, last)
    if figure is None or figure.kind != "institution":
        return None
    is_own = figure.name.startswith(f"{speaker.figure.name}'s ")
    if not is_own and served is None:
        return None
    party = party_of(figure, cast)
    return (party, Reference(figure, told, "medium")) if party else None


def _organisation(cast: Cast, figure: Figure, last: str) -> str | None:
    """Find the body, named by somebody's roles, whose name has a word."""
    for held in figure.held:
        served = held.office.organisation
        words = served.of(cast.text) if served else ""
        if last in f"{held.role} {words}".lower().split():
            return words or held.role
    return None


def _told_by_spokesman(
    cast: Cast, mention: Mention, told: Extent, figure: Figure | None
) -> tuple[str, Reference] | None:
    """Name whoever a spokesman tells what they do: *The Coordinator welcomes the step*."""
    if figure is None:
        name = mention.name.of(cast.text)
        figure = cast.find("person", name) or Figure("person", name, mention.states)
    party = party_of(figure, cast) or figure.name
    return party, Reference(figure, told, "medium")
