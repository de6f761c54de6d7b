"""``goodoffices read``: who said what to whom, from the reports of one file."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from goodoffices.cli.reading_assistants import asked, assistant_options
from goodoffices.cli.reading_sources import reports_of
from goodoffices.cli.reading_tables import show
from goodoffices.errors import InputError
from goodoffices.inert import inert
from goodoffices.reading.opening import OpenedReport
from goodoffices.reading.proposal import propose
from goodoffices.reading.reader import read
from goodoffices.reading.report import Reading
from goodoffices.record.opening import append_to, open_dossier
from goodoffices.record.parts import Label

__all__ = ["read_command"]


@click.command("read")
@click.argument("report", metavar="REPORT")
@click.option("--published", metavar="DATE", help="Publication date, such as 2023-04-27.")
@click.option("--encoding", metavar="NAME", help="Encoding of the file; UTF-8 by default.")
@click.option(
    "--json",
    "as_json",
    is_flag=True,
    help="Print one JSON object; of a feed or archive, one a line.",
)
@click.option(
    "--into",
    metavar="DOSSIER",
    type=click.Path(path_type=Path),
    help="Add what was read to a dossier, as proposals.",
)
@click.option("--fetch", is_flag=True, help="Fetch REPORT, an address of the web.")
@click.option(
    "--fetch-private", is_flag=True, help="Fetch it from a private address too; no redirect to one."
)
@assistant_options
def read_command(
    report: str,
    published: str | None,
    encoding: str | None,
    as_json: bool,
    into: Path | None,
    fetch: bool,
    fetch_private: bool,
    label: Label | None,
    **assistants: Any,
) -> None:
    """
    Read a report and propose who said what to whom.

    REPORT is a file, - for standard input or, with --fetch, an address of the web. Plain text
    (.txt, .text), pages (.html), feeds (.xml, .rss, .atom), web archives (.warc, .warc.gz),
    messages (.eml, .mbox), documents (.docx, .pdf) and event rows of GDELT 2.0 (.csv, .tsv) and
    ACLED (.csv) are read. In plain text a header between --- lines may give outlet, author,
    published, url and language; --published goes before it and before what a page or a message
    says of itself. Without a publication date, weekdays stay unresolved.
    """
    named = asked(into, label=label, **assistants)
    done = 0
    refused: list[str] = []
    with reports_of(report, encoding, fetched=fetch, private=fetch_private) as reports:
        for opened in reports.documents:
            if not isinstance(opened, OpenedReport):
                refused.append(opened.reason)
                continue
            reading = read(opened.document, published, file=opened.name)
            reading = named.consult(reading, opened.document.text)
            if into is not None:
                _add(reading, opened, into, label or "public")
            _print(reading, as_json=as_json, indent=None if reports.several else 2)
            done += 1
    _tell(report, refused, done)


def _print(reading: Reading, *, as_json: bool, indent: int | None) -> None:
    if as_json:
        dumped = reading.model_dump(mode="json", by_alias=True)
        click.echo(json.dumps(dumped, ensure_ascii=True, indent=indent))
    else:
        show(reading)


def _add(reading: Reading, opened: OpenedReport, into: Path, label: Label) -> None:
    known = open_dossier(into).as_of()
    added = propose(reading, opened, known, recorded=datetime.now(UTC), label=label)
    append_to(into, added.entries, added.raw)
    if added.unattributed:
        click.echo(_left_out(added.unattributed), err=True)
    there = f"; {len(added.matched)} of its actors were there already" if added.matched else ""
    click.echo(
        f"{len(added.entries)} proposals were added to {into}{there}. Settle them with "
        "'goodoffices confirm' or 'goodoffices reject'; 'goodoffices brief' shows their ids.",
        err=True,
    )


def _tell(report: str, refused: list[str], done: int) -> None:
    """Say which documents of a file could not be read; refuse it where none could."""
    if done == 0:
        msg = refused[0] if refused else f"{report}: it holds no document to read."
        raise InputError(msg)
    for reason in refused:
        click.echo(f"goodoffices: not read: {inert(reason)}", err=True)


def _left_out(count: int) -> str:
    """Say how many statements were not added because nobody is named as their speaker."""
    if count == 1:
        return "1 statement has no speaker in the report and was not added."
    return f"{count} statements have no speaker in the report and were not added."
