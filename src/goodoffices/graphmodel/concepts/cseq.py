"""Coalitional sequential stability: as CGMR, by coalition improvements only [Kilgour2001]_."""

from functools import partial

from goodoffices.graphmodel.coalition import coalitional, unknown
from goodoffices.graphmodel.concept import Concept
from goodoffices.graphmodel.concepts.seq import reply

__all__ = ["CONCEPT"]

CONCEPT = Concept(
    name="CSEQ",
    title="coalitional sequential stability",
    place=140,
    sources=("Kilgour2001", "InoharaHipel2008"),
    pairwise=True,
    stable=partial(coalitional, reply=reply),
    parameters=frozenset({"coalition"}),
    against=unknown,
)
