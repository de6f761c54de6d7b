"""What `goodoffices.cli.trace` promises."""

import json
import re
from pathlib import Path

import pytest

import goodoffices
from goodoffices.assessment import assess, citations, compare
from goodoffices.cli import main
from goodoffices.record import open_dossier
from goodoffices.record.entries import Position

EXAMPLE = Path(goodoffices.__file__).parent / "cases/dossiers/xi-zelensky-call-2023"

DOSSIER = """\
schema: goodoffices-dossier-1
recorded: 2023-05-01
by: desk
dossier: {id: 00000001-aaaa, title: A dispute, parties: [00000004-aaaa, 00000005-aaaa]}
sources:
  - {id: 00000002-aaaa, file: reports/first.txt, outlet: "[red]Herald[/red]"}
actors:
  - {id: 00000004-aaaa, name: "A [bold]\\u202e\\e[31m", type: state}
  - {id: 00000005-aaaa, name: B, type: state}
statements:
  - id: 00000006-aaaa
    source: 00000002-aaaa
    type: direct
    speakers: [00000004-aaaa]
    content: [{text: "never [/red]", start: 0, end: 12}]
  - id: 00000007-aaaa
    source: 00000002-aaaa
    type: direct
    status: proposed
    speakers: [00000005-aaaa]
    content: [{text: "always", start: 13, end: 19}]
issues:
  - {id: 00000008-aaaa, name: withdrawal, options: ["no", "yes"]}
positions:
  - id: 00000009-aaaa
    party: 00000004-aaaa
    issue: 00000008-aaaa
    accepts: ["no"]
    statements: [00000006-aaaa]
  - id: 00000010-aaaa
    party: 00000005-aaaa
    issue: 00000008-aaaa
    accepts: ["yes"]
    firmness: open
    statements: [00000006-aaaa, 00000007-aaaa]
"""


@pytest.fixture
def dossier(tmp_path):
    """Write a dossier whose every text is hostile."""
    (tmp_path / "reports").mkdir()
    (tmp_path / "dossier.yaml").write_text(DOSSIER, "utf-8")
    (tmp_path / "reports/first.txt").write_text("never [/red] always", "utf-8")
    return tmp_path


@pytest.fixture
def run(capsys, monkeypatch):
    """Run the command line; give the exit code, the output and the errors."""
    monkeypatch.setenv("COLUMNS", "300")

    def run(*words):
        code = 0
        try:
            main(["trace", *map(str, words)])
        except SystemExit as stop:
            code = stop.code
        return (code, *capsys.readouterr())

    return run


