"""Weakly SMR: stable, but not strongly [Hamouda2006]_."""

from functools import partial

from goodoffices.graphmodel.concept import Concept
from goodoffices.graphmodel.concepts.smr import reply
from goodoffices.graphmodel.relational import no_strength, strengths

__all__ = ["CONCEPT"]

CONCEPT = Concept(
    name="weakly SMR",
    title="weakly SMR: stable, but not strongly",
    place=211,
    sources=("Hamouda2006",),
    pairwise=True,
    stable=partial(strengths, reply=reply, strongly=False),
    parameters=frozenset({"preference_type"}),
    against=no_strength,
)
