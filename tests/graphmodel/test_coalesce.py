"""States that cannot be told apart, merged into one."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.graphmodel.oracle import stable
from tests.graphmodel.oracle_unseen import merged, seen
from tests.strategies_graphmodel import banned, conflicts, exactly

from goodoffices.errors import ModelError
from goodoffices.graphmodel import (
    CONCEPTS,
    Conflict,
    Merger,
    Option,
    Ranking,
    Rule,
    analyse,
    coalesce,
)
from goodoffices.graphmodel.condition import All, Compare, Either

CUBA = Conflict(
    ("US", "USSR"),
    (
        Option("air strike", "US"),
        Option("blockade", "US"),
        Option("withdraw", "USSR"),
        Option("escalate", "USSR"),
    ),
    {
        "US": Ranking(tuple((k + 1,) for k in (4, 6, 5, 7, 2, 1, 3, 0, 11, 9, 10, 8))),
        "USSR": Ranking(tuple((k + 1,) for k in (0, 4, 6, 2, 5, 1, 7, 3, 11, 9, 10, 8))),
    },
    (Rule("exclusive", (Compare("withdraw"), Compare("escalate"))),),
    status_quo=9,
    state_names={1: "as it was"},
)
ESCALATE = Merger("escalation", Compare("escalate"), {"US": 12, "USSR": 12})


@st.composite
def divided(draw):
    """A conflict, and groups of its states that are to become one each."""
    conflict = draw(st.one_of(conflicts(), banned()))
    labels = draw(st.lists(st.integers(0, 4), min_size=conflict.size, max_size=conflict.size))
    groups = [{k for k, label in enumerate(labels, 1) if label == g} for g in (1, 2)]
    return conflict, [group for group in groups if group]


def mergers(conflict, groups):
    """Each group as a merger that takes the place of its first state for everybody."""
    return [
        Merger(
            f"merged {min(group)}",
            Either(tuple(exactly(conflict.options, conflict.decimal(k)) for k in sorted(group))),
            dict.fromkeys(conflict.decision_makers, min(group)),
        )
        for group in groups
    ]


def agrees(conflict: Conflict, groups: list[set[int]]) -> None:
    """The merged conflict holds what the merged game does."""
    literal = merged(seen(conflict, {}), groups)
    number = {s: place for place, s in enumerate(literal.states, 1)}
    found = analyse(coalesce(conflict, mergers(conflict, groups)))
    for concept in CONCEPTS:
        for dm in conflict.decision_makers:
            expected = {number[s] for s in stable(literal, concept, dm)}
            assert set(found.stable[concept][dm]) == expected, (concept, dm)


QUICK = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)


class TestCoalesce:
    """Merging states."""

    @pytest.mark.untraced
    @given(divided())
    @QUICK
    def test_joins_moves_to_and_from_the_states(self, parts):
        """Who can move to or from one of the states can move to or from the merged one."""
        agrees(*parts)

    @pytest.mark.proof
    @given(divided())
    @settings(QUICK, max_examples=2000)
    def test_on_thousands_of_conflicts(self, parts):
        """The same over thousands of conflicts."""
        agrees(*parts)

    @pytest.mark.untraced
    @given(conflicts())
    @QUICK
    def test_nothing_merged_changes_nothing(self, conflict):
        """The same conflict in graph form."""
        assert analyse(coalesce(conflict, [])).stable == analyse(conflict).stable

    def test_escalation_in_the_cuban_crisis(self):
        """The four states of an escalation become one; what held of the others still does."""
        found = coalesce(CUBA, [ESCALATE])

        assert found.size == 9
        assert found.states[0] == "as it was"
        assert found.states[7:] == ("yes yes yes no", "escalation")
        assert found.status_quo == 9
        assert found.preferences["US"].classes[-1] == (9,)
        assert analyse(found).equilibria["SEQ"] == (5, 7)
        assert analyse(found).equilibria["GMR"] == (1, 2, 3, 5, 6, 7, 8)

    def test_keeps_what_is_not_seen(self):
        """A merged state is unseen where all its states are."""
        blind = replace(CUBA, unseen={"US": (Compare("escalate"),)})

        assert coalesce(blind, [ESCALATE]).unseen == {"US": (9,)}

    @pytest.mark.parametrize(
        ("mergers", "problem"),
        [
            (
                [Merger("escalation", Compare("escalate"), {"US": 12})],
                "joins states that 'USSR' does not hold equal: 9, 10, 11, 12. State under",
            ),
            ([Merger("all", All(()))], "'US' does not hold equal: 1, 2, 3, 4, 5, 6, ...."),
            (
                [Merger("none", All((Compare("withdraw"), Compare("escalate"))))],
                "the merged state 'none' has no states",
            ),
            ([ESCALATE, ESCALATE], r"state 9 .* is in two merged states, 'escalation'"),
            ([Merger("x", Compare("escalate"), {"US": 13})], "there is no state 13"),
            (
                [replace(ESCALATE, ranks={"UN": 9})],
                "ranks of 'UN', who is no decision maker. Name one of: US, USSR",
            ),
            ([replace(ESCALATE, name="as it was")], "two states are called 'as it was'"),
        ],
    )
    def test_refuses_what_cannot_be_merged(self, mergers, problem):
        """One clear sentence each."""
        with pytest.raises(ModelError, match=problem):
            coalesce(CUBA, mergers)

    def test_refuses_a_state_seen_in_part(self):
        """All of the merged states are seen, or none."""
        unseen = {"US": (All((Compare("escalate"), Compare("blockade"))),)}
        with pytest.raises(ModelError, match="the merged one that state 9 is in"):
            coalesce(replace(CUBA, unseen=unseen), [ESCALATE])
