"""Weakly GMR: stable, but not strongly [Hamouda2006]_."""

from functools import partial

from goodoffices.graphmodel.concept import Concept
from goodoffices.graphmodel.concepts.gmr import reply
from goodoffices.graphmodel.relational import no_strength, strengths

__all__ = ["CONCEPT"]

CONCEPT = Concept(
    name="weakly GMR",
    title="weakly GMR: stable, but not strongly",
    place=201,
    sources=("Hamouda2006",),
    pairwise=True,
    stable=partial(strengths, reply=reply, strongly=False),
    parameters=frozenset({"preference_type"}),
    against=no_strength,
)
