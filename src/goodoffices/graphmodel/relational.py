"""
Decision makers with general preferences: the sides of a question, one for each of them.

Of the four preference types [Li2004]_ a and c leave a state for one that may be preferred, b and d
only for one that is; under a and b a sanction is certainly not preferred, under c and d it may be
unknown. What the focal decision maker could still move to is judged like the sanction. Where the
others move by improvements, they move in all four types to what they prefer or may prefer.

With degrees of strength [Hamouda2006]_ a state is strongly stable when each improvement meets at
least one sanction that is much less preferred than the state (under SMR with all further moves of
the decision maker leading to much less preferred states), and weakly stable when it is stable but
not strongly.
"""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from goodoffices.errors import ModelError
from goodoffices.graphmodel.general import AnyPreference, Qualified, Unanimous, is_complete
from goodoffices.graphmodel.graph import Arcs
from goodoffices.graphmodel.question import AnyConflict, Question
from goodoffices.graphmodel.relating import relation_of
from goodoffices.graphmodel.relation import Relation, require_pairs
from goodoffices.graphmodel.remembered import remembered
from goodoffices.graphmodel.sequences import Sequences
from goodoffices.graphmodel.sides import Reply, Side, Sides

__all__ = [
    "is_relational",
    "maker_answers",
    "maker_side",
    "no_strength",
    "relational",
    "relations",
    "strengths",
]

_EACH, _ONCE = 4, 24
"""Bits kept for each pair of states: for each decision maker, and once; measured, rounded up."""


def is_relational(conflict: AnyConflict) -> bool:
    """
    Tell whether some decision maker's preferences rank no states.

    Parameters
    ----------
    conflict : Conflict or GraphConflict
        The conflict.

    Returns
    -------
    bool
        True where a concept must compare states in pairs.
    """
    return not all(is_complete(preference) for preference in conflict.preferences.values())


def no_strength(question: Question) -> str | None:
    """
    Say why there are no degrees of stability.

    Parameters
    ----------
    question : Question
        A question of a conflict.

    Returns
    -------
    str or None
        A sentence where nobody much prefers anything; else None.
    """
    if any(_strong(preference) for preference in question.conflict.preferences.values()):
        return None
    return (
        "no decision maker much prefers any state, so there is no strong or weak stability. Say "
        "what is much preferred, or ask for the plain concept."
    )


def _strong(preference: AnyPreference) -> bool:
    if isinstance(preference, Unanimous):
        return all(_strong(member) for member in preference.members)
    return isinstance(preference, Qualified) and bool(preference.much)


@remembered
def relations(question: Question) -> dict[str, Relation]:
    """
    Find what every decision maker prefers.

    Parameters
    ----------
    question : Question
        A question of a conflict.

    Returns
    -------
    dict of str to Relation
        By decision maker.

    Raises
    ------
    ModelError
        If preferences are unknown and the question has no preference type.
    CapacityError
        If there are too many pairs of states (rule G10).
    """
    conflict = question.conflict
    require_pairs(conflict.size, _EACH * len(conflict.decision_makers) + _ONCE)
    found = {dm: relation_of(conflict, dm) for dm in conflict.decision_makers}
    for dm, relation in found.items():
        if not relation.is_known and not question.preference_type:
            msg = (
                f"the preferences of {dm!r} leave pairs of states unknown. Say how an unknown "
                "preference counts: name the preference type a, b, c or d."
            )
            raise ModelError(msg)
    return found


def relational(question: Question, reply: Reply) -> dict[str, NDArray[np.bool_]]:
    """
    Test every state for each decision maker, comparing states in pairs.

    Parameters
    ----------
    question : Question
        The conflict and the preference type.
    reply : callable
        A concept's reply value.

    Returns
    -------
    dict of str to (S,) array of bool
        The stable states of each decision maker.
    """
    return _tested(_sides(question), reply, question)


def strengths(question: Question, reply: Reply, *, strongly: bool) -> dict[str, NDArray[np.bool_]]:
    """
    Test every state for the degree of its stability.

    Parameters
    ----------
    question : Question
        The conflict.
    reply : callable
        A concept's reply value.
    strongly : bool
        Whether strongly stable states are asked for, or weakly stable ones.

    Returns
    -------
    dict of str to (S,) array of bool
        Those states, for each decision maker.
    """
    strong = _tested(_sides(question, strongly=True), reply, question)
    if strongly:
        return strong
    stable = relational(question, reply)
    return {dm: stable[dm] & ~states for dm, states in strong.items()}


def maker_side(question: Question, dm: str, *, strongly: bool) -> Side:
    """
    Give a decision maker as the side that faces the others.

    Parameters
    ----------
    question : Question
        The conflict and the preference type.
    dm : str
        The decision maker.
    strongly : bool
        Whether a sanction must be much less preferred.

    Returns
    -------
    Side
        What it can do and prefers.
    """
    place = question.conflict.decision_makers.index(dm)
    return _sides(question, strongly=strongly).sides[place]


def maker_answers(question: Question, dm: str, improving: bool) -> list[tuple[str, Arcs]]:
    """
    List who can answer a decision maker, and by what moves.

    Parameters
    ----------
    question : Question
        The conflict and the preference type.
    dm : str
        The decision maker.
    improving : bool
        Whether only by moves to what the mover prefers or may prefer.

    Returns
    -------
    list of (str, Arcs)
        The others.
    """
    graph, found = question.graph, relations(question)
    return [
        (other, relation.leaving(graph.arcs[other], "a") if improving else graph.arcs[other])
        for other, relation in found.items()
        if other != dm
    ]


def _tested(sides: Sides, reply: Reply, question: Question) -> dict[str, NDArray[np.bool_]]:
    makers = question.conflict.decision_makers
    return {dm: sides.stable(place, reply) for place, dm in enumerate(makers)}


@remembered
def _sides(question: Question, *, strongly: bool = False) -> Sides:
    graph, kind, found = question.graph, question.preference_type, relations(question)
    climbs = {dm: relation.leaving(graph.arcs[dm], "a") for dm, relation in found.items()}

    def side(dm: str) -> Side:
        others = [other for other in found if other != dm]
        relation, moves = found[dm], graph.arcs[dm]
        return Side(
            moves=Sequences([moves]),
            leaving=relation.leaving(moves, kind),
            sanctions=relation.punishments() if strongly else relation.sanctions(kind),
            answers=Sequences([graph.arcs[other] for other in others]),
            credible=cache(lambda: Sequences([climbs[other] for other in others])),
        )

    return Sides([side(dm) for dm in found])
