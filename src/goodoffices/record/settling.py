"""Proposals settled by a person: confirmed or rejected (rule D1)."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from goodoffices.errors import RecordError
from goodoffices.record.entries import Actor, Entry, Source
from goodoffices.record.ledger import Snapshot
from goodoffices.record.references import references
from goodoffices.record.reportnames import reports_named

__all__ = ["proposals_of", "settled"]


def settled(
    snapshot: Snapshot,
    ids: Sequence[str],
    status: Literal["confirmed", "rejected"],
    *,
    by: str,
    recorded: datetime,
) -> tuple[Entry, ...]:
    """
    Make the versions that settle proposals.

    Parameters
    ----------
    snapshot : Snapshot
        What is known now.
    ids : sequence of str
        The proposals; one named twice is settled once.
    status : str
        What they become.
    by : str
        Who decides.
    recorded : aware datetime
        When.

    Returns
    -------
    tuple of Entry
        One new version of each, to be appended together.

    Raises
    ------
    UnknownEntryError
        If an id is no entry.
    RecordError
        If an entry is no proposal, or was settled before.
    """
    found = [snapshot.entry(name) for name in dict.fromkeys(ids)]
    for entry in found:
        if entry.status != "proposed":
            msg = (
                f"{entry.kind} {entry.id} is no proposal: it is {entry.status} already "
                f"(by {entry.by}, {entry.recorded:%Y-%m-%d}). Leave it out."
            )
            raise RecordError(msg)
    change = {"status": status, "by": by, "recorded": recorded}
    return tuple(entry.model_copy(update=change) for entry in found)


def proposals_of(
    snapshot: Snapshot, report: str, status: Literal["confirmed", "rejected"]
) -> tuple[str, ...]:
    """
    List the proposals of a report, to be settled together.

    Parameters
    ----------
    snapshot : Snapshot
        What is known now.
    report : str
        As `reports_named` takes it.
    status : str
        What they are to become. Confirmed, the actors that they name go with them; rejected,
        what another report tells also is left out.

    Returns
    -------
    tuple of str
        Their ids in order: the source, and what refers to it. What was settled before is left out.

    Raises
    ------
    RecordError
        If there is no such report, it may be several, or none of its proposals is left.
    """
    sources = reports_named(snapshot, report)
    cited = (name for source in sources for name in snapshot.citing(source))
    told = (snapshot.entry(name) for name in cited)
    found = {*sources, *(one.id for one in told if not isinstance(one, Source))}
    if status == "confirmed":
        _take_in(snapshot, found)
    else:
        _leave_out(snapshot, sources, found)
    ids = tuple(name for name in sorted(found) if snapshot.entry(name).status == "proposed")
    if not ids:
        msg = f"source {sources[0]}: no proposal of this report is left. Name another report."
        raise RecordError(msg)
    return ids


def _take_in(snapshot: Snapshot, found: set[str]) -> None:
    """Add the actors that entries name, and those that these belong to."""
    ahead = list(found)
    while ahead:
        for reference in references(snapshot.entry(ahead.pop())):
            is_new = reference.id not in found
            if is_new and isinstance(snapshot.entry(reference.id), Actor):
                found.add(reference.id)
                ahead.append(reference.id)


def _leave_out(snapshot: Snapshot, sources: Sequence[str], found: set[str]) -> None:
    """Take away what rests on another report also, and actors that what stays or stands names."""
    while kept := {name for name in found if _is_told_elsewhere(snapshot, sources, name, found)}:
        found -= kept


def _is_told_elsewhere(
    snapshot: Snapshot, sources: Sequence[str], name: str, found: set[str]
) -> bool:
    entry = snapshot.entry(name)
    if name in sources:
        return False
    named = (snapshot.entry(reference.id) for reference in references(entry))
    if any(isinstance(one, Source) and one.id not in sources for one in named):
        return True
    others = (snapshot.entry(other) for other in snapshot.citing(name) if other not in found)
    return isinstance(entry, Actor) and any(other.status != "rejected" for other in others)
