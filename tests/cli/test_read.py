"""The command `read`."""

import json
import re
import sys
from pathlib import Path

import jsonschema
import pytest
from rich.console import Console
from tests.reading.formats.samples import PAGE, SAMPLES, warc
from tests.reading.web import running

from goodoffices.cli import main, reading_into
from goodoffices.cli.reading_tables import show
from goodoffices.errors import RecordError
from goodoffices.reading import document, read, schemas
from goodoffices.record import open_dossier
from goodoffices.record.entries import Actor, Contact, Note, Source, Statement

REPORT = """---
outlet: The Example
published: 2024-03-07
---
Peru Rejects Border Plan

Peruvian Foreign Minister Ama Odera said on Monday that she rejects the plan.

\u201cIt is unfair,\u201d she told Reuters after a meeting with General Carl Brandt.

The two sides remain far apart.
"""
DOSSIER = """schema: goodoffices-dossier-1
recorded: 2024-01-01T00:00:00Z
by: a test
dossier:
  id: 6c3k9q2m-x7aw
  title: A border
actors:
  - id: 6c3k9q2n-x7aw
    name: Peru
    type: state
    of: PER
"""


def run(*args: str) -> int:
    """Run the command line and give its exit code."""
    try:
        main(["read", *args])
    except SystemExit as stop:
        return int(stop.code or 0)
    return 0


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """Write a report."""
    path = tmp_path / "border.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """Write a dossier that knows one state."""
    folder = tmp_path / "dossier"
    folder.mkdir()
    (folder / "dossier.yaml").write_text(DOSSIER, encoding="utf-8")
    return folder


class TestReadCommand:
    """What is printed."""

    def test_json_has_the_keys_of_the_schema(self, report, capsys):
        """One object, its keys in order."""
        assert run(str(report), "--json") == 0
        printed = json.loads(capsys.readouterr().out)

        assert list(printed) == [
            "schema",
            "source",
            "statements",
            "contacts",
            "appointments",
            "actors",
            "stances",
            "events",
            "restatements",
            "reporter_assessments",
            "coded",
            "assistants",
        ]
        assert printed["source"]["file"] == "border.txt"
        assert printed["source"]["outlet"]["text"] == "The Example"
        assert printed["statements"][0]["date"]["value"] == "2024-03-04"

    def test_tables_end_with_how_to_keep_what_was_read(self, report, dossier, capsys):
        """Beside a grade stands how much was counted; into a dossier nothing more is said."""
        assert run(str(report)) == 0
        told = capsys.readouterr().out
        assert re.search(r"(low|medium|high) \(\d+/\d+\)", told)
        assert "Beside a grade: how many proposals of its rule were right" in told
        assert "'goodoffices new FOLDER' begins a dossier" in told
        assert run(str(report), "--into", str(dossier)) == 0
        assert "goodoffices new" not in capsys.readouterr().out

    def test_plover_is_a_list_of_events(self, report, capsys):
        """Each with its type; not together with the whole reading."""
        assert run(str(report), "--plover") == 0
        printed = json.loads(capsys.readouterr().out)

        assert printed
        assert all(one["event"].isupper() for one in printed)
        assert run(str(report), "--plover", "--json") == 2
        assert "one of them" in capsys.readouterr().err
        assert run(str(report), "--plover", "--jobs", "1") == 2
        assert "one file" in capsys.readouterr().err

    def test_the_same_input_gives_the_same_bytes(self, report, capsys):
        """Twice the same."""
        run(str(report), "--json")
        first = capsys.readouterr().out
        run(str(report), "--json")

        assert capsys.readouterr().out == first

    def test_published_goes_before_the_header(self, report, capsys):
        """The user's date counts."""
        run(str(report), "--json", "--published", "2020-01-01")

        assert json.loads(capsys.readouterr().out)["source"]["published"] == "2020-01-01"

    def test_standard_input_is_read(self, monkeypatch, capsys):
        """By the name -."""

        class Stream:
            buffer = __import__("io").BytesIO(REPORT.encode())

        monkeypatch.setattr(sys, "stdin", Stream)

        assert run("-", "--json") == 0
        assert json.loads(capsys.readouterr().out)["source"]["file"] == "-"

    def test_a_declared_encoding_is_used(self, tmp_path, capsys):
        """Windows-1252 has its own quotation marks."""
        path = tmp_path / "old.txt"
        path.write_bytes(REPORT.encode("windows-1252"))

        assert run(str(path), "--json") == 2
        assert run(str(path), "--json", "--encoding", "windows-1252") == 0
        out = capsys.readouterr().out
        assert "\\u201cIt is unfair,\\u201d" in out

    def test_tables_show_every_part(self, report, capsys):
        """Who, how, what, when, via; and the reporter's own view."""
        assert run(str(report)) == 0
        out = capsys.readouterr().out

        for words in ("Ama Odera", "indirect", "2024-03-04", "Reuters", "reject", "far apart"):
            assert words in out


