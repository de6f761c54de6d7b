"""`goodoffices picture` from end to end."""

import pytest

from goodoffices.cli import main

MODEL = """
name: A dilemma
decision_makers: [A, B]
options: [{name: a, owner: A}, {name: b, owner: B}]
preferences: {A: {ranking: [3, 4, 1, 2]}, B: {ranking: [2, 4, 1, 3]}}
"""


@pytest.fixture
def model(tmp_path):
    """Write a model."""
    path = tmp_path / "model.yaml"
    path.write_text(MODEL, "utf-8")
    return path


def call(*words: object) -> int:
    """Run a command and return its exit code."""
    try:
        main(["picture", *map(str, words)])
    except SystemExit as stopped:
        return int(stopped.code or 0)
    return 0


class TestPicture:
    @pytest.mark.parametrize("kind", ["options", "ranking", "graph"])
    def test_writes_svg_and_png(self, kind, model, tmp_path, capsys):
        """The extension says which; the command says what is drawn."""
        assert call(model, kind, "-o", tmp_path / "p.svg") == 0
        assert call(model, kind, "-o", tmp_path / "p.PNG", "--concept", "SEQ") == 0

        assert (tmp_path / "p.svg").read_text("utf-8").startswith("<svg ")
        assert (tmp_path / "p.PNG").read_bytes().startswith(b"\x89PNG")
        assert "All 4 states." in capsys.readouterr().out

    def test_a_part_of_a_graph(self, model, tmp_path, capsys):
        """What is near a state, one decision maker's moves."""
        words = ["--state", 1, "--dm", "A", "--depth", 1, "-o", tmp_path / "p.svg"]

        assert call(model, "graph", *words) == 0
        assert "A part: 3 of 4 states, within one move of state 1." in capsys.readouterr().out

    @pytest.mark.parametrize(
        ("words", "message"),
        [
            (["graph", "-o", "p.pdf"], "a picture is a .png or a .svg file"),
            (["options", "-o", "p.svg", "--state", "1"], "--state and --dm choose a part"),
            (["graph", "-o", "p.svg", "--state", "9"], "there is no state 9"),
            (["graph", "-o", "p.svg", "--dm", "C"], "there is no decision maker 'C'"),
            (["graph", "-o", "p.svg", "--state", "1", "--depth", "0"], "the depth is 0"),
            (["graph", "-o", "p.svg", "--concept", "X"], "X"),
            (["graph", "-o", "nowhere/p.svg"], "nowhere"),
        ],
    )
    def test_refusals_write_nothing(self, words, message, model, tmp_path, capsys, monkeypatch):
        """One sentence, exit code 2."""
        monkeypatch.chdir(tmp_path)

        assert call(model, *words) == 2
        assert message in capsys.readouterr().err
        assert [path.name for path in tmp_path.iterdir()] == ["model.yaml"]
