"""
Many reports at once: one function mapped over them, by processes of this machine or a cluster.

The function takes and gives plain values that can be sent to another process. Results come in the
order of the files, whatever reads them and however many do; only so many are under way at once
that memory does not grow with the length of the archive.
"""

import hashlib
import json
import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any, Protocol

from goodoffices.errors import GoodOfficesError, RecordError
from goodoffices.reading.formats import Unreadable
from goodoffices.reading.issuewords import IssueWords
from goodoffices.reading.languages import Coverage
from goodoffices.reading.opening import OpenedReport, open_report, reports_at
from goodoffices.reading.reader import read
from goodoffices.reading.report import Reading
from goodoffices.reading.sending import Sent, sent
from goodoffices.record.parts import Label

__all__ = [
    "CHUNK",
    "Finish",
    "Line",
    "Outcome",
    "Pending",
    "ReadReport",
    "Submit",
    "Task",
    "as_read",
    "for_entries",
    "json_line",
    "mapped",
    "read_task",
    "read_tasks",
    "tasks",
]

_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")

CHUNK = 4
"""How many reports are sent to a process at a time."""

_AHEAD = 8
"""How many times as many chunks may wait here as are under way, while one of them is late: so
many that this process has enough to do until the first of the others has begun."""


@dataclass(frozen=True)
class Task:
    """A report to be read: a file that holds one, or a document taken from a file of several."""

    path: str
    document: OpenedReport | Unreadable | None = None
    """The document, where the file holds several or cannot be opened."""
    encoding: str | None = None
    published: str | None = None
    language: str | None = None


@dataclass(frozen=True)
class ReadReport:
    """A report with what was read in it."""

    opened: OpenedReport
    reading: Reading

    @property
    def coverage(self) -> Coverage:
        """How much the rules of its language read."""
        return self.reading.source.coverage

    @property
    def language(self) -> str | None:
        """The code of its language; None where it is not known."""
        return self.reading.source.language

    def __reduce__(self) -> tuple[Any, ...]:
        """Be sent to another process as JSON: that is quicker than object by object."""
        packed = self.reading.model_dump_json(by_alias=True, exclude_defaults=True)
        return _unpacked, (self.opened, packed)


def _unpacked(opened: OpenedReport, reading: str) -> ReadReport:
    return ReadReport(opened, Reading.model_validate_json(reading))


@dataclass(frozen=True)
class Line:
    """A reading as it is printed among several."""

    text: str
    """A line of JSON."""
    coverage: Coverage
    """How much the rules of its language read."""
    name: str = ""
    """The report's name, as that of an opened one."""
    attachments: tuple[str, ...] = ()
    """Names of what is attached to a message."""
    language: str | None = None
    """The code of its language; None where it is not known."""


Outcome = ReadReport | Line | Sent | Unreadable
"""What came of a task."""

Finish = Callable[[ReadReport], Outcome]
"""What is made of a report where it was read."""


def json_line(one: ReadReport, issues: IssueWords) -> Line:
    """
    Write a reading as one line of JSON.

    Parameters
    ----------
    one : ReadReport
        A report, read.
    issues : IssueWords
        The issues that its stances are linked to.

    Returns
    -------
    Line
        In ASCII.
    """
    reading = issues.linked(one.reading)
    dumped = reading.model_dump_json(by_alias=True)
    text = _NOT_ASCII.sub(lambda found: json.dumps(found[0])[1:-1], dumped)
    return Line(text, one.coverage, one.opened.name, one.opened.attachments, one.language)


def as_read(one: ReadReport) -> ReadReport:
    """
    Leave a report as it was read.

    Parameters
    ----------
    one : ReadReport
        A report, read.

    Returns
    -------
    ReadReport
        The same.
    """
    return one


def for_entries(one: ReadReport, issues: IssueWords, label: Label) -> Sent | Unreadable:
    """
    Make of a reading what is proposed to a dossier, but for what only the dossier tells.

    Parameters
    ----------
    one : ReadReport
        A report, read.
    issues : IssueWords
        The issues that its stances are linked to.
    label : {'public', 'restricted', 'off-record'}
        How all of it is to be handled (rule R7).

    Returns
    -------
    Sent or Unreadable
        To be entered; or why the record cannot hold it.
    """
    try:
        return sent(issues.linked(one.reading), one.opened, label)
    except RecordError as error:
        return Unreadable(one.opened.name, f"{one.opened.name}: {error}")


class Pending(Protocol):
    """A result that is being made, as executors and clusters give it."""

    def result(self) -> Any:
        """Wait for the result."""

    def done(self) -> bool:
        """Tell whether the result is there."""


