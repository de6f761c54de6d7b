"""A model written in a format, and what that format could not hold."""

from dataclasses import dataclass
from typing import Literal

__all__ = ["Held", "Loss", "LossKind"]

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
