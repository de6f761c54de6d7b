"""
The kinds of entry that the record keeps.

An entry object is one *version*: the same `id` with a later `recorded` replaces it in every
view, and stays beside it in the record (rule R5). Ids of other entries are the only links.
`Entry.needs` names what an entry rests on, as groups: it falls when all of a group is gone.
"""

import re
from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, Field, model_validator

from goodoffices.record.dates import IsoDate, When
from goodoffices.record.entry import Entry
from goodoffices.record.ids import ActorId, ContactId, Id, Refers, SourceId, StatementId
from goodoffices.record.issues import Firmness, Interval, Issue, Position
from goodoffices.record.parts import (
    Evidence,
    FileName,
    Label,
    Name,
    Received,
    Role,
    Sha256,
    Span,
    Stance,
    Status,
    Text,
    Via,
)

__all__ = [
    "KINDS",
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

AnyId = Annotated[Id, Refers()]


def _as_a_file_reads(text: str) -> str:
    if "\x00" in text:
        msg = "a model is text and holds no NUL"
        raise ValueError(msg)
    return re.sub(r"(?<!\r)\r+\n", "\n", text.lstrip("\ufeff"))


ModelText = Annotated[Text, AfterValidator(_as_a_file_reads)]
"""Text as it comes back from a file: no byte order mark, line feeds at line ends."""


class Dossier(Entry):
    """What the dossier is about; every dossier has one."""

    kind: ClassVar[str] = "dossier"
    title: Name
    parties: tuple[ActorId, ...] = ()
    """The parties' actors, in the user's order (rule N1)."""


class Source(Entry):
    """Where claims come from: a report, a document, an interview or an analyst's own judgement."""

    kind: ClassVar[str] = "source"
    type: Literal["report", "document", "interview", "analyst"] = "report"
    file: FileName | None = None
    """Its file in the folder form, relative, with forward slashes; none for an analyst."""
    encoding: str | None = None
    """The declared encoding of the raw bytes, where it was needed."""
    sha256: Sha256 | None = None
    """Of the stored text in UTF-8; filled in when it is recorded."""
    received: Received | None = None
    """What the text was taken from, where that was no plain text; the text never changes."""
    outlet: str | None = None
    author: str | None = None
    title: str | None = None
    published: IsoDate | None = None
    url: str | None = None
    language: str | None = None
    origin: SourceId | None = None
    """The source that this one re-reports: both are one account (rule R6)."""
    reliability: Literal["A", "B", "C", "D", "E", "F"] | None = None
    """Of the source, by the Admiralty scale; apart from what it says (rule R9)."""

    @model_validator(mode="after")
    def _has_text_unless_analyst(self) -> "Source":
        if (self.file is None) != (self.type == "analyst"):
            msg = "a report, document or interview has a file; an analyst's judgement has none"
            raise ValueError(msg)
        return self


class Actor(Entry):
    """A person, institution, state or group; one id, many names (rule N2)."""

    kind: ClassVar[str] = "actor"
    name: Name
    names: tuple[Name, ...] = ()
    type: Literal["person", "institution", "state", "group", "agency", "outlet"] = "person"
    of: str | None = None
    """The state or body it belongs to, by name or ISO 3166 alpha-3 code."""
    belongs_to: ActorId | None = None
    """The actor that it speaks for, such as a spokesman's state."""
    roles: tuple[Role, ...] = ()
    evidence: tuple[Evidence, ...] = ()


class Statement(Entry):
    """Who said what, read where (rule R8: a report of a statement, never the fact itself)."""

    kind: ClassVar[str] = "statement"
    source: SourceId
    type: Literal["direct", "mixed", "indirect"]
    speakers: Annotated[tuple[ActorId, ...], Field(min_length=1)]
    """Several where they spoke jointly (rule D7)."""
    speaker: Span | None = None
    role: Span | None = None
    cue: Span | None = None
    content: Annotated[tuple[Span, ...], Field(min_length=1)]
    addressees: tuple[ActorId, ...] = ()
    via: tuple[Via, ...] = ()
    said: When = When()
    occasion: ContactId | None = None
    """The contact at which it was said."""
    same_as: StatementId | None = None
    """The statement that it repeats or that another source also reports: one statement."""
    stances: tuple[Stance, ...] = ()
    restatements: tuple[Evidence, ...] = ()
    """Headline, standfirst or caption that restate it (rule D4)."""
    credibility: Annotated[int | None, Field(ge=1, le=6)] = None
    """Of the information, by the Admiralty scale (rule R9)."""

    def needs(self) -> tuple[tuple[str, ...], ...]:
        """Rest on the source and on at least one speaker."""
        return ((self.source,), self.speakers)


class Contact(Entry):
    """Who met, called, visited or wrote to whom."""

    kind: ClassVar[str] = "contact"
    type: Literal["call", "meeting", "talks", "summit", "visit", "letter", "other"]
    participants: Annotated[tuple[ActorId, ...], Field(min_length=1)]
    host: ActorId | None = None
    place: str | None = None
    said: When = When()
    """When it happened, or is to happen."""
    outcome: Literal["occurred", "planned", "proposed", "refused", "denied"] = "occurred"
    evidence: Annotated[tuple[Evidence, ...], Field(min_length=1)]

    def needs(self) -> tuple[tuple[str, ...], ...]:
        """Rest on a source, and on at least one participant."""
        return (tuple(e.source for e in self.evidence), self.participants)


class Appointment(Entry):
    """Who was named to an office or sent as an envoy, by whom."""

    kind: ClassVar[str] = "appointment"
    appointee: ActorId
    appointed_by: ActorId | None = None
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


class Model(Entry):
    """A conflict model; its own text carries the evidence of each option and preference."""

    kind: ClassVar[str] = "model"
    name: Name
    file: FileName
    """Its file in the folder form."""
    text: ModelText
    """The model file as it stands."""
    actors: dict[str, ActorId] = Field(default_factory=dict)
    """The actor that each decision maker stands for."""


class Note(Entry):
    """An analyst's own judgement, or a reporter's: never a party's position (rule R8)."""

    kind: ClassVar[str] = "note"
    type: Literal["analyst", "reporter"] = "analyst"
    text: Text
    evidence: Annotated[tuple[Evidence, ...], Field(min_length=1)]
    """The analyst as a source, or the passage of the report."""
    about: tuple[AnyId, ...] = ()

    def needs(self) -> tuple[tuple[str, ...], ...]:
        """Rest on a source."""
        return (tuple(e.source for e in self.evidence),)


AnyEntry = (
    Dossier | Source | Actor | Statement | Contact | Appointment | Issue | Position | Model | Note
)

KINDS: dict[str, type[AnyEntry]] = {
    cls.kind: cls
    for cls in (
        Dossier,
        Source,
        Actor,
        Statement,
        Contact,
        Appointment,
        Issue,
        Position,
        Model,
        Note,
    )
}
"""Each kind of entry by its name."""
