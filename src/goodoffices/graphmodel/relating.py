"""A decision maker's preferences as a relation: closed transitively, contradictions refused."""

from collections import deque
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from goodoffices.errors import ModelError
from goodoffices.graphmodel.bits import Bits, at, nothing, singles, spread, turned
from goodoffices.graphmodel.conflict import Conflict
from goodoffices.graphmodel.general import (
    AnyPreference,
    PartialOrder,
    Qualified,
    Unanimous,
    is_complete,
)
from goodoffices.graphmodel.graph import Arcs
from goodoffices.graphmodel.graphform import GraphConflict
from goodoffices.graphmodel.preference import Priorities, Ranking, Weights
from goodoffices.graphmodel.relation import Relation, require_pairs
from goodoffices.graphmodel.sequences import Sequences, components

__all__ = ["check_preference", "expanded", "relation_of", "undecided"]

_KEPT = 7
"""Bits that are kept for each pair of states while a relation is made."""


def relation_of(conflict: Conflict | GraphConflict, dm: str) -> Relation:
    """
    Find what a decision maker prefers, between any two states.

    Parameters
    ----------
    conflict : Conflict or GraphConflict
        The conflict.
    dm : str
        The decision maker.

    Returns
    -------
    Relation
        Closed transitively; what is said to be unknown is unknown nevertheless.

    Raises
    ------
    ModelError
        If the preferences contradict themselves or do not fit the conflict.
    CapacityError
        If there are too many pairs of states for the memory (rule G10).
    """
    try:
        return _relation(conflict.preferences[dm], conflict)
    except ModelError as error:
        msg = f"the preferences of {dm!r}: {error}"
        raise ModelError(msg) from None


def undecided(conflict: Conflict | GraphConflict) -> tuple[str, ...]:
    """
    Name those whose preference between some states is unknown.

    Parameters
    ----------
    conflict : Conflict or GraphConflict
        The conflict.

    Returns
    -------
    tuple of str
        Decision makers; where there are none, no preference type is heeded.

    Raises
    ------
    CapacityError
        If there are too many pairs of states for the memory (rule G10).
    """
    return tuple(
        dm
        for dm, preference in conflict.preferences.items()
        if not is_complete(preference) and not relation_of(conflict, dm).is_known
    )


def check_preference(conflict: Conflict | GraphConflict, dm: str) -> None:
    """
    Refuse preferences that contradict themselves or do not fit the conflict.

    Parameters
    ----------
    conflict : Conflict or GraphConflict
        The conflict.
    dm : str
        A decision maker.

    Raises
    ------
    ModelError
        If they do.
    CapacityError
        If there are too many pairs of states for the memory (rule G10).
    """
    if isinstance(conflict.preferences[dm], Priorities | Ranking | Weights):
        conflict.payoff(dm)
    else:
        relation_of(conflict, dm)


def expanded(preference: AnyPreference, conflict: Conflict | GraphConflict) -> AnyPreference:
    """
    Say every pair of states by itself, so that nothing follows by way of a third state.

    Parameters
    ----------
    preference : any preference
        A preference.
    conflict : Conflict or GraphConflict
        The conflict.

    Returns
    -------
    any preference
        The same; only partial orders and what is much preferred are said otherwise.
    """
    if isinstance(preference, Unanimous):
        members = tuple(expanded(each, conflict) for each in preference.members)
        return replace(preference, members=members)
    if isinstance(preference, PartialOrder):
        over = spread(_closed(preference, conflict.size), conflict.size)
        equal = _tuples(np.triu(over & over.T, 1))
        return replace(preference, better=_tuples(over & ~over.T), equal=equal)
    if not isinstance(preference, Qualified):
        return preference
    above = _relation(preference, conflict).above
    base = expanded(preference.base, conflict)
    much = () if above is None else _tuples(spread(above, conflict.size).T)
    return replace(preference, base=base, much=much)


def _tuples(pairs: NDArray[np.bool_]) -> tuple[Any, ...]:
    """List the ordinals of the pairs that are true."""
    return tuple(map(tuple, (np.argwhere(pairs) + 1).tolist()))


def _relation(preference: AnyPreference, conflict: Conflict | GraphConflict) -> Relation:
    if isinstance(preference, Unanimous):
        return Relation.agreed([_relation(member, conflict) for member in preference.members])
    qualified = preference if isinstance(preference, Qualified) else Qualified(preference)
    require_pairs(conflict.size, _KEPT)
    return _qualified(qualified, conflict)


