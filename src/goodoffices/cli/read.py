"""``goodoffices read``: who said what to whom, from the reports of one file."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from goodoffices.cli.reading_assistants import asked, assistant_options
from goodoffices.cli.reading_coverage import coverage_of_one, left_unread
from goodoffices.cli.reading_into import add, issue_words, kept
from goodoffices.cli.reading_sources import reports_of
from goodoffices.cli.reading_tables import show
from goodoffices.cli.refusals import Refusals
from goodoffices.errors import InputError, RecordError
from goodoffices.inert import inert
from goodoffices.reading.formats import Unreadable
from goodoffices.reading.languages import require_language
from goodoffices.reading.opening import Opened, OpenedReport
from goodoffices.reading.plover import plover
from goodoffices.reading.reader import read
from goodoffices.reading.report import Reading
from goodoffices.record.parts import Label

__all__ = ["read_command"]

_SEVERAL = 2
_HOW_TO_KEEP = (
    "Nothing was kept. To keep what was read, 'goodoffices new FOLDER' begins a dossier; then give "
    "this command again with --into FOLDER."
)


@click.command("read")
@click.argument("reports", metavar="REPORT...", nargs=-1, required=True)
@click.option("--published", metavar="DATE", help="Publication date, such as 2023-04-27.")
@click.option("--encoding", metavar="NAME", help="Encoding of the file; UTF-8 by default.")
@click.option(
    "--language",
    metavar="CODE",
    help="Language of the report, such as fr; else the source or its small words tell it.",
)
@click.option(
    "--json",
    "as_json",
    is_flag=True,
    help="Print one JSON object; of a feed or archive, one a line. Name all that cannot be read.",
)
@click.option("--plover", "as_plover", is_flag=True, help="Print only events, as PLOVER JSON.")
@click.option(
    "--into",
    metavar="DOSSIER",
    type=click.Path(path_type=Path),
    help="Add what was read to a dossier, as proposals.",
)
@click.option(
    "--issues",
    "issues_of",
    metavar="DOSSIER",
    type=click.Path(path_type=Path),
    help="Link stances to the issues of this dossier, by their names and terms.",
)
@click.option("--fetch", is_flag=True, help="Fetch REPORT, an address of the web.")
@click.option(
    "--fetch-private", is_flag=True, help="Fetch it from a private address too; no redirect to one."
)
@click.option(
    "--jobs",
    type=click.IntRange(1, 256),
    metavar="N",
    help="Read in N processes; one on each core by default.",
)
@click.option(
    "--cluster",
    metavar="ADDRESS",
    help="Read on a Dask cluster: its scheduler's address, or 'local'.",
)
@assistant_options
def read_command(
    reports: tuple[str, ...],
    published: str | None,
    encoding: str | None,
    language: str | None,
    as_json: bool,
    as_plover: bool,
    into: Path | None,
    issues_of: Path | None,
    fetch: bool,
    fetch_private: bool,
    jobs: int | None,
    cluster: str | None,
    label: Label | None,
    **assistants: Any,
) -> None:
    """
    Read a report and propose who said what to whom.

    REPORT is a file, - for standard input or, with --fetch, an address of the web. Plain text
    (.txt, .text), pages (.html), feeds (.xml, .rss, .atom), web archives (.warc, .warc.gz),
    messages (.eml, .mbox), documents (.docx, .pdf) and event rows of GDELT 2.0 (.csv, .tsv) and
    ACLED (.csv) are read. In plain text a header between --- lines may give outlet, author,
    title, published, url and language; --published goes before it and before what a page or a
    message says of itself. Without a publication date, weekdays stay unresolved. English is read
    in full, French for who said what, any other language for its quotations alone.

    With --into, stances are linked to the dossier's issues by their names and terms, and a
    statement that another report tells too is joined to it; --issues does the first for what is
    printed.

    Several files and folders are read in parallel and printed as JSON Lines, or entered with
    --into, which leaves out what the dossier has already; so a run that was stopped goes on.
    """
    if as_json and as_plover:
        msg = "--json and --plover cannot both be printed. Ask for one of them."
        raise InputError(msg)
    if language is not None:
        require_language(language)
    named = asked(into, label=label, **assistants)
    handling: Label = label or "public"
    issues = issue_words(into, issues_of)
    is_many = len(reports) > 1 or Path(reports[0]).is_dir() or jobs is not None
    if is_many or cluster is not None:
        from goodoffices.cli.archive import Request, read_archive  # only for many: it is slow

        if as_plover:
            msg = "--plover prints the events of one file. Name one file, without --jobs."
            raise InputError(msg)
        request = Request(
            *(reports, published, encoding, into, jobs, cluster, named, handling, language),
            issues=issues,
            each=as_json,
        )
        with kept(into):
            read_archive(request)
        return
    done, refused = 0, Refusals(dict)
    with (
        kept(into),
        reports_of(reports[0], encoding, fetched=fetch, private=fetch_private) as found,
    ):
        for opened in _each(found.documents):
            if not isinstance(opened, OpenedReport):
                refused.add(opened)
                continue
            reading = _read(opened, published, language)
            reading = issues.linked(named.consult(reading, opened.document.text))
            refusal = into and _entered(reading, opened, into, handling, several=found.several)
            if refusal:
                refused.add(refusal)
                continue
            indent = None if found.several else 2
            _print(reading, as_json=as_json, as_plover=as_plover, indent=indent)
            done += 1
    if done and into is None and not (as_json or as_plover):
        click.echo(_HOW_TO_KEEP)
    _tell(reports[0], refused, done, each=as_json)


def _read(opened: OpenedReport, published: str | None, language: str | None) -> Reading:
    """Read a report, and say how much of it was read."""
    reading = read(opened.document, published, file=opened.name, language=language)
    for told in filter(None, (coverage_of_one(reading), left_unread(opened))):
        click.echo(told, err=True)
    return reading


def _entered(
    reading: Reading, opened: OpenedReport, into: Path, label: Label, *, several: bool
) -> Unreadable | None:
    """Add a reading to a dossier; of one among several say why the record cannot hold it."""
    try:
        add(reading, opened, into, label, is_one_of_several=several)
    except RecordError as error:
        if not several:
            raise
        return Unreadable(opened.name, f"{opened.name}: {error}")
    return None


def _each(documents: Iterator[Opened]) -> Iterator[Opened]:
    """Give each document; a file that breaks off after some has one more that is not readable."""
    is_first = True
    try:
        for one in documents:
            yield one
            is_first = False
    except InputError as error:
        if is_first:
            raise
        yield Unreadable("", str(error))


def _print(reading: Reading, *, as_json: bool, as_plover: bool, indent: int | None) -> None:
    if as_plover:
        click.echo(json.dumps(plover(reading), ensure_ascii=True, indent=indent))
    elif as_json:
        dumped = reading.model_dump(mode="json", by_alias=True)
        click.echo(json.dumps(dumped, ensure_ascii=True, indent=indent))
    else:
        show(reading)


def _tell(report: str, refused: Refusals, done: int, *, each: bool) -> None:
    """Say which documents of a file could not be read, with code 1; refuse it where none could."""
    if done == 0 and refused.count < _SEVERAL:
        msg = refused.first if refused.count else f"{report}: it holds no document to read."
        raise InputError(msg)
    for line in refused.lines(each=each):
        click.echo(inert(line), err=True)
    if done == 0:
        msg = f"{report}: none of its {refused.count} documents could be read."
        raise InputError(msg)
    if refused.count:
        sys.exit(1)
