"""Many reports on the command line: read in parallel, entered in a dossier in batches."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from hashlib import sha256
from pathlib import Path

import click

from goodoffices.cli.left_out import LeftOut
from goodoffices.cli.named_files import NamedFiles
from goodoffices.cli.patience import patience
from goodoffices.cli.reading_assistants import Asked
from goodoffices.cli.reading_coverage import Covered, left_unread
from goodoffices.cli.reading_into import retold_words
from goodoffices.cli.refusals import Refusals
from goodoffices.cli.repeated import Repeated
from goodoffices.errors import InputError, RecordError, StoreError
from goodoffices.inert import inert
from goodoffices.reading.archive import (
    Finish,
    Line,
    Outcome,
    ReadReport,
    as_read,
    for_entries,
    json_line,
    mapped,
    tasks,
)
from goodoffices.reading.formats import Unreadable
from goodoffices.reading.issuewords import IssueWords
from goodoffices.reading.opening import OpenedReport
from goodoffices.reading.pools import Pool, clustered, here, processes
from goodoffices.reading.proposal import Proposal, Proposer
from goodoffices.reading.sending import Sent
from goodoffices.record.opening import store_at
from goodoffices.record.parts import Label
from goodoffices.shelves import Shelves, Space

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
    each: bool = False
    """Whether each report that cannot be read is told."""


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
        With the code 1 if some of the reports could not be read; they are named.
    """
    with Shelves() as shelves:
        refused = Refusals(shelves.new)
        attached = _Attached(shelves.new)
        covered = Covered()
        paths = NamedFiles(request.names, shelves.new)
        into = request.into
        intake = _Printed(request) if into is None else _Entered(request, into, shelves.new)
        with _pool(request) as pool, patience("Reading") as told, closing(intake):
            for outcome in _outcomes(request, paths.counted(told), intake, pool):
                refusal = outcome if isinstance(outcome, Unreadable) else intake.take(outcome)
                if refusal is not None:
                    refused.add(refusal)
                elif not isinstance(outcome, Unreadable):
                    covered.add(outcome)
                    attached.add(outcome)
        for line in (*covered, *attached):
            click.echo(line, err=True)
        _tell(refused, intake, each=request.each)


def _outcomes(
    request: Request, paths: Iterable[Path], intake: "_Printed | _Entered", pool: Pool
) -> Iterator[Outcome]:
    found = tasks(
        paths,
        encoding=request.encoding,
        published=request.published,
        language=request.language,
        skip=intake.has,
    )
    return mapped(found, pool.submit, bound=pool.bound, joins=pool.joins, finish=intake.begin)


def _pool(request: Request) -> AbstractContextManager[Pool]:
    jobs = request.jobs or os.cpu_count() or 1
    if request.cluster is not None:
        return clustered(request.cluster, jobs)
    return here() if jobs == 1 else processes(jobs)


class _Attached:
    """What is attached to messages and not read, in the words that are told at the end."""

    def __init__(self, space: Space) -> None:
        self._told = space()

    def add(self, one: ReadReport | Line | Sent) -> None:
        """Take in what is attached to one, if anything."""
        told = left_unread(one.opened if isinstance(one, ReadReport) else one)
        if told is not None:
            self._told[str(len(self._told))] = told

    def __iter__(self) -> Iterator[str]:
        """Go through the sentences, in the order of the reports."""
        return (self._told[str(number)] for number in range(len(self._told)))


class _Printed:
    """Readings as JSON Lines."""

    def __init__(self, request: Request) -> None:
        self.request = request
        self.count = 0
        line = partial(json_line, issues=request.issues)
        self.begin: Finish = as_read if request.asked.assistants else line
        """What is made of a report where it is read; assistants are asked here."""

    def has(self, name: str, found: str | OpenedReport) -> bool:
        """Tell whether a report was read before: never, for nothing is kept."""
        return False

    def take(self, one: ReadReport | Line | Sent) -> Unreadable | None:
        """Print a reading; none is refused."""
        if isinstance(one, ReadReport):
            one = json_line(self.request.asked.heard(one), self.request.issues)
        assert isinstance(one, Line)
        click.echo(one.text)
        self.count += 1
        return None

    @property
    def found(self) -> int:
        """How many reports could be read."""
        return self.count

    def close(self) -> None:
        """Nothing is left to be done."""

    def words(self) -> Iterator[str]:
        """Say what was done."""
        yield f"{_reports(self.count)} read."


