"""Many reports at once."""

import hashlib
import json
import pickle
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from random import Random

import pytest
from tests.reading.formats.samples import PAGE as MARKUP
from tests.reading.formats.samples import warc

from goodoffices.errors import RecordError
from goodoffices.reading.archive import (
    CHUNK,
    Line,
    ReadReport,
    Task,
    for_entries,
    json_line,
    mapped,
    read_task,
    read_tasks,
    tasks,
)
from goodoffices.reading.formats import Unreadable
from goodoffices.reading.issuewords import IssueWords
from goodoffices.reading.pools import clustered, here, processes
from goodoffices.reading.sending import Sent

PAGE = MARKUP.encode()


def report(number: int) -> str:
    """Write a report of which no two are the same."""
    return (
        f"---\npublished: 2024-03-07\n---\nOdera rejects plan {number}\n\n"
        f"Peruvian Foreign Minister Ama Odera said on Monday that she rejects plan {number}.\n"
    )


@pytest.fixture
def archive(tmp_path: Path) -> list[Path]:
    """Write forty reports, among them an empty file and one that is no text."""
    every = []
    for number in range(40):
        path = tmp_path / f"r{number:02}.txt"
        path.write_text(report(number), encoding="utf-8")
        every.append(path)
    every[7].write_bytes(b"")
    every[21].write_bytes(b"\xff\xfe\xff\x00\x01")
    return every


def told(outcomes: Sequence[object]) -> list[object]:
    """Say of each outcome what does not change from one run to the next."""
    return [one.reading.model_dump() if isinstance(one, ReadReport) else one for one in outcomes]


class TestTasks:
    """What is to be read."""

    def test_a_file_of_one_report_is_not_opened_yet(self, archive):
        """The task carries its path only, so that little is sent to a process."""
        assert all(one.document is None for one in tasks(archive) if one.path != str(archive[7]))

    def test_each_document_of_a_container_is_a_task(self, tmp_path):
        """They come in the order of the file."""
        path = tmp_path / "a.warc"
        path.write_bytes(warc(PAGE, PAGE))
        found = list(tasks([path]))
        names = [one.document.name for one in found if one.document]
        assert len(names) == 2
        assert names == sorted(names)

    def test_what_was_read_before_is_left_out(self, archive):
        """A file is known again by the digest of its bytes."""
        known = {hashlib.sha256(archive[3].read_bytes()).hexdigest()}
        paths = [one.path for one in tasks(archive[2:5], skip=lambda name, found: found in known)]
        assert paths == [str(archive[2]), str(archive[4])]

    def test_what_cannot_be_opened_is_a_task_that_says_why(self, tmp_path):
        """The rest goes on."""
        (one,) = tasks([tmp_path / "none.txt"])
        assert isinstance(one.document, Unreadable)
        assert "no such file" in one.document.reason


class TestReadTask:
    """One report."""

    def test_task_and_outcome_can_be_sent(self, archive):
        """What goes to a process and comes back is the same on both sides."""
        task = Task(str(archive[0]))
        outcome = read_task(pickle.loads(pickle.dumps(task)))
        assert isinstance(outcome, ReadReport)
        assert pickle.loads(pickle.dumps(outcome)) == outcome

    def test_a_broken_file_is_told(self, archive):
        """One sentence names it."""
        outcome = read_task(Task(str(archive[7])))
        assert isinstance(outcome, Unreadable)
        assert "r07.txt" in outcome.reason

    def test_a_failure_of_the_reader_is_told(self, archive, monkeypatch):
        """Whatever goes wrong inside, the report is named and the others are read."""

        def fails(*_: object, **__: object) -> None:
            raise LookupError

        monkeypatch.setattr("goodoffices.reading.archive.read", fails)
        (outcome,) = read_tasks([Task(str(archive[0]))])
        assert isinstance(outcome, Unreadable)
        assert "LookupError" in outcome.reason

    def test_a_failure_of_what_is_made_of_it_is_told(self, archive):
        """As one of the reader."""

        def fails(one: ReadReport) -> Line:
            raise LookupError(one.opened.name)

        found = read_tasks([Task(str(path)) for path in archive[:2]], fails)
        assert ["LookupError" in one.reason for one in found if isinstance(one, Unreadable)] == [
            True,
            True,
        ]


class TestJsonLine:
    """A reading as one line."""

    TEXT = (
        "President Ama Od\u00e9ra said on Monday that \u201cthe \U0001f6a2 is ours\u201d, and "
        "Chile rejected it."
    )

    def test_is_the_reading_in_ascii(self, tmp_path):
        """Whatever letters the report has, the line holds all of it and no other line."""
        path = tmp_path / "r.txt"
        path.write_text(self.TEXT, encoding="utf-8")
        one = read_task(Task(str(path)))
        assert isinstance(one, ReadReport)
        line = json_line(one, IssueWords(()))
        assert line.text.isascii()
        assert "\n" not in line.text
        assert line.coverage == one.coverage == "everything"
        assert json.loads(line.text) == one.reading.model_dump(mode="json", by_alias=True)

    def test_is_made_where_a_report_is_read(self, archive):
        """By any number of processes, in the order of the files; refusals stay refusals."""
        finish = partial(json_line, issues=IssueWords(()))
        alone = list(mapped(tasks(archive), None, finish=finish))
        assert {type(one) for one in alone} == {Line, Unreadable}
        with processes(2) as pool:
            found = mapped(
                tasks(archive), pool.submit, bound=pool.bound, joins=pool.joins, finish=finish
            )
            assert list(found) == alone