def _qualified(preference: Qualified, conflict: Conflict | GraphConflict) -> Relation:
    """Take the base; what is unknown goes before it, and strength needs a known preference."""
    size, base = conflict.size, preference.base
    over = _order(base, conflict)
    under = turned(over, size)
    below, unsure = over & ~under, nothing(size, size)
    if isinstance(base, PartialOrder) and base.unstated == "unknown":
        unsure = ~(over | under)
    for group in preference.unknown:
        _check(group, size, "the unknown preferences name")
        states = np.array(group) - 1
        members = np.bitwise_or.reduce(singles(size)[states], axis=0)
        unsure[states] |= members
    unsure &= ~singles(size)
    below &= ~unsure
    above = _strength(preference.much, over, under, below) if preference.much else None
    known = is_complete(preference)
    return Relation(size, below, None if known else unsure, above)


def _order(base: AnyPreference, conflict: Conflict | GraphConflict) -> Bits:
    """Find in row t the states that t is at least as good as."""
    size = conflict.size
    if isinstance(base, PartialOrder):
        return _closed(base, size)
    if isinstance(conflict, Conflict):
        payoff = base.payoff(conflict.options, conflict.feasible)
    else:
        payoff = base.payoff((), np.ones(size, np.bool_))
    return ~Relation.ranked(-payoff).below


def _closed(order: PartialOrder, size: int) -> Bits:
    """Close what is said transitively: the ends of all sequences from a state to lesser ones."""
    for group in (*order.better, *order.equal):
        _check(group, size, "the partial order names")
    strict = _pairs(order.better)
    equal = _pairs(order.equal)
    said = _arcs(np.concatenate([strict, equal, equal[:, ::-1]]), size)
    numbers = components(said)
    for greater, lesser in strict.tolist():
        if numbers[greater] == numbers[lesser]:
            circle = " over ".join(str(s + 1) for s in _circle(said, lesser, greater))
            msg = (
                f"they go round in a circle: {greater + 1} over {circle}, where one is preferred "
                "to the next or equal to it. Take one of these out."
            )
            raise ModelError(msg)
    return Sequences((said, said)).joined(singles(size)) | singles(size)


def _pairs(groups: Iterable[tuple[int, ...]]) -> NDArray[np.intp]:
    """List each two neighbours of each group: (K, 2) array of places, from 0."""
    return np.array([p for group in groups for p in pairwise(group)], np.intp).reshape(-1, 2) - 1


def _arcs(pairs: NDArray[np.intp], size: int) -> Arcs:
    sources, ends = np.unique(pairs, axis=0).T
    counts = np.bincount(sources, minlength=size)
    return Arcs(np.concatenate([[0], np.cumsum(counts)]), ends.astype(np.int32))


def _circle(arcs: Arcs, start: int, end: int) -> list[int]:
    """Find a shortest way from one state of a component to another."""
    came, queue = {start: start}, deque([start])
    while end not in came:
        here = queue.popleft()
        for there in arcs.row(here).tolist():
            if there not in came:
                came[there] = here
                queue.append(there)
    way = [end]
    while way[-1] != start:
        way.append(came[way[-1]])
    return way[::-1]


def _strength(much: tuple[tuple[int, int], ...], over: Bits, under: Bits, below: Bits) -> Bits:
    """Find in row t the states that are much preferred to t."""
    size = len(over)
    above = nothing(size, size)
    for pair in much:
        _check(pair, size, "the strong preferences name")
        greater, lesser = (np.array([state - 1]) for state in pair)
        if not at(below, greater, lesser)[0]:
            msg = (
                f"state {pair[0]} is said to be much preferred to state {pair[1]}, but is not "
                "known to be preferred to it. Change the order, or take this out."
            )
            raise ModelError(msg)
        lesser_ones = np.flatnonzero(at(over, np.repeat(lesser, size), np.arange(size)))
        above[lesser_ones] |= under[greater[0]]
    return above & turned(below, size)


def _check(states: tuple[int, ...], size: int, what: str) -> None:
    for place, state in enumerate(states):
        if not 1 <= state <= size:
            msg = f"{what} state {state}. The states are 1 to {size}."
            raise ModelError(msg)
        if state in states[:place]:
            msg = f"{what} state {state} twice in one group. Name it once."
            raise ModelError(msg)
    if len(states) < 2:
        msg = f"{what} state {', '.join(map(str, states)) or 'none'} alone. Name two or more."
        raise ModelError(msg)