class TestRefusals:
    """Bad input: one clear sentence, exit code 2, nothing written."""

    @pytest.mark.parametrize(
        ("name", "data", "words"),
        [
            ("no.txt", None, "no such file"),
            ("binary.txt", b"\x00\x01\x02", "binary"),
            ("latin.txt", b"caf\xe9 in Peru", "--encoding"),
            ("empty.txt", b"", "no text"),
            ("blank.txt", b" \n\n", "no text"),
            ("open.txt", b"---\noutlet: A\nPeru said so.\n", "closing line"),
            ("header.txt", b"---\npublished: soon\n---\nPeru said so.\n", "line 2"),
            ("report.docx", b"Peru said so.", ".docx"),
            ("large.txt", b"a " * (10 * 2**20 + 1), "20 MB"),
        ],
    )
    def test_a_file_that_is_no_report(self, tmp_path, capsys, name, data, words):
        """What, where, the cure."""
        path = tmp_path / name
        if data is not None:
            path.write_bytes(data)

        assert run(str(path), "--json") == 2
        printed = capsys.readouterr()
        assert printed.out == ""
        assert name in printed.err
        assert words in printed.err
        assert len(printed.err.strip().splitlines()) == 1

    def test_a_directory(self, tmp_path, capsys):
        """A directory is no report."""
        assert run(str(tmp_path)) == 2
        assert "directory" in capsys.readouterr().err

    @pytest.mark.parametrize("published", ["2024-02-30", "tomorrow", "2024/03/07"])
    def test_a_date_that_is_none(self, report, capsys, published):
        """The value is shown."""
        assert run(str(report), "--published", published) == 2
        assert published in capsys.readouterr().err

    def test_a_dossier_that_is_none(self, report, tmp_path, capsys):
        """Nothing is written beside it."""
        assert run(str(report), "--into", str(tmp_path / "none")) == 2
        assert capsys.readouterr().out == ""
        assert [path.name for path in tmp_path.iterdir()] == ["border.txt"]


