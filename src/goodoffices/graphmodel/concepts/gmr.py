"""General metarationality: the others do their worst [Howard1971]_."""

from goodoffices.graphmodel.concept import Concept
from goodoffices.graphmodel.reductions import Reductions, Values

__all__ = ["CONCEPT"]


def _reply(moves: Reductions, dm: int) -> Values:
    return moves.least(dm, moves.walled(moves.payoffs[dm]))


CONCEPT = Concept(
    name="GMR", title="general metarationality", place=20, sources=("Howard1971",), reply=_reply
)
