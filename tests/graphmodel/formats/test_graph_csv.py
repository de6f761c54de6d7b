"""Conflicts in graph form as two tables."""

import csv
import io

import pytest
from hypothesis import given, settings
from tests.graphmodel.assertions import assert_same
from tests.strategies_formats import described

from goodoffices.errors import FormatError, GoodOfficesError, ModelError
from goodoffices.graphmodel import Conflict, GraphConflict, Option, Ranking, analyse, coalesce
from goodoffices.graphmodel.formats import Loss, read_csv, write_csv
from goodoffices.graphmodel.preference import Weights
from goodoffices.inert import inert_lines

STATES = "state,status quo,payoff: A,payoff: B,unseen: B\ncalm,yes,2,1.5,\nwar,,1,-3,yes\n"
ARCS = "decision maker,from,to\nA,calm,war\nB,2,1\n"


def load(states=STATES, arcs=ARCS):
    """Read tables called states.csv and arcs.csv."""
    return read_csv(states, arcs, "states.csv", "arcs.csv")


class TestReadCsv:
    """Two tables read."""

    def test_reads_names_and_numbers(self):
        """States by name or number, payoffs by their order, marks."""
        conflict = load()

        assert conflict.decision_makers == ("A", "B")
        assert conflict.states == ("calm", "war")
        assert conflict.moves == {"A": ((1, 2),), "B": ((2, 1),)}
        assert {dm: conflict.payoff(dm).tolist() for dm in "AB"} == {"A": [2, 1], "B": [2, 1]}
        assert (conflict.status_quo, conflict.unseen) == (1, {"B": (2,)})
        assert analyse(conflict).equilibria["Nash"] == (1, 2)

    def test_reads_what_spreadsheets_write(self):
        """Blank rows, blanks around names, line ends of another system, quotes."""
        states = 'state,payoff: A\r\n"calm",1\r\n,\r\n war, 2\r\n'

        assert load(states, "decision maker,from,to\r\nA,calm,war\r\n\r\n").moves == {
            "A": ((1, 2),)
        }

    @pytest.mark.parametrize(
        ("states", "arcs", "message"),
        [
            (STATES, ARCS + "A,calm,peace\n", "arcs.csv, line 4: there is no state 'peace'"),
            (STATES, ARCS + "A,calm,3\n", "line 4: there is no state '3'"),
            (STATES, ARCS + "C,1,2\n", "line 4: 'C' has a move and no payoffs. Add a column"),
            (STATES, ARCS + "A,1,1\n", "from a state to itself"),
            (STATES, ARCS + "A,calm\n", "line 4: 2 cells under 3 columns"),
            (STATES, "who,from,to\n", "line 1: the columns are"),
            (STATES, "", "line 1: the columns are"),
            ("", ARCS, "states.csv, line 1: the column 'state' is missing"),
            (STATES.replace("1.5", "much"), ARCS, "line 2: the payoff of 'B' is 'much'"),
            (STATES.replace("1.5", "inf"), ARCS, "the payoff of 'B' is 'inf'"),
            (STATES.replace(",yes\n", ",x\n"), ARCS, "line 3: 'unseen: B' is 'x'. Write yes"),
            (STATES.replace("war,", "war,yes"), ARCS, "2 states are the status quo"),
            (STATES.replace("status quo", "quo"), ARCS, "the column 'quo' is unknown"),
            (STATES.replace("payoff: B", "payoff: A"), ARCS, "'payoff: A' stands twice"),
            (STATES.replace("unseen: B", "unseen: C"), ARCS, "'C'"),
            (STATES.replace("war", "1"), ARCS, "line 3: state 2 is called '1', another's number"),
            (STATES.replace("war", "calm"), ARCS, "two states are called 'calm'"),
            ('state,"payoff: A\n', ARCS, "this is no table of cells"),
        ],
    )
    def test_refuses_in_one_sentence(self, states, arcs, message):
        """What is wrong, where, and the cure."""
        with pytest.raises(GoodOfficesError) as caught:
            load(states, arcs)

        assert isinstance(caught.value, FormatError | ModelError)
        assert message in str(caught.value)
        assert ".csv" in str(caught.value)
        assert "\n" not in str(caught.value)


class TestWriteCsv:
    """A model there and back."""

    @settings(max_examples=60)
    @given(described())
    def test_reads_back(self, conflict):
        """States, moves, payoffs and what is unseen; no cell computes or hides anything."""
        held = write_csv(conflict)
        back = load(*held.texts)

        for text in held.texts:
            assert inert_lines(text) == text
            cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
            assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)
        assert_same(conflict, back)
        assert back.status_quo == conflict.status_quo
        for dm, states in conflict.hidden.items():
            assert back.hidden[dm].tolist() == states.tolist()
        if isinstance(conflict, GraphConflict) and held.losses == (Loss("name"),):
            assert back.states == conflict.states

    def test_writes_option_form_as_the_graph_of_its_moves(self):
        """As merging no states does; what is left out is said."""
        options = (Option("a", "A", evidence=("e1",)), Option("b", "B"))
        preferences = {
            "A": Weights(((0, 1), (0, 2)), ("e2",)),
            "B": Ranking(((1,), (2, 3), (4,))),
        }
        conflict = Conflict(("A", "B"), options, preferences)
        held = write_csv(conflict)
        back = load(*held.texts)

        assert back.states == coalesce(conflict, ()).states
        assert held.losses == (
            Loss("options"),
            Loss("evidence", "a"),
            Loss("evidence", "A"),
            Loss("ranking", "A"),
        )

    def test_says_that_names_were_changed(self):
        """Control characters, and numbers of other states."""
        ranking = {"A": Ranking(((1, 2),))}
        hidden = write_csv(GraphConflict(("A",), ("a\x1b", "b"), {}, ranking))
        numbered = write_csv(GraphConflict(("A",), ("2", "b"), {}, ranking))

        assert hidden.losses == (Loss("characters"),)
        assert numbered.losses == (Loss("state names"),)

    def test_refuses_decision_makers_that_look_the_same(self):
        """Where only blanks tell them apart."""
        both = {"A": Ranking(((1,),)), "A ": Ranking(((1,),))}

        with pytest.raises(ModelError, match="two decision makers are called 'A'"):
            write_csv(GraphConflict(("A", "A "), ("s",), {}, both))
