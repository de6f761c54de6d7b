"""
Blocs: several decision makers replaced by one.

A bloc is no coalition. A coalition's members stay decision makers, and each of them may also act
alone; a bloc's members are gone. In their place stands one decision maker that owns all their
options and prefers only what all of them strictly prefer, a partial order: a state that some
members prefer and others do not is neither better nor worse for it.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from goodoffices.errors import ModelError
from goodoffices.graphmodel.bits import singles
from goodoffices.graphmodel.coalition import arcs_to, label
from goodoffices.graphmodel.general import Unanimous
from goodoffices.graphmodel.graph import graph_of
from goodoffices.graphmodel.graphform import GraphConflict
from goodoffices.graphmodel.question import AnyConflict
from goodoffices.graphmodel.sequences import Sequences

__all__ = ["bloc"]


def bloc(conflict: AnyConflict, members: Sequence[str], name: str = "") -> AnyConflict:
    """
    Replace some decision makers by one that acts for all of them.

    Parameters
    ----------
    conflict : Conflict or GraphConflict
        The conflict.
    members : sequence of str
        Two or more decision makers.
    name : str
        What the bloc is called; by default the members' names, joined by plus signs.

    Returns
    -------
    Conflict or GraphConflict
        Of the same form. The bloc stands in the place of its first member. In option form it owns
        the members' options and changes any of them at once (rule G3); in graph form it moves to
        wherever legal sequences of the members' moves end (rule G5).

    Raises
    ------
    ModelError
        If a member is a stranger, named twice or does not see some states, if there are fewer than
        two, or if another decision maker has the bloc's name.
    CapacityError
        If the bloc's moves in graph form would not fit in memory (rule G10).
    """
    name = name or label(members)
    _check(conflict, members, name)
    first = next(dm for dm in conflict.decision_makers if dm in members)
    makers = tuple(
        name if dm == first else dm
        for dm in conflict.decision_makers
        if dm == first or dm not in members
    )
    agreed = Unanimous(tuple(members), tuple(conflict.preferences[dm] for dm in members))
    kept = {dm: conflict.preferences[dm] for dm in makers if dm != name}
    preferences = {name: agreed, **kept}
    if isinstance(conflict, GraphConflict):
        rest = {dm: moves for dm, moves in conflict.moves.items() if dm not in members}
        moves = rest | {name: _together(conflict, members)}
        return replace(conflict, decision_makers=makers, moves=moves, preferences=preferences)
    options = tuple(
        replace(option, owner=name) if option.owner in members else option
        for option in conflict.options
    )
    return replace(conflict, decision_makers=makers, options=options, preferences=preferences)


def _check(conflict: AnyConflict, members: Sequence[str], name: str) -> None:
    known = conflict.decision_makers
    for place, member in enumerate(members):
        if member not in known:
            msg = (
                f"the bloc names {member!r}, who is no decision maker. "
                f"Name some of: {', '.join(known)}."
            )
            raise ModelError(msg)
        if member in members[:place]:
            msg = f"the bloc names {member!r} twice. Name each member once."
            raise ModelError(msg)
    if len(members) < 2:
        named = f"one member, {members[0]!r}" if members else "no members"
        msg = f"the bloc has {named}. Name two or more."
        raise ModelError(msg)
    if any(conflict.unseen.get(member) for member in members):
        msg = (
            f"the bloc of {', '.join(members)} has a member that does not see some states, and "
            "what it sees together is not known. Dissolve it, or delete what is unseen."
        )
        raise ModelError(msg)
    if name in known and name not in members:
        msg = f"the bloc is called {name!r} like another decision maker. Give it another name."
        raise ModelError(msg)


def _together(conflict: GraphConflict, members: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """List where legal sequences of the members lead, but not back."""
    graph = graph_of(conflict)
    alone = singles(graph.size)
    reached = Sequences([graph.arcs[dm] for dm in members]).joined(alone) & ~alone
    sources, ends = arcs_to(reached, graph.size).pairs()
    pairs = np.stack([sources, ends], axis=1) + 1
    return tuple((before, after) for before, after in pairs.tolist())
