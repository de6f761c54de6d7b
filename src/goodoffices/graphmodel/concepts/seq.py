"""Sequential stability: as GMR, the others by improvements only [FraserHipel1979]_."""

from goodoffices.graphmodel.concept import Concept
from goodoffices.graphmodel.reductions import Reductions, Values

__all__ = ["CONCEPT"]


def _reply(moves: Reductions, dm: int) -> Values:
    return moves.least(dm, moves.walled(moves.payoffs[dm]), improving=True)


CONCEPT = Concept(
    name="SEQ", title="sequential stability", place=40, sources=("FraserHipel1979",), reply=_reply
)
