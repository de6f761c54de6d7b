"""The words with which something was told."""

import pytest

from goodoffices.record.cues import telling_words
from goodoffices.record.parts import Span


def told(kind, cue):
    """Give the words that matter of a cue at the beginning of a text."""
    return telling_words(kind, Span(text=cue, start=0, end=len(cue)))


class TestTellingWords:
    """`telling_words` keeps what says more than *said*."""

    @pytest.mark.parametrize("cue", ["said", "has said", "told reporters", "Said", "according to"])
    def test_plain_verbs_add_nothing(self, cue):
        """They are left out."""
        assert told("indirect", cue) == ""

    @pytest.mark.parametrize("cue", ["denied", "has rejected", "refused to rule out"])
    def test_others_are_kept(self, cue):
        """As the text has them."""
        assert told("mixed", cue) == cue

    def test_a_quotation_speaks_for_itself(self):
        """And so does what no words report."""
        assert told("direct", "denied") == ""
        assert telling_words("indirect", None) == ""
