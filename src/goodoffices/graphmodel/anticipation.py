"""
What two decision makers who move in turn look forward to [KilgourHipelFang1987]_.

With h moves left and one of them to move, it compares the ends that its moves lead to, the other
then having h - 1 moves left; it stays unless an end is strictly better for it. Among ends that are
equally good for it, it takes the one worst for the focal decision maker of the question. Where ends
are equal even so, all of them are kept: a state then has a set of ends, one for each way in which
the ties may fall. Two ends that are equal for both count as one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from goodoffices.graphmodel.capacity import require_room
from goodoffices.graphmodel.graph import Arcs
from goodoffices.graphmodel.preference import Ranks

__all__ = ["Round", "anticipations", "ends_of", "told_apart"]

_END = 48
"""Bytes that an end compared takes at most."""


@dataclass(frozen=True, eq=False)
class Round:
    """
    One horizon of a look ahead.

    Parameters
    ----------
    stable : (S,) array of bool
        The states, by ordinal, in which the focal decision maker stays.
    state : tuple of arrays
        All that the next horizon depends on.
    """

    stable: NDArray[np.bool_]
    state: tuple[NDArray[np.integer[Any]], ...]


@dataclass(frozen=True, eq=False)
class _Ends:
    """The ends from each state s: classes ``ids[starts[s]:starts[s + 1]]``, never none."""

    starts: NDArray[np.intp]
    ids: NDArray[np.intp]


@dataclass(frozen=True, eq=False)
class _Side:
    """A mover: its arcs, a key of each class that orders ends for it, and the key of staying."""

    arcs: Arcs
    keys: NDArray[np.int64]
    staying: NDArray[np.int64]


def anticipations(arcs: tuple[Arcs, Arcs], payoffs: tuple[Ranks, Ranks]) -> Iterator[Round]:
    """
    Look ahead one move, two moves, and so on without end.

    Parameters
    ----------
    arcs : pair of Arcs
        The moves of the focal decision maker and of the other.
    payoffs : pair of (S,) arrays of int
        Their dense ranks from 1 (worst), by ordinal.

    Yields
    ------
    Round
        For h = 1, 2, ...: a state is stable where no way in which ties may fall makes the focal
        decision maker leave it.

    Raises
    ------
    CapacityError
        If the ends to be compared would not fit in memory (rule G10).
    """
    focal, other = (payoff.astype(np.int64) for payoff in payoffs)
    span = int(focal.max()) + 1
    codes, here = told_apart(payoffs)
    spiteful = codes // span * span + span - codes % span
    first = _Side(arcs[0], codes % span, focal)
    second = _Side(arcs[1], spiteful, other * span + span)
    mine = yours = _Ends(np.arange(here.size + 1), here)
    while True:
        (mine, stays), (yours, _) = _look(first, here, yours), _look(second, here, mine)
        yield Round(stays, (mine.starts, mine.ids, yours.starts, yours.ids))


def told_apart(payoffs: tuple[Ranks, Ranks]) -> tuple[NDArray[np.int64], NDArray[np.intp]]:
    """
    Put states that are equal for both into one class.

    Parameters
    ----------
    payoffs : pair of (S,) arrays of int
        The dense ranks from 1 (worst) of the focal decision maker and of the other.

    Returns
    -------
    codes : (C,) array of int
        Of each class, ascending: the other's rank times the focal span, and the focal rank.
    here : (S,) array of intp
        The class of each state.
    """
    focal, other = (payoff.astype(np.int64) for payoff in payoffs)
    codes, here = np.unique(other * (int(focal.max()) + 1) + focal, return_inverse=True)
    return codes, here


def ends_of(found: Round, side: int, state: int) -> NDArray[np.integer[Any]]:
    """
    List the ends that a round gives for one state.

    Parameters
    ----------
    found : Round
        A round of `anticipations`.
    side : {0, 1}
        Who is to move: the focal decision maker or the other.
    state : int
        A place, from 0.

    Returns
    -------
    array of int
        Classes, as `told_apart` numbers them; never none.
    """
    starts, ids = found.state[2 * side : 2 * side + 2]
    return ids[starts[state] : starts[state + 1]]


def _look(side: _Side, here: NDArray[np.intp], after: _Ends) -> tuple[_Ends, NDArray[np.bool_]]:
    """Choose among the ends after each move: the ends from each state, and where it stays."""
    size, classes = here.size, side.keys.size
    counts = np.diff(after.starts)
    bar = _best_of_the_least(side, after)
    from_, ends = side.arcs.pairs()
    met = counts[ends]
    require_room(_END * int(met.sum()), "looking ahead", "Ask for fewer moves ahead.")
    before = np.cumsum(met) - met
    ids = after.ids[np.arange(met.sum()) + np.repeat(after.starts[ends] - before, met)]
    sources = np.repeat(from_, met).astype(np.int64)
    chosen = side.keys[ids] >= np.maximum(bar, side.staying + 1)[sources]
    staying = np.flatnonzero(bar <= side.staying)
    pairs = np.unique(
        np.concatenate([sources[chosen] * classes + ids[chosen], staying * classes + here[staying]])
    )
    stays = np.ones(size, bool)
    stays[sources[chosen]] = False
    starts = np.searchsorted(pairs, np.arange(size + 1) * classes)
    return _Ends(starts, pairs % classes), stays


def _best_of_the_least(side: _Side, after: _Ends) -> NDArray[np.int64]:
    """
    Find what the best move is worth at least, however ties fall: 0 where there is no move.

    An end is chosen, for some way in which ties may fall, exactly where it is worth that much.
    """
    least = np.minimum.reduceat(side.keys[after.ids], after.starts[:-1])
    bar = np.zeros(least.size, np.int64)
    moving = np.flatnonzero(np.diff(side.arcs.starts))
    if moving.size:
        bar[moving] = np.maximum.reduceat(least[side.arcs.ends], side.arcs.starts[moving])
    return bar
