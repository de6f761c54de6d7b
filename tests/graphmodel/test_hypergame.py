"""Hypergames: every decision maker acts in the conflict as it sees it."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.graphmodel.oracle import CONCEPTS as DEFINITIONS
from tests.graphmodel.oracle import game
from tests.strategies_graphmodel import conflicts, graph_conflicts, rankings

from goodoffices.errors import ModelError
from goodoffices.graphmodel import (
    CONCEPTS,
    REGISTRY,
    Conflict,
    GraphConflict,
    Hypergame,
    Option,
    Priorities,
    Ranking,
    Statement,
    analyse,
    analyse_hypergame,
    hypergame,
    parse,
)

QUICK = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)


@st.composite
def hypergames(draw):
    """Games that agree on states and moves and not on preferences."""
    shared = draw(st.one_of(conflicts(most=3), graph_conflicts(most=3)))
    return Hypergame(
        {
            dm: replace(
                shared,
                preferences={
                    other: draw(rankings(shared.size)) for other in shared.decision_makers
                },
            )
            for dm in shared.decision_makers
        }
    )


def agrees(each):
    """State by state, from the definitions of the concepts and of the kinds of equilibria."""
    literal = {dm: game(conflict) for dm, conflict in each.games.items()}
    found = analyse_hypergame(each)
    for concept in CONCEPTS:
        holds = DEFINITIONS[concept]
        for place in range(1, len(each.states) + 1):
            expecting = {
                dm: all(holds(g, other, each.seen[dm][place - 1]) for other in g.moves)
                for dm, g in literal.items()
            }
            turns = all(holds(g, dm, each.seen[dm][place - 1]) for dm, g in literal.items())
            assert (place in found.outcome[concept]) == turns
            assert (place in found.steady[concept]) == all(expecting.values())
            surprise = turns and not all(expecting.values())
            assert (place in found.surprising[concept]) == surprise
            mistaken = any(expecting.values()) and not turns
            assert (place in found.false[concept]) == mistaken
            for dm, expects in expecting.items():
                assert (place in found.expected[concept][dm]) == expects


def levels(*names, owner="A", **parts):
    """An option, and a game of A and B."""
    options = (*(Option(name, owner) for name in names), Option("b", "B"))
    return Conflict(
        ("A", "B"), options, {dm: said(options, parts.get(dm, ())) for dm in ("A", "B")}
    )


def said(options, texts):
    """Preference by statements."""
    return Priorities(tuple(Statement(text, parse(text, options)) for text in texts))


class TestAnalyseHypergame:
    """What each expects, and what turns out."""

    @pytest.mark.untraced
    @given(hypergames())
    @QUICK
    def test_every_kind_is_what_its_definition_says(self, each):
        """Steady, surprising and false equilibria, state by state."""
        agrees(each)

    @pytest.mark.proof
    @given(hypergames())
    @settings(QUICK, max_examples=2000)
    def test_on_thousands_of_hypergames(self, each):
        """The same over thousands of hypergames."""
        agrees(each)

    @pytest.mark.untraced
    @given(conflicts(most=3))
    @QUICK
    def test_of_equal_games_is_the_game(self, conflict):
        """Where all see the same, nothing is surprising and nothing false."""
        found = analyse_hypergame(Hypergame(dict.fromkeys(conflict.decision_makers, conflict)))

        assert found.steady == found.outcome == analyse(conflict).equilibria
        assert not any(found.surprising.values())
        assert not any(found.false.values())

    def test_an_option_that_one_side_does_not_see(self):
        """It stands at its lowest level in that one's game; other states are unseen by it."""
        a = levels("a", "secret", A=("secret", "a"), B=("b",))
        b = levels("a", A=("a",), B=("b",))
        both = Hypergame({"A": a, "B": b}, "a secret")
        found = analyse_hypergame(both, ["Nash"])

        assert [option.name for option in both.options] == ["a", "secret", "b"]
        assert both.seen["B"] == (1, 2, 0, 0, 3, 4, 0, 0)
        assert found.expected["Nash"] == {"A": (8,), "B": (6,)}
        assert found.outcome["Nash"] == (4, 8)
        assert found.steady["Nash"] == ()
        assert found.surprising["Nash"] == (4, 8)
        assert found.false["Nash"] == (6,)

    def test_games_in_graph_form_are_matched_by_names(self):
        """The order of states may differ."""
        one = GraphConflict(
            ("A",), ("war", "peace"), {"A": ((1, 2),)}, {"A": Ranking(((2,), (1,)))}
        )
        assert Hypergame({"A": one}).states == (("war",), ("peace",))
        assert analyse_hypergame(Hypergame({"A": one})).outcome["Nash"] == (2,)

    def test_refuses_concepts_of_coalitions(self, monkeypatch):
        """A coalition has no game of its own."""
        joint = replace(REGISTRY["GMR"], parameters=frozenset({"coalition"}))
        monkeypatch.setattr(hypergame, "concept_of", lambda key: (joint, None))
        with pytest.raises(ModelError, match="GMR is of coalitions, which have no game"):
            analyse_hypergame(Hypergame({"A": levels("a"), "B": levels("a")}), ["GMR"])


class TestHypergame:
    """One conflict for each decision maker."""

    @pytest.mark.parametrize(
        ("games", "problem"),
        [
            ({}, "the hypergame has no games"),
            ({"C": levels("a")}, "'C' is no decision maker of its own game"),
            ({"A": levels("a")}, "'B' acts in the game of 'A' and has no game of its own"),
            (
                {"A": levels("a"), "B": levels("a", owner="B")},
                "option 'a' has another owner or other levels in the game of 'B'",
            ),
            (
                {
                    "A": levels("a"),
                    "B": GraphConflict(
                        ("A", "B"), ("s",), {}, dict.fromkeys("AB", Ranking(((1,),)))
                    ),
                },
                "some games have options and others have none",
            ),
        ],
    )
    def test_refuses_games_that_do_not_fit(self, games, problem):
        """One clear sentence each."""
        with pytest.raises(ModelError, match=problem):
            Hypergame(games)
