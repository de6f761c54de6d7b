"""What `goodoffices convert` promises."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner

import goodoffices
from goodoffices.cli.analyse import analyse_command
from goodoffices.cli.conversion import _WORDS, convert_command
from goodoffices.errors import GoodOfficesError
from goodoffices.graphmodel.formats.losses import LossKind

CASES = Path(goodoffices.__file__).parent / "cases" / "graph-models"
CUBA = CASES / "fraser-hipel-1984" / "cuba.yaml"
CHICKEN = CASES / "made-for-goodoffices" / "chicken.yaml"


def run(command, *args):
    """Run a command; errors come out as they are."""
    result = CliRunner().invoke(command, [str(arg) for arg in args], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


def equilibria(path):
    """What `analyse` finds in a file."""
    return json.loads(run(analyse_command, path, "--json"))["equilibria"]


class TestConvert:
    """A model in another format."""

    @pytest.mark.parametrize("name", ["x.yaml", "x.yml", "x.gmcr", "x.csv"])
    def test_gives_the_same_answers(self, tmp_path, name):
        """Whichever format; both tables are found by the name of one."""
        out = tmp_path / name
        said = run(convert_command, CUBA, out)

        assert said.startswith("Wrote ")
        found = tmp_path / "x.states.csv" if name == "x.csv" else out
        assert equilibria(found)["SEQ"] == equilibria(CUBA)["SEQ"]
        if name == "x.csv":
            assert sorted(file.name for file in tmp_path.iterdir()) == [
                "x.arcs.csv",
                "x.states.csv",
            ]
            assert equilibria(out) == equilibria(tmp_path / "x.arcs.csv") == equilibria(found)

    def test_says_what_is_not_held(self, tmp_path):
        """A line for each thing; with --strict it refuses and writes nothing."""
        out = tmp_path / "x.gmcr"

        assert run(convert_command, CUBA, out).splitlines()[1:] == [
            "Not as in the model: the model's name is left out.",
            "Not as in the model: the status quo is left out.",
        ]
        with pytest.raises(GoodOfficesError, match=r"name is left out\. Leave --strict out"):
            run(convert_command, CUBA, tmp_path / "y.gmcr", "--strict")
        assert not (tmp_path / "y.gmcr").exists()
        assert run(convert_command, CUBA, tmp_path / "y.yaml", "--strict").startswith("Wrote")

    def test_words_every_loss(self):
        """Each kind has its sentence."""
        assert set(_WORDS) == set(LossKind.__args__)

    @pytest.mark.parametrize("name", ["x.dot", "x.gv", "x.graphml"])
    def test_writes_the_state_graph(self, tmp_path, name):
        """For programs that draw graphs."""
        out = tmp_path / name
        run(convert_command, CHICKEN, out)
        text = out.read_text("utf-8")

        if name == "x.graphml":
            assert len(list(ElementTree.fromstring(text).iter())) > 40
        else:
            assert text.count(" -> ") == 8

    def test_refuses(self, tmp_path):
        """An unknown format, a file that exists, what would change the answers, half a pair."""
        out = tmp_path / "x.gmcr"
        for target, message in (
            (tmp_path / "x.txt", "no format has this extension. Name a file in .csv, .gmcr"),
            (out, "cannot hold states and moves without options"),
        ):
            with pytest.raises(GoodOfficesError, match=message):
                run(convert_command, CHICKEN, target)
        assert list(tmp_path.iterdir()) == []
        run(convert_command, CHICKEN, tmp_path / "states.csv")
        with pytest.raises(GoodOfficesError, match=r"states\.csv: this file exists"):
            run(convert_command, CHICKEN, tmp_path / "arcs.csv")
        assert "Wrote" in run(convert_command, CHICKEN, tmp_path / "arcs.csv", "--replace")
        (tmp_path / "arcs.csv").unlink()
        with pytest.raises(GoodOfficesError, match=r"arcs\.csv"):
            run(analyse_command, tmp_path / "states.csv")
