"""Simultaneous stability: the others improve at the same time [FraserHipel1984]_."""

from goodoffices.graphmodel.concept import Answer, Concept
from goodoffices.graphmodel.conflict import Conflict
from goodoffices.graphmodel.question import Question
from goodoffices.graphmodel.simultaneous import simultaneous

__all__ = ["CONCEPT"]


def _stable(question: Question) -> Answer:
    assert isinstance(question.conflict, Conflict)  # `against` said so
    return simultaneous(question.conflict, question.graph)


def _against(question: Question) -> str | None:
    if isinstance(question.conflict, Conflict):
        return None
    return "SIM lays moves over each other option by option. Ask it of a model with options."


CONCEPT = Concept(
    name="SIM",
    title="simultaneous stability",
    place=60,
    sources=("FraserHipel1984",),
    stable=_stable,
    against=_against,
    bound=4096,
)
