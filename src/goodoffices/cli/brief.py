"""The command `brief`: the whole chain, from a report or a dossier to a page."""

from datetime import date
from pathlib import Path

import click

from goodoffices.assessment import assess
from goodoffices.assessment.soundness import require_sound_models
from goodoffices.brief import Page, page_of_dossier, to_html, to_terminal
from goodoffices.cli.clock import day_of, end_of
from goodoffices.errors import InputError
from goodoffices.files import write_whole
from goodoffices.graphmodel import CONCEPTS
from goodoffices.inert import inert
from goodoffices.record import open_dossier
from goodoffices.record.entries import Label
from goodoffices.record.labels import LABELS
from goodoffices.record.opening import is_dossier

__all__ = ["brief_command"]


@click.command("brief")
@click.argument("path", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    default=Path("brief.html"),
    metavar="FILE",
    help="The HTML file to write; brief.html by default.",
)
@click.option(
    "--as-of", callback=day_of, metavar="DATE", help="Take the record as of the end of a day."
)
@click.option("--since", callback=day_of, metavar="DATE", help="Show what moved since that day.")
@click.option(
    "--leverage-label",
    type=click.Choice(LABELS),
    help="Decide who may see shortfalls; they are restricted by default.",
)
@click.option(
    "--concept",
    type=click.Choice(CONCEPTS, case_sensitive=False),
    metavar=f"[{'|'.join(CONCEPTS)}]",
    default="SEQ",
    help="The stability concept of the settlements nearest to stable; SEQ by default.",
)
def brief_command(
    path: Path,
    output: Path,
    as_of: date | None,
    since: date | None,
    leverage_label: Label | None,
    concept: str,
) -> None:
    """
    Write a brief from a report, a dossier folder or a .dossier file.

    PATH is one report (.txt), a dossier folder or its dossier.yaml, or a .dossier file. The brief
    is printed as a summary and written as one HTML file that needs no network.
    """
    from rich.console import Console

    _check(path, output)
    page = _page(path, as_of, since, leverage_label, concept)
    html = to_html(page)
    write_whole(output, html.encode())
    to_terminal(page, Console())
    facts = len(page.summary.points)
    click.echo(f"Written: {inert(str(output))} ({page.header.label}; key facts first: {facts}).")


def _page(
    path: Path, as_of: date | None, since: date | None, leverage: Label | None, concept: str
) -> Page:
    if is_dossier(path):
        ledger = open_dossier(path)
        snapshot = ledger.as_of(end_of(as_of))
        found = assess(snapshot, as_of=as_of, since=since, concept=concept)
        require_sound_models(found, snapshot, {entry.id for entry in ledger.versions})
        return page_of_dossier(found, snapshot, leverage=leverage)
    if as_of or since:
        msg = f"{path}: a report has no history; --as-of and --since are for a dossier."
        raise InputError(msg)
    from goodoffices.brief.report import page_of_report  # a dossier does not need the reader
    from goodoffices.reading.opening import open_report

    return page_of_report(open_report(path))


def _check(path: Path, output: Path) -> None:
    """Refuse to write over what is read."""
    if output.is_dir():
        msg = f"{output}: this is a directory. Name the HTML file to write (-o brief.html)."
        raise InputError(msg)
    if not output.parent.is_dir():
        msg = f"{output}: there is no folder {output.parent}. Make it, or name another place."
        raise InputError(msg)
    if output.suffix.lower() not in {".html", ".htm"}:
        msg = f"{output}: a brief is an HTML file. Give it a name that ends in .html."
        raise InputError(msg)
