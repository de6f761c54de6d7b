"""Those who were named together, where *the two ministers* or *both sides* mean them."""

import re
from collections.abc import Mapping, Sequence

from goodoffices.reading.abbreviations import initials
from goodoffices.reading.figures import Figure, family_name
from goodoffices.reading.givennames import given_gender
from goodoffices.reading.mentions import Mention, Office

__all__ = [
    "EQUALS",
    "are_meant",
    "counted_in",
    "equal_of",
    "has_role",
    "is_called",
    "is_place",
    "namesake",
    "number_meant",
    "serve_alike",
    "suits",
]

_PAIR = re.compile(r"(?:the (?:two|pair|duo)|both)(?: (?:men|women))?", re.IGNORECASE)
_THREE = re.compile(r"the (?:three|trio)|all three", re.IGNORECASE)
_COUNTED = re.compile(
    r"(?:.{0,9}\b(?P<number>two|both|three|four)|.{0,9}\bthe)"
    r"(?: [a-z]+)?? (?:(?:foreign|prime|defence|defense) )?(?P<noun>[a-z]+)$",
    re.IGNORECASE | re.DOTALL,
)
_NUMBER = re.compile(r"\b(two|both|three|four) (?:[a-z-]+ ){0,4}[a-z-]+$", re.IGNORECASE)
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
_LEADER = re.compile(
    r"\b(?:president|premier|prime minister|leader|king|queen|emir|amir|sultan|prince|"
    r"chancellor|chief|head|chair\w*|commander|taoiseach|sheikh|pope|ruler|warlord|general|governor|mayor|premier|"
    r"boss|ayatollah|speaker|founder|pm)\b",
    re.IGNORECASE,
)
"""What those hold who are called leaders."""
_BETWEEN = re.compile(r"\b(?:mediator|facilitator|conciliator|secretary-general)\b", re.IGNORECASE)
"""Who is on no side."""
_SENT = re.compile(r"\b(?:envoy|emissary)\b", re.IGNORECASE)
"""Who is on none unless a state sent them."""
_GENERIC = frozenset(
    ["leader", "official", "politician", "diplomat", "chief", "boss", "veteran", "strongman"]
)
"""What may be said of somebody in any office."""
EQUALS = frozenset({"counterpart", "colleague"})
"""Who has the same office elsewhere."""
_RANKING = frozenset({"chief", "deputy", "head", "general", "lead"})
"""What stands before the noun of an office as well: *chief negotiator* is no *police chief*."""
_SERVED = re.compile(r" (?:for|to|of) (?:the |his |her |its )?")
_PLACED = re.compile(r"\b(?:in|at|near|from|to|of|outside|around|into) $")
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
        holds = [
            any(office in held.role.lower().split() for held in figure.held) for figure in figures
        ]
        unknown = not any(figure.held for figure in figures)
        return kinds == {"person"} and (unknown or all(holds))
    if noun == "leaders" and any(one.held and not _leads(one) for one in figures):
        return False
    if noun in _PERSONS:
        return kinds == {"person"} and (number is not None or noun == "leaders")
    if noun in _SIDES:
        return (number is not None or len(figures) == 2) and not any(map(_mediates, figures))
    if noun in _TEAMS:
        return kinds <= {"group", "institution", "state"}
    return noun in _POWERS and kinds == {"state"} and number is not None


def equal_of(
    owners: Sequence[Figure],
    states: Sequence[str],
    holders: Mapping[tuple[str, frozenset[str]], Figure],
) -> Figure | None:
    """
    Find who holds for another state the office of somebody: *his Chilean counterpart*.

    Parameters
    ----------
    owners : sequence of Figure
        Whose counterpart it is.
    states : sequence of str
        The codes of the other state.
    holders : mapping of str and frozenset of str to Figure
        Who holds which office for which states.

    Returns
    -------
    Figure or None
        Who holds the first of the offices that anybody holds.
    """
    roles = (held.role.lower() for one in owners for held in one.held)
    found = (holders.get((role, frozenset(states))) for role in roles)
    return next(filter(None, found), None)


def _mediates(figure: Figure) -> bool:
    """Tell whoever stands between the parties: a mediator, the envoy of no state."""
    if figure.kind != "person":
        return False
    is_unnamed = figure.name[:1].islower() or not figure.held
    sent = _SENT.search(figure.name) is not None and not figure.states
    if is_unnamed and (sent or _BETWEEN.search(figure.name)):
        return True
    return any(
        _BETWEEN.search(held.role) or (_SENT.search(held.role) and not held.office.states)
        for held in figure.held
    )


