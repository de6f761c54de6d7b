"""Hypergames read from our YAML: for each decision maker a model, in the file or in another."""

import re
from collections.abc import Callable, Mapping
from pathlib import PurePath
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from goodoffices.errors import FormatError, ModelError
from goodoffices.files import read_yaml
from goodoffices.graphmodel.formats.document import AnalysisDocument, document
from goodoffices.graphmodel.formats.file import ModelFile, Name
from goodoffices.graphmodel.formats.model import build
from goodoffices.graphmodel.formats.placing import Places
from goodoffices.graphmodel.formats.plain import plain
from goodoffices.graphmodel.formats.refusal import refusal
from goodoffices.graphmodel.hypergame import Hypergame, HypergameAnalysis
from goodoffices.graphmodel.question import AnyConflict

__all__ = [
    "HypergameDocument",
    "HypergameFile",
    "HypergameState",
    "holds_games",
    "hypergame_document",
    "read_hypergame",
]


class _Shape(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class HypergameFile(_Shape):
    """A hypergame: one conflict model for each decision maker, as it sees the dispute."""

    schema_: Literal["goodoffices-hypergame-1"] = Field("goodoffices-hypergame-1", alias="schema")
    name: str = Field("", description="What the hypergame is called")
    hypergame: dict[Name, Name | ModelFile] = Field(
        description="Decision maker: its model, or the name of a file beside this one"
    )


class HypergameState(_Shape):
    """A state of one of the games or more."""

    number: int = Field(ge=1, description="Its place in this list, from 1")
    levels: list[str] = Field(description="Level names in option order; in graph form its name")
    ordinals: dict[str, int | None] = Field(
        description="Decision maker: its ordinal in that one's game; null where it is not seen"
    )


class HypergameDocument(_Shape):
    """What each decision maker of a hypergame expects to hold, and what would turn out."""

    schema_: Literal["goodoffices-hypergame-analysis-1"] = Field(alias="schema")
    decision_makers: list[str] = Field(min_length=1, description="Those who have a game")
    options: list[str] = Field(description="The options of all games; empty in graph form")
    states: list[HypergameState] = Field(min_length=1, description="The states of all games")
    expected: dict[str, dict[str, list[int]]] = Field(
        description="Concept, decision maker: the equilibria of its game, by number"
    )
    outcome: dict[str, list[int]] = Field(
        description="Concept: where everybody stays, each judging by its own game"
    )
    steady: dict[str, list[int]] = Field(description="Concept: expected by everybody")
    surprising: dict[str, list[int]] = Field(
        description="Concept: turn out, though somebody does not expect them"
    )
    false: dict[str, list[int]] = Field(
        description="Concept: expected by somebody, and do not turn out"
    )
    games: dict[str, AnalysisDocument] = Field(description="Decision maker: its game's analysis")


def holds_games(text: str) -> bool:
    """
    Tell a hypergame from a model.

    Parameters
    ----------
    text : str
        A YAML file's text.

    Returns
    -------
    bool
        Whether it has the key ``hypergame`` at its top.
    """
    return re.search(r"^hypergame\s*:", text, re.MULTILINE) is not None


def read_hypergame(text: str, origin: str, fetch: Callable[[str], AnyConflict]) -> Hypergame:
    """
    Read a hypergame from our YAML.

    Parameters
    ----------
    text : str
        The file's text.
    origin : str
        Its name, for the error message.
    fetch : callable
        Reads the model of a file that is named, by its name relative to this one's folder.

    Returns
    -------
    Hypergame
        The hypergame.

    Raises
    ------
    FormatError
        If the file breaks the rules of its format, or names a file outside its folder.
    ModelError
        If a model contradicts itself, or the games do not fit together.
    """
    tree = read_yaml(text, origin)
    if not isinstance(tree, Mapping) or not isinstance(tree.get("hypergame"), Mapping):
        msg = f"{origin}: this is no hypergame. Give under `hypergame` a model for each one."
        raise FormatError(msg)
    games = {str(dm): tree["hypergame"][dm] for dm in tree["hypergame"]}
    names = {dm: game if isinstance(game, str) else "-" for dm, game in games.items()}
    try:
        whole = plain(tree, text, origin)
        file = HypergameFile.model_validate({**whole, "hypergame": names})
    except ValidationError as error:
        raise refusal(error, tree, origin) from None
    places, found = Places(tree, origin), {}
    for dm, game in games.items():
        if isinstance(game, str):
            with places.at("hypergame", dm):
                found[dm] = fetch(_beside(game))
        else:
            found[dm] = build(game, text, origin)
    try:
        return Hypergame(found, file.name)
    except ModelError as error:
        msg = f"{origin}: {error}"
        raise ModelError(msg) from None


def _beside(name: str) -> str:
    path = PurePath(name)
    if path.is_absolute() or ".." in path.parts:
        msg = f"the model {name!r} is outside this file's folder. Put it beside the file."
        raise FormatError(msg)
    return name


def hypergame_document(analysis: HypergameAnalysis) -> dict[str, Any]:
    """
    Write the analysis of a hypergame as plain data.

    Parameters
    ----------
    analysis : HypergameAnalysis
        The analysis.

    Returns
    -------
    dict
        Of the shape `HypergameDocument`.
    """
    hypergame = analysis.hypergame
    kinds = ("outcome", "steady", "surprising", "false")
    return {
        "schema": "goodoffices-hypergame-analysis-1",
        "decision_makers": list(hypergame.games),
        "options": [option.name for option in hypergame.options],
        "states": [
            {
                "number": number,
                "levels": list(levels),
                "ordinals": {dm: seen[number - 1] or None for dm, seen in hypergame.seen.items()},
            }
            for number, levels in enumerate(hypergame.states, 1)
        ],
        "expected": {
            concept: {dm: list(states) for dm, states in by.items()}
            for concept, by in analysis.expected.items()
        },
        **{
            kind: {concept: list(states) for concept, states in getattr(analysis, kind).items()}
            for kind in kinds
        },
        "games": {dm: document(each) for dm, each in analysis.analyses.items()},
    }
