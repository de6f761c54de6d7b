"""`goodoffices analyse`."""

import json
from pathlib import Path

import jsonschema
import numpy as np
import pytest

import goodoffices
from goodoffices.cli import main
from goodoffices.graphmodel import REGISTRY, Concept
from goodoffices.graphmodel.formats import schemas

CUBA = (
    Path(goodoffices.__file__).parent / "cases" / "graph-models" / "fraser-hipel-1984" / "cuba.yaml"
)
HOSTILE = "[bold]x\x1b[31m\u202e[/bold]"

UNSURE = """\
decision_makers: [A, B]
options: [{name: a, owner: A}, {name: b, owner: B}]
preferences:
  A: {ranking: [3, 4, 1, 2], unknown: [[1, 2]]}
  B: {ranking: [2, 4, 1, 3]}
"""
"""A's preference between two states is unknown."""


def run(capsys, *args):
    """Run the command; what it printed and its exit code."""
    code = 0
    try:
        main(["analyse", *map(str, args)])
    except SystemExit as left:
        code = int(left.code or 0)
    out, err = capsys.readouterr()
    return out, err, code


CHICKEN = CUBA.parents[1] / "made-for-goodoffices" / "chicken.yaml"


class TestGraphForm:
    """A model of states and moves."""

    def test_prints_moves_states_and_reasons(self, capsys):
        """States by name; the moves in place of options."""
        out, err, code = run(capsys, CHICKEN, "--state", "1", "--concept", "GMR")

        assert (err, code) == ("", 0)
        lines = [" ".join(line.split()) for line in out.splitlines()]
        assert "First 1 to 2, 2 to 1, 3 to 4, 4 to 3" in lines
        assert "1 GMR swerve - swerve" in lines
        assert (
            "state 2 (go straight - swerve) is better for it, but can be answered: "
            "Second to state 4 (go straight - go straight)." in lines
        )

    def test_says_that_nobody_can_move(self, capsys, tmp_path):
        """Every state then holds."""
        text = (
            "decision_makers: [A]\nstates: [x, y]\nmoves: {}\npreferences: {A: {ranking: [1, 2]}}"
        )
        (tmp_path / "m.yaml").write_text(text, encoding="utf-8")
        out, _, code = run(capsys, tmp_path / "m.yaml")
        assert code == 0
        assert "Nobody can move, so every state holds." in out
        assert "Nobody can move" not in run(capsys, CHICKEN)[0]

    def test_says_which_moves_are_banned(self, capsys, tmp_path):
        """Between which states nobody may move, in option form."""
        text = CUBA.read_text(encoding="utf-8") + "bans: [[1, 2], [3, 4]]\n"
        (tmp_path / "m.yaml").write_text(text, encoding="utf-8")
        out, _, code = run(capsys, tmp_path / "m.yaml")
        assert code == 0
        assert "Nobody may move between these states: 1 to 2, 3 to 4." in out


