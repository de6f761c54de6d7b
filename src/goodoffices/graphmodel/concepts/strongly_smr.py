"""Strongly SMR: each improvement meets a sanction that is much less preferred [Hamouda2006]_."""

from functools import partial

from goodoffices.graphmodel.concept import Concept
from goodoffices.graphmodel.concepts.smr import reply
from goodoffices.graphmodel.relational import no_strength, strengths

__all__ = ["CONCEPT"]

CONCEPT = Concept(
    name="strongly SMR",
    title="strongly SMR: each improvement meets a sanction that is much less preferred",
    place=210,
    sources=("Hamouda2006",),
    pairwise=True,
    stable=partial(strengths, reply=reply, strongly=True),
    parameters=frozenset({"preference_type"}),
    against=no_strength,
)
