"""Many reports on the command line: read in parallel, entered in a dossier in batches."""

import hashlib
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import click

from goodoffices.cli.patience import patience
from goodoffices.cli.reading_assistants import Asked
from goodoffices.cli.reading_coverage import coverage_of_many
from goodoffices.cli.reading_into import retold_words
from goodoffices.errors import InputError, RecordError
from goodoffices.inert import inert
from goodoffices.reading.archive import (
    Finish,
    Line,
    ReadReport,
    as_read,
    digests,
    for_entries,
    json_line,
    mapped,
    tasks,
)
from goodoffices.reading.formats import Unreadable
from goodoffices.reading.issuewords import IssueWords
from goodoffices.reading.languages import Coverage
from goodoffices.reading.pools import Pool, clustered, here, processes
from goodoffices.reading.proposal import Proposer
from goodoffices.record.entries import Entry
from goodoffices.record.opening import store_at
from goodoffices.record.parts import Label

__all__ = ["Request", "read_archive"]


@dataclass(frozen=True)
class Request:
    """What the user asked for."""

    names: Sequence[str]
    """Files and folders."""
    published: str | None
    encoding: str | None
    into: Path | None
    jobs: int | None
    """How many processes; None for one on each core."""
    cluster: str | None
    """The address of a Dask scheduler, or ``local``."""
    asked: Asked
    """The assistants; they are asked here, one report after the other."""
    label: Label
    language: str | None = None
    issues: IssueWords = field(default_factory=lambda: IssueWords(()))
    """The words of the issues to which stances are linked."""


def read_archive(request: Request) -> None:
    """
    Read many reports; print them as JSON Lines, or enter them in a dossier.

    Parameters
    ----------
    request : Request
        What the user asked for.

    Raises
    ------
    InputError
        If there is nothing to read, or nothing that can be read, or a name cannot stand among
        several.
    SystemExit
        With the code 1 if some of the reports could not be read; each is named.
    """
    paths = _files_of(request.names)
    intake = _Printed(request) if request.into is None else _Entered(request, request.into)
    refused: list[Unreadable] = []
    covered: Counter[Coverage] = Counter()
    with _pool(request) as pool, patience("Reading") as told:
        found = tasks(
            _counted(paths, told),
            encoding=request.encoding,
            published=request.published,
            language=request.language,
            skip=intake.has,
        )
        read = mapped(found, pool.submit, bound=pool.bound, joins=pool.joins, finish=intake.begin)
        try:
            for outcome in read:
                if isinstance(outcome, Unreadable):
                    refused.append(outcome)
                else:
                    covered[outcome.coverage] += 1
                    intake.take(outcome)
        finally:
            intake.finish()
    for line in coverage_of_many(covered):
        click.echo(line, err=True)
    _tell(refused, intake)


def _files_of(names: Sequence[str]) -> list[Path]:
    """List the files that some names mean: a folder means all in it, in order of names."""
    found: dict[Path, None] = {}
    for name in names:
        if name == "-" or "://" in name:
            msg = f"{name}: it is read alone. Leave the other names out."
            raise InputError(msg)
        path = Path(name)
        inside = sorted(path.rglob("*")) if path.is_dir() else [path]
        found.update(dict.fromkeys(one for one in inside if not one.is_dir()))
    if not found:
        msg = f"{names[0]}: there is no file in it."
        raise InputError(msg)
    return list(found)


def _pool(request: Request) -> AbstractContextManager[Pool]:
    jobs = request.jobs or os.cpu_count() or 1
    if request.cluster is not None:
        return clustered(request.cluster, jobs)
    return here() if jobs == 1 else processes(jobs)


