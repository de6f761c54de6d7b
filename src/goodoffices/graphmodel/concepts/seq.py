"""Sequential stability: as GMR, the others by improvements only [FraserHipel1979]_."""

from functools import partial

from goodoffices.graphmodel.concept import Concept
from goodoffices.graphmodel.reductions import Reductions, Values
from goodoffices.graphmodel.relational import relational

__all__ = ["CONCEPT"]


def reply(moves: Reductions, dm: int) -> Values:
    """Find the reply value of every state."""
    return moves.least(dm, moves.walled(moves.payoffs[dm]), improving=True)


CONCEPT = Concept(
    name="SEQ",
    title="sequential stability",
    place=40,
    sources=("FraserHipel1979",),
    reply=reply,
    pairwise=True,
    stable=partial(relational, reply=reply),
    parameters=frozenset({"preference_type"}),
)
