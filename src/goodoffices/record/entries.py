"""
The kinds of entry that the record keeps.

An entry object is one *version*: the same `id` with a later `recorded` replaces it in every
view, and stays beside it in the record (rule R5). Ids of other entries are the only links.
`Entry.needs` names what an entry rests on, as groups: it falls when all of a group is gone.
"""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from pydantic import AwareDatetime, Field, StringConstraints, field_validator, model_validator

from goodoffices.record.dates import When
from goodoffices.record.frozen import Frozen
from goodoffices.record.ids import Id

__all__ = [
    "Actor",
    "AnyEntry",
    "Appointment",
    "Contact",
    "Dossier",
    "Entry",
    "Evidence",
    "Firmness",
    "Interval",
    "Issue",
    "Label",
    "Model",
    "Note",
    "Position",
    "Role",
    "Source",
    "Span",
    "Stance",
    "Statement",
    "Status",
    "Via",
]

Name = Annotated[str, StringConstraints(min_length=1, max_length=2_000)]
Text = Annotated[str, StringConstraints(min_length=1)]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Label = Literal["public", "restricted", "off-record"]
Status = Literal["proposed", "confirmed", "rejected"]
Grade = Literal["high", "medium", "low"]
Firmness = Literal["red line", "demand", "preference", "open", "signalled flexibility"]
Verb = Literal[
    "welcome", "reject", "demand", "offer", "precondition", "threat", "concession", "withdrawal"
]


class Span(Frozen):
    """Verbatim words of a source's stored text, in code points, end exclusive (rules R2, R3)."""

    text: Text
    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=1)]

    @model_validator(mode="after")
    def _is_as_long_as_it_says(self) -> "Span":
        if self.end - self.start != len(self.text):
            msg = f"from {self.start} to {self.end} are not the {len(self.text)} characters given"
            raise ValueError(msg)
        return self


class Evidence(Frozen):
    """Where a claim was read: a source and, but for an analyst's own word, its passage."""

    source: Id
    span: Span | None = None


class Role(Frozen):
    """An office or affiliation of an actor, with its dates as given."""

    role: Name
    of: str | None = None
    """The organisation or state, by name or ISO 3166 alpha-3 code."""
    begin: Annotated[str | None, Field(alias="from")] = None
    end: Annotated[str | None, Field(alias="to")] = None
    status: str | None = None
    evidence: tuple[Evidence, ...] = ()


class Via(Frozen):
    """A link of the chain through which a statement reached its source (rule D6)."""

    name: Name
    span: Span | None = None
    inherited: bool = False


class Stance(Frozen):
    """What a statement does about something: it welcomes, rejects, demands, offers."""

    verb: Verb
    toward: Span | None = None


class Entry(Frozen):
    """What every version of every entry carries."""

    kind: ClassVar[str]

    id: Id
    recorded: AwareDatetime
    """When it was recorded: the second clock (rule R4), in UTC."""
    by: Name
    """Who recorded it."""
    label: Label = "public"
    status: Status = "confirmed"
    rule: str | None = None
    """The rule of the reader that proposed it (rule D1)."""
    grade: Grade | None = None

    @field_validator("recorded")
    @classmethod
    def _in_utc(cls, value: datetime) -> datetime:
        return value.astimezone(UTC)

    def needs(self) -> tuple[tuple[str, ...], ...]:
        """Name what the entry rests on: it falls when all ids of any one group are gone."""
        return ()

    def mentions(self) -> tuple[str, ...]:
        """Name the entries that it refers to without resting on them."""
        return ()


class Dossier(Entry):
    """What the dossier is about; every dossier has one."""

    kind: ClassVar[str] = "dossier"
    title: Name
    parties: tuple[Id, ...] = ()
    """The parties' actors, in the user's order (rule N1)."""

    def mentions(self) -> tuple[str, ...]:
        """Name the parties."""
        return self.parties


