"""Where a clause that *who* or *which* begins ends."""

import pytest

from goodoffices.reading.relatives import relative_before, resumes


def low(words):
    """Split a sentence as the reader does, in lower case."""
    return tuple(words.lower().replace(",", " ,").split())


class TestResumes:
    """The comma after which the subject acts."""

    @pytest.mark.parametrize(
        "rest", ["gave them a picture .", "then left the room .", "has left .", "left"]
    )
    def test_before_a_verb(self, rest):
        """Also behind an adverb, and where the text ends with it."""
        assert resumes(low(f"Smith , who vowed to stay , {rest}"), 6)

    @pytest.mark.parametrize("rest", ["flooded", "flooded the road .", "quit"])
    def test_before_a_deed(self, rest):
        """A verb in the past that the lexicon lacks."""
        assert resumes(low(f"the lake , which rose , {rest}"), 5)

    @pytest.mark.parametrize("rest", ["", "then", "flooded and dark .", "shut , cold .", "a man ."])
    def test_before_nothing_of_the_kind(self, rest):
        """Nor where the text ends with the comma."""
        assert not resumes(low(f"the lake , which rose , {rest}"), 5)

    def test_only_a_comma(self):
        """Other words are none."""
        assert not resumes(low("Smith has left ."), 0)


class TestRelativeBefore:
    """The clause of which alone somebody told."""

    def test_a_clause_between_commas(self):
        """*Who* or *which* after the comma before."""
        words = low("Brann , who had fled , according to Reyes , has left .")
        assert relative_before(words, 6, 9) == 2

    @pytest.mark.parametrize(
        "text",
        [
            "Brann , who had fled , according to Reyes ,",
            "Brann , who had fled , according to Reyes .",
            "Brann had fled , according to Reyes , has left .",
            "In May , Brann had fled , according to Reyes , has left .",
        ],
    )
    def test_no_such_clause(self, text):
        """Nobody acts after it, or *who* is not there."""
        words = low(text)
        at = words.index("according")
        assert relative_before(words, at, at + 3) == 0
