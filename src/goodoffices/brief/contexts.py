"""
A brief as typed contexts: what every rendering shows, and nothing about how.

One dataclass for each section; HTML and terminal show the same fields.
"""

from dataclasses import dataclass

from goodoffices.brief.words import Cite, Lines, Words

__all__ = [
    "Contacts",
    "Evidence",
    "Exhibit",
    "Exhibits",
    "Gaps",
    "Header",
    "Link",
    "Movement",
    "Network",
    "Node",
    "Outcomes",
    "Page",
    "Quotation",
    "Row",
    "Scale",
    "ScaleBar",
    "Section",
    "Settlement",
    "Settlements",
    "Standing",
    "Summary",
    "Table",
    "Timeline",
    "TimelineMark",
    "Unknown",
]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table."""

    cells: tuple[Lines, ...]
    """One for each column; the first names the row. Lines of a cell stand below each other."""


@dataclass(frozen=True, slots=True)
class Table:
    """Facts in rows and columns."""

    anchor: str
    """Its place on the page."""
    caption: Words
    """What it shows."""
    columns: tuple[Words, ...]
    """Heads of the columns."""
    rows: tuple[Row, ...]
    """The facts, one after the other."""


@dataclass(frozen=True, slots=True)
class ScaleBar:
    """One account of what a party accepts, for a picture."""

    party: str
    """Name of the party, the head of the bar's column."""
    first: float
    """Where the bar begins on the scale; on ordered options, their place from 0."""
    last: float
    """Where it ends, the end included."""
    firmness: str
    """How firm it is; written into the picture."""
    rival: bool
    """Whether it is another account of the same fact."""
    label: str = ""
    """Its numbers, on a numeric issue."""
    open_below: bool = False
    """Whether the party named no lower end."""
    open_above: bool = False
    """Whether the party named no upper end."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The positions on one issue, drawn along its scale."""

    anchor: str
    """Its place on the page."""
    title: Words
    """What the picture shows."""
    description: Words
    """The same in a sentence or two, for those who do not see it."""
    options: tuple[str, ...]
    """The ordered options; empty for a numeric issue."""
    unit: str
    """The unit of a numeric issue; empty where there are options."""
    parties: tuple[str, ...]
    """Heads of the columns, in the order of the parties."""
    bars: tuple[ScaleBar, ...]
    """What each party accepts, by every account."""
    table: str
    """Anchor of the table with the same facts."""


@dataclass(frozen=True, slots=True)
class TimelineMark:
    """One event on one lane of the timeline."""

    lane: str
    """The party or body whose lane it is."""
    kind: str
    """Statement, contact or appointment."""
    first: str
    """The first day it can have been, in ISO 8601."""
    last: str
    """The last day it can have been."""
    event: str
    """The same for the marks of one event on several lanes."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """Statements, contacts and appointments over time."""

    anchor: str
    """Its place on the page."""
    title: Words
    """What the picture shows."""
    description: Words
    """The same in a sentence or two, for those who do not see it."""
    lanes: tuple[str, ...]
    """From top to bottom."""
    marks: tuple[TimelineMark, ...]
    """The events, each on every lane that it touches."""
    table: str
    """Anchor of the table with the same facts."""


@dataclass(frozen=True, slots=True)
class Node:
    """An actor in the network."""

    name: str
    """As in the record."""
    head: bool
    """Whether it is a party, or a body for which others speak."""


@dataclass(frozen=True, slots=True)
class Link:
    """An event or a belonging that joins actors."""

    kind: str
    """Contact, appointment or membership."""
    ends: tuple[int, ...]
    """Places of its actors among the nodes; of an appointment, who appoints comes first."""
    happened: bool
    """Whether it took place, or is only planned, proposed, refused or denied."""


@dataclass(frozen=True, slots=True)
class Network:
    """Who was in contact with whom and who sent whom."""

    anchor: str
    """Its place on the page."""
    title: Words
    """What the picture shows."""
    description: Words
    """The same in a sentence or two, for those who do not see it."""
    nodes: tuple[Node, ...]
    """Around the circle, from the top, clockwise."""
    links: tuple[Link, ...]
    """What joins them."""
    table: str
    """Anchor of the table with the same facts."""


@dataclass(frozen=True, slots=True)
class Header:
    """What the brief is of, and who may see it."""

    kind: str
    """Dossier or report."""
    title: str
    """Of the dossier, or the report's headline."""
    label: str
    """Public, restricted or off-record (rule R7)."""
    label_reasons: Lines
    """Why it has this label."""
    facts: tuple[tuple[str, Words], ...]
    """What identifies it, each with its term: dossier, as of, since."""


