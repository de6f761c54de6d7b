"""Two models compared."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from tests.graphmodel.oracle_relations import Dispute, dispute
from tests.graphmodel.test_cases import CASES, load
from tests.graphmodel.test_recovery import FEW, TWO
from tests.strategies_graphmodel import conflicts, graph_conflicts
from tests.strategies_relations import general

from goodoffices.errors import ModelError
from goodoffices.graphmodel import (
    AnyConflict,
    Conflict,
    GraphConflict,
    Option,
    Qualified,
    Ranking,
    Rule,
    analyse,
    compare,
    parse,
)


def base(**changes: object) -> Conflict:
    """Two decision makers with an option each, changed."""
    ranking = Ranking(((1,), (2,), (3,), (4,)))
    conflict = Conflict(("A", "B"), TWO, {"A": ranking, "B": ranking})
    return replace(conflict, **changes)  # type: ignore[arg-type]


def state(x: str, y: str) -> tuple[tuple[str, str], ...]:
    """A state of the two options."""
    return (("x", x), ("y", y))


class TestCompare:
    @pytest.mark.untraced
    @given(conflicts())
    @FEW
    def test_a_model_does_not_differ_from_itself(self, conflict):
        """Nothing is lost, gained or turned."""
        found = compare(conflict, replace(conflict))

        changes = (found.decision_makers, found.options, found.states)
        assert not any(change.lost or change.gained for change in changes)
        assert (found.moves, found.preferences, found.equilibria) == ({}, {}, {})

    @given(graph_conflicts(most=2), graph_conflicts(most=2))
    @FEW
    def test_graph_forms_differ_by_their_arcs_and_orders(self, before, after):
        """Moves, orders and equilibria as found by going through all pairs of states."""
        found = compare(before, after, ["Nash"])
        shared = sorted(set(before.states) & set(after.states), key=before.states.index)
        for dm in "AB":
            old, new = arcs(before, dm, shared), arcs(after, dm, shared)
            change = found.moves.get(dm)
            assert {pair(c) for c in change.lost} == old - new if change else old == new
            assert {pair(c) for c in change.gained} == new - old if change else old == new
            turned = {(t.first[0][1], t.second[0][1]) for t in found.preferences.get(dm, ())}
            assert turned == {
                (s, t)
                for k, s in enumerate(shared)
                for t in shared[k + 1 :]
                if order(before, dm, s, t) != order(after, dm, s, t)
            }
        held, holds = names(before), names(after)
        change = found.equilibria.get("Nash")
        assert ({s[0][1] for s in change.lost} if change else set()) == held - holds
        assert ({s[0][1] for s in change.gained} if change else set()) == holds - held

    def test_preferences(self):
        """The pairs that are ordered otherwise, with the order before and after."""
        later = {"A": Ranking(((1, 2), (3,), (4,))), "B": base().preferences["B"]}
        (turn,) = compare(base(), base(preferences=later)).preferences["A"]

        assert (turn.first, turn.second) == (state("no", "no"), state("yes", "no"))
        assert (turn.before, turn.after) == (1, 0)

    @pytest.mark.untraced
    @given(general(most=2), general(most=2))
    @settings(FEW, max_examples=60)
    def test_general_preferences_pair_by_pair(self, first, second):
        """Much preferred, preferred, neither or unknown, as the definitions say of each pair."""
        size = min(first.size, second.size)
        before, after = (in_graph_form(conflict, size) for conflict in (first, second))
        found = compare(before, after, ["Nash"], preference_type="b").preferences
        old, new = dispute(first), dispute(second)
        for dm in "AB":
            turned = {
                (t.first[0][1], t.second[0][1]): (t.before, t.after) for t in found.get(dm, ())
            }
            expected = {
                (f"s{s}", f"s{t}"): (standing(old, dm, s, t), standing(new, dm, s, t))
                for s in range(1, size + 1)
                for t in range(s + 1, size + 1)
                if standing(old, dm, s, t) != standing(new, dm, s, t)
            }
            assert turned == expected

    def test_what_is_unknown_asks_for_a_preference_type(self):
        """The equilibria depend on how it counts."""
        ranking = base().preferences["A"]
        later = base(preferences={"A": Qualified(ranking, ((1, 2),)), "B": ranking})

        with pytest.raises(ModelError, match="name the preference type a, b, c or d"):
            compare(base(), later)
        (turn,) = compare(base(), later, preference_type="a").preferences["A"]
        assert (turn.before, turn.after) == (1, None)

    def test_moves(self):
        """An option that can no longer be undone loses the moves back."""
        later = (replace(TWO[0], direction="up"), TWO[1])
        found = compare(base(), base(options=later))

        assert set(found.moves) == {"A"}
        assert found.moves["A"].gained == ()
        assert found.moves["A"].lost == (
            (state("yes", "no"), state("no", "no")),
            (state("yes", "yes"), state("no", "yes")),
        )
        assert found.options.lost == ("x (A: no < yes; both)",)
        assert found.options.gained == ("x (A: no < yes; up)",)

    def test_states_and_decision_makers(self):
        """A rule loses a state; somebody new is named, and compared no further."""
        rule = Rule("never", (parse("x and y", TWO),))
        ranking = Ranking(((1,), (2,), (3,)))
        later = Conflict(
            ("A", "C"), (TWO[0], Option("y", "C")), dict.fromkeys("AC", ranking), (rule,)
        )
        found = compare(base(), later)

        assert found.states.lost == (state("yes", "yes"),)
        assert (found.decision_makers.lost, found.decision_makers.gained) == (("B",), ("C",))
        assert set(found.moves) | set(found.preferences) <= {"A"}

    def test_the_two_readings_of_korea(self):
        """With the strike reversible, invading alone is no SMR equilibrium any more."""
        folder = CASES / "jacobi-2017"
        found = compare(load(folder / "korea.yaml"), load(folder / "korea-strike-reversible.yaml"))

        assert set(found.equilibria) == {"SMR"}
        assert [dict(s)["invade"] for s in found.equilibria["SMR"].lost] == ["yes"]
        assert found.preferences == {}


def in_graph_form(conflict: AnyConflict, size: int) -> GraphConflict:
    """States s1, s2, ..., of which so many have names that other models share; no moves."""
    names = tuple(f"s{k}" if k <= size else f"own {k}" for k in range(1, conflict.size + 1))
    preferences = {dm: conflict.preferences[dm] for dm in "AB"}
    return GraphConflict(("A", "B"), names, {"A": ((1, 2),)} if size > 1 else {}, preferences)


def standing(d: Dispute, dm: str, s: int, t: int) -> int | None:
    """How one state stands to another."""
    if (s, t) in d.unknown[dm]:
        return None
    above = ((s, t) in d.better[dm]) + ((s, t) in d.much[dm])
    return above - ((t, s) in d.better[dm]) - ((t, s) in d.much[dm])


def pair(move: tuple) -> tuple[str, str]:
    """A move by the names of its states."""
    return move[0][0][1], move[1][0][1]


def arcs(conflict: GraphConflict, dm: str, shared: list[str]) -> set[tuple[str, str]]:
    """The moves between shared states, by name."""
    named = {(conflict.states[s - 1], conflict.states[t - 1]) for s, t in conflict.moves[dm]}
    return {(s, t) for s, t in named if s in shared and t in shared}


def order(conflict: GraphConflict, dm: str, s: str, t: str) -> int:
    """How two states are ordered."""
    payoff = conflict.payoff(dm)
    first, second = (int(payoff[conflict.states.index(name)]) for name in (s, t))
    return (first > second) - (first < second)


def names(conflict: GraphConflict) -> set[str]:
    """The Nash equilibria by name."""
    return {conflict.states[k - 1] for k in analyse(conflict, ["Nash"]).equilibria["Nash"]}
