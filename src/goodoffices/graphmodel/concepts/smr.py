"""Symmetric metarationality: as GMR, and the decision maker moves once more [Howard1971]_."""

from functools import partial

from goodoffices.graphmodel.concept import Concept
from goodoffices.graphmodel.reductions import Reductions, Values
from goodoffices.graphmodel.relational import relational

__all__ = ["CONCEPT"]


def reply(moves: Reductions, dm: int) -> Values:
    """Find the reply value of every state."""
    return moves.least(dm, moves.walled(moves.largest(dm, moves.payoffs[dm])))


CONCEPT = Concept(
    name="SMR",
    title="symmetric metarationality",
    place=30,
    sources=("Howard1971",),
    reply=reply,
    pairwise=True,
    stable=partial(relational, reply=reply),
    parameters=frozenset({"preference_type"}),
)
