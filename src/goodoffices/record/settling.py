"""Proposals settled by a person: confirmed or rejected, or open again (rule D1)."""

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Literal

from goodoffices.errors import RecordError
from goodoffices.record.entries import Actor, Entry, Source
from goodoffices.record.ledger import Snapshot
from goodoffices.record.references import references
from goodoffices.record.reportnames import reports_named
from goodoffices.record.view import closed

__all__ = ["Decision", "proposals_of", "settled", "was_settled"]

Decision = Literal["confirmed", "rejected", "proposed"]
"""What becomes of an entry; one that was settled is proposed again where it is open again."""


def settled(
    snapshot: Snapshot,
    ids: Sequence[str],
    status: Decision,
    *,
    by: str,
    recorded: datetime,
) -> tuple[Entry, ...]:
    """
    Make the versions that settle proposals, or open again what was settled (rule R5).

    Parameters
    ----------
    snapshot : Snapshot
        What is known now.
    ids : sequence of str
        The proposals, or the entries to be open again; one named twice is taken once.
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
        If an entry is no proposal, or was settled before; if one that is to be open again is so
        already, or other confirmed entries rest only on it.
    """
    found = [snapshot.entry(name) for name in dict.fromkeys(ids)]
    for entry in found:
        is_open = entry.status == "proposed"
        if is_open and status == "proposed":
            msg = f"{entry.kind} {entry.id} is proposed and not settled yet. Leave it out."
            raise RecordError(msg)
        if not is_open and status != "proposed":
            msg = (
                f"{entry.kind} {entry.id} is no proposal: it is {entry.status} already "
                f"(by {entry.by}, {entry.recorded:%Y-%m-%d}). Leave it out, or take that back "
                "first with 'goodoffices reopen'."
            )
            raise RecordError(msg)
    if status == "proposed":
        _require_ground(snapshot, {entry.id for entry in found})
    change = {"status": status, "by": by, "recorded": recorded}
    return tuple(entry.model_copy(update=change) for entry in found)


def _require_ground(snapshot: Snapshot, opened: Collection[str]) -> None:
    """Refuse to open again what alone bears entries that are to stay confirmed."""
    rest = {name: entry for name, entry in snapshot.confirmed.items() if name not in opened}
    fallen = [rest[name] for name in sorted(rest.keys() - closed(rest).keys())]
    if fallen:
        told = ", ".join(f"{entry.kind} {entry.id}" for entry in fallen)
        rests, them = ("rests", "it") if len(fallen) == 1 else ("rest", "them")
        msg = (
            f"{told} {rests} only on what would be proposed again; nothing was written. "
            f"Reopen {them} too: give {' '.join(entry.id for entry in fallen)} as well."
        )
        raise RecordError(msg)


def was_settled(entry: Entry) -> bool:
    """
    Tell whether an entry was proposed once and is settled now.

    Parameters
    ----------
    entry : Entry
        A last version.

    Returns
    -------
    bool
        True for what is rejected, and for what is confirmed and carries the rule of a reader;
        what a person entered as her own was never proposed.
    """
    is_read = entry.rule is not None and entry.status == "confirmed"
    return is_read or entry.status == "rejected"


def proposals_of(snapshot: Snapshot, report: str, status: Decision) -> tuple[str, ...]:
    """
    List the proposals of a report, to be settled together, or those that were settled.

    Parameters
    ----------
    snapshot : Snapshot
        What is known now.
    report : str
        As `reports_named` takes it.
    status : str
        What they are to become. Confirmed, the actors that they name go with them; rejected or
        open again, what another report tells also is left out.

    Returns
    -------
    tuple of str
        Their ids in order: the source, and what refers to it. What was settled before is left
        out; of what is to be open again, that which was never settled.

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
    entries = [snapshot.entry(name) for name in sorted(found)]
    if status == "proposed":
        ids = tuple(entry.id for entry in entries if was_settled(entry))
        lacking = "nothing that was proposed of this report is settled. Name another report."
    else:
        ids = tuple(entry.id for entry in entries if entry.status == "proposed")
        lacking = _told_settled([entry for entry in entries if was_settled(entry)])
    if not ids:
        msg = f"source {sources[0]}: {lacking}"
        raise RecordError(msg)
    return ids


def _told_settled(entries: Sequence[Entry]) -> str:
    """Say what became of the proposals of a report, of which none is left."""
    if not entries:
        return "it has no proposals. Name another report."
    counts = Counter((entry.status, entry.by) for entry in entries)
    told = ", ".join(f"{count} {status} by {by}" for (status, by), count in counts.items())
    return (
        f"no proposal of this report is left: {told}. "
        "Take that back first with 'goodoffices reopen', or name another report."
    )


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