class TestInto:
    """Proposals for a dossier."""

    def test_everything_is_proposed_with_rule_and_grade(self, report, dossier):
        """The source first; the state that the dossier knows is matched, not added."""
        assert run(str(report), "--into", str(dossier)) == 0
        snapshot = open_dossier(dossier).as_of()
        added = [e for e in snapshot.entries.values() if e.by == "goodoffices read"]

        assert {entry.status for entry in added} == {"proposed"}
        assert all(entry.rule and entry.grade for entry in added)
        assert {type(entry) for entry in added} == {Source, Actor, Statement, Contact, Note}
        assert [a.name for a in snapshot.of(Actor)] == ["Peru"]
        assert {a.name for a in snapshot.proposed(Actor)} == {"Ama Odera", "Carl Brandt", "Reuters"}

    def test_statements_carry_stances_chain_and_titles(self, report, dossier):
        """As `read --json` prints them."""
        run(str(report), "--into", str(dossier))
        snapshot = open_dossier(dossier).as_of()
        first, second = sorted(snapshot.proposed(Statement), key=lambda s: s.content[0].start)

        assert [s.verb for s in first.stances] == ["reject"]
        assert [evidence.span.start for evidence in first.restatements] == [0]
        assert [(via.name, via.inherited) for via in second.via] == [("Reuters", False)]
        (source,) = snapshot.proposed(Source)
        assert (source.file, source.published) == ("reports/border.txt", "2024-03-07")
        (person,) = [a for a in snapshot.proposed(Actor) if a.name == "Ama Odera"]
        assert person.belongs_to == "6c3k9q2n-x7aw"

    def test_the_same_report_twice_is_refused(self, report, dossier, capsys):
        """Nothing is added the second time."""
        run(str(report), "--into", str(dossier))
        before = (dossier / "dossier.yaml").read_bytes()

        assert run(str(report), "--into", str(dossier)) == 2
        assert "already" in capsys.readouterr().err
        assert (dossier / "dossier.yaml").read_bytes() == before

    def test_another_program_that_enters_first_is_no_fault(
        self, report, dossier, capsys, monkeypatch
    ):
        """Of the same report it is told; what the record refuses by itself is refused."""
        append = reading_into.append_to

        def late(path, entries, raw):
            monkeypatch.setattr(reading_into, "append_to", append)
            assert run(str(report), "--into", str(dossier)) == 0
            return append(path, entries, raw)

        monkeypatch.setattr(reading_into, "append_to", late)
        assert run(str(report), "--into", str(dossier)) == 2
        assert "already" in capsys.readouterr().err

        def refused(path, entries, raw):
            raise RecordError("its date is no day. Mend it.")

        report.write_text(REPORT + "\nTalks go on, Odera said.\n", encoding="utf-8")
        monkeypatch.setattr(reading_into, "append_to", refused)
        assert run(str(report), "--into", str(dossier)) == 2
        assert "its date is no day" in capsys.readouterr().err

    def test_another_report_of_the_same_name_gets_its_own_file(self, report, dossier):
        """And finds the actors proposed before."""
        run(str(report), "--into", str(dossier))
        report.write_text(REPORT + "\nTalks go on, Odera said.\n", encoding="utf-8")

        assert run(str(report), "--into", str(dossier)) == 0
        snapshot = open_dossier(dossier).as_of()
        files = sorted(str(source.file) for source in snapshot.proposed(Source))
        assert files == ["reports/border-2.txt", "reports/border.txt"]
        assert len(snapshot.proposed(Actor)) == 3


@pytest.fixture
def server():
    """Run a server on this machine."""
    with running() as made:
        yield made


