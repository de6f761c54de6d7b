"""Parts of state graphs: what is near a state, and the moves between what is shown."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.strategies_graphmodel import banned, conflicts, graph_conflicts

from goodoffices.errors import ModelError
from goodoffices.graphmodel import (
    AnyConflict,
    Conflict,
    GraphConflict,
    Option,
    PartialOrder,
    Question,
    Ranking,
    graph_of,
    portion,
)

ANY = st.one_of(conflicts(), banned(), graph_conflicts())


def arcs(conflict: AnyConflict) -> set[tuple[str, int, int]]:
    """List all moves."""
    graph = graph_of(conflict)
    return {
        (dm, int(before) + 1, int(after) + 1)
        for dm in conflict.decision_makers
        for before, after in zip(*graph.arcs[dm].pairs(), strict=True)
    }


class TestPortion:
    @pytest.mark.untraced
    @given(ANY)
    @settings(max_examples=60)
    def test_all_states_come_with_all_moves(self, conflict):
        """Without a state in the middle nothing is left out."""
        found = portion(Question(conflict), most=conflict.size)

        assert found.states == tuple(range(1, conflict.size + 1))
        assert {(p.dm, p.before, p.after) for p in found.passages} == arcs(conflict)

    @pytest.mark.untraced
    @given(ANY, st.data())
    @settings(max_examples=60)
    def test_what_is_near_is_what_moves_join(self, conflict, data):
        """The states within so many moves in or out, by walking over all arcs."""
        around = data.draw(st.integers(1, conflict.size))
        depth = data.draw(st.integers(1, 3))
        near, pairs = {around}, {(a, b) for _, a, b in arcs(conflict)}
        for _ in range(depth):
            near |= {b for a, b in pairs if a in near} | {a for a, b in pairs if b in near}

        found = portion(Question(conflict), around, depth=depth, most=conflict.size)

        assert set(found.states) == near
        assert not found.cut

    @pytest.mark.untraced
    @given(ANY)
    @settings(max_examples=60)
    def test_moves_say_what_they_are_worth(self, conflict):
        """A move is better exactly where its mover prefers the end."""
        for p in portion(Question(conflict), most=conflict.size).passages:
            before, after = conflict.payoff(p.dm)[[p.before - 1, p.after - 1]]
            told = {"better": after > before, "worse": after < before, "neither": after == before}

            assert told[p.worth]

    def test_improvements_come_first(self):
        """Where not all fit, what is joined by an improvement is kept."""
        options = tuple(Option(f"o{k}", "A") for k in range(3))
        alone = Conflict(("A",), options, {"A": Ranking(((8,), tuple(range(1, 8))))})

        found = portion(Question(alone), 1, most=2)

        assert found.states == (1, 8)
        assert found.cut

    def test_partial_orders_are_looked_up_pair_by_pair(self):
        """Better, worse, unknown and incomparable pairs are told apart."""
        moves = {"A": tuple((a, b) for a, b in product((1, 2, 3), repeat=2) if a != b)}
        for unstated, worth in (("unknown", "unknown"), ("incomparable", "neither")):
            order = PartialOrder(((1, 2),), unstated=unstated)
            conflict = GraphConflict(("A",), ("x", "y", "z"), moves, {"A": order})
            told = {(p.before, p.after): p.worth for p in portion(Question(conflict)).passages}

            assert told[2, 1] == "better"
            assert told[1, 2] == "worse"
            assert told[1, 3] == worth

    @pytest.mark.parametrize(
        ("asked", "message"),
        [
            ({"most": 3}, "8 states, of which 3 can be shown"),
            ({"around": 9}, "there is no state 9"),
            ({"depth": 0}, "the depth is 0"),
        ],
    )
    def test_refusals(self, asked, message):
        """One sentence says what is wrong."""
        options = tuple(Option(f"o{k}", "A") for k in range(3))
        alone = Conflict(("A",), options, {"A": Ranking((tuple(range(1, 9)),))})

        with pytest.raises(ModelError, match=message):
            portion(Question(alone), **asked)
