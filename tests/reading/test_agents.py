"""What `goodoffices.reading.agents` promises."""

import pytest

from goodoffices.reading.attribution import attributions
from goodoffices.reading.document import document


def speakers(text):
    """Give the phrases of those who speak."""
    return [one.speaker.of(text) for one in attributions(document(text)) if one.speaker]


class TestAgent:
    """`agent`, by who is found speaking."""

    @pytest.mark.parametrize(
        "sentence",
        [
            "The past two years show that the road is shut.",
            "They were spurred by the vote to say no, and seldom says so.",
            "He asked, committing errors, denied them a road.",
        ],
    )
    def test_times_manners_and_deeds_are_nobody(self, sentence):
        """Whatever else the sentence gives."""
        nobody = ("years", "spurred", "seldom", "committing")
        assert not any(word in one for one in speakers(sentence) for word in nobody)

    @pytest.mark.parametrize(
        ("sentence", "speaker"),
        [
            ("A book just published in Peru says that it rained.", "A book just published in Peru"),
            (
                "Two lawsuits being considered in Lima showed that it rained.",
                "Two lawsuits being considered in Lima",
            ),
            ("A family in Lima says that it rained.", "A family in Lima"),
            ("Daily rallies say that it rained.", "Daily rallies"),
        ],
    )
    def test_a_noun_is_taken_with_what_was_done_with_it(self, sentence, speaker):
        """And nouns that end like adverbs are nouns."""
        assert speakers(sentence) == [speaker]
