"""
From a ranking to a shortest list of preference statements that yields it.

Between the K classes of a ranking lie K - 1 *cuts*. A statement that is true of a whole class or
of none of it reads, from the worst class to the best, as a row of truth values. It may come next
in a list exactly where each of its falls (true below, false above) is a cut already made; it then
makes every cut at which it rises. A list yields the ranking when all cuts are made. So a shortest
list is a shortest way through sets of cuts; and as a cut once made forbids nothing later, some
list exists exactly where taking every statement that may come next ends with all cuts made.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

import numpy as np
from numpy.typing import NDArray

from goodoffices.errors import ModelError
from goodoffices.graphmodel.condition import All, Compare, Condition, Either, If, Iff
from goodoffices.graphmodel.conflict import Conflict
from goodoffices.graphmodel.options import Option
from goodoffices.graphmodel.preference import Statement
from goodoffices.graphmodel.writing import written

__all__ = ["PARTS", "Recovery", "recover"]

PARTS = 3
"""The most comparisons that a statement of the searched language may join."""

_LOOKED_AT = 20_000
"""Sets of cuts that the search for a shortest list looks at before it keeps the best it has."""


@dataclass(frozen=True)
class Recovery:
    """
    A list of statements that yields a ranking.

    Parameters
    ----------
    conflict : Conflict
        The question.
    dm : str
        Whose ranking it is.
    parts : int
        How many comparisons a statement of the searched language joins at most: a comparison of
        one option with one level or its opposite; the same joined by `and` or by `or`; and of
        two, `A if B` and `A iff B`.
    statements : tuple of Statement or None
        The list, most important first; None where the language has none that yields the ranking.
    shortest : bool
        Whether no list of this language is shorter. False where the search ended before it knew.
    """

    conflict: Conflict
    dm: str
    parts: int
    statements: tuple[Statement, ...] | None
    shortest: bool


def recover(conflict: Conflict, dm: str, parts: int | None = None) -> Recovery:
    """
    Find a shortest list of statements that yields a decision maker's ranking.

    Parameters
    ----------
    conflict : Conflict
        A conflict in option form.
    dm : str
        The decision maker.
    parts : int or None
        The language to search, 1 to `PARTS`; without it, the smallest that yields the ranking.

    Returns
    -------
    Recovery
        The statements, ranked again and found to yield the ranking.

    Raises
    ------
    ModelError
        If there is no such decision maker, or no such language.

    Examples
    --------
    >>> from goodoffices.graphmodel import Conflict, Option, Ranking
    >>> options = (Option("strike", "US"), Option("withdraw", "USSR"))
    >>> ranking = Ranking(((3,), (4,), (1,), (2,)))
    >>> conflict = Conflict(("US", "USSR"), options, {"US": ranking, "USSR": ranking})
    >>> [statement.text for statement in recover(conflict, "US").statements]
    ['withdraw = yes', 'strike = no']
    """
    if dm not in conflict.decision_makers:
        known = ", ".join(conflict.decision_makers)
        msg = f"{dm!r} is no decision maker. The decision makers are: {known}."
        raise ModelError(msg)
    if parts is not None and not 1 <= parts <= PARTS:
        msg = f"statements of {parts} comparisons cannot be searched. Ask for 1 to {PARTS}."
        raise ModelError(msg)
    for size in range(1, PARTS + 1) if parts is None else (parts,):
        found = _search(_rows(conflict, dm, size), int(conflict.payoff(dm).max()) - 1)
        if found is not None:
            conditions, shortest = found
            statements = tuple(Statement(written(each), each) for each in conditions)
            return Recovery(conflict, dm, size, statements, shortest)
    return Recovery(conflict, dm, parts or PARTS, None, shortest=True)


@dataclass(frozen=True)
class _Row:
    """A statement by its cuts: bit k is the cut between the classes k + 1 and k + 2."""

    rises: int
    falls: int
    condition: Condition


def _rows(conflict: Conflict, dm: str, parts: int) -> list[_Row]:
    """List the statements that keep classes whole, one for each row of truth values."""
    payoff = conflict.payoff(dm)
    order = np.argsort(payoff, kind="stable")
    starts = np.flatnonzero(np.diff(payoff[order], prepend=0))
    inside = conflict.feasible.ravel(order="F")
    found: dict[tuple[int, int], _Row] = {}
    for condition in _conditions(conflict.options, parts):
        truth = np.broadcast_to(condition.truth(conflict.options), conflict.shape)
        held = truth.ravel(order="F")[inside][order]
        low = np.logical_and.reduceat(held, starts)
        if not np.array_equal(low, np.logical_or.reduceat(held, starts)):
            continue
        key = _bits(low[1:] & ~low[:-1]), _bits(low[:-1] & ~low[1:])
        if key[0]:
            found.setdefault(key, _Row(*key, condition))
    return list(found.values())


def _bits(cuts: NDArray[np.bool_]) -> int:
    return int.from_bytes(np.packbits(cuts, bitorder="little").tobytes(), "little")


def _conditions(options: Sequence[Option], parts: int) -> Iterator[Condition]:
    """Write every condition of the language, the simplest first."""
    comparisons = [each for option in options for each in _comparisons(option)]
    yield from comparisons
    for size in range(2, parts + 1):
        for members in combinations(comparisons, size):
            if len({member.option for member in members}) == size:
                yield All(members)
                yield Either(members)
                if size == 2:
                    yield If(*members)
                    yield If(*reversed(members))
                    yield Iff(*members)


def _comparisons(option: Option) -> Iterator[Compare]:
    """Compare an option with its levels; for two levels, equality says everything."""
    if option.size == 2:
        yield from (Compare(option.name, "=", level) for level in reversed(option.levels))
        return
    yield from (Compare(option.name, *each) for each in product(("=", "!="), option.levels))
    yield from (Compare(option.name, *each) for each in product((">=", "<="), option.levels[1:-1]))


def _search(rows: list[_Row], cuts: int) -> tuple[tuple[Condition, ...], bool] | None:
    """Find a shortest way from no cut to all, and whether it is known to be one."""
    everything = (1 << cuts) - 1
    greedy = _greedy(rows, everything)
    if greedy is None:
        return None
    level: dict[int, tuple[_Row, ...]] = {0: ()}
    looked_at = 0
    while everything not in level:
        further: dict[int, tuple[_Row, ...]] = {}
        for made, way in level.items():
            for row in rows:
                if not row.falls & ~made and row.rises & ~made:
                    further.setdefault(made | row.rises, (*way, row))
            looked_at += 1
            if looked_at > _LOOKED_AT or len(way) + 1 >= len(greedy):
                return tuple(row.condition for row in greedy), looked_at <= _LOOKED_AT
        level = _undominated(further)
    return tuple(row.condition for row in level[everything]), True


def _undominated(level: dict[int, tuple[_Row, ...]]) -> dict[int, tuple[_Row, ...]]:
    """Keep the sets of cuts that no other of as many statements contains."""
    kept: dict[int, tuple[_Row, ...]] = {}
    for made in sorted(level, key=int.bit_count, reverse=True):
        if not any(made & ~more == 0 for more in kept):
            kept[made] = level[made]
    return kept


def _greedy(rows: list[_Row], everything: int) -> list[_Row] | None:
    """Take, again and again, the statement that may come next and makes most cuts."""
    made, way = 0, []
    while made != everything:
        gains = [(row.rises & ~made).bit_count() * (row.falls & ~made == 0) for row in rows]
        if not any(gains):
            return None
        way.append(rows[gains.index(max(gains))])
        made |= way[-1].rises
    return way
