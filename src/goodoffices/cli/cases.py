"""The command `cases`: the published cases and the example dossiers that come with the program."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import click

from goodoffices.errors import InputError
from goodoffices.files import decode, read_yaml, write_whole
from goodoffices.inert import inert, inert_lines

__all__ = ["Case", "cases_command", "find", "published"]

_MODELS = (".gmcr", ".yaml")
_DOSSIER, _ABOUT = "dossier.yaml", "README.md"


@dataclass(frozen=True)
class Case:
    """
    One case in the box.

    Parameters
    ----------
    name : str
        Its path below `cases/`: the citation.
    place : Traversable
        Its file, or its folder where it is a dossier.
    """

    name: str
    place: Traversable

    @property
    def title(self) -> str:
        """What the case calls itself."""
        if self.place.is_dir():
            return self._text(_ABOUT).partition("\n")[0].lstrip("# ")
        model = read_yaml(self._text(), self.name) if self.name.endswith(".yaml") else {}
        return str(model.get("name", ""))

    def shown(self) -> str:
        """Give the model as it stands, or the account of a dossier and the list of its files."""
        if not self.place.is_dir():
            return self._text()
        listed = "\n".join(f"    {path}" for path, _ in self.files())
        return f"{self._text(_ABOUT)}\nFiles:\n\n{listed}\n"

    def files(self) -> Iterator[tuple[str, Traversable]]:
        """Name the files of the case, relative to the folder that they are copied to."""
        return _walk(self.place, "") if self.place.is_dir() else iter([("", self.place)])

    def _text(self, *way: str) -> str:
        return decode(self.place.joinpath(*way).read_bytes(), self.name)


def _walk(place: Traversable, below: str) -> Iterator[tuple[str, Traversable]]:
    for part in sorted(place.iterdir(), key=lambda part: part.name):
        name = f"{below}{part.name}"
        if part.is_dir():
            yield from _walk(part, f"{name}/")
        else:
            yield name, part


def published() -> list[Case]:
    """
    Find the cases in the box.

    Returns
    -------
    list of Case
        By name: a folder with a dossier, or a model file.
    """
    return sorted(_cases(files("goodoffices").joinpath("cases"), ""), key=lambda case: case.name)


def _cases(place: Traversable, below: str) -> Iterator[Case]:
    for part in place.iterdir():
        name = f"{below}{part.name}"
        if part.is_dir() and part.joinpath(_DOSSIER).is_file():
            yield Case(name, part)
        elif part.is_dir():
            yield from _cases(part, f"{name}/")
        elif name.endswith(_MODELS):
            yield Case(name, part)


def find(name: str) -> Case:
    """
    Find a case by its name, or by as much of its end as tells it from all others.

    Parameters
    ----------
    name : str
        Such as ``cuba`` or ``fraser-hipel-1984/cuba.yaml``.

    Returns
    -------
    Case
        The case.

    Raises
    ------
    InputError
        If no case, or more than one, has that name.
    """
    found = [case for case in published() if f"/{name}" in _endings(case.name)]
    if len(found) == 1:
        return found[0]
    if found:
        names = ", ".join(case.name for case in found)
        msg = f"{name!r} names {len(found)} cases: {names}. Write more of the one that is meant."
        raise InputError(msg)
    msg = f"there is no case {name!r}. Name one that 'goodoffices cases' lists."
    raise InputError(msg)


def _endings(name: str) -> set[str]:
    parts = name.split("/")
    whole = {"/" + "/".join(parts[first:]) for first in range(len(parts))}
    return whole | {ending.removesuffix(suffix) for ending in whole for suffix in _MODELS}


def _copy(case: Case, folder: Path) -> int:
    pairs = [(folder / (path or case.place.name), part) for path, part in case.files()]
    for target, _ in pairs:
        if target.exists():
            msg = f"{target}: this exists already. Name an empty folder, or one that is not there."
            raise InputError(msg)
    for target, part in pairs:
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            msg = f"{target.parent}: no folder can be made here ({error.strerror}). Name another."
            raise InputError(msg) from None
        write_whole(target, part.read_bytes())
    return len(pairs)


@click.command("cases")
@click.argument("name", required=False)
@click.option(
    "--copy",
    "folder",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Copy the case to a folder; nothing there is overwritten.",
)
def cases_command(name: str | None, folder: Path | None) -> None:
    """
    List, show or copy the published cases and the example dossier.

    NAME is a name of the list, or as much of its end as is clear: `cuba` for
    `graph-models/fraser-hipel-1984/cuba.yaml`. The path of a case is its citation.
    """
    if name is None:
        if folder is not None:
            msg = "--copy needs the name of a case. Name one that 'goodoffices cases' lists."
            raise click.UsageError(msg)
        cases = published()
        width = max(len(case.name) for case in cases)
        for case in cases:
            click.echo(f"{case.name:<{width}}  {inert(case.title)}".rstrip())
        return
    case = find(name)
    if folder is None:
        click.echo(inert_lines(case.shown()), nl=False)
        return
    count = _copy(case, folder)
    click.echo(f"Copied {count} file{'s' * (count != 1)} of {case.name} to {inert(str(folder))}.")