class TestDocuments:
    """Files of other formats, files with several documents, and addresses."""

    def sample(self, tmp_path, suffix):
        """Write the sample of a format."""
        found = next(one for one in SAMPLES if one.name.endswith(suffix))
        path = tmp_path / found.name
        path.write_bytes(found.data)
        return str(path)

    def test_a_page_is_one_object_with_the_basis_of_its_date(self, tmp_path, capsys):
        """As of a plain text, in the same schema."""
        assert run(self.sample(tmp_path, ".html"), "--json") == 0
        source = json.loads(capsys.readouterr().out)["source"]

        assert (source["published"], source["published_from"]) == (
            "2024-03-07",
            "JSON-LD datePublished",
        )

    def test_published_is_the_users(self, tmp_path, capsys):
        """And is said to be."""
        run(self.sample(tmp_path, ".html"), "--json", "--published", "2020-01-01")
        assert json.loads(capsys.readouterr().out)["source"]["published_from"] == "--published"

    @pytest.mark.parametrize("suffix", [".rss", ".warc.gz", ".mbox", "acled.csv", ".export.CSV"])
    def test_several_documents_are_one_object_a_line(self, tmp_path, capsys, suffix):
        """Each with its own name, and each fits the schema."""
        assert run(self.sample(tmp_path, suffix), "--json") == 0
        lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]

        assert len({line["source"]["file"] for line in lines}) == len(lines) > 0
        for line in lines:
            jsonschema.validate(line, schemas()["reading"])

    def test_a_row_gives_its_contact_and_its_event(self, tmp_path, capsys):
        """Coded by others, and said to be."""
        assert run(self.sample(tmp_path, ".export.CSV"), "--json") == 0
        printed = json.loads(capsys.readouterr().out)

        (contact,), (event,) = printed["contacts"], printed["coded"]
        assert [party["name"] for party in contact["participants"]] == ["PERU", "BRAZIL"]
        assert (contact["type"], contact["status"], contact["date"]["value"]) == (
            "call",
            "occurred",
            "2024-03-04",
        )
        assert (event["scheme"], event["code"]["text"], event["contact"]) == ("CAMEO", "041", "c1")
        assert run(self.sample(tmp_path, ".export.CSV")) == 0
        assert "041" in capsys.readouterr().out

    def test_a_document_that_cannot_be_read_is_named(self, tmp_path, capsys):
        """The others are read all the same."""
        path = tmp_path / "a.warc"
        path.write_bytes(warc(b"<html>", PAGE.encode(), gzipped=False))

        assert run(str(path), "--json") == 1
        printed = capsys.readouterr()
        assert len(printed.out.splitlines()) == 1
        assert "not read" in printed.err
        assert "a.warc#2" in printed.err

    def test_a_feed_that_was_read_before_adds_what_is_new(self, tmp_path, dossier, capsys):
        """The entries that the dossier has are named, and stop nothing."""
        path = tmp_path / "news.rss"
        words = "<description>Ana Reyes said that pier {0} is open.</description>"
        item = f"<item><title>Port {{0}}</title>{words}</item>"
        for numbers in ((1, 2), (2, 3)):
            items = "".join(item.format(number) for number in numbers)
            path.write_text(f"<rss version='2.0'><channel>{items}</channel></rss>")
            assert run(str(path), "--into", str(dossier)) == 0

        assert "news.rss#1: the dossier has this report already" in capsys.readouterr().err
        sources = [one for one in open_dossier(dossier).versions if isinstance(one, Source)]
        assert len(sources) == 3

    def test_an_entry_that_the_record_refuses_stops_no_other(self, tmp_path, dossier, monkeypatch):
        """It is told at the end, with the code 1."""
        path = tmp_path / "news.rss"
        items = "".join(f"<item><title>Pier {number} is open.</title></item>" for number in (1, 2))
        path.write_text(f"<rss version='2.0'><channel>{items}</channel></rss>")
        added = []

        def adding(reading, opened, *_, **__):
            if not added:
                added.append(opened.name)
                raise RecordError("its date is no day. Mend it.")
            added.append(opened.name)

        monkeypatch.setattr("goodoffices.cli.read.add", adding)
        assert run(str(path), "--into", str(dossier)) == 1
        assert added == ["news.rss#1", "news.rss#2"]

    def test_a_file_that_breaks_off_gives_what_stands_before(self, tmp_path, capsys):
        """And is named, as a document that cannot be read is."""
        path = tmp_path / "a.warc.gz"
        path.write_bytes(warc(PAGE.encode(), PAGE.encode())[:-20])

        assert run(str(path), "--json") == 1
        printed = capsys.readouterr()
        assert len(printed.out.splitlines()) == 1
        assert "damaged" in printed.err

    def test_a_file_of_which_nothing_can_be_read_is_refused(self, tmp_path, capsys):
        """One sentence, code 2."""
        path = tmp_path / "a.warc"
        path.write_bytes(warc(b"<html>", gzipped=False))

        assert run(str(path), "--json") == 2
        path.write_bytes(warc(gzipped=False))
        assert run(str(path)) == 2
        assert "no document" in capsys.readouterr().err

    @pytest.mark.parametrize("suffix", [".html", ".rss", ".pdf", ".docx", "acled.csv"])
    def test_the_dossier_keeps_what_was_received(self, tmp_path, dossier, suffix):
        """The bytes as they were, once, and the text that spans count in."""
        path = self.sample(tmp_path, suffix)
        assert run(path, "--into", str(dossier)) == 0
        ledger = open_dossier(dossier)
        sources = ledger.as_of().proposed(Source)

        assert all(source.received for source in sources)
        kept = {source.received.sha256: source.received.file for source in sources}
        assert {(dossier / file).read_bytes() for file in kept.values()} == {
            ledger.raw[digest] for digest in kept
        }
        if suffix != "acled.csv":
            assert [ledger.raw[digest] for digest in kept] == [Path(path).read_bytes()]

    def test_nothing_is_fetched_unasked(self, capsys):
        """The sentence names the option."""
        assert run("https://news.example/a") == 2
        assert "--fetch" in capsys.readouterr().err

    def test_a_page_is_fetched_on_demand(self, server, dossier):
        """Its address and the time of retrieval are kept with its bytes."""
        root = f"http://127.0.0.1:{server.server_address[1]}"
        assert run(f"{root}/page/", "--fetch") == 2
        assert run(f"{root}/page/", "--fetch-private", "--into", str(dossier)) == 0
        (source,) = open_dossier(dossier).as_of().proposed(Source)

        assert source.url == f"{root}/page/"
        assert source.received.retrieved.startswith("20")
        assert open_dossier(dossier).raw[source.received.sha256] == PAGE.encode()

    def test_a_type_that_is_no_report(self, server, capsys):
        """Refused by its type."""
        root = f"http://127.0.0.1:{server.server_address[1]}"
        assert run(f"{root}/picture/", "--fetch-private") == 2
        assert "image/png" in capsys.readouterr().err


