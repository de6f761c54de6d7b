"""What `goodoffices.reading.sentences` promises."""

from itertools import pairwise

import pytest
from hypothesis import given
from tests.strategies_reading import reports

from goodoffices.reading.document import document
from goodoffices.reading.sentences import QUOTED, sentences


def split(text):
    """Give the words of the sentences."""
    return [s.extent.of(text) for s in sentences(document(text))]


class TestSentences:
    """Splitting paragraphs into sentences."""

    @given(reports)
    def test_words_stand_where_they_say(self, text):
        """Each word is found verbatim at its place; runs and words follow in order."""
        for sentence in sentences(document(text)):
            spans = list(zip(sentence.starts, sentence.ends, strict=True))
            assert all(a < b for a, b in spans)
            assert all(b <= c for (_, b), (c, _) in pairwise(spans))
            for word, (a, b) in zip(sentence.words, spans, strict=True):
                assert word is QUOTED or text[a:b] == word

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("He left. She stayed.", ["He left.", "She stayed."]),
            (
                "He was ill. She left Cairo, Ill. for good.",
                ["He was ill.", "She left Cairo, Ill. for good."],
            ),
            ("Mr. Dahl of the U.S. office left.", ["Mr. Dahl of the U.S. office left."]),
            ("He paid 1.5 million. Nobody asked.", ["He paid 1.5 million.", "Nobody asked."]),
            (
                "\u201cNo. Never,\u201d he said. She left.",
                ["\u201cNo. Never,\u201d he said.", "She left."],
            ),
            ("\u201cNo.\u201d She left.", ["\u201cNo.\u201d", "She left."]),
            ("\u201cIs it over?\u201d Dahl asked.", ["\u201cIs it over?\u201d Dahl asked."]),
            (
                "\u201cIs it over?\u201d Dahl said the talks were.",
                ["\u201cIs it over?\u201d", "Dahl said the talks were."],
            ),
            ("OSLO, May 3 (Lamp) - He left.", ["He left."]),
            ("He left (at last.) She stayed.", ["He left (at last.)", "She stayed."]),
        ],
    )
    def test_ends_where_a_sentence_ends(self, text, expected):
        """Abbreviations, numbers and quotations do not end a sentence; datelines begin none."""
        assert split(text) == expected

    def test_no_sentence_is_endless(self):
        """A row of words without an end is cut: no sentence costs more than its length."""
        assert max(len(s.words) for s in sentences(document("said " * 5_000))) <= 201

    def test_tells_complete_quotations_from_fragments(self):
        """A quotation with punctuation at its end is complete."""
        (sentence,) = sentences(document("\u201cYes,\u201d he said, and \u201cno\u201d too."))
        assert (sentence.quoted, sentence.complete) == ((0, 5), (0,))


class TestAbbreviations:
    """A full stop before a comma."""

    @pytest.mark.parametrize(
        "text", ["Brann, R-Ky., left.", "Brann, of Acme Ltd.; Lund, of no firm, left."]
    )
    def test_it_ends_no_sentence(self, text):
        """It belongs to an abbreviation that no list knows."""
        assert len(sentences(document(text))) == 1
