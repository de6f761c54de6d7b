"""
Sets of states as rows of bits, 64 states to a word: what relations are reduced with.

A matrix of bits has one row for each of some things and S columns, one for each state; bits beyond
the last state mean nothing.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from goodoffices.graphmodel.graph import Arcs

__all__ = ["Bits", "at", "counted", "nothing", "packed", "singles", "spread", "turned", "union"]

Bits = NDArray[np.uint64]
"""(R, S / 64, rounded up) array: row r holds the set of states of thing r."""

_BLOCK = 2**22
"""Words, or truth values, that are handled at once."""


def nothing(rows: int, size: int) -> Bits:
    """
    Make empty sets.

    Parameters
    ----------
    rows : int
        How many.
    size : int
        The number of states, S.

    Returns
    -------
    (R, W) array of uint64
        All bits 0.
    """
    return np.zeros((rows, -(-size // 64)), np.uint64)


def packed(truth: NDArray[np.bool_]) -> Bits:
    """
    Pack truth values into bits.

    Parameters
    ----------
    truth : (R, S) array of bool
        Whether state s is in the set of row r.

    Returns
    -------
    (R, W) array of uint64
        The sets.
    """
    rows, size = truth.shape
    found = nothing(rows, size)
    octets = np.packbits(truth, axis=1, bitorder="little")
    found.view(np.uint8)[:, : octets.shape[1]] = octets
    return found if np.little_endian else found.byteswap()  # pragma: no branch


def spread(sets: Bits, size: int) -> NDArray[np.bool_]:
    """
    Unpack bits into truth values.

    Parameters
    ----------
    sets : (R, W) array of uint64
        The sets.
    size : int
        The number of states, S.

    Returns
    -------
    (R, S) array of bool
        Whether state s is in the set of row r.
    """
    octets = np.ascontiguousarray(sets).astype("<u8", copy=False).view(np.uint8)
    return np.unpackbits(octets, axis=1, count=size, bitorder="little").view(np.bool_)


def singles(size: int) -> Bits:
    """
    Make a set of each state alone.

    Parameters
    ----------
    size : int
        The number of states, S.

    Returns
    -------
    (S, W) array of uint64
        Row s holds state s only.
    """
    found = nothing(size, size)
    states = np.arange(size)
    found[states, states // 64] = np.uint64(1) << (states % 64).astype(np.uint64)
    return found


def at(sets: Bits, rows: NDArray[np.integer], states: NDArray[np.integer]) -> NDArray[np.bool_]:
    """
    Look single states up in sets.

    Parameters
    ----------
    sets : (R, W) array of uint64
        The sets.
    rows : (K,) array of int
        A row of each pair.
    states : (K,) array of int
        A state of each pair.

    Returns
    -------
    (K,) array of bool
        Whether the state is in the set of the row.
    """
    words = sets[rows, states // 64] >> (states % 64).astype(np.uint64)
    return (words & np.uint64(1)).astype(np.bool_)


def counted(sets: Bits, size: int) -> NDArray[np.intp]:
    """
    Count the states in sets.

    Parameters
    ----------
    sets : (R, W) array of uint64
        The sets.
    size : int
        The number of states, S.

    Returns
    -------
    (R,) array of intp
        How many each holds.
    """
    last = np.uint64(2 ** (size - 64 * (sets.shape[1] - 1)) - 1)
    whole = np.bitwise_count(sets[:, :-1]).sum(axis=1, dtype=np.intp)
    return whole + np.bitwise_count(sets[:, -1] & last)


def turned(sets: Bits, size: int) -> Bits:
    """
    Turn a square matrix of bits: rows become columns.

    Parameters
    ----------
    sets : (S, W) array of uint64
        A set for each state.
    size : int
        The number of states, S.

    Returns
    -------
    (S, W) array of uint64
        State s is in row t where state t was in row s.
    """
    found = nothing(size, size)
    for word in range(sets.shape[1]):
        columns = spread(sets[:, word : word + 1], min(64, size - 64 * word))
        found[64 * word : 64 * word + columns.shape[1]] = packed(columns.T)
    return found


def union(arcs: Arcs, sets: Bits) -> Bits:
    """
    Join the sets of all states that arcs lead to.

    Parameters
    ----------
    arcs : Arcs
        From any number of things to states.
    sets : (S, W) array of uint64
        A set for each state.

    Returns
    -------
    (R, W) array of uint64
        For each thing the union over its arcs; empty where it has none.
    """
    found = np.zeros((arcs.size, sets.shape[1]), np.uint64)
    for rows in _blocks(arcs, max(1, _BLOCK // sets.shape[1])):
        starts = arcs.starts[rows]
        reached = sets[arcs.ends[starts[0] : arcs.starts[rows[-1] + 1]]]
        found[rows] = np.bitwise_or.reduceat(reached, starts - starts[0], axis=0)
    return found


def _blocks(arcs: Arcs, most: int) -> Iterator[NDArray[np.intp]]:
    """Group the rows that have arcs, in order, by about so many arcs."""
    rows = np.flatnonzero(np.diff(arcs.starts))
    if rows.size:
        cuts = np.flatnonzero(np.diff(arcs.starts[rows] // most)) + 1
        yield from np.split(rows, cuts)
