"""What `goodoffices.reading.attendance` promises."""

import pytest

from goodoffices.reading import document, read


def contacts(*lines):
    """Read a note of these paragraphs."""
    return read(document("\n\n".join(lines))).contacts


NOTE = "Note of a meeting, Harbour Hotel, Lima, 14 March 2024"
LIST = "Present: Amb. Ana Reyes (Lake Union, chair), Col. Bo Lee (Harbour Authority)"
SAID = "Col. Lee said it was over."


class TestAttendanceIn:
    """`attendance_in`, by the note."""

    def test_who_was_there_met(self):
        """On the day and at the place of the title; those in brackets only sent somebody."""
        (met,) = contacts(NOTE, LIST, SAID)

        assert (met.type, met.status, met.rule) == ("meeting", "occurred", "present")
        assert [one.name for one in met.participants] == ["Ana Reyes", "Bo Lee"]
        assert (met.date.value, met.place.text) == ("2024-03-14", "Lima")

    @pytest.mark.parametrize(
        ("title", "place"),
        [
            ("Note of a meeting with the Saro Front, UN House, Kesh, 24 May 2024", "Kesh"),
            ("Kesh, 24 May 2024", "Kesh"),
            ("Note of a meeting (Port Selva, 24 May 2024)", "Port Selva"),
            ("Note of a meeting with the Saro Front, 24 May 2024", None),
            ("Record of talks, Saro Front, 24 May 2024", None),
            ("Minutes, 24 May 2024", None),
            ("Note of a meeting, Friday, 24 May 2024", None),
            ("Note of a meeting, Ana Reyes, 24 May 2024", None),
        ],
    )
    def test_the_place_stands_before_the_day(self, title, place):
        """A town that no table knows too; a body, a person or the title is none."""
        (met,) = contacts(title, LIST, SAID)

        assert (met.place and met.place.text) == place

    def test_each_may_stand_in_a_line(self):
        """Up to an empty line; the title says that it was a call."""
        lines = "Participants:\n- Ana Reyes, envoy of Peru\n- Bo Lee, envoy of Chile"
        (met,) = contacts("Minutes of the phone call", "Lima, 3 May 2024", lines, SAID)

        assert met.type == "call"
        assert [one.name for one in met.participants] == ["Ana Reyes", "Bo Lee"]

    def test_states_and_bodies_where_nobody_is_named(self):
        """A list of parties is one of participants."""
        (met,) = contacts("Record of talks", "Attendees: Peru, Chile and the African Union.")
        assert [one.name for one in met.participants] == ["Peru", "Chile", "African Union"]

    @pytest.mark.parametrize(
        "line",
        [
            "Present: Ana Reyes",
            "Present: Ana Reyes\nBo Lee sent regrets.",
            "Participants: 400\nAna Reyes opened the fair. Bo Lee left.",
            "At present: Ana Reyes and Bo Lee are in Lima.",
            "Ana Reyes was present: Bo Lee was not.",
        ],
    )
    def test_no_list_is_no_meeting(self, line):
        """Nor is one of a single person."""
        assert not contacts(NOTE, line)
