"""Which words of a clause date what it tells, and on which side of the report."""

import pytest
from tests.reading.telling import filled
from tests.reading.test_reader import reading_of


def dated(sentence):
    """Give type and date of each contact of a report published on Thursday 7 March 2024."""
    return [(one.type, one.date.value) for one in reading_of(filled(sentence)).contacts]


class TestOwnWords:
    """`own_words`"""

    @pytest.mark.parametrize(
        ("sentence", "told"),
        [
            # What another event beside it dates.
            ("{a} met {b} to prepare a summit in May.", [("meeting", None)]),
            ("{a} met {b} on Monday to prepare a summit in May.", [("meeting", "2024-03-04")]),
            ("{a} met {b} at a summit in January.", [("meeting", "2024-01")]),
            ("{a} met {b} on the sidelines of a summit in January.", [("meeting", "2024-01")]),
            ("After Sunday's vote, {a} met {b}.", [("meeting", None)]),
            ("{a} told of Sunday's meeting with {b}.", [("meeting", "2024-03-03")]),
            (
                "{a} sent {b} a letter proposing a summit in May.",
                [("letter", None), ("summit", "2024-05")],
            ),
            # The day on which it was told.
            (
                "The army will hold talks with {b}, the group around {c} said on Monday.",
                [("talks", None)],
            ),
            # An aside has days of its own, and so has what it stands in.
            (
                "{a}, who also held talks with {b}, is expected back on 3 April.",
                [("talks", None)],
            ),
            ("{a}, who met {b} in January, left on Monday.", [("meeting", "2024-01")]),
            ("{a} left on Monday, where she was to be received by {b}.", [("meeting", None)]),
            ("{a} met {b} in January and she will speak.", [("meeting", "2024-01")]),
            (
                "{a} left Cairo on Friday for Lima, where she is to meet {b}.",
                [("meeting", None)],
            ),
            ("{a} left on Monday for Lima, where she will meet {b}.", [("meeting", None)]),
            # The day of what was done first.
            (
                "{a} called {b} on Sunday and offered to host {c}.",
                [("meeting", None), ("call", "2024-03-03")],
            ),
            # The day after something was done.
            (
                "{a} arrived in Oslo on Friday after meeting {b}.",
                [("meeting", None), ("visit", "2024-03-01")],
            ),
            # The day from which it was put off, that on which, and that to which.
            ("{a} has postponed talks with {b} that were due on Monday.", [("talks", None)]),
            ("{a} and {b} put off their talks on Monday.", [("talks", None)]),
            ("{a} on Monday postponed talks with {b}.", [("talks", None)]),
            ("{a} and {b} put off their talks until Monday.", [("talks", "2024-03-11")]),
            ("A call between {a} and {b} was rescheduled for Monday.", [("call", "2024-03-11")]),
        ],
    )
    def test_only_words_about_the_contact_date_it(self, sentence, told):
        """Not those of other events, of asides, or of a day that no longer holds."""
        assert dated(sentence) == told


class TestWhenOf:
    """`when_of`"""

    @pytest.mark.parametrize(
        ("sentence", "value"),
        [
            ("{a} was due to meet {b} on Friday.", "2024-03-08"),
            ("{a} had hoped to meet {b} on Friday.", "2024-03-01"),
            ("{a} had been due to meet {b} on Friday.", "2024-03-01"),
            ("{a} cancelled a meeting with {b} that was due on Friday.", "2024-03-08"),
            ("{a} cancelled a meeting with {b} that was due on Tuesday.", "2024-03-05"),
            ("{a} cancelled a meeting with {b} on Friday.", "2024-03-01"),
            (
                "A meeting between {a} and {b}, scheduled for 15 December, was called off.",
                "2023-12-15",
            ),
        ],
    )
    def test_on_which_side_of_the_report(self, sentence, value):
        """What had been planned is past; of a day for which something was due the nearer one."""
        assert [when for _, when in dated(sentence)] == [value]


class TestIsTold:
    """`is_told`"""

    def test_the_day_of_the_report_is_not_that_of_the_office(self):
        """*Announced on Monday that* dates what was announced in no way."""
        (one,) = reading_of(
            "Peru announced on Monday it will appoint Carl Brandt as ambassador to Chile."
        ).appointments
        assert one.date.value is None
