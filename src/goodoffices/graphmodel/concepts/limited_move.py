"""Limited-move stability: look h moves ahead, the others too (see `lookahead`)."""

from collections.abc import Iterator

from goodoffices.graphmodel.concept import Answer, Concept
from goodoffices.graphmodel.lookahead import READING, rounds
from goodoffices.graphmodel.question import Question

__all__ = ["CONCEPT"]


def _ahead(question: Question) -> Iterator[Answer]:
    makers = question.conflict.decision_makers
    each = zip(*(rounds(question, dm) for dm in makers), strict=True)
    for found in each:  # pragma: no branch
        yield {dm: one.stable for dm, one in zip(makers, found, strict=True)}


CONCEPT = Concept(
    name="L",
    title="limited-move stability",
    place=70,
    sources=("KilgourHipelFang1987", "Soares2026"),
    ahead=_ahead,
    parameters=frozenset({"horizon"}),
    reading=READING,
)
