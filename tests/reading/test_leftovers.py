"""What `goodoffices.reading.leftovers` promises."""

import pytest

from goodoffices.reading.document import document
from goodoffices.reading.leftovers import leftovers
from goodoffices.reading.sentences import sentences


def read(text):
    """Give the findings as rows."""
    (sentence,) = sentences(document(text))
    return [(c.rule, " ".join(sentence.words[slice(*c.speaker)])) for c in leftovers(sentence, [])]


class TestLeftovers:
    """Quotations without a known verb."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Brann: \u201cYes.\u201d", ("speaker-colon-run", "Brann")),
            ("Brann had one wish: \u201cPeace.\u201d", ("speaker-verb-colon-run", "Brann")),
            ("\u201cYes,\u201d Brann mused.", ("run-speaker-verb", "Brann")),
            ("Brann mused, \u201cYes.\u201d", ("speaker-verb-run", "Brann")),
            ("\u201cYes.\u201d - Odo Brann, envoy", ("run-dash-speaker", "Odo Brann , envoy")),
        ],
    )
    def test_gives_a_quotation_without_known_verb_a_speaker(self, text, expected):
        """Colons, dashes and any verb beside a name will do."""
        assert read(text) == [expected]

    @pytest.mark.parametrize(
        "text",
        [
            'They ran an ad in Lima on Saturday afternoon titled, "Scam."',
            "The \u201cwall\u201d runs on.",
            ": \u201cYes.\u201d",
            "\u201cYes\u201d - and so on it went.",
        ],
    )
    def test_a_quotation_without_speaker_stays_so(self, text):
        """Nothing is guessed."""
        assert read(text) == []

    def test_what_is_taken_stays_taken(self):
        """A run that another rule has read is not read again."""
        (sentence,) = sentences(document("Brann: \u201cYes.\u201d"))
        assert leftovers(sentence, leftovers(sentence, [])) == []
