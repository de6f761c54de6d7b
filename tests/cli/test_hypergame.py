"""`goodoffices analyse` of a hypergame."""

import json

import pytest

from goodoffices.cli import main

GAME = """\
decision_makers: [A, B]
options: [{name: a, owner: A}, {name: b, owner: B}]
preferences: {A: {ranking: [3, 4, 1, 2]}, B: {ranking: [2, 4, 1, 3]}}
"""
LEVELS = ", ".join(f"l{k}" for k in range(30))
WIDE = f"""\
decision_makers: [A]
options: [{{name: "[bold]x\\e[31m", owner: A}}, {{name: many, owner: A, levels: [{LEVELS}]}}]
preferences: {{A: {{statements: []}}}}
"""


def run(capsys, *args):
    """Run the command; what it printed and its exit code."""
    code = 0
    try:
        main(["analyse", *map(str, args)])
    except SystemExit as left:
        code = int(left.code or 0)
    out, err = capsys.readouterr()
    return out, err, code


def test_a_missing_file_is_named_with_the_one_that_names_it(capsys, tmp_path):
    """The hypergame's file and line, and the file that is missing."""
    path = tmp_path / "two.yaml"
    path.write_text("name: two\nhypergame:\n  A: a.yaml\n")
    out, err, code = run(capsys, path)
    assert (out, code) == ("", 2)
    assert f"two.yaml, line 3: {tmp_path / 'a.yaml'}: there is no such file" in err


@pytest.fixture
def two(tmp_path):
    """A hypergame of two files."""
    (tmp_path / "a.yaml").write_text(GAME)
    (tmp_path / "b.yaml").write_text(GAME.replace("[2, 4, 1, 3]", "[4, 3, 2, 1]"))
    path = tmp_path / "two.yaml"
    path.write_text("name: two\nhypergame: {A: a.yaml, B: b.yaml}\n")
    return path


class TestHypergame:
    """For people and for programs."""

    def test_names_what_each_expects_and_what_turns_out(self, capsys, two):
        """Steady, surprising and false."""
        out, err, code = run(capsys, two, "--concept", "Nash")

        assert (err, code) == ("", 0)
        lines = {" ".join(line.split()) for line in out.splitlines()}
        assert {
            "Nash as A sees it 1",
            "Nash as B sees it 3",
            "Nash would turn out 3",
            "Nash steady: everybody expects it none",
            "Nash surprising: somebody does not expect it 3",
            "Nash false: expected, would not turn out 1",
        } <= lines

    def test_prints_one_object(self, capsys, two):
        """With --json."""
        out, _, code = run(capsys, two, "--json")
        found = json.loads(out)
        assert code == 0
        assert found["false"]["Nash"] == [1]
        assert list(found["outcome"]) == ["Nash", "GMR", "SMR", "SEQ", "SSEQ"]

    def test_shows_the_first_of_many_states(self, capsys, tmp_path):
        """And makes names harmless."""
        (tmp_path / "a.yaml").write_text(WIDE)
        (tmp_path / "one.yml").write_text("hypergame: {A: a.yaml}\n")
        out, _, _ = run(capsys, tmp_path / "one.yml", "--concept", "GMR")
        assert "60 states; the first 40 are shown." in out
        assert "and 20 more" in " ".join(out.split())
        assert "\x1b" not in out

    def test_refuses_in_one_sentence(self, capsys, two):
        """Nothing printed, exit code 2."""
        out, err, code = run(capsys, two, "--state", "1")
        assert (out, code) == ("", 2)
        assert "are for one model" in err
        (two.parent / "b.yaml").unlink()
        out, err, code = run(capsys, two)
        assert (out, code) == ("", 2)
        assert "b.yaml" in err