class TestNarrowTerminals:
    """Tables in terminals of few columns."""

    TEXT = (
        "Harbour Administration Will Stay, Reyes Says\n\n"
        "Foreign Minister Ana Reyes of Peru said on Friday that the harbour administration will "
        "stay. Reyes met General Carl Brandt on Thursday in Santiago.\n"
    )

    @pytest.mark.parametrize("width", [40, 60, 80, 120])
    def test_no_word_breaks_in_its_middle(self, capsys, width):
        """Rows stand one below the other where the columns have no room."""
        reading = read(document(self.TEXT), "2024-03-08")
        show(reading, Console(width=width, force_terminal=False))
        out = capsys.readouterr().out

        assert max(map(len, out.splitlines())) <= width
        words = set(out.split())
        for word in ("administration", "indirect", "2024-03-08", "occurred", "Santiago"):
            assert word in words
        assert ("who    Ana Reyes" in out) == (width <= 60)

    def test_a_title_that_tells_a_statement_again_is_shown(self, capsys):
        """With the statement that it restates; where none does, there is no such table."""
        show(read(document(self.TEXT), "2024-03-08"), Console(width=120, force_terminal=False))
        out = capsys.readouterr().out
        assert "rs1   headline   Harbour Administration Will Stay, Reyes Says   s1" in out

        show(read(document("Ana Reyes said it rained.")), Console(width=120, force_terminal=False))
        assert "Told again" not in capsys.readouterr().out


class TestCanary:
    """Rule N6: text from a report is shown, never obeyed."""

    TEXT = (
        "[red]Head[/red] \x1b[31mline \u202etxet\n\n"
        "<script>alert(1)</script> [bold]Carl Brandt[/bold], a lawyer \x1b]0;owned\x07, said on "
        "Monday that \u202e[link=http://a]talks[/link]\x1b[2J go on.\n\n"
        "\u201c[red]No \x1b[31mway\u202e[/red],\u201d Carl Brandt told Reuters.\n"
    )

    def test_markup_escapes_and_direction_controls_are_inert(self, capsys):
        """No control reaches the terminal, and no tag is taken for markup."""
        show(read(document(self.TEXT), "2024-03-07"), Console(width=200, force_terminal=False))
        out = capsys.readouterr().out

        assert not {c for c in out if c in "\x1b\x07\u202e" or (c < " " and c != "\n")}
        assert "U+001B" in out
        assert "U+202E" in out
        assert "[red]Head[/red]" in out

    def test_json_is_plain_ascii(self, tmp_path, capsys):
        """Controls stand escaped."""
        path = tmp_path / "canary.txt"
        path.write_text(self.TEXT, encoding="utf-8")
        run(str(path), "--json")

        assert capsys.readouterr().out.isascii()


