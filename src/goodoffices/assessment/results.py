"""
What an assessment finds, as frozen values.

Every value carries `grounds`, the ids of the entries that it rests on directly, ascending;
`goodoffices.assessment.rests_on` follows them down to quotes and notes. There are no words
here: a reason is a member of an enumeration, and `brief` says it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from goodoffices.graphmodel import Analysis
from goodoffices.record.dates import When
from goodoffices.record.entries import Firmness, Label
from goodoffices.settlement import Missing, Move, Range

__all__ = [
    "Account",
    "AppointmentRow",
    "Assessment",
    "Assumption",
    "Awaiting",
    "Bounds",
    "Cell",
    "Climb",
    "ContactRow",
    "Coverage",
    "DecisionMaker",
    "Edge",
    "GapChange",
    "IssueRow",
    "Mean",
    "MenuEntry",
    "ModelOutcome",
    "ModelRefusal",
    "Movement",
    "OptionRow",
    "Pair",
    "Party",
    "PreferenceRow",
    "Reason",
    "SourceGroup",
    "State",
]


class Reason(StrEnum):
    """Why a part of an assessment is empty."""

    NO_PARTIES = "no parties"
    """The dossier names no parties."""
    NO_ISSUES = "no issues"
    """No issue is confirmed."""
    NO_POSITIONS = "no positions"
    """No position is confirmed."""
    NO_MODEL = "no model"
    """No conflict model is confirmed."""
    NO_MOVEMENT = "no movement"
    """There are positions, and none differs between the two dates."""
    NO_CONTACTS = "no contacts"
    """No contact is confirmed."""
    NO_APPOINTMENTS = "no appointments"
    """No appointment is confirmed."""


@dataclass(frozen=True, slots=True)
class Party:
    """A party of the dispute."""

    actor: str
    """Id of the actor."""
    name: str
    """The actor's name in the record."""
    of: str | None
    """The state or body it belongs to, where recorded."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """The numbers that a party accepts on a numeric issue; an open end is None."""

    least: Decimal | None
    most: Decimal | None


@dataclass(frozen=True, slots=True)
class IssueRow:
    """An issue: a row of the matrix."""

    issue: str
    """Id of the issue."""
    name: str
    question: str | None
    options: tuple[str, ...]
    """The options along the scale; empty for a numeric issue."""
    unit: str | None
    """The unit of a numeric issue; None where distances count steps."""
    least: Decimal | None
    """Where a numeric scale begins, if stated."""
    most: Decimal | None
    """Where a numeric scale ends, if stated."""
    spacing: tuple[Decimal, Decimal]
    """The least and the most that one step of an ordered scale may count (rule S4)."""
    length: Range | None
    """The scale's length in steps or units; None where a numeric scale has an open end."""


@dataclass(frozen=True, slots=True)
class Account:
    """One account of a party's position on an issue; rival accounts stand beside it (rule R6)."""

    position: str
    """Id of the position."""
    accepts: tuple[str, ...] | Bounds
    """Options in scale order, or numbers; empty where the position was withdrawn."""
    indices: tuple[int, ...]
    """Places of the accepted options on the scale, from 0; empty for a numeric issue."""
    ideal: str | Decimal | None
    """The option or number it wants most, where stated."""
    firmness: Firmness
    said: When
    withdrawn: bool
    undated: bool
    """Whether nothing limits when it was said, so that it stands beside every dated one."""
    rival_of: str | None
    """Id of the position of which this is another account."""
    statements: tuple[str, ...]
    """Ids of the confirmed statements it rests on."""
    notes: tuple[str, ...]
    """Ids of the analyst's notes it rests on."""
    origins: tuple[str, ...]
    """Independent sources of its statements: a re-report counts as its origin (rule R6)."""
    label: Label
    """The strictest label of what it rests on (rule R7)."""
    grounds: tuple[str, ...]
    """The position's id: what this rests on directly."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Where one party stands on one issue."""

    issue: str
    party: str
    accounts: tuple[Account, ...]
    """The accounts in force; several are rivals. Empty where the party stated nothing."""
    missing: Missing | None
    """UNSTATED where there is no account, WITHDRAWN where every account says so, else None."""
    label: Label
    grounds: tuple[str, ...]
    """Ids of the positions in force."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two parties on one issue."""

    issue: str
    first: str
    """Actor id of the party that comes first in the dossier's order."""
    second: str
    unit: str | None
    """The unit of the numbers; None for steps."""
    gap: Range | None
    """Between the nearest accepted options, over all accounts and spacings; 0 on overlap."""
    gap_missing: Missing | None
    """Why there is no gap; None where there is one."""
    absent: tuple[str, ...]
    """The parties of the two that have no position, for which reason there is no number."""
    partial: bool
    """Whether an account says that a position was withdrawn, which the range leaves out."""
    higher: str | None
    """The party that stands higher on the scale under every account; None where none does."""
    overlap: tuple[str, ...] | Bounds | None
    """What both accept under every account; None where there is no such thing."""
    possible_overlap: tuple[tuple[str, ...] | Bounds, ...]
    """What both accept under at least one, but not every, combination of accounts."""
    spread: Range | None
    """Between the options that they want most, where both named one."""
    spread_missing: Missing | None
    spread_partial: bool
    """Whether some accounts do not name both ideals, which the spread leaves out."""
    label: Label
    grounds: tuple[str, ...]
    """Ids of the positions in force of both parties."""


