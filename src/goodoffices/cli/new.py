"""The command ``new``: a dossier to begin with."""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from goodoffices.cli.user import by_option, now
from goodoffices.record.beginning import beginning
from goodoffices.record.newfolder import write_files
from goodoffices.record.opening import SUFFIX, open_dossier

__all__ = ["new_command"]


@click.command("new")
@click.argument("path", metavar="FOLDER|FILE.dossier", type=click.Path(path_type=Path))
@by_option
def new_command(path: Path, by: str) -> None:
    """
    Begin a dossier: a commented folder that validates, or an empty .dossier file.

    FOLDER is new or empty. It gets a dossier.yaml that explains every key by a sample in
    comments, a report and a conflict model, all invented. Nothing is recorded in it yet.
    A name that ends in .dossier gives the form of one file, which suits many reports; it has no
    sample.
    """
    files = beginning(by=by, recorded=now().replace(microsecond=0))
    named = click.format_filename(path)
    if path.suffix == SUFFIX:
        _write_file(path, files)
        click.echo(f"Wrote {named}, a dossier in one file. Begin by reading reports into it:")
        click.echo(f"  goodoffices read REPORTS --into {named}")
        click.echo("Where you would write it by hand, give a name without .dossier for a folder.")
    else:
        write_files(path, files)
        click.echo(f"Wrote {named}. Begin with its dossier.yaml, then run:")
        click.echo(f"  goodoffices brief {named}")


def _write_file(path: Path, files: Mapping[str, bytes]) -> None:
    """Write the form of one file, by way of a folder that does not stay."""
    from goodoffices.record.sqlite import SqliteStore  # SQLAlchemy is slow to import

    with TemporaryDirectory() as place:
        folder = Path(place) / "dossier"
        write_files(folder, files)
        SqliteStore(path).create(open_dossier(folder))
