"""Preferences that are no ranking: partial orders, unknown pairs, strength, and unanimity."""

from dataclasses import dataclass
from typing import Any, Literal, NoReturn

from goodoffices.errors import ModelError
from goodoffices.graphmodel.preference import Priorities, Ranking, Weights

__all__ = ["AnyPreference", "PartialOrder", "Qualified", "Unanimous", "is_complete"]


@dataclass(frozen=True)
class PartialOrder:
    """
    Which states are preferred to which, as far as it is said; closed transitively.

    Parameters
    ----------
    better : tuple of tuple of int
        Ordinals; in each tuple every state is preferred to those after it.
    equal : tuple of tuple of int
        Ordinals; the states of each tuple are equal.
    unstated : {"unknown", "incomparable"}
        What holds between two states of which nothing is said or follows: the preference is
        unknown to us, or there is none, and so neither state is preferred.
    evidence : tuple of str
        Ids of the entries it rests on; opaque to this room.
    """

    better: tuple[tuple[int, ...], ...]
    equal: tuple[tuple[int, ...], ...] = ()
    unstated: Literal["unknown", "incomparable"] = "unknown"
    evidence: tuple[str, ...] = ()

    def payoff(self, *_: Any) -> NoReturn:
        """Refuse: a partial order gives no ranks."""
        _refuse("they are a partial order")


@dataclass(frozen=True)
class Qualified:
    """
    A preference of which something is unknown, or something is much stronger.

    Parameters
    ----------
    base : Priorities, Ranking, Weights or PartialOrder
        The preference as far as it is known.
    unknown : tuple of tuple of int
        Ordinals; between any two states of one tuple the preference is unknown, whatever `base`
        says of them.
    much : tuple of (int, int)
        Ordinals; what is at least as good as the first is much preferred to what is at most as
        good as the second.

    Raises
    ------
    ModelError
        If `base` is itself qualified, or a bloc's.
    """

    base: "AnyPreference"
    unknown: tuple[tuple[int, ...], ...] = ()
    much: tuple[tuple[int, int], ...] = ()

    def __post_init__(self) -> None:
        if isinstance(self.base, Qualified | Unanimous):
            msg = (
                f"a preference is qualified on top of one of the kind {type(self.base).__name__}. "
                "Qualify priorities, a ranking, weights or a partial order."
            )
            raise ModelError(msg)

    def payoff(self, *space: Any) -> Any:
        """
        Rank the feasible states; parameters and result as in `Priorities.payoff`.

        Raises
        ------
        ModelError
            If anything is unknown.
        """
        if self.unknown:
            _refuse("they leave pairs of states unknown")
        return self.base.payoff(*space)


@dataclass(frozen=True)
class Unanimous:
    """
    The preference of a bloc: it prefers only what all of its members prefer.

    Parameters
    ----------
    names : tuple of str
        The members.
    members : tuple of preferences
        That of each.
    """

    names: tuple[str, ...]
    members: "tuple[AnyPreference, ...]"

    def payoff(self, *_: Any) -> NoReturn:
        """Refuse: what several agree on gives no ranks."""
        _refuse("they are those of a bloc, which prefers only what all its members prefer")


AnyPreference = Priorities | Ranking | Weights | PartialOrder | Qualified | Unanimous
"""Any way to say what a decision maker prefers."""


def is_complete(preference: AnyPreference) -> bool:
    """
    Tell whether a preference ranks all states.

    Parameters
    ----------
    preference : any preference
        The preference.

    Returns
    -------
    bool
        False where pairs may be unknown or incomparable.
    """
    if isinstance(preference, Qualified):
        return not preference.unknown and is_complete(preference.base)
    return not isinstance(preference, PartialOrder | Unanimous)


def _refuse(why: str) -> NoReturn:
    msg = (
        f"{why}, so the states have no ranks. Ask for a concept that compares states in pairs, "
        "or give a complete ranking."
    )
    raise ModelError(msg)
