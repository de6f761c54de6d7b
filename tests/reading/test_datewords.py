"""A hundred ways to say when, seen from several publication days (rule D3)."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.reading.dates import resolve
from goodoffices.reading.datewords import time_words
from goodoffices.reading.extent import Extent
from goodoffices.record.dates import When, bounds

# words | value seen from Thursday 27 April 2023 | from Monday 1 January 2024
PAST = """
on Monday | 2023-04-24 | 2024-01-01
on Thursday | 2023-04-27 | 2023-12-28
early on Thursday | 2023-04-27 | 2023-12-28
late Wednesday | 2023-04-26 | 2023-12-27
Friday morning | 2023-04-21 | 2023-12-29
last Monday | 2023-04-24 | 2023-12-25
this past Sunday | 2023-04-23 | 2023-12-31
Monday's meeting | 2023-04-24 | 2024-01-01
today | 2023-04-27 | 2024-01-01
earlier today | 2023-04-27 | 2024-01-01
this evening | 2023-04-27 | 2024-01-01
yesterday | 2023-04-26 | 2023-12-31
last night | 2023-04-26 | 2023-12-31
the day before yesterday | 2023-04-25 | 2023-12-30
two days ago | 2023-04-25 | 2023-12-30
twelve days ago | 2023-04-15 | 2023-12-20
10 days ago | 2023-04-17 | 2023-12-22
on April 26 | 2023-04-26 | 2023-04-26
on 26 April | 2023-04-26 | 2023-04-26
on the 26th of April | 2023-04-26 | 2023-04-26
on April 26th | 2023-04-26 | 2023-04-26
on Apr. 26 | 2023-04-26 | 2023-04-26
on Sept 3 | 2022-09-03 | 2023-09-03
on 3 May | 2022-05-03 | 2023-05-03
on 3 May 2021 | 2021-05-03 | 2021-05-03
May 3, 2021 | 2021-05-03 | 2021-05-03
Wednesday, April 26 | 2023-04-26 | 2023-04-26
Wednesday (26 April) | 2023-04-26 | 2023-04-26
Wednesday 27 April 2022 | 2022-04-27 | 2022-04-27
Tuesday 27 April 2022 | - | -
2022-04-26 | 2022-04-26 | 2022-04-26
26.04.2022 | 2022-04-26 | 2022-04-26
26/04/2022 | 2022-04-26 | 2022-04-26
04/26/2022 | 2022-04-26 | 2022-04-26
04/05/2022 | - | -
on the 26th | 2023-04-26 | 2023-12-26
on the 26th of last month | 2023-03-26 | 2023-12-26
on the 31st of April 2022 | - | -
in April | 2023-04 | 2023-04
in May | 2022-05 | 2023-05
in early April | 2023-04 | 2023-04
mid-March | 2023-03 | 2023-03
at the end of April | 2023-04 | 2023-04
in April last year | 2022-04 | 2023-04
in March 2021 | 2021-03 | 2021-03
last March | 2023-03 | 2023-03
last month | 2023-03 | 2023-12
late last month | 2023-03 | 2023-12
in the last week of March | 2023-03 | 2023-03
on Monday and Tuesday | 2023-04-24/2023-04-25 | 2023-12-25/2023-12-26
in the week of 26 April | 2023-04-24/2023-04-30 | 2023-04-24/2023-04-30
the week beginning 26 April | 2023-04-26/2023-05-02 | 2023-04-26/2023-05-02
at the end of last month | 2023-03 | 2023-12
at the end of the month | - | -
this month | 2023-04 | 2024-01
last year | 2022 | 2023
in 2014 | 2014 | 2014
in mid-2022 | 2022 | 2022
late 2022 | 2022 | 2022
last fall | 2022-09/2022-11 | 2023-09/2023-11
last autumn | 2022-09/2022-11 | 2023-09/2023-11
autumn 2022 | 2022-09/2022-11 | 2022-09/2022-11
in the autumn of 2022 | 2022-09/2022-11 | 2022-09/2022-11
last summer | 2022-06/2022-08 | 2023-06/2023-08
early summer | 2022-06/2022-08 | 2023-06/2023-08
the winter of 2021 | 2021 | 2021
the winter of 2021-22 | 2021-12/2022-02 | 2021-12/2022-02
in the 1990s | 1990/1999 | 1990/1999
the early 1990s | 1990/1999 | 1990/1999
the first quarter of 2022 | 2022-01/2022-03 | 2022-01/2022-03
the second half of last year | 2022-07/2022-12 | 2023-07/2023-12
in the first quarter | - | -
from 3 to 5 May | 2022-05-03/2022-05-05 | 2023-05-03/2023-05-05
between 3 and 5 May 2021 | 2021-05-03/2021-05-05 | 2021-05-03/2021-05-05
April 24-26 | 2023-04-24/2023-04-26 | 2023-04-24/2023-04-26
24-26 April 2022 | 2022-04-24/2022-04-26 | 2022-04-24/2022-04-26
from April 28 to May 3 | 2022-04-28/2022-05-03 | 2023-04-28/2023-05-03
December 28 to January 3 | 2022-12-28/2023-01-03 | 2022-12-28/2023-01-03
between April and June | 2022-04/2022-06 | 2023-04/2023-06
from April to June 2021 | 2021-04/2021-06 | 2021-04/2021-06
from 2009 to 2019 | 2009/2019 | 2009/2019
between 2014 and 2016 | 2014/2016 | 2014/2016
2014-2016 | 2014/2016 | 2014/2016
2014-15 | 2014/2015 | 2014/2015
from May 2009 to June 2019 | 2009-05/2019-06 | 2009-05/2019-06
between Monday and Wednesday | 2023-04-24/2023-04-26 | 2023-12-25/2023-12-27
on Christmas Day | 2022-12-25 | 2023-12-25
on New Year's Eve | 2022-12-31 | 2023-12-31
on the eve of Friday's summit | 2023-04-27 | 2023-12-28
on the eve of 3 May | 2022-05-02 | 2023-05-02
around 12 April | 2023-04-12 | 2023-04-12
on the eve of the summit | - | -
a week after the call | - | -
the next day | - | -
two days later | - | -
earlier this week | - | -
last week | - | -
this past week | - | -
over the weekend | - | -
overnight | - | -
a week ago | - | -
three months ago | - | -
several days ago | - | -
earlier this year | - | -
recently | - | -
in recent days | - | -
in the past year | - | -
since 2014 | - | -
until 2016 | - | -
since Monday | - | -
by Friday | - | -
before May | - | -
the following Monday | - | -
"""
FUTURE = """
on Monday | 2023-05-01 | 2024-01-08
on Thursday | 2023-05-04 | 2024-01-04
this Thursday | 2023-04-27 | 2024-01-04
next Friday | 2023-04-28 | 2024-01-05
the coming Friday | 2023-04-28 | 2024-01-05
tomorrow | 2023-04-28 | 2024-01-02
the day after tomorrow | 2023-04-29 | 2024-01-03
on 3 May | 2023-05-03 | 2024-05-03
in May | 2023-05 | 2024-05
next month | 2023-05 | 2024-02
next year | 2024 | 2025
next spring | 2024-03/2024-05 | 2024-03/2024-05
on the 26th | 2023-05-26 | 2024-01-26
from 3 to 5 May | 2023-05-03/2023-05-05 | 2024-05-03/2024-05-05
at the end of the month | 2023-04 | 2024-01
at the end of the week | 2023-04-27/2023-04-30 | 2024-01-01/2024-01-07
at the end of next year | 2024 | 2025
between Monday and Wednesday | 2023-05-01/2023-05-03 | 2024-01-08/2024-01-10
on the eve of Friday's summit | 2023-04-27 | 2024-01-04
in the coming days | - | -
within weeks | - | -
by 2025 | - | -
"""
DAYS = ("2023-04-27", "2024-01-01")


def rows(table: str) -> list[tuple[str, str, str | None]]:
    """Give words, publication day and value for every cell of a table."""
    found = []
    for line in table.strip().splitlines():
        words, *values = (cell.strip() for cell in line.split(" | "))
        found += [
            (words, day, None if value == "-" else value)
            for day, value in zip(DAYS, values, strict=True)
        ]
    return found


def when(words: str, published: str, *, future: bool = False) -> When:
    """Resolve the first words that say when in a text."""
    return resolve(time_words(words, Extent(0, len(words)))[0], published, future=future)


class TestTable:
    """What each expression means."""

    @pytest.mark.parametrize(("words", "published", "value"), rows(PAST))
    def test_told_as_past(self, words, published, value):
        """The value, and never a day after publication unless the year is written."""
        assert when(words, published).value == value

    @pytest.mark.parametrize(("words", "published", "value"), rows(FUTURE))
    def test_told_as_ahead(self, words, published, value):
        """The nearest one that is ahead; where there is none, nothing."""
        assert when(words, published, future=True).value == value

    def test_the_table_has_a_hundred_expressions(self):
        """From two publication days each."""
        assert len(rows(PAST)) + len(rows(FUTURE)) >= 2 * 100

    @given(
        st.sampled_from([line.split(" | ")[0] for line in PAST.strip().splitlines()]),
        st.dates(date(2025, 1, 1), date(2080, 1, 1)),
    )
    def test_nothing_past_begins_after_publication(self, words, published):
        """Whatever the publication day, the words are named and the date lies before it."""
        found = when(words, published.isoformat())
        (first, *_) = time_words(words, Extent(0, len(words)))

        assert f"{first.words!r} at {first.extent.start}-{first.extent.end}" in found.basis
        if found.value is None:
            assert bounds(found.not_after)[0] <= published
        else:
            assert bounds(found.value)[0] <= published


class TestConsecutiveDays:
    """Two days that follow each other and stand together."""

    @pytest.mark.parametrize(
        ("words", "value"),
        [
            ("on 3 and 4 May", "2022-05-03/2022-05-04"),
            ("on 3 and 5 May", "2022-05-05"),
            ("on 4 and 3 May", "2022-05-03"),
            ("1 and 2 per cent", None),
        ],
    )
    def test_only_days_that_follow_each_other_are_an_interval(self, words, value):
        """Two days apart, or the wrong way round, are no interval; nor are two numbers."""
        found = [
            resolve(one, "2023-04-27").value for one in time_words(words, Extent(0, len(words)))
        ]
        assert found[-1:] == ([] if value is None else [value])


class TestLimits:
    """Since, until, by, before, after: no date, but perhaps a latest day."""

    @pytest.mark.parametrize(
        ("words", "latest"),
        [
            ("until 2016", "2016-12-31"),
            ("until Monday", "2023-04-24"),
            ("before May 2022", "2022-04-30"),
            ("by April 3", "2023-04-03"),
            ("since 2014", "2023-04-27"),
            ("after Monday", "2023-04-27"),
        ],
    )
    def test_the_latest_day(self, words, latest):
        """What lasted until a day was not after it."""
        found = when(words, "2023-04-27")

        assert (found.value, found.not_after) == (None, latest)

    def test_an_owned_day_is_no_limit(self):
        """'Before Friday's vote' dates the vote."""
        assert when("before Friday's vote", "2023-04-27").value == "2023-04-21"


class TestAbout:
    """What is only about then is said to be."""

    @pytest.mark.parametrize("words", ["around 12 April", "on the eve of 3 April"])
    def test_precision(self, words):
        """The precision is *about*."""
        assert when(words, "2023-04-27").precision == "about"


class TestOtherWords:
    """What looks like a date and is none."""

    @pytest.mark.parametrize(
        "text",
        [
            "They may march on.",
            "It could fall.",
            "between 3 and 5 votes",
            "from 10 to 20 percent",
            "the spring of the clock",
            "the 26th meeting",
            "version 3.12.4",
            "march 5 miles",
        ],
    )
    def test_nothing_is_found(self, text):
        """Months are written with a capital; numbers alone are no days."""
        assert time_words(text, Extent(0, len(text))) == ()

    @given(st.text(alphabet="12 0-/.mayMay Aprilon theofweekday", max_size=60))
    def test_spans_are_in_order_and_verbatim(self, text):
        """None overlaps another, and each stands in the text."""
        found = time_words(text, Extent(0, len(text)))

        assert all(one.extent.of(text) == one.words for one in found)
        assert all(a.extent.end <= b.extent.start for a, b in pairwise(found))
