"""The roles that a French report names beside a person's name."""

from collections.abc import Iterator

from goodoffices.reading.extent import Extent
from goodoffices.reading.languages.french.lexicon import (
    AUXILIARIES,
    BREAKS,
    DETERMINERS,
    LOOSE,
    is_head,
)
from goodoffices.reading.languages.french.names import Token, is_named_with
from goodoffices.reading.languages.french.places import place_in
from goodoffices.reading.languages.french.verbs import CUES
from goodoffices.reading.lexicon import words
from goodoffices.reading.mentions import Office
from goodoffices.reading.offices import Held
from goodoffices.reading.places import Named

__all__ = ["BEFORE", "held_at", "place_among", "roles_of"]

BEFORE = words("ancien ancienne ex futur future nouveau nouvelle vice premier première")
"""Adjectives before a role."""
_PAST = words("ancien ancienne ex")
_COMING = words("futur future")
_NEAR = 14


def roles_of(text: str, tokens: list[Token], first: int, last: int) -> Iterator[Held]:
    """
    Read the role before a name, and the one after it between commas.

    Parameters
    ----------
    text : str
        The stored text.
    tokens : list of tuple
        The words around the name.
    first, last : int
        The places of the name's first word and after its last.

    Yields
    ------
    Held
        The one before the name first.
    """
    comma = first > 0 and tokens[first - 1][2] == ","
    stop = first - 1 if comma else first
    head = None
    for at in range(stop - 1, max(-1, stop - _NEAR), -1):
        word = tokens[at][2].lower()
        if not (word[0].isalpha()) or word in BREAKS or word in AUXILIARIES:
            break
        if word in LOOSE and word not in ("à", "au", "aux", "en", "pour"):
            break
        if is_head(word):
            head = at
        if word in DETERMINERS and head is not None:
            break
    if head is not None:
        yield held_at(text, tokens, head, stop)
    if tokens[last : last + 1] and tokens[last][2] == ",":
        yield from _apposition(text, tokens, last + 1)


def _apposition(text: str, tokens: list[Token], first: int) -> Iterator[Held]:
    end = first
    while end < len(tokens) and end - first < _NEAR and tokens[end][2] not in ",.;:()\u2014":
        end += 1
    at = first
    while at < end and tokens[at][2].lower().replace("\u2019", "'") in (DETERMINERS | BEFORE) - {
        "premier",
        "première",
    }:
        at += 1
    words = [token[2].lower() for token in tokens[at:end]]
    is_plain = bool(words) and is_head(words[0]) and not any(w in CUES for w in words[1:])
    is_plain &= words[1:2] == [] or words[1] not in DETERMINERS - {"du", "des"}
    if is_plain and not any(w in AUXILIARIES or w in LOOSE - {"à"} for w in words):
        names = [n for n in range(at, end) if is_named_with(tokens, at, n)]
        if not names:
            yield held_at(text, tokens, at, end)


def held_at(text: str, tokens: list[Token], head: int, stop: int) -> Held:
    """
    Read a role with the state that it serves.

    Parameters
    ----------
    text : str
        The stored text.
    tokens : list of tuple
        The words.
    head, stop : int
        The places of the role's noun and after its last word.

    Returns
    -------
    Held
        Former, designated or current by the word before it.
    """
    begin, before = tokens[head][0], [t[2].lower() for t in tokens[max(0, head - 2) : head]]
    status = "former" if set(before) & _PAST else "current"
    status = "designated" if set(before) & _COMING else status
    extent = Extent(begin, tokens[stop - 1][1])
    served = place_among(text, tokens[head:stop])
    office = Office(
        extent, extent, served[0] if served else None, served[1].states if served else ()
    )
    role = " ".join(extent.of(text).split())
    return Held(role, office, None, None, status, extent)  # type: ignore[arg-type]


def place_among(text: str, tokens: list[Token]) -> tuple[Extent, Named] | None:
    """
    Find the first form of a state among some words.

    Parameters
    ----------
    text : str
        The stored text.
    tokens : list of tuple
        The words.

    Returns
    -------
    tuple of Extent and Named or None
        Where it stands, and what it names.
    """
    for at in range(len(tokens)):
        for last in range(min(len(tokens), at + 4), at, -1):
            extent = Extent(tokens[at][0], tokens[last - 1][1])
            words = " ".join(extent.of(text).split())
            named = place_in(words) or place_in(words.replace("\u2019", "'"))
            if named is not None:
                return extent, named
    return None
