"""What `goodoffices.assessment.outcomes` promises."""

import pytest
from tests.strategies_assessment import Maker, talks

from goodoffices.assessment import assess
from goodoffices.assessment.outcomes import MENU_LENGTH, cited, is_sourced, outcome
from goodoffices.assessment.results import ModelOutcome, ModelRefusal
from goodoffices.graphmodel import analyse, menu, read_model


@pytest.fixture
def maker():
    """Make a record with a statement of A, one of B, and an analyst's note."""
    maker = Maker()
    report = maker.report()
    a, b = maker.actor("A"), maker.actor("B")
    maker.said_by_a, maker.said_by_b = (
        maker.statement(report, actor, place=place) for place, actor in enumerate((a, b))
    )
    maker.judged = maker.note(maker.analyst(), label="restricted")
    maker.actor_a = a
    return maker


class TestCited:
    """The evidence of a model."""

    def test_collects_options_statements_and_rankings(self, maker):
        """Each id once, in order."""
        name = maker.model(talks([maker.said_by_b], [], [maker.said_by_a], [], [maker.judged]))

        assert cited(maker.entries[name]) == (maker.said_by_a, maker.said_by_b, maker.judged)

    def test_of_a_model_that_cannot_be_read_is_nothing(self, maker):
        """What is wrong with it is said where it is analysed."""
        assert cited(maker.entries[maker.model("no model")]) == ()


class TestIsSourced:
    """Whether something said or done supports an entry."""

    def test_an_analysts_word_alone_supports_nothing(self, maker):
        """Statements, contacts and appointments do; notes and what rests on them do not."""
        report, analyst = maker.report(), maker.analyst()
        issue = maker.issue()
        on_word = maker.position(maker.actor_a, issue, ("no",), maker.said_by_a)
        on_note = maker.position(maker.actor_a, issue, ("no",), maker.judged)
        known = {
            maker.said_by_a: True,
            maker.judged: False,
            on_word: True,
            on_note: False,
            report: True,
            analyst: False,
            maker.contact(report, maker.actor_a): True,
            maker.contact(analyst, maker.actor_a): False,
            maker.appointment(report, maker.actor_a): True,
            issue: False,
        }

        assert {name: is_sourced(maker.snapshot(), name) for name in known} == known


