"""Analyses as frames."""

import sys

import pytest

from goodoffices.errors import InputError
from goodoffices.graphmodel import (
    GraphConflict,
    PartialOrder,
    Ranking,
    analyse,
    normal_form,
    option_form,
)


class TestFramed:
    def test_a_row_for_each_state(self):
        """Levels, payoffs, who would stay, and the equilibria are those of the analysis."""
        made = option_form({"A": ["a"], "B": ["b"]}, {"A": [3, 4, 1, 2], "B": [2, 4, 1, 3]})
        analysis = analyse(made, ["Nash", "CNash"])

        frame = analysis.frame()

        assert frame.index.tolist() == [1, 2, 3, 4]
        assert frame["state"]["decimal"].tolist() == [0, 1, 2, 3]
        assert frame["option"]["a"].tolist() == ["no", "yes", "no", "yes"]
        assert frame["payoff"]["A"].tolist() == [2, 1, 4, 3]
        assert list(frame["CNash"]) == ["A", "B", "A + B"]
        for concept in ("Nash", "CNash"):
            held = frame["equilibrium"][concept]
            assert tuple(held.index[held]) == analysis.equilibria[concept]
            for who, states in analysis.stable[concept].items():
                assert tuple(frame.index[frame[concept][who]]) == states

    def test_graph_form_has_names_and_no_levels(self):
        """States are named, options there are none."""
        strategies = {"A": ["x", "y"], "B": ["z"]}
        frame = analyse(normal_form(strategies, {"A": [[1], [2]], "B": [[1], [1]]})).frame()

        assert frame["state"]["name"].tolist() == ["x, z", "y, z"]
        assert "option" not in frame.columns.get_level_values(0)

    def test_what_ranks_no_states_has_no_payoffs(self):
        """A partial order gives no column of payoffs."""
        preferences = {"A": PartialOrder(((1, 2),)), "B": Ranking(((1, 2),))}
        made = GraphConflict(("A", "B"), ("x", "y"), {"A": ((1, 2),)}, preferences)
        frame = analyse(made, ["Nash"], preference_type="a").frame()

        assert list(frame["payoff"]) == ["B"]

    def test_without_pandas_one_sentence_says_what_to_install(self, monkeypatch):
        """The extra is named."""
        monkeypatch.setitem(sys.modules, "pandas", None)

        with pytest.raises(InputError, match=r"goodoffices\[frames\]"):
            analyse(option_form({"A": ["a"]}, {"A": []})).frame()