@dataclass(frozen=True, slots=True)
class Section:
    """What every section has."""

    anchor: str
    """Its place on the page."""
    heading: str
    """Its title."""
    lead: Lines
    """How to read it, or, where there is nothing to show, why and what to do next."""


@dataclass(frozen=True, slots=True)
class Summary(Section):
    """The key facts."""

    points: Lines
    """One fact each: no forecast, no score, nothing that takes a side."""


@dataclass(frozen=True, slots=True)
class Standing(Section):
    """Where each party stands."""

    matrix: Table | None
    """Issues by parties."""
    scales: tuple[Scale, ...]
    """One picture for each issue on which someone stands."""


@dataclass(frozen=True, slots=True)
class Movement(Section):
    """What moved."""

    changes: Table | None
    """One row for each change of a position."""


@dataclass(frozen=True, slots=True)
class Gaps(Section):
    """Gaps and openings."""

    pairs: Table | None
    """One row for each issue and pair of parties."""
    means: Table | None
    """Over all issues of one unit, for each pair of parties."""


@dataclass(frozen=True, slots=True)
class Contacts(Section):
    """Contacts and envoys."""

    timeline: Timeline | None
    """Statements, contacts and appointments over time; None where nothing has a date."""
    network: Network | None
    """Who was in contact with whom; None where nobody was."""
    contacts: Table | None
    """Who met, called or wrote to whom."""
    appointments: Table | None
    """Who was named or sent, by whom."""
    statements: Table | None
    """Who said what, by date; None where the annex alone says it."""
    actors: Table | None
    """Who is who; None where the annex alone says it."""


@dataclass(frozen=True, slots=True)
class Outcomes(Section):
    """Outcomes that would hold, and under which concept."""

    tables: tuple[Table, ...]
    """For each model the option table of these outcomes."""
    concepts: Table | None
    """What each concept means."""


@dataclass(frozen=True, slots=True)
class Settlement:
    """An outcome that would not hold, and what each party would need."""

    outcome: Words
    """Which one."""
    changes: Words
    """How it differs from the status quo."""
    needs: Lines
    """For each party to be moved, what it would have to hold the outcome at least as good as."""


@dataclass(frozen=True, slots=True)
class Settlements(Section):
    """The settlements nearest to stable."""

    nearest: tuple[Settlement, ...]
    """The nearest first."""
    rest: Lines
    """How many more there are, and the order."""


@dataclass(frozen=True, slots=True)
class Unknown(Section):
    """What we do not know: the coverage sheet (rule N4)."""

    coverage: Table | None
    """What the brief rests on, counted."""
    missing: Lines
    """What is absent, undated, unsupported or unconfirmed."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Verbatim words and where they were read."""

    parts: tuple[str, ...]
    """The words as they stand in the source, errors included (rule R3); several where other
    words stand between them."""
    source: Cite
    """The source."""
    outlet: Words
    """Who published it."""
    published: Words
    """When, or that it is not known."""


@dataclass(frozen=True, slots=True)
class Exhibit:
    """An entry of the annex: where a number or a finding ends, or what it rests on."""

    anchor: str
    """Its place on the page."""
    label: str
    """How the brief calls it."""
    title: Words
    """What it is."""
    quotations: tuple[Quotation, ...]
    """The verbatim words it stands on."""
    details: Lines
    """What else is recorded of it."""
    rests: tuple[Cite, ...]
    """What it rests on, itself in the annex."""
    analyst: Words
    """Whose judgement it is, where it is an analyst's; else empty."""
    status: str
    """``proposed`` where nobody confirmed it; else empty."""
    entry: str
    """Id of the entry in the record; empty for what was computed or only proposed."""


@dataclass(frozen=True, slots=True)
class Exhibits:
    """Exhibits of one kind."""

    anchor: str
    """Their place on the page."""
    heading: str
    """What they are."""
    exhibits: tuple[Exhibit, ...]
    """In the order of their labels."""
    short: bool = False
    """Whether each takes a line or two."""


@dataclass(frozen=True, slots=True)
class Evidence(Section):
    """The annex: every cited statement verbatim, notes, sources, and what each number rests on."""

    parts: tuple[Exhibits, ...]
    """By kind."""


@dataclass(frozen=True, slots=True)
class Page:
    """A brief."""

    header: Header
    """What the brief is of, and who may see it."""
    summary: Summary
    """The key facts."""
    standing: Standing
    """Where each party stands."""
    movement: Movement
    """What moved."""
    gaps: Gaps
    """Gaps and openings."""
    contacts: Contacts
    """Contacts and envoys."""
    outcomes: Outcomes
    """Outcomes that would hold."""
    settlements: Settlements
    """The settlements nearest to stable."""
    unknown: Unknown
    """What we do not know."""
    assumptions: Section
    """What was assumed."""
    evidence: Evidence
    """The annex."""
