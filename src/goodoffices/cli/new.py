"""The command ``new``: a dossier to begin with."""

from pathlib import Path

import click

from goodoffices.cli.user import by_option, now
from goodoffices.record.beginning import beginning
from goodoffices.record.newfolder import write_files

__all__ = ["new_command"]


@click.command("new")
@click.argument("folder", type=click.Path(path_type=Path))
@by_option
def new_command(folder: Path, by: str) -> None:
    """
    Begin a dossier: a commented folder that validates.

    FOLDER is new or empty. It gets a dossier.yaml that explains every key by a sample in
    comments, a report and a conflict model, all invented. Nothing is recorded in it yet.
    """
    write_files(folder, beginning(by=by, recorded=now().replace(microsecond=0)))
    click.echo(f"Wrote {click.format_filename(folder)}. Begin with its dossier.yaml, then run:")
    click.echo(f"  goodoffices brief {click.format_filename(folder)}")
