"""Weakly SEQ: stable, but not strongly [Hamouda2006]_."""

from functools import partial

from goodoffices.graphmodel.concept import Concept
from goodoffices.graphmodel.concepts.seq import reply
from goodoffices.graphmodel.relational import no_strength, strengths

__all__ = ["CONCEPT"]

CONCEPT = Concept(
    name="weakly SEQ",
    title="weakly SEQ: stable, but not strongly",
    place=221,
    sources=("Hamouda2006",),
    pairwise=True,
    stable=partial(strengths, reply=reply, strongly=False),
    parameters=frozenset({"preference_type"}),
    against=no_strength,
)
