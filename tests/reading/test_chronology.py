"""What `goodoffices.reading.chronology` promises."""

import pytest
from tests.reading.telling import filled
from tests.reading.test_reader import reading_of

from goodoffices.reading.chronology import day_of_entry


class TestDayOfEntry:
    """`day_of_entry`"""

    @pytest.mark.parametrize(
        ("line", "day"),
        [
            ("3 May: A met B.", "3 May"),
            ("- 3 May 2023 \u2013 A met B.", "3 May 2023"),
            ("On 3-5 May: A met B.", "3-5 May"),
            ("Jan. 3: A met B.", "Jan. 3"),
            ("2023-05-03: A met B.", "2023-05-03"),
            ("May 2023: A met B.", "May 2023"),
            ("3 May A met B.", None),
            ("3 items: A met B.", None),
            ("A met B on 3 May: a first.", None),
        ],
    )
    def test_a_day_before_a_colon_begins_an_entry(self, line, day):
        """Any other day is one of the sentence."""
        found = day_of_entry(line, 0, len(line))
        assert (found and found.extent.of(line)) == day

    def test_the_day_itself_is_no_part_of_the_entry(self):
        """Nothing that stands among its words is dated by it."""
        assert day_of_entry("3 May: A met B.", 0, 3) is None

    @pytest.mark.parametrize(
        ("line", "contacts"),
        [
            ("3 Jan: {a} meets {b}.", [("occurred", "2024-01-03")]),
            ("3 Jan: {a} met {b} on 2 January.", [("occurred", "2024-01-02")]),
            ("3 Jan: {a} will meet {b}.", [("planned", None)]),
            ("3 Jan: {a} to visit Lima.", [("planned", None)]),
        ],
    )
    def test_an_entry_dates_the_contacts_of_its_line(self, line, contacts):
        """Days of their own go before, and what is ahead has another day."""
        found = reading_of(filled(line)).contacts
        assert [(one.status, one.date.value) for one in found] == contacts

    def test_an_entry_dates_the_appointments_of_its_line(self):
        """Those of the line after it are of another day."""
        found = reading_of("3 Jan: Eva Lindt resigned as envoy.\nCarl Brandt was named envoy.")
        assert [one.date.value for one in found.appointments] == ["2024-01-03", None]


class TestDatedInEntries:
    """`dated_in_entries`"""

    def test_an_entry_dates_what_is_said_in_its_line(self):
        """In a later sentence too; the line after it is of another day."""
        found = reading_of(
            filled(
                "3 Jan: {a} meets {b}. {a} tells reporters that it is over.\n"
                "Later {b} tells reporters that it is not."
            )
        ).statements

        assert [one.date.value for one in found] == ["2024-01-03", None]
        assert found[0].date.basis.endswith(": the day of the entry")

    def test_a_day_of_its_own_goes_before(self):
        """The words of the sentence say when."""
        found = reading_of(filled("3 Jan: Rain. {a} said on 2 January that it was over."))

        assert found.statements[0].date.value == "2024-01-02"

    def test_an_entry_dates_the_acts_of_its_line(self):
        """As the words of their sentence would."""
        found = reading_of("3 Jan: Rain. Peru is ready to discuss an amnesty.").stances

        assert [one.date.value for one in found] == ["2024-01-03"]
