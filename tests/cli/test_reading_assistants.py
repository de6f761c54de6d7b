"""The options of `read` that name assistants."""

import json
import sys
import types

import pytest
from tests.cli.test_read import DOSSIER, run
from tests.reading.assistants.server import running
from tests.reading.assistants.test_endpoint import TEXT

from goodoffices.record import open_dossier
from goodoffices.record.entries import Source, Statement


@pytest.fixture
def chat():
    """Run an endpoint."""
    with running() as server:
        yield server


@pytest.fixture
def report(tmp_path):
    """Write a report."""
    path = tmp_path / "plan.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def dossier(tmp_path, label="public"):
    """Write a dossier of a label."""
    folder = tmp_path / "dossier"
    folder.mkdir()
    text = DOSSIER.replace("  title:", f"  label: {label}\n  title:")
    (folder / "dossier.yaml").write_text(text, encoding="utf-8")
    return folder


class TestAssistantOptions:
    def test_without_them_nobody_is_asked(self, report, chat, capsys, monkeypatch):
        """A key alone asks nobody."""
        monkeypatch.setenv("GOODOFFICES_ASSISTANT_KEY", "sk-secret")
        assert run(report, "--json") == 0

        assert json.loads(capsys.readouterr().out)["assistants"] == []
        assert chat.asked == []

    def test_what_is_added_is_shown_as_not_measured(self, report, chat, capsys, monkeypatch):
        """In the tables, with a sentence on standard error; the key is sent and never shown."""
        monkeypatch.setenv("GOODOFFICES_ASSISTANT_KEY", "sk-secret")
        assert run(report, "--assistant", chat.at("right"), "--assistant-model", "small") == 0
        out, err = capsys.readouterr()

        assert "measured" in out
        assert "by rule and by assistant" in out
        assert "assistant small agrees with 1 proposal and adds 2; 0 proposals" in err
        assert chat.asked[0][1]["Authorization"] == "Bearer sk-secret"
        assert "secret" not in out + err

    def test_a_failure_leaves_the_reading(self, report, chat, capsys):
        """One sentence, exit code 0, the same statements."""
        assert run(report, "--json") == 0
        plain = json.loads(capsys.readouterr().out)
        slow = ("--assistant", chat.at("slow"), "--assistant-seconds", "0.2")
        assert run(report, "--json", *slow) == 0
        out, err = capsys.readouterr()

        assert json.loads(out) | {"assistants": []} == plain
        assert err.count("\n") == 1
        assert "no whole answer within 0.2 s. Allow more time." in err

    def test_into_a_dossier(self, report, chat, tmp_path):
        """Proposals bear the assistant's name, the lowest grade and the label."""
        folder = dossier(tmp_path)
        asked = ("--assistant", chat.at("right"), "--assistant-model", "small")
        labelled = ("--label", "restricted", "--assistant-may-see-restricted")
        assert run(report, "--into", str(folder), *asked, *labelled) == 0
        entries = open_dossier(folder).as_of().entries.values()
        (made,) = (e for e in entries if isinstance(e, Statement) and e.rule == "assistant small")
        (source,) = (e for e in entries if isinstance(e, Source))

        assert (made.grade, made.status, made.label) == ("low", "proposed", "restricted")
        assert source.label == "restricted"

    @pytest.mark.parametrize("label", ["restricted", "off-record"])
    def test_what_is_not_public_is_not_sent(self, report, chat, tmp_path, capsys, label):
        """By its own label or by that of its dossier; unless it is allowed."""
        folder = dossier(tmp_path, label)
        for words in (["--label", label], ["--into", str(folder)]):
            assert run(report, "--assistant", chat.at("right"), *words) == 2
            assert f"the report is {label}" in capsys.readouterr().err
        assert chat.asked == []
        allowed = ("--label", label, "--assistant-may-see-restricted")
        assert run(report, "--assistant", chat.at("right"), *allowed) == 0
        assert len(chat.asked) == 1

    @pytest.mark.parametrize(
        ("words", "told"),
        [
            (["--assistant", "localhost"], "begins with http"),
            (["--assistant-model", "small"], "name that too"),
            (["--spacy", "en_small"], "pip install spacy"),
        ],
    )
    def test_refusals(self, report, capsys, monkeypatch, words, told):
        """One sentence and exit code 2."""
        monkeypatch.setitem(sys.modules, "spacy", None)
        assert run(report, *words) == 2
        assert told in capsys.readouterr().err

    def test_without_the_extra(self, report, chat, capsys, monkeypatch):
        """The sentence names it."""
        monkeypatch.setitem(sys.modules, "httpx", None)
        assert run(report, "--assistant", chat.at("right")) == 2
        assert "goodoffices[assistants]" in capsys.readouterr().err

    def test_a_pipeline_sees_what_is_restricted(self, report, capsys, monkeypatch):
        """It runs in this process; here it fails, and the reading stands."""
        spacy = types.SimpleNamespace(load=lambda name: lambda text: 1 / 0)
        monkeypatch.setitem(sys.modules, "spacy", spacy)
        assert run(report, "--spacy", "en_small", "--label", "restricted") == 0
        assert "the pipeline fails (ZeroDivisionError)" in capsys.readouterr().err

    def test_each_of_many_reports_is_sent(self, report, chat, tmp_path, capsys):
        """One after the other, however many processes read by rules; the same is proposed."""
        other = tmp_path / "other.txt"
        other.write_text("Odo Brann said that it rained.\n\n" + TEXT, encoding="utf-8")
        asked = ("--assistant", chat.at("right"), "--assistant-model", "small")
        assert run(report, "--json", *asked) == 0
        alone = json.loads(capsys.readouterr().out)
        assert run(report, str(other), *asked, "--jobs", "1") == 0
        out, err = capsys.readouterr()
        first, second = (json.loads(line) for line in out.splitlines())

        assert first["statements"] == alone["statements"]
        assert [one["name"] for one in second["assistants"]] == ["small"]
        assert "plan.txt: the assistant small agrees" in err
        assert "other.txt: the assistant small" in err

    def test_one_that_keeps_failing_is_asked_no_more(self, report, chat, tmp_path, capsys):
        """After three failures in a row; every report is read."""
        names = [report]
        for number in range(4):
            path = tmp_path / f"r{number}.txt"
            path.write_text(TEXT + f"\n\nIt rained {number} times.", encoding="utf-8")
            names.append(str(path))
        assert run(*names, "--assistant", chat.at("malformed"), "--jobs", "1") == 0
        out, err = capsys.readouterr()

        assert len(out.splitlines()) == 5
        assert err.count("proposes nothing") == 3
        assert "failed 3 times and is asked no more" in err
