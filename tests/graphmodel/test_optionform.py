"""Conflicts in a few lines."""

import numpy as np
import pytest

from goodoffices.errors import ModelError, StatementError
from goodoffices.graphmodel import Option, PartialOrder, Ranking, option_form


class TestOptionForm:
    def test_texts_are_statements_and_numbers_a_ranking(self):
        """Both give the payoffs that they say; ties stand in a sequence of their own."""
        made = option_form(
            {"A": ["a"], "B": [Option("b", "B", ("low", "middle", "high"))]},
            {"A": ["b >= middle", "not a"], "B": [[1, 2], 3, (4, 5), 6]},
        )

        assert made.payoff("A").tolist() == [2, 1, 4, 3, 4, 3]
        assert made.payoff("B").tolist() == [4, 4, 3, 2, 2, 1]

    def test_rules_and_the_rest_are_kept(self):
        """Rules leave states out; name and status quo stand as given."""
        ranking = Ranking(((1, 2, 3),))
        made = option_form(
            {"A": ["a"], "B": ["b"]},
            {"A": ranking, "B": PartialOrder(((1, 2),))},
            rules=[("exclusive", ["a", "b"])],
            status_quo=2,
            name="n",
        )

        assert np.array_equal(made.decimals, [0, 1, 2])
        assert (made.status_quo, made.name, made.preferences["A"]) == (2, "n", ranking)

    def test_no_statement_at_all_makes_everything_equal(self):
        """An empty list prefers nothing."""
        assert option_form({"A": ["a"]}, {"A": []}).payoff("A").tolist() == [1, 1]

    def test_mistakes_are_refused(self):
        """As in a file."""
        with pytest.raises(StatementError, match="c"):
            option_form({"A": ["a"]}, {"A": ["c"]})
        with pytest.raises(ModelError, match="belongs to 'B'"):
            option_form({"A": [Option("a", "B")]}, {"A": []})
