"""A brief in the terminal: the same content as the page, without its pictures."""

from collections.abc import Iterator, Sequence

from rich import box
from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table as Grid
from rich.text import Text

from goodoffices.brief.contexts import (
    Contacts,
    Exhibit,
    Header,
    Outcomes,
    Page,
    Section,
    Settlements,
    Table,
)
from goodoffices.brief.harmless import harmless
from goodoffices.brief.words import Cite, Command, Lines, Words, text

__all__ = ["to_terminal"]


def to_terminal(page: Page, console: Console) -> None:
    """
    Print a brief.

    Parameters
    ----------
    page : Page
        The brief; its texts may come from anywhere.
    console : Console
        Where it is printed. Texts are never read as markup.
    """
    safe = harmless(page)
    for part in (_header(safe.header), *_sections(safe)):
        console.print(part, markup=False, highlight=False, emoji=False)


def _words(words: Words, style: str = "") -> Text:
    shown = Text(style=style)
    for piece in words:
        if isinstance(piece, str):
            shown.append(piece)
        elif isinstance(piece, Cite):
            shown.append(piece.text, style="underline")
            shown.append(f" [{piece.note}]" if piece.note else "", style="dim")
        else:
            shown.append(piece.text, style="bold" if isinstance(piece, Command) else "")
    return shown


def _lines(lines: Lines, style: str = "") -> Text:
    return Text("\n").join(_words(line, style) for line in lines)


def _header(header: Header) -> RenderableType:
    head = Text().append(f"Brief of a {header.kind} · ", style="dim")
    head.append(header.label.upper(), style="bold reverse")
    facts = [Text(f"{term}: ").append_text(_words(fact)) for term, fact in header.facts]
    reasons = _lines(header.label_reasons, "dim")
    return Group(head, Text(header.title, style="bold"), *facts, reasons)


def _sections(page: Page) -> list[RenderableType]:
    bodies: list[tuple[Section, list[RenderableType]]] = [
        (page.summary, _points(page.summary.points)),
        (page.standing, _tables(page.standing.matrix)),
        (page.movement, _tables(page.movement.changes)),
        (page.gaps, _tables(page.gaps.pairs, page.gaps.means)),
        (page.contacts, _contacts(page.contacts)),
        (page.outcomes, _outcomes(page.outcomes)),
        (page.settlements, _settlements(page.settlements)),
        (page.unknown, [*_tables(page.unknown.coverage), *_points(page.unknown.missing)]),
        (page.assumptions, []),
        (page.evidence, [_part(p.heading, p.exhibits) for p in page.evidence.parts]),
    ]
    shown: list[RenderableType] = []
    for number, (section, body) in enumerate(bodies, start=1):
        title = Text(f"{number} {section.heading}", style="bold")
        shown.append(Padding(Rule(title, align="left", style="dim"), (1, 0, 0, 0)))
        shown += [_lines(section.lead, "dim")] if section.lead else []
        shown += body
    return shown


def _points(points: Lines) -> list[RenderableType]:
    return [Padding(Text("– ").append_text(_words(point)), (0, 0, 0, 1)) for point in points]


def _tables(*tables: Table | None) -> list[RenderableType]:
    return [_table(table) for table in tables if table]


def _table(table: Table) -> RenderableType:
    grid = Grid(
        title=_words(table.caption, "bold"),
        title_justify="left",
        box=box.SIMPLE_HEAD,
        leading=int(
            any(len(c) > 1 or len(text(c[0])) > 60 for r in table.rows for c in r.cells if c)
        ),
        pad_edge=False,
    )
    for column in table.columns:
        grid.add_column(_words(column), overflow="fold", vertical="top")
    for row in table.rows:
        grid.add_row(*(_lines(cell) for cell in row.cells))
    return grid


def _contacts(section: Contacts) -> list[RenderableType]:
    return _tables(section.contacts, section.appointments, section.statements, section.actors)


def _outcomes(section: Outcomes) -> list[RenderableType]:
    return _tables(*section.tables, section.concepts)


def _settlements(section: Settlements) -> list[RenderableType]:
    shown: list[RenderableType] = []
    for each in section.nearest:
        shown.append(Padding(_words(each.outcome, "bold"), (1, 0, 0, 0)))
        shown.append(_words(each.changes))
        shown += _points(each.needs)
    return [*shown, *_points(section.rest)]


def _part(heading: str, exhibits: tuple[Exhibit, ...]) -> RenderableType:
    lines = [Text(), Text(heading, style="bold")]
    for exhibit in exhibits:
        lines += _exhibit(exhibit)
    return _Stack(lines)


class _Stack:
    """Lines below one another; only those are wrapped that need it, for thousands take long."""

    def __init__(self, lines: Sequence[Text]) -> None:
        self._lines = lines
        for line in lines:
            line.stylize_before(line.style)  # a text that is not wrapped shows styles of parts only

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for line in self._lines:
            if cell_len(line.plain) <= options.max_width:
                yield from line.render(console, end="\n")
            else:
                yield line


def _exhibit(exhibit: Exhibit) -> Iterator[Text]:
    """Give the lines of an exhibit: its title, and below it what it is made of."""
    head = Text(f"{exhibit.label} ", style="bold").append_text(_words(exhibit.title))
    yield head.append(f" ({exhibit.status})" if exhibit.status else "")
    for quotation in exhibit.quotations:
        yield _below("» " + " […] ".join(quotation.parts), "not bold italic")
        where: Words = (quotation.source, " ", *quotation.outlet, ", ", *quotation.published)
        yield _below().append_text(_words(where, "not bold dim"))
    if exhibit.analyst:
        told = _words(exhibit.analyst, "not bold")
        yield _below("analyst: ", "not bold").append_text(told)
    for detail in exhibit.details:
        yield _below().append_text(_words(detail, "not bold dim"))
    if exhibit.rests:
        rests = ", ".join(cite.text for cite in exhibit.rests)
        yield _below(f"rests on {rests}", "not bold dim")
    if exhibit.entry:
        yield _below(f"entry {exhibit.entry}", "not bold dim")


def _below(words: str = "", style: str = "") -> Text:
    return Text(style="bold").append(f"   {words}", style=style)