@dataclass(frozen=True, slots=True)
class Mean:
    """The mean gap of two parties over the issues measured in one unit (rule S1)."""

    first: str
    second: str
    unit: str | None
    """The unit of all the issues it is taken over; None for steps."""
    weights: tuple[tuple[str, Decimal], ...]
    """Each issue's id and its weight; all equal, an assumption that is stated."""
    stated: tuple[str, ...]
    """The issues on which both have a position: the coverage of `over_stated`."""
    over_stated: Range | None
    over_stated_missing: Missing | None
    closes: tuple[tuple[str, Range], ...]
    """For each stated issue, by how much `over_stated` would fall if its gap were closed."""
    over_all: Range | None
    """With each unstated issue as its whole range, from 0 to the scale's length."""
    over_all_missing: Missing | None
    label: Label
    grounds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GapChange:
    """How a movement changed the gap to another party."""

    party: str
    """The other party."""
    before: Range | None
    after: Range | None
    change: Range | None
    """After less before, under one spacing and one account at a time; None without both gaps."""
    missing: Missing | None
    closer: bool
    """Whether they came closer under every spacing and every account (rule S4)."""
    farther: bool
    """Whether they moved apart under every spacing and every account (rule S4)."""
    grounds: tuple[str, ...]
    """Ids of the positions of both parties at both dates."""


@dataclass(frozen=True, slots=True)
class Movement:
    """How a party's position on an issue differs between two dates."""

    issue: str
    party: str
    since: date | None
    """The first of the two dates: the `since` asked for, or else when the earlier was said."""
    until: date | None
    """The second: the day asked for, or else when the later position was said."""
    moves: tuple[Move, ...]
    """What holds under every account."""
    possible: tuple[Move, ...]
    """What holds under some accounts only."""
    before: tuple[Account, ...]
    after: tuple[Account, ...]
    new_speakers: tuple[str, ...]
    """Actors who speak for it in a later statement and in no earlier one."""
    new_audiences: tuple[str, ...]
    """Actors addressed in a later statement and in no earlier one."""
    changes: tuple[GapChange, ...]
    """One for each other party, in the dossier's order."""
    label: Label
    grounds: tuple[str, ...]
    """Ids of the positions of the party, and for the changes of the others, at both dates."""


@dataclass(frozen=True, slots=True)
class ContactRow:
    """A contact, as confirmed."""

    contact: str
    type: str
    """Call, meeting, visit, letter or other."""
    participants: tuple[str, ...]
    """Actor ids."""
    host: str | None
    place: str | None
    said: When
    """When it happened or is to happen; where unknown, `not_after` may limit it."""
    outcome: str
    """Occurred, planned, proposed, refused or denied."""
    label: Label
    grounds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AppointmentRow:
    """An appointment, as confirmed."""

    appointment: str
    appointee: str
    """Actor id."""
    appointed_by: str | None
    office: str
    mandate: str | None
    """The words that give the mandate."""
    said: When
    outcome: str
    """Proposed, announced, appointed, recalled, refused or ended."""
    label: Label
    grounds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Edge:
    """Two actors who were in contact, or one who sent the other."""

    kind: str
    """``contact`` or ``appointment``."""
    first: str
    """Actor id; for an appointment, who appoints."""
    second: str
    """Actor id; for an appointment, who is appointed."""
    entries: tuple[str, ...]
    """Ids of the contacts or appointments, ascending."""
    happened: tuple[str, ...]
    """Those of them that occurred, or that name someone who took the office."""
    label: Label
    grounds: tuple[str, ...]


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
    decimal: int
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
    """A statement as written; a ranking by ordinals; weights by option and level."""
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


