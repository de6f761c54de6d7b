"""Many reports on the command line."""

import json
import os
import subprocess
import sys
import time
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path
from random import Random

import pytest
from tests.cli.test_read import DOSSIER, REPORT, run

from goodoffices.cli import main
from goodoffices.errors import RecordError
from goodoffices.reading.proposal import Proposer
from goodoffices.record import open_dossier
from goodoffices.record.entries import Source
from goodoffices.record.opening import store_at

PROGRAM = "from goodoffices.cli import main; main()"


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """Write twenty reports into a folder, one of them empty."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for number in range(20):
        text = REPORT.replace("Monday", f"Monday for the {number}th time")
        (folder / f"{number:02}.txt").write_text("" if number == 9 else text, encoding="utf-8")
    return folder


@pytest.fixture(params=["folder", "file"])
def dossier(request, tmp_path: Path) -> Path:
    """Write a dossier that knows one state, in either form."""
    folder = tmp_path / "dossier"
    folder.mkdir()
    (folder / "dossier.yaml").write_text(DOSSIER, encoding="utf-8")
    if request.param == "folder":
        return folder
    path = tmp_path / "one.dossier"
    main(["import", str(folder), str(path)])
    return path


def content(dossier: Path) -> list[dict]:
    """Give what a dossier holds but ids and times, in order."""
    ledger = open_dossier(dossier)
    names = {version.id: f"e{n}" for n, version in enumerate(ledger.versions)}
    told = json.dumps(
        [one.model_dump(mode="json", exclude={"recorded"}) for one in ledger.versions]
    )
    for old, new in names.items():
        told = told.replace(old, new)
    return json.loads(told)


def titles(dossier: Path) -> list[str]:
    """List the digests of the sources of a dossier, in order of their files."""
    every = [one for one in open_dossier(dossier).versions if isinstance(one, Source)]
    return [str(one.sha256) for one in sorted(every, key=lambda one: str(one.file))]


class TestReadArchive:
    """Files and folders."""

    def test_json_lines_are_the_same_for_any_number_of_jobs(self, reports, capsys):
        """One object a line, in the order of the files; the empty file is named."""
        printed = []
        for jobs in ("1", "2"):
            assert run(str(reports), "--jobs", jobs) == 1
            told = capsys.readouterr()
            printed.append(told.out)
            assert "09.txt" in told.err
            assert "19 reports were read" in told.err
        assert printed[0] == printed[1]
        files = [json.loads(line)["source"]["file"] for line in printed[0].splitlines()]
        assert files == sorted(files)
        assert len(files) == 19

    def test_a_second_run_reads_nothing_again(self, reports, dossier, capsys):
        """What the dossier has is left out, and the dossier stays as it is."""
        assert run(str(reports), "--jobs", "1", "--into", str(dossier)) == 1
        before = content(dossier)
        assert run(str(reports), "--jobs", "1", "--into", str(dossier)) == 1
        told = capsys.readouterr().err
        assert "19 reports were in it already" in told
        assert content(dossier) == before

    def test_a_run_in_two_parts_enters_what_one_run_enters(self, reports, dossier, tmp_path):
        """Only the moments and the ids differ."""
        one = tmp_path / "other"
        one.mkdir()
        (one / "dossier.yaml").write_text(DOSSIER, encoding="utf-8")
        every = sorted(map(str, reports.glob("*.txt")))
        run(*every[:8], "--jobs", "1", "--into", str(dossier))
        run(*every, "--jobs", "2", "--into", str(dossier))
        run(*every, "--jobs", "1", "--into", str(one))
        assert content(dossier) == content(one)

    def test_the_same_text_twice_is_entered_once(self, reports, dossier):
        """A copy under another name is the same report."""
        (reports / "copy.txt").write_bytes((reports / "00.txt").read_bytes())
        run(str(reports), "--jobs", "1", "--into", str(dossier))
        assert len(titles(dossier)) == 19

    @pytest.mark.parametrize("jobs", ["1", "2"])
    def test_outlets_that_print_the_same_are_two_sources(self, tmp_path, dossier, capsys, jobs):
        """Each has its own outlet and day, alone or in a feed; a copy is told as one."""
        body = "General Carl Brandt said on Monday that the port would stay open to grain ships.\n"
        header = "---\npublished: 2024-03-0{}\noutlet: {}\n---\n"
        archive = tmp_path / "archive"
        archive.mkdir()
        for name, given in {"a": (5, "Alpha Post"), "b": (6, "Beta Times")}.items():
            text = header.format(*given) + body
            (archive / f"{name}.txt").write_text(text, encoding="utf-8")
            (archive / f"{name}-copy.txt").write_text(text, encoding="utf-8")
        item = "<item><title>Port</title><description>{}</description><pubDate>{}</pubDate></item>"
        items = (item.format(body, f"0{day} Mar 2024 09:00:00 GMT") for day in (7, 8, 8))
        feed = f"<rss version='2.0'><channel>{''.join(items)}</channel></rss>"
        (archive / "feed.rss").write_text(feed, encoding="utf-8")
        words = (str(archive), "--jobs", jobs, "--into", str(dossier))
        assert run(*words) == 0
        told = capsys.readouterr().err
        assert "4 reports were read" in told
        assert "in it already" not in told
        assert "3 reports are the same as others of this archive" in told
        every = [one for one in open_dossier(dossier).versions if isinstance(one, Source)]
        assert len({one.sha256 for one in every if one.outlet}) == 1
        assert {one.outlet for one in every} == {"Alpha Post", "Beta Times", None}
        assert run(*words) == 0
        assert "7 reports were in it already" in capsys.readouterr().err

    def test_what_the_record_refuses_is_told(self, reports, dossier, capsys, monkeypatch):
        """It is no report that the dossier has already; the others are entered."""
        propose = Proposer.propose

        def refusing(self, sent, **words):
            if sent.name == "03.txt":
                raise RecordError("its date is no day. Mend it.")
            return propose(self, sent, **words)

        monkeypatch.setattr(Proposer, "propose", refusing)
        (reports / "copy.txt").write_bytes((reports / "00.txt").read_bytes())
        assert run(str(reports), "--jobs", "1", "--into", str(dossier)) == 1
        told = capsys.readouterr().err
        assert "not read: 03.txt: its date is no day. Mend it." in told
        assert "18 reports were read" in told
        assert "1 report is the same as another of this archive, and was entered once:" in told
        assert "  copy.txt: the same as 00.txt" in told

    def test_another_program_that_enters_the_same_is_told(
        self, reports, dossier, capsys, monkeypatch
    ):
        """Nothing is entered twice; the same command goes on."""
        propose = Proposer.propose
        words = (str(reports), "--jobs", "1", "--into", str(dossier))

        def meanwhile(self, sent, **options):
            monkeypatch.setattr(Proposer, "propose", propose)
            assert run(*words) == 1
            return propose(self, sent, **options)

        monkeypatch.setattr(Proposer, "propose", meanwhile)
        assert run(*words) == 2
        told = capsys.readouterr().err
        assert "another program entered reports in it while this one read" in told
        assert "Give the same command again" in told
        assert len(titles(dossier)) == 19
        assert run(*words) == 1
        assert "19 reports were in it already" in capsys.readouterr().err

    @pytest.mark.parametrize("jobs", ["1", "2"])
    def test_what_is_attached_is_named(self, tmp_path, dossier, capsys, jobs):
        """As for one message, whether it is printed or entered."""
        message = MIMEMultipart()
        message.attach(MIMEText("Ana Reyes said on Monday that the port was open."))
        message.attach(annex := MIMEText("Annex"))
        annex.add_header("Content-Disposition", "attachment", filename="a.pdf")
        for name in ("one.eml", "two.eml"):
            (tmp_path / name).write_bytes(message.as_bytes() + name.encode())
        names = [str(tmp_path / "one.eml"), str(tmp_path / "two.eml")]
        for flags in ((), ("--into", str(dossier))):
            assert run(*names, "--jobs", jobs, *flags) == 0
            told = capsys.readouterr().err
            assert "one.eml: attached and not read: a.pdf." in told
            assert told.count("attached and not read") == 2

    @pytest.mark.parametrize("names", [["-", "a.txt"], ["https://news.example/", "a.txt"]])
    def test_what_is_read_alone_does_not_stand_among_others(self, names, capsys):
        """Standard input and addresses are refused among several."""
        assert run(*names) == 2
        assert "read alone" in capsys.readouterr().err

    def test_an_empty_folder_is_refused(self, tmp_path, capsys):
        """There is nothing to read."""
        assert run(str(tmp_path)) == 2
        assert "no file" in capsys.readouterr().err

    @pytest.mark.skipif(sys.platform != "linux", reason="names are any bytes on Linux alone")
    def test_a_file_whose_name_is_no_unicode_is_refused_by_name(self, tmp_path, capsys):
        """The others are read."""
        (tmp_path / "one.txt").write_text(REPORT, encoding="utf-8")
        (tmp_path / os.fsdecode(b"\xff.txt")).write_bytes(b"\xff\x00")
        assert run(str(tmp_path), "--jobs", "1") == 1
        out, err = capsys.readouterr()
        assert len(out.splitlines()) == 1
        assert "\\udcff.txt" in err


class TestInterruption:
    """Killed at any moment."""

    @pytest.mark.parametrize("seed", [1])
    def test_a_killed_run_loses_nothing_written_and_goes_on(self, reports, dossier, seed):
        """The dossier stays whole, and the next run adds the rest, each report once."""
        for number in range(20, 45):
            text = REPORT.replace("Monday", f"Monday for the {number}th time")
            (reports / f"{number}.txt").write_text(text, encoding="utf-8")
        command = [sys.executable, "-c", PROGRAM, "read", str(reports), "--jobs", "2"]
        env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        process = subprocess.Popen([*command, "--into", str(dossier)], env=env)
        chance, begun = Random(seed), time.monotonic()
        least = chance.choice([1, 26])
        while process.poll() is None and time.monotonic() < begun + 60:
            if _written(dossier) >= least:
                break
            time.sleep(0.02)
        process.kill()
        process.wait()
        there = len(titles(dossier))
        assert run(str(reports), "--jobs", "1", "--into", str(dossier)) == 1
        found = titles(dossier)
        assert there <= len(found) == len(set(found)) == 44

    def test_an_interruption_as_a_batch_is_written(self, reports, dossier, monkeypatch, capsys):
        """What was written is not entered again; the code is that of an interruption."""
        adder = store_at(dossier).adder().__class__
        add = adder.add

        def interrupted(self, entries, raw, rows):
            add(self, entries, raw, rows)
            raise KeyboardInterrupt

        monkeypatch.setattr(adder, "add", interrupted)
        monkeypatch.setattr(adder, "batch", lambda self, standing: 2)
        assert run(str(reports), "--jobs", "1", "--into", str(dossier)) == 130
        assert "what was added" in capsys.readouterr().err
        assert len(titles(dossier)) == len(set(titles(dossier))) > 0

    def test_an_interruption_as_a_report_is_taken(self, reports, dossier, monkeypatch):
        """What was taken before it is entered, each report with all that is proposed from it."""
        propose, made = Proposer.propose, []

        def interrupted(self, sent, **words):
            if len(made) == 3:
                raise KeyboardInterrupt
            made.append(propose(self, sent, **words))
            return made[-1]

        monkeypatch.setattr(Proposer, "propose", interrupted)
        before = {version.id for version in open_dossier(dossier).versions}
        assert run(str(reports), "--jobs", "1", "--into", str(dossier)) == 130
        there = {version.id for version in open_dossier(dossier).versions} - before
        assert there == {entry.id for one in made for entry in one.entries}


def _written(dossier: Path) -> int:
    """Tell roughly how many sources are written, without reading the dossier."""
    if dossier.is_dir():
        return len(list(dossier.glob("reports/*.txt")))
    return 0 if dossier.stat().st_size < 100_000 else 26
