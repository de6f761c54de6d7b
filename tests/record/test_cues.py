"""The words with which something was told."""

import pytest

from goodoffices.record.cues import telling_words


class TestTellingWords:
    """`telling_words` keeps what says more than *said*."""

    @pytest.mark.parametrize(
        "cue", ["said", "has said", "told reporters", "Said", "added", "according to", ""]
    )
    def test_plain_verbs_add_nothing(self, cue):
        """They are left out."""
        assert telling_words(cue) == ""

    @pytest.mark.parametrize("cue", ["denied", "has rejected", "refused to rule out"])
    def test_others_are_kept(self, cue):
        """As the text has them."""
        assert telling_words(cue) == cue
