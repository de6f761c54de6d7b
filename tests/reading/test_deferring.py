"""Stances that leave an issue to others, conditions that are demands, the reporter's view."""

import pytest

from goodoffices.reading import document, read


def stances(text):
    """Read the stances of a report: party, verb, what about."""
    found = read(document(text)).stances
    return [(s.party.name, s.verb, s.toward and s.toward.text) for s in found]


class TestDefer:
    """To leave something to somebody else."""

    @pytest.mark.parametrize(
        ("said", "toward"),
        [
            ("the border is a matter for the two governments", "the border"),
            ("the timing of the vote is up to Chad", "the timing of the vote"),
            ("the fate of the fleet is for the two navies to decide", "the fate of the fleet"),
            ("as for the call, it is a sovereign matter for both countries", "the call"),
            ("the choice of a capital remains an issue for the Libyan people", "the choice of a"),
            (
                "as regards their treaty, that is purely a bilateral question for Oslo",
                "their treaty",
            ),
        ],
    )
    def test_is_found_with_its_words(self, said, toward):
        """Whose matter it is stands after what is left to them."""
        found = stances(f"Peruvian Foreign Minister Ana Soto said on Monday that {said}.")
        assert [(party, verb) for party, verb, _ in found] == [("Peru", "defer")]
        assert found[0][2].startswith(toward)

    @pytest.mark.parametrize(
        "said",
        [
            "the border is a matter for us",
            "the delay is a matter for concern",
            "the report is up to date",
            "the office is for rent",
            "the rest is a question for another day",
        ],
    )
    def test_what_is_none(self, said):
        """What is one's own, or nobody's."""
        text = f"Peruvian Foreign Minister Ana Soto said on Monday that {said}."
        assert "defer" not in [verb for _, verb, _ in stances(text)]

    def test_is_no_event(self):
        """It changes nothing between anybody."""
        text = "Peruvian Foreign Minister Ana Soto said that the border is a matter for Chile."
        assert read(document(text)).events == ()


class TestAlso:
    """A condition that is a demand too."""

    def test_what_another_state_must_meet(self):
        """Not what oneself or nobody in particular must."""
        text = "Peruvian Foreign Minister Ana Soto said there will be no talks until {} the port."
        for who, also in (
            ("Chile leaves", ("demand",)),
            ("Peru has rebuilt", ()),
            ("rain stops at", ()),
        ):
            (found,) = read(document(text.format(who))).stances
            assert (found.verb, found.also) == ("precondition", also)


class TestView:
    """What the reporter concludes of the parties."""

    TEXT = (
        "LIMA - Peru and Chile met on Monday.\n\nWhile Peru and Chile are expressing openness to "
        "Norway's plan, both sides' demands remain very far apart.\n"
    )

    def test_is_told_apart_from_acts(self):
        """With the words of the issue only, and as no event."""
        reading = read(document(self.TEXT))
        assert [(s.party.name, s.rule, s.toward.text) for s in reading.stances] == [
            ("Peru", "view-welcome", "Norway's plan"),
            ("Chile", "view-welcome", "Norway's plan"),
        ]
        assert {event.told_in for event in reading.events} == {("c1",)}

    @pytest.mark.parametrize(
        "words",
        [
            "expressed interest in the plan",
            "has voiced support for the plan",
            "is open to the plan",
            "signalled its readiness for the plan",
            "shows interest in the plan",
        ],
    )
    def test_an_act_is_no_view(self, words):
        """Told as a fact."""
        (found,) = read(document(f"LIMA - Peru {words} on Monday.")).stances
        assert (found.rule, found.toward.text) == ("act-welcome", "the plan")
