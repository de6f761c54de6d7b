"""Options and their levels: the axes of a conflict (rule G1)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from goodoffices.errors import ModelError

__all__ = [
    "Direction",
    "Option",
    "check_makers",
    "check_names",
    "check_options",
    "check_preferring",
    "check_seeing",
    "check_unique",
    "place_of",
    "require_list",
]

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


def check_names(
    makers: Sequence[str], options: Sequence[Option], preferring: Collection[str]
) -> None:
    """
    Refuse names that are empty, given twice, or of somebody who is no decision maker.

    Parameters
    ----------
    makers : sequence of str
        The decision makers.
    options : sequence of Option
        Their options.
    preferring : collection of str
        Those who have preferences.

    Raises
    ------
    ModelError
        If there are none of either, or a name is not as it must be.
    """
    check_makers(makers)
    check_options(makers, options)
    check_preferring(makers, preferring)


def check_options(makers: Sequence[str], options: Sequence[Option]) -> None:
    """
    Refuse options without a name of their own, or of somebody who is no decision maker.

    Parameters
    ----------
    makers : sequence of str
        The decision makers.
    options : sequence of Option
        The options.

    Raises
    ------
    ModelError
        If there are none, or a name is not as it must be.
    """
    if not options:
        msg = "the conflict has no options. Give at least one."
        raise ModelError(msg)
    check_unique("option", [option.name for option in options])
    for option in options:
        if option.owner not in makers:
            msg = (
                f"option {option.name!r} belongs to {option.owner!r}, who is no decision maker. "
                f"Name one of: {', '.join(makers)}."
            )
            raise ModelError(msg)


def check_makers(makers: Sequence[str]) -> None:
    """
    Refuse decision makers without a name, or without one of their own.

    Parameters
    ----------
    makers : sequence of str
        The decision makers.

    Raises
    ------
    ModelError
        If there are none, or a name is not as it must be.
    """
    if not makers:
        msg = "the conflict has no decision makers. Give at least one."
        raise ModelError(msg)
    check_unique("decision maker", makers)


def check_preferring(makers: Sequence[str], preferring: Collection[str]) -> None:
    """
    Refuse a decision maker without preferences, and preferences of somebody else.

    Parameters
    ----------
    makers : sequence of str
        The decision makers.
    preferring : collection of str
        Those who have preferences.

    Raises
    ------
    ModelError
        If the two are not the same.
    """
    for dm in preferring:
        if dm not in makers:
            known = ", ".join(makers)
            msg = f"{dm!r} has preferences but is no decision maker. The decision makers: {known}."
            raise ModelError(msg)
    for dm in makers:
        if dm not in preferring:
            msg = (
                f"decision maker {dm!r} has no preferences. Give a ranking or a partial order; in "
                "option form also statements or weights."
            )
            raise ModelError(msg)


def check_unique(kind: str, names: Sequence[str]) -> None:
    """
    Refuse a name that is empty or given twice.

    Parameters
    ----------
    kind : str
        What the names are of, for the error message.
    names : sequence of str
        The names.

    Raises
    ------
    ModelError
        If one is.
    """
    seen = set()
    for place, name in enumerate(names):
        if not name.strip():
            msg = f"{kind} {place + 1} has an empty name. Give it one."
            raise ModelError(msg)
        if name in seen:
            msg = f"two {kind}s are called {name!r}. Rename one."
            raise ModelError(msg)
        seen.add(name)


def check_seeing(makers: Sequence[str], unseen: Collection[str]) -> None:
    """
    Refuse states that are unseen by somebody who is no decision maker.

    Parameters
    ----------
    makers : sequence of str
        The decision makers.
    unseen : collection of str
        Those for whom unseen states are given.

    Raises
    ------
    ModelError
        If one of them is no decision maker.
    """
    for dm in unseen:
        if dm not in makers:
            known = ", ".join(makers)
            msg = f"unseen states of {dm!r}, who is no decision maker. Name one of: {known}."
            raise ModelError(msg)


def require_list(given: object, what: str) -> None:
    """
    Refuse one text where a list of texts is due: it would be read letter by letter.

    Parameters
    ----------
    given : object
        What was given.
    what : str
        What it is, with the verb: ``the options of 'A' are``.

    Raises
    ------
    ModelError
        If it is a text.
    """
    if isinstance(given, str):
        msg = f"{what} the text {given!r}. Give a list, such as [{given!r}]."
        raise ModelError(msg)
