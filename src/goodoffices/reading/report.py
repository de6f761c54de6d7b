"""
What a reading gives out: the object that ``goodoffices read --json`` prints.

Ids count in text order: ``s1`` statements, ``c1`` contacts, ``ap1`` appointments, ``a1`` actors,
``st1`` stances, ``e1`` events, ``rs1`` restatements, ``ra1`` the reporter's own assessments. Every
span stands verbatim in the stored text (rule D2).
"""

from typing import Annotated, Any, Literal

from pydantic import Field

from goodoffices.reading.document import OutletRule
from goodoffices.reading.figures import ResolutionRule
from goodoffices.record.dates import When
from goodoffices.record.frozen import Frozen
from goodoffices.record.parts import Grade, Span, Verb

__all__ = [
    "ActorRead",
    "AppointmentRead",
    "Assessment",
    "AssistantRead",
    "CodedRead",
    "Coding",
    "ContactRead",
    "EventActor",
    "EventRead",
    "IssueMatch",
    "Link",
    "Party",
    "Reading",
    "Rejected",
    "Resolution",
    "Restatement",
    "RoleRead",
    "SourceRead",
    "StanceRead",
    "Stated",
    "StatementRead",
    "is_by_assistant",
    "schemas",
]


class Stated(Frozen):
    """A metadatum: with its place where the text gives it, else from the header."""

    text: str
    start: int | None = None
    end: int | None = None


class SourceRead(Frozen):
    """The report itself."""

    file: str
    sha256: str
    """Of the stored text in UTF-8."""
    chars: int
    """Length of the stored text in code points."""
    headline: Span | None
    """As it stands in the text."""
    standfirst: Span | None
    byline: Stated | None
    outlet: Stated | None
    published: str | None
    """ISO date, from the user or the source's own metadata; never guessed."""
    published_from: str | None = None
    """Who says so: the user, the header, or a field of the page, feed, message or document."""
    language: str | None
    """As the user or the source says, else told by small words; none where they do not tell."""
    url: str | None = None
    title: str | None = None
    """From the header of a text: it goes before the headline, and need not stand in the text."""
    outlet_rule: OutletRule | None = None
    """Where the text names its outlet; none where the header or the source does."""
    coverage: Literal["everything", "statements", "quotations"] = "everything"
    """How much the rules of its language read: all, only who said what, or only what stands in
    quotation marks, with no speaker."""


class Party(Frozen):
    """Somebody named at a place of the text."""

    name: str
    """The actor's name in the list of actors."""
    span: Span
    """The words that mean it here."""


class Link(Frozen):
    """A link of the via chain, nearest to the speaker first (rule D6)."""

    name: str
    span: Span
    inherited_from: str | None = None
    """The statement from which a statement without one of its own takes it."""


class Resolution(Frozen):
    """How the words for a speaker were taken for an actor."""

    rule: ResolutionRule
    """By a name; by a part of it, which two actors may share; by a role that the actor holds; as
    the counterpart of another; as the one named just before; by a pronoun, which two actors may
    contest; or only by the words that describe the actor."""
    grade: Grade
    precision: float | None = None
    """How often the rule was right on annotated reports; none where it was not measured."""


class StatementRead(Frozen):
    """Who said what."""

    id: str
    kind: Literal["direct", "mixed", "indirect"]
    speaker: Span | None
    """The whole phrase, with its role."""
    role: Span | None
    """The speaker's role, here or where it was last named."""
    organisation: Span | None
    actors: tuple[str, ...]
    """Ids of the actors who speak; several speak jointly (rule D7)."""
    cue: Span | None
    content: tuple[Span, ...]
    addressee: Span | None
    via: tuple[Link, ...]
    date: When
    rule: str
    grade: Grade
    precision: float | None = None
    """How often the rule was right, from 0 to 1, on texts in its language that it was not written
    from, or on all annotated ones where those are too few (rule D1); none where not measured."""
    nested_in: str | None = None
    """The statement of somebody else inside which this one is told."""
    negated: bool = False
    """True where the text says that it was not said: 'did not say', 'denied saying'."""
    hypothetical: bool = False
    """True where it might, would or is expected to be said: 'would say', 'if he says'."""
    resolution: Resolution | None = None
    """How the speaker was resolved; none where no speaker is known."""


class ContactRead(Frozen):
    """Who met, called, visited or wrote to whom."""

    id: str
    type: Literal["call", "meeting", "talks", "summit", "visit", "letter", "other"]
    participants: tuple[Party, ...]
    host: Party | None
    place: Span | None
    date: When
    status: Literal["occurred", "planned", "proposed", "refused", "denied"]
    evidence: tuple[Span, ...]
    rule: str
    grade: Grade
    precision: float | None
    """How often the rule was right where it was measured, from 0 to 1; None if not measured."""


class AppointmentRead(Frozen):
    """Who was sent or appointed, by whom, to what."""

    id: str
    appointee: Party
    by: Party | None
    office: Span
    mandate: Span | None
    status: Literal["proposed", "announced", "appointed", "recalled", "refused", "ended"]
    date: When
    evidence: tuple[Span, ...]
    rule: str
    grade: Grade
    precision: float | None
    """How often the rule was right where it was measured, from 0 to 1; None if not measured."""


class RoleRead(Frozen):
    """An office of an actor."""

    role: str
    of: str | None
    """The state's code, else the organisation as written."""
    begin: str | None = Field(alias="from")
    end: str | None = Field(alias="to")
    status: Literal["current", "former", "acting", "designated", "announced"]
    evidence: tuple[Span, ...]


