"""The brief of a bare report: what the reader proposes, before anything is confirmed or coded."""

from datetime import UTC, datetime

from goodoffices.assessment import assess
from goodoffices.brief.contacts import contacts
from goodoffices.brief.contexts import (
    Evidence,
    Gaps,
    Header,
    Movement,
    Outcomes,
    Page,
    Section,
    Settlements,
    Standing,
    Summary,
    Unknown,
)
from goodoffices.brief.exhibits import Annexed, published
from goodoffices.brief.register import Register
from goodoffices.brief.uncoded import MODEL, POSITIONS
from goodoffices.brief.wording import when
from goodoffices.brief.words import Command, Lines, Named, Words, listed, say
from goodoffices.reading.opening import OpenedReport
from goodoffices.reading.proposal import propose
from goodoffices.reading.reader import read
from goodoffices.record import Ledger, Snapshot
from goodoffices.record.entries import Actor, Appointment, Contact, Dossier, Source, Statement
from goodoffices.record.ids import mint

__all__ = ["page_of_report"]


def page_of_report(opened: OpenedReport) -> Page:
    """
    Make the brief of one report.

    Parameters
    ----------
    opened : OpenedReport
        The report.

    Returns
    -------
    Page
        Statements, contacts, appointments and actors as proposed; no number is derived from
        them. What needs coded positions or a model says so and names the next command.
    """
    proposed, as_read, unattributed = _snapshots(opened)
    register = Register(proposed)
    met = contacts(assess(as_read), register, spoken=True)
    source = next(e for e in register.entries.values() if isinstance(e, Source))
    return Page(
        header=_header(source, opened),
        summary=Summary("summary", "Key facts", (_CAUTION,), _points(register)),
        standing=Standing("standing", "Where each party stands", POSITIONS, None, ()),
        movement=Movement("movement", "What moved", POSITIONS, None),
        gaps=Gaps("gaps", "Gaps and openings", POSITIONS, None, None),
        contacts=met,
        outcomes=Outcomes("outcomes", "Outcomes that would hold", MODEL, (), None),
        settlements=Settlements("settlements", "Settlements nearest to stable", MODEL, (), ()),
        unknown=Unknown(
            "unknown", "What we do not know", _UNKNOWN, None, _missing(register, unattributed)
        ),
        assumptions=Section("assumptions", "Assumptions", _ASSUMED),
        evidence=_evidence(proposed, register),
    )


_CAUTION = say(
    "This is what a reader by rules proposes from one report. Nobody has confirmed it, and no "
    "number is derived from it."
)
_UNKNOWN = (say("One report is one account. What other sources say is not here."),)
_ASSUMED = (
    say(
        "Words between quotation marks are taken to be the named speaker’s; a weekday is taken to "
        "be the nearest one that fits the date of publication."
    ),
)


def _snapshots(opened: OpenedReport) -> tuple[Snapshot, Snapshot, bool]:
    """Hold the reading in a record that nobody keeps: as proposed, and as if confirmed."""
    moment = datetime.now(UTC)
    reading = read(opened.document, None, file=opened.name)
    dossier = Dossier(id=mint()[0], recorded=moment, by="goodoffices read", title=opened.name)
    begun = Ledger((dossier,), {})
    found = propose(reading, opened, begun.as_of(), recorded=moment)
    settled = [entry.model_copy(update={"status": "confirmed"}) for entry in found.entries]
    return (
        begun.append(found.entries, found.raw).as_of(),
        begun.append(settled, found.raw).as_of(),
        bool(found.unattributed),
    )


def _header(source: Source, opened: OpenedReport) -> Header:
    return Header(
        kind="report",
        title=source.title or opened.name,
        label=source.label,
        label_reasons=(),
        facts=(
            ("Outlet", (Named(source.outlet),) if source.outlet else say("not known")),
            ("Author", (Named(source.author),) if source.author else say("not known")),
            ("Date", published(source)),
            ("File", (Named(opened.name),)),
        ),
    )


def _points(register: Register) -> Lines:
    """Say who speaks, meets and is sent; each opens the passage."""
    points: list[Words] = []
    entries = list(register.entries.values())
    spoken = [e for e in entries if isinstance(e, Statement)]
    voices: dict[str, str] = {}
    for statement in spoken:
        for speaker in statement.speakers:
            voices.setdefault(speaker, statement.id)
    if voices:
        cited = [register.cite(e, register.name(who)) for who, e in voices.items()]
        points.append(say("Words are reported of {}.", listed(cited)))
    for met in (e for e in entries if isinstance(e, Contact)):
        who = listed(Named(register.name(each)) for each in met.participants)
        kind = register.cite(met.id, f"{met.type}, {met.outcome}")
        told = "Between {}: {}, {}." if len(met.participants) > 1 else "{}: {}, {}."
        points.append(say(told, who, kind, when(met.said)))
    for sent in (e for e in entries if isinstance(e, Appointment)):
        name = register.cite(sent.id, register.name(sent.appointee))
        points.append(say("{}: {} (" + sent.outcome + ").", name, Named(sent.office)))
    return tuple(points) or (say("The reader found no statement, contact or appointment."),)


def _missing(register: Register, unattributed: bool) -> Lines:
    entries = register.entries.values()
    undated = [e for e in entries if isinstance(e, Statement) and e.said.value is None]
    lines: list[Words] = []
    if undated:
        lines.append(say("Without a date: {}.", listed(register.cites(e.id for e in undated))))
    if any(isinstance(e, Source) and e.published is None for e in entries):
        lines.append(
            say(
                "The date of publication is not known, so weekdays stay unresolved. It can stand "
                "in the header of the file: {}.",
                Command("published: YYYY-MM-DD"),
            )
        )
    if unattributed:
        lines.append(
            say(
                "Some words have no speaker that the reader could name; {} shows them.",
                Command("goodoffices read REPORT"),
            )
        )
    roleless = [e for e in entries if isinstance(e, Actor) and e.type == "person" and not e.roles]
    if roleless:
        names = listed(Named(actor.name) for actor in roleless)
        lines.append(say("No office is given for {}.", names))
    return tuple(lines)


def _evidence(snapshot: Snapshot, register: Register) -> Evidence:
    parts = tuple(
        p for p in Annexed(snapshot, register, ids=False).parts() if p.anchor != "part-dossier"
    )
    lead = (say("Each proposal with the words of the report that it stands on, errors included."),)
    return Evidence("evidence", "Evidence", lead, parts)
