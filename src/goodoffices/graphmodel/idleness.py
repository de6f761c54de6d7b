"""Preference statements that never decide anything."""

from dataclasses import dataclass

import numpy as np

from goodoffices.graphmodel.conflict import Conflict
from goodoffices.graphmodel.general import Qualified
from goodoffices.graphmodel.preference import Priorities, Statement

__all__ = ["Idle", "idle"]


@dataclass(frozen=True)
class Idle:
    """
    A statement that is not needed where it stands.

    Parameters
    ----------
    dm : str
        Whose statement it is.
    place : int
        Its place in the list, from 1.
    statement : Statement
        The statement.
    silent : bool
        Whether it is never the first to separate two feasible states. Where it is False the
        statement separates states, but the later ones separate the same states the same way.
    constant : bool or None
        Whether it is true of every feasible state (True), of none (False), or of some (None).
    """

    dm: str
    place: int
    statement: Statement
    silent: bool
    constant: bool | None


def idle(conflict: Conflict, dm: str) -> tuple[Idle, ...]:
    """
    Find the statements without each of which the ranking is the same.

    Each is left out alone: of two statements that say the same, both are found. What is said to be
    unknown or much preferred besides is not heeded.

    Parameters
    ----------
    conflict : Conflict
        A conflict in option form.
    dm : str
        A decision maker.

    Returns
    -------
    tuple of Idle
        In list order; none where the preferences are no statements.
    """
    preference = conflict.preferences[dm]
    if isinstance(preference, Qualified):
        preference = preference.base
    if not isinstance(preference, Priorities):
        return ()
    payoff = preference.payoff(conflict.options, conflict.feasible)
    inside = conflict.feasible.ravel(order="F")
    blocks = np.zeros(conflict.size, np.int64)
    found = []
    for place, statement in enumerate(preference.statements, 1):
        truth = np.broadcast_to(statement.condition.truth(conflict.options), conflict.shape)
        held = truth.ravel(order="F")[inside]
        finer = np.unique(2 * blocks + held, return_inverse=True)[1]
        silent = int(finer.max()) == int(blocks.max())
        rest = preference.statements[: place - 1] + preference.statements[place:]
        same = Priorities(rest).payoff(conflict.options, conflict.feasible)
        if silent or np.array_equal(same, payoff):
            constant = bool(held[0]) if held.all() or not held.any() else None
            found.append(Idle(dm, place, statement, silent, constant))
        blocks = finer
    return tuple(found)
