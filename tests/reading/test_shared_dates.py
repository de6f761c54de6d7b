"""Contacts and what was said on their occasion."""

import pytest
from tests.reading.test_reader import reading_of

CALLS = (
    "President Ama Odera telephoned General Carl Brandt on Monday.",
    "President Ama Odera telephoned Judge Eva Lindt on Tuesday.",
)


class TestDatedByContacts:
    """Of a report published on Thursday, 7 March 2024."""

    @pytest.mark.parametrize(
        ("said", "value"),
        [
            ("During the call, Odera said that the truce holds.", "2024-03-05"),
            ("In their conversation, Odera said that the truce holds.", "2024-03-05"),
            ("During the visit, Governor Jan Rey said that the truce holds.", None),
            ("During the call, Odera said on Wednesday that the truce holds.", "2024-03-06"),
        ],
    )
    def test_by_the_last_one_before_that_the_noun_can_mean(self, said, value):
        """What has a day of its own keeps it."""
        found = reading_of(*CALLS, said).statements[-1]

        assert found.date.value == value

    def test_the_basis_names_it(self):
        """By its number, and not one that comes later."""
        said = "During the call, Odera said that the truce holds."
        found = reading_of(CALLS[0], said, CALLS[1]).statements[-1]

        assert found.date.value == "2024-03-04"
        assert found.date.basis.startswith("'During the call': at c1, 'Monday'")


class TestDatedByStatements:
    """Of a report published on Thursday, 7 March 2024."""

    def test_a_meeting_after_which_something_was_said(self):
        """It takes the day of the statement, which bounds it."""
        told = "Odera said on Monday that the truce holds after a meeting with General Carl Brandt."
        (contact,) = reading_of(told).contacts

        assert contact.date.value == contact.date.not_after == "2024-03-04"
        assert "s1 was said" in contact.date.basis

    def test_what_was_said_without_a_day_dates_nothing(self):
        """It is no later than the report."""
        told = "Odera said that the truce holds after a meeting with General Carl Brandt."
        (contact,) = reading_of(told).contacts

        assert contact.date.value is None
        assert contact.date.not_after == "2024-03-07"
