"""How a party's position on an issue differs between two dates."""

from dataclasses import dataclass
from enum import StrEnum
from itertools import product

from goodoffices.settlement.position import Account, Stand, contains

__all__ = ["Move", "Movement", "movement"]


class Move(StrEnum):
    """How a party's position on an issue differs between two dates."""

    NEW = "new"
    WITHDRAWN = "withdrawn"
    SOFTENED = "softened"
    """It accepts all that it accepted, and more."""
    HARDENED = "hardened"
    """It accepts only a part of what it accepted."""
    SHIFTED = "shifted"
    """It accepts something else: neither more nor less."""
    REWORDED = "reworded"
    """It accepts the same in new words."""
    NEW_SPEAKER = "new speaker"
    NEW_AUDIENCE = "new audience"


@dataclass(frozen=True, slots=True)
class Movement:
    """What differs between where a party stood and where it stands."""

    moves: tuple[Move, ...]
    """What holds under every account, in the order of `Move`."""
    possible: tuple[Move, ...]
    """What holds under some accounts only."""
    new_speakers: frozenset[str]
    """Who speaks for it now and in no earlier account."""
    new_audiences: frozenset[str]
    """Who is addressed now and in no earlier account."""


def _change_of_set(before: Account, after: Account) -> Move | None:
    if before.accepts == after.accepts:
        return Move.REWORDED if after.words - before.words else None
    if contains(after.accepts, before.accepts):
        return Move.SOFTENED
    return Move.HARDENED if contains(before.accepts, after.accepts) else Move.SHIFTED


def _moves(before: Account | None, after: Account) -> frozenset[Move]:
    """Class one account against one earlier account; None where there was no position."""
    if before is None:
        return frozenset() if after.withdrawn else frozenset({Move.NEW})
    if after.withdrawn:
        return frozenset({Move.WITHDRAWN})
    found = {_change_of_set(before, after)}
    found |= {Move.NEW_SPEAKER} if after.speakers - before.speakers else set()
    found |= {Move.NEW_AUDIENCE} if after.audiences - before.audiences else set()
    return frozenset(each for each in found if each is not None)


def movement(before: Stand, after: Stand) -> Movement:
    """
    Class how a party's position differs between two dates.

    Parameters
    ----------
    before, after : Stand
        Where the party stood at the earlier and at the later date, on one issue.

    Returns
    -------
    Movement
        Empty where the two stands are the same, or where there is no later account.
    """
    if before == after:
        return Movement((), (), frozenset(), frozenset())
    earlier = [None if each.withdrawn else each for each in before.accounts] or [None]
    found = [_moves(then, now) for then, now in product(earlier, after.accounts)]
    return Movement(
        moves=tuple(move for move in Move if found and all(move in each for each in found)),
        possible=tuple(
            move
            for move in Move
            if any(move in each for each in found) and not all(move in each for each in found)
        ),
        new_speakers=_arrivals(
            [each.speakers for each in before.stated], [each.speakers for each in after.stated]
        ),
        new_audiences=_arrivals(
            [each.audiences for each in before.stated], [each.audiences for each in after.stated]
        ),
    )


def _arrivals(before: list[frozenset[str]], after: list[frozenset[str]]) -> frozenset[str]:
    """Find who is there now and was not before; nobody where there was nothing before."""
    return frozenset().union(*after).difference(*before) if before else frozenset()
