"""The command `trace`: what an entry or a result rests on, and what rests on it."""

import json
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any

import click
from pydantic import BaseModel

from goodoffices.assessment import (
    Assessment,
    Change,
    Citation,
    Finding,
    Rest,
    assess,
    citations,
    compare,
    confirmed,
    findings,
    resting_on,
    rests_on,
)
from goodoffices.cli.clock import day_of, end_of
from goodoffices.errors import InputError
from goodoffices.record import Snapshot, open_dossier
from goodoffices.record.entries import Entry

__all__ = ["SCHEMA", "Trace", "trace", "trace_command"]

SCHEMA = "goodoffices-trace-1"
"""What the JSON output says of itself under `schema`."""


@dataclass(frozen=True)
class Trace:
    """All that a trace shows; in the terminal, or as one JSON object under these names."""

    entry: Entry | None
    """The entry asked for; None where a result was."""
    result: Finding | None
    """The result asked for; None where an entry was."""
    rests_on: tuple[Rest, ...]
    cited_by: tuple[Citation, ...]
    results: tuple[Finding, ...]
    """The results that rest on the entry, directly or through others."""
    changes: tuple[Change, ...] | None
    """What the analysis without the entry finds otherwise; None where that was not asked."""


def trace(
    snapshot: Snapshot, name: str, *, as_of: date | None = None, without: bool = False
) -> Trace:
    """
    Trace an entry both ways, or a result down to its quotes.

    Parameters
    ----------
    snapshot : Snapshot
        What is known.
    name : str
        Id of an entry, or key of a result with colons between its parts.
    as_of : date or None
        The day at which the snapshot was taken.
    without : bool
        Whether to run the analysis again without the entry.

    Returns
    -------
    Trace
        What it rests on, what rests on it, and what changes without it.

    Raises
    ------
    UnknownEntryError
        If there is no such entry and no such result.
    RecordError
        If the dossier entry itself is to be left out.
    InputError
        If a result is to be left out.
    """
    assessment = assess(snapshot, as_of=as_of)
    result = next((each for each in findings(assessment) if ":".join(each.key) == name), None)
    if result is not None:
        if without:
            msg = f"{name} is a result; name an entry that it rests on to run without it."
            raise InputError(msg)
        return Trace(None, result, _grounds(confirmed(snapshot), result), (), (), None)
    entry, citing = snapshot.entry(name), citations(snapshot, name)
    return Trace(
        entry=entry,
        result=None,
        rests_on=rests_on(snapshot, [name]),
        cited_by=citing,
        results=resting_on(assessment, [name, *(each.entry for each in citing)]),
        changes=_changes(snapshot, assessment, name) if without else None,
    )


def _grounds(snapshot: Snapshot, result: Finding) -> tuple[Rest, ...]:
    return rests_on(snapshot, [name for name in result.grounds if name in snapshot.entries])


def _changes(snapshot: Snapshot, before: Assessment, name: str) -> tuple[Change, ...]:
    return compare(before, assess(snapshot.without([name]), as_of=before.as_of))


@click.command("trace")
@click.argument("dossier", type=click.Path(path_type=Path))
@click.argument("id")
@click.option("--without", is_flag=True, help="Run the analysis again without the entry.")
@click.option(
    "--as-of", callback=day_of, metavar="DATE", help="Take the record as of the end of a day."
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def trace_command(dossier: Path, id: str, without: bool, as_of: date | None, as_json: bool) -> None:
    """
    Show what an entry rests on and what rests on it.

    DOSSIER is a dossier folder, its dossier.yaml, or a .dossier file. ID is the id of an entry,
    or the key of a result as this command prints it.
    """
    snapshot = open_dossier(dossier).as_of(end_of(as_of))
    found = trace(snapshot, id, as_of=as_of, without=without)
    if as_json:
        click.echo(json.dumps({"schema": SCHEMA, **_plain(found)}, indent=2))
    else:
        from goodoffices.cli.trace_view import show

        show(snapshot, found)


def _plain(value: Any) -> Any:
    """Turn results into what JSON has; an exact number becomes its text."""
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, Enum):
        return value.value
    return value if isinstance(value, str | int | None) else str(value)
