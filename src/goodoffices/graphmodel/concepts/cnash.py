"""Coalitional Nash stability: no improvement suits all members of a coalition [Kilgour2001]_."""

from functools import partial

from goodoffices.graphmodel.coalition import coalitional, unknown
from goodoffices.graphmodel.concept import Concept
from goodoffices.graphmodel.concepts.nash import reply

__all__ = ["CONCEPT"]

CONCEPT = Concept(
    name="CNash",
    title="coalitional Nash stability",
    place=110,
    sources=("Kilgour2001", "InoharaHipel2008"),
    pairwise=True,
    stable=partial(coalitional, reply=reply),
    parameters=frozenset({"coalition"}),
    against=unknown,
)
