"""Places that act and stand in no table."""

import pytest
from tests.reading.naming import named
from tests.reading.telling import contacts_told


class TestLandsIn:
    """`lands_in`, by the report."""

    @pytest.mark.parametrize(
        "text",
        [
            "The government of Ostria spoke. Ostria will not yield.",
            "Ostria's foreign minister spoke. Ostria will not yield.",
            "The president of Ostria spoke. Ostria will not yield.",
            "The prime ministers of Peru and Ostria spoke. Ostria will not yield.",
        ],
    )
    def test_what_has_a_government_is_a_state(self, text):
        """Every mention of it is one, also those that say nothing of a government."""
        assert "state: Ostria" in named(text)
        assert "person: Ostria" not in named(text)

    @pytest.mark.parametrize(
        "text",
        [
            "Mr Halvik resigned. Halvik's government fell. Halvik will not yield.",
            "Ana Halvik resigned. Halvik's government fell. Halvik will not yield.",
            "Halvik will not yield to a minister.",
            "The president of Halvik spoke. Halvik will not yield.",
        ],
    )
    def test_what_is_somebodys_name_is_none(self, text):
        """*Halvik's government* tells of a person where the report has her so."""
        assert "person: Halvik" in named(text)
        assert "state: Halvik" not in named(text)


class TestAsLands:
    """`as_lands`, by the contacts told."""

    def test_such_a_place_is_visited(self):
        """It is no person who is met."""
        text = "The government of Ostria spoke. {a} visited Ostria on Monday."

        assert contacts_told(text) == "visit occurred a"
