"""The example dossier and a report of our own, as pages."""

from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path

from tests.brief.dom import Element, tree

from goodoffices.assessment import assess
from goodoffices.brief import Page, page_of_dossier, to_html
from goodoffices.brief.report import page_of_report
from goodoffices.reading.opening import open_report
from goodoffices.record import Snapshot, open_dossier

EXAMPLE = Path(str(files("goodoffices"))) / "cases" / "dossiers" / "xi-zelensky-call-2023"

REPORT = """Ferry Talks Resume as Envoy Travels to the Islands

Port minister Ada Quill said on Monday that the ferries would sail again by June 3.

“We will sail when the harbour is safe,” Quill told the Harbour Gazette.

President Ivo Brandt met Prime Minister Lena Stroud in Oslo on Sunday.

Norway named Per Dahl as its special envoy to the islands.
"""


@cache
def example_snapshot() -> Snapshot:
    """Open the example dossier."""
    return open_dossier(EXAMPLE).as_of()


@cache
def example_page(since: date | None = None) -> Page:
    """Make the brief of the example."""
    return page_of_dossier(assess(example_snapshot(), since=since), example_snapshot())


@cache
def example_html() -> str:
    """Render the brief of the example."""
    return to_html(example_page())


def example_tree() -> Element:
    """Read the rendered brief of the example."""
    return tree(example_html())


def report_page(folder: Path, text: str = REPORT) -> Page:
    """Make the brief of a bare report."""
    path = folder / "ferries.txt"
    path.write_text(text, encoding="utf-8")
    return page_of_report(open_report(path))
