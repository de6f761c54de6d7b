"""What we do not know: the coverage sheet (rule N4), and what was assumed."""

from collections.abc import Iterable
from decimal import Decimal

from goodoffices.assessment.results import Assessment, Coverage, ModelOutcome
from goodoffices.brief.contexts import Row, Section, Table, Unknown
from goodoffices.brief.register import Register
from goodoffices.brief.wording import bulleted, number
from goodoffices.brief.words import Command, Named, Words, listed, say

__all__ = ["assumptions", "unknown"]


def unknown(found: Assessment, register: Register) -> Unknown:
    """
    Show what the brief rests on and what is not known.

    Parameters
    ----------
    found : Assessment
        The assessment.
    register : Register
        Labels of the evidence.

    Returns
    -------
    Unknown
        Counts with the entries counted, and what is absent by name.
    """
    lead = say("What this brief rests on, counted, and what the record does not hold.")
    return Unknown(
        "unknown",
        "What we do not know",
        (lead,),
        _counts(found, register),
        bulleted(_missing(found, register)),
    )


def _counts(found: Assessment, register: Register) -> Table:
    told = found.coverage
    entries: list[tuple[str, str, tuple[str, ...]]] = [
        ("Independent sources", "source", told.independent),
        ("Sources that re-report another one here", "source", told.re_reports),
        ("Confirmed statements", "statement", told.statements),
        ("Statements without a date", "statement", told.undated_statements),
        ("Positions without a date", "position", told.undated_positions),
        ("Positions that rest on one source alone", "position", told.single_source),
        ("Positions that rest on the analyst alone", "position", told.analyst_only),
        ("Positions with a rival account", "position", told.rivals),
        ("Contacts and appointments without a date", "event", told.unplaced),
        ("Issues that no model takes up", "issue", told.unmodelled),
    ]
    rows = [
        Row((((what,),), (register.count(found_ids, noun, say(what)),)))
        for what, noun, found_ids in entries
    ]
    if told.distinct_statements != len(told.statements):
        shown = f"{told.distinct_statements} statements"
        what = "Statements, repetitions counted once"
        cite = register.number(shown, told.statements, say(what))
        rows.insert(3, Row((((what,),), ((cite,),))))
    rows += [_cells(told, found, register)] if told.cells else []
    for awaiting in told.awaiting:
        what = f"Proposed and not confirmed: {awaiting.kind}"
        plural = "entries"
        counted = register.count(awaiting.entries, "entry", say(what), plural)
        rows.append(Row((((what,),), (counted,))))
    heads = (say("What"), say("How many"))
    return Table("coverage", say("Coverage"), heads, tuple(rows))


def _cells(told: Coverage, found: Assessment, register: Register) -> Row:
    """Count the cells of the matrix that hold a position."""
    held = {
        (issue, party): cell.grounds
        for (issue, party), cell in found.matrix.items()
        if cell.missing is None
    }
    what = "Cells of the matrix with a position"
    grounds = [ground for ids in held.values() for ground in ids]
    issues = [issue.issue for issue in found.issues]
    full = register.number(f"{len(held)}", grounds or issues, say(what))
    every = register.number(f"{told.cells}", (*issues, found.dossier), say("Cells of the matrix"))
    return Row((((what,),), (say("{} of {}", full, every),)))


def _missing(found: Assessment, register: Register) -> Iterable[Words]:
    told = found.coverage
    for issue in found.issues:
        silent = [Named(register.name(p)) for i, p in told.unstated if i == issue.issue]
        if silent:
            yield say("No position stated on {}: {}.", Named(issue.name), listed(silent))
    for issue_id, party in told.withdrawn:
        name = next(each.name for each in found.issues if each.issue == issue_id)
        yield say("{} withdrew its position on {}.", Named(register.name(party)), Named(name))
    if told.awaiting:
        yield say(
            "No number rests on a proposal. To settle proposals: {} or {}.",
            Command("goodoffices confirm DOSSIER ID"),
            Command("goodoffices reject DOSSIER ID"),
        )
    if told.unmodelled and any(isinstance(model, ModelOutcome) for model in found.models):
        names = [register.cite(issue, _name(found, issue)) for issue in told.unmodelled]
        yield say("The model rests on no statement about {}.", listed(names))
    for model in found.models:
        gone = model.withdrawn
        if gone:
            yield say(
                "{} cites evidence that is not confirmed or not known as of this date.",
                register.cite(model.model, model.name),
            )


def _name(found: Assessment, issue: str) -> str:
    return next(each.name for each in found.issues if each.issue == issue)


def assumptions(found: Assessment, register: Register) -> Section:
    """
    List what was assumed.

    Parameters
    ----------
    found : Assessment
        The assessment.
    register : Register
        Labels of the evidence.

    Returns
    -------
    Section
        The assumptions of the methods, then those of the analyst.
    """
    lines: list[Words] = []
    lines += _spacings(found, register)
    if found.means:
        lines.append(say("In a mean over issues every issue counts alike."))
    if any(isinstance(model, ModelOutcome) for model in found.models):
        lines.append(
            say(
                "A model holds the options, the order of preferences and what is feasible as its "
                "author wrote them; parties are taken to know each other’s options and preferences."
            )
        )
    for assumed in found.coverage.assumptions:
        model = register.cite(assumed.model)
        notes = register.cites(assumed.notes)
        why = say(" See {}.", listed(notes)) if notes else say(" No note gives the reason.")
        if assumed.decision_maker:
            who = Named(assumed.decision_maker)
            line = say("{} assumes that {} prefers: {}.", model, who, Named(assumed.text))
        else:
            line = say("{} assumes the option {}.", model, Named(assumed.text))
        lines.append((*line, *why))
    return Section("assumptions", "Assumptions", tuple(lines) or (say("None is recorded."),))


def _spacings(found: Assessment, register: Register) -> list[Words]:
    """Say how far a step of each scale is taken to reach, scales alike together (rule S4)."""
    alike: dict[tuple[Decimal, Decimal], list[str]] = {}
    for issue in found.issues:
        if issue.options:
            alike.setdefault(issue.spacing, []).append(issue.issue)
    lines = []
    for (low, high), issues in alike.items():
        on = listed(register.cite(issue, _name(found, issue)) for issue in issues)
        if low == high:
            lines.append(say("On {} every step of the scale counts alike.", on))
        else:
            ends = (
                register.number(number(end), issues, say("What a step of the scale counts"))
                for end in (low, high)
            )
            lines.append(say("On {} a step of the scale counts between {} and {}.", on, *ends))
    return lines
