"""Commands that settle proposals: ``confirm`` and ``reject``."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal, TypeVar

import click

from goodoffices.cli.user import by_option, now
from goodoffices.errors import InputError
from goodoffices.record import append_to, open_dossier
from goodoffices.record.settling import proposals_of, settled

__all__ = ["confirm_command", "reject_command"]

_F = TypeVar("_F", bound=Callable[..., object])


def _report_option(command: _F) -> _F:
    option = click.option(
        "--report",
        "reports",
        multiple=True,
        metavar="NAME",
        help="All proposals of a report, by the file that was read, its file in the dossier or the "
        "id of its source; may be repeated.",
    )
    return option(command)


@click.command("confirm")
@click.argument("dossier", type=click.Path(path_type=Path))
@click.argument("ids", nargs=-1, metavar="[ID]...")
@_report_option
@by_option
def confirm_command(dossier: Path, ids: tuple[str, ...], reports: tuple[str, ...], by: str) -> None:
    """
    Confirm proposed entries of a dossier.

    All of the entries ID, and of what --report names, are confirmed, or none. DOSSIER is a
    folder, its dossier.yaml or a .dossier file. In a folder the earlier version moves to
    history.yaml. With --report the source, all that was read from it and the actors that this
    names are confirmed; read them before, for each carries your name.
    """
    _settle(dossier, ids, reports, "confirmed", by)


@click.command("reject")
@click.argument("dossier", type=click.Path(path_type=Path))
@click.argument("ids", nargs=-1, metavar="[ID]...")
@_report_option
@by_option
def reject_command(dossier: Path, ids: tuple[str, ...], reports: tuple[str, ...], by: str) -> None:
    """
    Reject proposed entries of a dossier.

    All of the entries ID, and of what --report names, are rejected, or none; they stay in the
    record as rejected. DOSSIER is a folder, its dossier.yaml or a .dossier file. What another
    report tells also is not rejected with --report.
    """
    _settle(dossier, ids, reports, "rejected", by)


def _settle(
    dossier: Path,
    ids: tuple[str, ...],
    reports: tuple[str, ...],
    status: Literal["confirmed", "rejected"],
    by: str,
) -> None:
    if not ids and not reports:
        msg = f"{dossier}: nothing is named to be {status}. Give ids of entries, or --report NAME."
        raise InputError(msg)
    snapshot = open_dossier(dossier).as_of()
    told = [name for report in reports for name in proposals_of(snapshot, report, status)]
    entries = settled(snapshot, [*ids, *told], status, by=by, recorded=now())
    append_to(dossier, entries)
    for entry in entries:
        click.echo(f"{status} {entry.kind} {entry.id}")
