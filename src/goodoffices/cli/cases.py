"""The command `cases`: the published cases and the example dossiers that come with the program."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import click

from goodoffices.errors import InputError
from goodoffices.files import decode, read_yaml, write_whole
from goodoffices.inert import inert, inert_lines

__all__ = ["Case", "cases_command", "find", "published"]

_ABOUT, _ANSWERS, _DOSSIER = "README.md", ".answers.yaml", "dossier.yaml"
_MODELS = (".gmcr", ".yaml")


@dataclass(frozen=True)
class Case:
    """
    One case in the box.

    Parameters
    ----------
    name : str
        Its path below `cases/`: the citation. A model's name has no suffix.
    files : mapping of str to Traversable
        Its files by their place in a copy: a dossier's own, or a model and its answers.
    """

    name: str
    files: Mapping[str, Traversable]

    @property
    def title(self) -> str:
        """What the case calls itself."""
        if _ABOUT in self.files:
            return self._text(_ABOUT).partition("\n")[0].lstrip("# ")
        first = next(iter(self.files))
        model = read_yaml(self._text(first), self.name) if first.endswith(".yaml") else {}
        return str(model.get("name", ""))

    def shown(self) -> str:
        """Give a model and its answers as they stand, or the account of a dossier."""
        if _ABOUT not in self.files:
            return "\n".join(self._text(file) for file in self.files)
        listed = "\n".join(f"    {file}" for file in self.files)
        return f"{self._text(_ABOUT)}\nFiles:\n\n{listed}\n"

    def _text(self, file: str) -> str:
        return decode(self.files[file].read_bytes(), f"{self.name}: {file}")


def published() -> list[Case]:
    """
    Find the cases in the box.

    Returns
    -------
    list of Case
        By name: a folder with a dossier, or a model with its published answers.
    """
    return sorted(_cases(files("goodoffices").joinpath("cases"), ""), key=lambda case: case.name)


def _cases(place: Traversable, below: str) -> Iterator[Case]:
    parts = {part.name: part for part in sorted(place.iterdir(), key=lambda part: part.name)}
    for name, part in parts.items():
        if part.is_dir() and part.joinpath(_DOSSIER).is_file():
            yield Case(below + name, dict(_walk(part, "")))
        elif part.is_dir():
            yield from _cases(part, f"{below}{name}/")
        elif name.endswith(_MODELS) and not name.endswith(_ANSWERS):
            stem = name.rpartition(".")[0]
            own = (name, stem + _ANSWERS)
            yield Case(below + stem, {file: parts[file] for file in own if file in parts})


def _walk(place: Traversable, below: str) -> Iterator[tuple[str, Traversable]]:
    for part in sorted(place.iterdir(), key=lambda part: part.name):
        name = f"{below}{part.name}"
        if part.is_dir():
            yield from _walk(part, f"{name}/")
        else:
            yield name, part


def find(name: str) -> Case:
    """
    Find a case by its name, or by as much of its end as tells it from all others.

    Parameters
    ----------
    name : str
        Such as ``cuba`` or ``fraser-hipel-1984/cuba``.

    Returns
    -------
    Case
        The case.

    Raises
    ------
    InputError
        If no case, or more than one, has that name.
    """
    found = [case for case in published() if f"/{case.name}".endswith(f"/{name}")]
    if len(found) == 1:
        return found[0]
    if found:
        names = ", ".join(case.name for case in found)
        msg = f"{name!r} names {len(found)} cases: {names}. Write more of the one that is meant."
        raise InputError(msg)
    near = get_close_matches(name, [case.name.rpartition("/")[2] for case in published()], n=1)
    meant = f"Did you mean {near[0]!r}? " if near else ""
    msg = f"there is no case {name!r}. {meant}Name one that 'goodoffices cases' lists."
    raise InputError(msg)


def _copy(case: Case, folder: Path) -> int:
    pairs = [(folder / name, part) for name, part in case.files.items()]
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
    `graph-models/fraser-hipel-1984/cuba`. The path of a case is its citation.
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
    to = "this folder" if folder == Path() else inert(str(folder))
    click.echo(f"Copied {count} file{'s' * (count != 1)} of {case.name} to {to}.")
