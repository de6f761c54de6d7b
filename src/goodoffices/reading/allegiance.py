"""For which state or body somebody speaks, where only the words said tell it."""

import re
from collections.abc import Iterable, Iterator

from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import Figure, Reference
from goodoffices.reading.mentions import Mention
from goodoffices.reading.parties import SPOKES, party_of
from goodoffices.reading.people import Cast
from goodoffices.reading.places import state_name
from goodoffices.reading.statements import StatementFound

__all__ = ["OF_STATE", "allegiances", "own_body"]

OF_STATE = re.compile(r"\b(?:minister|president|premier|chancellor|ambassador)\b", re.I)
"""Offices of those who speak for a state."""
_WILL = re.compile(
    r"(?:['\u2019]s government)? "
    r"(?:(?:will|would|shall|can|could|does|did|has|had)(?: not| never)? "
    r"(?!be\b|been\b|to\b)"
    r"|(?:is|was|remains|remained|stands|stood) (?:not )?(?:ready|willing|prepared|open)\b"
    r"|(?:accept|reject|welcome|oppose|support|want|seek|demand)(?:s|ed)\b)"
)
"""What one says of the own state more often than of another."""


def allegiances(cast: Cast, found: Iterable[StatementFound]) -> dict[Figure, str | None]:
    """
    Tell the state of ministers and presidents whose roles do not name it.

    Parameters
    ----------
    cast : Cast
        The actors of the report.
    found : iterable of StatementFound
        Its statements.

    Returns
    -------
    dict of Figure to str or None
        The state by whoever says what one state, for which nobody else stands in the report,
        will do or wants.
    """
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
        return _spoken_for(cast, mention, told, figure)
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


def _spoken_for(
    cast: Cast, mention: Mention, told: Extent, figure: Figure | None
) -> tuple[str, Reference] | None:
    """Name whoever a spokesman tells what they do: *The Coordinator welcomes the step*."""
    if figure is None:
        figure = cast.named("person", mention.name.of(cast.text), mention.states)
    party = party_of(figure, cast) or figure.name
    return party, Reference(figure, told, "medium")
