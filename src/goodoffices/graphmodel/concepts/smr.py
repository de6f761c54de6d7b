"""Symmetric metarationality: as GMR, and the decision maker moves once more [Howard1971]_."""

from goodoffices.graphmodel.concept import Concept
from goodoffices.graphmodel.reductions import Reductions, Values

__all__ = ["CONCEPT"]


def _reply(moves: Reductions, dm: int) -> Values:
    return moves.least(dm, moves.walled(moves.largest(dm, moves.payoffs[dm])))


CONCEPT = Concept(
    name="SMR", title="symmetric metarationality", place=30, sources=("Howard1971",), reply=_reply
)
