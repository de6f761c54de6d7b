"""Feasibility rules that leave less than they seem to: levels that can never be."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from goodoffices.graphmodel.condition import All, Compare, Condition, Either, If, Iff, Not
from goodoffices.graphmodel.conflict import Conflict
from goodoffices.graphmodel.feasibility import Rule

__all__ = ["Clash", "clashes"]


@dataclass(frozen=True)
class Clash:
    """
    A level that no feasible state has, and the rules that together leave it none.

    Parameters
    ----------
    option : str
        The option.
    level : str
        The level that it can never have.
    rules : tuple of int
        Places of the rules, from 1: a smallest set that leaves the level no state. One rule
        forbids the level by itself; two or more contradict each other where it is taken.
    decision_makers : tuple of str
        Whose options these rules speak of, in the order of the conflict: more than one where the
        rules of one decision maker contradict those of another.
    """

    option: str
    level: str
    rules: tuple[int, ...]
    decision_makers: tuple[str, ...]


def clashes(conflict: Conflict) -> tuple[Clash, ...]:
    """
    Find every level that can never be, with the rules that contradict each other there.

    Parameters
    ----------
    conflict : Conflict
        A conflict in option form.

    Returns
    -------
    tuple of Clash
        In the order of options and levels.
    """
    found = []
    for axis, option in enumerate(conflict.options):
        others = tuple(k for k in range(len(conflict.options)) if k != axis)
        possible = conflict.feasible.any(axis=others)
        for level in np.flatnonzero(~possible).tolist():
            rules = _smallest(conflict, axis, level)
            makers = _makers(conflict, [conflict.rules[k - 1] for k in rules])
            found.append(Clash(option.name, option.levels[level], rules, makers))
    return tuple(found)


def _smallest(conflict: Conflict, axis: int, level: int) -> tuple[int, ...]:
    """Find a smallest set of rules that leaves a level no state; the first in rule order."""
    here = np.zeros(conflict.shape, bool, order="F")
    here[tuple(level if k == axis else slice(None) for k in range(len(conflict.shape)))] = True
    allowed = [rule.allowed(conflict.options) for rule in conflict.rules]
    numbers = range(len(allowed))
    sizes = range(1, len(allowed) + 1)
    chosen = next(
        some
        for size in sizes
        for some in combinations(numbers, size)
        if not _left(here, [allowed[k] for k in some])
    )
    return tuple(k + 1 for k in chosen)


def _left(here: NDArray[np.bool_], allowed: Sequence[NDArray[np.bool_]]) -> bool:
    """Tell whether some of the states here obey these rules."""
    for each in allowed:
        here = here & each
    return bool(here.any())


def _makers(conflict: Conflict, rules: Sequence[Rule]) -> tuple[str, ...]:
    named = {name for rule in rules for each in rule.conditions for name in _options_of(each)}
    owners = {option.owner for option in conflict.options if option.name in named}
    return tuple(dm for dm in conflict.decision_makers if dm in owners)


def _options_of(condition: Condition) -> Iterator[str]:
    if isinstance(condition, Compare):
        yield condition.option
    for part in _parts(condition):
        yield from _options_of(part)


def _parts(condition: Condition) -> tuple[Condition, ...]:
    match condition:
        case Not(member=member):
            return (member,)
        case All(members=members) | Either(members=members):
            return members
        case If(then=left, condition=right) | Iff(left=left, right=right):
            return (left, right)
    return ()
