"""The record as of a date, joined with the analyses: one value that holds all findings."""

from datetime import date

from goodoffices.assessment.coverage import coverage
from goodoffices.assessment.distances import Distances, issue_row
from goodoffices.assessment.network import appointments, contacts, edges
from goodoffices.assessment.outcomes import outcome
from goodoffices.assessment.positions import Positions
from goodoffices.assessment.results import Assessment, Party, Reason
from goodoffices.record.entries import Actor, Entry, Model
from goodoffices.record.labels import strictest
from goodoffices.record.ledger import Snapshot

__all__ = ["assess", "confirmed"]


def confirmed(snapshot: Snapshot) -> Snapshot:
    """
    Take what is confirmed, as if nothing else had been recorded: no number rests on more.

    Parameters
    ----------
    snapshot : Snapshot
        What is known.

    Returns
    -------
    Snapshot
        The confirmed entries that stand on confirmed ones, referring to these only.
    """
    return Snapshot(snapshot.confirmed, snapshot.texts, snapshot.moment)


def assess(
    snapshot: Snapshot,
    *,
    as_of: date | None = None,
    since: date | None = None,
    day: date | None = None,
    concept: str = "SEQ",
) -> Assessment:
    """
    Find all that a snapshot of a dossier says about the dispute.

    Parameters
    ----------
    snapshot : Snapshot
        What was known; only what is confirmed counts.
    as_of : date or None
        The day of the second clock at which the snapshot was taken; the result carries it.
    since : date or None
        Movement is from this day on; None takes each change that the record has.
    day : date or None
        Positions in force on this day count; None takes the latest.
    concept : str
        The stability concept of the menus.

    Returns
    -------
    Assessment
        Empty parts have their reason in `empty`; nothing fails for want of an entry.
    """
    known = confirmed(snapshot)
    positions = Positions(known)
    parties = _parties(known, positions)
    distances = Distances(positions, tuple(party.actor for party in parties), day)
    matrix = distances.matrix()
    movements = distances.movements(since)
    met, sent = contacts(known), appointments(known)
    models = tuple(outcome(known, model, concept) for model in known.of(Model))
    reasons = {
        Reason.NO_PARTIES: ("parties", parties),
        Reason.NO_ISSUES: ("issues", positions.issues),
        Reason.NO_POSITIONS: ("matrix", positions.by_cell),
        Reason.NO_MOVEMENT: ("movements", movements),
        Reason.NO_CONTACTS: ("contacts", met),
        Reason.NO_APPOINTMENTS: ("appointments", sent),
        Reason.NO_MODEL: ("models", models),
    }
    return Assessment(
        dossier=snapshot.dossier.id,
        title=snapshot.dossier.title,
        as_of=as_of,
        since=since,
        day=day,
        label=strictest(
            snapshot, [e.id for e in snapshot.entries.values() if e.status != "rejected"]
        ),
        parties=parties,
        issues=tuple(issue_row(i, positions.scales[i.id]) for i in positions.issues.values()),
        names={actor.id: actor.name for actor in known.of(Actor)},
        matrix=matrix,
        pairs=distances.pairs(),
        means=distances.means(),
        movements=movements,
        contacts=met,
        appointments=sent,
        edges=edges(known, met, sent),
        models=models,
        coverage=coverage(known, snapshot.proposed(Entry), matrix, models, (*met, *sent)),
        empty={part: reason for reason, (part, found) in reasons.items() if not found},
    )


def _parties(snapshot: Snapshot, positions: Positions) -> tuple[Party, ...]:
    """Take the parties in the user's order, then all others with a position, by name (N1)."""
    actors = {actor.id: actor for actor in snapshot.of(Actor)}
    holders = {party for _, party in positions.by_cell}
    others = sorted(holders.difference(snapshot.dossier.parties), key=lambda p: actors[p].name)
    chosen = dict.fromkeys((*snapshot.dossier.parties, *others))
    return tuple(Party(name, actors[name].name, actors[name].of) for name in chosen)
