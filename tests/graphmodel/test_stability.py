"""Stability against the definitions written out."""

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.graphmodel.oracle import CONCEPTS as DEFINITIONS
from tests.graphmodel.oracle import Game, game, stable
from tests.strategies_graphmodel import conflicts

from goodoffices.graphmodel import CONCEPTS, Conflict, Ranking, analyse
from goodoffices.graphmodel.moves import Moves
from goodoffices.graphmodel.stability import threshold

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]


def agrees(conflict: Conflict) -> None:
    """Every state is stable for whom the definitions say, under every concept."""
    literal, found = game(conflict), analyse(conflict)
    for concept in CONCEPTS:
        for dm in conflict.decision_makers:
            assert set(found.stable[concept][dm]) == stable(literal, concept, dm), (concept, dm)


def replaced(g: Game, dm: str, s: int, value: float) -> Game:
    """The same game, one state worth something else to one decision maker."""
    return Game(g.states, g.moves, {**g.payoffs, dm: {**g.payoffs[dm], s: value}})


def exact(conflict: Conflict) -> None:
    """The state is stable at T(s), and not just below."""
    literal, found = game(conflict), analyse(conflict)
    for concept, by_maker in found.shortfall.items():
        for dm, entries in by_maker.items():
            assert set(entries) == set(literal.states) - set(found.stable[concept][dm])
            for s, reference in entries.items():
                due = literal.payoffs[dm][reference]
                holds = DEFINITIONS[concept]
                assert holds(replaced(literal, dm, s, due), dm, s)
                assert not holds(replaced(literal, dm, s, due - 0.5), dm, s)


class TestThreshold:
    """The threshold T(s)."""

    @given(conflicts())
    @settings(max_examples=150, suppress_health_check=SLOW, deadline=None)
    def test_one_formula_says_what_the_definitions_say(self, conflict):
        """No difference from the literal definitions in any state, for anybody."""
        agrees(conflict)

    @given(conflicts(most=3))
    @settings(max_examples=60, suppress_health_check=SLOW, deadline=None)
    def test_is_what_a_state_must_be_worth(self, conflict):
        """Replacing P(s) by T(s) makes s stable; anything below does not."""
        exact(conflict)

    @pytest.mark.proof
    @given(conflicts())
    @settings(max_examples=4000, suppress_health_check=SLOW, deadline=None)
    def test_one_formula_on_thousands_of_conflicts(self, conflict):
        """The same over thousands of conflicts."""
        agrees(conflict)

    @pytest.mark.proof
    @given(conflicts())
    @settings(max_examples=2000, suppress_health_check=SLOW, deadline=None)
    def test_shortfall_on_thousands_of_conflicts(self, conflict):
        """The same over thousands of conflicts."""
        exact(conflict)


class TestImplications:
    """What one concept says of another."""

    @given(conflicts())
    @settings(max_examples=80, suppress_health_check=SLOW, deadline=None)
    def test_hold_between_concepts(self, conflict):
        """Nash => SMR => GMR; Nash => SSEQ => SEQ => GMR; SSEQ => SMR."""
        for dm in conflict.decision_makers:
            found = {c: set(by[dm]) for c, by in analyse(conflict).stable.items()}
            assert found["Nash"] <= found["SMR"] <= found["GMR"]
            assert found["Nash"] <= found["SSEQ"] <= found["SEQ"] <= found["GMR"]
            assert found["SSEQ"] <= found["SMR"]


class TestInvariance:
    """Names and numbers carry no meaning."""

    @given(conflicts(), st.randoms(use_true_random=False))
    @settings(max_examples=60, suppress_health_check=SLOW, deadline=None)
    def test_decision_makers_in_another_order(self, conflict, random):
        """The order of decision makers changes nothing."""
        makers = list(conflict.decision_makers)
        random.shuffle(makers)

        assert analyse(replace(conflict, decision_makers=tuple(makers))).stable == (
            analyse(conflict).stable
        )

    @given(conflicts(), st.randoms(use_true_random=False))
    @settings(max_examples=60, suppress_health_check=SLOW, deadline=None)
    def test_options_in_another_order(self, conflict, random):
        """Options in another order renumber the states and change nothing else."""
        order = list(range(len(conflict.options)))
        random.shuffle(order)
        options = tuple(conflict.options[k] for k in order)
        bare = replace(conflict, options=options)
        levels = {bare.levels(k): k for k in range(1, bare.size + 1)}
        new = {
            k: levels[tuple(conflict.levels(k)[axis] for axis in order)]
            for k in range(1, conflict.size + 1)
        }
        turned = replace(
            bare,
            preferences={
                dm: Ranking(tuple(tuple(new[k] for k in group) for group in ranking.classes))
                for dm, ranking in conflict.preferences.items()
            },
        )

        for concept, states in analyse(conflict).equilibria.items():
            assert {new[k] for k in states} == set(analyse(turned).equilibria[concept])

    @given(conflicts(), st.integers(1, 5), st.integers(0, 200))
    @settings(max_examples=60, suppress_health_check=SLOW, deadline=None)
    def test_only_the_order_of_payoffs_matters(self, conflict, factor, shift):
        """Any increasing map of the payoffs leaves what is stable as it was (G12)."""
        ranks = [payoff.astype(int) for payoff in conflict.payoffs.values()]
        moves = Moves(conflict)
        mapped = Moves(conflict, [payoff * factor + shift for payoff in ranks])
        for dm, concept in product(range(len(moves.payoffs)), CONCEPTS):
            plain = threshold(moves, dm, concept) <= moves.payoffs[dm]
            again = threshold(mapped, dm, concept) <= mapped.payoffs[dm]
            assert np.array_equal(moves.by_ordinal(plain), moves.by_ordinal(again))

    @given(conflicts(most=3))
    @settings(max_examples=60, suppress_health_check=SLOW, deadline=None)
    def test_a_decision_maker_without_moves(self, conflict):
        """One who can do nothing changes nothing for the others."""
        bystander = Ranking((tuple(range(1, conflict.size + 1)),))
        joined = replace(
            conflict,
            decision_makers=("Z", *conflict.decision_makers),
            preferences={**conflict.preferences, "Z": bystander},
        )

        assert analyse(joined).equilibria == analyse(conflict).equilibria


class TestMeetingEveryShortfall:
    """What the menu promises."""

    @given(conflicts(most=3))
    @settings(max_examples=50, suppress_health_check=SLOW, deadline=None)
    def test_makes_the_state_an_equilibrium(self, conflict):
        """Meeting every unstable party's T(s) at once makes s an equilibrium (option form)."""
        literal, found = game(conflict), analyse(conflict)
        for concept, by_maker in found.shortfall.items():
            for s in set().union(*by_maker.values()):
                met = literal
                for dm, entries in by_maker.items():
                    if s in entries:
                        met = replaced(met, dm, s, literal.payoffs[dm][entries[s]])
                assert all(DEFINITIONS[concept](met, dm, s) for dm in by_maker)