@dataclass(frozen=True)
class _Made:
    """A result that was made here."""

    outcomes: list["Outcome"]

    def result(self) -> list["Outcome"]:
        """Give it."""
        return self.outcomes

    def done(self) -> bool:
        """Tell that it is there."""
        return True


Submit = Callable[[Callable[[Sequence[Task]], list[Outcome]], Sequence[Task]], Pending]
"""Hands a function and its argument to whoever calls it."""


def tasks(
    paths: Iterable[Path],
    *,
    encoding: str | None = None,
    published: str | None = None,
    language: str | None = None,
    skip: Callable[[str, str | OpenedReport], bool] = lambda name, found: False,
) -> Iterator[Task]:
    """
    List the reports of files, one at a time.

    Parameters
    ----------
    paths : iterable of Path
        The files, in the order in which they are to be read.
    encoding : str or None
        The declared encoding, if any.
    published : str or None
        The date of publication that the user gives.
    language : str or None
        The code of the language that the user gives.
    skip : callable
        Tells of a name, and of the SHA-256 of a file that holds one report or of a document of
        one that holds several, whether it was read before.

    Yields
    ------
    Task
        A file that holds one report, unopened; each document of a file that may hold several;
        what cannot be opened, with the reason. What was read before is left out.
    """
    for path in paths:
        try:
            with reports_at(path, encoding=encoding) as reports:
                if not reports.several:
                    if not skip(path.name, _digest_of(path)):
                        yield Task(str(path), None, encoding, published, language)
                    continue
                for one in reports.documents:
                    if isinstance(one, Unreadable) or not skip(one.name, one):
                        yield Task(str(path), one, encoding, published, language)
        except (GoodOfficesError, OSError) as error:
            yield Task(str(path), Unreadable(path.name, str(error)))


def _digest_of(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def read_task(task: Task) -> ReadReport | Unreadable:
    """
    Read one report; whatever is wrong with it is told, and nothing else stops.

    Parameters
    ----------
    task : Task
        The report.

    Returns
    -------
    ReadReport or Unreadable
        What was read, or one sentence that says why it was not.
    """
    if isinstance(task.document, Unreadable):
        return task.document
    try:
        opened = task.document or open_report(Path(task.path), encoding=task.encoding)
        reading = read(opened.document, task.published, file=opened.name, language=task.language)
        return ReadReport(opened, reading)
    except GoodOfficesError as error:
        return Unreadable(Path(task.path).name, str(error))
    except Exception as error:
        return _failed(task, error)


def _failed(task: Task, error: Exception) -> Unreadable:
    why = f"{task.path}: reading it failed ({type(error).__name__}). Please report this."
    return Unreadable(Path(task.path).name, why)


def read_tasks(chunk: Sequence[Task], finish: Finish = as_read) -> list[Outcome]:
    """
    Read some reports, one after the other.

    Parameters
    ----------
    chunk : sequence of Task
        The reports.
    finish : callable
        What is made of each.

    Returns
    -------
    list of ReadReport, Line, Sent or Unreadable
        What came of each.
    """
    return [_finished(task, finish) for task in chunk]


def _finished(task: Task, finish: Finish) -> Outcome:
    outcome = read_task(task)
    if isinstance(outcome, Unreadable):
        return outcome
    try:
        return finish(outcome)
    except Exception as error:
        return _failed(task, error)


def mapped(
    found: Iterable[Task],
    submit: Submit | None,
    *,
    bound: int = 1,
    joins: bool = False,
    finish: Finish = as_read,
) -> Iterator[Outcome]:
    """
    Read reports, in their order, with a bounded number under way.

    Parameters
    ----------
    found : iterable of Task
        The reports; taken only as they are needed.
    submit : callable or None
        Who reads them; None reads them here.
    bound : int
        How many chunks of `CHUNK` reports are under way elsewhere at most, at least 1.
    joins : bool
        Whether this process reads also, while what it is to give next is not there yet.
    finish : callable
        What is made of each report where it is read.

    Yields
    ------
    ReadReport, Line, Sent or Unreadable
        What came of each, in the order of the tasks.
    """
    rest = iter(found)
    if submit is None:
        yield from (_finished(task, finish) for task in rest)
        return
    do = partial(read_tasks, finish=finish)
    waiting: deque[Pending] = deque()
    while True:
        while _elsewhere(waiting) < bound and (chunk := list(islice(rest, CHUNK))):
            waiting.append(submit(do, chunk))
        if not waiting:
            return
        is_late = joins and not waiting[0].done() and len(waiting) < _AHEAD * bound
        if is_late and (chunk := list(islice(rest, CHUNK))):
            waiting.append(_Made(do(chunk)))
        else:
            yield from waiting.popleft().result()


def _elsewhere(waiting: Iterable[Pending]) -> int:
    return sum(not isinstance(one, _Made) for one in waiting)
