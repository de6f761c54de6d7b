"""Looking ahead: what the contract suite does not say."""

from dataclasses import replace
from random import Random

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from tests.graphmodel import oracle_ahead
from tests.strategies_graphmodel import conflicts, graph_conflicts

from goodoffices.errors import CapacityError, ModelError
from goodoffices.graphmodel import (
    REGISTRY,
    GraphConflict,
    Question,
    Ranking,
    analyse,
    nonmyopic,
)
from goodoffices.graphmodel.lookahead import limited, players

QUICK = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)


def chain(first: tuple, second: tuple) -> GraphConflict:
    """Four states in a row: First moves from 1 and 3, Second from 2."""
    return GraphConflict(
        ("First", "Second"),
        ("one", "two", "three", "four"),
        {"First": ((1, 2), (3, 4)), "Second": ((2, 3),)},
        {"First": Ranking(first), "Second": Ranking(second)},
    )


def _ranked(ranks: tuple, moves: tuple) -> GraphConflict:
    """Two movers, by the ranks of the states, from 1, the worst."""
    names = ("First", "Second")
    orders = [
        [tuple(s for s, r in enumerate(each, 1) if r == rank) for rank in sorted({*each})[::-1]]
        for each in ranks
    ]
    return GraphConflict(
        names,
        tuple(f"state {s}" for s in range(1, len(ranks[0]) + 1)),
        dict(zip(names, moves, strict=True)),
        {dm: Ranking(tuple(order)) for dm, order in zip(names, orders, strict=True)},
    )


def _agrees(question: Question) -> None:
    """Hold the states in which each stays to the definition, written out."""
    literal = oracle_ahead.limited(question)
    for dm in question.conflict.decision_makers:
        assert {*(np.flatnonzero(limited(question, dm)) + 1).tolist()} == literal[dm]


class TestLimited:
    """L_h."""

    @given(conflicts(least=3))
    @QUICK
    def test_of_many_is_general_metarationality_at_two(self, conflict):
        """With more than two who act, two moves ahead is GMR."""
        question = Question(conflict, horizon=2)
        if len(players(question)) > 2:
            found = analyse(conflict, ["GMR"])
            for dm in conflict.decision_makers:
                assert np.array_equal(limited(question, dm), found.holds("GMR", dm))

    @pytest.mark.parametrize(("horizon", "stays"), [(1, True), (2, True), (3, False), (4, False)])
    def test_sees_what_lies_behind_a_loss(self, horizon, stays):
        """Three moves ahead there is something to be had: First goes, Second goes, First goes."""
        row = chain(((4,), (1,), (2,), (3,)), ((4,), (3,), (2,), (1,)))
        assert limited(Question(row, horizon=horizon), "First")[0] == stays

    @pytest.mark.parametrize(("second", "stays"), [(((2, 3), (1,)), True), (((3,), (1, 2)), False)])
    def test_reckons_with_who_stays_where_nothing_is_better(self, second, stays):
        """Second moves on only to what is strictly better for it; First reckons with that."""
        row = GraphConflict(
            ("First", "Second"),
            ("one", "two", "three"),
            {"First": ((1, 2),), "Second": ((2, 3),)},
            {"First": Ranking(((3,), (1,), (2,))), "Second": Ranking(second)},
        )
        assert limited(Question(row, horizon=2), "First")[0] == stays

    def test_takes_the_worst_of_ends_that_tie(self):
        """Second holds both its ends equal: First reckons with the one worse for First."""
        fork = GraphConflict(
            ("First", "Second"),
            ("one", "two", "good", "bad"),
            {"First": ((1, 2),), "Second": ((2, 3), (2, 4))},
            {"First": Ranking(((3,), (1,), (4,), (2,))), "Second": Ranking(((3, 4), (1, 2)))},
        )
        assert limited(Question(fork, horizon=2), "First")[0]

    @pytest.mark.parametrize(
        ("ranks", "moves"),
        [
            (
                ((2, 1, 2, 3), (1, 2, 2, 1)),
                (((2, 1), (2, 3), (3, 4), (4, 2)),
                 ((1, 3), (2, 3), (2, 4), (3, 1), (3, 2), (4, 2))),
            ),
            (
                ((3, 2, 2, 1), (1, 2, 1, 3)),
                (((1, 4), (2, 1), (2, 3), (3, 2), (3, 4), (4, 2), (4, 3)),
                 ((1, 2), (1, 3), (1, 4), (2, 1), (3, 2), (4, 1))),
            ),
            (
                ((2, 2, 1, 1, 3), (1, 2, 2, 3, 2)),
                (((2, 1), (2, 4), (3, 1), (3, 2), (4, 3), (4, 5)),
                 ((1, 3), (1, 5), (2, 3), (3, 1), (3, 4), (4, 5))),
            ),
        ],
    )  # fmt: skip
    def test_keeps_every_end_that_ties_may_give(self, ranks, moves):
        """An end that a mover may be left with counts though a better one may come of the tie."""
        conflict = _ranked(ranks, moves)
        for horizon in range(1, 8):
            _agrees(Question(conflict, horizon=horizon))

    @pytest.mark.parametrize("seed", range(8))
    def test_on_conflicts_full_of_ties(self, seed):
        """Two movers, many moves, two or three ranks."""
        chance = Random(seed)
        for _ in range(50):
            states = range(1, chance.randint(3, 5) + 1)
            ranks = tuple(tuple(chance.randint(1, 3) for _ in states) for _ in range(2))
            moves = tuple(
                tuple((s, t) for s in states for t in states if s != t and chance.random() < 0.4)
                for _ in range(2)
            )
            _agrees(Question(_ranked(ranks, moves), horizon=chance.randint(3, 5)))

    def test_refuses_what_would_not_fit(self, at_hand):
        """Ends to be compared are counted before they are listed."""
        question = Question(chain(((1, 2, 3), (4,)), ((1,), (2, 3, 4))))
        _ = question.graph
        at_hand(10)
        with pytest.raises(CapacityError, match="looking ahead needs about"):
            limited(question, "First")


