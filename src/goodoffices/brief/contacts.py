"""Contacts and envoys, as tables."""

from goodoffices.assessment.results import AppointmentRow, Assessment, ContactRow
from goodoffices.brief.contexts import Contacts, Row, Table
from goodoffices.brief.lanes import timeline
from goodoffices.brief.register import Register
from goodoffices.brief.ties import network
from goodoffices.brief.wording import day, names, when
from goodoffices.brief.words import Cite, Lines, Named, Words, listed, say
from goodoffices.record.cues import telling_words
from goodoffices.record.entries import Actor, Statement

__all__ = ["ACTORS", "APPOINTMENTS", "CONTACTS", "STATEMENTS", "actors", "contacts", "statements"]

CONTACTS = "contacts-table"
"""Anchor of the table of contacts."""
APPOINTMENTS = "appointments-table"
"""Anchor of the table of appointments."""
STATEMENTS = "statements-table"
"""Anchor of the table of statements."""
ACTORS = "actors-table"
"""Anchor of the table of who is who."""


def contacts(found: Assessment, register: Register, *, spoken: bool = False) -> Contacts:
    """
    Show contacts and envoys.

    Parameters
    ----------
    found : Assessment
        The assessment.
    register : Register
        Labels of the evidence.
    spoken : bool
        Whether to list statements and who is who here too; else the annex alone holds them.

    Returns
    -------
    Contacts
        Timeline, network and the tables of the same facts.
    """
    lead = [say("No contact is confirmed.")] if not found.contacts else []
    lead += [say("No appointment is confirmed.")] if not found.appointments else []
    lead += [] if spoken else _annexed(register)
    return Contacts(
        anchor="contacts",
        heading="Contacts and envoys",
        lead=tuple(lead),
        timeline=timeline(found, register, STATEMENTS if spoken else "part-statements"),
        network=network(found, register),
        contacts=_contacts(found, register),
        appointments=_appointments(found, register),
        statements=statements(register) if spoken else None,
        actors=actors(register) if spoken else None,
    )


def _annexed(register: Register) -> list[Words]:
    """Say where statements and actors are listed."""
    kinds = {entry.kind for entry in register.entries.values()}
    lists = [("statement", "statements by date", "part-statements")]
    lists += [("actor", "who is who", "part-actors")]
    places = [Cite(shown, anchor) for kind, shown, anchor in lists if kind in kinds]
    return [say("In the annex: {}.", listed(places))] if places else []


def _contacts(found: Assessment, register: Register) -> Table | None:
    rows = tuple(_contact(each, register) for each in found.contacts)
    heads = tuple((head,) for head in ("Date", "Contact", "Between", "Place", "Evidence"))
    return Table(CONTACTS, say("Contacts"), heads, rows) if rows else None


def _mark(entry: str, register: Register) -> str:
    """Say that an entry is a proposal."""
    return " (proposed by the reader)" if register.entries[entry].status == "proposed" else ""


def _contact(row: ContactRow, register: Register) -> Row:
    people: Lines = (names(register.name(each) for each in row.participants),)
    if row.host:
        people = (*people, say("host: {}", Named(register.name(row.host))))
    return Row(
        (
            (when(row.said),),
            (say(f"{row.type}, {row.outcome}{_mark(row.contact, register)}"),),
            people,
            ((Named(row.place),) if row.place else say("not known"),),
            ((register.cite(row.contact),),),
        )
    )


def _appointments(found: Assessment, register: Register) -> Table | None:
    rows = tuple(_appointment(each, register) for each in found.appointments)
    heads = ("Date", "Who", "Office", "By", "Status", "Evidence")
    caption = say("Appointments and envoys")
    table = Table(APPOINTMENTS, caption, tuple((head,) for head in heads), rows)
    return table if rows else None


def _appointment(row: AppointmentRow, register: Register) -> Row:
    office: Lines = ((Named(row.office),),)
    if row.mandate:
        office = (*office, say("mandate: {}", Named(row.mandate)))
    by: Words = (Named(register.name(row.appointed_by)),) if row.appointed_by else say("not known")
    return Row(
        (
            (when(row.said),),
            ((Named(register.name(row.appointee)),),),
            office,
            (by,),
            (say(row.outcome + _mark(row.appointment, register)),),
            ((register.cite(row.appointment),),),
        )
    )


def statements(register: Register) -> Table | None:
    """
    Show who said what.

    Parameters
    ----------
    register : Register
        Labels of the evidence.

    Returns
    -------
    Table or None
        Statements by date, those that repeat another left out; None without any.
    """
    found = [
        each
        for each in register.entries.values()
        if isinstance(each, Statement) and not each.same_as
    ]
    found.sort(key=lambda each: int(register.label(each.id)[1:]))
    heads = tuple((head,) for head in ("Date", "Who", "Words in the source", "Evidence"))
    rows = tuple(_statement(each, register) for each in found)
    return Table(STATEMENTS, say("Statements"), heads, rows) if rows else None


def _statement(entry: Statement, register: Register) -> Row:
    speech = "reported" if entry.type == "indirect" else entry.type
    status = ", proposed" if entry.status == "proposed" else ""
    words = telling_words(entry.type, entry.cue)
    told = say(": {}", Named(words)) if words else ()
    who = names(register.name(s) for s in entry.speakers)
    return Row(
        (
            (when(entry.said),),
            (say(f"{{}} ({speech}{{}}{status})", who, told),),
            ((Named(" […] ".join(span.text for span in entry.content)),),),
            ((register.cite(entry.id),),),
        )
    )


def actors(register: Register) -> Table | None:
    """
    Show who is who.

    Parameters
    ----------
    register : Register
        Labels of the evidence.

    Returns
    -------
    Table or None
        Persons and bodies in alphabetical order, with their roles and dates; None without any.
    """
    found = [each for each in register.entries.values() if isinstance(each, Actor)]
    rows = tuple(
        _actor(each, register) for each in sorted(found, key=lambda actor: actor.name.casefold())
    )
    heads = tuple((head,) for head in ("Who", "Roles", "Speaks for", "Evidence"))
    return Table(ACTORS, say("Who is who"), heads, rows) if rows else None


def _actor(actor: Actor, register: Register) -> Row:
    roles = []
    for role in actor.roles:
        begin = say(", from {}", day(role.begin)) if role.begin else ()
        end = say(", to {}", day(role.end)) if role.end else ()
        status = say(", {}", Named(role.status)) if role.status else ()
        roles.append((Named(role.role), *begin, *end, *status))
    speaks = actor.belongs_to
    return Row(
        (
            ((Named(actor.name),), *([("proposed",)] if actor.status == "proposed" else [])),
            tuple(roles) or ((actor.type,),),
            ((Named(register.name(speaks)),) if speaks else say("–"),),
            ((register.cite(actor.id),),),
        )
    )
