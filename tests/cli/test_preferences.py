"""The command `preferences`."""

import json

import jsonschema
import pytest

from goodoffices.cli import main
from goodoffices.cli.preferences import preferences_command
from goodoffices.graphmodel.formats import schemas

MODEL = """
name: A quarrel
decision_makers: [A, B]
options:
- {name: x, owner: A}
- {name: y, owner: B}
feasibility:
- requires: {if: x, then: y}
- never: y
preferences:
  A: {statements: [not y, x if y, not x]}
  B: {ranking: [2, 1]}
""".replace("- never: y", "")
CLASH = MODEL.replace("preferences:", "- never: y\npreferences:").replace("[2, 1]", "[1]")


def run(capsys, *args):
    """Run the program."""
    code = 0
    try:
        main([str(arg) for arg in args])
    except SystemExit as stop:
        code = stop.code or 0
    out = capsys.readouterr()
    return code, out.out, out.err


@pytest.fixture
def model(tmp_path):
    """A model with an idle statement."""
    path = tmp_path / "quarrel.yaml"
    path.write_text(MODEL.replace("[2, 1]", "[[2, 3], 1]"), encoding="utf-8")
    return path


class TestPreferences:
    def test_shows_the_ranking_that_statements_make(self, capsys, model):
        """Best first, and what decides nothing is named."""
        code, out, err = run(capsys, "preferences", model, "--dm", "A")

        assert (code, err) == (0, "")
        rows = [line.split() for line in out.splitlines()]
        assert ["1", "1"] in rows
        assert ["2", "3"] in rows
        assert ["3", "2"] in rows
        assert "B" not in [line.strip() for line in out.splitlines()]

    def test_recovers_statements(self, capsys, model):
        """A shortest list stands below the ranking it yields."""
        code, out, _ = run(capsys, "preferences", model, "--dm", "B", "--statements")

        assert code == 0
        assert (
            "A shortest list of statements of one comparison that yields this ranking (1):" in out
        )
        assert "  1. y = yes" in out

    def test_names_idle_statements_and_clashing_rules(self, capsys, tmp_path):
        """Of each decision maker, and of the rules of two that contradict each other."""
        path = tmp_path / "clash.yaml"
        path.write_text(CLASH, encoding="utf-8")
        code, out, _ = run(capsys, "preferences", path)

        assert code == 0
        assert "Statement 1 (not y) decides nothing: it is true of every state." in out
        assert (
            "x can never be yes: feasibility rules 1 and 2 contradict each other there, "
            "on options of A and B." in out
        )
        assert "y can never be yes: feasibility rule 2 forbids it." in out

    def test_json_follows_its_schema(self, capsys, model):
        """One object, of the published shape."""
        _, out, _ = run(capsys, "preferences", model, "--statements", "--json")
        told = json.loads(out)

        jsonschema.validate(told, schemas()["preferences"])
        assert told["decision_makers"]["A"]["ranking"] == [[1], [3], [2]]
        assert told["decision_makers"]["B"]["recovered"]["statements"] == ["y = yes"]

    @pytest.mark.parametrize(
        ("words", "said"),
        [
            (["--dm", "C"], "'C' is no decision maker. The decision makers are: A, B."),
            (["--statements", "--parts", "9"], "Ask for 1 to 3."),
        ],
    )
    def test_refuses_in_one_sentence(self, capsys, model, words, said):
        """What cannot be asked is said, with the cure."""
        code, out, err = run(capsys, "preferences", model, *words)

        assert (code, out) == (2, "")
        assert said in err
        assert len(err.strip().splitlines()) == 1

    def test_graph_form_has_no_statements(self, capsys, tmp_path):
        """States without options rank, but no statement can speak of them."""
        path = tmp_path / "graph.yaml"
        path.write_text(
            "decision_makers: [A]\nstates: [war, peace]\nmoves: {A: [[war, peace]]}\n"
            "preferences: {A: {ranking: [2, 1]}}\n",
            encoding="utf-8",
        )
        code, out, _ = run(capsys, "preferences", path)
        refused, _, err = run(capsys, "preferences", path, "--statements")

        assert code == 0
        assert "2 (peace)" in out
        assert refused == 2
        assert "graph form" in err

    def test_whoever_ranks_states_is_shown(self, capsys, tmp_path):
        """Beside somebody whose preferences are unknown in part."""
        path = tmp_path / "model.yaml"
        path.write_text(
            "decision_makers: [A, B]\n"
            "options: [{name: a, owner: A}, {name: b, owner: B}]\n"
            "preferences:\n"
            "  A: {ranking: [3, 4, 1, 2], unknown: [[1, 2]]}\n"
            "  B: {ranking: [2, 4, 1, 3]}\n",
            encoding="utf-8",
        )
        code, out, _ = run(capsys, "preferences", path, "--statements")

        assert code == 0
        assert out.startswith("A\nIt ranks no states: it leaves pairs of them unknown")
        assert "A shortest list of statements of one comparison" in out.partition("\nB\n")[2]

    def test_is_the_command_of_the_table(self):
        """The name in the overview is the command's own."""
        assert preferences_command.name == "preferences"
