"""Conflicts in graph form, and what they refuse."""

import pytest

from goodoffices.errors import ModelError
from goodoffices.graphmodel import GraphConflict, Ranking

ANY = Ranking(((1, 2),))
GIVEN = {
    "decision_makers": ("A", "B"),
    "states": ("p", "q"),
    "moves": {"A": ((1, 2), (2, 1)), "B": ((1, 2),)},
    "preferences": {"A": ANY, "B": ANY},
}


class TestGraphConflict:
    """Decision makers, states, moves."""

    def test_offers_what_readers_ask_of_any_conflict(self):
        """Names and payoffs by ordinal; no options, no rules, no decimals."""
        conflict = GraphConflict(**GIVEN, status_quo=2)

        assert (conflict.size, conflict.state_names) == (2, {1: "p", 2: "q"})
        assert (conflict.options, conflict.rules, conflict.level_names(2)) == ((), (), ())
        assert conflict.decimal(1) is None
        assert conflict.payoffs["A"].tolist() == [1, 1]

    @pytest.mark.parametrize(
        ("changes", "problem"),
        [
            ({"decision_makers": ()}, "no decision makers"),
            ({"states": ("p", "p")}, "two states are called 'p'"),
            ({"states": ("p", " ")}, "state 2 has an empty name"),
            ({"preferences": {"A": ANY}}, "'B' has no preferences"),
            ({"moves": {"C": ((1, 2),)}}, "'C' has moves but is no decision maker"),
            ({"moves": {"A": ((1, 3),)}}, "a move of 'A' names state 3. The states are 1 to 2"),
            ({"moves": {"A": ((2, 2),)}}, "'q' to 'q' from a state to itself"),
            ({"moves": {"A": ((1, 2), (1, 2))}}, "the move 'p' to 'q' twice"),
            ({"status_quo": 3}, "no state 3. The states are 1 to 2"),
        ],
    )
    def test_refuses_what_contradicts_itself(self, changes, problem):
        """One sentence: what, where, the value, the cure."""
        with pytest.raises(ModelError, match=problem):
            GraphConflict(**{**GIVEN, **changes})

    def test_refuses_a_ranking_that_does_not_fit(self):
        """Whose it is, and what is missing."""
        conflict = GraphConflict(**{**GIVEN, "preferences": {"A": Ranking(((1,),)), "B": ANY}})
        with pytest.raises(ModelError, match=r"the preferences of 'A': .* leaves out state 2"):
            conflict.payoff("A")
