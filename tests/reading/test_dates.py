"""Rule D3, clause by clause."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.reading.dates import resolve, time_words, undated
from goodoffices.reading.extent import Extent
from goodoffices.record.dates import When, bounds

THURSDAY = "2023-04-27"
NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
days = st.dates(date(1950, 1, 1), date(2090, 1, 1))


def when(words: str, published: str | None = THURSDAY, *, future: bool = False) -> When:
    """Resolve the only words that say when in a text."""
    (found,) = time_words(words, Extent(0, len(words)))
    return resolve(found, published, future=future)


class TestWeekdays:
    """A weekday is told by the tense."""

    @given(days, st.sampled_from(NAMES))
    def test_in_the_past_it_is_the_latest_up_to_publication(self, published, name):
        """Not after the publication day, at most six days before, and of that name."""
        found = date.fromisoformat(when(f"on {name}", published.isoformat()).value)

        assert timedelta(0) <= published - found <= timedelta(6)
        assert NAMES[found.weekday()] == name

    @given(days, st.sampled_from(NAMES))
    def test_in_the_future_it_is_the_next_after_publication(self, published, name):
        """One to seven days ahead; the publication day itself never."""
        found = when(f"on {name}", published.isoformat(), future=True).value

        assert timedelta(1) <= date.fromisoformat(found) - published <= timedelta(7)
        assert NAMES[date.fromisoformat(found).weekday()] == name

    @pytest.mark.parametrize("words", ["this Thursday", "today, Thursday", "today Thursday"])
    def test_with_this_or_today_it_may_be_the_publication_day(self, words):
        """Only these words let a future weekday be the day of publication."""
        assert when(words, future=True).value == THURSDAY
        assert when("on Thursday", future=True).value == "2023-05-04"

    def test_this_and_another_day_is_still_ahead(self):
        """Of a Thursday, 'this Friday' is tomorrow."""
        assert when("this Friday", future=True).value == "2023-04-28"

    def test_last_is_never_the_publication_day(self):
        """'Last Thursday', on a Thursday, is a week ago."""
        assert when("last Thursday").value == "2023-04-20"
        assert when("last Wednesday").value == "2023-04-26"

    def test_next_is_ahead_whatever_the_tense(self):
        """'Next Monday' cannot be past."""
        assert when("next Monday").value == "2023-05-01"

    def test_a_day_counted_from_another_is_not_guessed(self):
        """'The following Monday' depends on a day that is not known here."""
        assert when("the following Monday").value is None

    @pytest.mark.parametrize("published", [None, "2023", "2023-04"])
    def test_without_a_publication_day_it_stays_empty(self, published):
        """The basis says so, and names the words."""
        found = when("on Thursday", published)

        assert found.value is None
        assert "'Thursday' at 3-11" in found.basis
        assert "publication day is not known" in found.basis


class TestDays:
    """Other words for a day."""

    @pytest.mark.parametrize(
        ("words", "value"),
        [
            ("today", "2023-04-27"),
            ("this morning", "2023-04-27"),
            ("tonight", "2023-04-27"),
            ("yesterday", "2023-04-26"),
            ("last night", "2023-04-26"),
            ("the day before yesterday", "2023-04-25"),
            ("tomorrow", "2023-04-28"),
            ("the day after tomorrow", "2023-04-29"),
            ("two days ago", "2023-04-25"),
            ("a day ago", "2023-04-26"),
            ("12 days ago", "2023-04-15"),
        ],
    )
    def test_they_count_from_the_publication_day(self, words, value):
        """Each is exact to the day."""
        found = when(words)

        assert (found.value, found.precision) == (value, "day")

    @pytest.mark.parametrize(
        "words",
        ["26 April 2022", "26th of April, 2022", "April 26, 2022", "Apr. 26 2022", "2022-04-26"],
    )
    def test_a_full_date_needs_no_publication(self, words):
        """Day, month and year are as written."""
        assert when(words, None).value == "2022-04-26"

    def test_day_month_and_year_with_full_stops(self):
        """As translated prose writes them."""
        assert when("26.04.2022", None).value == "2022-04-26"

    def test_a_day_without_a_year_is_the_nearest_in_the_direction_of_the_tense(self):
        """Past up to and including publication, future from it."""
        assert when("April 27").value == "2023-04-27"
        assert when("30 September").value == "2022-09-30"
        assert when("30 September", future=True).value == "2023-09-30"
        assert when("February 29").value == "2020-02-29"
        assert when("February 29", future=True).value == "2024-02-29"

    @pytest.mark.parametrize("words", ["31 April 2022", "2022-02-30", "31.02.2022", "31 April"])
    def test_what_is_no_day_stays_empty(self, words):
        """Nothing is corrected."""
        assert when(words).value is None

    def test_a_march_and_a_may_are_no_months(self):
        """A month without a day is read only after a word such as 'in'."""
        text = "They may march in May; talks may fall."
        found = time_words(text, Extent(0, len(text)))

        assert [one.extent.of(text) for one in found] == ["May"]


class TestMonthsAndSeasons:
    """Less than a day."""

    @pytest.mark.parametrize(
        ("words", "future", "value"),
        [
            ("in April", False, "2023-04"),
            ("in May", False, "2022-05"),
            ("in May", True, "2023-05"),
            ("in March", True, "2024-03"),
            ("last April", False, "2022-04"),
            ("next April", True, "2024-04"),
            ("this April", True, "2023-04"),
            ("March 2021", False, "2021-03"),
            ("last month", False, "2023-03"),
            ("this month", False, "2023-04"),
            ("next month", True, "2023-05"),
        ],
    )
    def test_months(self, words, future, value):
        """The nearest month in the direction of the tense."""
        found = when(words, future=future)

        assert (found.value, found.precision) == (value, "month")

    @pytest.mark.parametrize(
        ("words", "future", "value"),
        [
            ("last fall", False, "2022-09/2022-11"),
            ("last autumn", False, "2022-09/2022-11"),
            ("last winter", False, "2022-12/2023-02"),
            ("last spring", False, "2022-03/2022-05"),
            ("this spring", False, "2023-03/2023-05"),
            ("next spring", True, "2024-03/2024-05"),
            ("this summer", True, "2023-06/2023-08"),
            ("in the spring of 2025", True, "2025-03/2025-05"),
            ("early summer", True, "2023-06/2023-08"),
            ("early summer", False, "2022-06/2022-08"),
        ],
    )
    def test_seasons_are_intervals(self, words, future, value):
        """Three northern months."""
        found = when(words, future=future)

        assert (found.value, found.precision) == (value, "season")
        assert bounds(found.value)

    def test_this_winter_in_january_began_in_december(self):
        """A winter has the year in which it begins."""
        assert when("this winter", "2023-01-10").value == "2022-12/2023-02"

    def test_a_winter_of_one_year_is_only_that_year(self):
        """'Winter of 2022' falls in two winters."""
        found = when("winter of 2022")

        assert (found.value, found.precision) == ("2022", "year")

    @pytest.mark.parametrize(
        ("words", "value"), [("last year", "2022"), ("in 2014", "2014"), ("next year", "2024")]
    )
    def test_years(self, words, value):
        """A year stays a year."""
        found = when(words)

        assert (found.value, found.precision) == (value, "year")

    @pytest.mark.parametrize("words", ["since 2014", "until 2030", "by 2025"])
    def test_a_limit_is_no_date(self, words):
        """Nothing happened 'in' a year that only bounds it."""
        assert when(words).value is None


class TestVagueWords:
    """What settles no date stays empty, with the publication as the latest day."""

    @pytest.mark.parametrize(
        "words",
        [
            "earlier this week",
            "recently",
            "last week",
            "over the weekend",
            "in recent days",
            "the previous day",
            "a day after",
            "a week ago",
            "three months ago",
            "earlier this year",
        ],
    )
    def test_they_stay_empty(self, words):
        """Never a guess."""
        found = when(words)

        assert (found.value, found.precision) == (None, "unknown")
        assert found.not_after == THURSDAY

    def test_ahead_there_is_no_latest_day(self):
        """'Next week' is after publication."""
        assert when("next week", future=True).not_after is None

    @pytest.mark.parametrize(
        ("words", "first", "last"),
        [
            ("next week", 4, 10),
            ("early next week", 4, 10),
            ("this week", 0, 3),
            ("later this week", 1, 3),
            ("this weekend", 2, 3),
            ("next weekend", 9, 10),
        ],
    )
    def test_ahead_they_leave_the_days_of_the_week(self, words, first, last):
        """Of what is to come on a Thursday *next week* is from Monday to Sunday."""
        found = when(words, future=True)
        days = [
            (date.fromisoformat(THURSDAY) + timedelta(days=n)).isoformat() for n in (first, last)
        ]

        assert (found.value, found.precision) == ("/".join(days), "range")

    @pytest.mark.parametrize("words", ["in the coming days", "within days", "soon"])
    def test_ahead_without_an_end_they_stay_empty(self, words):
        """Nothing says when *the coming days* end."""
        assert when(words, future=True).value is None

    def test_later_this_month_ends_with_the_month(self):
        """From the day after the report to the last day of its month, or of its year."""
        assert when("later this month", future=True).value == "2023-04-28/2023-04-30"
        assert when("later this year", future=True).value == "2023-04-28/2023-12-31"

    @pytest.mark.parametrize(
        ("words", "last"),
        [
            ("before May", "2023-04-30"),
            ("before the end of May", "2023-05-31"),
            ("before mid-May", "2023-05-31"),
            ("by the end of the month", "2023-04-30"),
            ("by the end of next week", "2023-05-07"),
        ],
    )
    def test_ahead_a_limit_is_the_latest_day(self, words, last):
        """*Before the end of May* may be in May."""
        found = when(words, future=True)

        assert (found.value, found.not_after) == (None, last)

    def test_undated_keeps_the_latest_day(self):
        """A text that gives no date was still written before it was published."""
        assert undated(THURSDAY).not_after == THURSDAY
        assert undated(None).not_after is None


class TestTimeWords:
    """`time_words` finds, and never fails."""

    @given(st.text(max_size=80), days, st.booleans())
    def test_any_text_resolves_to_a_date_or_to_nothing(self, text, published, future):
        """Whatever stands there, the result is a valid date or empty with its reason."""
        for found in time_words(text, Extent(0, len(text))):
            result = resolve(found, published.isoformat(), future=future)
            assert found.extent.of(text) == found.words
            assert result.basis
            assert result.value is None or bounds(result.value)
