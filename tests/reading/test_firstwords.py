"""What `goodoffices.reading.firstwords` promises."""

import pytest
from tests.reading.naming import named


def people(text):
    """List the people named."""
    return [one.removeprefix("person: ") for one in named(text) if one.startswith("person: ")]


class TestAsCommon:
    """`as_common`, by whom a text names."""

    @pytest.mark.parametrize(
        "sentence",
        [
            "Losing the vote, she left.",
            "Privately, she left.",
            "Polls showed a gap.",
            "Harvests failed. The harvest was bad.",
            "Statement by the guild.",
            "Rain fell. They prayed for rain.",
        ],
    )
    def test_a_first_word_that_is_common_is_no_name(self, sentence):
        """By its ending, by a list, or because the text has it in small letters."""
        assert not people(sentence)

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("Brann left.", "Brann"),
            ("Manning said no.", "Manning"),
            ("Rose left. The river rose, and they saw Rose again.", "Rose"),
            ("Rose Brann left. The river rose. Rose said no.", "Rose"),
            ("Emily left.", "Emily"),
        ],
    )
    def test_a_name_remains_one(self, text, name):
        """Where nothing speaks against it, or it has a capital elsewhere too."""
        assert name in people(text)

    def test_a_headline_in_capitals_names_only_whom_the_text_names(self):
        """Its verbs and nouns are no part of a name."""
        text = "Odo Brann Wins Southern Harbour Vote After Recount\n\nOdo Brann wins the vote."
        assert people(text)[0] == people(text)[-1] == "Odo Brann"

    def test_after_a_role_a_headline_names_somebody(self):
        """*Minister Will Hale* keeps his name."""
        assert people("Foreign Minister Will Hale Meets Dockers Over Southern Harbour\n\nX.")[
            0
        ] == ("Foreign Minister Will Hale")
