"""What `goodoffices.reading.sessions` promises."""

import pytest
from tests.reading.test_reader import reading_of


def days_of(*lines):
    """Give the days of the statements of a report published on Thursday 7 March 2024."""
    return [one.date.value for one in reading_of("\n".join(lines)).statements]


class TestDatedInSession:
    """`dated_in_session`"""

    @pytest.mark.parametrize(
        "heading", ["Press briefing, 5 March 2024", "Lima, 5 March 2024", "Tuesday, 5 March"]
    )
    def test_a_transcript_is_of_the_day_of_its_heading(self, heading):
        """What each says in it was said on that day."""
        found = days_of(heading, "", "Ms. REYES: The road is open.", "", "Mr. BRANN: It is shut.")
        assert found == ["2024-03-05", "2024-03-05"]

    def test_what_a_body_declares_is_of_the_day_of_its_heading(self):
        """In the present tense, under a line that has only a day and a place."""
        found = days_of("Lima, 5 March 2024", "", "The African Union condemns the raid.")
        assert found == ["2024-03-05"]

    @pytest.mark.parametrize(
        ("heading", "line"),
        [
            ("Lima, 5 March 2024", "The African Union condemned the raid."),
            ("What the Union said of 5 March 2024", "The African Union condemns the raid."),
            ("Lima, 5 May 2024", "The African Union condemns the raid."),
        ],
    )
    def test_what_is_told_of_the_past_has_no_day_of_the_heading(self, heading, line):
        """Nor under another heading, nor on a day after the report."""
        assert days_of(heading, "", line) == [None]

    def test_a_day_of_its_own_goes_before(self):
        """The words beside the verb say when it was said."""
        found = days_of("Press briefing, 5 March 2024", "", "Ana Reyes said on Monday it was open.")
        assert found == ["2024-03-04"]
