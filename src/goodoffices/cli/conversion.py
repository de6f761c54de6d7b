"""`goodoffices convert`: a conflict model written in another format, and what that cannot hold."""

from pathlib import Path

import click

from goodoffices.cli.conflicts import (
    about,
    preference_type_option,
    read_conflict,
    require_free,
    require_unknown,
    tables,
)
from goodoffices.errors import InputError
from goodoffices.files import write_whole
from goodoffices.graphmodel import CONCEPTS, analyse
from goodoffices.graphmodel.formats import GRAPH_WRITERS, MODEL_WRITERS, Held, Loss
from goodoffices.graphmodel.formats.losses import LossKind
from goodoffices.graphmodel.question import PreferenceType
from goodoffices.inert import inert

__all__ = ["convert_command"]

_WORDS: dict[LossKind, str] = {
    "bloc": "what the members of the bloc agree on is written as a partial order",
    "characters": "control characters and blanks around names are made visible or taken away",
    "evidence": "what it rests on is left out",
    "idle statements": "statements that are the same in all states are left out",
    "level names": "its two levels are called N and Y",
    "levels": "it is written as one option for each level above the lowest",
    "name": "the model's name is left out",
    "numbers": "the states are numbered by the options in the order of the decision makers",
    "one way": "the file holds the state graph and the answers; no model is read from it",
    "options": "states and moves stand in the place of options and their levels",
    "owners": "all options of the bloc are given to the first of its members",
    "ranking": "the ranking stands in the place of statements or weights",
    "rules": "the states that are left stand in the place of the feasibility rules",
    "scale": "the weights are all multiplied by one number, so that they are decimals",
    "state names": "names of states are left out or changed",
    "status quo": "the status quo is left out",
    "strength": "what is much preferred is written as preferred",
}


@click.command("convert")
@click.argument("model", type=click.Path(path_type=Path))
@click.argument("out", type=click.Path(path_type=Path))
@preference_type_option
@click.option("--strict", is_flag=True, help="Refuse where anything cannot be held.")
@click.option("--replace", is_flag=True, help="Write over a file that exists.")
def convert_command(
    model: Path,
    out: Path,
    preference_type: PreferenceType | None,
    strict: bool,
    replace: bool,
) -> None:
    """
    Write a conflict model in another format.

    The name of OUT says which: .yaml, .gmcr, .csv (two tables, of states and of arcs), or the
    state graph as .graphml or .dot. What the format cannot hold is said; where the answers would
    change, nothing is written.
    """
    targets = _targets(out)
    for target in targets:
        require_free(target, replace=replace)
    ending = out.suffix.lower()
    if preference_type and ending in MODEL_WRITERS:
        msg = f"--preference-type is for a state graph: {', '.join(GRAPH_WRITERS)}. Leave it out."
        raise InputError(msg)
    conflict = read_conflict(model)
    require_unknown(preference_type, conflict)
    with about(model):
        held = (
            MODEL_WRITERS[ending](conflict)
            if ending in MODEL_WRITERS
            else GRAPH_WRITERS[ending](analyse(conflict, CONCEPTS, preference_type=preference_type))
        )
    if strict and held.losses:
        msg = f"{out}: {_said(held.losses[0])}. Leave --strict out, or name another format."
        raise InputError(msg)
    _write(held, targets)


def _targets(out: Path) -> tuple[Path, ...]:
    ending = out.suffix.lower()
    if ending not in {*MODEL_WRITERS, *GRAPH_WRITERS}:
        known = ", ".join([*MODEL_WRITERS, *GRAPH_WRITERS])
        msg = f"{out}: no format has this extension. Name a file in {known}."
        raise InputError(msg)
    return tables(out) if ending == ".csv" else (out,)


def _write(held: Held, targets: tuple[Path, ...]) -> None:
    for target, text in zip(targets, held.texts, strict=True):
        write_whole(target, text.encode())
        click.echo(f"Wrote {click.format_filename(target)}.")
    for loss in held.losses:
        click.echo(f"Not as in the model: {_said(loss)}.")


def _said(loss: Loss) -> str:
    return f"{inert(loss.of)}: {_WORDS[loss.kind]}" if loss.of else _WORDS[loss.kind]
