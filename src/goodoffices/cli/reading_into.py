"""A report read into a dossier: linked to its issues, added as proposals, told in a line."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import click

from goodoffices.cli.left_out import LeftOut
from goodoffices.errors import InputError, KnownReportError, RecordError
from goodoffices.inert import inert
from goodoffices.reading.issuewords import IssueWords
from goodoffices.reading.opening import OpenedReport
from goodoffices.reading.proposal import Proposal, propose
from goodoffices.reading.report import Reading
from goodoffices.record.opening import append_to, open_dossier
from goodoffices.record.parts import Label

__all__ = ["add", "issue_words", "kept", "retold_words"]


def issue_words(into: Path | None, issues_of: Path | None) -> IssueWords:
    """
    Take the words of issues from the dossier named, else from the one that is read into.

    Parameters
    ----------
    into : Path or None
        The dossier that proposals are added to.
    issues_of : Path or None
        The dossier whose issues count.

    Returns
    -------
    IssueWords
        The words; of no issue where neither is named.

    Raises
    ------
    InputError
        If proposals would refer to the issues of another dossier, or there is none.
    """
    if into is not None and issues_of is not None:
        msg = (
            f"--into {into} links stances to that dossier's own issues. Leave out --issues, or "
            "read without --into."
        )
        raise InputError(msg)
    dossier = into or issues_of
    return IssueWords(open_dossier(dossier).as_of().entries.values() if dossier else ())


@contextmanager
def kept(into: Path | None) -> Iterator[None]:
    """
    Say of an interruption that what was added before it stays.

    Parameters
    ----------
    into : Path or None
        The dossier that proposals are added to; an interruption passes where there is none.

    Raises
    ------
    SystemExit
        With the code 130 where adding was interrupted.
    """
    try:
        yield
    except KeyboardInterrupt:
        if into is None:
            raise
        click.echo(
            f"Interrupted: what was added to {inert(str(into))} until then stays. "
            "Give the same command again to go on.",
            err=True,
        )
        sys.exit(130)


def add(
    reading: Reading,
    opened: OpenedReport,
    into: Path,
    label: Label,
    *,
    is_one_of_several: bool,
) -> None:
    """
    Add what was read to a dossier as proposals, and say so.

    Parameters
    ----------
    reading : Reading
        What was read.
    opened : OpenedReport
        The report.
    into : Path
        The dossier.
    label : {'public', 'restricted', 'off-record'}
        How the report is to be handled (rule R7).
    is_one_of_several : bool
        Whether others of the same file follow: then one that the dossier has stops nothing.

    Raises
    ------
    RecordError
        If the record cannot hold it, or has it already and it is the only one.
    """
    try:
        added = _appended(reading, opened, into, label)
    except KnownReportError as error:
        if not is_one_of_several:
            raise
        click.echo(f"goodoffices: {inert(str(error))}", err=True)
        return
    left_out = LeftOut()
    left_out.add(added.unattributed)
    for line in left_out:
        click.echo(inert(line), err=True)
    there = f"; {len(added.matched)} of its actors were there already" if added.matched else ""
    if added.retold:
        there += f"; {retold_words(added.retold)}"
    click.echo(
        f"{len(added.entries)} proposals were added to {inert(str(into))}{there}. See them with "
        "'goodoffices confirm --show'; settle them with 'goodoffices confirm' or 'reject'.",
        err=True,
    )


def _appended(reading: Reading, opened: OpenedReport, into: Path, label: Label) -> Proposal:
    """Propose for the dossier as it stands, and anew where another program writes to it first."""
    ledger = open_dossier(into)
    while True:
        moment, known = datetime.now(UTC), ledger.as_of()
        added = propose(reading, opened, known, recorded=moment, label=label, raw=ledger.raw)
        try:
            append_to(into, added.entries, added.raw)
        except RecordError:
            ledger = open_dossier(into)
            if known.entries == ledger.as_of().entries:
                raise
        else:
            return added


def retold_words(count: int) -> str:
    """
    Say how many statements were told before.

    Parameters
    ----------
    count : int
        How many, 1 or more.

    Returns
    -------
    str
        A clause.
    """
    if count == 1:
        return "1 statement is one that another report tells, and was joined to it"
    return f"{count} statements are ones that other reports tell, and were joined to them"