class _Entered:
    """Proposals for a dossier, written in batches: what is written is never lost."""

    def __init__(self, request: Request, path: Path, space: Space) -> None:
        self.request = request
        self.path = path
        self.made = partial(for_entries, issues=request.issues, label=request.label)
        self.begin: Finish = as_read if request.asked.assistants else self.made
        """What is made of a report where it is read; assistants are asked here."""
        self.store = store_at(path)
        self.adder = self.store.adder(space)
        self.known, self.own, self.there = space(), space(), space()
        self.there.update((digest, "") for digest in self.store.digests())
        self.known.update(self.there)
        self.proposer = Proposer(self.store.standing, request.label, space)
        self.size = len(self.proposer.sources)
        self.waiting: list[Proposal] = []
        self.count = self.proposals = self.skipped = self.retold = 0
        self.left_out = LeftOut(space)
        self.repeated = Repeated(space, each=request.each)

    def has(self, name: str, found: str | OpenedReport) -> bool:
        """Tell whether the dossier has a file of these bytes, or this document of several."""
        if isinstance(found, str):
            first = self.known.get(found)
        else:
            said = found.document
            first = self._entered(_digest(said.text.encode()), said.outlet, said.published)
        return self._passed_over(name, first)

    def _entered(self, digest: str, outlet: str | None, published: str | None) -> str | None:
        """Give the name of the report that was entered now; "" where it was there before."""
        there = self.proposer.there(digest, outlet, published)
        return None if there is None else self.own.get(there.id, "")

    def _passed_over(self, name: str, first: str | None) -> bool:
        """Count a report that is in the dossier, if it is: as there before, or as entered now."""
        if first:
            self.repeated.add(name, first)
        elif first is not None:
            self.skipped += 1
        return first is not None

    def take(self, one: ReadReport | Line | Sent) -> Unreadable | None:
        """Propose what was read, or say why not; enter it when there is enough for a batch."""
        sent = self.made(self.request.asked.heard(one)) if isinstance(one, ReadReport) else one
        if isinstance(sent, Unreadable):
            return sent
        assert isinstance(sent, Sent)
        given = (sent.fields[name] for name in ("sha256", "outlet", "published"))
        if self._passed_over(sent.name, self._entered(*given)):
            return None
        try:
            made = self.proposer.propose(sent, recorded=datetime.now(UTC))
        except RecordError as error:
            return Unreadable(sent.name, f"{sent.name}: {error}")
        self.own[made.made[0].id] = sent.name
        self.known.update((digest, sent.name) for digest in sent.digests)
        self.waiting.append(made)
        if len(self.waiting) >= self.adder.batch(self.size):
            self.close()
        return None

    def close(self) -> None:
        """
        Enter what waits, each report with all that is proposed from it.

        Nothing is entered twice, also where an interruption comes as it is written.
        """
        waiting, self.waiting = self.waiting, []
        if waiting:
            entries = [entry for one in waiting for entry in one.made]
            rows = [row for one in waiting for row in one.rows]
            raw = {name: data for one in waiting for name, data in one.raw.items()}
            try:
                self.adder.add(entries, raw, rows)
            except RecordError as error:
                self._refuse_other(error)
                raise
            self.there.update((_digest(data), "") for data in raw.values())
            self.proposals += len(entries) + len(rows)
        for one in waiting:
            self.left_out.add(one.unattributed)
        self.retold += sum(one.retold for one in waiting)
        self.count += len(waiting)
        self.size += len(waiting)

    def _refuse_other(self, error: RecordError) -> None:
        """Say of a refusal that another program has entered reports meanwhile, if one has."""
        if any(digest not in self.there for digest in self.store.digests()):
            msg = (
                f"{self.path}: another program entered reports in it while this one read "
                f"({error}) What this one entered before stays. Give the same command again: "
                "what the dossier has already is left out."
            )
            raise StoreError(msg) from None

    @property
    def found(self) -> int:
        """How many reports could be read, now or before."""
        return self.count + self.skipped + self.repeated.count

    def words(self) -> Iterator[str]:
        """Say what was done, a line at a time."""
        proposals = "1 proposal was" if self.proposals == 1 else f"{self.proposals} proposals were"
        told = f"{_reports(self.count)} read; {proposals} added to {self.path}."
        if self.skipped:
            told += f" {_reports(self.skipped)} in it already, and not read again."
        if self.retold:
            told += f" {retold_words(self.retold)}."
        yield told
        yield from self.repeated
        yield from self.left_out


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()


def _reports(count: int) -> str:
    return "1 report was" if count == 1 else f"{count} reports were"


def _tell(refused: Refusals, intake: _Printed | _Entered, *, each: bool) -> None:
    """Say what was read and what was not, with the code 1; refuse it where nothing was."""
    is_none = refused.count > 0 and not intake.found
    if is_none and refused.count == 1:
        raise InputError(refused.first)
    for line in refused.lines(each=each):
        click.echo(inert(line), err=True)
    if is_none:
        msg = f"none of {refused.count} reports could be read, for the reasons above."
        raise InputError(msg)
    for line in intake.words():
        click.echo(inert(line), err=True)
    if refused.count:
        sys.exit(1)
