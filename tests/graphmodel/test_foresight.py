"""Reasons of concepts that look ahead, and of simultaneous moves, agree with the answers."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.graphmodel import oracle_ahead
from tests.graphmodel.oracle import game
from tests.strategies_graphmodel import banned, conflicts, graph_conflicts

from goodoffices.errors import ModelError
from goodoffices.graphmodel import (
    Conflict,
    GraphConflict,
    Option,
    Ranking,
    Step,
    analyse,
    nonmyopic,
    why,
)
from goodoffices.graphmodel.lookahead import players

QUICK = settings(
    max_examples=50,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
FEW = settings(QUICK, max_examples=6)
"""So few as are traced: each takes several times as long there."""

FORMS = st.one_of(conflicts(most=3), graph_conflicts(most=4), banned(most=3))


def held(literal, state, dm, reason, depth):
    """Every departure is a move, all that follows is legal, and its end is what is said of it."""
    worth = literal.payoffs[dm]
    gains = {there for there in literal.moves[dm][state] if worth[there] > worth[state]}
    assert gains <= {each.ordinal for each in reason.departures} <= literal.moves[dm][state]
    for each in reason.departures:
        steps = each.foreseen if each.sanction is None else each.sanction
        assert each.sanction != ()
        here, last, turns = each.ordinal, dm, 1
        for step in steps:
            assert step.mover != last
            assert step.ordinal in literal.moves[step.mover][here]
            turns += dm in {step.mover, last}
            here, last = step.ordinal, step.mover
        assert turns <= depth
        assert here == each.outcome
        assert (worth[here] > worth[state]) == (each.sanction is None)


class TestForeseen:
    """Limited moves."""

    @pytest.mark.untraced
    @given(FORMS, st.integers(1, 4))
    @QUICK
    def test_stays_exactly_where_every_move_is_regretted(self, conflict, horizon):
        """Legal moves, of at most as many turns as it looks ahead."""
        analysis = analyse(conflict, [f"L{horizon}"])
        literal = game(conflict)
        for dm, stable in analysis.stable[f"L{horizon}"].items():
            for state in literal.states:
                reason = why(analysis, state, dm, f"L{horizon}")
                assert reason.horizon == horizon
                answered = all(each.sanction is not None for each in reason.departures)
                assert reason.stable == (state in stable) == answered
                held(literal, state, dm, reason, horizon)

    @given(FORMS, st.integers(1, 4))
    @QUICK
    def test_ends_where_the_definition_says(self, conflict, horizon):
        """For two an end of the literal recursion, for more one of the literal maximin's worth."""
        analysis, literal = analyse(conflict, [f"L{horizon}"]), game(conflict)
        acting = players(analysis.question)
        for dm in acting:
            worth = literal.payoffs[dm]
            rivals = [other for other in acting if other != dm]
            for state in literal.states:
                for each in why(analysis, state, dm, f"L{horizon}").departures:
                    if len(rivals) > 1:
                        value = oracle_ahead._maximin(literal, dm)
                        assert worth[each.outcome] == value(horizon - 1, False, each.ordinal)
                    elif rivals:
                        look = oracle_ahead.ends(literal, dm, rivals[0])
                        ends = look(horizon - 1, rivals[0], each.ordinal)
                        other = literal.payoffs[rivals[0]]
                        alike = {(worth[end], other[end]) for end in ends}
                        assert (worth[each.outcome], other[each.outcome]) in alike
                        assert worth[each.outcome] == max(worth[end] for end in ends)
                    else:
                        assert each.outcome == each.ordinal

    def test_names_the_loss_behind_which_there_is_a_gain(self):
        """First goes to what it likes less: it foresees that Second goes on, and then itself."""
        moves = {"First": ((1, 2), (3, 4)), "Second": ((2, 3),)}
        ranks = {"First": ((4,), (1,), (2,), (3,)), "Second": ((4,), (3,), (2,), (1,))}
        preferences = {dm: Ranking(classes) for dm, classes in ranks.items()}
        row = GraphConflict(("First", "Second"), tuple("abcd"), moves, preferences)
        (departure,) = why(analyse(row, ["L3"]), 1, "First", "L3").departures

        assert (departure.ordinal, departure.sanction, departure.outcome) == (2, None, 4)
        assert departure.foreseen == (Step("Second", 3), Step("First", 4))

    def test_follows_one_against_all_others_through_its_own_moves(self):
        """Second goes on, for what First then makes of it is worse than to stay; Third is apart."""
        moves = {"First": ((1, 2), (3, 4)), "Second": ((2, 3),), "Third": ((5, 6),)}
        ranks = {"First": ((2,), (1,), (4,), (3, 5, 6)), "Second": ((3,), (1, 2, 4, 5, 6))}
        preferences = {dm: Ranking(classes) for dm, classes in ranks.items()}
        preferences["Third"] = Ranking(((6,), (1, 2, 3, 4, 5)))
        row = GraphConflict(("First", "Second", "Third"), tuple("abcdef"), moves, preferences)
        (departure,) = why(analyse(row, ["L3"]), 1, "First", "L3").departures

        assert (departure.ordinal, departure.outcome) == (2, 4)
        assert departure.sanction == (Step("Second", 3), Step("First", 4))


