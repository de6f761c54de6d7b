"""What `goodoffices.reading.signatories` promises."""

import pytest
from tests.reading.test_reader import reading_of
from tests.reading.test_wholes import speakers

LETTER = "Dear Mr. Soto,\n\nI reject the plan. My Government rejects the truce.\n\n"
HEADING = "Letter dated 3 May 2024 from the Permanent Representative of Peru to the Council\n\n"


class TestSigned:
    """`signed`, by the statements of a letter."""

    @pytest.mark.parametrize(
        "closing",
        [
            "Yours sincerely,\n\nAna Reyes\nPermanent Representative of Peru",
            "Sincerely,\nAna Reyes, Permanent Representative of Peru",
            "(Signed) Ana Reyes\nAmbassador\nPermanent Representative of Peru",
            "With best regards\n\nAna Reyes\nPermanent Representative of Peru\nLima",
        ],
    )
    def test_whoever_signs_speaks(self, closing):
        """As *I*, and the state of the role below the name as *my Government*."""
        assert speakers(LETTER + closing) == [["Ana Reyes"], ["Peru"]]

    def test_the_roles_below_the_name_are_held(self):
        """Each once."""
        signed = "(Signed) Ana Reyes\nAmbassador\nPermanent Representative of Peru"
        (one,) = [
            actor for actor in reading_of(LETTER + signed).actors if actor.name == "Ana Reyes"
        ]
        assert [role.role for role in one.roles] == [
            "Ambassador",
            "Permanent Representative of Peru",
        ]

    def test_the_sender_of_the_heading_speaks_where_nobody_signs(self):
        """By the office that it names."""
        text = HEADING + "I reject the plan. My Government rejects the truce."
        assert speakers(text) == [["Permanent Representative of Peru"], ["Peru"]]

    def test_the_state_of_the_heading_is_that_of_whoever_signs(self):
        """Where the signature names none."""
        text = HEADING + "I reject the plan. My Government rejects the truce.\n\n(Signed) Ana Reyes"
        assert speakers(text) == [["Ana Reyes"], ["Peru"]]

    @pytest.mark.parametrize(
        "text",
        [
            "I reject the plan. My Government rejects the truce.",
            LETTER + "Yours sincerely,",
            "Yours sincerely, they wrote. I reject the plan. My Government left. "
            + "It rained. " * 200,
        ],
    )
    def test_nobody_known_speaks_in_other_texts(self, text):
        """Without a name below the closing words, or where they stand far from the end."""
        assert speakers(text)[0] == []
