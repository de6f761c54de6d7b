"""Which words may stand inside a noun phrase."""

import pytest
from tests.reading.test_reader import reading_of

from goodoffices.reading.document import document
from goodoffices.reading.nounwords import is_nominal, is_verbal
from goodoffices.reading.sentences import sentences


def sentence_of(text):
    """Give the first sentence."""
    return sentences(document(text))[0]


class TestIsNominal:
    """Names, nouns, adjectives and numbers."""

    @pytest.mark.parametrize("word", ["Brann", "envoy", "old", "40", "US", "the", "Held"])
    def test_may_stand_there(self, word):
        """A verb with a capital inside a sentence is a name."""
        assert is_nominal(sentence_of(f"So {word} said."), 1)

    @pytest.mark.parametrize("word", ["of", "held", "she", "IT", "first", ","])
    def test_may_not(self, word):
        """Small words, verbs and marks."""
        assert not is_nominal(sentence_of(f"So {word} said."), 1)

    @pytest.mark.parametrize("word", ["IT", "first"])
    def test_after_an_article(self, word):
        """*an IT clerk*, *the first officer*."""
        assert is_nominal(sentence_of(f"The {word} officer said."), 1)


class TestIsVerbal:
    """The verb after a noun."""

    @pytest.mark.parametrize("text", ["Brann warned of it.", "Brann visiting Oslo."])
    def test_is_its_verb(self, text):
        """By its ending."""
        assert is_verbal(sentence_of(text), 1)

    @pytest.mark.parametrize(
        "text", ["The armed guild met.", "Brann House fell.", "guild leading it."]
    )
    def test_is_none(self, text):
        """After an article, in capitals, or after a common noun."""
        assert not is_verbal(sentence_of(text), 1)

    def test_a_described_noun_has_no_verb(self):
        """In *a hurriedly arranged meeting* nobody arranged anything yet."""
        assert not is_verbal(sentence_of("A hurriedly arranged meeting fell."), 2)
        assert is_verbal(sentence_of("The guild hurriedly arranged it."), 3)


class TestGoesOnAsVerb:
    """`goes_on_as_verb`, by what a body does."""

    @pytest.mark.parametrize(
        ("deeds", "contents"),
        [
            ("condemns all raids and calls on both to talk", ["all raids", "on both to talk"]),
            ("welcomes the truce and calls for restraint", ["the truce", "for restraint"]),
            ("deplores the raid and demands that it end", ["the raid", "it end"]),
            ("rejects criticism and calls for reform", ["criticism and calls for reform"]),
        ],
    )
    def test_by_what_stands_beside_it(self, deeds, contents):
        """The second deed is a statement of its own, unless it may be a noun."""
        found = reading_of(f"Peru {deeds}.").statements
        assert [one.content[0].text for one in found] == contents
        assert {one.speaker.text for one in found} == {"Peru"}
