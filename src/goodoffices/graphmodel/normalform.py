"""Games in normal form as conflicts in graph form: a state for each combination of strategies."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import ArrayLike

from goodoffices.errors import ModelError
from goodoffices.graphmodel.graphform import GraphConflict
from goodoffices.graphmodel.options import require_list
from goodoffices.graphmodel.preference import Ranking

__all__ = ["normal_form"]


def normal_form(
    strategies: Mapping[str, Sequence[str]], payoffs: Mapping[str, ArrayLike], name: str = ""
) -> GraphConflict:
    """
    Write a game in normal form as a conflict.

    Parameters
    ----------
    strategies : mapping of str to sequence of str
        The strategies of each of n decision makers; a decision maker moves by changing its own.
    payoffs : mapping of str to (m_1, ..., m_n) array
        For each decision maker, a number for each combination of strategies, axis k being those
        of decision maker k; only their order matters (rule G12), larger is preferred.
    name : str
        What the game is called.

    Returns
    -------
    GraphConflict
        States are numbered with the strategies of the first decision maker changing fastest, and
        called by their strategies.

    Raises
    ------
    ModelError
        If a decision maker has no strategies, or payoffs are not one finite number for each
        combination.

    Examples
    --------
    Chicken: each prefers to go straight where the other swerves, and to swerve where it does not.

    >>> from goodoffices.graphmodel import analyse, normal_form
    >>> strategies = {"First": ["swerve", "straight"], "Second": ["swerve", "straight"]}
    >>> payoffs = {"First": [[3, 2], [4, 1]], "Second": [[3, 4], [2, 1]]}
    >>> game = normal_form(strategies, payoffs, "Chicken")
    >>> [game.states[ordinal - 1] for ordinal in analyse(game).equilibria["Nash"]]
    ['straight, swerve', 'swerve, straight']
    """
    makers = tuple(strategies)
    for dm, own in strategies.items():
        require_list(own, f"the strategies of {dm!r} are")
    shape = tuple(len(own) for own in strategies.values())
    for dm, size in zip(makers, shape, strict=True):
        if not size:
            msg = f"{dm!r} has no strategies. Give it one or more."
            raise ModelError(msg)
    ordinals = 1 + np.arange(np.prod(shape, dtype=int)).reshape(shape, order="F")
    combinations = [np.unravel_index(k - 1, shape, order="F") for k in ordinals.ravel(order="F")]
    states = tuple(
        ", ".join(own[place] for own, place in zip(strategies.values(), places, strict=True))
        for places in combinations
    )
    moves = {
        dm: tuple(
            (int(before), int(after))
            for line in np.moveaxis(ordinals, axis, -1).reshape(-1, shape[axis])
            for before in line
            for after in line
            if before != after
        )
        for axis, dm in enumerate(makers)
    }
    rankings = {dm: _ranking(dm, payoff, shape) for dm, payoff in payoffs.items()}
    return GraphConflict(makers, states, moves, rankings, name=name)


def _ranking(dm: str, payoff: ArrayLike, shape: tuple[int, ...]) -> Ranking:
    try:
        values = np.asarray(payoff)
    except ValueError:
        msg = f"the payoffs of {dm!r} have rows of several lengths: {payoff!r}. Fill them up."
        raise ModelError(msg) from None
    if values.shape != shape:
        msg = (
            f"the payoffs of {dm!r} have the shape {values.shape} and the strategies {shape}. "
            "Give one payoff for each combination of strategies."
        )
        raise ModelError(msg)
    if values.dtype.kind not in "iuf" or not np.isfinite(values).all():
        msg = f"the payoffs of {dm!r} are not all numbers: {values.tolist()}. Give finite numbers."
        raise ModelError(msg)
    flat = values.ravel(order="F")
    best_first = np.unique(flat)[::-1]
    return Ranking(tuple(tuple((np.flatnonzero(flat == v) + 1).tolist()) for v in best_first))
