"""What is asked of a conflict: the conflict with the parameters of the concepts (rule G11)."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal, get_args

from goodoffices.errors import ModelError
from goodoffices.graphmodel.conflict import Conflict
from goodoffices.graphmodel.graph import Graph, graph_of
from goodoffices.graphmodel.graphform import GraphConflict
from goodoffices.graphmodel.graphmoves import GraphMoves
from goodoffices.graphmodel.moves import Moves
from goodoffices.graphmodel.reductions import Reductions

__all__ = ["AnyConflict", "PreferenceType", "Question"]

AnyConflict = Conflict | GraphConflict
"""A conflict in option form or in graph form."""

PreferenceType = Literal["a", "b", "c", "d"]
"""How unknown preferences count (see `Question`)."""


@dataclass(frozen=True, eq=False)
class Question:
    """
    A conflict and the parameters of the concepts that are tested on it.

    Parameters
    ----------
    conflict : Conflict or GraphConflict
        The conflict.
    coalition : tuple of str or None
        The coalition that concepts of coalitions are tested for; None for every coalition.
    preference_type : {"a", "b", "c", "d"} or None
        How an unknown preference counts: for leaving (a, c) or not (b, d), for a sanction (c, d)
        or not (a, b); None where no preference is unknown.
    horizon : int
        The most moves that limited-move concepts look ahead; 1 or more.

    Raises
    ------
    ModelError
        If the coalition or the horizon is not as it must be.
    """

    conflict: AnyConflict
    coalition: tuple[str, ...] | None = None
    preference_type: PreferenceType | None = None
    horizon: int = 2

    def __post_init__(self) -> None:
        if type(self.horizon) is not int or self.horizon < 1:
            msg = f"the horizon is {self.horizon!r}. Give 1 or more moves to look ahead."
            raise ModelError(msg)
        if self.preference_type not in {*get_args(PreferenceType), None}:
            msg = f"there is no preference type {self.preference_type!r}. Name one of: a, b, c, d."
            raise ModelError(msg)
        if self.coalition is not None:
            self._check_coalition(self.coalition)

    def _check_coalition(self, coalition: tuple[str, ...]) -> None:
        known = ", ".join(self.conflict.decision_makers)
        if not coalition:
            msg = f"the coalition has no members. Name some of: {known}."
            raise ModelError(msg)
        for place, member in enumerate(coalition):
            if member not in self.conflict.decision_makers:
                msg = (
                    f"the coalition names {member!r}, who is no decision maker. "
                    f"Name some of: {known}."
                )
                raise ModelError(msg)
            if member in coalition[:place]:
                msg = f"the coalition names {member!r} twice. Name each member once."
                raise ModelError(msg)

    @cached_property
    def graph(self) -> Graph:
        """The conflict's moves as arcs; it may be refused as too large (rule G10)."""
        return graph_of(self.conflict)

    @cached_property
    def moves(self) -> Reductions:
        """The conflict's moves for reductions: along axes where they combine, else along arcs."""
        if isinstance(self.conflict, Conflict) and self.conflict.combines:
            return Moves(self.conflict)
        return GraphMoves(self.conflict, self.graph)