def _leads(figure: Figure) -> bool:
    """Tell a leader, of a state or of a movement, from an envoy or a secretary."""
    return any(_LEADER.search(held.role) is not None for held in figure.held)


def number_meant(words: str) -> int | None:
    """
    Tell how many people *the two* or *all three* are.

    Parameters
    ----------
    words : str
        What stands for them.

    Returns
    -------
    int or None
        Two or three; None for other words.
    """
    return 2 if _PAIR.fullmatch(words) else 3 if _THREE.fullmatch(words) else None


def counted_in(words: str) -> int | None:
    """
    Give how many a group says that they are.

    Parameters
    ----------
    words : str
        The group as the text calls it, with the word before it: *both ministers*.

    Returns
    -------
    int or None
        None where it gives no number.
    """
    match = _NUMBER.search(words)
    return _NUMBERS[match[1].lower()] if match else None


def is_called(role: str, head: str, *, as_equal: bool = False) -> bool:
    """
    Tell whether a role is that of a word: *secretary-general*, but no spokesman for one.

    Parameters
    ----------
    role : str
        As the text gives it.
    head : str
        In lower case.
    as_equal : bool
        Whether a counterpart, who has the office of somebody else, may be called so too.

    Returns
    -------
    bool
        True where the word stands before whom or what the role serves.
    """
    words = _SERVED.split(role.lower())[0].split()
    if as_equal and words[-1:] and words[-1] in EQUALS:
        return True
    return head in (words[-1:] if head in _RANKING else words)


def has_role(text: str, figure: Figure, head: str, office: Office | None) -> bool:
    """
    Tell whether somebody of a known office can be called by the head of a role.

    Parameters
    ----------
    text : str
        The stored text.
    figure : Figure
        Somebody, by name or by a description alone.
    head : str
        In lower case.
    office : Office or None
        The office that the role tells.

    Returns
    -------
    bool
        True where a role or the description has the word, the word says nothing of an office, or
        nothing is known of the office of whoever is named; False where the office is of a body
        that no known office of theirs is of: *the Union's policy chief* is no *chief of staff*.
    """
    served = [one.office for one in figure.held if one.office.organisation is not None]
    of_body = office is not None and office.organisation is not None and figure.held
    if of_body and not any(serve_alike(text, office, one) for one in served):
        return False
    if head in _GENERIC or any(is_called(held.role, head) for held in figure.held):
        return True
    is_named = not figure.name[:1].islower()
    return head in figure.name.lower().split() or (is_named and not figure.held)


def is_place(text: str, mention: Mention, figure: Figure) -> bool:
    """
    Tell a lone name after *in* or *from*, which may be a place, from somebody's.

    Parameters
    ----------
    text : str
        The stored text.
    mention : Mention
        Where the name stands.
    figure : Figure
        Who it is taken for.

    Returns
    -------
    bool
        False for whoever is known to be somebody by a role, a title or a second name.
    """
    lone = figure.kind == "person" and " " not in figure.name and not figure.listed
    before = text[max(0, mention.extent.start - 9) : mention.extent.start]
    return lone and not figure.gender and _PLACED.search(before) is not None


def namesake(name: str, figures: Sequence[Figure]) -> Figure | None:
    """
    Find who has a family name among those who spoke last.

    Parameters
    ----------
    name : str
        One word.
    figures : sequence of Figure
        Who spoke last.

    Returns
    -------
    Figure or None
        The first, by either end of the name.
    """
    word = family_name(name)
    for figure in figures:
        if figure.kind == "person" and word in (
            family_name(figure.name),
            family_name(figure.name, 0),
        ):
            return figure
    return None


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
    name, called = one.organisation.of(text), other.organisation.of(text)
    if initials(name) == called or initials(called) == name:
        return True
    ours, theirs = name.split(), called.split()
    return not {*map(_stem, ours)}.isdisjoint(map(_stem, theirs))


def suits(figure: Figure, word: str, gender: str | None) -> bool:
    """
    Tell whether a pronoun can mean an actor.

    Parameters
    ----------
    figure : Figure
        The actor.
    word : str
        The pronoun, in lower case.
    gender : str or None
        What the pronoun tells: ``f`` or ``m``.

    Returns
    -------
    bool
        True for *she* and a woman, by her title or given name, or a person of whom nothing is
        known but the whole name; a lone word that does nothing else may be no person. *It* is none.
    """
    if word in {"it", "its"}:
        return figure.kind not in {"person", "group"}
    if figure.kind != "person":
        return False
    known = figure.gender or given_gender(figure.name)
    if gender is None or known == gender:
        return True
    return known is None and (figure.listed or " " in figure.name)


def _stem(word: str) -> str:
    return word[:_SHARED].lower()