class TestParameters:
    """What is asked of concepts."""

    def test_shows_from_which_horizon_on_a_state_holds(self, capsys, tmp_path):
        """As `nonmyopic` finds it; a definition that concepts share is printed once."""
        text = (
            "decision_makers: [A, B]\noptions: [{name: a, owner: A}, {name: b, owner: B}]\n"
            "preferences: {A: {ranking: [3, 4, 1, 2]}, B: {ranking: [2, 4, 1, 3]}}\n"
        )
        (tmp_path / "m.yaml").write_text(text, encoding="utf-8")
        flags = [flag for name in ("L2", "L3", "NM") for flag in ("--concept", name)]
        out, _, code = run(capsys, tmp_path / "m.yaml", *flags)
        lines = [" ".join(line.split()) for line in out.splitlines()]

        assert code == 0
        start = lines.index("NM: stable from h0 on A B")
        assert lines[start + 2 : start + 4] == ["state 1 1 1", "state 4 2 2"]
        assert (
            sum(line.startswith("L2, L3: Two decision makers move in turn") for line in lines) == 1
        )

    @pytest.mark.parametrize(
        ("flags", "problem"),
        [
            (["--horizon", "0"], "the horizon is 0. Give 1 or more"),
            (["--bloc", "First,Third"], "the bloc names 'Third', who is no decision maker"),
            (["--bloc", "First,Second", "--bloc", "Second"], "'Second' is named in two blocs"),
            (["--bloc", "First"], "the bloc has one member, 'First'. Name two or more"),
            (["--coalition", "First,Third"], "names 'Third', who is no decision maker"),
            (["--coalition", "First", "--coalition", "First"], "names 'First' twice"),
            (["--coalition", ""], "the coalition has no members. Name some of: First, Second"),
            (["--preference-type", "e"], "'e' is not one of"),
            (["--preference-type", "a"], "the preferences of the model leave nothing unknown"),
            (["--concept", "SEQ2"], "no concept 'SEQ2'"),
            (["--concept", "best"], "'best' is not one of"),
            (["--concept", "SEQ", "--coalition", "First"], "no concept named heeds --coalition"),
            (["--concept", "SEQ", "--horizon", "3"], "no concept named heeds --horizon"),
            (["--state", "1", "--json"], "Leave out --json and --csv"),
            (["--state", "1", "--csv"], "Leave out --json and --csv"),
        ],
    )
    def test_refuses_what_does_not_fit(self, capsys, flags, problem):
        """One sentence, exit code 2, nothing printed."""
        out, err, code = run(capsys, CHICKEN, *flags)
        assert (out, code) == ("", 2)
        assert problem in err

    def test_replaces_a_bloc(self, capsys):
        """A bloc is one decision maker in place of its members, and says so in JSON."""
        out, _, _ = run(capsys, CHICKEN, "--bloc", "Second, First", "--json")
        found = json.loads(out)

        assert found["decision_makers"] == ["Second + First"]
        assert found["blocs"] == {"Second + First": ["Second", "First"]}
        assert (found["payoffs"], found["coalition"]) == ({}, None)

    def test_asks_the_concepts_that_heed_them(self, capsys, tmp_path, monkeypatch):
        """Besides the basic ones; their readings are printed with the result."""

        def stable(question):
            asked = [len(question.coalition or ()), question.horizon]
            return {" + ".join(question.coalition or ["all"]): asked[1] > np.arange(1, 5)}

        for name, parameter in (("Ahead", "horizon"), ("Joint", "coalition")):
            concept = Concept(
                name=name,
                title=name,
                place=99,
                sources=(),
                stable=stable,
                parameters=frozenset({parameter}),
                reading=f"{name} as we read it.",
            )
            monkeypatch.setitem(REGISTRY, name, concept)
        out, _, _ = run(capsys, CHICKEN, "--horizon", "3", "--state", "2")
        assert "Ahead3: Ahead as we read it." in out
        assert "Joint" not in out
        assert "State 2 does not hold under Ahead2.\n  all would move.\n" in out
        assert "State 2 holds under Ahead3.\n  all stays.\n" in out
        out, _, _ = run(capsys, CHICKEN, "--coalition", "Second, First", "--json")
        found = json.loads(out)
        jsonschema.validate(found, schemas()["analysis"])
        assert found["stable"]["Joint"] == {"Second + First": [1]}
        assert (found["coalition"], found["horizon"]) == (["Second", "First"], 2)
        assert found["readings"]["Ahead2"] == "Ahead as we read it."
        out, _, _ = run(capsys, CHICKEN, "--coalition", "First")
        assert "Joint as we read it." in out
        (tmp_path / "m.yaml").write_text(UNSURE, encoding="utf-8")
        out, _, _ = run(capsys, tmp_path / "m.yaml", "--preference-type", "a", "--json")
        assert set(json.loads(out)["not_tested"]) >= {"Ahead", "Joint", "CSEQ"}


