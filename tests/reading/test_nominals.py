"""Cues that are nouns, and agencies that quote somebody."""

import pytest

from goodoffices.reading import document
from goodoffices.reading.nominals import nominals
from goodoffices.reading.sentences import sentences


def found(text):
    """Give rule, speaker and content of what the nominal cues of one sentence propose."""
    (sentence,) = sentences(document(text))
    words = sentence.words
    return [
        (c.rule, " ".join(words[slice(*c.speaker)]), text[slice(*sentence.part(*c.content[0]))])
        for c in nominals(sentence)
    ]


class TestNominals:
    """The nominal cues."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                "It was announced by Minister Odo Brann that the port would open.",
                ("said by", "Minister Odo Brann", "the port would open"),
            ),
            (
                "Reporters were told by Brann that the port would open.",
                ("said by", "Brann", "the port would open"),
            ),
            (
                "In Brann\u2019s words, the port is a grave.",
                ("in words of", "Brann\u2019s", "the port is a grave"),
            ),
            (
                "In the words of Anna Brann, the port is a grave.",
                ("in words of", "Anna Brann", "the port is a grave"),
            ),
            (
                "The port is a grave, in the view of Brann.",
                ("in words of", "Brann", "The port is a grave"),
            ),
            (
                "The port is, in his words, \u201ca grave.\u201d",
                ("in words of", "his", "\u201ca grave.\u201d"),
            ),
            (
                "They met despite the minister\u2019s warning that the road was mined.",
                ("noun that", "the minister\u2019s", "the road was mined"),
            ),
            (
                "The agency quoted Anna Brann as saying the road was mined.",
                ("quoted as saying", "Anna Brann", "the road was mined"),
            ),
            (
                "Brann was quoted by the agency as saying: \u201cNo.\u201d",
                ("quoted as saying", "Brann", "\u201cNo.\u201d"),
            ),
        ],
    )
    def test_finds_whose_words_they_are(self, text, expected):
        """The owner of the noun speaks, or whom the agency quotes."""
        assert expected in found(text)

    @pytest.mark.parametrize(
        "text",
        [
            "In other words, the port is closed.",
            "The statement that followed was short.",
            "The view is fine.",
            "Quoted as saying nothing.",
            "As saying goes, he who waits wins.",
            "In the words of.",
            "Reports by the agency as saying.",
        ],
    )
    def test_a_noun_that_nobody_owns_is_no_cue(self, text):
        """Without an owner nothing is proposed."""
        assert found(text) == []
