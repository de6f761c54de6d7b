"""Two models compared."""

from dataclasses import replace

from hypothesis import given
from tests.graphmodel.test_cases import CASES, load
from tests.graphmodel.test_recovery import FEW, TWO
from tests.strategies_graphmodel import conflicts, graph_conflicts

from goodoffices.graphmodel import (
    Conflict,
    GraphConflict,
    Option,
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