class TestAnalyse:
    """What holds, for people and for programs."""

    def test_prints_options_states_and_equilibria(self, capsys):
        """The option table and the equilibria of each concept."""
        out, err, code = run(capsys, CUBA)

        assert (err, code) == ("", 0)
        assert "Cuban missile crisis" in out
        assert "air strike" in out
        assert "status quo" in out
        lines = [line.split() for line in out.splitlines()]
        assert ["SEQ", "5,", "7"] in lines
        assert ["Nash", "none"] in lines
        assert ["GMR", "1,", "2,", "3,", "5,", "6,", "7,", "8"] in lines

    def test_says_why_a_state_holds_or_not(self, capsys):
        """Improvement and sanction, with names."""
        out, _, _ = run(capsys, CUBA, "--state", "5", "--concept", "SEQ")
        assert "State 5 holds under SEQ." in out
        assert "US stays: it has no improvement to move to." in out
        assert (
            "state 1 (withdraw: no) is better for it, but can be answered: "
            "US to state 2 (air strike: yes)." in out
        )
        out, _, _ = run(capsys, CUBA, "--state", "1", "--concept", "Nash")
        assert "State 1 does not hold under Nash." in out
        assert "US would move:" in out
        assert "is better for it." in out
        assert "It would stay if it held this state at least equal to state" in out
        out, _, _ = run(capsys, CUBA, "--state", "1", "--concept", "SEQ")
        assert "no answer makes it regret" in out

    def test_prints_one_object(self, capsys):
        """Of the published shape; --concept limits it."""
        out, _, code = run(capsys, CUBA, "--json")
        found = json.loads(out)
        jsonschema.validate(found, schemas()["analysis"])
        assert code == 0
        assert found["equilibria"]["SEQ"] == [5, 7]
        assert found["states"][6] == {
            "ordinal": 7,
            "decimal": 6,
            "levels": ["no", "yes", "yes", "no"],
        }
        out, _, _ = run(capsys, CUBA, "--json", "--concept", "seq", "--concept", "Nash")
        assert list(json.loads(out)["equilibria"]) == ["Nash", "SEQ"]

    def test_shows_only_equilibria_of_large_conflicts(self, capsys, tmp_path):
        """And says how many states there are."""
        options = "".join(f"  - {{name: option number {k}, owner: A}}\n" for k in range(7))
        path = tmp_path / "large.yaml"
        path.write_text(
            f"decision_makers: [A]\noptions:\n{options}preferences:\n  A: {{statements: []}}\n"
        )
        out, _, _ = run(capsys, path)
        assert "128 feasible states" in out
        assert "88 more are not shown" in out
        assert "and 88 more" in out

    def test_shows_hostile_names_inert(self, capsys, tmp_path):
        """Markup, escapes and bidirectional controls are shown, not obeyed (N6)."""
        name = json.dumps(HOSTILE)
        path = tmp_path / "hostile.yaml"
        path.write_text(
            f"name: {name}\ndecision_makers: [{name}]\n"
            f"options: [{{name: {name}, owner: {name}, levels: [{name}, b]}}]\n"
            f"states: [{{name: {name}, state: 1}}]\n"
            f"preferences: {{{name}: {{statements: []}}}}\n"
        )
        out, err, code = run(capsys, path, "--state", "1")
        assert (err, code) == ("", 0)
        assert "\x1b" not in out
        assert "\u202e" not in out
        assert "[bold]x" in out
        out, _, _ = run(capsys, path, "--json")
        assert json.loads(out)["decision_makers"] == [HOSTILE]
        assert out.isascii()


class TestRefusals:
    """One clear sentence, exit code 2, never a traceback."""

    def test_points_at_the_character_of_a_statement(self, capsys, tmp_path):
        """The statement stands under the sentence, with a caret."""
        path = tmp_path / "m.yaml"
        path.write_text(
            "decision_makers: [A]\noptions: [{name: x, owner: A}]\n"
            "preferences: {A: {statements: [x adn x]}}\n"
        )
        _, err, code = run(capsys, path)
        sentence, statement, caret = err.splitlines()
        assert code == 2
        assert sentence.startswith(f"goodoffices: {path}, line 3: statement 'x adn x', character 3")
        assert statement == "  x adn x"
        assert caret == "    ^"

    @pytest.mark.parametrize(
        ("args", "problem"),
        [
            (["none.yaml"], "no such file"),
            ([CUBA, "--state", "13"], "there is no state 13. The feasible states are 1 to 12"),
            ([CUBA, "--concept", "SQE"], "'SQE' is not one of 'nash', 'gmr'"),
            ([CUBA.parent], "such as"),
        ],
    )
    def test_says_what_is_wrong(self, capsys, args, problem):
        """What, where, the cure."""
        out, err, code = run(capsys, *args)
        assert (out, code) == ("", 2)
        assert problem in err
        assert "Traceback" not in err

    def test_names_what_a_directory_lacks(self, capsys, tmp_path):
        """A directory without a model, and one of a dossier."""
        _, err, code = run(capsys, tmp_path)
        assert code == 2
        assert "Name a model file" in err
        (tmp_path / "models").mkdir()
        (tmp_path / "models" / "m.yaml").write_text("")
        (tmp_path / "dossier.yaml").write_text("")
        _, err, _ = run(capsys, tmp_path)
        assert f"such as {tmp_path / 'models' / 'm.yaml'}" in err

    @pytest.mark.parametrize(
        ("name", "data", "problem"),
        [
            ("m.txt", b"text", "no conflict model has this extension"),
            ("m.yaml", b"\x00\x01", "binary"),
            ("m.yaml", b"\xff\xfa", "not utf-8"),
            ("m.gmcr", b"{", "not valid JSON"),
        ],
    )
    def test_refuses_files_of_other_kinds(self, capsys, tmp_path, name, data, problem):
        """Unknown extensions, bytes that are no text, broken JSON."""
        path = tmp_path / name
        path.write_bytes(data)
        _, err, code = run(capsys, path)
        assert code == 2
        assert problem in err


