"""What `goodoffices.reading.charges` promises."""

import pytest
from tests.reading.test_reader import reading_of

from goodoffices.reading.charges import charge_before, discharges, without_charge


class TestWithoutCharge:
    """`without_charge`, by what Peru said."""

    @pytest.mark.parametrize(
        "tail",
        [
            "a charge that Chile denies",
            "a claim Chile has denied",
            "an accusation Chile rejected",
            "a claim rejected by Chile",
            "allegations which Chile has dismissed as false",
            "charges Chile denies",
            "something Chile has always denied",
            "an allegation both countries deny",
            "which Chile denies",
            "which Chile has repeatedly denied",
        ],
    )
    def test_that_somebody_denies_it_was_not_said(self, tail):
        """The reporter adds it, and no one speaks in it."""
        found = reading_of(f"Peru said the army had shelled the town, {tail}.").statements
        assert [one.content[0].text for one in found] == ["the army had shelled the town"]

    @pytest.mark.parametrize(
        "told",
        [
            "the plan, which Chile denies, would bring peace",
            "the rebels had stolen cows, a crime",
            "it had made a claim which Chile denies",
            "it had proposed a summit, which Chile rejected",
        ],
    )
    def test_what_was_said_stays(self, told):
        """Where the sentence goes on, where nobody denies it, where it may be said."""
        found = reading_of(f"Peru said {told}.").statements
        assert [one.content[0].text for one in found if one.nested_in is None] == [told]

    def test_who_denies_it_may_go_on(self):
        """What follows is told by no one else."""
        told = "Peru said it rained, a claim that Chile denied, noting that the roads were dry."
        found = reading_of(told).statements
        assert [one.speaker.text for one in found] == ["Peru", "Chile"]

    def test_where_it_ends(self):
        """As a place among the words."""
        low = ["peru", "said", "it", "rained", ",", "which", "chile", "denies", "."]
        assert without_charge(low, 2, 9) == 4
        assert without_charge(low[:4], 2, 4) == 4


class TestChargeBefore:
    """`charge_before`."""

    def test_the_comma_before_it(self):
        """None for a verb that denies nothing, or nothing of the clause before."""
        low = ["it", "rained", ",", "a", "claim", "peru", "denies", "and", "chile", "said"]
        assert charge_before(low, 6) == 2
        assert charge_before(low, 9) is None
        assert charge_before(["peru", "denies", "it"], 1) is None


class TestDischarges:
    """`discharges`."""

    @pytest.mark.parametrize(
        ("after", "told"),
        [
            ("his chief negotiator , ana reyes", True),
            ("defence minister ana reyes on monday", True),
            ("the head of the army", True),
            ("the negotiator\u2019s claim that talks failed", False),
            ("the minister as a liar", False),
            ("ana reyes as chief negotiator and named carl brandt", True),
            ("ana reyes as a minister of no merit", False),
            ("it as gossip , the minister said", False),
            ("a report by the minister", False),
            ("the claim .", False),
            ("it", False),
        ],
    )
    def test_people_are_dismissed_and_claims_are(self, after, told):
        """Nothing is said where somebody loses an office."""
        assert discharges(("he", "dismissed", *after.split()), 1) is told

    def test_a_dismissed_minister_is_no_statement(self):
        """A dismissed claim is one."""
        found = reading_of("Peru dismissed its army chief on Monday. Peru dismissed the claim.")
        assert [one.content[0].text for one in found.statements] == ["the claim"]
