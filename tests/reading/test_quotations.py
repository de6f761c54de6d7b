"""What `goodoffices.reading.quotations` promises."""

import pytest
from benchmarks.annotated import articles, scorer

from goodoffices.reading import quotations


class TestQuotations:
    """The statements as plain data."""

    def test_gives_plain_numbers(self):
        """A statement is data that any program reads."""
        assert quotations("\u201cNo,\u201d he said.", "2024-05-01") == [
            {"quote": [[0, 5]], "speaker": [6, 8]}
        ]

    def test_an_empty_text_states_nothing(self):
        """No text, no statements."""
        assert quotations("") == []


@pytest.fixture(scope="module")
def measured():
    """The figures on all annotated articles."""
    score, every = scorer(), articles()
    found = {a["id"]: quotations(a["text"], a["date"]) for a in every}
    return {
        kind: score.evaluate(every, found, score.KINDS[kind], 0.5, strict=False)
        for kind in score.KINDS
    }


@pytest.mark.skipif(scorer() is None, reason="the annotated articles are not at hand")
class TestAnnotatedArticles:
    """The figures on the annotated articles."""

    def test_direct_quotations_reach_their_aim(self, measured):
        """Spans at least .93, with the right speaker at least .90."""
        assert measured["direct"]["span"]["F1"] >= 0.93
        assert measured["direct"]["span+speaker"]["F1"] >= 0.90

    def test_the_other_kinds_do_not_fall_back(self, measured):
        """Direct and mixed at least .87 and .82; indirect precision .70 at recall .40."""
        assert measured["direct+mixed"]["span"]["F1"] >= 0.87
        assert measured["direct+mixed"]["span+speaker"]["F1"] >= 0.82
        assert measured["indirect"]["span"]["P"] >= 0.70
        assert measured["indirect"]["span"]["R"] >= 0.40