class TestStackelberg:
    """What holds depends on who leads."""

    def test_says_what_holds_with_each_as_the_leader(self, capsys):
        """In Chicken the leader goes straight, and the other swerves."""
        out, _, _ = run(capsys, CHICKEN, "--concept", "Stackelberg", "--state", "2")
        lines = [" ".join(line.split()) for line in out.splitlines()]

        assert "Stackelberg none" in lines
        assert "Stackelberg, First leads 2" in lines
        assert "Stackelberg, Second leads 3" in lines
        assert "First leads: the state holds." in lines
        assert "Second leads: the state does not hold:" in lines


class TestReasons:
    def test_coalitions_and_unknown_preferences_have_reasons(self, tmp_path, capsys):
        """Who may gain by what, and how the others can answer."""
        path = tmp_path / "model.yaml"
        path.write_text(UNSURE, "utf-8")
        words = [path, "--state", "1", "--concept"]
        unsure, _, _ = run(capsys, *words, "GMR", "--preference-type", "a")
        path.write_text(path.read_text("utf-8").replace(", unknown: [[1, 2]]", ""), "utf-8")
        joint, _, _ = run(capsys, *words, "CNash", "--coalition", "A,B")

        assert "state 2 (a: yes) is or may be better for it" in unsure
        assert "  A + B would move:\n    state 4 (a: yes, b: yes) is better for it." in joint

    @pytest.mark.parametrize(
        ("model", "state", "concept", "words"),
        [
            (
                CUBA,
                "5",
                "L3",
                "state 1 (withdraw: no) is better for it, but it foresees US to state 3 "
                "(blockade: yes), then USSR to state 7 (withdraw: yes), which is not better "
                "for it.",
            ),
            (CUBA, "5", "L1", "state 1 (withdraw: no) is better for it."),
            (CUBA, "5", "NM", "USSR stays, looking 2 or more moves ahead:"),
            (CUBA, "5", "SIM", "and no improvements of others at the same time undo it."),
            (
                CHICKEN,
                "2",
                "NM",
                "it goes to state 4 (go straight - go straight), for it foresees First to state 3 "
                "(swerve - go straight), which is better for it.",
            ),
            (CHICKEN, "2", "NM", "Second would move, looking 4 moves ahead:"),
            (CHICKEN, "1", "SIM", "SIM lays moves over each other"),
            (CHICKEN, "1", "Stackelberg", "Second follows, and would move: state 3"),
        ],
    )
    def test_concepts_that_look_ahead_and_at_once(self, capsys, model, state, concept, words):
        """What is foreseen, and what others do at the same time."""
        out, err, _ = run(capsys, model, "--state", state, "--concept", concept)
        assert words in out + err

    def test_moves_at_once_end_together(self, tmp_path, capsys):
        """Each of the others' own moves, and the state in which all of them end."""
        path = tmp_path / "model.yaml"
        path.write_text(
            "decision_makers: [A, B]\n"
            "options: [{name: a, owner: A}, {name: b, owner: B}]\n"
            "preferences:\n"
            "  A: {ranking: [3, 2, [1, 4]]}\n"
            "  B: {ranking: [3, 4, 1, 2]}\n",
            "utf-8",
        )
        out, _, _ = run(capsys, path, "--state", "1", "--concept", "SIM")
        assert (
            "state 2 (a: yes) is better for it, but can be undone at once: "
            "B to state 3 (b: yes), together state 4." in out
        )

    def test_degrees_of_stability(self, tmp_path, capsys):
        """Weak: answered, but somewhere only by what is not much worse."""
        path = tmp_path / "model.yaml"
        path.write_text(
            "decision_makers: [A, B]\n"
            "options: [{name: a, owner: A}, {name: b, owner: B}]\n"
            "preferences:\n"
            "  A: {ranking: [2, 1, 3, 4], much: [[1, 4]]}\n"
            "  B: {ranking: [4, 3, 1, 2]}\n",
            "utf-8",
        )
        words = ("--concept", "strongly SEQ", "--concept", "weakly SEQ")
        out, _, _ = run(capsys, path, "--state", "1", *words)
        assert "which is much worse for it." in out
        assert "A is strongly stable, not weakly:" in out
        text = path.read_text("utf-8").replace("much: [[1, 4]]", "much: [[2, 4]]")
        path.write_text(text, "utf-8")
        out, _, _ = run(capsys, path, "--state", "1", *words)
        assert "A stays:" in out
        assert "which is not much worse for it." in out
        assert "and no answer makes it much regret the move." in out
        out, _, _ = run(capsys, path, "--state", "4", "--concept", "weakly SEQ")
        assert "B is strongly stable, not weakly: it has no improvement to move to." in out


