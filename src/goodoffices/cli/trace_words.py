"""What findings are called in the terminal."""

from collections.abc import Sequence
from typing import Any

from goodoffices.assessment import Finding
from goodoffices.assessment.results import (
    Account,
    AppointmentRow,
    Bounds,
    Cell,
    ContactRow,
    Edge,
    Mean,
    Movement,
    OptionRow,
    Pair,
    PreferenceRow,
)
from goodoffices.cli.entry_words import title
from goodoffices.record.ledger import Snapshot
from goodoffices.settlement import Missing, Range

__all__ = ["about", "counted", "found"]

_MISSING = {
    Missing.UNSTATED: "no number: not stated by both",
    Missing.WITHDRAWN: "no number: a position was withdrawn",
    Missing.NO_IDEAL: "no number: not both named what they want most",
    Missing.UNBOUNDED: "no number: the scale has no ends",
    Missing.NOTHING_STATED: "no number: no issue on which both have a position",
}


def counted(number: int, one: str, many: str) -> str:
    """
    Count things.

    Parameters
    ----------
    number : int
        How many.
    one, many : str
        What one of them is called, and what several are.

    Returns
    -------
    str
        The number with its noun.
    """
    return f"{number} {one if number == 1 else many}"


def about(snapshot: Snapshot, finding: Finding) -> str:
    """
    Say what a finding is about.

    Parameters
    ----------
    snapshot : Snapshot
        What is known.
    finding : Finding
        A result.

    Returns
    -------
    str
        Its kind and the names of what it is about.
    """
    parts = (title(snapshot, part.replace("_", " ")) for part in finding.about if part)
    return " · ".join((finding.kind, *parts))


def found(finding: Finding | None) -> str:
    """
    Say what was found.

    Parameters
    ----------
    finding : Finding or None
        A result; None where there is none.

    Returns
    -------
    str
        A number with its unit, or the reason why there is none.
    """
    return "—" if finding is None else _value(finding.kind, finding.value)


def _value(kind: str, value: Any) -> str:
    match value:
        case Cell():
            return "; ".join(map(_account, value.accounts)) or "nothing stated"
        case Pair():
            number = _measure(value.gap, value.unit, value.gap_missing)
            shared = f", both accept {_accepted(value.overlap)}" if value.overlap else ""
            return number + shared
        case Mean():
            return _mean(value)
        case Movement():
            possible = (f"possibly {move}" for move in value.possible)
            return ", ".join((*value.moves, *possible))
        case ContactRow() | AppointmentRow():
            return f"{value.outcome}, {value.said.value or 'undated'}"
        case Edge():
            return f"{len(value.entries)}, of which {len(value.happened)} took place"
        case OptionRow() | PreferenceRow():
            return _support(value)
        case int():
            return f"{value} outcomes" if kind == "model" else str(value)
        case str():
            return value
    if kind == "menu":
        return "; ".join(_climb(*climb) for climb in value)
    if kind == "equilibria":
        return "; ".join(map(_state, value)) or "none"
    return str(len(value))


def _mean(mean: Mean) -> str:
    over_all = _measure(mean.over_all, mean.unit, mean.over_all_missing)
    stated = _measure(mean.over_stated, mean.unit, mean.over_stated_missing)
    coverage = f"{len(mean.stated)} of {len(mean.weights)} issues stated"
    return f"{stated} ({coverage}); with the others as whole ranges: {over_all}"


def _account(account: Account) -> str:
    if account.withdrawn:
        return "withdrawn"
    return f"{_accepted(account.accepts)} ({account.firmness}, {account.said.value or 'undated'})"


def _accepted(accepts: tuple[str, ...] | Bounds) -> str:
    if not isinstance(accepts, Bounds):
        return ", ".join(accepts)
    if accepts.least == accepts.most:
        return str(accepts.least)
    ends = (("from", accepts.least), ("to", accepts.most))
    return " ".join(f"{word} {end}" for word, end in ends if end is not None)


def _measure(number: Range | None, unit: str | None, missing: Missing | None) -> str:
    if number is None:
        return _MISSING[missing] if missing else "—"
    counted = str(number.least) if number.exact else f"{number.least} to {number.most}"
    return f"{counted} {unit or ('step' if counted == '1' else 'steps')}"


def _support(row: OptionRow | PreferenceRow) -> str:
    if row.withdrawn:
        return "no longer counts: its evidence is gone"
    text = row.text if isinstance(row, PreferenceRow) else ", ".join(row.levels)
    return f"{text} ({'assumed' if row.assumed else f'cites {len(row.grounds)}'})"


def _climb(dm: str, reference: Sequence[str], classes: int) -> str:
    return f"{dm} would have to hold it at least as good as [{_state(reference)}], {classes} up"


def _state(levels: Sequence[str]) -> str:
    return ", ".join(levels)
