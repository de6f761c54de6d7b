"""Dates counted from other events of the text."""

import pytest
from tests.reading.test_reader import reading_of

BEFORE = "President Ama Odera met General Carl Brandt on Monday."


class TestCounted:
    """`counted` through whole reports, published on Thursday 7 March 2024."""

    def test_ahead_the_day_named_before_is_ahead_too(self):
        """*On the same day* as talks that are to be held."""
        found = reading_of(
            "President Ama Odera will hold talks with General Carl Brandt on 12 March. "
            "Judge Eva Lindt is to meet Governor Jan Rey on the same day."
        )
        assert [one.date.value for one in found.contacts] == ["2024-03-12", "2024-03-12"]

    @pytest.mark.parametrize(
        ("sentence", "value", "precision"),
        [
            ("The day after the meeting, Odera said talks go on.", "2024-03-05", "day"),
            ("Two days after the meeting, Odera said talks go on.", "2024-03-06", "day"),
            ("Two days before the meeting, Odera said talks go on.", "2024-03-02", "day"),
            ("A week before the meeting, Odera said talks go on.", "2024-02-26", "about"),
            ("A month before the meeting, Odera said talks go on.", "2024-02", "about"),
            ("A year before the meeting, Odera said talks go on.", "2023", "about"),
            ("On the eve of the meeting, Odera said talks go on.", "2024-03-03", "about"),
            ("The next day, Odera said talks go on.", "2024-03-05", "day"),
            ("Two days later, Odera said talks go on.", "2024-03-06", "day"),
            ("A day later, Odera said talks go on.", "2024-03-05", "day"),
            ("The day before, Odera said talks go on.", "2024-03-03", "day"),
            ("Hours later, Odera said talks go on.", "2024-03-04", "day"),
            ("The next morning, Odera said talks go on.", "2024-03-05", "day"),
            ("Earlier in the day, Odera said talks go on.", "2024-03-04", "day"),
            ("Later that evening, Odera said talks go on.", "2024-03-04", "day"),
            ("A day earlier, Odera said talks go on.", "2024-03-03", "day"),
        ],
    )
    def test_from_a_dated_meeting(self, sentence, value, precision):
        """The basis names the words and the event."""
        said = reading_of(BEFORE, sentence).statements[-1].date

        assert (said.value, said.precision) == (value, precision)
        assert "counted from 2024-03-04" in said.basis

    @pytest.mark.parametrize(
        "sentence",
        [
            "A week after the meeting, lawyer Carl Brandt said talks go on.",
            "On the eve of the summit, lawyer Carl Brandt said talks go on.",
            "The next day, lawyer Carl Brandt said talks go on.",
            "Several days after the meeting, lawyer Carl Brandt said talks go on.",
        ],
    )
    def test_of_an_event_without_a_day_nothing(self, sentence):
        """Never a guess (rule D3)."""
        said = reading_of(sentence).statements[-1].date

        assert (said.value, said.not_after) == (None, "2024-03-07")

    def test_nothing_told_as_past_is_after_publication(self):
        """A week after Monday would be after Thursday."""
        said = reading_of(BEFORE, "A week after the meeting, Odera said talks go on.")

        assert said.statements[-1].date.value is None

    def test_a_noun_beside_a_date_is_an_event(self):
        """'Monday's vote' dates 'the day after the vote'."""
        reading = reading_of(
            "Lawyer Carl Brandt did not come to Monday's vote.",
            "The day after the vote, Brandt said talks go on.",
        )

        assert reading.statements[-1].date.value == "2024-03-05"
