"""Days of deeds that date what is said right after them."""

import pytest
from tests.reading.test_reader import reading_of

SAID = "“We need help,” {who} said."


def day_of(before, who="she"):
    """Give the date of the last statement of a report published on Thursday, 7 March 2024."""
    return reading_of(before, SAID.format(who=who)).statements[-1].date.value


class TestNarrated:
    """`narrated`"""

    @pytest.mark.parametrize(
        "before",
        [
            "On Monday, President Ama Odera toured the flooded port.",
            "President Ama Odera on Monday toured the flooded port.",
            "President Ama Odera toured the flooded port on Monday.",
            "Late on Monday President Ama Odera flew to the flooded port.",
        ],
    )
    def test_what_is_said_after_a_deed_is_of_its_day(self, before):
        """By whoever did it."""
        assert day_of(before) == "2024-03-04"

    @pytest.mark.parametrize(
        "before",
        [
            "President Ama Odera toured the port before the vote on Monday.",
            "President Ama Odera toured the port on Monday and the dam on Tuesday.",
            "President Ama Odera will tour the port on Monday.",
            "President Ama Odera toured the port until Monday.",
            "On Monday, President Ama Odera will tour the port.",
            "On Monday, President Ama Odera is in the port.",
            "Nobody but President Ama Odera toured the port on Monday.",
            "On Monday, nobody but President Ama Odera toured the port.",
            "In March President Ama Odera toured the port.",
            "The port was flooded on Monday, and President Ama Odera wept.",
        ],
    )
    def test_another_day_dates_nothing(self, before):
        """Of an event, of several deeds, to come, or of somebody else's."""
        assert day_of(before) is None

    def test_somebody_else_is_not_dated(self):
        """The day is of whoever did it."""
        assert day_of("On Monday, President Ama Odera toured the port.", "Carl Brandt") is None
