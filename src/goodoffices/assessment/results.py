"""
What an assessment finds, as frozen values.

Every value carries `grounds`, the ids of the entries that it rests on directly, ascending;
`goodoffices.assessment.rests_on` follows them down to quotes and notes. There are no words
here: a reason is a member of an enumeration, and `brief` says it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from goodoffices.assessment.coverage_results import (
    Assumption,
    Awaiting,
    Coverage,
    SourceGroup,
)
from goodoffices.assessment.model_results import (
    Climb,
    DecisionMaker,
    MenuEntry,
    ModelOutcome,
    ModelRefusal,
    OptionRow,
    PreferenceRow,
    State,
)
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