def explained(conflict):
    """Hold that non-myopic stability is explained at the horizon that settles it."""
    analysis, literal = analyse(conflict, ["NM"]), game(conflict)
    for dm, stable in analysis.stable["NM"].items():
        found = nonmyopic(analysis.question, dm)
        for state in literal.states:
            reason = why(analysis, state, dm, "NM")
            assert reason.stable == (state in stable)
            settled = found.since if reason.stable else found.last
            assert reason.horizon == settled[state - 1] > 0
            limited = analyse(conflict, [f"L{reason.horizon}"])
            assert (state in limited.stable[f"L{reason.horizon}"][dm]) == reason.stable
            held(literal, state, dm, reason, reason.horizon)


class TestSettled:
    """Non-myopic stability."""

    @given(FORMS)
    @FEW
    def test_is_explained_at_the_horizon_that_settles_it(self, conflict):
        """The least from which on it is stable, or one at which it is not."""
        explained(conflict)

    @pytest.mark.untraced
    @given(FORMS)
    @QUICK
    def test_of_many_each_is_explained_there(self, conflict):
        """The same of more of them."""
        explained(conflict)


class TestLed:
    """Stackelberg."""

    @given(st.one_of(conflicts(most=2), graph_conflicts(most=2)))
    @QUICK
    def test_needs_a_leader_who_stays_and_a_follower_who_does(self, conflict):
        """The follower's improvements are named."""
        analysis, literal = analyse(conflict, ["Stackelberg"]), game(conflict)
        for leader, stable in analysis.stable["Stackelberg"].items():
            for state in literal.states:
                reason = why(analysis, state, leader, "Stackelberg")
                answered = all(each.sanction is not None for each in reason.departures)
                assert reason.stable == (state in stable) == (answered and not reason.following)
                assert set(reason.following) == {
                    Step(dm, there)
                    for dm in conflict.decision_makers
                    if dm != leader
                    for there in literal.moves[dm][state]
                    if literal.payoffs[dm][there] > literal.payoffs[dm][state]
                }
                held(literal, state, leader, reason, 2)


class TestAtOnce:
    """Simultaneous stability."""

    @given(st.one_of(conflicts(most=4), banned(most=3)))
    @QUICK
    def test_stays_exactly_where_every_improvement_is_undone_at_once(self, conflict):
        """Others' improvements from the state, one each, laid over its own option by option."""
        analysis, literal = analyse(conflict, ["SIM"]), game(conflict)
        for dm, stable in analysis.stable["SIM"].items():
            worth = literal.payoffs[dm]
            for state in literal.states:
                reason = why(analysis, state, dm, "SIM")
                answered = all(each.sanction is not None for each in reason.departures)
                assert reason.stable == (state in stable) == answered
                assert {each.ordinal for each in reason.departures} == {
                    there for there in literal.moves[dm][state] if worth[there] > worth[state]
                }
                for each in reason.departures:
                    if each.sanction is not None:
                        undone(conflict, literal, state, dm, each)

    def test_as_few_as_will_do(self):
        """Of two who could undo it, one is enough."""
        options = tuple(Option(f"{dm} acts", dm) for dm in "ABC")
        ranks = {
            "A": Ranking(((2,), (1,), (3, 4, 5, 6, 7, 8))),
            "B": Ranking(((3, 4, 7, 8), (1, 2, 5, 6))),
            "C": Ranking(((5, 6, 7, 8), (1, 2, 3, 4))),
        }
        analysis = analyse(Conflict(("A", "B", "C"), options, ranks), ["SIM"])
        (departure,) = why(analysis, 1, "A", "SIM").departures

        assert (departure.ordinal, departure.sanction, departure.outcome) == (2, (Step("C", 5),), 6)


def undone(conflict, literal, state, dm, departure):
    """Each of the others makes an improvement from the state; laid together they end there."""
    levels = list(conflict.levels(state))
    assert len({step.mover for step in departure.sanction} - {dm}) == len(departure.sanction) > 0
    for mover, there in (
        (dm, departure.ordinal),
        *((s.mover, s.ordinal) for s in departure.sanction),
    ):
        assert there in literal.moves[mover][state]
        assert literal.payoffs[mover][there] > literal.payoffs[mover][state]
        for place, level in enumerate(conflict.levels(there)):
            if level != conflict.levels(state)[place]:
                levels[place] = level
    assert tuple(levels) == tuple(conflict.levels(departure.outcome))
    assert literal.payoffs[dm][departure.outcome] <= literal.payoffs[dm][state]


@pytest.mark.parametrize(
    ("who", "concept"), [("X", "L2"), ("X", "SIM"), ("First", "L3"), ("", "Nash")]
)
def test_a_stranger_is_refused_in_a_sentence(who, concept):
    """Neither KeyError nor ValueError."""
    options = (Option("yes", "First"), Option("no", "Second"))
    ranks = {"First": Ranking(((1,), (2, 3, 4))), "Second": Ranking(((4,), (1, 2, 3)))}
    analysis = analyse(Conflict(("First", "Second"), options, ranks), ["Nash", "SIM", "L2"])
    with pytest.raises(ModelError, match="ask"):
        why(analysis, 1, who, concept)
