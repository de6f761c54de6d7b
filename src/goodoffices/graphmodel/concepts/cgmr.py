"""Coalitional general metarationality: the others do their worst to a coalition [Kilgour2001]_."""

from functools import partial

from goodoffices.graphmodel.coalition import coalitional, unknown
from goodoffices.graphmodel.concept import Concept
from goodoffices.graphmodel.concepts.gmr import reply

__all__ = ["CONCEPT"]

CONCEPT = Concept(
    name="CGMR",
    title="coalitional general metarationality",
    place=120,
    sources=("Kilgour2001", "InoharaHipel2008"),
    pairwise=True,
    stable=partial(coalitional, reply=reply),
    parameters=frozenset({"coalition"}),
    against=unknown,
)
