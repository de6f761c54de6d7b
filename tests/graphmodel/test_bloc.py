"""Blocs against the definitions written out."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, assume, given, settings
from tests.graphmodel.oracle_coalitions import bloc as literal_bloc
from tests.graphmodel.oracle_relations import TYPES, dispute, ends, stable
from tests.strategies_relations import general

from goodoffices.errors import ModelError
from goodoffices.graphmodel import (
    CONCEPTS,
    AnyConflict,
    Conflict,
    GraphConflict,
    Option,
    Ranking,
    analyse,
    bloc,
)
from goodoffices.graphmodel.condition import Compare

LOOSE = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]


def agrees(conflict: AnyConflict) -> None:
    """The bloc of the first two decision makers is stable where the definitions say."""
    members, alone = conflict.decision_makers[:2], dispute(conflict)
    joined = bloc(conflict, members, "both")
    if isinstance(conflict, GraphConflict):
        together = frozenset(
            (s, t) for s in alone.states for t in ends(members, alone.near, s) if s != t
        )
    else:
        plain = Ranking((alone.states,))
        owners = tuple(
            Option(o.name, "A" if o.owner in members else o.owner, o.levels, o.direction)
            for o in conflict.options
        )
        makers = ("A", *conflict.decision_makers[2:])
        preferences = dict.fromkeys(makers, plain)
        owned = Conflict(makers, owners, preferences, conflict.rules, bans=conflict.bans)
        together = dispute(owned).moves["A"]
    literal = literal_bloc(alone, members, "both", together)
    for kind in TYPES:
        found = analyse(joined, CONCEPTS, preference_type=kind).stable
        for concept in CONCEPTS:
            for dm in joined.decision_makers:
                assert set(found[concept][dm]) == stable(literal, concept, dm, kind)


class TestBloc:
    """One decision maker in place of several."""

    @pytest.mark.untraced
    @given(general(most=3))
    @settings(max_examples=30, suppress_health_check=LOOSE, deadline=None)
    def test_says_what_the_definition_says(self, conflict):
        """It owns all that its members own and prefers what all prefer."""
        agrees(conflict)

    @pytest.mark.proof
    @given(general())
    @settings(max_examples=2000, suppress_health_check=LOOSE, deadline=None)
    def test_on_thousands_of_conflicts(self, conflict):
        """The same over thousands of conflicts."""
        agrees(conflict)

    @given(general(most=3))
    @settings(max_examples=20, suppress_health_check=LOOSE, deadline=None)
    def test_members_in_another_order(self, conflict):
        """The order of the members changes nothing."""
        assume(len(conflict.decision_makers) > 1)
        first, second = conflict.decision_makers[:2]
        one, other = (bloc(conflict, pair, "both") for pair in ((first, second), (second, first)))

        assert analyse(one, preference_type="a").stable == (
            analyse(other, preference_type="a").stable
        )

    def test_stands_in_the_place_of_its_first_member(self):
        """By default it is called after its members."""
        assert bloc(three(), ("C", "A")).decision_makers == ("C + A", "B")

    @pytest.mark.parametrize(
        ("members", "name", "message"),
        [
            (("A", "Z"), "", "the bloc names 'Z', who is no decision maker. Name some of: A, B, C"),
            (("A", "A"), "", "the bloc names 'A' twice"),
            (("A",), "", "the bloc has one member, 'A'. Name two or more"),
            (("A", "B"), "C", "the bloc is called 'C' like another decision maker"),
        ],
    )
    def test_refuses_members_that_are_none(self, members, name, message):
        """Each is one clear sentence."""
        with pytest.raises(ModelError, match=message):
            bloc(three(), members, name)

    def test_refuses_members_that_do_not_see_all(self):
        """What the bloc would see is nowhere said; others may be blind."""
        blind = replace(three(), unseen={"A": (Compare("b"),)})
        with pytest.raises(ModelError, match="a member that does not see some states"):
            bloc(blind, ("A", "B"))
        assert bloc(blind, ("B", "C")).unseen == blind.unseen


def three() -> Conflict:
    """Three decision makers with an option each, to whom all is equal."""
    makers = ("A", "B", "C")
    options = tuple(Option(dm.lower(), dm) for dm in makers)
    return Conflict(makers, options, dict.fromkeys(makers, Ranking((tuple(range(1, 9)),))))
