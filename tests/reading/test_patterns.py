"""What `goodoffices.reading.patterns` promises."""

from hypothesis import given
from tests.strategies_reading import snippets

from goodoffices.reading.document import document
from goodoffices.reading.patterns import candidates
from goodoffices.reading.sentences import sentences


def rules(text):
    """Give the names of the rules."""
    return [c.rule for sentence in sentences(document(text)) for c in candidates(sentence)]


class TestCandidates:
    """Proposing inside a sentence."""

    @given(snippets)
    def test_no_word_is_in_two_contents(self, text):
        """Of two proposals that share content one is kept."""
        for sentence in sentences(document(text)):
            places = [
                n
                for candidate in candidates(sentence)
                for first, last in candidate.content
                for n in range(first, last)
            ]
            assert len(places) == len(set(places))
            assert all(0 <= n < len(sentence.words) for n in places)

    def test_each_rule_has_a_name(self):
        """The order of speaker, cue and content names the rule."""
        assert rules("\u201cYes,\u201d Brann said.") == ["run-speaker-cue"]
        assert rules("\u201cYes,\u201d said Brann.") == ["run-cue-speaker"]
        assert rules("Brann said, \u201cYes.\u201d") == ["speaker-cue-run"]
        assert rules("Brann said: \u201cYes.\u201d") == ["speaker-cue-colon"]
        assert rules("Brann said that it was over.") == ["speaker-cue-that"]
        assert rules("Brann said it was all over.") == ["speaker-cue-clause"]
        assert rules("It was all over, Brann said.") == ["clause-speaker-cue"]
        assert rules("It was all over, said Brann.") == ["clause-cue-speaker"]
        assert rules("Brann called the line \u201ca wall\u201d.") == ["speaker-cue-named"]
