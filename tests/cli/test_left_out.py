"""What is said of statements that are not entered."""

import pytest
from tests.cli.test_read import DOSSIER, run

from goodoffices.cli.left_out import LeftOut
from goodoffices.reading.sending import Unattributed

SAID = Unattributed("a.txt", "no plan", "he")
WORDS = Unattributed("b.txt", "x" * 130, None)


class TestLeftOut:
    """Lines about statements without a speaker."""

    def test_nothing_is_said_of_none(self):
        """The usual case."""
        left_out = LeftOut()
        left_out.add([])

        assert (left_out.count, list(left_out)) == (0, [])

    def test_the_report_the_words_and_the_reason_stand_there(self):
        """Long words are cut; the cure is named."""
        left_out = LeftOut()
        left_out.add([SAID])
        left_out.add([WORDS])

        assert list(left_out) == [
            "2 statements were not added, for the reader could name no speaker:",
            "  a.txt: no plan (said by “he”, who is not named)",
            f"  b.txt: {'x' * 120}… (no speaker stands with it)",
            "Where you know who said it, add the statement by hand to dossier.yaml, which "
            "'goodoffices export' writes of a .dossier file; 'goodoffices id' makes its id.",
        ]

    def test_each_of_many_is_told(self):
        """For they are not told again: their report is in the dossier by then."""
        left_out = LeftOut()
        left_out.add([SAID] * 700)

        assert sum("no plan" in line for line in left_out) == 700


class TestReadInto:
    """Reports read into a dossier."""

    @pytest.mark.parametrize("several", [False, True])
    def test_what_is_left_out_is_named(self, tmp_path, capsys, several):
        """Of one report and of several; the sentence keeps its line, whatever the words hold."""
        (tmp_path / "dossier").mkdir()
        (tmp_path / "dossier/dossier.yaml").write_text(DOSSIER, encoding="utf-8")
        report = tmp_path / "a.txt"
        report.write_text('It rained. "We will never accept this plan," he said.\n')
        more = ("--jobs", "1") * several
        run(str(report), "--into", str(tmp_path / "dossier"), *more)
        told = capsys.readouterr().err.splitlines()

        assert "1 statement was not added, for the reader could name no speaker:" in told
        words = '"We will never accept this plan," (said by “he”, who is not named)'
        assert [line for line in told if line.startswith("  ") and line.endswith(f": {words}")]
