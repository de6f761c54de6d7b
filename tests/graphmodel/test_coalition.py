"""Coalitions against the definitions written out."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.graphmodel.oracle_coalitions import CONCEPTS, against_all, coalitions, stable
from tests.graphmodel.oracle_relations import dispute
from tests.strategies_relations import complete

from goodoffices.errors import CapacityError, ModelError
from goodoffices.graphmodel import (
    AnyConflict,
    Conflict,
    GraphConflict,
    Option,
    PartialOrder,
    Qualified,
    Ranking,
    analyse,
    every_coalition,
)

LOOSE = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]


def agrees(conflict: AnyConflict) -> None:
    """Every state is stable for the coalitions that the definitions say."""
    literal, found = dispute(conflict), analyse(conflict, CONCEPTS)
    for concept in CONCEPTS:
        for members in coalitions(conflict.decision_makers):
            states = found.stable[concept][" + ".join(members)]
            assert set(states) == stable(literal, concept, members), (concept, members)
        assert set(found.equilibria[concept]) == against_all(literal, concept)


class TestCoalitional:
    """CNash, CGMR, CSMR and CSEQ."""

    @given(complete(most=3))
    @settings(max_examples=20, suppress_health_check=LOOSE, deadline=None)
    def test_says_what_the_definitions_say(self, conflict):
        """No difference in any state, for any coalition."""
        agrees(conflict)

    @pytest.mark.proof
    @given(complete(most=4))
    @settings(max_examples=2000, suppress_health_check=LOOSE, deadline=None)
    def test_on_thousands_of_conflicts(self, conflict):
        """The same over thousands of conflicts."""
        agrees(conflict)

    @given(complete(most=3))
    @settings(max_examples=20, suppress_health_check=LOOSE, deadline=None)
    def test_concepts_imply_each_other(self, conflict):
        """CNash => CSMR => CGMR; CNash => CSEQ => CGMR."""
        found = analyse(conflict, CONCEPTS).stable
        for members in found["CNash"]:
            held = {concept: set(by[members]) for concept, by in found.items()}
            assert held["CNash"] <= held["CSMR"] <= held["CGMR"]
            assert held["CNash"] <= held["CSEQ"] <= held["CGMR"]

    @given(complete(most=3))
    @settings(max_examples=20, suppress_health_check=LOOSE, deadline=None)
    def test_one_alone_is_as_without_coalitions(self, conflict):
        """CNash, CGMR and CSMR of one decision maker are its Nash, GMR and SMR; SEQ implies CSEQ.

        What the others do by single improvements they may also do as coalitions of one; CSEQ of
        one is weaker, because larger coalitions may answer too.
        """
        alone, found = analyse(conflict).stable, analyse(conflict, CONCEPTS).stable
        for dm in conflict.decision_makers:
            for concept in ("Nash", "GMR", "SMR"):
                assert found[f"C{concept}"][dm] == alone[concept][dm]
            assert set(alone["SEQ"][dm]) <= set(found["CSEQ"][dm])

    @pytest.mark.untraced
    @given(complete(most=3), st.randoms(use_true_random=False))
    @settings(max_examples=20, suppress_health_check=LOOSE, deadline=None)
    def test_decision_makers_in_another_order(self, conflict, random):
        """The order of decision makers changes nothing but labels."""
        makers = list(conflict.decision_makers)
        random.shuffle(makers)
        turned = replace(conflict, decision_makers=tuple(makers))

        assert analyse(turned, CONCEPTS).equilibria == analyse(conflict, CONCEPTS).equilibria

    def test_tests_the_coalition_asked_for(self):
        """A coalition named is the only one tested."""
        found = analyse(dilemma(), ["CNash"], coalition=("A", "B"))

        assert found.stable["CNash"] == {"A + B": (2, 3, 4)}

    @pytest.mark.untraced
    def test_six_decision_makers(self):
        """Six decision makers have 63 coalitions."""
        makers = tuple("ABCDEF")
        options = tuple(Option(dm.lower(), dm) for dm in makers)
        ranking = Ranking(tuple((state,) for state in range(1, 65)))
        conflict = Conflict(makers, options, dict.fromkeys(makers, ranking))

        found = analyse(conflict, ["CNash", "CSEQ"])
        assert len(found.stable["CSEQ"]) == 63
        assert found.equilibria["CNash"] == (1,)

    def test_unknown_preferences_are_refused(self):
        """No concept of coalitions says how an unknown preference counts."""
        unsure = Qualified(Ranking(((3,), (4,), (1,), (2,))), ((1, 2),))
        conflict = replace(dilemma(), preferences={**dilemma().preferences, "A": unsure})

        with pytest.raises(ModelError, match="no concept of coalitions"):
            analyse(conflict, ["CNash"])

    def test_what_does_not_fit_is_refused(self, at_hand):
        """Joint moves that do not fit in memory are refused before they are listed."""
        conflict = dilemma()
        at_hand(100)

        with pytest.raises(CapacityError, match=r"4 states.* needs about"):
            analyse(conflict, ["CNash"])


class TestEveryCoalition:
    """The list of coalitions."""

    def test_has_the_smaller_first(self):
        """Every non-empty set of decision makers once."""
        assert every_coalition("AB") == [("A",), ("B",), ("A", "B")]


def dilemma() -> Conflict:
    """The prisoner's dilemma."""
    options = (Option("a", "A"), Option("b", "B"))
    rankings = {"A": Ranking(((3,), (4,), (1,), (2,))), "B": Ranking(((2,), (4,), (1,), (3,)))}
    return Conflict(("A", "B"), options, rankings)


class TestIncomparable:
    def test_pairs_nobody_holds_better_are_no_improvements(self):
        """Incomparable states are no better: coalitions stay; unknown ones are refused."""
        moves = {"A": ((1, 2), (2, 1)), "B": ((1, 2), (2, 1))}
        both = Ranking(((2,), (1,)))

        def conflict(unstated):
            preferences = {"A": PartialOrder((), unstated=unstated), "B": both}
            return GraphConflict(("A", "B"), ("x", "y"), moves, preferences)

        found = analyse(conflict("incomparable"), ["CNash"])
        assert found.stable["CNash"]["A + B"] == (1, 2)
        with pytest.raises(ModelError, match="'A' leave pairs of states unknown"):
            analyse(conflict("unknown"), ["CNash"])
