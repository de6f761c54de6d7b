"""`goodoffices analyse`: which outcomes of a conflict model hold, and why."""

import json
from pathlib import Path

import click
import numpy as np
from numpy.typing import NDArray
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from goodoffices.cli.conflicts import (
    about,
    is_hypergame,
    preference_type_option,
    read_conflict,
    require_unknown,
)
from goodoffices.cli.hypergame import show_hypergame
from goodoffices.cli.patience import patience
from goodoffices.cli.reasons import show_reasons
from goodoffices.cli.tables import row as _row
from goodoffices.cli.tables import table as _table
from goodoffices.errors import InputError
from goodoffices.graphmodel import (
    CONCEPTS,
    REGISTRY,
    Analysis,
    AnyConflict,
    analyse,
    bloc,
)
from goodoffices.graphmodel.concept import split
from goodoffices.graphmodel.concepts import concept_of
from goodoffices.graphmodel.formats import document, results_csv
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
@preference_type_option
@click.option("--horizon", type=int, metavar="H", help="Look at most so many moves ahead.")
@click.option("--state", type=int, metavar="N", help="Say why state N holds or not.")
@click.option("--json", "as_json", is_flag=True, help="Print one object that programs read.")
@click.option("--csv", "as_csv", is_flag=True, help="Print a table that spreadsheets read.")
def analyse_command(
    model: Path,
    concepts: tuple[str, ...],
    coalition: tuple[str, ...],
    blocs: tuple[str, ...],
    preference_type: PreferenceType | None,
    horizon: int | None,
    state: int | None,
    as_json: bool,
    as_csv: bool,
) -> None:
    """Analyse a conflict model: which outcomes hold, and why."""
    if as_json and as_csv:
        msg = "--json and --csv are two answers. Ask for one of them."
        raise InputError(msg)
    if state is not None and (as_json or as_csv):
        msg = "--state says in words why a state holds. Leave out --json and --csv."
        raise InputError(msg)
    _require_heeded(concepts, coalition=bool(coalition), horizon=horizon is not None)
    ahead = 2 if horizon is None else horizon
    if is_hypergame(model):
        if state is not None or coalition or as_csv:
            msg = (
                f"{model}: --state, --coalition and --csv are for one model. "
                "Ask them of a game's file."
            )
            raise InputError(msg)
        show_hypergame(
            model, concepts, preference_type=preference_type, horizon=ahead, as_json=as_json
        )
        return
    conflict = read_conflict(model)
    require_unknown(preference_type, conflict)
    with about(model):
        for members in _blocs(blocs, conflict):
            conflict = bloc(conflict, members)
        if state is not None:
            conflict.require_state(state)
        with patience("Analysing") as progress:
            analysis = analyse(
                conflict,
                _chosen(concepts, coalition, horizon, every=as_json or as_csv),
                coalition=_members(coalition, conflict) if coalition else None,
                preference_type=preference_type,
                horizon=ahead,
                progress=progress,
            )
        if as_json:
            click.echo(json.dumps(document(analysis)))
            return
        if as_csv:
            click.echo(results_csv(analysis), nl=False)
            return
    console = Console(highlight=False, markup=False, emoji=False)
    _show_options(console, conflict)
    _show_states(console, analysis)
    _show_equilibria(console, analysis)
    if state is not None:
        show_reasons(console, analysis, state)


def _require_heeded(concepts: tuple[str, ...], **given: bool) -> None:
    """Refuse a parameter that none of the concepts named heeds."""
    for parameter, is_given in given.items():
        heeding = [name for name, each in REGISTRY.items() if parameter in each.parameters]
        if is_given and concepts and not {concept_of(key)[0].name for key in concepts} & {*heeding}:
            msg = (
                f"no concept named heeds --{parameter}: {', '.join(concepts)}. Leave it out, or "
                f"name one of: {', '.join(heeding)}."
            )
            raise InputError(msg)


def _chosen(
    concepts: tuple[str, ...],
    coalition: tuple[str, ...],
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
    return tuple(name for names in members for name in names if name)


def _blocs(given: tuple[str, ...], conflict: AnyConflict) -> list[tuple[str, ...]]:
    found = [_members((each,), conflict) for each in given]
    for place, members in enumerate(found):
        for name in members:
            if any(name in earlier for earlier in found[:place]):
                msg = f"{name!r} is named in two blocs. Leave it in one of them."
                raise InputError(msg)
    return found


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
    if not any(conflict.moves.values()):
        console.print(Text("Nobody can move, so every state holds. Give the model its moves."))


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
        _row(table, concept, _listed(states))
        if concept_of(concept)[0].by_leader:
            for leader in analysis.conflict.decision_makers:
                led = np.flatnonzero(analysis.holds(concept, leader)) + 1
                _row(table, f"{concept}, {leader} leads", _listed(led))
    console.print(table)
    for concept in analysis.concepts:
        _show_since(console, analysis, concept)
    for reading in dict.fromkeys(analysis.readings.values()):
        alike = [concept for concept, told in analysis.readings.items() if told == reading]
        console.print(Text(f"{', '.join(alike)}: {reading}"))


def _show_since(console: Console, analysis: Analysis, concept: str) -> None:
    """Show from which horizon on each equilibrium is stable, for a concept that looks at all."""
    since = concept_of(concept)[0].since
    held = np.flatnonzero(analysis.equilibrium(concept))[:_SHOWN].tolist()
    if since is None or not held:
        return
    makers = analysis.conflict.decision_makers
    from_on = [since(analysis.question, dm) for dm in makers]
    table = _table(f"{concept}: stable from h0 on", *makers)
    for state in held:
        _row(table, f"state {state + 1}", *(str(found[state]) for found in from_on))
    console.print(table)


def _listed(states: NDArray[np.int64]) -> str:
    named = ", ".join(map(str, states[:_SHOWN])) or "none"
    return named + (f" and {states.size - _SHOWN} more" if states.size > _SHOWN else "")
