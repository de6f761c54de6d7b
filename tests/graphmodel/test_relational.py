"""General preferences against the definitions written out."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings
from tests.graphmodel.oracle_relations import TYPES, dispute, stable, strongly, weakly
from tests.strategies_graphmodel import graph_conflicts
from tests.strategies_relations import complete, general, strong

from goodoffices.errors import ModelError
from goodoffices.graphmodel import (
    CONCEPTS,
    REGISTRY,
    AnyConflict,
    Concept,
    Conflict,
    Option,
    PartialOrder,
    Qualified,
    Question,
    Ranking,
    analyse,
    bloc,
)
from goodoffices.graphmodel.relational import relational

LOOSE = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
DEGREES = ("GMR", "SMR", "SEQ")


def agrees(conflict: AnyConflict) -> None:
    """Every state is stable for whom the definitions say, under every type and concept."""
    literal = dispute(conflict)
    for kind in TYPES:
        found = analyse(conflict, CONCEPTS, preference_type=kind).stable
        for concept in CONCEPTS:
            for dm in conflict.decision_makers:
                expected = stable(literal, concept, dm, kind)
                assert set(found[concept][dm]) == expected, (kind, concept, dm)


def agrees_in_strength(conflict: AnyConflict) -> None:
    """Every state has the degree of stability that the definitions say."""
    literal = dispute(conflict)
    assume(any(literal.much.values()))
    names = [f"{degree} {concept}" for degree in ("strongly", "weakly") for concept in DEGREES]
    found = analyse(conflict, names).stable
    for concept in DEGREES:
        for dm in conflict.decision_makers:
            assert set(found[f"strongly {concept}"][dm]) == strongly(literal, concept, dm)
            assert set(found[f"weakly {concept}"][dm]) == weakly(literal, concept, dm)


def _order(conflict: AnyConflict, dm: str) -> PartialOrder:
    """Tell a ranking as an order: a state of each class above the next, the others equal to it."""
    payoff = conflict.payoff(dm)
    classes = [tuple((np.flatnonzero(payoff == r) + 1).tolist()) for r in np.unique(payoff)[::-1]]
    chain = tuple(each[0] for each in classes)
    equal = tuple(each for each in classes if len(each) > 1)
    return PartialOrder((chain,) if len(chain) > 1 else (), equal)


class TestRelational:
    """Stability under the preference types."""

    @pytest.mark.untraced
    @given(general())
    @settings(max_examples=25, suppress_health_check=LOOSE, deadline=None)
    def test_says_what_the_definitions_say(self, conflict):
        """No difference in any state, for anybody, under any type."""
        agrees(conflict)

    @pytest.mark.proof
    @given(general())
    @settings(max_examples=4000, suppress_health_check=LOOSE, deadline=None)
    def test_on_thousands_of_conflicts(self, conflict):
        """The same over thousands of conflicts."""
        agrees(conflict)

    @pytest.mark.untraced
    @given(complete())
    @settings(max_examples=25, suppress_health_check=LOOSE, deadline=None)
    def test_types_agree_where_nothing_is_unknown(self, conflict):
        """With complete preferences all four types equal the plain concepts."""
        plain = analyse(conflict).stable
        for kind in TYPES:
            question = Question(conflict, preference_type=kind)
            for concept in CONCEPTS:
                for dm, states in relational(question, REGISTRY[concept].reply).items():
                    assert (np.flatnonzero(states) + 1).tolist() == list(plain[concept][dm])

    @pytest.mark.untraced
    @given(general())
    @settings(max_examples=25, suppress_health_check=LOOSE, deadline=None)
    def test_types_imply_each_other(self, conflict):
        """Leaving for less, or accepting fewer sanctions, never makes a state stable."""
        found = {kind: analyse(conflict, preference_type=kind).stable for kind in TYPES}
        for less, more in ("ab", "ac", "bd", "cd"):
            for concept in CONCEPTS:
                for dm, states in found[less][concept].items():
                    assert set(states) <= set(found[more][concept][dm])

    @pytest.mark.untraced
    @given(general())
    @settings(max_examples=25, suppress_health_check=LOOSE, deadline=None)
    def test_concepts_imply_each_other(self, conflict):
        """The implications between the concepts hold within every type."""
        for kind in TYPES:
            found = analyse(conflict, preference_type=kind).stable
            for dm in conflict.decision_makers:
                held = {concept: set(by[dm]) for concept, by in found.items()}
                assert held["Nash"] <= held["SSEQ"] <= held["SEQ"] <= held["GMR"]
                assert held["Nash"] <= held["SMR"] <= held["GMR"]
                assert held["SSEQ"] <= held["SMR"]

    @pytest.mark.untraced
    @given(graph_conflicts())
    @settings(max_examples=60, deadline=None, suppress_health_check=LOOSE)
    def test_a_ranking_told_as_an_order_is_answered_alike(self, conflict):
        """Best before worst, ties as equal: every concept and no preference type is asked for."""
        told = replace(
            conflict, preferences={dm: _order(conflict, dm) for dm in conflict.decision_makers}
        )
        concepts = [*CONCEPTS, "CNash", "CGMR", "CSMR", "CSEQ"]
        assert analyse(told, concepts).stable == analyse(conflict, concepts).stable

    def test_asks_for_a_type(self):
        """Unknown pairs without a preference type are refused."""
        with pytest.raises(ModelError, match="name the preference type a, b, c or d"):
            analyse(pair(Qualified(Ranking(((2,), (1,))), ((1, 2),))))

    def test_what_needs_a_ranking_is_left_out(self):
        """A concept that looks at ranks says why it cannot be tested."""
        bare = Concept(name="X", title="any", place=1, sources=(), stable=lambda _: {})
        question = Question(pair(PartialOrder((), unstated="incomparable")))

        assert "the preferences of 'A' rank no states" in bare.refusal(question)

    def test_a_partial_order_needs_no_type(self):
        """What cannot be compared is not preferred: the state is held."""
        found = analyse(pair(PartialOrder((), unstated="incomparable")), ["Nash"])

        assert found.stable["Nash"]["A"] == (1, 2)


class TestStrengths:
    """Strong and weak stability."""

    @pytest.mark.untraced
    @given(strong())
    @settings(max_examples=25, suppress_health_check=LOOSE, deadline=None)
    def test_say_what_the_definitions_say(self, conflict):
        """No difference in any state, for anybody."""
        agrees_in_strength(conflict)

    @pytest.mark.proof
    @given(strong())
    @settings(max_examples=3000, suppress_health_check=LOOSE, deadline=None)
    def test_on_thousands_of_conflicts(self, conflict):
        """The same over thousands of conflicts."""
        agrees_in_strength(conflict)

    @pytest.mark.untraced
    @given(strong())
    @settings(max_examples=25, suppress_health_check=LOOSE, deadline=None)
    def test_degrees_divide_the_stable_states(self, conflict):
        """Strongly and weakly stable states together are the stable ones; Nash is strong."""
        assume(any(isinstance(p, Qualified) and p.much for p in conflict.preferences.values()))
        plain = analyse(conflict).stable
        names = [f"{degree} {concept}" for degree in ("strongly", "weakly") for concept in DEGREES]
        found = analyse(conflict, names).stable
        for concept in DEGREES:
            for dm, states in plain[concept].items():
                firm, faint = (found[f"{d} {concept}"][dm] for d in ("strongly", "weakly"))
                assert set(plain["Nash"][dm]) <= set(firm)
                assert sorted({*firm, *faint}) == list(states)
                assert not {*firm} & {*faint}

    def test_of_a_bloc_are_those_that_all_share(self):
        """A bloc much prefers what every member much prefers, and nothing where one has none."""
        firm = Qualified(Ranking(((2,), (1,), (3, 4))), much=((2, 1),))
        options = (Option("a", "A"), Option("b", "B"))
        both = bloc(Conflict(("A", "B"), options, {"A": firm, "B": firm}), ("A", "B"))
        one = bloc(
            Conflict(("A", "B"), options, {"A": firm, "B": Ranking(((2,), (1, 3, 4)))}), ("A", "B")
        )

        assert analyse(both, ["strongly GMR"]).stable["strongly GMR"]["A + B"] == (2,)
        with pytest.raises(ModelError, match="no decision maker much prefers"):
            analyse(one, ["strongly GMR"])

    def test_need_strength(self):
        """Where nobody much prefers anything the concept is refused."""
        with pytest.raises(ModelError, match="no decision maker much prefers"):
            analyse(pair(Ranking(((2,), (1,)))), ["strongly GMR"])


def pair(preference: object) -> Conflict:
    """Two states, one mover."""
    return Conflict(("A",), (Option("a", "A"),), {"A": preference})
