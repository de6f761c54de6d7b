"""Nash stability: nobody replies [Nash1950]_."""

from functools import partial

import numpy as np

from goodoffices.graphmodel.concept import Concept
from goodoffices.graphmodel.reductions import Reductions, Values
from goodoffices.graphmodel.relational import relational

__all__ = ["CONCEPT"]


def reply(moves: Reductions, dm: int) -> Values:
    """Find the reply value of every state."""
    return np.full_like(moves.payoffs[dm], moves.top)


CONCEPT = Concept(
    name="Nash",
    title="Nash stability",
    place=10,
    sources=("Nash1950",),
    reply=reply,
    pairwise=True,
    stable=partial(relational, reply=reply),
    parameters=frozenset({"preference_type"}),
)
