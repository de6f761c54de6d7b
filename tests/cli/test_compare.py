"""The command `compare`."""

import json

import jsonschema
from tests.cli.test_preferences import MODEL, run

from goodoffices.graphmodel.formats import schemas

FIRST = MODEL.replace("[2, 1]", "[[2, 3], 1]")
SECOND = FIRST.replace("{name: x, owner: A}", "{name: x, owner: A, direction: up}").replace(
    "[[2, 3], 1]", "[3, 2, 1]"
)


def written(folder, first, second):
    """Two model files."""
    paths = folder / "before.yaml", folder / "after.yaml"
    for path, text in zip(paths, (first, second), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


class TestCompare:
    def test_shows_what_changed(self, capsys, tmp_path):
        """Options, moves and preferences, each under its head."""
        code, out, err = run(capsys, "compare", *written(tmp_path, FIRST, SECOND))

        assert (code, err) == (0, "")
        assert "only before: x (A: no < yes; both)" in out
        assert "Moves of A" in out
        assert "only before: [x: yes, y: yes] to [x: no, y: yes]" in out
        assert "Preferences of B" in out
        assert "[x: no, y: yes]: equal to [x: yes, y: yes] before, below it after" in out

    def test_says_that_nothing_changed(self, capsys, tmp_path):
        """A model is the same as itself."""
        code, out, _ = run(capsys, "compare", *written(tmp_path, FIRST, FIRST))

        assert code == 0
        assert out == "The models have the same states, moves, preferences and equilibria.\n"

    def test_shows_preferences_that_are_no_rankings(self, capsys, tmp_path):
        """What is much preferred, unknown or without comparison is compared too."""
        vague = FIRST.replace("[[2, 3], 1]", "[[2, 3], 1], unknown: [[1, 3]], much: [[2, 1]]")
        bare = FIRST.replace("ranking: [[2, 3], 1]", "better: [[2, 1]], unstated: incomparable")
        paths = written(tmp_path, vague, bare)
        refused, _, asked = run(capsys, "compare", *paths)
        code, out, _ = run(capsys, "compare", *paths, "--preference-type", "b")

        assert (refused, code) == (2, 0)
        assert "name the preference type a, b, c or d" in asked
        assert "[x: no, y: no]: much below [x: no, y: yes] before, below it after" in out
        assert (
            "[x: no, y: no]: in unknown order with [x: yes, y: yes] before, "
            "neither above nor below it after"
        ) in out

    def test_json_follows_its_schema(self, capsys, tmp_path):
        """One object, of the published shape."""
        _, out, _ = run(capsys, "compare", *written(tmp_path, FIRST, SECOND), "--json")
        told = json.loads(out)

        jsonschema.validate(told, schemas()["comparison"])
        assert told["preferences"]["B"] == [
            {
                "first": {"x": "no", "y": "yes"},
                "second": {"x": "yes", "y": "yes"},
                "before": 0,
                "after": -1,
            }
        ]
        assert told["moves"]["A"]["gained"] == []

    def test_refuses_a_missing_file(self, capsys, tmp_path):
        """One sentence, no traceback."""
        before, _ = written(tmp_path, FIRST, SECOND)
        code, out, err = run(capsys, "compare", before, tmp_path / "none.yaml")

        assert (code, out) == (2, "")
        assert "none.yaml" in err
        assert len(err.strip().splitlines()) == 1
