"""General metarationality: the others do their worst [Howard1971]_."""

from functools import partial

from goodoffices.graphmodel.concept import Concept
from goodoffices.graphmodel.reductions import Reductions, Values
from goodoffices.graphmodel.relational import relational

__all__ = ["CONCEPT"]


def reply(moves: Reductions, dm: int) -> Values:
    """Find the reply value of every state."""
    return moves.least(dm, moves.walled(moves.payoffs[dm]))


CONCEPT = Concept(
    name="GMR",
    title="general metarationality",
    place=20,
    sources=("Howard1971",),
    reply=reply,
    pairwise=True,
    stable=partial(relational, reply=reply),
    parameters=frozenset({"preference_type"}),
)
