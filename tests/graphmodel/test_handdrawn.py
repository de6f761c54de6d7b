"""Graphs by the names of their states, and lists where a text would be read letter by letter."""

import pytest

from goodoffices.errors import ModelError
from goodoffices.graphmodel import (
    GraphConflict,
    Ranking,
    analyse,
    graph_form,
    menu,
    normal_form,
    option_form,
)

STATES = ["work", "strike", "deal"]
MOVES = {"Union": [("work", "strike")], "Firm": [("strike", "deal")]}
TASTES = {"Union": [["deal", "work"], "strike"], "Firm": Ranking(((1,), (3,), (2,)))}


class TestGraphForm:
    def test_is_the_conflict_by_ordinals(self):
        """Names stand for places from 1; preferences may be given as they are."""
        made = graph_form(STATES, MOVES, TASTES, status_quo="work", name="Strike")
        moves = {"Union": ((1, 2),), "Firm": ((2, 3),)}
        order = {"Union": Ranking(((3, 1), (2,))), "Firm": TASTES["Firm"]}
        same = GraphConflict(("Union", "Firm"), tuple(STATES), moves, order, 1, "Strike")

        assert (made.moves, made.preferences, made.status_quo) == (moves, order, 1)
        assert analyse(made).equilibria == analyse(same).equilibria

    @pytest.mark.parametrize(
        ("states", "moves", "tastes", "words"),
        [
            (STATES, {"Union": [("work", "war")]}, TASTES, "there is no state 'war'"),
            (STATES, {"Union": [("work", "deal", "strike")]}, TASTES, "Name two states: from and"),
            (STATES, {"Union": "ab"}, TASTES, "a move is given as 'a'"),
            (STATES, MOVES, {"Union": ["peace"]}, "there is no state 'peace'"),
            (STATES, MOVES, {"Union": [3, 1, 2]}, "there is no state 3. Name one of: work"),
            ("work", MOVES, TASTES, "the states are the text 'work'"),
            (STATES, MOVES, {"Union": "work"}, "preferences are the text 'work'"),
        ],
    )
    def test_refuses_strangers_and_texts(self, states, moves, tastes, words):
        """One sentence with the cure."""
        with pytest.raises(ModelError, match=words):
            graph_form(states, moves, tastes)


class TestTexts:
    def test_a_lone_concept_may_stand_alone(self):
        """Its name is not read letter by letter."""
        made = graph_form(STATES, MOVES, TASTES)
        assert analyse(made, "Nash").concepts == ("Nash",)
        line = "<Analysis of <GraphConflict, 3 states; moves: Union 1, Firm 1>: Nash 1, 3>"
        assert repr(analyse(made, "Nash")) == line

    def test_a_list_is_asked_for_elsewhere(self):
        """Members, options and strategies."""
        made = graph_form(STATES, MOVES, TASTES)
        with pytest.raises(ModelError, match="the coalition is the text 'Union'"):
            analyse(made, "CNash", coalition="Union")
        with pytest.raises(ModelError, match="the options of 'A' are the text 'ab'"):
            option_form({"A": "ab"}, {"A": ["ab"]})
        with pytest.raises(ModelError, match="the strategies of 'A' are the text 'ab'"):
            normal_form({"A": "ab"}, {"A": [1, 2]})

    def test_a_menu_of_what_has_none(self):
        """The concepts that have one are named."""
        with pytest.raises(ModelError, match=r"'Nash' gives no shortfalls here\. .* of: SEQ"):
            menu(analyse(graph_form(STATES, MOVES, TASTES), "SEQ"), "Nash")

    @pytest.mark.parametrize("horizon", ["2", 2.0, True, 0])
    def test_a_horizon_is_a_number_of_moves(self, horizon):
        """Anything else is refused."""
        with pytest.raises(ModelError, match="the horizon is"):
            analyse(graph_form(STATES, MOVES, TASTES), "L", horizon=horizon)
