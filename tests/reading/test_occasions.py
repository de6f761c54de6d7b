"""When something was said: by the day of the deed, of the clause, of what was done just before."""

import pytest

from goodoffices.reading import read
from goodoffices.reading.document import parse_report

MINISTER = "Bulgarian Foreign Minister Ivan Petrov"


def dates(*paragraphs: str) -> list[str | None]:
    """Give the dates of the statements of a report, published on a Thursday."""
    text = "Talks go on\n\n" + "\n\n".join(paragraphs) + "\n"
    reading = read(parse_report(text.encode(), "report.txt"), "2024-05-16")
    return [one.date.value for one in reading.statements]


class TestDoneWhen:
    """The day at the end of the object of a deed."""

    @pytest.mark.parametrize(
        ("deed", "day"),
        [
            ("rejected the plan on Monday", "2024-05-13"),
            ("welcomed the step late on Tuesday", "2024-05-14"),
            ("condemned the text yesterday", "2024-05-15"),
            ("rejected the plan on 3 May", "2024-05-03"),
        ],
    )
    def test_it_dates_the_deed(self, deed, day):
        """The day is no part of what was rejected or welcomed."""
        assert dates(f"{MINISTER} {deed}.") == [day]

    @pytest.mark.parametrize(
        "deed",
        [
            "welcomed the vote on Monday",
            "condemned the attack on Tuesday",
            "urged both sides to meet on Monday",
            "opposes the plan",
        ],
    )
    def test_the_day_of_the_object_does_not(self, deed):
        """An event has a day of its own."""
        assert dates(f"{MINISTER} {deed}.") == [None]


class TestSaidWhen:
    """Words beside the cue."""

    def test_the_day_of_another_clause_dates_nothing(self):
        """A clause that *but* parts from the cue has its own day."""
        text = (
            f"The bloc dropped its call for a recount on Monday, but {MINISTER} said it was late."
        )
        assert dates(text) == [None]


class TestInheritDates:
    """The occasion of what was told or said before."""

    def test_what_follows_an_act_is_said_on_its_day(self):
        """The next sentence of whoever acted."""
        text = f'On Tuesday {MINISTER} dropped his demand for a vote. "We look ahead," he said.'
        assert dates(text) == ["2024-05-14"]

    def test_what_was_told_to_whom_one_met(self):
        """*Told her* is said at the meeting."""
        text = f"{MINISTER} met Anna Vogt on Monday. Petrov told her that the map was old."
        assert dates(text) == ["2024-05-13"]

    def test_another_outlet_is_another_occasion(self):
        """What somebody told a paper was not said where he spoke before."""
        text = f'{MINISTER} said on Monday that the map was old. "It is torn," he told Reuters.'
        assert dates(text) == ["2024-05-13", None]