class TestTraceCommand:
    """Tracing on the command line."""

    def test_goes_down_to_the_quote_and_up_to_the_results(self, run, dossier):
        """A position shows its statement with source and place, and the gap that it makes."""
        code, out, _ = run(dossier, "00000009-aaaa")

        assert code == 0
        assert "position 00000009-aaaa" in out
        assert "confirmed, public, recorded 2023-05-01 by desk" in out
        assert "“never [/red]” — [red]Herald[/red] (00000002-aaaa, characters 0 to 12)" in out
        assert "Cited by 0 other entries" in out
        assert re.search(r"gap · withdrawal · A .* · B: 1 step", out)
        assert "gap:00000008-aaaa:00000004-aaaa:00000005-aaaa" in out

    def test_names_what_cites_an_entry_and_through_what(self, run, dossier):
        """A proposal is shown as one, on either side."""
        _, out, _ = run(dossier, "00000002-aaaa")

        assert "Cited by 4 other entries" in out
        assert "statement 00000007-aaaa, proposed: B: “always”" in out
        assert "(through 00000006-aaaa)" in out

    def test_without_it_the_analysis_runs_again(self, run, dossier):
        """Each changed result stands beside what it was."""
        _, out, _ = run(dossier, "00000009-aaaa", "--without")

        assert re.search(r"gap · withdrawal .* 1 step .* no number: not stated by both", out)
        assert re.search(r"coverage · unstated .* 0 .* 1", out)

    def test_without_a_proposal_no_number_changes(self, run, dossier):
        """Only the list of what awaits confirmation is shorter."""
        code, out, _ = run(dossier, "00000007-aaaa", "--without")

        assert code == 0
        assert "Results that change without it: 1" in out
        assert "coverage · awaiting" in out

    def test_a_result_goes_down_to_its_quotes(self, run, dossier):
        """Its key is printed with it; a result rests on confirmed entries only."""
        code, out, _ = run(dossier, "gap:00000008-aaaa:00000004-aaaa:00000005-aaaa")

        assert code == 0
        assert ": 1 step" in out
        assert out.count("never [/red]") == 4
        assert "always" not in out
        assert "Cited by" not in out

    def test_a_result_about_what_is_missing_rests_on_nothing(self, run, dossier):
        """There is no evidence for silence."""
        _, out, _ = run(dossier, "coverage:unplaced")

        assert "nothing: it says that something is missing" in out

    def test_untrusted_text_is_inert(self, run, dossier):
        """Markup is shown as it stands; controls are shown, not obeyed (rule N6)."""
        for name in ("00000004-aaaa", "00000006-aaaa", "00000009-aaaa"):
            _, out, _ = run(dossier, name, "--without")

            assert "A [bold]⌈U+202E⌉⌈U+001B⌉[31m" in out
            assert "\x1b" not in out
            assert "\u202e" not in out

    def test_json_has_everything(self, run, dossier):
        """One object in ASCII, so that nothing in it can act on a terminal."""
        _, out, _ = run(dossier, "00000004-aaaa", "--without", "--json")

        found = json.loads(out)

        assert out.isascii()
        assert found["schema"] == "goodoffices-trace-1"
        assert found["entry"]["name"].startswith("A [bold]\u202e\x1b")
        assert found["cited_by"][1]["entry"] == "00000006-aaaa"
        gap = next(each for each in found["results"] if each["kind"] == "gap")
        assert gap["value"]["gap"] == {"least": "1", "most": "1"}
        assert any(change["after"] is None for change in found["changes"])
        assert found["result"] is None

    def test_as_of_takes_what_was_known(self, run, dossier):
        """On the day before, there was no dossier; on its day, there was."""
        code, _, errors = run(dossier, "00000009-aaaa", "--as-of", "2023-04-30")

        assert code == 2
        assert "nothing was recorded yet" in errors
        assert run(dossier, "00000009-aaaa", "--as-of", "2023-05-01")[0] == 0

    @pytest.mark.parametrize(
        ("words", "message"),
        [
            (("99999999-zzzz",), "'99999999-zzzz' is no entry of this dossier"),
            (("gap:nothing",), "'gap:nothing' is no entry of this dossier"),
            (("00000009-aaaa", "--as-of", "May"), "'May' is no day; write it as 2023-04-27"),
            (("00000001-aaaa", "--without"), "dossier entry itself cannot be taken out"),
            (("coverage:cells", "--without"), "is a result; name an entry that it rests on"),
        ],
    )
    def test_refuses_with_one_sentence(self, run, dossier, words, message):
        """Exit code 2, no traceback, nothing on standard output."""
        code, out, errors = run(dossier, *words)

        assert (code, out) == (2, "")
        assert message in errors
        assert "Traceback" not in errors

    def test_refuses_what_is_no_dossier(self, run, tmp_path):
        """A missing path is named."""
        code, out, errors = run(tmp_path / "nothing", "00000009-aaaa")

        assert (code, out) == (2, "")
        assert "nothing" in errors

    def test_every_kind_of_entry_of_the_example(self, run):
        """One of each kind is traced both ways, and run without; the words agree with the room."""
        snapshot = open_dossier(EXAMPLE).as_of(None)
        kinds = {entry.kind: name for name, entry in snapshot.entries.items()}
        whole = assess(snapshot)

        for kind, name in kinds.items():
            code, out, _ = run(EXAMPLE, name, *(["--without"] if kind != "dossier" else []))

            assert code == 0
            assert f"{kind} {name}" in out
            assert f"Cited by {len(citations(snapshot, name))} other entr" in out
            if kind != "dossier":
                changes = compare(whole, assess(snapshot.without([name])))
                assert f"Results that change without it: {len(changes)}" in out

    def test_a_position_of_the_example_ends_at_quotes(self, run):
        """Its trace has the words, the outlet and the date."""
        snapshot = open_dossier(EXAMPLE).as_of(None)
        position = snapshot.of(Position)[0]
        statement = snapshot.entries[position.statements[0]]
        source = snapshot.entries[statement.source]

        _, out, _ = run(EXAMPLE, position.id)

        assert f"“{statement.content[0].text}” — {source.outlet}, {source.published}" in out
