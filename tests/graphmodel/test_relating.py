"""Preferences read as relations, against their definition; contradictions refused."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.graphmodel.oracle_relations import dispute
from tests.strategies_relations import general

from goodoffices.errors import CapacityError, ModelError
from goodoffices.graphmodel import (
    Conflict,
    GraphConflict,
    Option,
    PartialOrder,
    Priorities,
    Qualified,
    Ranking,
    Relation,
    Unanimous,
    relation_of,
)
from goodoffices.graphmodel.bits import Bits, spread
from goodoffices.graphmodel.relating import check_preference, expanded, undecided

LOOSE = settings(max_examples=40, deadline=None)


def of(preference: object) -> Conflict:
    """Four states of one decision maker."""
    options = (Option("a", "A"), Option("b", "A"))
    return Conflict(("A",), options, {"A": preference})


def pairs(sets: Bits | None, size: int) -> set[tuple[int, int]]:
    """The pairs of a matrix of bits, by ordinals."""
    if sets is None:
        return set()
    return {(s, t) for s, t in (np.argwhere(spread(sets, size)) + 1).tolist()}


class TestRelationOf:
    """The relation of a decision maker."""

    @pytest.mark.untraced
    @given(general())
    @LOOSE
    def test_holds_the_pairs_that_the_definition_says(self, conflict):
        """What is preferred, unknown and much preferred, pair by pair."""
        literal = dispute(conflict)
        for dm in conflict.decision_makers:
            relation = relation_of(conflict, dm)
            assert pairs(relation.below, conflict.size) == literal.better[dm]
            assert pairs(relation.unknown, conflict.size) == literal.unknown[dm]
            assert pairs(relation.above, conflict.size) == {(t, s) for s, t in literal.much[dm]}

    def test_names_the_circle_of_a_contradiction(self):
        """A preference that goes round is refused with all its states."""
        order = PartialOrder(((3, 1), (1, 2), (2, 4, 3)))

        with pytest.raises(ModelError, match=r"'A': .*circle: 3 over 1 over 2 over 4 over 3"):
            relation_of(of(order), "A")

    @pytest.mark.parametrize(
        ("preference", "message"),
        [
            (PartialOrder(((1, 5),)), "the partial order names state 5. The states are 1 to 4"),
            (PartialOrder(((1, 1),)), "the partial order names state 1 twice"),
            (PartialOrder(((1,),)), "the partial order names state 1 alone. Name two or more"),
            (PartialOrder(((1, 2),), ((1, 2),)), "circle: 1 over 2 over 1"),
            (PartialOrder(((1, 2, 4), (2, 3, 4), (4, 1))), "circle: 1 over 2 over 4 over 1"),
            (PartialOrder(((1, 2, 3, 4), (3, 1)), ((1, 3),)), "circle: 1 over 2 over 3 over 1"),
            (
                Qualified(Ranking(((1, 2, 3, 4),)), unknown=((),)),
                "the unknown preferences name state none alone",
            ),
            (
                Qualified(Ranking(((1,), (2, 3, 4))), much=((2, 1),)),
                "state 2 is said to be much preferred to state 1, but is not known to be",
            ),
            (
                Qualified(Ranking(((1,), (2, 3, 4))), much=((1, 9),)),
                "the strong preferences name state 9",
            ),
        ],
    )
    def test_refuses_what_makes_no_sense(self, preference, message):
        """Each is one clear sentence."""
        with pytest.raises(ModelError, match=message):
            relation_of(of(preference), "A")

    def test_refuses_what_does_not_fit(self, at_hand):
        """The pairs of states are counted before they are compared."""
        conflict = of(PartialOrder(()))
        at_hand(10)

        with pytest.raises(CapacityError, match="comparing 4 states in pairs needs"):
            relation_of(conflict, "A")


class TestUndecided:
    """Whose preferences leave something unknown."""

    @pytest.mark.untraced
    @given(general())
    @LOOSE
    def test_are_those_with_a_pair_that_is_unknown(self, conflict):
        """As the definition says of every pair."""
        literal = dispute(conflict)
        assert undecided(conflict) == tuple(
            dm for dm in conflict.decision_makers if literal.unknown[dm]
        )

    @pytest.mark.parametrize("size", [2, 63, 64, 65])
    def test_an_order_of_all_states_leaves_nothing_unknown(self, size):
        """Whether or not the states fill the words in which pairs are kept."""
        order = PartialOrder((tuple(range(1, size + 1)),))
        states = tuple(f"s{k}" for k in range(size))
        assert undecided(GraphConflict(("A",), states, {}, {"A": order})) == ()


class TestCheckPreference:
    """Preferences looked at when a model is read."""

    @pytest.mark.parametrize("preference", [Ranking(((1, 2),)), PartialOrder(((1, 5),))])
    def test_refuses_what_does_not_fit_the_conflict(self, preference):
        """Rankings and partial orders alike."""
        with pytest.raises(ModelError, match="the preferences of 'A'"):
            check_preference(of(preference), "A")


class TestExpanded:
    """Preferences said pair by pair."""

    @pytest.mark.untraced
    @given(general(), st.booleans())
    @LOOSE
    def test_say_the_same(self, conflict, joined):
        """The relation is the same as before."""
        dm = conflict.decision_makers[0]
        said = conflict.preferences[dm]
        if joined:
            said = Unanimous(("A", "B"), (said, said))
            conflict = replace(conflict, preferences={**conflict.preferences, dm: said})
        again = expanded(said, conflict)
        other = replace(conflict, preferences={**conflict.preferences, dm: again})
        size, before, after = conflict.size, relation_of(conflict, dm), relation_of(other, dm)

        assert pairs(before.below, size) == pairs(after.below, size)
        assert pairs(before.unknown, size) == pairs(after.unknown, size)
        assert pairs(before.above, size) == pairs(after.above, size)


class TestRelation:
    """Relations by themselves."""

    def test_nothing_is_much_preferred_where_nothing_is_said(self):
        """There are no severe sanctions."""
        assert not Relation.ranked(np.array([1, 2, 3])).punishments().any()


class TestGeneral:
    """Preferences that rank no states."""

    @pytest.mark.parametrize(
        ("preference", "why"),
        [
            (PartialOrder(((1, 2),)), "they are a partial order"),
            (Qualified(Ranking(((1, 2, 3, 4),)), ((1, 2),)), "they leave pairs of states unknown"),
            (Unanimous(("A",), (Priorities(()),)), "they are those of a bloc"),
        ],
    )
    def test_give_no_payoffs(self, preference, why):
        """Whoever asks for ranks is told why there are none."""
        with pytest.raises(ModelError, match=f"'A': {why}.*, so the states have no ranks"):
            of(preference).payoff("A")

    def test_strength_leaves_the_ranking_as_it_is(self):
        """What is much preferred is preferred first of all."""
        ranking = Ranking(((1,), (2, 3, 4)))

        assert of(Qualified(ranking, much=((1, 2),))).payoff("A").tolist() == [2, 1, 1, 1]

    def test_are_qualified_once(self):
        """A qualified preference is not qualified again."""
        inner = Qualified(Priorities(()))

        with pytest.raises(ModelError, match="of the kind Qualified"):
            Qualified(inner)
