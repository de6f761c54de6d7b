"""An analysis as the object that ``analyse --json`` prints, and its shape."""

from typing import Any, Literal

import numpy as np
from pydantic import BaseModel, ConfigDict, Field

from goodoffices.graphmodel.analysis import Analysis
from goodoffices.graphmodel.general import Unanimous, is_complete
from goodoffices.graphmodel.graphform import GraphConflict
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
    unseen: dict[str, list[int]] = Field(
        description="Decision maker: the states that it does not see and so stays in, ascending; "
        "those who see all are left out"
    )
    payoffs: dict[str, list[int]] = Field(
        description="Decision maker: dense ranks from 1 (worst), in the order of states; left out "
        "where preferences rank no states"
    )
    stable: dict[str, dict[str, list[int]]] = Field(
        description="Concept, decision maker (or the members of a coalition, joined by ' + '): "
        "ordinals, ascending"
    )
    coalition: list[str] | None = Field(
        description="The coalition that concepts of coalitions are tested for; null for every one, "
        "or where no such concept is tested"
    )
    blocs: dict[str, list[str]] = Field(
        description="Decision makers that are blocs, each in place of these members; no coalitions"
    )
    preference_type: Literal["a", "b", "c", "d"] | None = Field(
        description="How unknown preferences count; null where not asked"
    )
    horizon: int | None = Field(
        description="The most moves looked ahead; null where no concept has a horizon"
    )
    readings: dict[str, str] = Field(
        description="Concept: the definition taken, where the literature has several"
    )
    not_tested: dict[str, str] = Field(
        description="Concept: why it was left out, where none was named"
    )
    equilibria: dict[str, list[int]] = Field(description="Concept: ordinals, ascending")
    shortfall: dict[str, dict[str, dict[str, int]]] = Field(
        description="Concept, decision maker, ordinal of an unstable state: the smallest ordinal "
        "of the states that the decision maker would have to hold it at least equal to"
    )
    moves: dict[str, list[tuple[int, int]]] = Field(
        {}, description="Graph form only: decision maker: ordinals moved from and to"
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
        "unseen": {
            dm: (np.flatnonzero(hidden) + 1).tolist() for dm, hidden in conflict.hidden.items()
        },
        "payoffs": {
            dm: conflict.payoff(dm).tolist()
            for dm in conflict.decision_makers
            if is_complete(conflict.preferences[dm])
        },
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
        **_parameters(analysis),
        **_moves(conflict),
    }


def _moves(conflict: AnyConflict) -> dict[str, Any]:
    if not isinstance(conflict, GraphConflict):
        return {}
    makers = conflict.decision_makers
    return {"moves": {dm: [list(move) for move in conflict.moves.get(dm, ())] for dm in makers}}


def _parameters(analysis: Analysis) -> dict[str, Any]:
    question = analysis.question
    members = question.coalition if analysis.heeds("coalition") else None
    return {
        "coalition": None if members is None else list(members),
        "blocs": {
            dm: list(preference.names)
            for dm, preference in question.conflict.preferences.items()
            if isinstance(preference, Unanimous)
        },
        "preference_type": question.preference_type,
        "horizon": question.horizon if analysis.heeds("horizon") else None,
        "readings": dict(analysis.readings),
        "not_tested": dict(analysis.not_tested),
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