class _Printed:
    """Readings as JSON Lines."""

    def __init__(self, request: Request) -> None:
        self.request = request
        self.count = 0
        line = partial(json_line, issues=request.issues)
        self.begin: Finish = as_read if request.asked.assistants else line
        """What is made of a report where it is read; assistants are asked here."""

    def has(self, digest: str) -> bool:
        """Tell whether a report was read before: never, for nothing is kept."""
        return False

    def take(self, one: ReadReport | Line) -> None:
        """Print a reading."""
        if isinstance(one, ReadReport):
            one = json_line(self.request.asked.heard(one), self.request.issues)
        click.echo(one.text)
        self.count += 1

    @property
    def found(self) -> int:
        """How many reports could be read."""
        return self.count

    def finish(self) -> None:
        """Nothing is left to be done."""

    def words(self) -> str:
        """Say what was done."""
        return f"{_reports(self.count)} read."


class _Entered:
    """Proposals for a dossier, written in batches: what is written is never lost."""

    def __init__(self, request: Request, path: Path) -> None:
        self.request = request
        self.path = path
        self.begin: Finish = as_read if request.asked.assistants else for_entries
        """What is sent of a report from where it is read; assistants see all of it."""
        store = store_at(path)
        ledger = store.read()
        self.adder = store.adder(ledger)
        self.known = {hashlib.sha256(data).hexdigest() for data in ledger.raw.values()}
        self.proposer = Proposer(ledger.as_of().entries.values(), request.label)
        self.size = len(self.proposer.sources)
        self.entries: list[Entry] = []
        self.raw: dict[str, bytes] = {}
        self.waiting = self.count = self.proposals = self.skipped = self.unattributed = 0
        self.retold = 0

    def has(self, digest: str) -> bool:
        """Tell whether the dossier has a report of these bytes."""
        there = digest in self.known
        self.skipped += there
        return there

    def take(self, one: ReadReport | Line) -> None:
        """Propose what was read; enter it when there is enough for a batch."""
        assert isinstance(one, ReadReport)
        self.known.update(digests(one.opened))
        reading = self.request.issues.linked(self.request.asked.heard(one).reading)
        try:
            made = self.proposer.propose(reading, one.opened, recorded=datetime.now(UTC))
        except RecordError:
            self.skipped += 1
            return
        self.entries += made.entries
        self.raw.update(made.raw)
        self.unattributed += made.unattributed
        self.retold += made.retold
        self.proposals += len(made.entries)
        self.waiting += 1
        if self.waiting >= self.adder.batch(self.size):
            self.finish()

    def finish(self) -> None:
        """Enter what waits."""
        if self.waiting:
            self.adder.add(self.entries, self.raw)
        self.count += self.waiting
        self.size += self.waiting
        self.entries, self.raw, self.waiting = [], {}, 0

    @property
    def found(self) -> int:
        """How many reports could be read, now or before."""
        return self.count + self.skipped

    def words(self) -> str:
        """Say what was done."""
        told = f"{_reports(self.count)} read; {self.proposals} proposals were added to {self.path}."
        if self.skipped:
            told += f" {_reports(self.skipped)} in it already, and not read again."
        if self.retold:
            told += f" {retold_words(self.retold)}."
        if self.unattributed:
            told += f" {self.unattributed} statements without a speaker were left out."
        return told


def _reports(count: int) -> str:
    return "1 report was" if count == 1 else f"{count} reports were"


def _counted(paths: Sequence[Path], told: Callable[[float], None]) -> Iterator[Path]:
    """Tell how far the reading is as files are taken."""
    for number, path in enumerate(paths, start=1):
        yield path
        told(number / len(paths))


def _tell(refused: Sequence[Unreadable], intake: _Printed | _Entered) -> None:
    if refused and not intake.found:
        first = refused[0].reason
        msg = f"none of {len(refused)} reports could be read; the first: {first}"
        raise InputError(first if len(refused) == 1 else msg)
    for one in refused:
        click.echo(f"goodoffices: not read: {inert(one.reason)}", err=True)
    click.echo(inert(intake.words()), err=True)
    if refused:
        sys.exit(1)
