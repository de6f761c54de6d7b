"""What an assessment finds by a conflict model, as frozen values; see `results`."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from goodoffices.graphmodel import Analysis, Rule
from goodoffices.record.entries import Label

__all__ = [
    "Climb",
    "DecisionMaker",
    "MenuEntry",
    "ModelOutcome",
    "ModelRefusal",
    "OptionRow",
    "PreferenceRow",
    "State",
]


@dataclass(frozen=True, slots=True)
class DecisionMaker:
    """A decision maker of a model and the actor it stands for."""

    name: str
    actor: str | None


@dataclass(frozen=True, slots=True)
class State:
    """A state of a model."""

    ordinal: int
    """Its place among the feasible states, from 1 (rule G2)."""
    decimal: int | None
    """None in a model in graph form."""
    name: str | None
    levels: tuple[str, ...]
    """The level of each option, in the model's order."""


@dataclass(frozen=True, slots=True)
class OptionRow:
    """An option of a model and what it rests on."""

    name: str
    owner: str
    levels: tuple[str, ...]
    """Lowest first."""
    direction: str
    """Both, up or down."""
    assumed: bool
    """Whether nothing that was said or done supports it: the analyst's assumption."""
    withdrawn: bool
    """Whether all its evidence is gone, so that it stays at its level of the status quo."""
    grounds: tuple[str, ...]
    """The entries cited for it that the snapshot has as confirmed."""


@dataclass(frozen=True, slots=True)
class PreferenceRow:
    """A preference statement, ranking or set of weights of a model and what it rests on."""

    decision_maker: str
    rank: int
    """Its place in the decision maker's order of priority, from 1."""
    form: str
    """``statement``, ``ranking`` or ``weights``."""
    text: str
    """A statement as written; a ranking by ordinals, by names in graph form; weights by level."""
    assumed: bool
    """Whether nothing that was said or done supports it: the analyst's assumption."""
    withdrawn: bool
    """Whether all its evidence is gone, so that it no longer counts."""
    grounds: tuple[str, ...]
    """The entries cited for it that the snapshot has as confirmed."""


@dataclass(frozen=True, slots=True)
class Climb:
    """What would make one decision maker stay in an outcome that it would leave."""

    decision_maker: str
    reference: State
    """It would have to hold the outcome at least as good as this state (rule G12)."""
    classes: int
    """How many of its own classes of preference lie between; never summed over parties."""


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """An outcome that is no equilibrium, with the bill party by party."""

    state: State
    climbs: tuple[Climb, ...]
    """One for each decision maker to be moved, in the model's order; at least one."""
    grounds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ModelOutcome:
    """What a conflict model says of its outcomes."""

    model: str
    """Id of the model."""
    name: str
    decision_makers: tuple[DecisionMaker, ...]
    options: tuple[OptionRow, ...]
    preferences: tuple[PreferenceRow, ...]
    rules: tuple[Rule, ...]
    """What makes an outcome feasible; the model gives no evidence for a rule."""
    states: int
    """How many outcomes are feasible."""
    status_quo: State | None
    equilibria: Mapping[str, tuple[State, ...]]
    """Concept (Nash, GMR, SMR, SEQ, SSEQ) to the outcomes that hold under it (rule G7)."""
    stable: Mapping[str, Mapping[str, tuple[int, ...]]]
    """Concept to decision maker to the ordinals that it would not leave."""
    concept: str
    """The concept of the menu."""
    unstable: int
    """How many outcomes are no equilibria under `concept`."""
    menu: tuple[MenuEntry, ...]
    """Of these, the nearest to stable first; at most the first hundred."""
    withdrawn: tuple[str, ...]
    """Evidence that the model cites and the snapshot does not have as confirmed."""
    label: Label
    grounds: tuple[str, ...]
    """The model's id and all evidence of its options and preferences."""
    analysis: Analysis = field(compare=False, repr=False)
    """The analysis itself, with its conflict (rule G11)."""


@dataclass(frozen=True, slots=True)
class ModelRefusal:
    """A conflict model that cannot be analysed as of this snapshot."""

    model: str
    name: str
    message: str
    """What is wrong, where, and the cure, as the model's reader says it."""
    withdrawn: tuple[str, ...]
    label: Label
    grounds: tuple[str, ...]
