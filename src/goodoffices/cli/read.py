"""``goodoffices read``: who said what to whom, from one report."""

import json
import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from goodoffices.cli.reading_tables import show
from goodoffices.errors import InputError
from goodoffices.files import LIMIT
from goodoffices.reading.document import parse_report
from goodoffices.reading.opening import OpenedReport, open_report
from goodoffices.reading.plover import plover
from goodoffices.reading.proposal import propose
from goodoffices.reading.reader import read
from goodoffices.record.opening import append_to, open_dossier

__all__ = ["read_command"]


@click.command("read")
@click.argument("report", metavar="REPORT")
@click.option("--published", metavar="DATE", help="Publication date, such as 2023-04-27.")
@click.option("--encoding", metavar="NAME", help="Encoding of the file; UTF-8 by default.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option("--plover", "as_plover", is_flag=True, help="Print the events as PLOVER JSON.")
@click.option(
    "--into",
    metavar="DOSSIER",
    type=click.Path(path_type=Path),
    help="Add what was read to a dossier, as proposals.",
)
def read_command(
    report: str,
    published: str | None,
    encoding: str | None,
    as_json: bool,
    as_plover: bool,
    into: Path | None,
) -> None:
    """
    Read a report and propose who said what to whom.

    REPORT is a plain text file (.txt, .text) or - for standard input. A header between --- lines
    may give outlet, author, published, url and language; --published goes before the header.
    Without a publication date, weekdays stay unresolved.
    """
    if as_json and as_plover:
        msg = "--json and --plover cannot both be printed. Ask for one of them."
        raise InputError(msg)
    opened = _opened(report, encoding)
    reading = read(opened.document, published, file=opened.name)
    added = None
    if into is not None:
        proposal = propose(reading, opened, open_dossier(into).as_of(), recorded=datetime.now(UTC))
        append_to(into, proposal.entries, proposal.raw)
        added = proposal
    if as_json:
        dumped = reading.model_dump(mode="json", by_alias=True)
        click.echo(json.dumps(dumped, ensure_ascii=True, indent=2))
    elif as_plover:
        click.echo(json.dumps(plover(reading), ensure_ascii=True, indent=2))
    else:
        show(reading)
    if added is not None:
        if added.unattributed:
            click.echo(_left_out(added.unattributed), err=True)
        there = f"; {len(added.matched)} of its actors were there already" if added.matched else ""
        click.echo(
            f"{len(added.entries)} proposals were added to {into}{there}. Settle them with "
            "'goodoffices confirm' or 'goodoffices reject'; 'goodoffices brief' shows their ids.",
            err=True,
        )


def _left_out(count: int) -> str:
    """Say how many statements were not added because nobody is named as their speaker."""
    if count == 1:
        return "1 statement has no speaker in the report and was not added."
    return f"{count} statements have no speaker in the report and were not added."


def _opened(report: str, encoding: str | None) -> OpenedReport:
    if report != "-":
        return open_report(Path(report), encoding=encoding)
    raw = sys.stdin.buffer.read(LIMIT + 1)
    if len(raw) > LIMIT:
        msg = f"standard input is larger than {LIMIT // 2**20} MB. Split it into smaller reports."
        raise InputError(msg)
    return OpenedReport("-", raw, encoding, parse_report(raw, "standard input", encoding=encoding))
