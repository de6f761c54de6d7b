"""Options and their levels: the axes of a conflict (rule G1)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from goodoffices.errors import ModelError

__all__ = ["Direction", "Option", "place_of"]

Direction = Literal["both", "up", "down"]
"""The ways in which an option's level may change (rule G3)."""


@dataclass(frozen=True)
class Option:
    """
    One thing that a decision maker can do, to one of two or more degrees.

    Parameters
    ----------
    name : str
        Its name, unique in the conflict.
    owner : str
        The decision maker who sets its level.
    levels : tuple of str
        Two or more names, lowest first; yes/no is the case ``("no", "yes")``.
    direction : {"both", "up", "down"}
        The permitted changes of its level.
    evidence : tuple of str
        Ids of the entries it rests on; opaque to this room.
    """

    name: str
    owner: str
    levels: tuple[str, ...] = ("no", "yes")
    direction: Direction = "both"
    evidence: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if len(self.levels) < 2:
            msg = (
                f"option {self.name!r} has {len(self.levels)} level(s): {list(self.levels)}. "
                "Give it two or more, lowest first (rule G1)."
            )
            raise ModelError(msg)
        if len(set(self.levels)) < len(self.levels):
            twice = next(name for name in self.levels if self.levels.count(name) > 1)
            msg = f"option {self.name!r} has the level {twice!r} twice. Rename or delete one."
            raise ModelError(msg)
        if self.direction not in get_args(Direction):
            msg = (
                f"option {self.name!r} has the direction {self.direction!r}. "
                "Write both, up or down."
            )
            raise ModelError(msg)

    @property
    def size(self) -> int:
        """The number of levels."""
        return len(self.levels)


def place_of(options: Sequence[Option], name: str) -> int | None:
    """
    Find an option's axis by its name.

    Parameters
    ----------
    options : sequence of Option
        The options in axis order.
    name : str
        A name.

    Returns
    -------
    int or None
        The axis, from 0; None where no option has that name.
    """
    return next((k for k, option in enumerate(options) if option.name == name), None)
