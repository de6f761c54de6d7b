"""What `goodoffices.reading.cutting` promises."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.reading.cutting import QUOTED, cut
from goodoffices.reading.quotation import Run


def words(text):
    """Cut a text without quotations."""
    return list(cut(text, 0, len(text), ()).words)


class TestCut:
    """Cutting a paragraph into words."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("He left, she said.", ["He", "left", ",", "she", "said", "."]),
            ("Mr. Dahl of No. 5", ["Mr.", "Dahl", "of", "No.", "5"]),
            ("She said no. He", ["She", "said", "no", ".", "He"]),
            ("the ministers' house", ["the", "ministers'", "house"]),
            ("the ministers'  house", ["the", "ministers", "'", "house"]),
            ("the ministers', whose", ["the", "ministers", "'", ",", "whose"]),
            ("a U.S.-based don't 1.5", ["a", "U.S.-based", "don't", "1.5"]),
            ("so...he (left.)", ["so", "...", "he", "(", "left", ".", ")"]),
            ("a\u2028b\tc", ["a", "b", "c"]),
            ("", []),
        ],
    )
    def test_words_and_marks(self, text, expected):
        """Marks are words of their own; abbreviations and plural owners keep theirs."""
        assert words(text) == expected

    @given(st.text(alphabet="aS.s,'\u2019 \t-No5\u201c", max_size=40))
    def test_nothing_is_lost(self, text):
        """The words are the text without its blanks, each at its place, in text order."""
        found = cut(text, 0, len(text), ())
        spans = [(found.start(n), found.end(n)) for n in range(len(found.words))]
        assert "".join(found.words) == re.sub(r"\s", "", text)
        assert [text[a:b] for a, b in spans] == list(found.words)
        assert all(a[1] <= b[0] for a, b in pairwise(spans))

    def test_a_run_is_one_word(self):
        """A quotation is one word of its own length; the words after it stand where they stand."""
        text = 'He said "no, never" twice.'
        found = cut(text, 0, len(text), [Run(8, 19, closed=True, continues=False)])
        assert found.words == ("He", "said", QUOTED, "twice", ".")
        assert [found.part(n, n + 1).of(text) for n in (2, 3)] == ['"no, never"', "twice"]

    def test_marks_are_where_a_sentence_may_end(self):
        """Full stops of abbreviations and commas are none of them."""
        text = 'Mr. Dahl left, "yes" (alone.) Why?'
        found = cut(text, 0, len(text), [Run(15, 20, closed=True, continues=False)])
        assert [found.words[n] for n in found.marks] == [QUOTED, ".", ")", "?"]
