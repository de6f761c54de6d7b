"""What parties do about an issue, and what only looks like it."""

import pytest
from tests.reading.test_reader import reading_of

TOLD = [
    ("Peru dropped its demand for pay.", "withdrawal pay"),
    ("Peru withdrew its demand.", "withdrawal its demand"),
    ("The plan was rejected by Peru.", "reject The plan"),
    ("Peru made aid conditional on a truce.", "precondition a truce"),
    ("Peru will sign only if Chile pays.", "precondition Chile pays"),
    ("Peru rejected the plan on Monday.", "reject the plan"),
    ("Peru insisted on a truce.", "demand on a truce"),
    ("Peru threatened to leave.", "threat to leave"),
    ("Peru agreed to lift the ban.", "concession to lift the ban"),
]
NOT_TOLD = [
    "Peru did not reject the plan.",
    "Peru may have rejected the plan.",
    "Peru never accepted the offer.",
    "Peru was asked to welcome the plan.",
    "Peru could have offered talks.",
    "If Peru rejects the plan, Chile will leave.",
    "The plan was not rejected by Peru.",
    "The plan was rejected by Monday.",
    "The farmer rejected the soup.",
    "Peru dropped the ball.",
    "Peru gave up the island.",
    "Peru accepted the prize.",
    "Peru withdrew its troops.",
    "Peru climbed down the hill.",
    "Peru agreed to meet Chile.",
    "Peru was threatened by floods.",
    "Peru, supported by Chile, left.",
    "Peru supported by Chile won the match.",
    "Peru insisted on Monday.",
    "Refused entry, Peru left.",
]


class TestActsIn:
    """`acts_in`, by the sentence."""

    @pytest.mark.parametrize(("sentence", "told"), TOLD)
    def test_what_tells_of_one(self, sentence, told):
        """The verb and what it is about, of Peru."""
        (found,) = reading_of(sentence).stances
        assert found.party.name == "Peru"
        assert f"{found.verb} {found.toward.text}" == told

    @pytest.mark.parametrize("sentence", NOT_TOLD)
    def test_what_only_looks_like_one(self, sentence):
        """No stance is told."""
        assert reading_of(sentence).stances == ()
