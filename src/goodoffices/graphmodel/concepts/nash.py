"""Nash stability: nobody replies [Nash1950]_."""

import numpy as np

from goodoffices.graphmodel.concept import Concept
from goodoffices.graphmodel.reductions import Reductions, Values

__all__ = ["CONCEPT"]


def _reply(moves: Reductions, dm: int) -> Values:
    return np.full_like(moves.payoffs[dm], moves.top)


CONCEPT = Concept(
    name="Nash", title="Nash stability", place=10, sources=("Nash1950",), reply=_reply
)