@dataclass(frozen=True, slots=True)
class SourceGroup:
    """The sources of one type and outlet."""

    type: str
    """Report, document, interview or analyst."""
    outlet: str | None
    sources: tuple[str, ...]
    """Ids, ascending."""
    first: str | None
    """The earliest date published among them, as stated."""
    last: str | None
    """The latest."""


@dataclass(frozen=True, slots=True)
class Awaiting:
    """Proposals of one kind that nobody has confirmed; no number rests on them (rule D1)."""

    kind: str
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Assumption:
    """A part of a model that nothing said or done supports."""

    model: str
    decision_maker: str | None
    """Of a preference; None for an option."""
    text: str
    """The option's name, or the preference as written."""
    notes: tuple[str, ...]
    """The analyst's notes cited for it."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the assessment rests on and what is not known (rule N4)."""

    sources: tuple[SourceGroup, ...]
    independent: tuple[str, ...]
    """Ids of the independent sources that are not an analyst's: each origin once (rule R6)."""
    re_reports: tuple[str, ...]
    """Ids of the sources that re-report another one of the dossier."""
    statements: tuple[str, ...]
    """Ids of the confirmed statements, those that repeat another one included."""
    distinct_statements: int
    """How many statements when those that repeat another one are counted once."""
    undated_statements: tuple[str, ...]
    undated_positions: tuple[str, ...]
    unstated: tuple[tuple[str, str], ...]
    """Issue and party of each cell of the matrix without a position."""
    withdrawn: tuple[tuple[str, str], ...]
    """Issue and party of each cell in which the position was withdrawn."""
    cells: int
    """How many cells the matrix has: issues times parties."""
    single_source: tuple[str, ...]
    """Ids of the positions in force that rest on one independent source alone."""
    analyst_only: tuple[str, ...]
    """Ids of the positions in force that rest on analyst's notes and on no statement."""
    rivals: tuple[str, ...]
    """Ids of the positions in force that have a rival account."""
    awaiting: tuple[Awaiting, ...]
    assumptions: tuple[Assumption, ...]
    """Options and preferences of the models that no statement supports."""
    unmodelled: tuple[str, ...]
    """Ids of the issues none of whose positions shares a statement with a model."""
    unplaced: tuple[str, ...]
    """Ids of the contacts and appointments without a date."""


@dataclass(frozen=True, slots=True)
class Assessment:
    """All that is found in a snapshot of a dossier, as of a date."""

    dossier: str
    """Id of the dossier entry."""
    title: str
    as_of: date | None
    """What was recorded by the end of this day counts; None takes the whole record."""
    since: date | None
    """Movement is from this day on; None takes each change that the record has."""
    day: date | None
    """Positions in force on this day; None takes the latest."""
    label: Label
    """The strictest label of everything below (rule R7)."""
    parties: tuple[Party, ...]
    """In the user's order (rule N1)."""
    issues: tuple[IssueRow, ...]
    """By id, which is the order in which they were recorded."""
    names: Mapping[str, str]
    """Name of each confirmed actor by id."""
    matrix: Mapping[tuple[str, str], Cell]
    """Issue and party to the cell; every pair of ids has one."""
    pairs: tuple[Pair, ...]
    """Issue by issue, the pairs of parties in the dossier's order."""
    means: tuple[Mean, ...]
    movements: tuple[Movement, ...]
    contacts: tuple[ContactRow, ...]
    """By date; those without one last, by `not_after` where they have it."""
    appointments: tuple[AppointmentRow, ...]
    """In the same order."""
    edges: tuple[Edge, ...]
    """Who was in contact with whom and who sent whom."""
    models: tuple[ModelOutcome | ModelRefusal, ...]
    coverage: Coverage
    empty: Mapping[str, Reason]
    """Name of each empty part of this value (such as ``models``) to the reason."""
