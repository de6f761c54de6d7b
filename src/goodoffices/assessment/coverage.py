"""What an assessment rests on and what is not known (rule N4)."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from goodoffices.assessment.results import (
    Account,
    AppointmentRow,
    Assumption,
    Awaiting,
    Cell,
    ContactRow,
    Coverage,
    ModelOutcome,
    ModelRefusal,
    SourceGroup,
)
from goodoffices.record.entries import KINDS, Entry, Note, Position, Source, Statement
from goodoffices.record.ledger import Snapshot
from goodoffices.record.origins import origins
from goodoffices.settlement import Missing

__all__ = ["coverage"]

Matrix = Mapping[tuple[str, str], Cell]
Models = Sequence[ModelOutcome | ModelRefusal]


def coverage(
    snapshot: Snapshot,
    proposals: Iterable[Entry],
    matrix: Matrix,
    models: Models,
    rows: Iterable[ContactRow | AppointmentRow],
) -> Coverage:
    """
    Draw up the coverage sheet of an assessment.

    Parameters
    ----------
    snapshot : Snapshot
        What is confirmed.
    proposals : iterable of Entry
        What awaits confirmation.
    matrix : mapping of (str, str) to Cell
        Where each party stands on each issue.
    models : sequence of ModelOutcome or ModelRefusal
        What the models say.
    rows : iterable of ContactRow or AppointmentRow
        The contacts and appointments.

    Returns
    -------
    Coverage
        Ids of the entries in question, so that every count has its grounds.
    """
    statements, sources = snapshot.of(Statement), snapshot.of(Source)
    accounts = [account for cell in matrix.values() for account in cell.accounts]
    return Coverage(
        sources=tuple(_groups(sources)),
        independent=origins(snapshot, [each.id for each in sources if each.type != "analyst"]),
        re_reports=tuple(each.id for each in sources if each.origin is not None),
        statements=tuple(each.id for each in statements),
        distinct_statements=sum(each.same_as is None for each in statements),
        undated_statements=tuple(each.id for each in statements if each.said.value is None),
        undated_positions=_positions(accounts, lambda each: each.said.value is None),
        unstated=_cells(matrix, Missing.UNSTATED),
        withdrawn=_cells(matrix, Missing.WITHDRAWN),
        cells=len(matrix),
        single_source=_positions(accounts, lambda each: len(each.origins) == 1),
        analyst_only=_positions(accounts, lambda each: not each.statements),
        rivals=_rivals(accounts),
        awaiting=tuple(_awaiting(proposals)),
        assumptions=tuple(_assumptions(snapshot, models)),
        unmodelled=_unmodelled(snapshot, matrix, models),
        unplaced=tuple(sorted(row.grounds[0] for row in rows if row.said.value is None)),
    )


def _groups(sources: Iterable[Source]) -> Iterator[SourceGroup]:
    groups: dict[tuple[str, str], list[Source]] = {}
    for source in sources:
        groups.setdefault((source.type, source.outlet or ""), []).append(source)
    for (kind, outlet), members in sorted(groups.items()):
        published = sorted(each.published for each in members if each.published is not None)
        yield SourceGroup(
            type=kind,
            outlet=outlet or None,
            sources=tuple(each.id for each in members),
            first=published[0] if published else None,
            last=published[-1] if published else None,
        )


def _positions(accounts: Iterable[Account], test: Callable[[Account], bool]) -> tuple[str, ...]:
    return tuple(sorted(account.position for account in accounts if test(account)))


def _cells(matrix: Matrix, missing: Missing) -> tuple[tuple[str, str], ...]:
    return tuple(place for place, cell in matrix.items() if cell.missing is missing)


def _rivals(accounts: Sequence[Account]) -> tuple[str, ...]:
    standing = {account.position for account in accounts}
    pairs = [(a.position, a.rival_of) for a in accounts if a.rival_of in standing]
    return tuple(sorted({name for pair in pairs for name in pair if name is not None}))


def _awaiting(proposals: Iterable[Entry]) -> Iterator[Awaiting]:
    waiting: dict[str, list[str]] = {}
    for entry in proposals:
        waiting.setdefault(entry.kind, []).append(entry.id)
    yield from (Awaiting(kind, tuple(waiting[kind])) for kind in KINDS if kind in waiting)


def _assumptions(snapshot: Snapshot, models: Models) -> Iterator[Assumption]:
    for model in models:
        if isinstance(model, ModelRefusal):
            continue
        for option in model.options:
            if option.assumed:
                notes = _notes(snapshot, option.grounds)
                yield Assumption(model.model, None, option.name, notes)
        for preference in model.preferences:
            if preference.assumed:
                notes = _notes(snapshot, preference.grounds)
                yield Assumption(model.model, preference.decision_maker, preference.text, notes)


def _notes(snapshot: Snapshot, grounds: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name in grounds if isinstance(snapshot.confirmed[name], Note))


def _unmodelled(snapshot: Snapshot, matrix: Matrix, models: Models) -> tuple[str, ...]:
    """Find the issues of which no model shares evidence with any position."""
    used = {name for model in models for name in model.grounds}
    modelled = {
        position.issue
        for position in snapshot.of(Position)
        if used.intersection((position.id, *position.statements))
    }
    return tuple(dict.fromkeys(issue for issue, _ in matrix if issue not in modelled))
