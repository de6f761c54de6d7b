"""Commands that settle proposals: ``confirm`` and ``reject``."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal, TypeVar

import click

from goodoffices.cli.entry_words import facts, passage, title
from goodoffices.cli.user import by_option, now
from goodoffices.errors import InputError
from goodoffices.inert import inert
from goodoffices.record.entries import Entry
from goodoffices.record.ledger import Snapshot
from goodoffices.record.opening import store_at
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


def _show_option(command: _F) -> _F:
    option = click.option(
        "--show",
        is_flag=True,
        help="Show the proposals and write nothing; all of the dossier where none is named.",
    )
    return option(command)


@click.command("confirm")
@click.argument("dossier", type=click.Path(path_type=Path))
@click.argument("ids", nargs=-1, metavar="[ID]...")
@_report_option
@_show_option
@by_option
def confirm_command(
    dossier: Path, ids: tuple[str, ...], reports: tuple[str, ...], show: bool, by: str
) -> None:
    """
    Confirm proposed entries of a dossier.

    All of the entries ID, and of what --report names, are confirmed, or none. DOSSIER is a
    folder, its dossier.yaml or a .dossier file. In a folder the earlier version moves to
    history.yaml. With --report the source, all that was read from it and the actors that this
    names are confirmed; read them before (--show), for each carries your name. Of each entry is
    told what it says, its grade and the words of the report that it rests on.
    """
    _settle(dossier, ids, reports, "confirmed", by, show=show)


@click.command("reject")
@click.argument("dossier", type=click.Path(path_type=Path))
@click.argument("ids", nargs=-1, metavar="[ID]...")
@_report_option
@_show_option
@by_option
def reject_command(
    dossier: Path, ids: tuple[str, ...], reports: tuple[str, ...], show: bool, by: str
) -> None:
    """
    Reject proposed entries of a dossier.

    All of the entries ID, and of what --report names, are rejected, or none; they stay in the
    record as rejected. DOSSIER is a folder, its dossier.yaml or a .dossier file. What another
    report tells also is not rejected with --report.
    """
    _settle(dossier, ids, reports, "rejected", by, show=show)


def _settle(
    dossier: Path,
    ids: tuple[str, ...],
    reports: tuple[str, ...],
    status: Literal["confirmed", "rejected"],
    by: str,
    *,
    show: bool,
) -> None:
    if not ids and not reports and not show:
        msg = (
            f"{dossier}: nothing is named to be {status}. Give ids of entries, or --report NAME; "
            "--show lists all proposals."
        )
        raise InputError(msg)
    store = store_at(dossier)
    snapshot = store.read().as_of()
    told = [name for report in reports for name in proposals_of(snapshot, report, status)]
    names = [*ids, *told]
    if not names:
        names = [entry.id for entry in snapshot.proposed(Entry)]
    entries = settled(snapshot, names, status, by=by, recorded=now())
    if not show:
        store.append(entries, seen=snapshot.entries)
    for entry in entries:
        _tell(snapshot, entry, "proposed" if show else status)
    if not entries:
        click.echo(f"{inert(str(dossier))} has no proposals.", err=True)


def _tell(snapshot: Snapshot, entry: Entry, status: str) -> None:
    """Say what was done with an entry, what it says, and the words that it rests on."""
    told = f"{title(snapshot, entry.id)} [{', '.join(facts(entry))}]".removesuffix(" []")
    click.echo(inert(f"{status} {entry.kind} {entry.id}: {told}"))
    read = passage(snapshot, entry)
    if read is not None:
        click.echo(inert(f"  {read[0]}: {read[1]}"))
