"""`goodoffices compare`: how one conflict model differs from another."""

import json
from collections.abc import Iterator
from pathlib import Path

import click

from goodoffices.cli.conflicts import (
    about,
    preference_type_option,
    read_conflict,
    require_unknown,
)
from goodoffices.cli.tables import console, head, line
from goodoffices.errors import GoodOfficesError
from goodoffices.graphmodel import (
    AnyConflict,
    Change,
    Comparison,
    Turn,
    analyse,
    compare,
)
from goodoffices.graphmodel.comparison import Move, State
from goodoffices.graphmodel.formats.review import difference
from goodoffices.graphmodel.general import is_complete
from goodoffices.graphmodel.question import PreferenceType

__all__ = ["compare_command"]

_SHOWN = 20
"""The most lines that one kind of change takes."""

_ORDERS = {
    2: "much above",
    1: "above",
    0: "neither above nor below",
    -1: "below",
    -2: "much below",
    None: "in unknown order with",
}


@click.command("compare")
@click.argument("before", type=click.Path(path_type=Path))
@click.argument("after", type=click.Path(path_type=Path))
@preference_type_option
@click.option("--json", "as_json", is_flag=True, help="Print one object that programs read.")
def compare_command(
    before: Path, after: Path, preference_type: PreferenceType | None, as_json: bool
) -> None:
    """Compare two conflict models: states, moves, preferences, equilibria."""
    old, new = read_conflict(before), read_conflict(after)
    require_unknown(preference_type, old, new)
    try:
        found = compare(old, new, preference_type=preference_type)
    except GoodOfficesError:
        for path, model in ((before, old), (after, new)):
            with about(path):  # whichever is at fault
                analyse(model, preference_type=preference_type)
        raise
    if as_json:
        click.echo(json.dumps(difference(found)))
        return
    to = console()
    said = False
    for title, lines in _sections(found):
        if lines:
            said = True
            head(to, title)
            for words in lines[:_SHOWN]:
                line(to, f"  {words}")
            if len(lines) > _SHOWN:
                line(to, f"  and {len(lines) - _SHOWN} more; --json gives them all")
    if not said:
        line(to, "The models have the same states, moves, preferences and equilibria.")


def _sections(found: Comparison) -> Iterator[tuple[str, list[str]]]:
    yield "Decision makers", list(_names(found.decision_makers))
    yield "Options", list(_names(found.options))
    yield "States", list(_states(found.states))
    for dm, change in found.moves.items():
        yield f"Moves of {dm}", list(_moves(change))
    for dm, turns in found.preferences.items():
        yield f"Preferences of {dm}", [_turn(turn, found, dm) for turn in turns]
    for concept, states in found.equilibria.items():
        yield f"Equilibria under {concept}", list(_states(states))


def _names(change: Change[str]) -> Iterator[str]:
    yield from (f"only before: {name}" for name in change.lost)
    yield from (f"only after: {name}" for name in change.gained)


def _states(change: Change[State]) -> Iterator[str]:
    return _names(Change(tuple(map(_state, change.lost)), tuple(map(_state, change.gained))))


def _moves(change: Change[Move]) -> Iterator[str]:
    return _names(Change(tuple(map(_move, change.lost)), tuple(map(_move, change.gained))))


def _move(move: Move) -> str:
    return f"{_state(move[0])} to {_state(move[1])}"


def _turn(turn: Turn, found: Comparison, dm: str) -> str:
    before, after = _order(turn.before, found.before, dm), _order(turn.after, found.after, dm)
    return f"{_state(turn.first)}: {before} {_state(turn.second)} before, {after} it after"


def _order(order: int | None, model: AnyConflict, dm: str) -> str:
    ranked = is_complete(model.preferences[dm])
    return "equal to" if order == 0 and ranked else _ORDERS[order]


def _state(state: State) -> str:
    if len(state) == 1 and state[0][0] == "state":
        return state[0][1]
    return "[" + ", ".join(f"{option}: {level}" for option, level in state) + "]"
