"""What the command `cases` promises."""

from importlib.resources import files
from pathlib import Path

import pytest

from goodoffices.cli import SUMMARIES, main
from goodoffices.cli.cases import cases_command, find, published
from goodoffices.errors import InputError

BOX = Path(str(files("goodoffices"))) / "cases"
EXAMPLE = "xi-zelensky-call-2023"


class TestPublished:
    """Finding the cases in the box."""

    def test_every_file_in_the_box_belongs_to_one_case(self):
        """No case is missed and none is listed twice; the path is the name."""
        own = [case.name for case in published()]
        assert own == sorted(set(own))
        for path in (p for p in BOX.rglob("*") if p.is_file() and "__pycache__" not in p.parts):
            inside = path.relative_to(BOX).as_posix()
            assert sum(inside == name or inside.startswith(f"{name}/") for name in own) == 1

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

    def test_it_shows_a_model_as_it_stands(self, capsys):
        """The file, byte for byte but for line ends."""
        for case in published():
            if case.name.startswith("graph-models/"):
                main(["cases", case.name])
                assert capsys.readouterr().out == (BOX / case.name).read_text("utf-8")

    @pytest.mark.parametrize("case", published(), ids=lambda case: case.name)
    def test_a_copy_is_equal(self, case, tmp_path, capsys):
        """All files of a case and nothing else, in a folder that need not be there."""
        main(["cases", case.name, "--copy", str(tmp_path / "deep" / "copy")])
        source = BOX / case.name
        inside = [p for p in source.rglob("*") if p.is_file()] if source.is_dir() else [source]
        top = source if source.is_dir() else source.parent
        made = {p for p in (tmp_path / "deep/copy").rglob("*") if p.is_file()}
        assert made == {tmp_path / "deep/copy" / p.relative_to(top) for p in inside}
        assert all(
            (tmp_path / "deep/copy" / p.relative_to(top)).read_bytes() == p.read_bytes()
            for p in inside
        )
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
