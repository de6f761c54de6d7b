"""Two models compared: what changed, and what it changed."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from goodoffices.graphmodel.analysis import analyse
from goodoffices.graphmodel.bits import Bits, at
from goodoffices.graphmodel.concepts import CONCEPTS
from goodoffices.graphmodel.conflict import Conflict
from goodoffices.graphmodel.graph import Graph, graph_of
from goodoffices.graphmodel.preference import Priorities, Ranking, Weights
from goodoffices.graphmodel.question import AnyConflict, PreferenceType
from goodoffices.graphmodel.relating import relation_of

__all__ = ["Change", "Comparison", "Move", "State", "Turn", "compare"]

State = tuple[tuple[str, str], ...]
"""A state across models: its option names and levels, or in graph form ``(("state", name),)``."""

Move = tuple[State, State]
"""A move across models: from and to."""

T = TypeVar("T", str, State, Move)

Places = NDArray[np.int64]

_UNKNOWN = 3
"""Stands among the numbers of a `Turn` for an order that is unknown."""


@dataclass(frozen=True)
class Change(Generic[T]):
    """
    What one model has and the other has not.

    Parameters
    ----------
    lost : tuple
        Only the earlier model has these.
    gained : tuple
        Only the later model has these.
    """

    lost: tuple[T, ...]
    gained: tuple[T, ...]


@dataclass(frozen=True)
class Turn:
    """
    Two states that a decision maker orders otherwise in the later model.

    Parameters
    ----------
    first, second : State
        The states.
    before, after : {-2, -1, 0, 1, 2} or None
        2 where the first is much preferred, 1 where it is preferred, 0 where neither is, -1 and
        -2 where the second is; None where it is unknown.
    """

    first: State
    second: State
    before: int | None
    after: int | None


@dataclass(frozen=True, eq=False)
class Comparison:
    """
    How one model differs from another.

    States are the same where their options have the same names and levels; in graph form, where
    their names are the same. Moves and preferences are compared on the states of both models,
    for the decision makers of both.

    Parameters
    ----------
    before, after : Conflict or GraphConflict
        The models.
    decision_makers, options, states : Change
        Names, names with owner, levels and direction, and states.
    moves : mapping of str to Change
        Decision maker: its moves, as pairs of states; those without change are left out.
    preferences : mapping of str to tuple of Turn
        Decision maker: pairs ordered otherwise; those without change are left out.
    equilibria : mapping of str to Change
        Concept: states; those without change are left out.
    """

    before: AnyConflict
    after: AnyConflict
    decision_makers: Change[str]
    options: Change[str]
    states: Change[State]
    moves: Mapping[str, Change[Move]]
    preferences: Mapping[str, tuple[Turn, ...]]
    equilibria: Mapping[str, Change[State]]

    def __repr__(self) -> str:
        turned = sum(map(len, self.preferences.values()))
        moved = sum(len(each.lost) + len(each.gained) for each in self.moves.values())
        return (
            f"<Comparison of {self.before!r} with {self.after!r}: "
            f"states {len(self.states.lost)} lost, {len(self.states.gained)} gained; moves {moved} "
            f"changed; pairs {turned} ordered otherwise; equilibria changed under "
            f"{', '.join(self.equilibria) or 'no concept'}>"
        )


def compare(
    before: AnyConflict,
    after: AnyConflict,
    concepts: Sequence[str] = CONCEPTS,
    *,
    preference_type: PreferenceType | None = None,
) -> Comparison:
    """
    Compare two models.

    Parameters
    ----------
    before, after : Conflict or GraphConflict
        The models.
    concepts : sequence of str
        The concepts under which to compare the equilibria.
    preference_type : {"a", "b", "c", "d"} or None
        How an unknown preference counts in these.

    Returns
    -------
    Comparison
        The differences, in the order of the earlier model, then of the later one.

    Raises
    ------
    ModelError
        If a preference does not fit its model, a concept is unknown, or a preference is and there
        is no preference type.
    CapacityError
        If the moves, or the pairs of states, would not fit in memory (rule G10).
    """
    named = [option.name for option in (*before.options, *after.options)]
    old, new = _keys(before, named), _keys(after, named)
    shared = [key for key in old if key in new]
    makers = [dm for dm in before.decision_makers if dm in after.decision_makers]
    here = np.array([old[key] for key in shared], np.int64)
    there = np.array([new[key] for key in shared], np.int64)
    graphs = graph_of(before), graph_of(after)
    moves = {dm: _moves(graphs, dm, (here, there), shared) for dm in makers}
    turns = {
        dm: tuple(_turns(_standing(before, dm, here), _standing(after, dm, there), shared))
        for dm in makers
    }
    return Comparison(
        before,
        after,
        _change(before.decision_makers, after.decision_makers),
        _change(_options(before), _options(after)),
        _change(tuple(old), tuple(new)),
        {dm: change for dm, change in moves.items() if change.lost or change.gained},
        {dm: turned for dm, turned in turns.items() if turned},
        _equilibria((before, after), (tuple(old), tuple(new)), concepts, preference_type),
    )


def _keys(conflict: AnyConflict, order: Sequence[str]) -> dict[State, int]:
    """Name every state, options in one order for both models: its place by its name."""
    if not isinstance(conflict, Conflict):
        return {(("state", name),): place for place, name in enumerate(conflict.states)}
    columns = sorted(
        (order.index(option.name), k, option.name) for k, option in enumerate(conflict.options)
    )
    named = (
        (conflict.level_names(ordinal), ordinal - 1) for ordinal in range(1, conflict.size + 1)
    )
    return {tuple((name, levels[k]) for _, k, name in columns): place for levels, place in named}


def _options(conflict: AnyConflict) -> tuple[str, ...]:
    return tuple(
        f"{option.name} ({option.owner}: {' < '.join(option.levels)}; {option.direction})"
        for option in conflict.options
    )


def _change(before: Sequence[T], after: Sequence[T]) -> Change[T]:
    old, new = set(before), set(after)
    lost = tuple(each for each in before if each not in new)
    return Change(lost, tuple(each for each in after if each not in old))


def _moves(
    graphs: tuple[Graph, Graph],
    dm: str,
    places: tuple[Places, Places],
    shared: Sequence[State],
) -> Change[Move]:
    old, new = (set(_arcs(graph, dm, where)) for graph, where in zip(graphs, places, strict=True))
    gone, come = sorted(old - new), sorted(new - old)
    return Change(
        tuple((shared[s], shared[t]) for s, t in gone),
        tuple((shared[s], shared[t]) for s, t in come),
    )


def _arcs(graph: Graph, dm: str, where: Places) -> Iterator[tuple[int, int]]:
    """Give the moves between shared states, each by its place among these."""
    number = np.full(graph.size, -1, np.int64)
    number[where] = np.arange(where.size)
    sources, ends = graph.arcs[dm].pairs()
    inside = (number[sources] >= 0) & (number[ends] >= 0)
    return zip(number[sources[inside]].tolist(), number[ends[inside]].tolist(), strict=True)


Standing = Callable[[int], NDArray[np.integer[Any]]]
"""Tells how the shared state of a place stands to those after it."""


def _standing(conflict: AnyConflict, dm: str, where: Places) -> Standing:
    if isinstance(conflict.preferences[dm], Priorities | Ranking | Weights):
        payoff = conflict.payoff(dm)[where].astype(np.int64)
        return lambda place: np.sign(payoff[place] - payoff[place + 1 :])
    relation = relation_of(conflict, dm)

    def found(place: int) -> NDArray[np.integer[Any]]:
        rest = where[place + 1 :]
        here = np.full_like(rest, where[place])
        order = _marks(relation.below, here, rest) - _marks(relation.below, rest, here)
        order += _marks(relation.above, rest, here) - _marks(relation.above, here, rest)
        order[_marks(relation.unknown, here, rest) > 0] = _UNKNOWN
        return order

    return found


def _marks(sets: Bits | None, rows: Places, states: Places) -> NDArray[np.integer[Any]]:
    return np.zeros(rows.size, np.int8) if sets is None else at(sets, rows, states).astype(np.int8)


def _turns(before: Standing, after: Standing, shared: Sequence[State]) -> Iterator[Turn]:
    """Find the pairs of states that are ordered otherwise."""
    for place in range(len(shared)):
        was, now = before(place), after(place)
        for other in np.flatnonzero(was != now).tolist():
            second = shared[place + 1 + other]
            yield Turn(shared[place], second, _order(was[other]), _order(now[other]))


def _order(number: int) -> int | None:
    return None if number == _UNKNOWN else int(number)


def _equilibria(
    models: tuple[AnyConflict, AnyConflict],
    named: tuple[tuple[State, ...], tuple[State, ...]],
    concepts: Sequence[str],
    kind: PreferenceType | None,
) -> dict[str, Change[State]]:
    analyses = [analyse(model, concepts, preference_type=kind) for model in models]
    changes = {}
    for concept in concepts:
        held, holds = (
            tuple(names[ordinal - 1] for ordinal in analysis.equilibria[concept])
            for names, analysis in zip(named, analyses, strict=True)
        )
        change = _change(held, holds)
        if change.lost or change.gained:
            changes[concept] = change
    return changes