class TestForEntries:
    """What is sent of a report that is entered in a dossier."""

    def test_what_is_sent_comes_as_it_was(self, archive):
        """The same on both sides."""
        one = read_task(Task(str(archive[0])))
        assert isinstance(one, ReadReport)
        made = for_entries(one, IssueWords(()), "public")
        assert isinstance(made, Sent)
        assert made.written
        assert made.tellings
        assert pickle.loads(pickle.dumps(made)) == made

    def test_what_the_record_refuses_is_told(self, archive, monkeypatch):
        """By the name of the report."""

        def refuses(*_: object) -> None:
            raise RecordError("its date is no day. Mend it.")

        monkeypatch.setattr("goodoffices.reading.archive.sent", refuses)
        one = read_task(Task(str(archive[0])))
        assert isinstance(one, ReadReport)
        told = for_entries(one, IssueWords(()), "public")
        assert told == Unreadable("r00.txt", "r00.txt: its date is no day. Mend it.")


class _Counted:
    """A result that counts when it is asked for."""

    def __init__(self, calls: "_Calls", made: list[object]) -> None:
        self.calls, self.made = calls, made

    def result(self) -> list[object]:
        self.calls.under_way -= 1
        return self.made

    def done(self) -> bool:
        return self.calls.is_quick


class _Calls:
    """A pool that reads at once, or says that it is late, and counts the chunks under way."""

    def __init__(self, *, is_quick: bool = True) -> None:
        self.is_quick = is_quick
        self.under_way = self.most = self.all = 0

    def submit(self, do, chunk):
        self.under_way += 1
        self.all += 1
        self.most = max(self.most, self.under_way)
        return _Counted(self, do(chunk))


class TestMapped:
    """The same results, whoever reads."""

    @pytest.mark.parametrize("bound", [1, 2, 5])
    def test_no_more_than_the_bound_is_under_way(self, archive, bound):
        """Forty reports are five chunks; tasks are taken only as they are needed."""
        calls = _Calls()
        outcomes = list(mapped(tasks(archive), calls.submit, bound=bound))
        assert calls.most == min(bound, -(-len(archive) // CHUNK))
        assert told(outcomes) == told([read_task(one) for one in tasks(archive)])

    def test_tasks_are_taken_as_they_are_needed(self, archive):
        """Of an endless archive the first result comes after the first chunks."""
        taken = 0

        def endless():
            nonlocal taken
            while True:
                taken += 1
                yield Task(str(archive[taken % 5]))

        found = mapped(endless(), _Calls().submit, bound=2)
        next(found)
        assert taken == 2 * CHUNK

    def test_whoever_joins_reads_while_others_are_late(self, archive):
        """Some chunks are read here, the order stays; where others are in time, all are theirs."""
        late, quick = _Calls(is_quick=False), _Calls()
        alone = told([read_task(one) for one in tasks(archive)])
        for calls in (late, quick):
            found = list(mapped(tasks(archive), calls.submit, bound=1, joins=True))
            assert told(found) == alone
            assert calls.most == 1
        chunks = -(-len(archive) // CHUNK)
        assert quick.all == chunks
        assert 1 <= late.all < chunks

    def test_whoever_joins_does_not_run_ahead(self, archive):
        """Behind a report that takes for ever only so many are read."""
        taken = 0

        def endless():
            nonlocal taken
            while True:
                taken += 1
                yield Task(str(archive[taken % 5]))

        next(mapped(endless(), _Calls(is_quick=False).submit, bound=2, joins=True))
        assert taken == 8 * 2 * CHUNK

    def test_processes_give_what_one_process_gives(self, archive):
        """Two broken files among forty; the order is that of the files."""
        mixed = Random(4).sample(archive, len(archive))
        with here() as pool:
            alone = told(list(mapped(tasks(mixed), pool.submit, bound=pool.bound)))
        with processes(2) as pool:
            found = mapped(tasks(mixed), pool.submit, bound=pool.bound, joins=pool.joins)
            assert told(list(found)) == alone
        assert sum(isinstance(one, Unreadable) for one in alone) == 2

    def test_a_cluster_gives_what_one_process_gives(self, archive):
        """Workers of Dask on this machine, joined by their scheduler's address."""
        distributed = pytest.importorskip("distributed")
        alone = told([read_task(one) for one in tasks(archive)])
        with (
            distributed.LocalCluster(
                n_workers=2,
                processes=False,
                protocol="tcp",
                dashboard_address=None,
                host="127.0.0.1",
            ) as cluster,
            clustered(cluster.scheduler_address, 1) as pool,
        ):
            assert told(list(mapped(tasks(archive), pool.submit, bound=pool.bound))) == alone
