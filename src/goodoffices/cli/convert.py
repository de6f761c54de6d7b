"""Commands between the two forms of a dossier: ``import`` and ``export``."""

from pathlib import Path

import click

from goodoffices.cli.patience import patience
from goodoffices.cli.user import by_option, now
from goodoffices.errors import InputError
from goodoffices.record.folder import FolderStore
from goodoffices.record.merging import additions
from goodoffices.record.newfolder import require_new
from goodoffices.record.opening import SUFFIX, open_dossier
from goodoffices.record.sqlite import SqliteStore
from goodoffices.record.view import latest

__all__ = ["export_command", "import_command"]

_READ = 0.3
"""Of the time that it takes to write a folder, the share until the file is read."""


@click.command("import")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--partial", is_flag=True, help="Leave entries as they are that FOLDER lacks.")
@by_option
def import_command(folder: Path, file: Path, partial: bool, by: str) -> None:
    """
    Read a dossier folder into a .dossier file.

    A new FILE gets every version that FOLDER holds. An existing FILE gets what is new in
    FOLDER: new entries, and a new version of each entry that was changed. Where the change
    has no 'recorded' of its own, it is recorded now. Nothing is removed: FOLDER must have
    every entry of FILE, unless --partial is given.
    """
    _check_suffix(file)
    edited, store = open_dossier(folder), SqliteStore(file)
    if not file.exists():
        store.create(edited)
        click.echo(f"Wrote {_named(file)}: {_count(len(edited.versions))}.")
        return
    kept = store.read()
    added = additions(kept, edited, by=by, recorded=now(), partial=partial)
    store.append(added, edited.raw, seen=latest(kept.versions))
    click.echo(f"Added {_count(len(added))} to {_named(file)}.")


@click.command("export")
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("folder", type=click.Path(path_type=Path))
def export_command(file: Path, folder: Path) -> None:
    """
    Write a .dossier file as a readable folder.

    FOLDER is new or empty. It gets the last version of each entry in dossier.yaml, earlier
    ones in history.yaml, the reports and the models.
    """
    if file.is_dir():
        msg = f"{file}: this is a folder already. Name the .dossier file to read."
        raise InputError(msg)
    _check_suffix(file)
    require_new(folder)
    with patience(f"Writing {folder.name}") as tell:
        ledger = SqliteStore(file).read()
        tell(_READ)
        FolderStore(folder).create(ledger)
    click.echo(f"Wrote {_named(folder)}: {_count(len(ledger.versions))}.")


def _check_suffix(file: Path) -> None:
    if file.suffix != SUFFIX:
        msg = f"{file}: the file of a dossier ends in {SUFFIX}. Name it {file.stem}{SUFFIX}."
        raise InputError(msg)


def _count(number: int) -> str:
    return "1 version" if number == 1 else f"{number} versions"


def _named(path: Path) -> str:
    return click.format_filename(path)
