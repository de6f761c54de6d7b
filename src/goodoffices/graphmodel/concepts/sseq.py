"""Symmetric sequential stability: as SMR, the others by improvements only [RegoVieira2017]_."""

from functools import partial

from goodoffices.graphmodel.concept import Concept
from goodoffices.graphmodel.reductions import Reductions, Values
from goodoffices.graphmodel.relational import relational

__all__ = ["CONCEPT"]


def reply(moves: Reductions, dm: int) -> Values:
    """Find the reply value of every state."""
    return moves.least(dm, moves.walled(moves.largest(dm, moves.payoffs[dm])), improving=True)


CONCEPT = Concept(
    name="SSEQ",
    title="symmetric sequential stability",
    place=50,
    sources=("RegoVieira2017",),
    reply=reply,
    pairwise=True,
    stable=partial(relational, reply=reply),
    parameters=frozenset({"preference_type"}),
)