class ActorRead(Frozen):
    """A person, institution, state, group or agency that acts in the report."""

    id: str
    name: str
    kind: Literal["person", "institution", "state", "group", "news agency", "outlet"]
    of: str | tuple[str, ...] | None
    """ISO 3166 alpha-3 code of its state; several for a group of states."""
    roles: tuple[RoleRead, ...]
    mentions: tuple[Span, ...]


class IssueMatch(Frozen):
    """An issue of a dossier whose own words stand in a stance; it says nothing of a position."""

    issue: str
    """The issue's id."""
    name: str
    span: Span
    """The words by which it was known."""


class StanceRead(Frozen):
    """What a statement, or an act that the reporter tells, does about something."""

    id: str
    party: Party
    """The state for which the speaker speaks, else the speaker."""
    actor: Party
    verb: Verb
    toward: Span | None
    date: When
    statement: str | None
    """The statement that tells it; none where the reporter tells it as an act."""
    evidence: tuple[Span, ...]
    """The words in which it is told: those of the statement, or of the act."""
    rule: str
    grade: Grade
    precision: float | None
    """How often the rule was right where it was measured, from 0 to 1; None if not measured."""
    also: tuple[Verb, ...] = ()
    """What else it does: a condition that somebody else is to meet is a demand also."""
    issues: tuple[IssueMatch, ...] = ()
    """The issues that it may be about, by the words of the dossier named with ``--issues``."""


class EventActor(Frozen):
    """Somebody as event data write it down."""

    name: str
    code: str | None
    """ISO 3166 alpha-3 code of the state, several of a group; None where there is none."""
    sector: str | None
    """GOV, MIL, REB, OPP or MED where the words tell it."""


class Coding(Frozen):
    """One code that fits an event, and why."""

    cameo: str
    label: str
    plover: str | None
    """The event type of PLOVER; none for what it leaves out, as appeals and mere accord."""
    mode: str | None
    reason: str


class EventRead(Frozen):
    """An event by its codes; the first is the likest, the others are defensible too."""

    id: str
    told_in: Annotated[tuple[str, ...], Field(alias="from")]
    """Ids of the statements, contacts, appointments or stances that tell it."""
    codes: tuple[Coding, ...]
    source: tuple[EventActor, ...]
    target: tuple[EventActor, ...]
    """Empty where the text names nobody."""
    context: tuple[str, ...]
    date: When
    evidence: tuple[Span, ...]
    grade: Grade
    """The weakest grade of what tells it; the choice of a code is not measured."""


class Restatement(Frozen):
    """A title that restates what the text tells (rule D4)."""

    id: str
    part: Literal["headline", "standfirst", "caption"]
    span: Span
    restates: tuple[str, ...]
    """Ids of statements, contacts and appointments."""
    score: float
    """Likeness of the words, 0 to 100."""


class CodedRead(Frozen):
    """An event of a data set, as its own coders coded it; not our coding."""

    id: str
    scheme: Literal["CAMEO", "ACLED"]
    code: Span
    label: str
    """What the code means; of ACLED the type of event."""
    source: Party | None
    target: Party | None
    place: Span | None
    date: When
    contact: str | None
    """The id of the contact that it is, if it is one."""


class Assessment(Frozen):
    """The reporter's own view; never a party's position (rule R8)."""

    id: str
    span: Span
    signal: Span
    """The word that shows a judgement."""


class Rejected(Frozen):
    """How many proposals of an assistant were left out, by why."""

    not_verbatim: int = 0
    """Their words do not stand in the text (rule D2)."""
    malformed: int = 0
    """They have not the form asked for, or are too many."""
    repeated: int = 0
    """The assistant makes them twice."""
    nobody: int = 0
    """It cannot be told who takes part."""


class AssistantRead(Frozen):
    """What an assistant contributed; nobody has measured how often it is right."""

    name: str
    kind: Literal["endpoint", "pipeline"]
    agreed: tuple[str, ...] = ()
    """Ids of proposals that were there before and that it makes too."""
    added: tuple[str, ...] = ()
    """Ids of the proposals that are its own."""
    rejected: Rejected = Rejected()
    failure: str | None = None
    """Why it contributed nothing, in a sentence."""


def is_by_assistant(rule: str) -> bool:
    """
    Tell the proposals of assistants from those of rules.

    Parameters
    ----------
    rule : str
        The rule of a proposal.

    Returns
    -------
    bool
        True where an assistant made it; nobody has measured how often it is right.
    """
    return rule.startswith("assistant ")


class Reading(Frozen):
    """All that one report proposes."""

    schema_: Annotated[Literal["goodoffices-reading-1"], Field(alias="schema")] = (
        "goodoffices-reading-1"
    )
    source: SourceRead
    statements: tuple[StatementRead, ...]
    contacts: tuple[ContactRead, ...]
    appointments: tuple[AppointmentRead, ...]
    actors: tuple[ActorRead, ...]
    stances: tuple[StanceRead, ...]
    events: tuple[EventRead, ...]
    restatements: tuple[Restatement, ...]
    reporter_assessments: tuple[Assessment, ...]
    coded: tuple[CodedRead, ...] = ()
    """Events that a row of a data set gives."""
    assistants: tuple[AssistantRead, ...] = ()
    """Those that were asked; their proposals have the rule ``assistant NAME``."""


def schemas() -> dict[str, dict[str, Any]]:
    """
    Give the JSON Schemas that this room publishes.

    Returns
    -------
    dict of str to dict
        Each by its name; ``reading`` describes what ``goodoffices read --json`` prints.
    """
    made = Reading.model_json_schema(by_alias=True, mode="serialization")
    return {"reading": {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}}
