"""Hypergames in files."""

import json

import jsonschema
import pytest

from goodoffices.errors import FormatError, GoodOfficesError, ModelError
from goodoffices.graphmodel import analyse_hypergame, read_model
from goodoffices.graphmodel.formats import schemas
from goodoffices.graphmodel.formats.hypergame import (
    holds_games,
    hypergame_document,
    read_hypergame,
)

GAME = """\
  A:
    decision_makers: [A, B]
    options: [{name: a, owner: A}, {name: b, owner: B}]
    preferences: {A: {ranking: [3, 4, 1, 2]}, B: {ranking: [2, 4, 1, 3]}}
"""
TEXT = f"name: two\nhypergame:\n{GAME}  B: other/b.yaml\n"
OTHER = """\
decision_makers: [A, B]
options: [{name: b, owner: B}, {name: c, owner: B}]
preferences: {A: {statements: [b]}, B: {statements: [b]}}
"""


def read(text=TEXT):
    """Read, the other file standing by."""
    return read_hypergame(text, "two.yaml", lambda name: read_model(OTHER, name))


class TestReadHypergame:
    """One YAML file."""

    def test_reads_models_in_the_file_and_beside_it(self):
        """Each game is the decision maker's own."""
        hypergame = read()

        assert hypergame.name == "two"
        assert [option.name for option in hypergame.options] == ["a", "b", "c"]
        assert hypergame.games["A"].size == hypergame.games["B"].size == 4
        assert holds_games(TEXT)
        assert not holds_games(OTHER)

    @pytest.mark.parametrize(
        ("old", "new", "problem"),
        [
            ("other/b.yaml", "/b.yaml", "line 7: the model '/b.yaml' is outside this file's"),
            ("other/b.yaml", "../b.yaml", "line 7: the model '../b.yaml' is outside this file's"),
            ("other/b.yaml", "''", "line 7: hypergame.B is ''"),
            ("other/b.yaml", "12", "this is no conflict model"),
            ("[3, 4, 1, 2]", "[3, 4, 1]", "line 6: the preferences of 'A': the ranking leaves"),
            ("name: two", "game: two", "line 1: unknown key 'game'"),
            ("  B: other", "  C: other", "'B' acts in the game of 'A' and has no game of its own"),
        ],
    )
    def test_refuses_with_the_line(self, old, new, problem):
        """File, line, what, the cure."""
        with pytest.raises(GoodOfficesError, match=f"^two.yaml.*{problem}"):
            read(TEXT.replace(old, new))

    @pytest.mark.parametrize("text", ["[]", "name: x", "hypergame: [1]"])
    def test_refuses_what_is_none(self, text):
        """Without games."""
        with pytest.raises(FormatError, match="this is no hypergame"):
            read(text)

    def test_says_whose_file_is_wrong(self):
        """The other file is named."""
        with pytest.raises(ModelError, match=r"other/b\.yaml"):
            read_hypergame(TEXT, "two.yaml", lambda n: read_model(OTHER.replace("c, o", "b, o"), n))


class TestHypergameDocument:
    """What `--json` prints."""

    def test_keeps_its_schema(self):
        """The published schema holds, and states tell who sees them."""
        found = hypergame_document(analyse_hypergame(read()))

        jsonschema.validate(found, schemas()["hypergame-analysis"])
        assert json.loads(json.dumps(found)) == found
        assert found["states"][1] == {
            "number": 2,
            "levels": ["yes", "no", "no"],
            "ordinals": {"A": 2, "B": None},
        }
        assert set(found["games"]) == {"A", "B"}
