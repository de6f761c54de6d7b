"""A model written in a format, and what that format could not hold."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from goodoffices.graphmodel.general import AnyPreference, Qualified, Unanimous
from goodoffices.graphmodel.preference import Priorities, Ranking

__all__ = ["Held", "Loss", "LossKind", "preference_losses"]

LossKind = Literal[
    "bloc",
    "characters",
    "evidence",
    "idle statements",
    "level names",
    "levels",
    "name",
    "numbers",
    "one way",
    "options",
    "owners",
    "ranking",
    "rules",
    "scale",
    "state names",
    "status quo",
    "strength",
]
"""
What is not as in the model.

``bloc``: what the members of a bloc agree on, written as a partial order. ``characters``: control
characters of names, made visible. ``evidence``, ``name``, ``state names``, ``status quo``,
``strength``: left out. ``idle statements``: the same everywhere, left out. ``level names``: those
of an option of two levels. ``levels``: an option of more than two levels, written as several.
``numbers``: the states are numbered differently. ``one way``: the format is not read back.
``options``: states and moves stand in their place. ``owners``: the members of a bloc, of which
the first has the options. ``ranking``: statements or weights, written as the ranking that they
give. ``rules``: the combinations that they rule out stand in their place, or the states that are
left. ``scale``: weights, all multiplied by one number.
"""


@dataclass(frozen=True)
class Loss:
    """
    Something of a model that a format cannot hold.

    Parameters
    ----------
    kind : LossKind
        What.
    of : str
        Of which option or decision maker; empty where it is the model's.
    """

    kind: LossKind
    of: str = ""


@dataclass(frozen=True)
class Held:
    """
    A model in some format.

    Parameters
    ----------
    texts : tuple of str
        The text of each file that the format takes.
    losses : tuple of Loss
        What the model has and the format cannot hold; the answers are the same without it.
    """

    texts: tuple[str, ...]
    losses: tuple[Loss, ...] = ()


def preference_losses(preference: AnyPreference, dm: str, *, ranked: bool) -> Iterator[Loss]:
    """
    Find what is lost of a preference that ranks all states, without a place for evidence.

    Parameters
    ----------
    preference : any preference
        The preference.
    dm : str
        Whose it is.
    ranked : bool
        Whether it is written as a ranking.

    Yields
    ------
    Loss
        What is lost.
    """
    if isinstance(preference, Qualified):
        yield Loss("strength", dm)
        preference = preference.base
    if _rests(preference):
        yield Loss("evidence", dm)
    if ranked and not isinstance(preference, Ranking):
        yield Loss("ranking", dm)


def _rests(preference: AnyPreference) -> bool:
    if isinstance(preference, Priorities):
        return any(statement.evidence for statement in preference.statements)
    return not isinstance(preference, Qualified | Unanimous) and bool(preference.evidence)
