"""Issues: what they are called in texts."""

import pytest
from pydantic import ValidationError

from goodoffices.record.ids import mint
from goodoffices.record.issues import Issue

BASE = {"id": mint()[0], "recorded": "2024-03-01T12:00:00Z", "by": "x"}
SCALE = ("none", "half")


class TestIssue:
    """The terms by which a reader knows an issue."""

    def test_terms_are_words(self):
        """A star ends a word whose ending is open."""
        issue = Issue(name="crew", options=SCALE, terms=("prisoners of war", "withdraw*"), **BASE)
        assert issue.terms == ("prisoners of war", "withdraw*")

    @pytest.mark.parametrize("term", ["*", "with*draw", " "])
    def test_what_is_no_word_is_refused(self, term):
        """With an example of one that is."""
        with pytest.raises(ValidationError, match=r"prisoners of war|at least 1"):
            Issue(name="crew", options=SCALE, terms=(term,), **BASE)
