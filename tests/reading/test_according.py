"""What was told *according to* somebody."""

import pytest
from tests.reading.test_phrases import sentence_of, words

from goodoffices.reading.according import according, names_outlet

TOLD = [
    ("According to plan documents, the road is shut.", "plan documents: the road is shut"),
    ("According to Reyes, the road is shut.", "Reyes: the road is shut"),
    ("The road is shut, according to Reyes.", "Reyes: The road is shut"),
    ("The road, according to Reyes, is shut.", "Reyes: The road + is shut"),
    ("According to Reyes, who fled, the road is shut.", "Reyes , who fled: the road is shut"),
    (
        "According to the map, which is old, the road is shut.",
        "the map , which is old: the road is shut",
    ),
    ("The road (shut since May, according to Reyes) is long.", "Reyes: shut since May"),
    ("Brann, who had fled, according to Reyes, left.", "Reyes: who had fled"),
]


class TestAccording:
    """At the beginning of a clause, inside it or after it."""

    @pytest.mark.parametrize(("text", "told"), TOLD)
    def test_who_told_what(self, text, told):
        """The speaker, and the parts of what was told."""
        sentence = sentence_of(text)
        (one,) = according(sentence)
        parts = " + ".join(words(sentence, part) for part in one.content)
        assert f"{words(sentence, one.speaker)}: {parts}" == told

    @pytest.mark.parametrize(
        "text",
        [
            "According to plan, the envoy left.",
            "The talks went according to schedule.",
            "They rose, according to",
            "According to Reyes.",
        ],
    )
    def test_nobody_or_nothing(self, text):
        """A measure is nobody; and where nothing stands beside it, nothing was told."""
        assert according(sentence_of(text)) == []


class TestNamesOutlet:
    """Through whom others speak."""

    @pytest.mark.parametrize(
        ("source", "is_one"),
        [
            ("Reuters", True),
            ("the state news agency ONA", True),
            ("the daily Lamp", True),
            ("The Lamp", True),
            ("the Lorn Times", True),
            ("the times", False),
            ("an official", False),
            ("Ana Reyes", False),
        ],
    )
    def test_by_the_tables_and_by_its_noun(self, source, is_one):
        """An agency of the table, or whatever is called one; not a person or a body."""
        sentence = sentence_of(f"According to {source}, the road is shut.")
        (one,) = according(sentence)
        assert names_outlet(sentence, one) is is_one
