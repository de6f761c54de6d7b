"""`goodoffices preferences`: what the preferences of a model come to, and what is odd in them."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import click
from rich.console import Console

from goodoffices.cli.conflicts import about, read_conflict
from goodoffices.cli.tables import console, head, line, row, table
from goodoffices.errors import InputError
from goodoffices.graphmodel import (
    AnyConflict,
    Conflict,
    Idle,
    Leaning,
    Recovery,
    clashes,
    idle,
    leanings,
    recover,
)
from goodoffices.graphmodel.formats.review import review
from goodoffices.graphmodel.general import is_complete

__all__ = ["preferences_command"]

_CLASSES = 40
"""The most classes of a ranking that are shown."""


@click.command("preferences")
@click.argument("model", type=click.Path(path_type=Path))
@click.option(
    "--dm", "makers", multiple=True, metavar="NAME", help="Show this decision maker only."
)
@click.option(
    "--statements",
    is_flag=True,
    help="Recover a shortest list of statements from each ranking.",
)
@click.option(
    "--parts",
    type=int,
    metavar="N",
    help="With --statements: join N comparisons at most, 1 to 3; the fewest that do by default.",
)
@click.option("--json", "as_json", is_flag=True, help="Print one object that programs read.")
def preferences_command(
    model: Path, makers: tuple[str, ...], statements: bool, parts: int | None, as_json: bool
) -> None:
    """
    Show the rankings of a model, and what is odd in its preferences and rules.

    Statements that decide nothing, states ranked against what is preferred everywhere else, and
    levels that the feasibility rules leave no state are named.
    """
    conflict = read_conflict(model)
    with about(model):
        chosen = _chosen(conflict, makers)
        if statements and not isinstance(conflict, Conflict):
            msg = "a model in graph form has no options that statements could speak of."
            raise InputError(msg)
        found = (
            {dm: recover(conflict, dm, parts) for dm in chosen if _ranks(conflict, dm)}
            if statements and isinstance(conflict, Conflict)
            else {}
        )
        if as_json:
            click.echo(json.dumps(review(conflict, chosen, found)))
            return
        for dm in chosen:
            _show(console(), conflict, dm, found.get(dm))
        _show_clashes(console(), conflict)


def _chosen(conflict: AnyConflict, makers: Sequence[str]) -> tuple[str, ...]:
    for dm in makers:
        if dm not in conflict.decision_makers:
            known = ", ".join(conflict.decision_makers)
            msg = f"{dm!r} is no decision maker. The decision makers are: {known}."
            raise InputError(msg)
    return tuple(dm for dm in conflict.decision_makers if not makers or dm in makers)


def _show(to: Console, conflict: AnyConflict, dm: str, recovered: Recovery | None) -> None:
    head(to, dm)
    if not _ranks(conflict, dm):
        line(to, "It ranks no states: it leaves pairs of them unknown or without comparison.")
        line(to, "")
        return
    payoff = conflict.payoff(dm)
    ranks = table("Rank", "States")
    top = int(payoff.max())
    for place, rank in enumerate(range(top, max(top - _CLASSES, 0), -1), 1):
        states = [k + 1 for k in (payoff == rank).nonzero()[0].tolist()]
        row(ranks, str(place), ", ".join(_named(conflict, state) for state in states))
    to.print(ranks)
    if top > _CLASSES:
        line(to, f"{top - _CLASSES} more classes are not shown.")
    for words in _oddities(conflict, dm):
        line(to, words)
    if recovered is not None:
        for words in _recovered(recovered):
            line(to, words)
    line(to, "")


def _ranks(conflict: AnyConflict, dm: str) -> bool:
    return is_complete(conflict.preferences[dm])


def _named(conflict: AnyConflict, state: int) -> str:
    name = conflict.state_names.get(state)
    return f"{state} ({name})" if name else str(state)


def _oddities(conflict: AnyConflict, dm: str) -> Iterator[str]:
    if not isinstance(conflict, Conflict):
        return
    for each in idle(conflict, dm):
        yield _idle(each)
    for leaning in leanings(conflict, dm):
        yield _leaning(leaning)


def _idle(each: Idle) -> str:
    said = f"Statement {each.place} ({each.statement.text})"
    if each.constant is not None:
        return (
            f"{said} decides nothing: it is {'true' if each.constant else 'false'} of every state."
        )
    if each.silent:
        return f"{said} decides nothing: the statements before it separate all that it separates."
    return f"{said} could go: the statements after it separate the same states the same way."


def _leaning(each: Leaning) -> str:
    pairs = "; ".join(f"{better} below {worse}" for better, worse in each.exceptions)
    return (
        f"All else equal, {each.option} {each.better} is preferred to {each.worse} in {each.held} "
        f"pairs of states; ranked the other way: {pairs}."
    )


def _recovered(found: Recovery) -> Iterator[str]:
    kind = "one comparison" if found.parts == 1 else f"up to {found.parts} comparisons"
    if found.statements is None:
        yield f"No list of statements of {kind} yields this ranking."
        return
    bound = "" if found.shortest else " The search ended early: a shorter list may exist."
    count = len(found.statements)
    lists = "A shortest list" if found.shortest else "A list"
    yield f"{lists} of statements of {kind} that yields this ranking ({count}):{bound}"
    for place, statement in enumerate(found.statements, 1):
        yield f"  {place}. {statement.text}"


def _show_clashes(to: Console, conflict: AnyConflict) -> None:
    if not isinstance(conflict, Conflict):
        return
    for clash in clashes(conflict):
        rules = " and ".join(map(str, clash.rules))
        words = f"{clash.option} can never be {clash.level}: "
        if len(clash.rules) == 1:
            line(to, f"{words}feasibility rule {rules} forbids it.")
        else:
            owners = " and ".join(clash.decision_makers)
            said = f"feasibility rules {rules} contradict each other there"
            line(to, f"{words}{said}, on options of {owners}.")
