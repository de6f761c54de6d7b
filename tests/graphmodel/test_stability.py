"""Thresholds against the definitions written out; `test_contract` has the concepts."""

from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.graphmodel.oracle import CONCEPTS as DEFINITIONS
from tests.graphmodel.oracle import Game, game, stable
from tests.strategies_graphmodel import banned, conflicts, graph_conflicts

from goodoffices.graphmodel import (
    AnyConflict,
    Conflict,
    GraphConflict,
    Option,
    Ranking,
    Rule,
    analyse,
    parse,
)

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]


def replaced(g: Game, dm: str, s: int, value: float) -> Game:
    """The same game, one state worth something else to one decision maker."""
    return Game(g.states, g.moves, {**g.payoffs, dm: {**g.payoffs[dm], s: value}})


def exact(conflict: AnyConflict) -> None:
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

    @pytest.mark.untraced
    @given(st.one_of(conflicts(most=3), graph_conflicts(most=3), banned(most=3)))
    @settings(max_examples=80, suppress_health_check=SLOW, deadline=None)
    def test_is_what_a_state_must_be_worth(self, conflict):
        """Replacing P(s) by T(s) makes s stable; anything below does not."""
        exact(conflict)

    @pytest.mark.proof
    @given(st.one_of(conflicts(), graph_conflicts(), banned()))
    @settings(max_examples=3000, suppress_health_check=SLOW, deadline=None)
    def test_shortfall_on_thousands_of_conflicts(self, conflict):
        """The same over thousands of conflicts."""
        exact(conflict)


@pytest.mark.untraced
class TestSmallestTypes:
    """Payoffs in the smallest type of number that holds them, and one value above them all."""

    @pytest.mark.parametrize("walls", [False, True])
    @pytest.mark.parametrize(("classes", "width"), [(254, 1), (255, 2), (256, 2)])
    def test_hold_as_many_classes_as_they_have_numbers(self, classes, width, walls):
        """Nothing overflows at the edge of eight bits, walls and one-way options included."""
        ways = ["both", "up", "down", *["both"] * 6]
        options = [
            Option(name, owner, direction=way)
            for name, owner, way in zip("abcdefghi", "ABC" * 3, ways, strict=True)
        ]
        rules = (Rule("never", (parse("a and b and c", options),)),) if walls else ()
        random, size = Random(classes), 448 if walls else 512
        orders = {dm: random.sample(range(1, size + 1), size) for dm in "ABC"}
        rankings = {
            dm: Ranking((*((s,) for s in order[: classes - 1]), tuple(order[classes - 1 :])))
            for dm, order in orders.items()
        }
        conflict = Conflict(("A", "B", "C"), tuple(options), rankings, rules)
        found, literal = analyse(conflict), game(conflict)

        assert {p.dtype.itemsize for p in found.payoffs.values()} == {width}
        for concept in DEFINITIONS:
            for dm in "ABC":
                assert set(found.stable[concept][dm]) == stable(literal, concept, dm)


class TestMeetingEveryShortfall:
    """What the menu promises."""

    @given(conflicts(most=3))
    @settings(max_examples=50, suppress_health_check=SLOW, deadline=None)
    def test_makes_the_state_an_equilibrium(self, conflict):
        """Meeting every unstable party's T(s) at once makes s an equilibrium (option form)."""
        assert not broken(conflict)

    @pytest.mark.untraced
    @given(st.one_of(graph_conflicts(most=3), banned(most=3)))
    @settings(max_examples=60, suppress_health_check=SLOW, deadline=None)
    def test_makes_it_one_in_graph_form_but_for_sseq(self, conflict):
        """The same along arcs, under the other four."""
        assert {concept for concept, _ in broken(conflict)} <= {"SSEQ"}

    def test_need_not_make_it_one_in_graph_form_under_sseq(self):
        """A raised state takes away the improvement of A by which B's move was answered."""
        ways = {"A": ((2, 3),), "B": ((2, 4),), "C": ((4, 2),)}
        orders = {
            "A": ((1, 4), (3,), (2,)),
            "B": ((4,), (3,), (1,), (2,)),
            "C": ((1,), (2,), (3,), (4,)),
        }
        rankings = {dm: Ranking(order) for dm, order in orders.items()}
        assert ("SSEQ", 2) in broken(GraphConflict(("A", "B", "C"), tuple("pqrs"), ways, rankings))


def broken(conflict: AnyConflict) -> set[tuple[str, int]]:
    """The states that meeting every shortfall at once does not make equilibria."""
    literal, found = game(conflict), analyse(conflict)
    wrong = set()
    for concept, by_maker in found.shortfall.items():
        for s in set().union(*by_maker.values()):
            met = literal
            for dm, entries in by_maker.items():
                if s in entries:
                    met = replaced(met, dm, s, literal.payoffs[dm][entries[s]])
            if not all(DEFINITIONS[concept](met, dm, s) for dm in by_maker):
                wrong.add((concept, s))
    return wrong
