"""States ranked against what a decision maker prefers everywhere else."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from goodoffices.graphmodel.conflict import Conflict

__all__ = ["SHARE", "Leaning", "leanings"]

SHARE = 4
"""A leaning has at least this many pairs for it to every one against it."""


@dataclass(frozen=True)
class Leaning:
    """
    A level that a decision maker all but always prefers to another, all else equal.

    Pairs of feasible states are compared that differ in this option alone, between these two
    levels; pairs that are equally preferred are not counted.

    Parameters
    ----------
    dm : str
        The decision maker.
    option : str
        The option.
    better, worse : str
        The level preferred in most pairs, and the other.
    held : int
        The number of pairs in which `better` is preferred.
    exceptions : tuple of (int, int)
        Ordinals of the pairs ranked the other way: the state with `better`, which is ranked
        lower, and the one with `worse`.
    """

    dm: str
    option: str
    better: str
    worse: str
    held: int
    exceptions: tuple[tuple[int, int], ...]


def leanings(conflict: Conflict, dm: str) -> tuple[Leaning, ...]:
    """
    Find the states that a ranking puts against an otherwise obvious preference.

    Parameters
    ----------
    conflict : Conflict
        A conflict in option form.
    dm : str
        A decision maker.

    Returns
    -------
    tuple of Leaning
        Those with one exception or more, and at least `SHARE` pairs for each exception; in the
        order of options and levels.
    """
    places = np.full(conflict.feasible.size, -1, np.int64)
    places[conflict.decimals] = np.arange(conflict.size)
    grid = places.reshape(conflict.shape, order="F")
    return tuple(_leanings(conflict, dm, grid))


def _leanings(conflict: Conflict, dm: str, grid: NDArray[np.int64]) -> Iterator[Leaning]:
    payoff = conflict.payoff(dm)
    for axis, option in enumerate(conflict.options):
        for low, high in combinations(range(option.size), 2):
            below = np.take(grid, low, axis).ravel(order="F")
            above = np.take(grid, high, axis).ravel(order="F")
            both = (below >= 0) & (above >= 0)
            below, above = below[both], above[both]
            up, down = payoff[above] > payoff[below], payoff[above] < payoff[below]
            if np.count_nonzero(up) < np.count_nonzero(down):
                low, high, below, above, up, down = high, low, above, below, down, up
            held, against = int(np.count_nonzero(up)), int(np.count_nonzero(down))
            if against and held >= SHARE * against:
                pairs = zip((above[down] + 1).tolist(), (below[down] + 1).tolist(), strict=True)
                levels = option.levels
                yield Leaning(
                    dm, option.name, levels[high], levels[low], held, tuple(sorted(pairs))
                )
