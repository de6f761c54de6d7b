"""Our YAML in graph form: read, and refused with file and line."""

import jsonschema
import pytest

from goodoffices.errors import GoodOfficesError
from goodoffices.files import read_yaml
from goodoffices.graphmodel import GraphConflict, Ranking, analyse, read_model
from goodoffices.graphmodel.formats import document, schemas
from goodoffices.graphmodel.formats.plain import plain

TEXT = """\
schema: goodoffices-model-1
name: Test
decision_makers: [A, B]
states: [calm, 2, talks]
status_quo: calm
moves:
  A:
    - [calm, 2]
    - [2, calm]
  B: [[1, talks]]
preferences:
  A:
    ranking: [talks, [calm, 2]]
    evidence: [e1, e2]
  B: {ranking: [1, 2, 3]}
"""


def read(text=TEXT, **changes):
    """Read a model whose file is called m.yaml."""
    return read_model(text, "m.yaml", **changes)


class TestReadModel:
    """Reading a model in graph form."""

    def test_reads_every_key(self):
        """States by name or by number."""
        conflict = read()

        assert isinstance(conflict, GraphConflict)
        assert (conflict.name, conflict.decision_makers) == ("Test", ("A", "B"))
        assert (conflict.states, conflict.status_quo) == (("calm", "2", "talks"), 1)
        assert conflict.moves == {"A": ((1, 2), (2, 1)), "B": ((1, 3),)}
        assert conflict.preferences["A"] == Ranking(((3,), (1, 2)), ("e1", "e2"))
        assert read(TEXT.replace("status_quo: calm\n", "")).status_quo is None

    def test_is_as_the_published_schemas_say(self):
        """The file, and what is printed of it."""
        found = document(analyse(read(), None))
        jsonschema.validate(plain(read_yaml(TEXT, "m"), TEXT, "m"), schemas()["model"])
        jsonschema.validate(found, schemas()["analysis"])
        assert found["states"][0] == {"ordinal": 1, "decimal": None, "levels": [], "name": "calm"}
        assert found["moves"] == {"A": [[1, 2], [2, 1]], "B": [[1, 3]]}

    @pytest.mark.parametrize(
        ("old", "new", "line", "problem"),
        [
            ("- [2, calm]", "- [2, clam]", 9, "no state 'clam'. The states are: calm, 2, talks"),
            ("- [2, calm]", "- [2, 4]", 9, "there is no state '4'"),
            ("- [2, calm]", "- [2, 2]", 9, "'A' moves from state '2' to itself"),
            ("- [2, calm]", "- [1, 2]", 9, "the move from '1' to '2' twice"),
            ("- [2, calm]", "- [2]", 9, "should have 2 or more entries and has 1"),
            ("  B: [[1", "  C: [[1", 10, "'C' has moves but is no decision maker. .*A, B"),
            ("  B: {rank", "  C: {rank", 3, "'B' has no preference. Give it a ranking"),
            ("[A, B]", "[A, B, C]", 3, "'C' has neither moves nor a preference"),
            ("[A, B]", "[A, A]", 3, "two decision makers are called 'A'"),
            ("{ranking: [1, 2, 3]}", "{ranking: [1, 2]}", 15, "leaves out state 3"),
            ("{ranking: [1, 2, 3]}", "{ranking: [1, 2, war]}", 15, "there is no state 'war'"),
            ("[1, 2, 3]}", "[1, 2, 3]}\\n  C: {ranking: [1, 2, 3]}", 16, "'C' has preferences but"),
            (
                "ranking: [1, 2, 3]",
                "statements: [strike]",
                15,
                "keys here are: .*ranking",
            ),
            ("status_quo: calm", "status_quo: war", 5, "there is no state 'war'"),
            ("[calm, 2, talks]", "[calm, 3, talks]", 4, "state 2 is called '3', another's number"),
            ("[calm, 2, talks]", "[calm, calm, talks]", 4, "two states are called 'calm'"),
            ("name: Test", "nam: Test", 2, "unknown key 'nam'.*states, moves, status_quo, uns"),
        ],
    )
    def test_refuses_a_mistake_with_its_line(self, old, new, line, problem):
        """File, line, what is wrong, and the cure."""
        assert old in TEXT
        with pytest.raises(GoodOfficesError, match=problem) as caught:
            read(TEXT.replace(old, new.replace("\\n", "\n"), 1))
        assert str(caught.value).startswith(f"m.yaml, line {line}: ")
        assert "\n" not in str(caught.value)

    def test_a_ranking_stands_while_some_evidence_does(self):
        """It falls with all of it."""
        assert read(withdrawn=["e1"]).preferences["A"].evidence == ("e2",)
        with pytest.raises(GoodOfficesError, match=r"m.yaml: without e1, e2 the ranking of 'A'"):
            read(withdrawn=["e1", "e2"])


BANNED = """\
decision_makers: [A, B]
options: [{name: a, owner: A}, {name: b, owner: B}]
bans:
  - [1, 2]
  - [{a: yes, b: yes}, {a: yes, b: no}]
preferences: {A: {statements: [a]}, B: {statements: [not b]}}
"""


class TestBans:
    """Pairs of states between which nobody may move, in option form."""

    def test_are_read_by_number_or_by_levels(self):
        """And the moves are not there."""
        conflict = read(BANNED)
        assert conflict.bans == ((1, 2), (4, 2))
        assert analyse(conflict).equilibria["Nash"] == (1, 2, 4)
        assert analyse(read(BANNED.replace("[1, 2]", "[2, 1]"))).equilibria["Nash"] == (2, 4)

    def test_refuse_a_state_with_itself(self):
        """With the line."""
        with pytest.raises(
            GoodOfficesError, match=r"m.yaml, line 4: state 1 is banned from itself"
        ):
            read(BANNED.replace("[1, 2]", "[1, 1]"))

    @pytest.mark.parametrize("pair", ["[1, 4]", "[2, 3]"])
    def test_refuse_a_pair_that_nobody_could_move_between(self, pair):
        """A ban that bans nothing is a mistake."""
        with pytest.raises(GoodOfficesError, match=r"line 4: nobody could move from state . to"):
            read(BANNED.replace("[1, 2]", pair))

    def test_refuse_a_pair_against_a_one_way_option(self):
        """Nobody moves back there anyway."""
        text = BANNED.replace("name: a,", "name: a, direction: up,")
        assert read(text).bans == ((1, 2), (4, 2))
        with pytest.raises(GoodOfficesError, match="from state 2 to state 1 anyway"):
            read(text.replace("[1, 2]", "[2, 1]"))

    def test_stay_with_their_states_when_evidence_goes(self):
        """Ordinals are those of the states that are left."""
        text = BANNED.replace("name: a,", "name: a, evidence: [e],")
        assert read(text.replace("[1, 2]", "[3, 1]"), withdrawn=["e"]).bans == ((2, 1),)


class TestUnseen:
    """States that one does not see."""

    def test_are_read_by_name_or_number(self):
        """As everywhere in graph form."""
        assert read(TEXT + "unseen: {B: [calm, 3]}\n").unseen == {"B": (1, 3)}

    @pytest.mark.parametrize(
        ("unseen", "problem"),
        [("B: [war]", "there is no state 'war'"), ("C: [1]", "unseen states of 'C', who is no")],
    )
    def test_are_refused_with_the_line(self, unseen, problem):
        """A stranger, and an unknown state."""
        with pytest.raises(GoodOfficesError, match=f"^m.yaml, line 16: {problem}"):
            read(TEXT + f"unseen: {{{unseen}}}\n")
