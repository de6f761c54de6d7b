"""Which body *the group*, *the armed movement* or *the bloc* means: one that was named before."""

import re
from collections.abc import Iterable

from goodoffices.reading.figures import Figure
from goodoffices.reading.lexicon import words
from goodoffices.reading.places import entry_at

__all__ = ["antecedent", "is_any_group", "is_called"]

_GROUPS = words("group movement faction militia")
_ORGANISATIONS = words("organisation organization")
_ALLIANCES = words("alliance")
_BLOCS = words("bloc")
_ARMED = words("""
    rebel rebels armed militant insurgent jihadist islamist paramilitary guerrilla separatist
    extremist
    """)
_JOINT = words("regional continental economic trade west east southern central african asian")
"""Adjectives of a bloc or of an organisation of states."""
_OF_STATES = re.compile(
    r"\b(?:Union|Community|Nations|League|Commonwealth|Organi[sz]ation|Conference|Forum|Authority|"
    r"Cooperation|States|NATO)\b"
)
"""In the name of a body that states make up."""
_ALSO_GROUPS = re.compile(r"\b(?:Group|Movement|BRICS)\b")
_ALLIED = re.compile(r"\b(?:NATO|Alliance|Treaty|Coalition)\b")
_ORGAN = re.compile(
    r"\b(?:ministry|department|government|court|tribunal|police|parliament|senate|assembly|cabinet|"
    r"embassy|office|commission|committee|council|mission|bank|university|administration|party|"
    r"presidency|secretariat|bureau|board|agency|academy|institute|navy|air force|task force|"
    r"(?-i:army|military|armed forces))\b",
    re.IGNORECASE,
)
"""What is called by its own noun, and not *the group*."""
_COUNTED = re.compile(r"\d|(?:two|three|four|five|six|seven|eight|nine|ten|twelve|dozens) ", re.I)


def antecedent(name: str, before: Iterable[tuple[int, Figure]]) -> Figure | None:
    """
    Find the body that a noun means.

    Parameters
    ----------
    name : str
        The noun with its adjectives, without an article: *group*, *rebel group*, *regional bloc*.
    before : iterable of int and Figure
        Who was named before, the nearest first, each with the number of sentences since.

    Returns
    -------
    Figure or None
        The first that fits of the nearest sentence that names one; None where the noun says more
        than that somebody is a body, or nobody fits.
    """
    *adjectives, noun = name.split()
    if noun not in _GROUPS | _ORGANISATIONS | _ALLIANCES | _BLOCS:
        return None
    if not _ARMED.issuperset(adjectives) and not _JOINT.issuperset(adjectives):
        return None
    found: tuple[int, Figure] | None = None
    for since, figure in before:
        if found and since > found[0]:
            break
        if not adjectives and is_called(figure, noun) and not figure.name.islower():
            return figure
        if _fits(figure, noun, armed=bool(_ARMED & {*adjectives})):
            found = since, figure
    return found[1] if found else None


def is_called(figure: Figure, noun: str) -> bool:
    """
    Tell *the Harbour Authority*, which a noun of its name means: *the authority*.

    Parameters
    ----------
    figure : Figure
        An actor.
    noun : str
        One word.

    Returns
    -------
    bool
        True for an institution whose name ends with the noun, or has it before *of* or *for*.
    """
    head = re.split(r" (?:of|for) ", figure.name.lower())[0]
    return figure.kind == "institution" and f" {head}".endswith(f" {noun.lower()}")


def is_any_group(figure: Figure) -> bool:
    """
    Tell *the group*, where none was named.

    Parameters
    ----------
    figure : Figure
        An actor.

    Returns
    -------
    bool
        True where the one word says nothing of who it is.
    """
    return figure.kind == "institution" and figure.name == "group"


def _fits(figure: Figure, noun: str, *, armed: bool) -> bool:
    """Tell whether a noun can mean an actor."""
    if figure.kind == "group":
        told = figure.name[:1].isupper() or _COUNTED.match(figure.name) is not None
        return noun in _GROUPS and told
    if figure.kind != "institution" or figure.name.islower() or _ORGAN.search(figure.name):
        return False
    known = entry_at(figure.name, 0)
    name = known[1].name if known and known[1].form == "institution" else figure.name
    of_states = _OF_STATES.search(name) is not None and not figure.states
    if noun in _BLOCS:
        return of_states or _ALSO_GROUPS.search(name) is not None
    if noun in _ALLIANCES:
        return _ALLIED.search(name) is not None
    if noun in _ORGANISATIONS:
        return True
    return not of_states or (not armed and _ALSO_GROUPS.search(name) is not None)
