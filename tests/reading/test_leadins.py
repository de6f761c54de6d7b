"""What `goodoffices.reading.leadins` promises."""

import pytest
from tests.reading.test_phrases import sentence_of, words

from goodoffices.reading.leadins import subject_of


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
