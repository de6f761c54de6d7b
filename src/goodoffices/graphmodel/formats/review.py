"""A review of preferences, and a comparison of models, as the objects that `--json` prints."""

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from goodoffices.graphmodel.clashes import clashes
from goodoffices.graphmodel.comparison import Change, Comparison, State
from goodoffices.graphmodel.conflict import Conflict
from goodoffices.graphmodel.exceptions import leanings
from goodoffices.graphmodel.general import is_complete
from goodoffices.graphmodel.idleness import idle
from goodoffices.graphmodel.question import AnyConflict
from goodoffices.graphmodel.recovery import Recovery

__all__ = [
    "ClashShape",
    "ComparisonDocument",
    "IdleShape",
    "LeaningShape",
    "MakerShape",
    "MovesShape",
    "NamesShape",
    "RecoveryShape",
    "ReviewDocument",
    "StatesShape",
    "TurnShape",
    "difference",
    "review",
]


class _Shape(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class IdleShape(_Shape):
    """A statement that is not needed where it stands."""

    place: int = Field(ge=1)
    statement: str
    silent: bool = Field(description="Never the first to separate two states")
    constant: bool | None = Field(description="True of every state, of none, or (null) of some")


class LeaningShape(_Shape):
    """A level preferred to another all but always, all else equal."""

    option: str
    better: str
    worse: str
    held: int = Field(description="Pairs of states in which `better` is preferred")
    exceptions: list[tuple[int, int]] = Field(
        description="Ordinals ranked the other way: with `better`, and with `worse`"
    )


class RecoveryShape(_Shape):
    """A list of statements recovered from a ranking."""

    parts: int = Field(description="Comparisons that a statement of the searched language joins")
    statements: list[str] | None = Field(description="Null where no list yields the ranking")
    shortest: bool = Field(description="False where the search ended before it knew")


class ClashShape(_Shape):
    """A level that no feasible state has."""

    option: str
    level: str
    rules: list[int] = Field(description="Places of a smallest set of rules to blame, from 1")
    decision_makers: list[str] = Field(description="Whose options these rules speak of")


class MakerShape(_Shape):
    """The preferences of one decision maker."""

    ranking: list[list[int]] | None = Field(
        description="Ordinals, best first, equal ones together; null where pairs of states are "
        "unknown or without comparison"
    )
    idle: list[IdleShape]
    leanings: list[LeaningShape]
    recovered: RecoveryShape | None


class ReviewDocument(_Shape):
    """What the preferences of a model come to, and what is odd in them and in its rules."""

    schema_: Literal["goodoffices-preferences-1"] = Field(alias="schema")
    decision_makers: dict[str, MakerShape]
    clashes: list[ClashShape]


class TurnShape(_Shape):
    """Two states ordered otherwise: above 0 the first is preferred, 2 much; below 0 the second."""

    first: dict[str, str]
    second: dict[str, str]
    before: int | None = Field(ge=-2, le=2, description="null where it is unknown")
    after: int | None = Field(ge=-2, le=2, description="null where it is unknown")


class NamesShape(_Shape):
    """Names that only one of the models has."""

    lost: list[str]
    gained: list[str]


class StatesShape(_Shape):
    """States of only one of the models: the level of each option, or the state's name."""

    lost: list[dict[str, str]]
    gained: list[dict[str, str]]


class MovesShape(_Shape):
    """Moves of only one of the models: from and to."""

    lost: list[tuple[dict[str, str], dict[str, str]]]
    gained: list[tuple[dict[str, str], dict[str, str]]]


class ComparisonDocument(_Shape):
    """How one model differs from another; what did not change is left out."""

    schema_: Literal["goodoffices-comparison-1"] = Field(alias="schema")
    decision_makers: NamesShape
    options: NamesShape
    states: StatesShape
    moves: dict[str, MovesShape]
    preferences: dict[str, list[TurnShape]]
    equilibria: dict[str, StatesShape]


def review(
    conflict: AnyConflict, makers: Sequence[str], recovered: Mapping[str, Recovery]
) -> dict[str, Any]:
    """
    Write down what the preferences of a model come to.

    Parameters
    ----------
    conflict : Conflict or GraphConflict
        The model.
    makers : sequence of str
        The decision makers asked about.
    recovered : mapping of str to Recovery
        Lists of statements, where they were asked for.

    Returns
    -------
    dict
        Of the shape `ReviewDocument`.
    """
    return {
        "schema": "goodoffices-preferences-1",
        "decision_makers": {dm: _maker(conflict, dm, recovered.get(dm)) for dm in makers},
        "clashes": [
            {
                "option": clash.option,
                "level": clash.level,
                "rules": list(clash.rules),
                "decision_makers": list(clash.decision_makers),
            }
            for clash in (clashes(conflict) if isinstance(conflict, Conflict) else ())
        ],
    }


def _maker(conflict: AnyConflict, dm: str, recovered: Recovery | None) -> dict[str, Any]:
    found: dict[str, Any] = {
        "ranking": None,
        "idle": [],
        "leanings": [],
        "recovered": recovered
        and {
            "parts": recovered.parts,
            "statements": None
            if recovered.statements is None
            else [statement.text for statement in recovered.statements],
            "shortest": recovered.shortest,
        },
    }
    if is_complete(conflict.preferences[dm]):
        payoff = conflict.payoff(dm)
        found["ranking"] = [
            [place + 1 for place in (payoff == rank).nonzero()[0].tolist()]
            for rank in range(int(payoff.max()), 0, -1)
        ]
    if isinstance(conflict, Conflict) and found["ranking"] is not None:
        found["idle"] = [
            {
                "place": each.place,
                "statement": each.statement.text,
                "silent": each.silent,
                "constant": each.constant,
            }
            for each in idle(conflict, dm)
        ]
        found["leanings"] = [
            {
                "option": each.option,
                "better": each.better,
                "worse": each.worse,
                "held": each.held,
                "exceptions": [list(pair) for pair in each.exceptions],
            }
            for each in leanings(conflict, dm)
        ]
    return found


def difference(comparison: Comparison) -> dict[str, Any]:
    """
    Write down how one model differs from another.

    Parameters
    ----------
    comparison : Comparison
        The comparison.

    Returns
    -------
    dict
        Of the shape `ComparisonDocument`.
    """
    return {
        "schema": "goodoffices-comparison-1",
        "decision_makers": _names(comparison.decision_makers),
        "options": _names(comparison.options),
        "states": _states(comparison.states),
        "moves": {
            dm: {
                "lost": [[dict(start), dict(end)] for start, end in change.lost],
                "gained": [[dict(start), dict(end)] for start, end in change.gained],
            }
            for dm, change in comparison.moves.items()
        },
        "preferences": {
            dm: [
                {
                    "first": dict(turn.first),
                    "second": dict(turn.second),
                    "before": turn.before,
                    "after": turn.after,
                }
                for turn in turns
            ]
            for dm, turns in comparison.preferences.items()
        },
        "equilibria": {name: _states(change) for name, change in comparison.equilibria.items()},
    }


def _names(change: Change[str]) -> dict[str, list[str]]:
    return {"lost": list(change.lost), "gained": list(change.gained)}


def _states(change: Change[State]) -> dict[str, list[dict[str, str]]]:
    return {"lost": list(map(dict, change.lost)), "gained": list(map(dict, change.gained))}
