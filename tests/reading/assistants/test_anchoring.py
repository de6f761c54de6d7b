"""Words are found verbatim, as whole words, or not at all."""

from hypothesis import given
from hypothesis import strategies as st

from goodoffices.reading.assistants.anchoring import Anchors
from goodoffices.reading.assistants.offers import Passage

TEXT = (
    "He said \u201cno\u201d to the plan.\n\nThe  plan \u2013 his plan \u2013 planned\u00a0nothing."
)
pieces = st.lists(
    st.sampled_from([*" \n\u00a0\u201c\"'\u2019-\u2013ab", "ab", "\u0130"]), max_size=30
)
texts = pieces.map("".join)


def folded(words):
    """Write words with single spaces and plain marks, slowly."""
    for given_, plain in ("\u201c\u201d\u201e\u00ab\u00bb", '"'), ("\u2018\u2019\u201a", "'"):
        for mark in given_:
            words = words.replace(mark, plain)
    return " ".join(words.replace("\u2013", "-").replace("\u2014", "-").split())


class TestAnchors:
    @given(texts, texts.filter(bool))
    def test_what_is_found_differs_only_in_white_space_and_marks(self, text, words):
        """Any extent lies inside the text and reads as the words sought."""
        found = Anchors(text).find(Passage(text=words))

        assert found is None or folded(found.of(text)) == folded(words)

    @given(texts, st.data())
    def test_words_of_the_text_are_found(self, text, data):
        """Whole words that stand in the text are found, whatever white space is put in."""
        words = text.split()
        first = data.draw(st.integers(0, len(words)))
        last = data.draw(st.integers(first, len(words)))
        if words[first:last]:
            assert Anchors(text).find(Passage(text=" \n".join(words[first:last])))

    def test_takes_the_nearest(self):
        """Of several occurrences the one nearest to a place, or where the assistant says."""
        last = TEXT.rindex("plan \u2013")

        assert Anchors(TEXT).find(Passage(text="plan")).start == TEXT.index("plan")
        assert Anchors(TEXT).find(Passage(text="plan"), len(TEXT)).start == last
        assert Anchors(TEXT).find(Passage(text="plan", start=last)).start == last
        assert Anchors(TEXT).find(Passage(text="plan", start=-5)).start == TEXT.index("plan")

    def test_marks_and_spaces_are_anchored_to_what_is_written(self):
        """The extent is of the words as they stand."""
        found = Anchors(TEXT).find(Passage(text='"no"  to the plan. The plan - his'))

        assert found.of(TEXT) == "\u201cno\u201d to the plan.\n\nThe  plan \u2013 his"

    def test_cuts_no_word(self):
        """A part of a word is not found, nor what is not there, nor nothing."""
        for words in "lan", "pla", "plans", "he", "   ":
            assert Anchors(TEXT).find(Passage(text=words)) is None

    def test_gives_up_inside_long_runs(self):
        """A word inside ever so many longer ones costs no more than a hundred tries."""
        assert Anchors("a" * 100_000).find(Passage(text="a"), 50_000) is None
