"""A reading in the terminal: tables of text made inert (rule N6)."""

from collections.abc import Iterable, Iterator, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from goodoffices.cli.columns import widths
from goodoffices.inert import inert
from goodoffices.reading.grades import fact_counts
from goodoffices.reading.report import (
    ActorRead,
    AppointmentRead,
    CodedRead,
    ContactRead,
    EventRead,
    Party,
    Reading,
    Restatement,
    RoleRead,
    StanceRead,
    StatementRead,
    is_by_assistant,
)
from goodoffices.record.cues import telling_words
from goodoffices.record.dates import When

__all__ = ["show"]

_EDGES, _BETWEEN = 2, 3  # cells that a table has at its edges and between two columns
_BESIDE_GRADES = (
    "Beside a grade: how many proposals of its rule were right in annotated reports, of how many; "
    "of fewer than 20 the grade is low."
)
_BY_ASSISTANT = "assistant, not measured"


def show(reading: Reading, console: Console | None = None) -> None:
    """
    Print a reading as tables.

    Parameters
    ----------
    reading : Reading
        What was read.
    console : Console or None
        Where to; standard output by default.
    """
    console = console or Console(highlight=False)
    source = reading.source
    title = source.title or (source.headline.text if source.headline else source.file)
    console.print(Text(inert(title), style="bold"))
    console.print(Text(inert(_line(reading))))
    for name, heads, rows in _tables(reading):
        _table(console, name, heads, rows)
    by = "by rule and by assistant" if reading.assistants else "by rule"
    console.print(f"Proposals {by}, to be confirmed by a person.")
    if reading.contacts or reading.appointments or reading.stances:
        console.print(_BESIDE_GRADES)


def _tables(reading: Reading) -> Iterator[tuple[str, tuple[str, ...], list[tuple[str, ...]]]]:
    """Give each table's name, heads and rows."""
    heads: tuple[str, ...] = ("id", "who", "how", "what", "when", "via", "grade")
    yield "Statements", heads, [_statement(one, reading) for one in reading.statements]
    if reading.restatements:
        heads = ("id", "where", "words", "restates")
        yield "Told again", heads, [_restatement(one) for one in reading.restatements]
    heads = ("id", "type", "participants", "place", "when", "status", "grade")
    yield "Contacts", heads, [_contact(one) for one in reading.contacts]
    heads = ("id", "who", "by", "office", "when", "status", "grade")
    yield "Appointments", heads, [_appointment(one) for one in reading.appointments]
    heads = ("id", "name", "kind", "of", "roles")
    yield "Actors", heads, [_actor(one) for one in reading.actors]
    heads = ("id", "party", "verb", "toward", "issues", "said in", "grade")
    yield "Stances", heads, [_stance(one) for one in reading.stances]
    heads = ("id", "code", "meaning", "by", "toward", "or", "told in")
    yield "Events", heads, [_event(one) for one in reading.events]
    views: list[tuple[str, ...]] = [(one.id, one.span.text) for one in reading.reporter_assessments]
    yield "The reporter's own view", ("id", "words"), views
    if reading.coded:
        heads = ("id", "scheme", "code", "meaning", "source", "target", "place", "when")
        yield "Events as the data set codes them", heads, [_coded(one) for one in reading.coded]


def _line(reading: Reading) -> str:
    source = reading.source
    parts = [
        source.outlet.text if source.outlet else "outlet not given",
        source.byline.text if source.byline else "author not given",
        f"published {source.published}" if source.published else "publication date not known",
    ]
    return ", ".join(parts)


def _table(
    console: Console, title: str, head: Sequence[str], rows: Iterable[Sequence[str]]
) -> None:
    rows = list(rows)
    if not rows:
        console.print(f"\n{title}: none found.")
        return
    rows = [head, *([inert(cell) for cell in row] for row in rows)]
    room = console.width - _EDGES - _BETWEEN * (len(head) - 1)
    found = widths(rows, room)
    console.print()
    if found is None:
        console.print(Text(title, style="bold"))
        for row in rows[1:]:
            console.print()
            console.print(_stacked(head, row))
    else:
        console.print(_beside(title, rows, found))


def _beside(title: str, rows: Sequence[Sequence[str]], found: Sequence[int]) -> Table:
    """Make a table with a column for each head."""
    table = Table(
        title=title, title_justify="left", title_style="bold", box=SIMPLE_HEAD, pad_edge=False
    )
    for name, width in zip(rows[0], found, strict=True):
        table.add_column(name, overflow="fold", width=width)
    for row in rows[1:]:
        table.add_row(*map(Text, row))
    return table


