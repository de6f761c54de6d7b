"""Non-myopic stability: limited-move stable at every horizon from some point on."""

import numpy as np
from numpy.typing import NDArray

from goodoffices.graphmodel.concept import Answer, Concept
from goodoffices.graphmodel.lookahead import READING, nonmyopic
from goodoffices.graphmodel.question import Question

__all__ = ["CONCEPT"]


def _stable(question: Question) -> Answer:
    return {dm: nonmyopic(question, dm).stable for dm in question.conflict.decision_makers}


def _since(question: Question, dm: str) -> NDArray[np.int64]:
    return nonmyopic(question, dm).since


CONCEPT = Concept(
    name="NM",
    title="non-myopic stability",
    place=80,
    sources=("Fang1993", "Soares2026"),
    stable=_stable,
    since=_since,
    reading="Limited-move stable at every horizon from some h0 on. " + READING,
)
