"""Limited-move stability: look h moves ahead, the others too (see `lookahead`)."""

from goodoffices.graphmodel.concept import Answer, Concept
from goodoffices.graphmodel.lookahead import READING, limited
from goodoffices.graphmodel.question import Question

__all__ = ["CONCEPT"]


def _stable(question: Question) -> Answer:
    return {dm: limited(question, dm) for dm in question.conflict.decision_makers}


CONCEPT = Concept(
    name="L",
    title="limited-move stability",
    place=70,
    sources=("KilgourHipelFang1987", "Soares2026"),
    stable=_stable,
    parameters=frozenset({"horizon"}),
    reading=READING,
)
