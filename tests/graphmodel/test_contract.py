"""
The contract that every stability concept keeps, in option form and in graph form.

A concept is added to these tests by its line in `ORACLES`: its name, and the definition written
out literally as a function from a question to the stable states of each.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.graphmodel.oracle import game, stable
from tests.graphmodel.oracle_ahead import limited, nonmyopic, simultaneous, stackelberg
from tests.graphmodel.oracle_coalitions import coalitions
from tests.graphmodel.oracle_coalitions import stable as coalitional
from tests.graphmodel.oracle_relations import dispute, strongly, weakly
from tests.strategies_graphmodel import banned, conflicts, graph_conflicts

from goodoffices.graphmodel import (
    REGISTRY,
    AnyConflict,
    Conflict,
    GraphConflict,
    Option,
    Question,
    Ranking,
    analyse,
)
from goodoffices.graphmodel.concept import split

FEW = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
MANY = settings(FEW, max_examples=1500)

Oracle = Callable[[Question], Mapping[str, set[int]]]

pytestmark = pytest.mark.untraced


def by_maker(concept: str) -> Oracle:
    """The definition of a concept of single decision makers, from `oracle`."""

    def oracle(question: Question) -> dict[str, set[int]]:
        literal = game(question.conflict)
        return {dm: stable(literal, concept, dm) for dm in question.conflict.decision_makers}

    return oracle


def by_coalition(concept: str) -> Oracle:
    """The definition of a concept of coalitions, from `oracle_coalitions`."""

    def oracle(question: Question) -> dict[str, set[int]]:
        literal = dispute(question.conflict)
        groups = coalitions(question.conflict.decision_makers)
        return {" + ".join(group): coalitional(literal, concept, group) for group in groups}

    return oracle


def by_strength(degree: Callable, concept: str) -> Oracle:
    """The definition of a degree of stability, from `oracle_relations`."""

    def oracle(question: Question) -> dict[str, set[int]]:
        literal = dispute(question.conflict)
        return {dm: degree(literal, concept, dm) for dm in question.conflict.decision_makers}

    return oracle


ORACLES: dict[str, Oracle] = {
    "Nash": by_maker("Nash"),
    "GMR": by_maker("GMR"),
    "SMR": by_maker("SMR"),
    "SEQ": by_maker("SEQ"),
    "SSEQ": by_maker("SSEQ"),
    "strongly GMR": by_strength(strongly, "GMR"),
    "weakly GMR": by_strength(weakly, "GMR"),
    "strongly SMR": by_strength(strongly, "SMR"),
    "weakly SMR": by_strength(weakly, "SMR"),
    "strongly SEQ": by_strength(strongly, "SEQ"),
    "weakly SEQ": by_strength(weakly, "SEQ"),
    "CNash": by_coalition("CNash"),
    "CGMR": by_coalition("CGMR"),
    "CSMR": by_coalition("CSMR"),
    "CSEQ": by_coalition("CSEQ"),
    "SIM": simultaneous,
    "L": limited,
    "NM": nonmyopic,
    "Stackelberg": stackelberg,
}

IMPLIED = (
    ("Nash", "SMR"),
    ("SMR", "GMR"),
    ("Nash", "SSEQ"),
    ("SSEQ", "SEQ"),
    ("SEQ", "GMR"),
    ("SSEQ", "SMR"),
    ("CNash", "CSMR"),
    ("CSMR", "CGMR"),
    ("CNash", "CSEQ"),
    ("CSEQ", "CGMR"),
    ("Nash", "SIM"),
    ("Stackelberg", "L2"),
)
"""The first implies the second, for every decision maker."""

COUNTED: frozenset[str] = frozenset()
"""Concepts whose definition depends on how many decision makers there are."""

EVERY = pytest.mark.parametrize("concept", REGISTRY)
forms = st.one_of(conflicts(), graph_conflicts(), banned())
Stable = Mapping[str, Mapping[str, set[int]]]


def found(conflict: AnyConflict, concept: str, **parameters: Any) -> Stable:
    """The stable states by key and by decision maker or coalition; none if it does not apply."""
    if REGISTRY[concept].refusal(Question(conflict, **parameters)):
        return {}
    answer = analyse(conflict, [concept], **parameters).stable
    return {key: {who: set(states) for who, states in by.items()} for key, by in answer.items()}


def agrees(conflict: AnyConflict, concept: str) -> None:
    """The states that the definition says, under every key of the concept."""
    for horizon in (1, 2, 3) if "horizon" in REGISTRY[concept].parameters else (2,):
        for key, by in found(conflict, concept, horizon=horizon).items():
            assert by == ORACLES[concept](Question(conflict, horizon=split(key)[1] or 2))


def renamed(answer: Stable, new: Mapping[int, int]) -> Stable:
    """The same answer, the states by other ordinals."""
    return {key: {who: {new[s] for s in by[who]} for who in by} for key, by in answer.items()}


def reranked(conflict: AnyConflict, new: Mapping[int, int]) -> dict[str, Ranking]:
    """The same rankings, the states by other ordinals."""
    return {
        dm: Ranking(tuple(tuple(new[k] for k in group) for group in ranking.classes))
        for dm, ranking in conflict.preferences.items()
    }


class TestOracles:
    """Every concept has its definition written out, and says what it says."""

    def test_none_is_missing(self):
        """A line for each concept, in `ORACLES`."""
        assert set(ORACLES) == set(REGISTRY)

    @EVERY
    @given(conflict=forms)
    @FEW
    def test_the_concept_says_what_its_definition_says(self, concept, conflict):
        """No difference in any state, for anybody."""
        agrees(conflict, concept)

    @pytest.mark.proof
    @EVERY
    @given(conflict=forms)
    @MANY
    def test_on_thousands_of_conflicts(self, concept, conflict):
        """The same over thousands of conflicts."""
        agrees(conflict, concept)


class TestImplications:
    """What one concept says of another."""

    @given(forms)
    @settings(FEW, max_examples=60)
    def test_hold_between_concepts(self, conflict):
        """A state that is stable under the first is stable under the second."""
        answers = {key: by for c in REGISTRY for key, by in found(conflict, c).items()}
        for narrow, wide in IMPLIED:
            for dm, states in answers.get(narrow, {}).items():
                if wide in answers:
                    assert states <= answers[wide][dm], (narrow, wide)


class TestInvariance:
    """Names and numbers carry no meaning."""

    @EVERY
    @given(conflict=forms, random=st.randoms(use_true_random=False))
    @FEW
    def test_decision_makers_in_another_order(self, concept, conflict, random):
        """The order of decision makers changes nothing."""
        makers = list(conflict.decision_makers)
        random.shuffle(makers)

        turned = found(replace(conflict, decision_makers=tuple(makers)), concept)

        assert _unordered(turned) == _unordered(found(conflict, concept))

    @EVERY
    @given(conflict=st.one_of(conflicts(), banned()), random=st.randoms(use_true_random=False))
    @FEW
    def test_options_in_another_order(self, concept, conflict, random):
        """Options in another order renumber the states and change nothing else."""
        order = list(range(len(conflict.options)))
        random.shuffle(order)
        options = tuple(conflict.options[k] for k in order)
        bare = replace(conflict, options=options, bans=())
        levels = {bare.levels(k): k for k in range(1, bare.size + 1)}
        new = {
            k: levels[tuple(conflict.levels(k)[axis] for axis in order)]
            for k in range(1, conflict.size + 1)
        }
        bans = tuple((new[s], new[t]) for s, t in conflict.bans)
        turned = replace(bare, preferences=reranked(conflict, new), bans=bans)

        assert found(turned, concept) == renamed(found(conflict, concept), new)

    @EVERY
    @given(conflict=graph_conflicts(), random=st.randoms(use_true_random=False))
    @FEW
    def test_states_in_another_order(self, concept, conflict, random):
        """States in another order are renumbered, and nothing else changes."""
        order = list(range(1, conflict.size + 1))
        random.shuffle(order)
        new = dict(enumerate(order, 1))
        moves = {
            dm: tuple((new[s], new[t]) for s, t in conflict.moves[dm])
            for dm in "ABCD"
            if dm in conflict.moves
        }
        turned = replace(conflict, moves=moves, preferences=reranked(conflict, new))

        assert found(turned, concept) == renamed(found(conflict, concept), new)

    @EVERY
    @given(conflict=forms, shift=st.integers(0, 200))
    @FEW
    def test_only_the_order_of_payoffs_matters(self, concept, conflict, shift):
        """Any increasing map of the payoffs leaves what is stable as it was (G12)."""
        kind = type(conflict)

        class Mapped(kind):  # type: ignore[misc, valid-type]
            def payoff(self, dm):
                return super().payoff(dm).astype(int) ** 3 + shift

        mapped = Mapped(**_given(conflict))

        assert found(mapped, concept) == found(conflict, concept)

    @EVERY
    @given(conflict=st.one_of(conflicts(most=3), graph_conflicts(most=3)))
    @FEW
    def test_a_decision_maker_without_moves(self, concept, conflict):
        """One who can do nothing changes nothing for the others."""
        joined = replace(
            conflict,
            decision_makers=("Z", *conflict.decision_makers),
            preferences={**conflict.preferences, "Z": _indifferent(conflict.size)},
        )

        unchanged(found(conflict, concept), found(joined, concept), concept)

    @EVERY
    @given(conflict=conflicts(most=3))
    @FEW
    def test_an_indifferent_decision_maker_with_an_option(self, concept, conflict):
        """One to whom all is equal, and whose option means nothing to anybody, changes nothing."""
        size = conflict.size
        rankings = {
            dm: Ranking(
                tuple((*g, *(k + size for k in g)) for g in conflict.preferences[dm].classes)
            )
            for dm in conflict.decision_makers
        }
        joined = replace(
            conflict,
            decision_makers=("Z", *conflict.decision_makers),
            options=(*conflict.options, Option("of Z", "Z")),
            preferences={**rankings, "Z": _indifferent(2 * size)},
        )
        answer = found(joined, concept)
        for half in (0, size):
            new = {k + half: k for k in range(1, size + 1)}
            part = {
                key: {who: {new[s] for s in states if s in new} for who, states in by.items()}
                for key, by in answer.items()
            }
            unchanged(found(conflict, concept), part, concept)


def unchanged(before: Stable, after: Stable, concept: str) -> None:
    """Whoever was asked about before has the same stable states."""
    if concept not in COUNTED:
        for key, by in before.items():
            assert {who: after[key][who] for who in by} == by, key


def _unordered(answer: Stable) -> Any:
    """Coalitions by their members, in no order."""
    return {
        key: {frozenset(who.split(" + ")): states for who, states in by.items()}
        for key, by in answer.items()
    }


def _indifferent(size: int) -> Ranking:
    return Ranking((tuple(range(1, size + 1)),))


def _given(conflict: Conflict | GraphConflict) -> dict[str, Any]:
    fields = conflict.__dataclass_fields__.values()
    return {field.name: getattr(conflict, field.name) for field in fields if field.init}
