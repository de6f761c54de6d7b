"""Commands that settle proposals, and take that back: ``confirm``, ``reject``, ``reopen``."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from goodoffices.cli.entry_words import facts, passage, title
from goodoffices.cli.user import by_option, now
from goodoffices.errors import InputError
from goodoffices.inert import inert
from goodoffices.record.entries import Entry
from goodoffices.record.ledger import Snapshot
from goodoffices.record.opening import store_at
from goodoffices.record.settling import Decision, proposals_of, settled, was_settled

__all__ = ["confirm_command", "reject_command", "reopen_command"]

_F = TypeVar("_F", bound=Callable[..., object])
_DONE = {"confirmed": "confirmed", "rejected": "rejected", "proposed": "reopened"}
"""What is said of an entry that has become so."""


def _report_option(command: _F) -> _F:
    option = click.option(
        "--report",
        "reports",
        multiple=True,
        metavar="NAME",
        help="All proposals of a report, or what is settled of it, by the file that was read, its "
        "file in the dossier or the id of its source; may be repeated.",
    )
    return option(command)


def _show_option(command: _F) -> _F:
    option = click.option(
        "--show",
        is_flag=True,
        help="Show the entries and write nothing; all of the dossier where none is named.",
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
    told what it says, its grade and the words of the report that it rests on. What was confirmed
    by mistake is taken back with 'goodoffices reopen'.
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
    report tells also is not rejected with --report. What was rejected by mistake is taken back
    with 'goodoffices reopen'.
    """
    _settle(dossier, ids, reports, "rejected", by, show=show)


@click.command("reopen")
@click.argument("dossier", type=click.Path(path_type=Path))
@click.argument("ids", nargs=-1, metavar="[ID]...")
@_report_option
@_show_option
@by_option
def reopen_command(
    dossier: Path, ids: tuple[str, ...], reports: tuple[str, ...], show: bool, by: str
) -> None:
    """
    Take back what was confirmed or rejected: it is proposed again.

    All of the entries ID, and of what --report names, are proposed again, or none. Nothing is
    deleted: the record keeps who confirmed or rejected them, and who took that back. With
    --report the source and what was proposed from it are open again, save what another report
    tells also and what a person entered as her own. What still rests on an entry is to be
    reopened with it. DOSSIER is a folder, its dossier.yaml or a .dossier file.
    """
    _settle(dossier, ids, reports, "proposed", by, show=show)


def _settle(
    dossier: Path,
    ids: tuple[str, ...],
    reports: tuple[str, ...],
    status: Decision,
    by: str,
    *,
    show: bool,
) -> None:
    if not ids and not reports and not show:
        every = "what is settled" if status == "proposed" else "all proposals"
        msg = (
            f"{dossier}: nothing is named to be {_DONE[status]}. Give ids of entries, or "
            f"--report NAME; --show lists {every}."
        )
        raise InputError(msg)
    store = store_at(dossier)
    snapshot = store.read().as_of()
    told = [name for report in reports for name in proposals_of(snapshot, report, status)]
    names = [*ids, *told]
    if not names:
        names = _all(snapshot, status)
    entries = settled(snapshot, names, status, by=by, recorded=now())
    if not show:
        store.append(entries, seen=snapshot.entries)
    for entry in entries:
        _tell(snapshot, entry, snapshot.entry(entry.id).status if show else _DONE[status])
    if not entries:
        what = "no proposal that is settled" if status == "proposed" else "no proposals"
        click.echo(f"{inert(str(dossier))} has {what}.", err=True)


def _all(snapshot: Snapshot, status: Decision) -> list[str]:
    """List all that may become so."""
    if status == "proposed":
        return [entry.id for entry in snapshot.entries.values() if was_settled(entry)]
    return [entry.id for entry in snapshot.proposed(Entry)]


def _tell(snapshot: Snapshot, entry: Entry, status: str) -> None:
    """Say what was done with an entry, what it says, and the words that it rests on."""
    told = f"{title(snapshot, entry.id)} [{', '.join(facts(entry))}]".removesuffix(" []")
    click.echo(inert(f"{status} {entry.kind} {entry.id}: {told}"))
    read = passage(snapshot, entry)
    if read is not None:
        click.echo(inert(f"  {read[0]}: {read[1]}"))
