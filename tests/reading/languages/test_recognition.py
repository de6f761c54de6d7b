"""The language of a text, by its small words."""

import pytest

from goodoffices.reading.languages.recognition import recognised


class TestRecognised:
    """`recognised`, on short texts."""

    @pytest.mark.parametrize(
        "text",
        [
            "\u201cI have never met him,\u201d she said, \u201cand I do not intend to.\u201d",
            "We will not be there.",
            "Brann.",
            "A tired Brann, who gave no date, wept. A tired Brann, who gave no date, sat down.",
        ],
    )
    def test_is_like_english(self, text):
        """Letters that Polish has as words too point to nothing else."""
        assert recognised(text)[1]

    @pytest.mark.parametrize(
        ("text", "code"),
        [
            ("Pojecha\u0142 do Lorn i powiedzia\u0142, \u017ce to nie jest jego dom.", "pl"),
            ("Le maire a dit que le pont et la route en sont.", "fr"),
        ],
    )
    def test_is_another(self, text, code):
        """The small words of another language are more."""
        assert recognised(text) == (code, False)
