"""What a stability concept asks of a conflict's moves, whichever form the conflict has."""

from collections.abc import Sequence
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

__all__ = ["Reductions", "Values"]

Values = NDArray[np.unsignedinteger[Any]]
"""A value for each state, in the array that the moves are reduced over."""


class Reductions(Protocol):
    """Reductions of values over moves; `Moves` and `GraphMoves` describe them in full."""

    @property
    def top(self) -> np.unsignedinteger[Any]:
        """A value above all payoffs."""
        ...

    @property
    def payoffs(self) -> Sequence[Values]:
        """Those of each decision maker, in their order."""
        ...

    def by_ordinal(self, values: Values) -> Values:
        """Read the values of the feasible states: (S,) array."""
        ...

    def walled(self, values: Values) -> Values:
        """Keep infeasible states, if the array has any, from being the least."""
        ...

    def largest(self, dm: int, values: Values) -> Values:
        """Find the largest value that a decision maker can move to, staying included."""
        ...

    def least(self, dm: int, values: Values, *, improving: bool = False) -> Values:
        """Find the least value that the others can bring about, doing nothing included."""
        ...
