"""Those who were named together, where *the two ministers* or *both sides* mean them."""

import re
from collections.abc import Sequence

from goodoffices.reading.figures import Figure
from goodoffices.reading.mentions import Office

__all__ = ["are_meant", "serve_alike"]

_COUNTED = re.compile(
    r"(?:.*\b(?P<number>two|both|three|four)|.*\bthe)"
    r"(?: [a-z]+)?? (?:(?:foreign|prime|defence|defense) )?(?P<noun>[a-z]+)$",
    re.IGNORECASE | re.DOTALL,
)
_NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4}
_PERSONS = frozenset(
    ["leaders", "officials", "politicians", "diplomats", "envoys", "men", "women", "negotiators"]
) | {"chiefs", "mediators", "counterparts"}
"""Who may hold any office."""
_SIDES = frozenset(["sides", "parties"])
_TEAMS = frozenset(["delegations", "teams"])
_POWERS = frozenset(["governments", "countries", "nations", "states", "neighbours", "neighbors"])
_OFFICES = {
    "ministers": "minister",
    "presidents": "president",
    "premiers": "premier",
    "ambassadors": "ambassador",
    "generals": "general",
    "governors": "governor",
    "mayors": "mayor",
    "chancellors": "chancellor",
}
_SHARED = 4
"""Letters at which the name of a state and what is called after it begin alike."""


def are_meant(words: str, figures: Sequence[Figure]) -> bool:
    """
    Tell whether a group is made of those who were named together.

    Parameters
    ----------
    words : str
        The group as the text calls it, with the word before it: *both ministers*.
    figures : sequence of Figure
        Who was last named together.

    Returns
    -------
    bool
        True where they are as many as the words say, and what the words say; of a group without
        a number only where each of them has the office.
    """
    match = _COUNTED.match(words)
    if match is None or len(figures) < 2:
        return False
    number, noun = match["number"], match["noun"].lower()
    if number is not None and _NUMBERS[number.lower()] != len(figures):
        return False
    kinds = {figure.kind for figure in figures}
    office = _OFFICES.get(noun)
    if office is not None:
        return kinds == {"person"} and all(
            any(office in held.role.lower().split() for held in figure.held) for figure in figures
        )
    if noun in _PERSONS:
        return kinds == {"person"} and number is not None
    if noun in _SIDES:
        return number is not None or len(figures) == 2
    if noun in _TEAMS:
        return kinds == {"group"}
    return noun in _POWERS and kinds == {"state"} and number is not None


def serve_alike(text: str, one: Office | None, other: Office | None) -> bool:
    """
    Tell whether two offices can be of one state or body: *the Tarnish minister* and *of Tarnland*.

    Parameters
    ----------
    text : str
        The stored text.
    one, other : Office or None
        The offices.

    Returns
    -------
    bool
        False only where both name whom they serve, and the names have nothing in common.
    """
    if one is None or other is None:
        return True
    if one.states and other.states:
        return not {*one.states}.isdisjoint(other.states)
    if one.organisation is None or other.organisation is None:
        return True
    ours, theirs = (served.of(text).split() for served in (one.organisation, other.organisation))
    return not {*map(_stem, ours)}.isdisjoint(map(_stem, theirs))


def _stem(word: str) -> str:
    return word[:_SHARED].lower()