class TestNonMyopic:
    """Stable at every horizon from some point on."""

    def test_the_concept_says_since_when(self):
        """As the function that it is made of."""
        question = Question(
            GraphConflict(("A",), ("s", "t"), {"A": ((1, 2),)}, {"A": Ranking(((2,), (1,)))})
        )
        since = REGISTRY["NM"].since
        assert since is not None
        assert since(question, "A").tolist() == nonmyopic(question, "A").since.tolist() == [0, 1]

    @pytest.mark.untraced
    @given(graph_conflicts())
    @QUICK
    def test_since_is_the_first_horizon_of_the_last_stretch(self, conflict):
        """Stable from h0 on, and unstable just before."""
        question = Question(conflict)
        for dm in conflict.decision_makers:
            found = nonmyopic(question, dm)
            assert np.array_equal(found.since > 0, found.stable)
            rows = [limited(replace(question, horizon=h), dm) for h in range(1, found.horizons + 8)]
            for state in range(conflict.size):
                unstable = [h for h, row in enumerate(rows, 1) if not row[state]]
                if found.stable[state]:
                    assert found.since[state] == (unstable[-1] + 1 if unstable else 1)
                else:
                    assert unstable[-1] > found.horizons // 2


class TestStackelberg:
    """One leads."""

    def test_is_told_apart_by_the_leader(self):
        """Chicken: whoever leads stands firm, the other gives way."""
        chicken = GraphConflict(
            ("First", "Second"),
            ("both yield", "First firm", "Second firm", "both firm"),
            {"First": ((1, 2), (2, 1), (3, 4), (4, 3)), "Second": ((1, 3), (3, 1), (2, 4), (4, 2))},
            {
                "First": Ranking(((2,), (1,), (3,), (4,))),
                "Second": Ranking(((3,), (1,), (2,), (4,))),
            },
        )
        found = analyse(chicken, ["Stackelberg"])

        assert 2 in found.stable["Stackelberg"]["First"]
        assert 3 in found.stable["Stackelberg"]["Second"]

    def test_is_for_two(self):
        """More than two who can act are refused."""
        moves = dict.fromkeys("ABC", ((1, 2), (2, 1)))
        rankings = {dm: Ranking(((1,), (2,))) for dm in "ABC"}
        three = GraphConflict(tuple("ABC"), ("x", "y"), moves, rankings)
        with pytest.raises(ModelError, match="3 decision makers can act here: A, B, C"):
            analyse(three, ["Stackelberg"])


class TestReadings:
    """Where the literature has several definitions, the one taken is said."""

    @pytest.mark.parametrize("concept", ["L", "NM"])
    def test_are_carried_by_the_concept(self, concept):
        """The name of the definition for more than two is in it."""
        assert "maximin" in REGISTRY[concept].reading