class Source(Entry):
    """Where claims come from: a report, a document, an interview or an analyst's own judgement."""

    kind: ClassVar[str] = "source"
    type: Literal["report", "document", "interview", "analyst"] = "report"
    file: str | None = None
    """Its file in the folder form, relative, with forward slashes; none for an analyst."""
    encoding: str | None = None
    """The declared encoding of the raw bytes, where it was needed."""
    sha256: Sha256 | None = None
    """Of the stored text in UTF-8; filled in when it is recorded."""
    outlet: str | None = None
    author: str | None = None
    title: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    origin: Id | None = None
    """The source that this one re-reports: both are one account (rule R6)."""
    reliability: Literal["A", "B", "C", "D", "E", "F"] | None = None
    """Of the source, by the Admiralty scale; apart from what it says (rule R9)."""

    @model_validator(mode="after")
    def _has_text_unless_analyst(self) -> "Source":
        if (self.file is None) != (self.type == "analyst"):
            msg = "a report, document or interview has a file; an analyst's judgement has none"
            raise ValueError(msg)
        return self

    def mentions(self) -> tuple[str, ...]:
        """Name the source it re-reports."""
        return () if self.origin is None else (self.origin,)


class Actor(Entry):
    """A person, institution, state or group; one id, many names (rule N2)."""

    kind: ClassVar[str] = "actor"
    name: Name
    names: tuple[Name, ...] = ()
    type: Literal["person", "institution", "state", "group", "agency", "outlet"] = "person"
    of: str | None = None
    """The state or body it belongs to, by name or ISO 3166 alpha-3 code."""
    belongs_to: Id | None = None
    """The actor that it speaks for, such as a spokesman's state."""
    roles: tuple[Role, ...] = ()
    evidence: tuple[Evidence, ...] = ()

    def mentions(self) -> tuple[str, ...]:
        """Name the actor it speaks for and the sources of its roles."""
        parts = [self.belongs_to] if self.belongs_to else []
        found = (*self.evidence, *(e for role in self.roles for e in role.evidence))
        return (*parts, *(e.source for e in found))


class Statement(Entry):
    """Who said what, read where (rule R8: a report of a statement, never the fact itself)."""

    kind: ClassVar[str] = "statement"
    source: Id
    type: Literal["direct", "mixed", "indirect"]
    speakers: Annotated[tuple[Id, ...], Field(min_length=1)]
    """Several where they spoke jointly (rule D7)."""
    speaker: Span | None = None
    role: Span | None = None
    cue: Span | None = None
    content: Annotated[tuple[Span, ...], Field(min_length=1)]
    addressees: tuple[Id, ...] = ()
    via: tuple[Via, ...] = ()
    said: When = When()
    occasion: Id | None = None
    """The contact at which it was said."""
    same_as: Id | None = None
    """The statement that it repeats or that another source also reports: one statement."""
    stances: tuple[Stance, ...] = ()
    restatements: tuple[Evidence, ...] = ()
    """Headline, standfirst or caption that restate it (rule D4)."""
    credibility: Annotated[int | None, Field(ge=1, le=6)] = None
    """Of the information, by the Admiralty scale (rule R9)."""

    def needs(self) -> tuple[tuple[str, ...], ...]:
        """Rest on the source and on at least one speaker."""
        return ((self.source,), self.speakers)

    def mentions(self) -> tuple[str, ...]:
        """Name addressees, the occasion, and what it repeats."""
        links = (self.occasion, self.same_as)
        return (*self.addressees, *(e.source for e in self.restatements), *filter(None, links))


class Contact(Entry):
    """Who met, called or wrote to whom."""

    kind: ClassVar[str] = "contact"
    type: Literal["call", "meeting", "visit", "letter", "other"]
    participants: Annotated[tuple[Id, ...], Field(min_length=1)]
    host: Id | None = None
    place: str | None = None
    said: When = When()
    """When it happened, or is to happen."""
    outcome: Literal["occurred", "planned", "proposed", "refused", "denied"] = "occurred"
    evidence: Annotated[tuple[Evidence, ...], Field(min_length=1)]

    def needs(self) -> tuple[tuple[str, ...], ...]:
        """Rest on a source, and on at least one participant."""
        return (tuple(e.source for e in self.evidence), self.participants)

    def mentions(self) -> tuple[str, ...]:
        """Name the host."""
        return () if self.host is None else (self.host,)


class Appointment(Entry):
    """Who was named to an office or sent as an envoy, by whom."""

    kind: ClassVar[str] = "appointment"
    appointee: Id
    appointed_by: Id | None = None
    office: Name
    mandate: Span | None = None
    said: When = When()
    outcome: Literal["proposed", "announced", "appointed", "recalled", "refused", "ended"] = (
        "announced"
    )
    evidence: Annotated[tuple[Evidence, ...], Field(min_length=1)]

    def needs(self) -> tuple[tuple[str, ...], ...]:
        """Rest on a source and on the appointee."""
        return (tuple(e.source for e in self.evidence), (self.appointee,))

    def mentions(self) -> tuple[str, ...]:
        """Name who appoints."""
        return () if self.appointed_by is None else (self.appointed_by,)


