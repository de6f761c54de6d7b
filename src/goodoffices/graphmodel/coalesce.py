"""States that cannot be told apart, merged into one [Fang1993]_."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from goodoffices.errors import ModelError
from goodoffices.graphmodel.condition import Condition
from goodoffices.graphmodel.conflict import Conflict
from goodoffices.graphmodel.graph import graph_of
from goodoffices.graphmodel.graphform import GraphConflict
from goodoffices.graphmodel.preference import Ranking, Ranks

__all__ = ["Merger", "check_ranks", "coalesce"]

_NAMED = 6
"""The most states that a refusal names."""


@dataclass(frozen=True)
class Merger:
    """
    States that become one.

    Parameters
    ----------
    name : str
        What the merged state is called.
    condition : Condition
        True of the states to merge.
    ranks : mapping of str to int
        For a decision maker that does not hold them all equal, the ordinal of the state whose
        place in its preference the merged one takes.
    """

    name: str
    condition: Condition
    ranks: Mapping[str, int] = field(default_factory=dict)


def coalesce(conflict: Conflict, mergers: Sequence[Merger]) -> GraphConflict:
    """
    Merge states of a conflict; who can move to or from one of them can move to or from the whole.

    Parameters
    ----------
    conflict : Conflict
        The conflict.
    mergers : sequence of Merger
        Which states become one; no state is in two of them.

    Returns
    -------
    GraphConflict
        The conflict in graph form. States keep their order, a merged one standing where the first
        of its states stood; a state without a name is called by its levels.

    Raises
    ------
    ModelError
        If a merger matches no state, two match the same, a decision maker ranks merged states apart
        and no place is stated, or a place is stated for somebody who is no decision maker.
    CapacityError
        If the moves would not fit in memory (rule G10).
    """
    first = np.arange(conflict.size)
    ranks = {dm: payoff.copy() for dm, payoff in conflict.payoffs.items()}
    names: dict[int, str] = {}
    for merger in mergers:
        members = _members(conflict, merger)
        _check_apart(conflict, first, members, names)
        first[members] = members[0]
        names[int(members[0])] = merger.name
        for dm in conflict.decision_makers:
            ranks[dm][members] = _rank(conflict, merger, members, dm)
    kept, place = np.unique(first, return_inverse=True)
    return GraphConflict(
        conflict.decision_makers,
        tuple(names.get(s) or _label(conflict, s + 1) for s in kept.tolist()),
        _moves(conflict, place),
        {dm: _ranking(ranks[dm][kept]) for dm in conflict.decision_makers},
        status_quo=None if conflict.status_quo is None else int(place[conflict.status_quo - 1]) + 1,
        name=conflict.name,
        unseen=_unseen(conflict, place, kept.size),
    )


def check_ranks(conflict: Conflict, ranked: Iterable[str]) -> None:
    """
    Refuse the place of a merged state for somebody who is no decision maker.

    Parameters
    ----------
    conflict : Conflict
        The conflict.
    ranked : iterable of str
        Those for whom a place is stated.

    Raises
    ------
    ModelError
        If one of them is no decision maker.
    """
    for dm in ranked:
        if dm not in conflict.decision_makers:
            known = ", ".join(conflict.decision_makers)
            msg = f"ranks of {dm!r}, who is no decision maker. Name one of: {known}."
            raise ModelError(msg)


def _members(conflict: Conflict, merger: Merger) -> NDArray[np.intp]:
    """List the states that a merger matches, as places from 0."""
    check_ranks(conflict, merger.ranks)
    members = np.flatnonzero(conflict.where(merger.condition))
    if not members.size:
        msg = f"the merged state {merger.name!r} has no states. Change its pattern or condition."
        raise ModelError(msg)
    return members


def _check_apart(
    conflict: Conflict, first: NDArray[np.intp], members: NDArray[np.intp], names: dict[int, str]
) -> None:
    for state in members.tolist():
        if int(first[state]) in names:
            both = names[int(first[state])]
            msg = (
                f"state {state + 1} ({_label(conflict, state + 1)}) is in two merged states, "
                f"{both!r} being the first. Let every state be in one at most."
            )
            raise ModelError(msg)


def _rank(conflict: Conflict, merger: Merger, members: NDArray[np.intp], dm: str) -> int:
    """Find the one rank of a merged state for a decision maker."""
    payoff = conflict.payoff(dm)
    if dm in merger.ranks:
        conflict.require_state(merger.ranks[dm])
        return int(payoff[merger.ranks[dm] - 1])
    if np.ptp(payoff[members]):
        shown = ", ".join(str(s + 1) for s in members[:_NAMED].tolist())
        more = ", ..." if members.size > _NAMED else ""
        msg = (
            f"the merged state {merger.name!r} joins states that {dm!r} does not hold equal: "
            f"{shown}{more}. State under `ranks` the state whose place it takes for {dm!r}, or "
            "merge fewer."
        )
        raise ModelError(msg)
    return int(payoff[members[0]])


def _label(conflict: Conflict, ordinal: int) -> str:
    return conflict.state_names.get(ordinal) or " ".join(conflict.level_names(ordinal))


def _ranking(payoff: Ranks) -> Ranking:
    classes = [np.flatnonzero(payoff == rank) + 1 for rank in np.unique(payoff)[::-1]]
    return Ranking(tuple(tuple(states.tolist()) for states in classes))


def _moves(conflict: Conflict, place: NDArray[np.intp]) -> dict[str, tuple[tuple[int, int], ...]]:
    """Carry the moves over; those inside a merged state vanish."""
    found = {}
    for dm, arcs in graph_of(conflict).arcs.items():
        pairs = np.stack([place[ends] for ends in arcs.pairs()], axis=1) + 1
        pairs = np.unique(pairs[pairs[:, 0] != pairs[:, 1]], axis=0)
        found[dm] = tuple((int(s), int(t)) for s, t in pairs)
    return found


def _unseen(conflict: Conflict, place: NDArray[np.intp], size: int) -> dict[str, tuple[int, ...]]:
    """Carry over what is not seen: of a merged state, all its states or none."""
    found = {}
    for dm, hidden in conflict.hidden.items():
        some, every = np.zeros(size, bool), np.ones(size, bool)
        np.logical_or.at(some, place, hidden)
        np.logical_and.at(every, place, hidden)
        if (some != every).any():
            ordinal = int(np.flatnonzero((some != every)[place])[0]) + 1
            msg = (
                f"{dm!r} sees some states of the merged one that state {ordinal} is in, and not "
                "others. Let it see all of them or none."
            )
            raise ModelError(msg)
        found[dm] = tuple((np.flatnonzero(every) + 1).tolist())
    return found
