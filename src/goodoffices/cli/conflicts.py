"""Conflict models opened for a command, and what goes wrong with one said with its file."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from goodoffices.errors import GoodOfficesError, InputError
from goodoffices.files import read_text
from goodoffices.graphmodel import AnyConflict
from goodoffices.graphmodel.formats import READERS, read, read_csv
from goodoffices.graphmodel.formats.hypergame import holds_games
from goodoffices.graphmodel.question import PreferenceType
from goodoffices.graphmodel.relating import undecided

__all__ = [
    "about",
    "is_hypergame",
    "preference_type_option",
    "read_conflict",
    "require_free",
    "require_unknown",
    "tables",
]

preference_type_option = click.option(
    "--preference-type",
    type=click.Choice(["a", "b", "c", "d"]),
    help="How an unknown preference counts.",
)
"""The option by which a command is told how to take what is unknown."""


def read_conflict(path: Path) -> AnyConflict:
    """
    Read the model that a command names.

    Parameters
    ----------
    path : Path
        Its file.

    Returns
    -------
    Conflict or GraphConflict
        The model.

    Raises
    ------
    InputError
        If there is none, it cannot be read, or it is a hypergame.
    """
    if path.is_dir():
        found = [*sorted(path.glob("models/*")), *sorted(path.iterdir())]
        models = [file for file in found if file.suffix.lower() in READERS]
        named = f"one of its models, such as {models[0]}" if models else "a model file"
        msg = f"{path}: this is a directory, not a model. Name {named}."
        raise InputError(msg)
    if is_hypergame(path):
        msg = (
            f"{path}: this is a hypergame, of a model for each decision maker. Name one of those "
            "models, or ask `goodoffices analyse` about the whole."
        )
        raise InputError(msg)
    if path.suffix.lower() == ".csv":
        states, arcs = tables(path)
        return read_csv(read_text(states), read_text(arcs), str(states), str(arcs))
    return read(read_text(path), str(path))


def is_hypergame(path: Path) -> bool:
    """
    Tell a hypergame from a model.

    Parameters
    ----------
    path : Path
        A file.

    Returns
    -------
    bool
        Whether it holds a model for each decision maker.
    """
    return path.suffix.lower() in {".yaml", ".yml"} and holds_games(read_text(path))


def tables(path: Path) -> tuple[Path, Path]:
    """
    Name the two tables of a conflict in graph form.

    Parameters
    ----------
    path : Path
        Either of them, or the part that their names share with ``.csv``.

    Returns
    -------
    states : Path
        The table of states.
    arcs : Path
        The table of arcs.
    """
    stem = path.stem
    for part in ("states", "arcs"):
        if stem.lower().endswith(part):
            stem = stem[: -len(part)]
            break
    else:
        stem += "."
    return (
        path.with_name(f"{stem}states{path.suffix}"),
        path.with_name(f"{stem}arcs{path.suffix}"),
    )


def require_free(path: Path, *, replace: bool) -> None:
    """
    Refuse to write over a file, unless that is asked for.

    Parameters
    ----------
    path : Path
        Where something is to be written.
    replace : bool
        Whether it may be written over.

    Raises
    ------
    InputError
        If there is a file.
    """
    if path.exists() and not replace:
        msg = f"{path}: this file exists. Name another one, or give --replace."
        raise InputError(msg)


def require_unknown(preference_type: PreferenceType | None, *models: AnyConflict) -> None:
    """
    Refuse a preference type where no preference is unknown: it would be heeded by nothing.

    Parameters
    ----------
    preference_type : {"a", "b", "c", "d"} or None
        What the user gave.
    *models : Conflict or GraphConflict
        The models that the command is asked about.

    Raises
    ------
    InputError
        If it is given, and the preferences of all models are known.
    """
    if preference_type and not any(undecided(model) for model in models):
        msg = "--preference-type: the preferences of the model leave nothing unknown. Leave it out."
        raise InputError(msg)


@contextmanager
def about(path: Path) -> Iterator[None]:
    """
    Put the file before what goes wrong with its model.

    Parameters
    ----------
    path : Path
        The model's file.
    """
    try:
        yield
    except GoodOfficesError as error:
        msg = f"{path}: {error}"
        raise type(error)(msg) from None
