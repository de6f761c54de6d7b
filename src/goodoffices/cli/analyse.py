"""`goodoffices analyse`: which outcomes of a conflict model hold, and why."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
import numpy as np
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from goodoffices.cli.hypergame import show_hypergame
from goodoffices.cli.patience import patience
from goodoffices.cli.tables import row as _row
from goodoffices.cli.tables import table as _table
from goodoffices.errors import GoodOfficesError, InputError
from goodoffices.files import read_text
from goodoffices.graphmodel import (
    CONCEPTS,
    REGISTRY,
    Analysis,
    AnyConflict,
    Why,
    analyse,
    bloc,
    why,
)
from goodoffices.graphmodel.concept import split
from goodoffices.graphmodel.concepts import concept_of
from goodoffices.graphmodel.formats import READERS, document, read
from goodoffices.graphmodel.formats.hypergame import holds_games
from goodoffices.graphmodel.graphform import GraphConflict
from goodoffices.graphmodel.question import PreferenceType
from goodoffices.inert import inert

__all__ = ["analyse_command"]

_SHOWN = 40
"""The most states that the table shows."""

_HEADS = 48
"""The cells that option names may take at the head of the table; numbers stand for longer ones."""


class _Concept(click.Choice[str]):
    """A concept's name; of a concept of a horizon, also with a number."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        name, horizon = split(value)
        found = super().convert(name if horizon else value, param, ctx)
        return f"{found}{horizon or ''}"


@click.command("analyse")
@click.argument("model", type=click.Path(path_type=Path))
@click.option(
    "--concept",
    "concepts",
    multiple=True,
    type=_Concept(tuple(REGISTRY), case_sensitive=False),
    metavar=f"[{'|'.join(REGISTRY)}]",
    help="Test this stability concept only; may be given more than once.",
)
@click.option(
    "--coalition",
    metavar="A,B",
    multiple=True,
    help="The members of a coalition, with commas between them or given one by one.",
)
@click.option(
    "--bloc",
    "blocs",
    metavar="A,B",
    multiple=True,
    help="Replace these decision makers by one that prefers only what all of them prefer.",
)
@click.option(
    "--preference-type",
    type=click.Choice(["a", "b", "c", "d"]),
    help="How an unknown preference counts.",
)
@click.option("--horizon", type=int, metavar="H", help="Look at most so many moves ahead.")
@click.option("--state", type=int, metavar="N", help="Say why state N holds or not.")
@click.option("--json", "as_json", is_flag=True, help="Print one object that programs read.")
def analyse_command(
    model: Path,
    concepts: tuple[str, ...],
    coalition: tuple[str, ...],
    blocs: tuple[str, ...],
    preference_type: PreferenceType | None,
    horizon: int | None,
    state: int | None,
    as_json: bool,
) -> None:
    """Analyse a conflict model: which outcomes hold, and why."""
    ahead = 2 if horizon is None else horizon
    if _is_hypergame(model):
        if state is not None or coalition:
            msg = f"{model}: --state and --coalition are for one model. Ask them of a game's file."
            raise InputError(msg)
        show_hypergame(
            model, concepts, preference_type=preference_type, horizon=ahead, as_json=as_json
        )
        return
    conflict = _read(model)
    with _about(model):
        for given in blocs:
            conflict = bloc(conflict, _members((given,), conflict))
        if state is not None:
            conflict.require_state(state)
        with patience("Analysing") as progress:
            analysis = analyse(
                conflict,
                _chosen(concepts, coalition, preference_type, horizon, every=as_json),
                coalition=_members(coalition, conflict) if coalition else None,
                preference_type=preference_type,
                horizon=ahead,
                progress=progress,
            )
        if as_json:
            click.echo(json.dumps(document(analysis)))
            return
    console = Console(highlight=False, markup=False, emoji=False)
    _show_options(console, conflict)
    _show_states(console, analysis)
    _show_equilibria(console, analysis)
    if state is not None:
        _show_reasons(console, analysis, state)


def _is_hypergame(path: Path) -> bool:
    return path.suffix.lower() in {".yaml", ".yml"} and holds_games(read_text(path))


def _chosen(
    concepts: tuple[str, ...],
    coalition: tuple[str, ...],
    preference_type: str | None,
    horizon: int | None,
    *,
    every: bool,
) -> list[str] | None:
    """Choose the concepts: the named ones, else every one, else the basic and what flags ask."""
    if concepts:
        order = list(REGISTRY)
        return sorted(dict.fromkeys(concepts), key=lambda key: order.index(concept_of(key)[0].name))
    if every:
        return None
    if preference_type:
        return [n for n, each in REGISTRY.items() if "preference_type" in each.parameters]
    asked = {"coalition"} if coalition else set()
    asked |= set() if horizon is None else {"horizon"}
    more = [n for n, each in REGISTRY.items() if asked & each.parameters and n not in CONCEPTS]
    return [*CONCEPTS, *more]


def _members(given: tuple[str, ...], conflict: AnyConflict) -> tuple[str, ...]:
    """Split at commas what is not a name as it stands."""
    members = (
        [each] if each in conflict.decision_makers else [part.strip() for part in each.split(",")]
        for each in given
    )
    return tuple(name for names in members for name in names)


def _read(path: Path) -> AnyConflict:
    if path.is_dir():
        found = [*sorted(path.glob("models/*")), *sorted(path.iterdir())]
        models = [file for file in found if file.suffix.lower() in READERS]
        named = f"one of its models, such as {models[0]}" if models else "a model file"
        msg = f"{path}: this is a directory, not a model. Name {named}."
        raise InputError(msg)
    return read(read_text(path), str(path))


