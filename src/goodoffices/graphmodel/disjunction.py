"""Conditions as disjunctions of conjunctions: where one holds, as boxes in the state space."""

from collections.abc import Iterable, Mapping, Sequence
from functools import reduce

from goodoffices.errors import CapacityError, ModelError
from goodoffices.graphmodel.condition import (
    COMPARISONS,
    All,
    Compare,
    Condition,
    Either,
    If,
    Iff,
    Not,
)
from goodoffices.graphmodel.feasibility import Kind, Rule
from goodoffices.graphmodel.options import Option

__all__ = ["MOST", "Box", "boxes", "forbidden"]

MOST = 400
"""The most boxes that a condition may take."""

Box = Mapping[int, frozenset[int]]
"""Axis: the levels that it may have, not all of them; an axis left out may have any."""


def boxes(condition: Condition, options: Sequence[Option]) -> tuple[Box, ...]:
    """
    Write a condition as boxes: it holds in a state that is in at least one of them.

    Parameters
    ----------
    condition : Condition
        The condition.
    options : sequence of Option
        The options in axis order.

    Returns
    -------
    tuple of Box
        None of them inside another one. Empty where the condition never holds; one without axes
        where it always does.

    Raises
    ------
    ModelError
        If the condition names an unknown option or level.
    CapacityError
        If more than `MOST` boxes are needed on the way.

    Examples
    --------
    >>> from goodoffices.graphmodel import Option, parse
    >>> options = (Option("strike", "US"), Option("pull out", "DPRK"))
    >>> boxes(parse('strike if "pull out"', options), options)
    ({0: frozenset({1})}, {1: frozenset({0})})
    >>> boxes(parse('not (strike and "pull out")', options), options)
    ({0: frozenset({0})}, {1: frozenset({0})})
    """
    return tuple(_Boxes(options).where(condition, True))


def forbidden(rule: Rule) -> tuple[Condition, ...]:
    """
    Say where a rule is broken.

    Parameters
    ----------
    rule : Rule
        The rule.

    Returns
    -------
    tuple of Condition
        The rule forbids the states in which one of them holds.
    """
    parts = rule.conditions
    several = tuple(All((a, b)) for k, a in enumerate(parts) for b in parts[k + 1 :])
    none = (All(tuple(Not(part) for part in parts)),)
    broken: dict[Kind, tuple[Condition, ...]] = {
        "never": parts,
        "requires": (All((*parts[:1], *map(Not, parts[1:2]))),),
        "exclusive": several,
        "at_least_one": none,
        "exactly_one": several + none,
    }
    return broken[rule.kind]


class _Boxes:
    """The walk down one condition, with what is denied pushed to its leaves."""

    def __init__(self, options: Sequence[Option]) -> None:
        self._options = options

    def where(self, condition: Condition, wanted: bool) -> list[Box]:
        """Find where a condition has the wanted truth."""
        match condition:
            case Compare():
                return self._leaf(condition, wanted)
            case Not(member=member):
                return self.where(member, not wanted)
            case All(members=members) if wanted:
                return self._each((part, True) for part in members)
            case All(members=members):
                return self._any((part, False) for part in members)
            case Either(members=members) if wanted:
                return self._any((part, True) for part in members)
            case Either(members=members):
                return self._each((part, False) for part in members)
            case If(then=then, condition=where):
                return self.where(Either((then, Not(where))), wanted)
            case Iff(left=left, right=right):
                same = [All((left, right)), All((Not(left), Not(right)))]
                apart = [All((left, Not(right))), All((Not(left), right))]
                return self._any((part, True) for part in (same if wanted else apart))
        msg = f"{condition!r} is no condition of the language of statements."
        raise ModelError(msg)

    def _leaf(self, compare: Compare, wanted: bool) -> list[Box]:
        axis, place = compare.resolve(self._options)
        holds = COMPARISONS[compare.comparison]
        every = range(self._options[axis].size)
        levels = frozenset(level for level in every if bool(holds(level, place)) is wanted)
        if len(levels) == len(every):
            return [{}]
        return [{axis: levels}] if levels else []

    def _any(self, parts: Iterable[tuple[Condition, bool]]) -> list[Box]:
        return _apart([box for part, wanted in parts for box in self.where(part, wanted)])

    def _each(self, parts: Iterable[tuple[Condition, bool]]) -> list[Box]:
        everywhere: list[Box] = [{}]
        return reduce(_both, (self.where(part, wanted) for part, wanted in parts), everywhere)


def _both(left: list[Box], right: list[Box]) -> list[Box]:
    _require(len(left) * len(right))
    met = (_meet(a, b) for a in left for b in right)
    return _apart([box for box in met if box is not None])


def _meet(a: Box, b: Box) -> Box | None:
    """Intersect two boxes; None where nothing is in both."""
    levels = {axis: a.get(axis, b[axis]) & b[axis] for axis in b}
    return {**a, **levels} if all(levels.values()) else None


def _apart(found: list[Box]) -> list[Box]:
    """Drop the boxes that are inside another one."""
    _require(len(found))
    kept: list[Box] = []
    for box in sorted(found, key=_breadth):
        if not any(_inside(box, other) for other in kept):
            kept.append(box)
    return kept


def _breadth(box: Box) -> tuple[int, int, list[int], list[list[int]]]:
    """Sort a box before those that may be inside it."""
    axes = sorted(box)
    levels = [sorted(box[axis]) for axis in axes]
    return len(axes), -sum(map(len, levels)), axes, levels


def _inside(box: Box, other: Box) -> bool:
    return all(axis in box and box[axis] <= levels for axis, levels in other.items())


def _require(number: int) -> None:
    if number > MOST:
        msg = (
            f"a condition takes more than {MOST:,} combinations of levels, {number:,} on the way. "
            "Split it into shorter ones."
        )
        raise CapacityError(msg)
