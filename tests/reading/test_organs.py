"""Organs of a state, and where they sit."""

import pytest
from tests.reading.test_reader import reading_of

from goodoffices.reading.figures import Figure
from goodoffices.reading.organs import is_organ


class TestIsOrgan:
    """Ministries, and bodies of their own."""

    @pytest.mark.parametrize(
        ("name", "expected"), [("foreign ministry", True), ("African Union", False)]
    )
    def test_bodies_of_the_tables_are_none(self, name, expected):
        """Any other institution may be an organ."""
        assert is_organ(Figure("institution", name, ())) is expected


class TestSeated:
    """The state in which an organ sits."""

    @pytest.mark.parametrize(
        ("speaker", "party"),
        [
            ("The foreign ministry in Lima", "Peru"),
            ("The government in Peru", "Peru"),
            ("The foreign ministry in Lorn", "foreign ministry"),
            ("The Chilean foreign ministry in Lima", "Chile"),
            ("The European Parliament in Brussels", "European Parliament"),
        ],
    )
    def test_whose_stance_it_is(self, speaker, party):
        """By the capital or the name of a state right after it."""
        (one,) = reading_of(f"{speaker} rejected the plan.").stances
        assert one.party.name == party
