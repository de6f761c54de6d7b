"""
Coalitions: some decision makers who move together, each for itself preferring where it leads.

R_H(s) are the ends of legal sequences of moves by members of H; a coalition improvement is one that
every member strictly prefers to s [Kilgour2001]_, [InoharaHipel2008]_. A sanction is a state that
at least one member does not prefer to s. Under CSEQ the others answer by sequences of coalition
improvements of their subcoalitions, in which no coalition moves twice in a row; coalitions that
overlap may follow each other, and so CSEQ of one alone is not its SEQ.

A bloc is something else: see `bloc`.
"""

from collections.abc import Sequence
from functools import cache
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from goodoffices.graphmodel.bits import Bits, counted, singles, spread, turned
from goodoffices.graphmodel.capacity import require_room
from goodoffices.graphmodel.graph import Arcs, Graph
from goodoffices.graphmodel.question import Question
from goodoffices.graphmodel.relating import relation_of, undecided
from goodoffices.graphmodel.relation import Relation
from goodoffices.graphmodel.remembered import remembered
from goodoffices.graphmodel.sequences import Sequences
from goodoffices.graphmodel.sides import Reply, Side, Sides

__all__ = [
    "arcs_to",
    "coalition_answers",
    "coalition_side",
    "coalitional",
    "every_coalition",
    "label",
    "unknown",
]

_ARC = 24
"""Bytes that a coalition improvement takes while it is listed."""

_ROWS = 256
"""Rows that are listed at once."""


def every_coalition(makers: Sequence[str]) -> list[tuple[str, ...]]:
    """
    List all coalitions.

    Parameters
    ----------
    makers : sequence of str
        The decision makers, in their order.

    Returns
    -------
    list of tuple of str
        Every non-empty set of them, the smaller first.
    """
    return [c for size in range(1, len(makers) + 1) for c in combinations(makers, size)]


def label(members: Sequence[str]) -> str:
    """
    Name a coalition.

    Parameters
    ----------
    members : sequence of str
        Its members.

    Returns
    -------
    str
        Their names, joined by plus signs.
    """
    return " + ".join(members)


def coalitional(question: Question, reply: Reply) -> dict[str, NDArray[np.bool_]]:
    """
    Test every state for a coalition, or for every coalition.

    Parameters
    ----------
    question : Question
        The conflict and the coalition.
    reply : callable
        The reply value of the concept that the coalition's concept extends.

    Returns
    -------
    dict of str to (S,) array of bool
        By the coalition's label.

    Raises
    ------
    CapacityError
        If the coalitions' improvements would not fit in memory (rule G10).
    """
    groups = _groups(question)
    if question.coalition is None:
        asked = every_coalition(question.conflict.decision_makers)
    else:
        asked = [question.coalition]
    return {label(group): groups.sides(group).stable(0, reply) for group in asked}


@remembered
def unknown(question: Question) -> str | None:
    """
    Say why unknown preferences keep coalitions from being tested.

    Parameters
    ----------
    question : Question
        A question of a conflict.

    Returns
    -------
    str or None
        A sentence where a preference between two states is unknown; else None.
    """
    found = undecided(question.conflict)
    if not found:
        return None
    return (
        f"the preferences of {found[0]!r} leave pairs of states unknown, and no concept of "
        "coalitions says how that counts. Give its preferences in full."
    )


def coalition_side(question: Question, members: tuple[str, ...]) -> Side:
    """
    Give a coalition as the side that faces the others.

    Parameters
    ----------
    question : Question
        The conflict.
    members : tuple of str
        The coalition.

    Returns
    -------
    Side
        What it can do and prefers.
    """
    return _groups(question).sides(members).sides[0]


def coalition_answers(
    question: Question, members: tuple[str, ...], improving: bool
) -> list[tuple[str, Arcs]]:
    """
    List who can answer a coalition, and by what moves.

    Parameters
    ----------
    question : Question
        The conflict.
    members : tuple of str
        The coalition.
    improving : bool
        Whether only by coalition improvements of coalitions of the others.

    Returns
    -------
    list of (str, Arcs)
        The others, or the labels of their coalitions.
    """
    groups = _groups(question)
    others = [dm for dm in question.conflict.decision_makers if dm not in members]
    if not improving:
        return [(dm, question.graph.arcs[dm]) for dm in others]
    return [(label(each), groups.improvements(frozenset(each))) for each in every_coalition(others)]


@remembered
def _groups(question: Question) -> "_Groups":
    return _Groups(question)


class _Groups:
    """What each coalition can do and prefers, found once."""

    def __init__(self, question: Question) -> None:
        self._graph: Graph = question.graph
        makers = question.conflict.decision_makers
        self._relations = {dm: relation_of(question.conflict, dm) for dm in makers}
        self.improvements = cache(self._improvements)
        self.sides = cache(lambda members: Sides([self._side(members)]))

    def _side(self, members: tuple[str, ...]) -> Side:
        others = [dm for dm in self._relations if dm not in members]
        return Side(
            moves=self._sequences(members),
            leaving=self.improvements(frozenset(members)),
            sanctions=self._agreed(members).sanctions(),
            answers=self._sequences(others),
            credible=lambda: Sequences(
                [self.improvements(frozenset(group)) for group in every_coalition(others)]
            ),
        )

    def _sequences(self, members: Sequence[str]) -> Sequences:
        return Sequences([self._graph.arcs[dm] for dm in members])

    def _agreed(self, members: Sequence[str]) -> Relation:
        return Relation.agreed([self._relations[dm] for dm in members])

    def _improvements(self, group: frozenset[str]) -> Arcs:
        members = [dm for dm in self._relations if dm in group]
        relation, size = self._agreed(members), self._graph.size
        if len(members) == 1:
            return relation.leaving(self._graph.arcs[members[0]])
        reached = self._sequences(members).joined(singles(size))
        return arcs_to(reached & turned(relation.below, size), size)


def arcs_to(sets: Bits, size: int) -> Arcs:
    """
    List the states of sets as arcs.

    Parameters
    ----------
    sets : (S, W) array of uint64
        For each state those that it leads to.
    size : int
        The number of states, S.

    Returns
    -------
    Arcs
        The same.

    Raises
    ------
    CapacityError
        If they would not fit in memory (rule G10).
    """
    counts = counted(sets, size)
    total = int(counts.sum())
    what = f"listing the {total:,} joint moves of a coalition or bloc"
    require_room(_ARC * total, what, "Name fewer members, or merge or drop options or states.")
    ends = [
        np.nonzero(spread(sets[first : first + _ROWS], size))[1].astype(np.int32)
        for first in range(0, size, _ROWS)
    ]
    return Arcs(np.concatenate([[0], np.cumsum(counts)]), np.concatenate(ends))
