"""Who is the same as whom among the actors of a report."""

import pytest
from tests.reading.test_reader import reading_of


class TestGovernments:
    """Governments, which are their states."""

    @pytest.mark.parametrize(
        "government",
        ["The Peruvian government", "The Peru government", "The Peruvian authorities"],
    )
    def test_a_government_is_its_state(self, government):
        """One actor, however it is named."""
        found = reading_of(f"{government} said no deal was near.", "Peru said talks go on.")
        assert [(one.name, one.kind, one.of) for one in found.actors] == [("Peru", "state", "PER")]

    @pytest.mark.parametrize(
        "government",
        [
            "The Peruvian opposition",
            "The local government of Peru",
            "The Peruvian government-in-exile",
        ],
    )
    def test_what_does_not_speak_for_the_state(self, government):
        """Other bodies of the same country, and those that do not govern it."""
        found = reading_of(f"{government} said no deal was near.")
        assert [one.kind for one in found.actors if one.kind == "state"] == []