class TestIssues:
    """Stances linked to the issues of a dossier."""

    REPORT = (
        "---\npublished: 2024-03-08\n---\n"
        "Foreign Minister Ana Reyes of Peru demanded on Friday that Chile stop the tax on wheat.\n"
    )

    def dossier(self, folder):
        """A dossier with one issue."""
        text = (
            "schema: goodoffices-dossier-1\n"
            "dossier: {id: 6c3k9q2m-x7aw, recorded: 2024-03-01T09:00:00Z, by: Ada, title: Grain}\n"
            "issues:\n"
            "  - {id: 6c3k9q2n-x7aw, recorded: 2024-03-01T09:00:00Z, by: Ada, name: Grain, "
            "terms: [wheat], options: [free, taxed]}\n"
        )
        (folder / "d").mkdir()
        (folder / "d" / "dossier.yaml").write_text(text, "utf-8")
        (folder / "r.txt").write_text(self.REPORT, "utf-8")
        return folder / "d", folder / "r.txt"

    def test_are_named_with_the_words_by_which_they_are_known(self, capsys, tmp_path):
        """In tables and in JSON; no position follows."""
        dossier, report = self.dossier(tmp_path)
        assert run(str(report), "--issues", str(dossier), "--json") == 0
        (stance,) = json.loads(capsys.readouterr().out)["stances"]
        (found,) = stance["issues"]
        assert (found["issue"], found["name"]) == ("6c3k9q2n-x7aw", "Grain")
        text = self.REPORT.split("---\n")[2]
        assert text[found["span"]["start"] : found["span"]["end"]] == "wheat"

        assert run(str(report), "--issues", str(dossier)) == 0
        assert "Grain" in capsys.readouterr().out

    @pytest.mark.parametrize("flags", [[], ["--jobs", "1"]])
    def test_of_the_dossier_are_linked_in_its_proposals(self, tmp_path, flags):
        """By one report or as an archive; the statement names them, and nobody takes a position."""
        dossier, report = self.dossier(tmp_path)
        assert run(str(report), "--into", str(dossier), *flags) == 0
        entries = open_dossier(dossier).as_of().entries.values()
        (statement,) = (e for e in entries if e.kind == "statement")
        assert [each for s in statement.stances for each in s.issues] == ["6c3k9q2n-x7aw"]
        assert not any(e.kind == "position" for e in entries)

    def test_of_two_dossiers_are_refused(self, capsys, tmp_path):
        """Proposals refer to their own dossier."""
        dossier, report = self.dossier(tmp_path)
        flags = ["--into", str(dossier), "--issues", str(dossier)]
        assert run(str(report), *flags) == 2
        assert "links stances to that dossier's own issues" in capsys.readouterr().err

    def test_a_statement_told_before_is_joined_and_told(self, capsys, tmp_path):
        """In one line."""
        dossier, report = self.dossier(tmp_path)
        again = tmp_path / "again.txt"
        words = self.REPORT.replace("demanded on", "told reporters on")
        again.write_text(words.replace("stop the tax", "must stop the tax"), "utf-8")
        report.write_text(words.replace("stop the tax", "must stop its tax"), "utf-8")
        for each in (report, again):
            assert run(str(each), "--into", str(dossier)) == 0
        assert "1 statement is one that another report tells" in capsys.readouterr().err

    def test_the_brief_says_where_else_a_statement_is_told(self, capsys, tmp_path):
        """And which issues its words name."""
        dossier, report = self.dossier(tmp_path)
        again = tmp_path / "again.txt"
        again.write_text(self.REPORT.replace("Ana Reyes", "Ana  Reyes"), "utf-8")
        for each in (report, again):
            assert run(str(each), "--into", str(dossier)) == 0
        capsys.readouterr()
        main(["brief", str(dossier), "-o", str(tmp_path / "b.html")])
        page = (tmp_path / "b.html").read_text("utf-8")
        assert page.count("Also told in") == page.count("Accepts") + 1 == 1
        assert "May be about" in page
