"""What moved: how positions differ between two dates."""

from collections.abc import Sequence

from goodoffices.assessment.results import Account, Assessment, GapChange, IssueRow
from goodoffices.assessment.results import Movement as Moved
from goodoffices.brief.contexts import Movement, Row, Table
from goodoffices.brief.register import Register
from goodoffices.brief.standing import accepted
from goodoffices.brief.uncoded import missing_positions
from goodoffices.brief.wording import MISSING, amount, day, names, when
from goodoffices.brief.words import Command, Lines, Named, Words, listed, say
from goodoffices.settlement import Move, Range

__all__ = ["movement"]

_MEANINGS = {
    Move.NEW: "a first position",
    Move.WITHDRAWN: "withdrawn",
    Move.SOFTENED: "softened: accepts all it accepted, and more",
    Move.HARDENED: "hardened: accepts only part of what it accepted",
    Move.SHIFTED: "shifted: accepts something else",
    Move.REWORDED: "reworded: the same in new words",
    Move.NEW_SPEAKER: "new speaker",
    Move.NEW_AUDIENCE: "new audience",
}


def movement(found: Assessment, register: Register) -> Movement:
    """
    Show what moved.

    Parameters
    ----------
    found : Assessment
        The assessment.
    register : Register
        Labels of the evidence.

    Returns
    -------
    Movement
        Each change of a position, with what it did to the gap to each other party.
    """
    rows = tuple(_row(moved, found, register) for moved in found.movements)
    columns = ("Issue", "Party", "Change", "Before", "After", "Gap to the others")
    heads = tuple((head,) for head in columns)
    table = Table("changes", say("Changes of position"), heads, rows) if rows else None
    lead = (_lead(found),) if found.issues else missing_positions(found)
    return Movement("movement", "What moved", lead, table)


def _lead(found: Assessment) -> Words:
    if not found.movements:
        return say("No position in the record differs between the two dates.")
    span = "Positions in force on {} beside those in force {}."
    if found.since:
        until = day(found.day.isoformat()) if found.day else "now"
        on = say("on {}", until) if found.day else say("now")
        return say(span, day(found.since.isoformat()), on)
    return say(
        "Each change that the record holds. With {} only what moved since that day is shown.",
        Command("--since DATE"),
    )


def _row(moved: Moved, found: Assessment, register: Register) -> Row:
    issue = next(each for each in found.issues if each.issue == moved.issue)
    party = Named(register.name(moved.party))
    title = say("Movement of {} on {}", party, Named(issue.name))
    return Row(
        (
            ((Named(issue.name),),),
            ((party,),),
            _change(moved, register, title),
            _accounts(moved.before, issue.unit, register),
            _accounts(moved.after, issue.unit, register),
            _effects(moved, issue, register),
        )
    )


def _change(moved: Moved, register: Register, title: Words) -> Lines:
    lines: list[Words] = []
    who = {
        Move.NEW_SPEAKER: names(register.name(each) for each in moved.new_speakers),
        Move.NEW_AUDIENCE: names(register.name(each) for each in moved.new_audiences),
    }
    for move in moved.moves:
        shown = register.number(_MEANINGS[move], moved.grounds, title)
        lines.append(say("{}: {}", shown, who[move]) if who.get(move) else (shown,))
    for move in moved.possible:
        shown = register.number(_MEANINGS[move], moved.grounds, title)
        lines.append(say("by one account: {}", shown))
    return tuple(lines)


def _accounts(accounts: Sequence[Account], unit: str | None, register: Register) -> Lines:
    lines: list[Words] = []
    for account in accounts:
        lines.append((register.cite(account.position, accepted(account, unit)),))
        lines.append(say("said {}", when(account.said)))
    return tuple(lines) or (say("not stated"),)


def _effects(moved: Moved, issue: IssueRow, register: Register) -> Lines:
    """Say what it did to the gap to each other party; those without a number come together."""
    lines: list[Words] = []
    silent: dict[str, list[Named]] = {}
    for change in moved.changes:
        if change.before is None or change.after is None:
            reason = MISSING[change.missing] if change.missing else "no number"
            silent.setdefault(reason, []).append(Named(register.name(change.party)))
        else:
            lines.append(_effect(change, change.before, change.after, moved, issue, register))
    lines += [say("no number for {}: " + why, listed(who)) for why, who in silent.items()]
    return tuple(lines) or (say("no other party"),)


def _effect(
    change: GapChange,
    before: Range,
    after: Range,
    moved: Moved,
    issue: IssueRow,
    register: Register,
) -> Words:
    other, party = Named(register.name(change.party)), Named(register.name(moved.party))
    title = say("Gap between {} and {} on {}, before and after", party, other, Named(issue.name))
    ends = [amount(span, issue.unit) for span in (before, after)]
    shown = [register.number(end, change.grounds, title) for end in ends]
    if before == after and not (change.closer or change.farther):
        return say("{}: unchanged, {}", other, shown[1])
    if change.closer or change.farther:
        verdict = "closer" if change.closer else "farther apart"
    else:
        verdict = "not settled by the evidence"
    return say("{}: " + verdict + ", from {} to {}", other, *shown)
