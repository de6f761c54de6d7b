"""An assessment taken apart into findings, each with a key, so that two can be compared."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, fields
from typing import Any

from goodoffices.assessment.results import (
    AppointmentRow,
    Assessment,
    Cell,
    ContactRow,
    Coverage,
    Edge,
    Mean,
    ModelOutcome,
    ModelRefusal,
    Movement,
    Pair,
)
from goodoffices.record.entries import Label
from goodoffices.record.labels import LABELS

__all__ = ["Change", "Finding", "compare", "findings", "resting_on"]

_LEVERAGE: Label = "restricted"
"""What leverage output is at least, unless the user decides otherwise (rule N5)."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One result of an assessment."""

    kind: str
    """Position, gap, mean, movement, contact, appointment, edge, model, option, preference,
    equilibria, menu or coverage."""
    about: tuple[str, ...]
    """What it is about, which with the kind is its key: ids, names, concepts, levels."""
    value: Any
    """What was found: for a coverage the ids or the number, else a value of `results`."""
    grounds: tuple[str, ...]
    """The entries that it rests on directly."""
    label: Label
    """The strictest label of what it rests on (rule R7); a menu is at least restricted (N5)."""

    @property
    def key(self) -> tuple[str, ...]:
        """What tells it from all other findings of an assessment."""
        return (self.kind, *self.about)


@dataclass(frozen=True, slots=True)
class Change:
    """A finding of two assessments that differs between them."""

    before: Finding | None
    """None where it is found in the later one only."""
    after: Finding | None
    """None where it is found in the earlier one only."""

    @property
    def key(self) -> tuple[str, ...]:
        """The key of the finding."""
        finding = self.before or self.after
        assert finding is not None
        return finding.key


def findings(assessment: Assessment) -> tuple[Finding, ...]:
    """
    Take an assessment apart.

    Parameters
    ----------
    assessment : Assessment
        All that was found.

    Returns
    -------
    tuple of Finding
        In the order of a brief; no two have the same key.
    """
    return tuple(
        finding
        for part in (_settlement, _network, _models, _coverage)
        for finding in part(assessment)
    )


def _settlement(assessment: Assessment) -> Iterator[Finding]:
    for cell in assessment.matrix.values():
        yield _finding("position", (cell.issue, cell.party), cell)
    for pair in assessment.pairs:
        yield _finding("gap", (pair.issue, pair.first, pair.second), pair)
    for mean in assessment.means:
        yield _finding("mean", (mean.first, mean.second, mean.unit or ""), mean)
    for moved in assessment.movements:
        days = (str(moved.since or ""), str(moved.until or ""))
        yield _finding("movement", (moved.issue, moved.party, *days), moved)


def _network(assessment: Assessment) -> Iterator[Finding]:
    for contact in assessment.contacts:
        yield _finding("contact", (contact.contact,), contact)
    for sent in assessment.appointments:
        yield _finding("appointment", (sent.appointment,), sent)
    for edge in assessment.edges:
        yield _finding("edge", (edge.kind, edge.first, edge.second), edge)


def _finding(
    kind: str,
    about: tuple[str, ...],
    value: Cell | Pair | Mean | Movement | ContactRow | AppointmentRow | Edge,
) -> Finding:
    return Finding(kind, about, value, value.grounds, value.label)


def _models(assessment: Assessment) -> Iterator[Finding]:
    for model in assessment.models:
        if isinstance(model, ModelRefusal):
            about = (model.model,)
            yield Finding("model", about, model.message, model.grounds, model.label)
        else:
            yield from _outcome(model)


def _outcome(model: ModelOutcome) -> Iterator[Finding]:
    """Take an outcome apart; states go by their levels, which keep when states are renumbered."""
    name, grounds, label = model.model, model.grounds, model.label
    for option in model.options:
        rests = tuple(sorted((name, *option.grounds)))
        yield Finding("option", (name, option.name), option, rests, label)
    for wish in model.preferences:
        about = (name, wish.decision_maker, str(wish.rank))
        rests = tuple(sorted((name, *wish.grounds)))
        yield Finding("preference", about, wish, rests, label)
    yield Finding("model", (name,), model.states, grounds, label)
    for concept, states in model.equilibria.items():
        levels = tuple(state.levels for state in states)
        yield Finding("equilibria", (name, concept), levels, grounds, label)
    guarded = max(label, _LEVERAGE, key=LABELS.index)
    for entry in model.menu:
        bill = tuple((c.decision_maker, c.reference.levels, c.classes) for c in entry.climbs)
        state = (name, model.concept, *entry.state.levels)
        yield Finding("menu", state, bill, grounds, guarded)


def _coverage(assessment: Assessment) -> Iterator[Finding]:
    coverage = assessment.coverage
    issues = (row.issue for row in assessment.issues)
    parties = (party.actor for party in assessment.parties)
    counted = {"cells": (*issues, *parties), "distinct_statements": coverage.statements}
    for field in fields(Coverage):
        value = getattr(coverage, field.name)
        names = tuple(sorted(set(_names(counted.get(field.name, value)))))
        yield Finding("coverage", (field.name,), value, names, assessment.label)


def _names(value: Any) -> Iterator[str]:
    """Collect all ids and other texts in a value of the coverage sheet."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _names(each)
    elif hasattr(value, "__dataclass_fields__"):
        for field in fields(value):
            yield from _names(getattr(value, field.name))


def resting_on(assessment: Assessment, names: Collection[str]) -> tuple[Finding, ...]:
    """
    Find the results that rest directly on any of some entries, or are about them.

    Parameters
    ----------
    assessment : Assessment
        All that was found.
    names : collection of str
        Ids of entries.

    Returns
    -------
    tuple of Finding
        In the order of `findings`.
    """
    wanted = frozenset(names)
    return tuple(
        each
        for each in findings(assessment)
        if wanted.intersection(each.grounds) or wanted.intersection(each.about)
    )


def compare(before: Assessment, after: Assessment) -> tuple[Change, ...]:
    """
    Find the results in which two assessments differ.

    Parameters
    ----------
    before, after : Assessment
        Such as that of a snapshot, and that of the snapshot without an entry.

    Returns
    -------
    tuple of Change
        In the order of `findings`, those of `after` alone last.
    """
    old = {finding.key: finding for finding in findings(before)}
    new = {finding.key: finding for finding in findings(after)}
    return tuple(
        Change(old.get(key), new.get(key)) for key in {**old, **new} if old.get(key) != new.get(key)
    )
