"""Strongly SEQ: each improvement meets a sanction that is much less preferred [Hamouda2006]_."""

from functools import partial

from goodoffices.graphmodel.concept import Concept
from goodoffices.graphmodel.concepts.seq import reply
from goodoffices.graphmodel.relational import no_strength, strengths

__all__ = ["CONCEPT"]

CONCEPT = Concept(
    name="strongly SEQ",
    title="strongly SEQ: each improvement meets a sanction that is much less preferred",
    place=220,
    sources=("Hamouda2006",),
    pairwise=True,
    stable=partial(strengths, reply=reply, strongly=True),
    parameters=frozenset({"preference_type"}),
    against=no_strength,
)
