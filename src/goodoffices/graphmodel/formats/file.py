"""The model file, as a shape: what its YAML may hold."""

from decimal import Decimal
from typing import Annotated, Generic, Literal, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from goodoffices.graphmodel.options import Direction

__all__ = [
    "SCHEMA",
    "GraphFile",
    "GraphPreferenceEntry",
    "MergerEntry",
    "ModelFile",
    "OptionEntry",
    "PreferenceEntry",
    "Requirement",
    "RuleEntry",
    "StateEntry",
    "StatementEntry",
]

SCHEMA = "goodoffices-model-1"
"""What a model file says of itself under `schema`."""


def _no_truth(value: object) -> object:
    if isinstance(value, bool):
        msg = "a number belongs here, not a truth value"
        raise ValueError(msg)
    return value


Ordinal = Annotated[int, BeforeValidator(_no_truth)]
Name = Annotated[str, Field(min_length=1)]
State = TypeVar("State")
Evidence = Annotated[
    list[Name], Field(description="Ids of the dossier entries it rests on (opaque to the analysis)")
]
Condition = Annotated[
    str,
    Field(
        min_length=1,
        description="A condition in the statement grammar: not > and > or > if, iff; "
        "'option OP level' with = != >= <= > <; a bare name for an option of two levels",
    ),
]


_PAIR = Field(min_length=2, max_length=2)


class _Shape(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", coerce_numbers_to_str=True)


class OptionEntry(_Shape):
    """One option."""

    name: Name = Field(description="Its name, unique in the model")
    owner: Name = Field(description="The decision maker who sets it")
    levels: list[Name] = Field(default=["no", "yes"], description="Two or more, lowest first")
    direction: Direction = Field(default="both", description="The permitted changes of its level")
    evidence: Evidence = []


class Requirement(_Shape):
    """Where one condition holds, another must."""

    if_: Condition = Field(alias="if")
    then: Condition


class RuleEntry(_Shape):
    """One feasibility rule: exactly one of these keys."""

    exclusive: list[Condition] | None = Field(None, description="At most one of these holds")
    at_least_one: list[Condition] | None = Field(None, description="At least one of these holds")
    exactly_one: list[Condition] | None = Field(None, description="Exactly one of these holds")
    requires: Requirement | None = None
    never: Condition | None = Field(None, description="No feasible state has this")
    pattern: str | None = Field(
        None,
        description="No feasible state looks like this: for each option N (lowest level), "
        "Y (highest), a digit (that level, from 0) or - (any)",
    )


class StatementEntry(_Shape):
    """One preference statement and what it rests on."""

    statement: Condition
    evidence: Evidence = []


class _General(_Shape, Generic[State]):
    """What may be said of a preference that is no ranking, or more than one."""

    better: list[list[State]] | None = Field(
        None,
        description="A partial order, closed transitively: in each list every state is "
        "preferred to those after it",
    )
    equal: list[list[State]] = Field(
        [], description="Beside better: the states of each list are equal"
    )
    unstated: Literal["unknown", "incomparable"] = Field(
        "unknown",
        description="Beside better: what holds between states of which nothing is said or follows",
    )
    unknown: list[list[State]] = Field(
        [],
        description="States; between any two states of one list the preference is unknown, "
        "whatever else is said",
    )
    much: list[tuple[State, State]] = Field(
        [],
        description="Pairs of states: what is at least as good as the first is much preferred "
        "to what is at most as good as the second",
    )
    evidence: Evidence = Field([], description="What a ranking, weights or a partial order rest on")


class PreferenceEntry(_General[Ordinal]):
    """One decision maker's preferences: exactly one of statements, ranking, weights and better."""

    statements: list[Condition | StatementEntry] | None = Field(
        None, description="The most important first; the first that separates two states decides"
    )
    ranking: list[Ordinal | list[Ordinal]] | None = Field(
        None, description="Ordinals of all feasible states, best first; equal ones in a list"
    )
    weights: dict[Name, Decimal | list[Decimal]] | None = Field(
        None,
        description="Per option a number times the level's place from 0, or one number for each "
        "level; options left out weigh nothing",
    )


class StateEntry(_Shape):
    """The name of one state."""

    name: Name
    state: dict[Name, Name] | Ordinal = Field(
        description="The level of every option, or the ordinal"
    )


class _File(_Shape):
    schema_: Literal["goodoffices-model-1"] = Field("goodoffices-model-1", alias="schema")
    name: str = Field("", description="What the model is called")
    decision_makers: list[Name] = Field(min_length=1, description="Names, in the order to show")


class MergerEntry(_Shape):
    """States that become one: a name, exactly one of pattern and condition, and ranks if needed."""

    name: Name
    pattern: str | None = Field(None, description="The states that look like this")
    condition: Condition | None = Field(None, description="The states in which this holds")
    ranks: dict[Name, dict[Name, Name] | Ordinal] = Field(
        default={},
        description="For a decision maker that does not hold the states equal, the state whose "
        "place in its preference the merged one takes",
    )


class ModelFile(_File):
    """A conflict model in option form."""

    options: list[OptionEntry] = Field(
        min_length=1, description="In the order of state numbers, least significant first"
    )
    feasibility: list[RuleEntry] = []
    status_quo: dict[Name, Name] | Ordinal | None = Field(
        None, description="The level of every option today, or the state's ordinal"
    )
    states: list[StateEntry] = Field([], description="Names of some states")
    bans: list[Annotated[list[dict[Name, Name] | Ordinal], _PAIR]] = Field(
        [], description="Pairs of states, from and to, between which nobody may move"
    )
    preferences: dict[Name, PreferenceEntry] = Field(description="By decision maker")
    unseen: dict[Name, list[Condition]] = Field(
        default={},
        description="By decision maker: it does not see the states in which one of these holds",
    )
    coalesce: list[MergerEntry] = Field(
        default=[], description="States that cannot be told apart and become one"
    )


class GraphPreferenceEntry(_General[Name]):
    """One decision maker's preferences among the states of a graph: ranking or better."""

    ranking: list[Name | list[Name]] | None = Field(
        None, description="All states by name or number, best first; equal ones in a list"
    )


class GraphFile(_File):
    """A conflict model in graph form."""

    states: list[Name] = Field(min_length=1, description="Names; the first is state 1")
    moves: dict[Name, list[Annotated[list[Name], _PAIR]]] = Field(
        description="By decision maker: pairs of states, from and to, by name or number"
    )
    status_quo: Name | None = Field(None, description="The state today, by name or number")
    unseen: dict[Name, list[Name]] = Field(
        default={}, description="By decision maker: the states that it does not see"
    )
    preferences: dict[Name, GraphPreferenceEntry] = Field(description="By decision maker")