def _stacked(head: Sequence[str], row: Sequence[str]) -> Table:
    """Write a row below the one before it, where the columns have no room beside each other."""
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(width=max(map(len, head)))
    table.add_column(overflow="fold")
    for name, cell in zip(head, row, strict=True):
        if cell:
            table.add_row(name, Text(cell))
    return table


def _statement(one: StatementRead, reading: Reading) -> tuple[str, ...]:
    names = {actor.id: actor.name for actor in reading.actors}
    return (
        one.id,
        " and ".join(names[actor] for actor in one.actors) or "not found",
        _how(one),
        _mark(one) + " … ".join(span.text for span in one.content),
        _when(one.date),
        ", ".join(v.name + (" (inherited)" if v.inherited_from else "") for v in one.via),
        _BY_ASSISTANT if is_by_assistant(one.rule) else one.grade,
    )


def _how(one: StatementRead) -> str:
    """Tell the kind of a statement, and its verb where that matters: *indirect: denied*."""
    words = telling_words(one.kind, one.cue)
    return f"{one.kind}: {words}" if words else one.kind


def _restatement(one: Restatement) -> tuple[str, ...]:
    return (one.id, one.part, one.span.text, " ".join(one.restates))


def _coded(one: CodedRead) -> tuple[str, ...]:
    source, target, place = (
        part.name if isinstance(part, Party) else part.text if part else ""
        for part in (one.source, one.target, one.place)
    )
    return (one.id, one.scheme, one.code.text, one.label, source, target, place, _when(one.date))


def _mark(one: StatementRead) -> str:
    """Say of what was not said, is only supposed or stands inside another that it is so."""
    marks = [f"inside {one.nested_in}"] if one.nested_in else []
    marks += ["not said"] * one.negated + ["supposed"] * one.hypothetical
    return f"({', '.join(marks)}) " if marks else ""


def _when(when: When) -> str:
    if when.value:
        return when.value
    return f"not after {when.not_after}" if when.not_after else "not known"


def _event(one: EventRead) -> tuple[str, ...]:
    first, *others = one.codes
    return (
        one.id,
        f"{first.cameo} {first.plover or 'no PLOVER event'}",
        first.label,
        ", ".join(actor.name for actor in one.source),
        ", ".join(actor.name for actor in one.target),
        "; ".join(f"{code.cameo} {code.label}" for code in others),
        " ".join(one.told_in),
    )


def _names(parties: Iterable[Party]) -> str:
    return ", ".join(party.name for party in parties)


def _contact(one: ContactRead) -> tuple[str, ...]:
    place = one.place.text if one.place else ""
    return (
        *(one.id, one.type, _names(one.participants), place, _when(one.date), one.status),
        _graded(one),
    )


def _stance(one: StanceRead) -> tuple[str, ...]:
    return (
        *(one.id, one.party.name, " and ".join((one.verb, *one.also))),
        one.toward.text if one.toward else "",
        ", ".join(match.name for match in one.issues),
        *(_told(one), _graded(one)),
    )


def _told(one: StanceRead) -> str:
    """Name the statement, or say who tells of it else."""
    return one.statement or (
        "the reporter's view" if one.rule.startswith("view-") else "told as an act"
    )


def _graded(one: ContactRead | AppointmentRead | StanceRead) -> str:
    """Give the grade with how often the rule was right among annotated reports (rule D1)."""
    if is_by_assistant(one.rule):
        return _BY_ASSISTANT
    counts = fact_counts(one.rule)
    told = "not measured" if counts is None else f"{counts[0]}/{counts[1]}"
    return f"{one.grade} ({told})"


def _appointment(one: AppointmentRead) -> tuple[str, ...]:
    by = one.by.name if one.by else ""
    return (
        *(one.id, one.appointee.name, by, one.office.text, _when(one.date), one.status),
        _graded(one),
    )


def _actor(one: ActorRead) -> tuple[str, ...]:
    of = one.of if isinstance(one.of, str) else " ".join(one.of or ())
    return (one.id, one.name, one.kind, of, "; ".join(_role(role) for role in one.roles))


def _role(role: RoleRead) -> str:
    dates = f" {role.begin or '?'} to {role.end or '?'}" if role.begin or role.end else ""
    return f"{role.role}{dates} ({role.status})"