class Issue(Entry):
    """One question with an ordered scale of options, or with a number and its unit."""

    kind: ClassVar[str] = "issue"
    name: Name
    question: str | None = None
    options: tuple[Name, ...] = ()
    """In order along the scale; empty for a numeric issue."""
    unit: str | None = None
    least: Decimal | None = None
    most: Decimal | None = None
    spacing: tuple[Decimal, Decimal] = (Decimal(1), Decimal(1))
    """The least and the most that one step may count: the bounds of the assumption (rule S4)."""

    @model_validator(mode="after")
    def _has_one_scale(self) -> "Issue":
        if bool(self.options) == (self.unit is not None):
            msg = "an issue has ordered options, or a unit for numbers; exactly one of the two"
            raise ValueError(msg)
        if self.options and (len(self.options) < 2 or len(set(self.options)) < len(self.options)):
            msg = "a scale has two or more options, each once"
            raise ValueError(msg)
        if self.least is not None and self.most is not None and self.least > self.most:
            msg = f"the scale begins at {self.least} and ends before, at {self.most}"
            raise ValueError(msg)
        if not 0 < self.spacing[0] <= self.spacing[1]:
            msg = "the bounds of a step's spacing are positive, the smaller first"
            raise ValueError(msg)
        return self


class Interval(Frozen):
    """The numbers that a party accepts; an open end is left out."""

    least: Decimal | None = None
    most: Decimal | None = None

    @model_validator(mode="after")
    def _is_not_empty(self) -> "Interval":
        if self.least is None and self.most is None:
            msg = "an interval has at least one end"
            raise ValueError(msg)
        if self.least is not None and self.most is not None and self.least > self.most:
            msg = f"the interval from {self.least} to {self.most} is empty"
            raise ValueError(msg)
        return self


class Position(Entry):
    """What a party said it accepts on an issue (rule S2)."""

    kind: ClassVar[str] = "position"
    party: Id
    issue: Id
    accepts: tuple[Name, ...] | Interval = ()
    """Options of the issue's scale, or numbers; empty only where a position was withdrawn."""
    ideal: Name | Decimal | None = None
    firmness: Firmness = "demand"
    said: When = When()
    withdrawn: bool = False
    """From this date on the party holds no position on the issue."""
    rival_of: Id | None = None
    """The position of which this is another account of the same fact (rule R6)."""
    statements: Annotated[tuple[Id, ...], Field(min_length=1)]
    """The statements, or an analyst's notes, that it rests on (rule R1)."""

    @model_validator(mode="after")
    def _accepts_something_or_is_withdrawn(self) -> "Position":
        if self.withdrawn != (self.accepts == ()):
            msg = "a position accepts at least one option, or is withdrawn"
            raise ValueError(msg)
        return self

    def needs(self) -> tuple[tuple[str, ...], ...]:
        """Rest on the party, the issue and at least one statement or note."""
        return ((self.party,), (self.issue,), self.statements)

    def mentions(self) -> tuple[str, ...]:
        """Name the rival account."""
        return () if self.rival_of is None else (self.rival_of,)


class Model(Entry):
    """A conflict model; its own text carries the evidence of each option and preference."""

    kind: ClassVar[str] = "model"
    name: Name
    file: str
    """Its file in the folder form."""
    text: str
    """The model file as it stands."""
    actors: dict[str, Id] = Field(default_factory=dict)
    """The actor that each decision maker stands for."""

    def mentions(self) -> tuple[str, ...]:
        """Name the actors of the decision makers."""
        return tuple(self.actors.values())


class Note(Entry):
    """An analyst's own judgement, or a reporter's: never a party's position (rule R8)."""

    kind: ClassVar[str] = "note"
    type: Literal["analyst", "reporter"] = "analyst"
    text: Text
    evidence: Annotated[tuple[Evidence, ...], Field(min_length=1)]
    """The analyst as a source, or the passage of the report."""
    about: tuple[Id, ...] = ()

    def needs(self) -> tuple[tuple[str, ...], ...]:
        """Rest on a source."""
        return (tuple(e.source for e in self.evidence),)

    def mentions(self) -> tuple[str, ...]:
        """Name what it is about."""
        return self.about


AnyEntry = (
    Dossier | Source | Actor | Statement | Contact | Appointment | Issue | Position | Model | Note
)
