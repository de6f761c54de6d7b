"""
Stackelberg: one of two leads, and reckons with the other's answer [FangHipelKilgour1989]_.

The answer for a decision maker is with it as the leader; an equilibrium holds whoever leads.
"""

from goodoffices.graphmodel.concept import Answer, Concept
from goodoffices.graphmodel.lookahead import leading, players
from goodoffices.graphmodel.question import Question

__all__ = ["CONCEPT"]


def _stable(question: Question) -> Answer:
    return {dm: leading(question, dm) for dm in question.conflict.decision_makers}


def _against(question: Question) -> str | None:
    active = players(question)
    if len(active) <= 2:
        return None
    return (
        f"Stackelberg has one leader and one follower, and {len(active)} decision makers can act "
        f"here: {', '.join(active)}. Ask it of a model with two."
    )


CONCEPT = Concept(
    name="Stackelberg",
    title="Stackelberg equilibrium, for each leader",
    place=90,
    sources=("FangHipelKilgour1989",),
    stable=_stable,
    by_leader=True,
    reading=(
        "A state holds with one as the leader where it is L2-stable for the leader and Nash-stable "
        "for the other; it is an equilibrium here only if it holds whoever leads."
    ),
    against=_against,
)
