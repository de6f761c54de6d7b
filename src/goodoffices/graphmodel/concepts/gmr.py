"""General metarationality: the others do their worst [Howard1971]_."""

from functools import partial

from goodoffices.graphmodel.concept import Concept
from goodoffices.graphmodel.reductions import Reductions, Values
from goodoffices.graphmodel.relational import relational

__all__ = ["CONCEPT", "reply"]


def reply(moves: Reductions, dm: int) -> Values:
    """
    Find the reply value of each state.

    Parameters
    ----------
    moves : Reductions
        The conflict's moves.
    dm : int
        The place of the decision maker, or the side, that moves there.

    Returns
    -------
    array of unsigned int
        In the shape of the moves' payoffs (see `stability` and `sides`).
    """
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
