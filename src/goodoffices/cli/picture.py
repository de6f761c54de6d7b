"""`goodoffices picture`: the option table, the rankings or the state graph of a conflict model."""

from pathlib import Path

import click

from goodoffices.brief.pictures import Picture, draw_graph, draw_options, draw_rankings
from goodoffices.cli.conflicts import (
    about,
    preference_type_option,
    read_conflict,
    require_free,
    require_unknown,
)
from goodoffices.errors import InputError
from goodoffices.files import write_whole
from goodoffices.graphmodel import CONCEPTS, Analysis, analyse
from goodoffices.graphmodel.question import PreferenceType

__all__ = ["picture_command"]

_ENDINGS = (".png", ".svg")


@click.command("picture")
@click.argument("model", type=click.Path(path_type=Path))
@click.argument("kind", type=click.Choice(["options", "ranking", "graph"]))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    required=True,
    metavar="FILE",
    help="Where to write it: FILE.svg or FILE.png.",
)
@click.option(
    "--concept",
    "concepts",
    multiple=True,
    help="Mark what holds under this stability concept; may be given more than once.",
)
@preference_type_option
@click.option("--replace", is_flag=True, help="Write over a file that exists.")
@click.option("--state", type=int, metavar="N", help="In a graph: only what is near state N.")
@click.option("--depth", type=int, default=1, metavar="D", help="How many moves near is.")
@click.option("--dm", metavar="NAME", help="In a graph: only the moves of this decision maker.")
def picture_command(
    model: Path,
    kind: str,
    output: Path,
    concepts: tuple[str, ...],
    preference_type: PreferenceType | None,
    replace: bool,
    state: int | None,
    depth: int,
    dm: str | None,
) -> None:
    """Draw a conflict model: its options, rankings, or states and moves."""
    ending = output.suffix.lower()
    if ending not in _ENDINGS:
        msg = f"{output}: a picture is a {' or a '.join(_ENDINGS)} file. Name one of those."
        raise InputError(msg)
    if kind != "graph" and (state is not None or dm is not None):
        msg = f"--state and --dm choose a part of a graph; {kind} has none. Leave them out."
        raise InputError(msg)
    require_free(output, replace=replace)
    conflict = read_conflict(model)
    require_unknown(preference_type, conflict)
    with about(model):
        analysis = analyse(conflict, concepts or CONCEPTS, preference_type=preference_type)
        drawn = _drawn(analysis, kind, state, depth, dm)
    write_whole(output, drawn.png() if ending == ".png" else drawn.svg.encode())
    click.echo(f"Wrote {click.format_filename(output)}: {drawn.facts[0]}")


def _drawn(analysis: Analysis, kind: str, state: int | None, depth: int, dm: str | None) -> Picture:
    if kind == "graph":
        return draw_graph(analysis, state, dm=dm, depth=depth)
    return draw_options(analysis) if kind == "options" else draw_rankings(analysis)
