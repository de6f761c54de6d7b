"""Whom *who* means."""

import pytest
from tests.reading.test_heads import speakers


class TestBeside:
    """`beside`, by who says something."""

    @pytest.mark.parametrize(
        "named",
        [
            "Ana Reyes",
            "Ana Reyes,",
            "Ana Reyes of Peru,",
            "Ana Reyes, the envoy",
            "Ana Reyes, a former adviser at the fund",
            "Ana Reyes of the Harbour Authority, the last witness",
            "Ana Reyes, 32, an oncologist",
            "Ana Reyes \u2013",
        ],
    )
    def test_whoever_stands_before(self, named):
        """With a place or an apposition after the name."""
        assert speakers(f"They saw {named} who said that it rained.") == ["Ana Reyes"]

    @pytest.mark.parametrize(
        "named",
        [
            "Ana Reyes, the son of a man",
            "Ana Reyes, the one she told, an oncologist",
            "Ana Reyes and some",
            "Ana Reyes where it rained, those",
            "some",
        ],
    )
    def test_nobody_known(self, named):
        """Where somebody else, or nobody, stands before."""
        assert "Ana Reyes" not in speakers(f"They saw {named} who said that it rained.")

    def test_which_is_no_person(self):
        """It is the body that stands before."""
        told = "They saw Ana Reyes of the Harbour Authority, which said that it rained."
        assert speakers(told) == ["Harbour Authority"]
