"""A hypergame in the terminal: what each side expects to hold, and what would turn out."""

import json
from collections.abc import Sequence
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from goodoffices.cli.conflicts import require_unknown
from goodoffices.cli.tables import console, head, row, table
from goodoffices.errors import GoodOfficesError
from goodoffices.files import read_text
from goodoffices.graphmodel import CONCEPTS, Hypergame, HypergameAnalysis, analyse_hypergame
from goodoffices.graphmodel.formats import read
from goodoffices.graphmodel.formats.hypergame import hypergame_document, read_hypergame
from goodoffices.graphmodel.question import AnyConflict, PreferenceType

__all__ = ["show_hypergame"]

_SHOWN = 40
"""The most states that a table shows."""

_KINDS = {
    "outcome": "would turn out",
    "steady": "steady: everybody expects it",
    "surprising": "surprising: somebody does not expect it",
    "false": "false: expected, would not turn out",
}
"""The kinds of equilibria, in words."""


def show_hypergame(
    path: Path,
    concepts: Sequence[str],
    *,
    preference_type: PreferenceType | None,
    horizon: int,
    as_json: bool,
) -> None:
    """
    Analyse the hypergame of a file and print the answer.

    Parameters
    ----------
    path : Path
        The file.
    concepts : sequence of str
        The concepts to test; none for the basic ones.
    preference_type : {"a", "b", "c", "d"} or None
        How an unknown preference counts.
    horizon : int
        The most moves that limited-move concepts look ahead.
    as_json : bool
        Whether to print one object that programs read.
    """

    def fetch(name: str) -> AnyConflict:
        beside = path.parent / name
        return read(read_text(beside), str(beside))

    hypergame = read_hypergame(read_text(path), str(path), fetch)
    require_unknown(preference_type, *hypergame.games.values())
    try:
        analysis = analyse_hypergame(
            hypergame, concepts or CONCEPTS, preference_type=preference_type, horizon=horizon
        )
    except GoodOfficesError as error:
        msg = f"{path}: {error}"
        raise type(error)(msg) from None
    if as_json:
        click.echo(json.dumps(hypergame_document(analysis)))
        return
    shown = console()
    if hypergame.name:
        head(shown, hypergame.name)
    _show_states(shown, hypergame, analysis)
    _show_kinds(shown, analysis)


def _show_states(shown: Console, hypergame: Hypergame, analysis: HypergameAnalysis) -> None:
    heads = [option.name for option in hypergame.options] or ["Name"]
    rows = table("State", *heads, "Not seen by", "Would turn out under")
    for number, levels in enumerate(hypergame.states[:_SHOWN], 1):
        blind = [dm for dm, seen in hypergame.seen.items() if not seen[number - 1]]
        under = [c for c in analysis.concepts if number in analysis.outcome[c]]
        row(rows, str(number), *levels, ", ".join(blind) or "-", " ".join(under) or "-")
    shown.print(rows)
    if len(hypergame.states) > _SHOWN:
        shown.print(Text(f"{len(hypergame.states)} states; the first {_SHOWN} are shown."))


def _show_kinds(shown: Console, analysis: HypergameAnalysis) -> None:
    rows = table("Concept", "Equilibria", "States")
    for concept in analysis.concepts:
        for dm, states in analysis.expected[concept].items():
            row(rows, concept, f"as {dm} sees it", _listed(states))
        for kind, words in _KINDS.items():
            row(rows, concept, words, _listed(getattr(analysis, kind)[concept]))
    shown.print(rows)


def _listed(states: Sequence[int]) -> str:
    more = f" and {len(states) - _SHOWN} more" if len(states) > _SHOWN else ""
    return (", ".join(map(str, states[:_SHOWN])) or "none") + more
