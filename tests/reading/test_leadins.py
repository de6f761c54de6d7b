"""What `goodoffices.reading.leadins` promises."""

import pytest
from tests.reading.test_phrases import sentence_of, words

from goodoffices.reading.leadins import announcer, subject_of


class TestSubjectOf:
    """Finding the subject of a clause."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Brann left the room and said no.", "Brann"),
            ("But in Oslo, the envoy rose and said no.", "the envoy"),
            ("Eight years ago, she rose and said no.", "she"),
            ("Speaking in Oslo, Brann rose and said no.", "Brann"),
            ("But back in Oslo, Brann rose and said no.", "Brann"),
            ("At a rally in Berea, OH, on Sunday, Brann rose and said no.", "Brann"),
            ("At a rally in Ames, Iowa, on Sunday, Brann rose and said no.", "Brann"),
            ("And and and said no.", None),
        ],
    )
    def test_finds_who_begins_the_clause(self, text, expected):
        """What stands before the first comma as time or place is passed over."""
        sentence = sentence_of(text)
        at = sentence.lower.index("said")
        assert words(sentence, subject_of(sentence, at)) == expected


class TestAnnouncer:
    """Who announces what comes next."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Brann said:", "Brann"),
            ("In her letter the envoy wrote:", "the envoy"),
            ("In her letter, the envoy wrote:", "the envoy"),
            ("The full text of the letter follows:", "The full text of the letter"),
            ("In Oslo at noon:", None),
            ("Brann said.", None),
        ],
    )
    def test_before_a_colon(self, text, expected):
        """Also behind a lead without a comma; what follows is no part of the text's name."""
        sentence = sentence_of(text)
        assert words(sentence, announcer(sentence)) == expected
