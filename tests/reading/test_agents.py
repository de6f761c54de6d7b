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


class TestIsOccasion:
    """`is_occasion`, by who is found speaking."""

    def test_who_spoke_before_speaks_at_the_occasion(self):
        """*In a later interview said* has no subject of its own."""
        text = "Brann said that it rained, and in a later interview said that it snowed."
        assert set(speakers(text)) == {"Brann"}

    def test_an_interview_may_tell_by_itself(self):
        """Without a preposition it does."""
        assert speakers("Brann left, and a second interview said that it snowed.")[-1] == (
            "a second interview"
        )


class TestRegions:
    """Regions after a town, by who is found speaking."""

    @pytest.mark.parametrize(
        ("sentence", "speaker"),
        [
            ("Ana Reyes, whose son died in Bunia, Ituri, said that it rained.", "Ana Reyes"),
            ("Ana Reyes, who lived in Ames, Iowa, in May, said that it rained.", "Ana Reyes"),
            ("In Lima, Peru, Ana Reyes said that it rained.", "Ana Reyes"),
        ],
    )
    def test_a_region_is_nobody(self, sentence, speaker):
        """The one of whom it is told speaks."""
        assert speakers(sentence)[0].startswith(speaker)


class TestDoerOf:
    """`doer_of`, by whose a quotation without anybody is."""

    BEFORE = '"We left," said Odo Brann. It rained.\n\n'

    @pytest.mark.parametrize(
        ("sentence", "speaker"),
        [
            ("Ana Reyes looked up.", "Ana Reyes"),
            ("She was taken aback.", "She"),
            ("Foreign Minister Ana Reyes quietly rose.", "Foreign Minister Ana Reyes"),
            ("Ana Reyes said that it was over.", "Ana Reyes"),
        ],
    )
    def test_it_is_of_the_one_who_acts_or_speaks_right_before(self, sentence, speaker):
        """And not of who was last quoted."""
        assert speakers(f'{self.BEFORE}{sentence} "It does not matter."')[-1] == speaker

    @pytest.mark.parametrize(
        "sentence", ["Often, families left.", "The rain fell.", "Three remained.", "Reyes."]
    )
    def test_after_a_sentence_about_nobody_it_is_nobodys(self, sentence):
        """Nothing is guessed."""
        text = f'{self.BEFORE}{sentence}\n\n"It does not matter to us."'
        assert speakers(text) == ["Odo Brann"]
