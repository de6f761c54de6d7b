"""Commands that settle proposals: ``confirm`` and ``reject``."""

from pathlib import Path
from typing import Literal

import click

from goodoffices.cli.user import by_option, now
from goodoffices.record import append_to, open_dossier
from goodoffices.record.settling import settled

__all__ = ["confirm_command", "reject_command"]


@click.command("confirm")
@click.argument("dossier", type=click.Path(path_type=Path))
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@by_option
def confirm_command(dossier: Path, ids: tuple[str, ...], by: str) -> None:
    """
    Confirm proposed entries of a dossier.

    All of the entries ID are confirmed, or none. DOSSIER is a folder, its dossier.yaml or a
    .dossier file. In a folder the earlier version moves to history.yaml.
    """
    _settle(dossier, ids, "confirmed", by)


@click.command("reject")
@click.argument("dossier", type=click.Path(path_type=Path))
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@by_option
def reject_command(dossier: Path, ids: tuple[str, ...], by: str) -> None:
    """
    Reject proposed entries of a dossier.

    All of the entries ID are rejected, or none; they stay in the record as rejected. DOSSIER
    is a folder, its dossier.yaml or a .dossier file.
    """
    _settle(dossier, ids, "rejected", by)


def _settle(
    dossier: Path, ids: tuple[str, ...], status: Literal["confirmed", "rejected"], by: str
) -> None:
    snapshot = open_dossier(dossier).as_of()
    entries = settled(snapshot, ids, status, by=by, recorded=now())
    append_to(dossier, entries)
    for entry in entries:
        click.echo(f"{status} {entry.kind} {entry.id}")
