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
            "rejected the plan of 3 May",
            "rejected the plan dated 3 May",
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

    @pytest.mark.parametrize(
        ("words", "day"),
        [
            ("a day after", "2024-05-14"),
            ("a day before", "2024-05-16"),
            ("two days before", None),
            ("hours after", "2024-05-15"),
            ("days after", None),
        ],
    )
    def test_a_day_is_counted_from_that_of_the_main_clause(self, words, day):
        """What was said *a day after* another deed has the day after it; none after the report."""
        assert dates(f"Chad left the pact on Wednesday, {words} {MINISTER} said it was old.") == [
            day
        ]

    def test_a_clause_between_the_day_and_the_speaker_is_passed_over(self):
        """*On Monday, while in Oslo, A said*; not *On Monday, while A slept, B ...*."""
        assert dates(f"On Monday, while in Oslo, {MINISTER} said it was late.") == ["2024-05-13"]

    def test_the_name_of_an_outlet_is_no_day(self):
        """Nothing is dated by the Mail on Sunday."""
        assert dates(f"{MINISTER} told the Mail on Sunday it was late.") == [None]

    def test_a_date_between_speaker_and_verb_is_no_speaker(self):
        """*Who on May 3 called*: the relative pronoun is the subject."""
        text = f"{MINISTER}, who on May 3 called the map “a joke”, left."
        assert dates(text) == ["2024-05-03"]


class TestInHeading:
    """The day in the heading of a statement that a body issues."""

    @pytest.mark.parametrize(
        ("heading", "day"),
        [
            ("Oslo, 14 May 2024", "2024-05-14"),
            ("14 May 2024", "2024-05-14"),
            ("The talks of the Delta Group on 14 May 2024", None),
        ],
    )
    def test_what_a_body_declares_is_of_that_day(self, heading, day):
        """A line that has nothing but the date, and a place."""
        assert dates(heading, "The Delta Group rejects any change.") == [day]


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

    @pytest.mark.parametrize(
        ("speaker", "day"),
        [("Peruvian Foreign Minister Ama Odera", "2024-05-14"), ("Brandt", None)],
    )
    def test_an_official_speaks_on_the_day_of_the_deed_of_the_state(self, speaker, day):
        """Right after what the state did."""
        text = f'Peru on Tuesday turned down the plan. "We look ahead," {speaker} said.'
        assert dates(text)[-1] == day
