"""Places of states on paper: as far apart as the moves between them are many."""

import numpy as np
from numpy.typing import NDArray

from goodoffices.brief.pictures.circle import on_circle

__all__ = ["hidden", "placed", "spread"]

_ROUNDS = 150
_TRIES = 12

_PUSHES, _APART = 40, 0.55

_CLOSE = 0.2
"""How near to a line a node lies on it, in steps."""


def placed(count: int, pairs: list[tuple[int, int]]) -> NDArray[np.float64]:
    """
    Place nodes so that as few as can be lie on the lines of others.

    Parameters
    ----------
    count : int
        The number of nodes, 1 or more.
    pairs : list of (int, int)
        Nodes, from 0, the lower first, each pair once.

    Returns
    -------
    (count, 2) array of float
        Places across and down of each node, in steps: on a circle where all are joined to all or
        that hides fewer, else as `spread` places them.
    """
    ring = np.array(on_circle(count, 0.5 / np.sin(np.pi / max(count, 2))))
    if len(pairs) == count * (count - 1) // 2:
        return ring if count > 2 else ring[:, ::-1]
    return min((spread(count, pairs), ring), key=lambda spots: hidden(spots, pairs))


def spread(count: int, pairs: list[tuple[int, int]]) -> NDArray[np.float64]:
    """
    Place nodes so that distances on paper follow the number of steps between them.

    The stress of the distances is brought down by majorization [GansnerKorenNorth2005]_, from a
    few fixed beginnings, of which the best end is taken: the same graph has the same picture.

    Parameters
    ----------
    count : int
        The number of nodes, 1 or more.
    pairs : list of (int, int)
        Nodes, from 0, with a step between them.

    Returns
    -------
    (count, 2) array of float
        Places across and down of each node, in steps; the mean is at the origin.
    """
    apart = _distances(count, pairs)
    ends = [_settled(begin, apart) for begin in _beginnings(count, apart)]
    best = min(ends, key=lambda spots: (hidden(spots, pairs), round(_stress(spots, apart), 6)))
    best = _parted(best)
    return best - best.mean(axis=0)


def _parted(spots: NDArray[np.float64]) -> NDArray[np.float64]:
    """Push apart what lies too near."""
    for _ in range(_PUSHES):
        gaps = spots[:, np.newaxis] - spots[np.newaxis]
        apart = np.maximum(np.linalg.norm(gaps, axis=2), 1e-9)
        np.fill_diagonal(apart, np.inf)
        push = np.maximum(0, _APART - apart) / apart / 2
        spots = spots + (push[:, :, np.newaxis] * gaps).sum(axis=1)
    return spots


def hidden(spots: NDArray[np.float64], pairs: list[tuple[int, int]]) -> int:
    """
    Count the nodes that lie on lines of others.

    Parameters
    ----------
    spots : (N, 2) array of float
        Places, in steps.
    pairs : list of (int, int)
        Nodes, from 0, with a line between them.

    Returns
    -------
    int
        Once for each line.
    """
    if not pairs:
        return 0
    ends = np.array(pairs)
    begin, way = spots[ends[:, 0]], spots[ends[:, 1]] - spots[ends[:, 0]]
    ahead = spots[:, np.newaxis] - begin
    share = (ahead * way).sum(axis=2) / np.maximum((way**2).sum(axis=1), 1e-9)
    feet = ahead - share.clip(0, 1)[:, :, np.newaxis] * way
    close = np.linalg.norm(feet, axis=2) < _CLOSE
    close[ends.T, np.arange(len(ends))] = False
    return int(np.count_nonzero(close))


def _distances(count: int, pairs: list[tuple[int, int]]) -> NDArray[np.float64]:
    """Count the steps between any two nodes; those of different parts are a little further."""
    apart = np.full((count, count), np.inf)
    np.fill_diagonal(apart, 0)
    for one, other in pairs:
        apart[one, other] = apart[other, one] = 1
    for middle in range(count):
        np.minimum(apart, apart[:, [middle]] + apart[[middle]], out=apart)
    known = apart[np.isfinite(apart)].max(initial=0)
    return np.where(np.isfinite(apart), apart, known + 1)


def _beginnings(count: int, apart: NDArray[np.float64]) -> list[NDArray[np.float64]]:
    """Begin on circles, the nodes in different orders, and with the two main directions."""
    circle = np.array(on_circle(count, max(1.0, apart.max() / 2)))
    draw = np.random.default_rng(0)
    orders = [np.arange(count), *(draw.permutation(count) for _ in range(_TRIES))]
    center = np.eye(count) - 1 / count
    values, vectors = np.linalg.eigh(-center @ (apart**2) @ center / 2)
    main = vectors[:, -2:] * np.sqrt(np.abs(values[-2:])) if count > 1 else np.zeros((1, 2))
    return [*(circle[order] for order in orders), main + 0.05 * circle]


def _settled(spots: NDArray[np.float64], apart: NDArray[np.float64]) -> NDArray[np.float64]:
    weights = 1 / np.where(apart > 0, apart, np.inf) ** 2
    laplacian = np.diag(weights.sum(axis=0)) - weights
    inverse = np.linalg.pinv(laplacian)
    for _ in range(_ROUNDS):
        pull = weights * apart / np.maximum(_between(spots), 1e-9)
        spots = inverse @ (pull.sum(axis=0)[:, np.newaxis] * spots - pull @ spots)
    return spots


def _between(spots: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.linalg.norm(spots[:, np.newaxis] - spots[np.newaxis], axis=2)


def _stress(spots: NDArray[np.float64], apart: NDArray[np.float64]) -> float:
    where = np.triu_indices(len(spots), 1)
    return float((((_between(spots) - apart)[where] / apart[where]) ** 2).sum())
