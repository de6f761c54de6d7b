"""The mediator's menu: the outcomes nearest to stable, and who needs what (rule G12)."""

from dataclasses import dataclass

import numpy as np

from goodoffices.errors import ModelError
from goodoffices.graphmodel.analysis import Analysis

__all__ = ["Settlement", "Shortfall", "menu"]


@dataclass(frozen=True)
class Shortfall:
    """
    What one party would need to stay in an outcome.

    Parameters
    ----------
    dm : str
        The party.
    reference : int
        The ordinal of a state; it would have to hold the outcome at least as good.
    classes : int
        How many of its own preference classes it would have to climb; 1 or more.
    """

    dm: str
    reference: int
    classes: int


@dataclass(frozen=True)
class Settlement:
    """
    An outcome that does not hold, and what each party to be moved would need.

    Parameters
    ----------
    ordinal : int
        The state.
    concept : str
        The stability concept.
    shortfalls : tuple of Shortfall
        In the order of the decision makers; the other parties would stay.
    """

    ordinal: int
    concept: str
    shortfalls: tuple[Shortfall, ...]


def menu(
    analysis: Analysis, concept: str = "SEQ", *, limit: int | None = None
) -> tuple[Settlement, ...]:
    """
    Order the outcomes that do not hold by how near they are to holding.

    Parameters
    ----------
    analysis : Analysis
        The analysis; it has the concept.
    concept : str
        The stability concept.
    limit : int or None
        How many to give at most.

    Returns
    -------
    tuple of Settlement
        Fewest parties to be moved first; then the smallest largest climb of any party; then by
        ordinal. Classes are counted per party and never summed over parties. Each shortfall is
        exact for its party alone; meeting all of a settlement at once makes it an equilibrium,
        but under SSEQ in graph form it need not.

    Raises
    ------
    ModelError
        If the analysis has no shortfalls for the concept.
    """
    payoffs = analysis.payoffs
    if concept not in analysis.thresholds:
        known = ", ".join(analysis.thresholds) or "none"
        msg = f"{concept!r} gives no shortfalls here. The analysis has those of: {known}."
        raise ModelError(msg)
    makers = analysis.conflict.decision_makers
    due, held = (
        np.array([ranks[dm] for dm in makers]) for ranks in (analysis.thresholds[concept], payoffs)
    )
    climbs = np.maximum(due, held) - held
    references = [analysis.reference(concept, dm) for dm in makers]
    moved = np.count_nonzero(climbs, axis=0)
    order = np.lexsort((climbs.max(axis=0), moved))
    order = order[moved[order] > 0][:limit]
    return tuple(
        Settlement(
            int(state) + 1,
            concept,
            tuple(
                Shortfall(dm, int(references[k][state]), int(climbs[k, state]))
                for k, dm in enumerate(makers)
                if climbs[k, state]
            ),
        )
        for state in order
    )
