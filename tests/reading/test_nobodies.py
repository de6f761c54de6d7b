"""What `goodoffices.reading.nobodies` promises."""

import pytest
from tests.reading.test_reader import reading_of

from goodoffices.reading.extent import Extent
from goodoffices.reading.nobodies import begins_with_nobody, somebodies_in


class TestBeginsWithNobody:
    """`begins_with_nobody`, by the phrase that is the speaker."""

    @pytest.mark.parametrize(
        "phrase",
        [
            "No one in Kyiv",
            "Nobody at the Peruvian embassy",
            "None of the ministers in Lima",
            "No Peruvian official",
            "Neither Peru nor Chile",
            "Neither the Kremlin nor the White House",
        ],
    )
    def test_the_word_belongs_to_the_speaker(self, phrase):
        """And what stands there was not said."""
        (said,) = reading_of(f"{phrase} said that the talks would resume.").statements
        assert (said.speaker.text, said.negated) == (phrase, True)

    @pytest.mark.parametrize(
        ("text", "phrase"),
        [
            ("No 10 said that the talks would resume.", "No 10"),
            ("There was no deal, Peru said.", "Peru"),
            ("No deal is near, of which Peru said nothing, Chile said.", "Chile"),
        ],
    )
    def test_an_address_and_a_clause_before_are_no_such_word(self, text, phrase):
        """What stands there was said."""
        told = [(one.speaker.text, one.negated) for one in reading_of(text).statements]
        assert told == [(phrase, False)]

    def test_its_place(self):
        """In words, from the beginning of the sentence."""
        low = ["today", "no", "one", "in", "kyiv"]
        assert begins_with_nobody(low, 4) == 1
        assert begins_with_nobody(low, 0) is None


class TestSomebodiesIn:
    """`somebodies_in`."""

    @pytest.mark.parametrize(
        ("phrase", "names"),
        [
            ("Neither Peru nor Chile", ["Peru", "Chile"]),
            ("Neither the Kremlin nor the White House", ["Kremlin", "White House"]),
            ("None of the ministers in Lima", ["ministers"]),
            ("Neither Brann nor Reyes", ["Brann", "Reyes"]),
            ("Ana Reyes left. Neither she nor her party", ["Ana Reyes", "Ana Reyes's party"]),
            ("No one in Kyiv", []),
            ("Nobody in Moscow", []),
            ("No Peruvian official", []),
            ("Neither side", []),
            # What is only written, and bodies that are called after it.
            ("The law", []),
            ("The peace plan", []),
            ("President Odo Brann's plan", []),
            ("The 2015 agreement", []),
            ("Article 5 of the charter", []),
            ("The Constitution", []),
            ("The law professor Ana Reyes", ["Ana Reyes"]),
            ("The Planning Ministry", ["Planning Ministry"]),
            ("Some delegates at the convention", ["Some delegates"]),
            ("The Law Society", ["Law Society"]),
        ],
    )
    def test_who_is_named(self, phrase, names):
        """Both of two, the group of which none spoke, and nobody."""
        found = reading_of(f"{phrase} has said that the talks would resume.")
        called = {one.id: one.name for one in found.actors}
        assert [called[one] for said in found.statements for one in said.actors] == names

    def test_the_words_that_are_left(self):
        """As a stretch of the text."""
        text = "Neither of the two said so."
        assert somebodies_in(text, Extent(0, 18)) == (Extent(11, 18),)
        assert somebodies_in(text, Extent(11, 18)) == (Extent(11, 18),)
