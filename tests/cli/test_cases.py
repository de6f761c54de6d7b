"""What the command `cases` promises."""

from importlib.resources import files
from pathlib import Path

import pytest

from goodoffices.cli import SUMMARIES, main
from goodoffices.cli.cases import Case, cases_command, find, published
from goodoffices.errors import InputError

BOX = Path(str(files("goodoffices"))) / "cases"
EXAMPLE = "xi-zelensky-call-2023"


def place(case: Case, file: str) -> str:
    """Say where in the box a file of a case lies, from its citation alone."""
    folder = case.name if case.name.startswith("dossiers/") else case.name.rpartition("/")[0]
    return f"{folder}/{file}"


class TestPublished:
    """Finding the cases in the box."""

    def test_every_file_in_the_box_belongs_to_one_case(self):
        """No case is missed and none is listed twice; the path is the name."""
        assert [case.name for case in published()] == sorted({case.name for case in published()})
        boxed = [p.relative_to(BOX).as_posix() for p in BOX.rglob("*") if p.is_file()]
        listed = [place(case, file) for case in published() for file in case.files]
        assert sorted(listed) == sorted(boxed)

    def test_every_case_has_a_title(self):
        """A list without titles would tell nothing."""
        assert [case.name for case in published() if not case.title] == []


class TestFind:
    """Finding one case."""

    def test_a_clear_ending_is_enough(self):
        """Each case is found by its whole name, and the example by its last part."""
        assert all(find(case.name) == case for case in published())
        assert find(EXAMPLE).name == f"dossiers/{EXAMPLE}"

    @pytest.mark.parametrize("name", ["", "2023", "call-2023", "/", "../cases"])
    def test_anything_else_is_refused(self, name):
        """Part of a name is no name."""
        with pytest.raises(InputError, match="there is no case"):
            find(name)

    def test_a_misspelt_name_is_met_with_the_nearest(self):
        """A slip of the pen names the case that may be meant."""
        with pytest.raises(InputError, match="Did you mean 'cuba'"):
            find("kuba")

    def test_an_unclear_ending_is_refused(self, monkeypatch):
        """The refusal names the cases that it could be."""
        twins = [Case("one/cuba", {}), Case("two/cuba", {})]
        monkeypatch.setattr("goodoffices.cli.cases.published", lambda: twins)
        with pytest.raises(InputError, match="2 cases: one/cuba, two/cuba"):
            find("cuba")
        assert find("two/cuba") == twins[1]


class TestCasesCommand:
    """The command line."""

    def test_the_overview_tells_the_same_as_the_help(self):
        """The summary is the first line of the command's own help."""
        assert cases_command.get_short_help_str(100) == SUMMARIES["cases"]

    def test_it_lists_all_cases_with_their_titles(self, capsys):
        """One line a case."""
        main(["cases"])
        lines = capsys.readouterr().out.splitlines()
        assert [line.split()[0] for line in lines] == [case.name for case in published()]
        assert any("envoy, spring 2023" in line for line in lines)

    def test_it_shows_a_dossier(self, capsys):
        """Its account, and the list of its files."""
        main(["cases", EXAMPLE])
        out = capsys.readouterr().out
        assert out.startswith((BOX / f"dossiers/{EXAMPLE}/README.md").read_text("utf-8"))
        assert "    dossier.yaml\n" in out
        assert "    models/talks.yaml\n" in out

    def test_it_shows_a_model_and_its_answers_as_they_stand(self, capsys):
        """The published answers follow the model."""
        main(["cases", "cuba"])
        model, answers = (
            (BOX / f"graph-models/fraser-hipel-1984/cuba{suffix}.yaml").read_text("utf-8")
            for suffix in ("", ".answers")
        )
        assert capsys.readouterr().out == f"{model}\n{answers}"

    @pytest.mark.parametrize("case", published(), ids=lambda case: case.name)
    def test_a_copy_is_equal(self, case, tmp_path, capsys):
        """All files of a case and nothing else, in a folder that need not be there."""
        copy = tmp_path / "deep" / "copy"
        main(["cases", case.name, "--copy", str(copy)])
        made = {p.relative_to(copy).as_posix() for p in copy.rglob("*") if p.is_file()}
        assert made == set(case.files)
        for file in made:
            assert (copy / file).read_bytes() == (BOX / place(case, file)).read_bytes()
        assert f"of {case.name} to" in capsys.readouterr().out

    def test_nothing_is_overwritten(self, tmp_path, capsys):
        """A file in the way refuses the whole copy."""
        (tmp_path / "README.md").write_text("mine")
        with pytest.raises(SystemExit) as caught:
            main(["cases", EXAMPLE, "--copy", str(tmp_path)])
        assert caught.value.code == 2
        assert "this exists already" in capsys.readouterr().err
        assert [p.name for p in tmp_path.iterdir()] == ["README.md"]

    def test_a_file_is_no_folder(self, tmp_path, capsys):
        """A copy into a file is refused in one sentence."""
        (tmp_path / "file").write_text("mine")
        with pytest.raises(SystemExit) as caught:
            main(["cases", EXAMPLE, "--copy", str(tmp_path / "file")])
        assert caught.value.code == 2
        assert "no folder can be made here" in capsys.readouterr().err

    @pytest.mark.parametrize("words", [["cases", "nowhere"], ["cases", "--copy", "x"]])
    def test_what_is_not_there_is_refused(self, words, capsys):
        """The cure names the list."""
        with pytest.raises(SystemExit) as caught:
            main(words)
        assert caught.value.code == 2
        assert "goodoffices cases" in capsys.readouterr().err
