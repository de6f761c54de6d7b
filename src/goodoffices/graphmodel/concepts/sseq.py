"""Symmetric sequential stability: as SMR, the others by improvements only [RegoVieira2017]_."""

from goodoffices.graphmodel.concept import Concept
from goodoffices.graphmodel.reductions import Reductions, Values

__all__ = ["CONCEPT"]


def _reply(moves: Reductions, dm: int) -> Values:
    return moves.least(dm, moves.walled(moves.largest(dm, moves.payoffs[dm])), improving=True)


CONCEPT = Concept(
    name="SSEQ",
    title="symmetric sequential stability",
    place=50,
    sources=("RegoVieira2017",),
    reply=_reply,
)
