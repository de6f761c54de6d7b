"""States that a decision maker does not see."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.graphmodel.oracle import stable
from tests.graphmodel.oracle_unseen import seen
from tests.strategies_graphmodel import banned, conflicts, exactly, graph_conflicts

from goodoffices.errors import ModelError
from goodoffices.graphmodel import (
    CONCEPTS,
    Conflict,
    GraphConflict,
    Option,
    Ranking,
    analyse,
    why,
    withdraw,
)
from goodoffices.graphmodel.condition import Compare

QUICK = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)


@st.composite
def blind(draw):
    """A conflict in which some see less than there is, and what each does not see."""
    conflict = draw(st.one_of(conflicts(), banned(), graph_conflicts()))
    ordinals = st.sets(st.integers(1, conflict.size), max_size=max(1, conflict.size // 2))
    unseen = {dm: draw(ordinals) for dm in conflict.decision_makers}
    if isinstance(conflict, GraphConflict):
        written = {dm: tuple(sorted(states)) for dm, states in unseen.items()}
    else:
        written = {
            dm: tuple(exactly(conflict.options, conflict.decimal(k)) for k in sorted(states))
            for dm, states in unseen.items()
        }
    return replace(conflict, unseen=written), unseen


def agrees(conflict, unseen):
    """The definitions, on the game without the moves that are not seen."""
    literal, found = seen(conflict, unseen), analyse(conflict)
    for concept in CONCEPTS:
        for dm in conflict.decision_makers:
            assert set(found.stable[concept][dm]) == stable(literal, concept, dm), (concept, dm)


class TestUnseen:
    """Conflicts with unseen states."""

    @pytest.mark.untraced
    @given(blind())
    @QUICK
    def test_moves_from_and_to_unseen_states_vanish(self, parts):
        """The five concepts say what the definitions say without those moves."""
        agrees(*parts)

    @pytest.mark.proof
    @given(blind())
    @settings(QUICK, max_examples=3000)
    def test_on_thousands_of_conflicts(self, parts):
        """The same over thousands of conflicts."""
        agrees(*parts)

    @pytest.mark.untraced
    @given(blind())
    @QUICK
    def test_an_unseen_state_is_stable_and_marked(self, parts):
        """Whoever does not see a state stays in it, under every concept."""
        conflict, unseen = parts
        found = analyse(conflict)
        for dm, states in unseen.items():
            marked = conflict.hidden.get(dm)
            assert (
                {*((marked.nonzero()[0] + 1).tolist())} if marked is not None else set()
            ) == states
            for concept in CONCEPTS:
                assert states <= set(found.stable[concept][dm])

    def test_others_still_move_through(self):
        """A sanction in a state that one does not see counts by its recorded preference."""
        dilemma = Conflict(
            ("First", "Second"),
            (Option("I cooperate", "First"), Option("I do too", "Second")),
            {
                "First": Ranking(((3,), (4,), (1,), (2,))),
                "Second": Ranking(((2,), (4,), (1,), (3,))),
            },
        )
        unseen = replace(dilemma, unseen={"First": (Compare("I do too", "=", "no"),)})

        found = analyse(unseen)

        assert found.stable["Nash"]["First"] == (1, 2, 3)
        assert found.stable["GMR"]["First"] == (1, 2, 3, 4)
        reason = why(found, 4, "First", "SEQ")
        assert [step.ordinal for step in reason.departures[0].sanction] == [1]
        assert withdraw(unseen, ["nothing"]).unseen == unseen.unseen

    def test_refuses_strangers_and_unknown_states(self):
        """One clear sentence each."""
        parts = (("A",), ("x", "y"), {"A": ((1, 2),)}, {"A": Ranking(((1, 2),))})
        with pytest.raises(ModelError, match="unseen states of 'Z', who is no decision maker"):
            GraphConflict(*parts, unseen={"Z": (1,)})
        with pytest.raises(ModelError, match="there is no state 3"):
            GraphConflict(*parts, unseen={"A": (3,)})