def code_of(words):
    """Run a command; its exit code."""
    with pytest.raises(SystemExit) as left:
        main(words)
    return int(left.value.code or 0)


class TestOneFileOnly:
    HYPERGAME = "hypergame: {A: a.yaml, B: b.yaml}\n"

    @pytest.mark.parametrize(
        "words",
        [
            ["preferences", "h.yaml"],
            ["compare", "h.yaml", "h.yaml"],
            ["convert", "h.yaml", "h.gmcr"],
            ["picture", "h.yaml", "graph", "-o", "h.svg"],
        ],
    )
    def test_a_hypergame_is_for_analyse(self, tmp_path, monkeypatch, capsys, words):
        """The others say so, and write nothing."""
        monkeypatch.chdir(tmp_path)
        (tmp_path / "h.yaml").write_text(self.HYPERGAME, "utf-8")
        assert code_of(words) == 2
        assert "this is a hypergame" in capsys.readouterr().err
        assert [path.name for path in tmp_path.iterdir()] == ["h.yaml"]

    def test_compare_blames_the_file_that_is_at_fault(self, tmp_path, capsys):
        """Not the other."""
        first, second = tmp_path / "first.yaml", tmp_path / "second.yaml"
        first.write_text(UNSURE, "utf-8")
        second.write_text(UNSURE.replace(", unknown: [[1, 2]]", ""), "utf-8")
        for files in ((first, second), (second, first)):
            assert code_of(["compare", *map(str, files)]) == 2
            err = capsys.readouterr().err
            assert "first.yaml: " in err
            assert "second.yaml" not in err

    def test_a_picture_does_not_write_over_a_file(self, tmp_path, capsys):
        """Unless that is asked for."""
        out = tmp_path / "p.svg"
        out.write_text("mine", "utf-8")
        words = ["picture", str(CUBA), "graph", "-o", str(out)]
        assert code_of(words) == 2
        assert "this file exists" in capsys.readouterr().err
        assert out.read_text("utf-8") == "mine"
        main([*words, "--replace"])
        assert out.read_text("utf-8").startswith("<svg")


class TestPreferenceType:
    """Heeded by every command that analyses, where something is unknown."""

    @pytest.mark.parametrize(
        "words",
        [
            ["analyse", "m.yaml"],
            ["picture", "m.yaml", "graph", "-o", "out.svg"],
            ["convert", "m.yaml", "out.dot"],
            ["compare", "m.yaml", "m.yaml"],
            ["analyse", "h.yaml"],
        ],
    )
    def test_is_refused_where_nothing_is_unknown(self, tmp_path, monkeypatch, capsys, words):
        """Nothing is written then; where something is, it decides."""
        monkeypatch.chdir(tmp_path)
        (tmp_path / "h.yaml").write_text("hypergame: {A: m.yaml, B: m.yaml}\n", "utf-8")
        known = UNSURE.replace(", unknown: [[1, 2]]", "")
        order = known.replace("ranking: [3, 4, 1, 2]", "better: [[3, 4, 1, 2]]")
        for text in (known, order):
            (tmp_path / "m.yaml").write_text(text, "utf-8")
            assert code_of([*words, "--preference-type", "a"]) == 2
            assert "leave nothing unknown" in capsys.readouterr().err
            assert {path.name for path in tmp_path.iterdir()} == {"h.yaml", "m.yaml"}
        (tmp_path / "m.yaml").write_text(UNSURE, "utf-8")
        assert code_of(words) == 2
        assert "name the preference type" in capsys.readouterr().err
        main([*words, "--preference-type", "a"])
        assert capsys.readouterr().err == ""

    def test_is_refused_for_a_model_written_again(self, tmp_path, capsys):
        """A model's format analyses nothing."""
        path = tmp_path / "m.yaml"
        path.write_text(UNSURE, "utf-8")
        words = ["convert", str(path), str(tmp_path / "n.yaml"), "--preference-type", "a"]
        assert code_of(words) == 2
        assert "is for a state graph: .dot, .graphml, .gv" in capsys.readouterr().err
        assert not (tmp_path / "n.yaml").exists()
