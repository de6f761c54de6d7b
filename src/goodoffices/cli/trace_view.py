"""A trace in the terminal; every text of the record is shown inert and never as markup (N6)."""

from collections.abc import Iterable
from itertools import groupby

from rich.console import Console
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from goodoffices.assessment import Change, Citation, Finding, Quote, Rest
from goodoffices.cli.entry_words import title
from goodoffices.cli.trace import Trace
from goodoffices.cli.trace_words import about, counted, found
from goodoffices.inert import inert
from goodoffices.record import Snapshot
from goodoffices.record.entries import Entry

__all__ = ["show"]

_MOST = 12
"""How many lines of one kind are shown; the JSON output has all."""


def show(snapshot: Snapshot, trace: Trace) -> None:
    """
    Print a trace.

    Parameters
    ----------
    snapshot : Snapshot
        What is known.
    trace : Trace
        What was found.
    """
    console = Console(highlight=False, emoji=False)
    if trace.entry is not None:
        console.print(_head(snapshot, trace.entry), soft_wrap=True)
    if trace.result is not None:
        line = f"{about(snapshot, trace.result)}: {found(trace.result)}"
        console.print(_text(line, "bold"), soft_wrap=True)
    console.print(_tree(snapshot, trace.rests_on))
    if trace.entry is not None:
        _show_cited(console, snapshot, trace.cited_by)
        _show_results(console, snapshot, trace.results)
    if trace.changes is not None:
        _show_changes(console, snapshot, trace.changes)


def _text(text: str, style: str = "") -> Text:
    return Text(inert(text), style)


def _head(snapshot: Snapshot, entry: Entry) -> Text:
    line = Text.assemble((f"{entry.kind} {entry.id}  ", "bold"), _text(title(snapshot, entry.id)))
    recorded = f"recorded {entry.recorded:%Y-%m-%d} by {entry.by}"
    return line.append("\n").append_text(_text(f"{entry.status}, {entry.label}, {recorded}", "dim"))


def _tree(snapshot: Snapshot, rests: Iterable[Rest]) -> Tree:
    tree = Tree(Text("\nRests on", "bold"))
    for rest in rests:
        _branch(snapshot, tree, rest)
    if not tree.children:
        tree.add(Text("nothing: it says that something is missing"))
    return tree


def _branch(snapshot: Snapshot, tree: Tree, rest: Rest) -> None:
    said = "" if rest.said is None else f", {rest.said.value or 'undated'}"
    status = "" if rest.status == "confirmed" else f", {rest.status}"
    line = f"{rest.kind} {rest.entry}{said}{status}: {title(snapshot, rest.entry)}"
    branch = tree.add(_text(line))
    for quote in rest.quotes:
        branch.add(_quote(quote))
    for below in rest.below:
        _branch(snapshot, branch, below)


def _quote(quote: Quote) -> Text:
    where = ", ".join(filter(None, (quote.outlet or quote.type, quote.published)))
    if quote.span is None:
        return _text(f"{where} ({quote.source})", "dim")
    place = f"{quote.source}, characters {quote.span.start} to {quote.span.end}"
    return Text.assemble(_text(f"“{quote.span.text}” "), _text(f"— {where} ({place})", "dim"))


def _show_cited(console: Console, snapshot: Snapshot, cited: Iterable[Citation]) -> None:
    rows = list(cited)
    console.print(Text(f"\nCited by {counted(len(rows), 'other entry', 'other entries')}", "bold"))
    for kind, group in groupby(sorted(rows, key=lambda each: each.kind), lambda each: each.kind):
        members = list(group)
        for each in members[:_MOST]:
            way = f" (through {', '.join(each.through)})" if each.through else ""
            status = "" if each.status == "confirmed" else f", {each.status}"
            line = f"  {kind} {each.entry}{status}: {title(snapshot, each.entry)}{way}"
            console.print(_text(line), soft_wrap=True)
        _show_rest(console, kind, members)


def _show_results(console: Console, snapshot: Snapshot, results: Iterable[Finding]) -> None:
    rows = list(results)
    console.print(Text(f"\nResults that rest on it: {len(rows)}", "bold"))
    for kind, group in groupby(rows, lambda each: each.kind):
        members = list(group)
        for each in members[:_MOST]:
            label = "" if each.label == "public" else f" [{each.label}]"
            line = _text(f"  {about(snapshot, each)}: {found(each)}{label}")
            console.print(line.append_text(_text(f"  {':'.join(each.key)}", "dim")), soft_wrap=True)
        _show_rest(console, kind, members)


def _show_rest(console: Console, kind: str, members: list[Citation] | list[Finding]) -> None:
    if len(members) > _MOST:
        console.print(Text(f"  and {len(members) - _MOST} more of kind {kind} (see --json)"))


def _show_changes(console: Console, snapshot: Snapshot, changes: tuple[Change, ...]) -> None:
    console.print(Text(f"\nResults that change without it: {len(changes)}", "bold"))
    if not changes:
        return
    table = Table("result", "with it", "without it")
    for kind, group in groupby(changes, lambda change: change.key[0]):
        members = list(group)
        for change in members[:_MOST]:
            finding = change.before or change.after
            assert finding is not None
            before, after = found(change.before), found(change.after)
            same = "the same, on less evidence" if before == after else after
            table.add_row(*map(_text, (about(snapshot, finding), before, same)))
        if len(members) > _MOST:
            table.add_row(Text(f"{len(members) - _MOST} more of kind {kind} (see --json)"))
    console.print(table)