class TestOutcome:
    """What a model says."""

    def test_agrees_with_the_engine(self, maker):
        """Equilibria, stable states and menu are those of the model as it is written."""
        text = talks([maker.said_by_a])
        maker.model(text, actors={"A": maker.actor_a})
        expected = analyse(read_model(text, "x.yaml"))

        [found] = assess(maker.snapshot()).models

        assert isinstance(found, ModelOutcome)
        assert {
            key: tuple(s.ordinal for s in states) for key, states in found.equilibria.items()
        } == (expected.equilibria)
        assert found.stable == expected.stable
        assert [entry.state.ordinal for entry in found.menu] == [
            each.ordinal for each in menu(expected)
        ]
        for entry, each in zip(found.menu, menu(expected), strict=True):
            assert [(c.decision_maker, c.reference.ordinal, c.classes) for c in entry.climbs] == [
                (short.dm, short.reference, short.classes) for short in each.shortfalls
            ]
        assert (found.states, found.status_quo.ordinal, found.unstable) == (8, 1, len(found.menu))
        assert found.status_quo.levels == ("no", "no", "no")
        assert [(dm.name, dm.actor) for dm in found.decision_makers] == [
            ("A", maker.actor_a),
            ("B", None),
            ("M", None),
        ]

    def test_says_what_each_part_rests_on(self, maker):
        """A part that cites a statement is supported, one that cites a note is assumed."""
        name = maker.model(
            talks([maker.said_by_b], [], [maker.judged, maker.said_by_a], [], [maker.judged])
        )

        [found] = assess(maker.snapshot()).models

        assert [(o.name, o.assumed, o.grounds) for o in found.options] == [
            ("withdraw", False, (maker.said_by_b,)),
            ("talk", True, ()),
            ("mediate", True, ()),
        ]
        assert [(p.decision_maker, p.rank, p.form, p.assumed) for p in found.preferences] == [
            ("A", 1, "statement", False),
            ("A", 2, "statement", True),
            ("B", 1, "statement", True),
            ("B", 2, "statement", True),
            ("B", 3, "statement", True),
            ("M", 1, "ranking", True),
        ]
        assert found.preferences[-1].text == "8 > 4 = 7 > 3 > 6 > 2 > 5 > 1"
        assert found.grounds == tuple(
            sorted((name, maker.said_by_a, maker.said_by_b, maker.judged))
        )
        assert found.label == "restricted"
        assumed = assess(maker.snapshot()).coverage.assumptions
        assert [(each.decision_maker, each.text) for each in assumed][:3] == [
            (None, "talk"),
            (None, "mediate"),
            ("A", "not withdraw"),
        ]
        assert assumed[-1].notes == (maker.judged,)

    def test_a_model_in_graph_form_has_states_by_name(self, maker):
        """No options; its states and its ranking by name, moves with the analysis."""
        text = (
            "decision_makers: [A, B]\nstates: [calm, war]\n"
            "status_quo: calm\nmoves: {A: [[calm, war]]}\n"
            f"preferences: {{A: {{ranking: [war, calm], evidence: [{maker.said_by_a}]}}, "
            "B: {ranking: [[calm, war]]}}\n"
        )
        name = maker.model(text)
        found = outcome(maker.snapshot(), maker.entries[name], "SEQ")

        assert isinstance(found, ModelOutcome)
        assert (found.options, found.states) == ((), 2)
        assert (found.status_quo.name, found.status_quo.decimal) == ("calm", None)
        assert [row.text for row in found.preferences] == ["war > calm", "calm = war"]
        assert found.grounds == tuple(sorted({name, maker.said_by_a}))
        assert [state.name for state in found.equilibria["Nash"]] == ["war"]

    def test_weights_stand_as_written(self, maker):
        """Option by option, level by level."""
        text = talks().split("  M:")[0] + "  M: {weights: {mediate: 2, talk: [1, 0.5]}}\n"
        maker.model(text)

        [found] = assess(maker.snapshot()).models

        assert found.preferences[-1].form == "weights"
        assert found.preferences[-1].text == "withdraw: 0, 0; talk: 1, 1/2; mediate: 0, 2"

    def test_an_option_without_evidence_stays_where_it_is(self, maker):
        """Without the only statement for it, withdrawal is off the table, and is marked so."""
        maker.model(talks([maker.said_by_b], [], [maker.said_by_a]))

        [found] = assess(maker.snapshot().without([maker.said_by_b])).models

        assert found.options[0].withdrawn
        assert not found.options[0].assumed
        assert found.withdrawn == (maker.said_by_b,)
        assert found.states == 4

    def test_a_preference_without_evidence_no_longer_counts(self, maker):
        """Without the only statement for it, A no longer cares for talks."""
        maker.model(talks([], [], [maker.said_by_a]))

        [found] = assess(maker.snapshot().without([maker.said_by_a])).models

        assert [(p.text, p.withdrawn) for p in found.preferences[:2]] == [
            ("talk", True),
            ("not withdraw", False),
        ]
        assert max(found.analysis.payoffs["A"]) == 2

    def test_a_proposal_is_no_evidence(self, maker):
        """A statement that nobody confirmed supports nothing."""
        maker.model(talks([maker.said_by_b]))
        maker.change(maker.said_by_b, status="proposed")

        [found] = assess(maker.snapshot()).models

        assert found.withdrawn == (maker.said_by_b,)

    def test_a_ranking_without_evidence_is_a_reason(self, maker):
        """Where a model cannot be analysed, its own words say why."""
        name = maker.model(talks([], [], [], [], [maker.said_by_a]))

        [found] = assess(maker.snapshot().without([maker.said_by_a])).models

        assert isinstance(found, ModelRefusal)
        assert "'M'" in found.message
        assert (found.model, found.grounds) == (name, (name,))

    def test_a_model_that_cannot_be_read_is_a_reason(self, maker):
        """The rest of the assessment stands."""
        maker.model("decision_makers: []")

        [found] = assess(maker.snapshot()).models

        assert isinstance(found, ModelRefusal)
        assert "models/" in found.message

    def test_a_long_menu_is_cut_and_says_so(self, maker):
        """The number of all outcomes that do not hold stands beside the first ones."""
        options = "".join(f"  - {{name: o{k}, owner: A}}\n" for k in range(8))
        maker.model(
            "schema: goodoffices-model-1\ndecision_makers: [A]\n"
            f"options:\n{options}preferences: {{A: {{statements: [o0, o1]}}}}\n"
        )

        [found] = assess(maker.snapshot()).models

        assert (len(found.menu), found.unstable) == (MENU_LENGTH, 192)
