"""What `goodoffices.reading.mastheads` promises."""

import pytest
from tests.reading.test_reader import reading_of

from goodoffices.reading.mastheads import mastheads


class TestMastheads:
    """Outlets that report or write."""

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("The Harbour Gazette reported that it rained.", "The Harbour Gazette"),
            ("On Monday the Lima Courier wrote that it rained.", "Lima Courier"),
            ("Radio Norte has reported that it rained.", "Radio Norte"),
            ("Northern Evening News later reported that it rained.", "Northern Evening News"),
            ("The Red Star newspaper reported that it rained.", "The Red Star"),
        ],
    )
    def test_are_known_by_their_names(self, text, name):
        """And by what they do."""
        assert [one.of(text) for one in mastheads(text)] == [name]

    @pytest.mark.parametrize(
        "text",
        [
            "The Atomic Energy Agency reported that it rained.",
            "Anna Star reported that it rained.",
            "The Harbour Gazette was founded in Lima.",
            "The post reported that it rained.",
        ],
    )
    def test_others_are_none(self, text):
        """Bodies, people, and a paper that reports nothing here."""
        assert not [*mastheads(text)]

    def test_a_word_of_a_name_has_an_end(self):
        """So that looking for names takes as long as the text is."""
        text = f"The Lamp {'Aa-' * 400} Gazette reported that the ship sailed."
        (found,) = mastheads(text)
        assert len(found.of(text)) < 50


class TestReading:
    """What becomes of them."""

    def test_an_outlet_is_no_institution_and_holds_no_stance(self):
        """It is listed as what it is."""
        found = reading_of("The Harbour Gazette reported that Peru must leave the island.")

        assert [one.kind for one in found.actors if "Gazette" in one.name] == ["outlet"]
        assert not found.stances


class TestOwnAgency:
    """`own_agency`, by the name of the medium."""

    @pytest.mark.parametrize(
        ("medium", "name"),
        [("the Ghana News Agency", "Ghana News Agency"), ("the Kabar news agency", "Kabar")],
    )
    def test_an_agency_has_a_name(self, medium, name):
        """It is all that is written with capitals."""
        reading = reading_of(f"The ship sailed, General Ana Reyes told {medium} on Monday.")
        assert [link.name for link in reading.statements[0].via] == [name]
