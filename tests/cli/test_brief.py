"""``goodoffices brief``: what it writes, prints and refuses."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.brief.examples import EXAMPLE, REPORT

from goodoffices.cli import main


@pytest.fixture
def here(tmp_path, monkeypatch) -> Path:
    """Work in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit) as stopped:
        main(["brief", *arguments])
    assert stopped.value.code == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "Traceback" not in printed.err
    return printed.err


class TestBriefCommand:
    """The command."""

    @pytest.mark.parametrize("path", [EXAMPLE, EXAMPLE / "dossier.yaml"])
    def test_a_dossier_is_printed_and_written(self, path, here, capsys):
        """Summary in the terminal, page in brief.html; all sections in both."""
        main(["brief", str(path)])
        printed = capsys.readouterr().out
        written = (here / "brief.html").read_text(encoding="utf-8")
        for heading in (
            "Key facts",
            "Where each party stands",
            "What moved",
            "Gaps and openings",
            "Contacts and envoys",
            "Outcomes that would hold",
            "Settlements nearest to stable",
            "What we do not know",
            "Evidence",
        ):
            assert heading in printed
            assert heading in written
        last = printed.splitlines()[-1]
        assert last == "Written: brief.html (restricted; key facts first: 6)."

    def test_folder_and_file_give_the_same_brief(self, here):
        """A .dossier file holds what the folder holds."""
        main(["import", str(EXAMPLE), "example.dossier"])
        main(["brief", "example.dossier", "-o", "one.html"])
        main(["brief", str(EXAMPLE), "-o", "two.html"])
        assert (here / "one.html").read_bytes() == (here / "two.html").read_bytes()

    def test_a_report_is_enough(self, here, capsys):
        """A bare report gives a brief of proposals, the same bytes each time."""
        (here / "r.txt").write_text(REPORT, encoding="utf-8")
        main(["brief", "r.txt", "-o", "one.html"])
        main(["brief", "r.txt", "-o", "two.html"])
        assert (here / "one.html").read_bytes() == (here / "two.html").read_bytes()
        printed = capsys.readouterr().out
        assert "Not coded yet" in printed
        assert "goodoffices new FOLDER" in printed

    def test_the_user_decides_on_leverage(self, here, capsys):
        """The label of the brief is restricted, or what the user says."""
        main(["brief", str(EXAMPLE)])
        assert "RESTRICTED" in capsys.readouterr().out
        main(["brief", str(EXAMPLE), "--leverage-label", "public"])
        assert "· PUBLIC" in capsys.readouterr().out

    def test_as_of_knows_nothing_later(self, here, capsys):
        """Before anything was recorded there is no brief."""
        told = _refused([str(EXAMPLE), "--as-of", "2020-01-01"], capsys)
        assert "nothing was recorded" in told
        assert not list(here.iterdir())

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (["absent.txt"], "no such file"),
            (["."], "dossier.yaml"),
            (["x.docx"], "no Word document"),
            (["empty.txt"], "empty"),
            (["binary.txt"], "binary"),
            (["fake.dossier"], "fake.dossier"),
            (["r.txt", "-o", "r.txt"], ".html"),
            (["r.txt", "-o", "no/where.html"], "no folder"),
            (["r.txt", "-o", "."], "directory"),
            (["r.txt", "--since", "2023-01-01"], "report has no history"),
            (["r.txt", "--as-of", "yesterday"], "2023-04-27"),
            (["r.txt", "--since", "2023-02-30"], "2023-04-27"),
            (["r.txt", "--concept", "best"], "sseq"),
            (["r.txt", "--leverage-label", "secret"], "restricted"),
        ],
    )
    def test_bad_input_is_refused_and_nothing_is_written(self, arguments, said, here, capsys):
        """One clear sentence, exit code 2, no file."""
        (here / "r.txt").write_text(REPORT, encoding="utf-8")
        (here / "x.docx").write_text("x", encoding="utf-8")
        (here / "empty.txt").write_text("", encoding="utf-8")
        (here / "binary.txt").write_bytes(b"a\x00b")
        (here / "fake.dossier").write_bytes(b"no database")
        before = sorted(path.name for path in here.iterdir())
        assert said in _refused(arguments, capsys)
        assert sorted(path.name for path in here.iterdir()) == before
        assert (here / "r.txt").read_text(encoding="utf-8") == REPORT

    @pytest.mark.parametrize(
        ("right", "wrong", "said"),
        [
            ("statement: mediate", "statement: meditate", "meditate"),
            ("owner: China", "owner: Chyna", "Chyna"),
            ("[6ansgkkt-mn87, ", "[6ansgkkt-zzzz, ", "6ansgkkt-zzzz"),
        ],
    )
    def test_a_mistake_in_a_model_is_refused(self, right, wrong, said, here, capsys):
        """A wrong model is a mistake to mend; no page is written that leaves it out."""
        shutil.copytree(EXAMPLE, here / "x")
        file = here / "x/models/talks.yaml"
        text = file.read_text(encoding="utf-8")
        assert right in text
        file.write_text(text.replace(right, wrong), encoding="utf-8")
        told = _refused(["x"], capsys)
        assert said in told
        assert "models/talks.yaml" in told
        assert not (here / "brief.html").exists()

    def test_the_input_is_never_written_over(self, here, capsys):
        """An output inside the dossier that is one of its files is refused."""
        shutil.copytree(EXAMPLE, here / "copy")
        told = _refused(["copy", "-o", "copy/dossier.yaml"], capsys)
        assert ".html" in told

    def test_a_terminal_of_few_letters_is_enough(self, here):
        """What it cannot show stands as its code point; there is no traceback."""
        run = subprocess.run(
            [sys.executable, "-c", "from goodoffices.cli import main; main()", "brief", EXAMPLE],
            capture_output=True,
            env=os.environ | {"PYTHONIOENCODING": "ascii", "PYTHONPATH": str(EXAMPLE.parents[3])},
            check=False,
        )
        assert run.returncode == 0
        assert run.stderr == b""
        assert rb"\u2013" in run.stdout
