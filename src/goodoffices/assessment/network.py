"""Contacts and envoys: in time, and as a network of actors."""

from collections.abc import Iterable
from datetime import date
from itertools import combinations

from goodoffices.assessment.results import AppointmentRow, ContactRow, Edge
from goodoffices.record.dates import When, bounds
from goodoffices.record.entries import Appointment, Contact
from goodoffices.record.labels import strictest
from goodoffices.record.ledger import Snapshot

__all__ = ["appointments", "contacts", "edges"]

_IN_OFFICE = frozenset({"appointed", "recalled", "ended"})
"""Outcomes that say that the office was taken."""


def _moment(said: When, entry: str) -> tuple[bool, date, str]:
    """Order by first day; without a date last, by the latest day it can have been."""
    limit = date.max if said.not_after is None else bounds(said.not_after)[1]
    return (said.first is None, said.first or limit, entry)


def contacts(snapshot: Snapshot) -> tuple[ContactRow, ...]:
    """
    List the confirmed contacts.

    Parameters
    ----------
    snapshot : Snapshot
        What is known.

    Returns
    -------
    tuple of ContactRow
        By date; those without one last, by `not_after` where they have it.
    """
    found = sorted(snapshot.of(Contact), key=lambda each: _moment(each.said, each.id))
    return tuple(
        ContactRow(
            contact=each.id,
            type=each.type,
            participants=each.participants,
            host=each.host,
            place=each.place,
            said=each.said,
            outcome=each.outcome,
            label=strictest(snapshot, [each.id]),
            grounds=(each.id,),
        )
        for each in found
    )


def appointments(snapshot: Snapshot) -> tuple[AppointmentRow, ...]:
    """
    List the confirmed appointments.

    Parameters
    ----------
    snapshot : Snapshot
        What is known.

    Returns
    -------
    tuple of AppointmentRow
        In the order of `contacts`.
    """
    found = sorted(snapshot.of(Appointment), key=lambda each: _moment(each.said, each.id))
    return tuple(
        AppointmentRow(
            appointment=each.id,
            appointee=each.appointee,
            appointed_by=each.appointed_by,
            office=each.office,
            mandate=None if each.mandate is None else each.mandate.text,
            said=each.said,
            outcome=each.outcome,
            label=strictest(snapshot, [each.id]),
            grounds=(each.id,),
        )
        for each in found
    )


def edges(
    snapshot: Snapshot, contacts: Iterable[ContactRow], appointments: Iterable[AppointmentRow]
) -> tuple[Edge, ...]:
    """
    Join actors who were in contact, and who sent whom.

    Parameters
    ----------
    snapshot : Snapshot
        What is known.
    contacts : iterable of ContactRow
        A host is in contact with all who take part.
    appointments : iterable of AppointmentRow
        Those that do not say who appoints join nobody.

    Returns
    -------
    tuple of Edge
        By kind and ids; one for each pair of actors and each direction of sending.
    """
    found: dict[tuple[str, str, str], list[tuple[str, bool]]] = {}
    for row in contacts:
        actors = {*row.participants, *([row.host] if row.host else [])}
        for first, second in combinations(sorted(actors), 2):
            link = (row.contact, row.outcome == "occurred")
            found.setdefault(("contact", first, second), []).append(link)
    for sent in appointments:
        if sent.appointed_by is not None:
            link = (sent.appointment, sent.outcome in _IN_OFFICE)
            key = ("appointment", sent.appointed_by, sent.appointee)
            found.setdefault(key, []).append(link)
    return tuple(
        Edge(
            kind=kind,
            first=first,
            second=second,
            entries=tuple(sorted(entry for entry, _ in links)),
            happened=tuple(sorted(entry for entry, happened in links if happened)),
            label=strictest(snapshot, [entry for entry, _ in links]),
            grounds=tuple(sorted(entry for entry, _ in links)),
        )
        for (kind, first, second), links in sorted(found.items())
    )
