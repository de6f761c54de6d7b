"""Coalitional symmetric metarationality: as CGMR, the coalition moving once more [Kilgour2001]_."""

from functools import partial

from goodoffices.graphmodel.coalition import coalitional, unknown
from goodoffices.graphmodel.concept import Concept
from goodoffices.graphmodel.concepts.smr import reply

__all__ = ["CONCEPT"]

CONCEPT = Concept(
    name="CSMR",
    title="coalitional symmetric metarationality",
    place=130,
    sources=("Kilgour2001", "InoharaHipel2008"),
    pairwise=True,
    stable=partial(coalitional, reply=reply),
    parameters=frozenset({"coalition"}),
    against=unknown,
)
