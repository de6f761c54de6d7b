"""An analysis as the object that ``analyse --json`` prints, and its shape."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from goodoffices.graphmodel.analysis import Analysis
from goodoffices.graphmodel.options import Direction
from goodoffices.graphmodel.question import AnyConflict

__all__ = ["SCHEMA", "AnalysisDocument", "OptionShape", "StateShape", "document"]

SCHEMA = "goodoffices-analysis-1"
"""What an analysis says of itself under `schema`."""

_STATE, _LEVEL, _ENTRY = 800, 32, 400
"""
Bytes that a state takes, written out: itself, for each option, and for each concept and decision
maker; measured, rounded up.
"""


class _Shape(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class OptionShape(_Shape):
    """One option."""

    name: str
    owner: str
    levels: list[str] = Field(min_length=2, description="Lowest first")
    direction: Direction


class StateShape(_Shape):
    """One feasible state."""

    ordinal: int = Field(ge=1, description="Place among the feasible states in decimal order")
    decimal: int | None = Field(
        description="Mixed radix, the first option least significant; null in graph form"
    )
    levels: list[str] = Field(description="Level names in option order; none in graph form")
    name: str = Field("", description="What the model calls it; left out where it has no name")


class AnalysisDocument(_Shape):
    """What holds in a conflict, under which concepts, and for whom."""

    schema_: Literal["goodoffices-analysis-1"] = Field(alias="schema")
    decision_makers: list[str] = Field(min_length=1, description="In file order, unique")
    options: list[OptionShape] = Field(description="In file order; none in graph form")
    states: list[StateShape] = Field(min_length=1, description="The feasible states, ascending")
    status_quo: int | None = Field(description="Its ordinal")
    payoffs: dict[str, list[int]] = Field(
        description="Decision maker: dense ranks from 1 (worst), in the order of states"
    )
    stable: dict[str, dict[str, list[int]]] = Field(
        description="Concept, decision maker: ordinals, ascending"
    )
    equilibria: dict[str, list[int]] = Field(description="Concept: ordinals, ascending")
    shortfall: dict[str, dict[str, dict[str, int]]] = Field(
        description="Concept, decision maker, ordinal of an unstable state: the smallest ordinal "
        "of the states that the decision maker would have to hold it at least equal to"
    )


def document(analysis: Analysis) -> dict[str, Any]:
    """
    Write an analysis as plain data.

    Parameters
    ----------
    analysis : Analysis
        The analysis.

    Returns
    -------
    dict
        Of the shape `AnalysisDocument`; keys are strings, lists ascend.

    Raises
    ------
    CapacityError
        If it would not fit in memory (rule G10).
    """
    conflict = analysis.conflict
    analysis.require_lists(_STATE + _LEVEL * len(conflict.options), _ENTRY)
    return {
        "schema": SCHEMA,
        "decision_makers": list(conflict.decision_makers),
        "options": [
            {
                "name": option.name,
                "owner": option.owner,
                "levels": list(option.levels),
                "direction": option.direction,
            }
            for option in conflict.options
        ],
        "states": _states(conflict),
        "status_quo": conflict.status_quo,
        "payoffs": {dm: payoff.tolist() for dm, payoff in analysis.payoffs.items()},
        "stable": {
            concept: {dm: list(states) for dm, states in by_maker.items()}
            for concept, by_maker in analysis.stable.items()
        },
        "equilibria": {concept: list(states) for concept, states in analysis.equilibria.items()},
        "shortfall": {
            concept: {
                dm: {str(ordinal): reference for ordinal, reference in entries.items()}
                for dm, entries in by_maker.items()
            }
            for concept, by_maker in analysis.shortfall.items()
        },
    }


def _states(conflict: AnyConflict) -> list[dict[str, Any]]:
    names = conflict.state_names
    return [
        {
            "ordinal": ordinal,
            "decimal": conflict.decimal(ordinal),
            "levels": list(conflict.level_names(ordinal)),
            **({"name": names[ordinal]} if ordinal in names else {}),
        }
        for ordinal in range(1, conflict.size + 1)
    ]