@contextmanager
def _about(path: Path) -> Iterator[None]:
    """Put the file before what goes wrong with its model."""
    try:
        yield
    except GoodOfficesError as error:
        msg = f"{path}: {error}"
        raise type(error)(msg) from None


def _show_options(console: Console, conflict: AnyConflict) -> None:
    if conflict.name:
        console.print(Text(inert(conflict.name), style="bold"))
    if isinstance(conflict, GraphConflict):
        _show_moves(console, conflict)
        return
    table = _table("", "Option", "Decision maker", "Levels", "May change")
    changes = {"both": "both ways", "up": "up only", "down": "down only"}
    for number, option in enumerate(conflict.options, 1):
        levels = " < ".join(option.levels)
        _row(table, str(number), option.name, option.owner, levels, changes[option.direction])
    console.print(table)
    if conflict.bans:
        pairs = ", ".join(f"{before} to {after}" for before, after in conflict.bans)
        console.print(Text(f"Nobody may move between these states: {pairs}."))


def _show_moves(console: Console, conflict: GraphConflict) -> None:
    table = _table("Decision maker", "Moves")
    for dm in conflict.decision_makers:
        moves = conflict.moves.get(dm, ())
        named = ", ".join(f"{before} to {after}" for before, after in moves[:_SHOWN]) or "none"
        more = f" and {len(moves) - _SHOWN} more" if len(moves) > _SHOWN else ""
        _row(table, dm, named + more)
    console.print(table)


def _show_states(console: Console, analysis: Analysis) -> None:
    conflict = analysis.conflict
    marks = {concept: analysis.equilibrium(concept) for concept in analysis.concepts}
    holding = np.flatnonzero(np.logical_or.reduce([*marks.values()])) + 1
    everything = conflict.size <= _SHOWN
    states = range(1, conflict.size + 1) if everything else holding[:_SHOWN].tolist()
    names = [option.name for option in conflict.options]
    numbers = [str(number) for number in range(1, len(names) + 1)]
    heads = names if sum(map(cell_len, names)) + 3 * len(names) <= _HEADS else numbers
    table = _table("State", *heads, "Holds under", "")
    for state in states:
        under = [concept for concept, held in marks.items() if held[state - 1]]
        today = ["status quo"] if state == conflict.status_quo else []
        named = [conflict.state_names[state]] if state in conflict.state_names else []
        blind = [f"{dm} does not see it" for dm, hide in conflict.hidden.items() if hide[state - 1]]
        levels = conflict.level_names(state)
        _row(table, str(state), *levels, " ".join(under) or "-", "; ".join(named + today + blind))
    console.print(table)
    if not everything:
        left = holding.size - len(states)
        more = f"; {left} more are not shown" if left else ""
        text = f"{conflict.size} feasible states; the table shows equilibria only{more}."
        console.print(Text(text))


def _show_equilibria(console: Console, analysis: Analysis) -> None:
    table = _table("Concept", "Equilibria")
    for concept in analysis.concepts:
        states = np.flatnonzero(analysis.equilibrium(concept)) + 1
        named = ", ".join(map(str, states[:_SHOWN])) or "none"
        more = f" and {states.size - _SHOWN} more" if states.size > _SHOWN else ""
        _row(table, concept, named + more)
    console.print(table)
    for concept, reading in analysis.readings.items():
        console.print(Text(f"{concept}: {reading}"))


def _show_reasons(console: Console, analysis: Analysis, state: int) -> None:
    conflict = analysis.conflict
    for concept in analysis.concepts:
        holds = analysis.equilibrium(concept)[state - 1]
        verdict = "holds" if holds else "does not hold"
        console.print(Text(f"State {state} {verdict} under {concept}.", style="bold"))
        if concept not in analysis.thresholds:
            for who, states in analysis.stable[concept].items():
                stays = "stays" if state in states else "would move"
                console.print(Text(inert(f"  {who} {stays}.")), soft_wrap=True)
            console.print()
            continue
        for dm in conflict.decision_makers:
            for line in _reasons(conflict, why(analysis, state, dm, concept)):
                console.print(Text(inert(line)), soft_wrap=True)
        console.print()


def _reasons(conflict: AnyConflict, reason: Why) -> Iterator[str]:
    """Word why one decision maker stays in a state, or not."""
    if not reason.departures:
        yield f"  {reason.dm} stays: it has no improvement to move to."
        return
    yield f"  {reason.dm} {'stays' if reason.stable else 'would move'}:"
    for departure in reason.departures:
        move = _change(conflict, reason.ordinal, departure.ordinal)
        if departure.sanction is None:
            follows = "" if reason.concept == "Nash" else ", and no answer makes it regret the move"
            yield f"    {move} is better for it{follows}."
        else:
            here, steps = departure.ordinal, []
            for step in departure.sanction:
                steps.append(f"{step.mover} to {_change(conflict, here, step.ordinal)}")
                here = step.ordinal
            yield f"    {move} is better for it, but can be answered: {', then '.join(steps)}."
    if reason.reference is not None:
        yield f"    It would stay if it held this state at least equal to state {reason.reference}."


def _change(conflict: AnyConflict, here: int, there: int) -> str:
    if not conflict.options:
        return f"state {there} ({conflict.state_names[there]})"
    changes = [
        f"{option.name}: {after}"
        for option, before, after in zip(
            conflict.options, conflict.level_names(here), conflict.level_names(there), strict=True
        )
        if before != after
    ]
    return f"state {there} ({', '.join(changes)})"
