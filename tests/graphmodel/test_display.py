"""Tables for notebooks: whole, short, harmless."""

import re

import numpy as np

from goodoffices.graphmodel import (
    Conflict,
    GraphConflict,
    Hypergame,
    Option,
    Ranking,
    analyse,
    analyse_batch,
    analyse_hypergame,
    compare,
    option_form,
)
from goodoffices.graphmodel.display import MOST, table

HOSTILE = "<script>alert(1)</script>\u202e\x1b[31m"


def rows(html: str) -> list[list[str]]:
    """Read the cells of a table."""
    found = re.findall(r"<tr>(.*?)</tr>", html)
    return [re.findall(r"<t[dh]>(.*?)</t[dh]>", row) for row in found]


class TestTable:
    def test_texts_are_escaped_and_inert(self):
        """Nothing from a model is obeyed."""
        made = table(HOSTILE, [HOSTILE], [[HOSTILE]], 0)

        assert "<script" not in made
        assert "\u202e" not in made
        assert "\x1b" not in made

    def test_what_is_left_out_is_counted(self):
        """The last row says how many rows there are more."""
        assert rows(table("", ["n"], [[1]], 1200)) == [["n"], ["1"], ["… 1,200"]]


class TestConflicts:
    def test_option_form(self):
        """A row for each state, the levels by option and owner."""
        made = option_form({"A": ["a"], "B": ["b"]}, {"A": [], "B": []}, name=HOSTILE)

        assert rows(made._repr_html_())[:3] == [
            ["State", "A: a", "B: b"],
            ["1", "no", "no"],
            ["2", "yes", "no"],
        ]
        assert "<script" not in made._repr_html_()

    def test_large_conflicts_are_cut(self):
        """The first states, and how many there are more."""
        options = tuple(Option(f"o{k}", "A") for k in range(7))
        made = Conflict(("A",), options, {"A": Ranking((tuple(range(1, 129)),))})

        assert rows(made._repr_html_())[-1] == [f"… {128 - MOST}"]
        assert rows(analyse(made)._repr_html_())[-1] == [f"… {128 - MOST}"]

    def test_graph_form(self):
        """A row for each state, with where each decision maker can go."""
        made = GraphConflict(
            ("A", "B"),
            ("x", "y"),
            {"A": ((1, 2),)},
            {"A": Ranking(((1, 2),)), "B": Ranking(((1, 2),))},
        )

        assert rows(made._repr_html_()) == [
            ["State", "Name", "A: moves to", "B: moves to"],
            ["1", "x", "2", ""],
            ["2", "y", "", ""],
        ]


class TestAnalysis:
    def test_equilibria_are_marked(self):
        """Concept by concept."""
        made = option_form({"A": ["a"]}, {"A": ["a"]})

        assert rows(analyse(made, ["Nash"])._repr_html_()) == [
            ["State", "a", "Name", "Nash"],
            ["1", "no", "", ""],
            ["2", "yes", "", "●"],
        ]


class TestLines:
    """What a Python prompt shows."""

    def test_tell_size_and_makers(self):
        """In a line, whatever the size."""
        model = option_form({"A": ["a"], "B": ["b"]}, {"A": [], "B": []}, name="a quarrel")
        line = "<Conflict 'a quarrel', 4 states; options: A 1, B 1>"
        assert repr(model) == line
        assert repr(compare(model, model)).startswith(
            f"<Comparison of {line} with {line}: states 0"
        )
        batch = analyse_batch(model, {dm: np.ones((2, 4), int) for dm in "AB"}, ["Nash"])
        assert repr(batch) == f"<Batch of 2 payoff sets on {line}: Nash>"

    def test_tell_of_hypergames(self):
        """How many states each sees, and what would turn out."""
        model = option_form({"A": ["a"], "B": ["b"]}, {"A": ["a"], "B": ["b"]})
        game = Hypergame({"A": model, "B": model}, "a quarrel")
        assert repr(game) == "<Hypergame 'a quarrel', 4 states; seen: A 4, B 4>"
        found = analyse_hypergame(game, ["Nash"])
        assert repr(found) == f"<HypergameAnalysis of {game!r}: Nash 4>"
