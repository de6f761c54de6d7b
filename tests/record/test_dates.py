"""What `goodoffices.record.dates` promises."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from goodoffices.record.dates import When, bounds

days = st.dates(date(1000, 1, 1))


class TestBounds:
    """The first and last day of a date value."""

    @given(days)
    def test_a_day_is_its_own_bound(self, day):
        """Year and month cover it."""
        text = day.isoformat()

        assert bounds(text) == (day, day)
        for cut in (4, 7):
            first, last = bounds(text[:cut])
            assert first <= day <= last

    @given(days, days)
    def test_an_interval_runs_from_first_to_last(self, one, two):
        """In order it covers both; the other way round it is refused."""
        first, last = sorted((one, two))

        assert bounds(f"{first}/{last}") == (first, last)
        if first < last:
            with pytest.raises(ValueError, match="ends before it begins"):
                bounds(f"{last}/{first}")

    def test_a_month_ends_where_the_calendar_says(self):
        """A leap February has 29 days; a year ends in December."""
        assert bounds("2024-02")[1] == date(2024, 2, 29)
        assert bounds("2023") == (date(2023, 1, 1), date(2023, 12, 31))

    @pytest.mark.parametrize("value", ["", "May", "2024-3", "20240305", "2024-03-05T10:00", "/"])
    def test_other_forms_are_refused(self, value):
        """The message shows the forms."""
        with pytest.raises(ValueError, match="is no date; write 2023, 2023-04"):
            bounds(value)

    @pytest.mark.parametrize("value", ["12/06/2024", "2023/2023-04/2023-06", "2023-04/May"])
    def test_no_interval_is_shown_whole(self, value):
        """Not only the half that is no date."""
        with pytest.raises(ValueError, match=f"^'{value}' is no date; write"):
            bounds(value)

    @pytest.mark.parametrize("value", ["2023-02-29", "2023-13", "0000"])
    def test_days_off_the_calendar_are_refused(self, value):
        """There is no 29 February in 2023."""
        with pytest.raises(
            ValueError, match="is no day of the calendar; mend it, or give less of it"
        ):
            bounds(value)


class TestWhen:
    """A date of the first clock."""

    @pytest.mark.parametrize(
        ("value", "text", "precision"),
        [
            (2024, "2024", "year"),
            ("2024-03", "2024-03", "month"),
            (date(2024, 3, 5), "2024-03-05", "day"),
            ("2024-03/2024-05-01", "2024-03/2024-05-01", "range"),
        ],
    )
    def test_the_precision_is_that_of_the_value(self, value, text, precision):
        """What YAML reads as a number or a date is a date; its precision need not be said."""
        when = When(value=value)

        assert (when.value, when.precision) == (text, precision)

    def test_its_first_and_last_day(self):
        """An unknown day may still have a last one."""
        assert When(value="2024-03").first == date(2024, 3, 1)
        assert When(value="2024-03").last == date(2024, 3, 31)
        assert When(value="2024-03", precision="about").precision == "about"
        assert When(not_after="2024-03-05").last == date(2024, 3, 5)
        assert When(not_after="2024-03-05").first is None
        assert When().last is None

    @pytest.mark.parametrize(
        ("fields", "message"),
        [
            ({"value": "May"}, "'May' is no date"),
            ({"value": True}, "valid string"),
            ({"precision": "day"}, "a value and a precision, or neither"),
            ({"value": "2024", "precision": "unknown"}, "a value and a precision, or neither"),
            ({"value": "2024", "precision": "day"}, "'2024' has the precision year, not day"),
            ({"not_after": "soon"}, "'soon' is no date"),
        ],
    )
    def test_a_contradiction_is_refused(self, fields, message):
        """No more precision than the value has (rule R4)."""
        with pytest.raises(ValidationError, match=message):
            When(**fields)
