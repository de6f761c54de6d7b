"""Bodies that are called by their first letters."""

import pytest
from tests.reading.naming import named
from tests.reading.test_reader import reading_of

from goodoffices.reading.abbreviations import initials, introduced

FRONT = "The Lorn Reform Front said that it would come."


class TestAsBodies:
    """`as_bodies`, by what is found named in a sentence."""

    @pytest.mark.parametrize("short", ["LRF", "LRF-K", "M45", "UfG"])
    def test_letters_name_a_body(self, short):
        """*LRF* is no person."""
        assert named(f"On Monday {short} said it would come.") == [f"institution: {short}"]

    @pytest.mark.parametrize(
        ("text", "person"),
        [
            ("REYES: We will come.", "person: REYES"),
            ("On Monday REYES said it. Ana Reyes did.", "person: REYES"),
            ("PREMIER RULED OUT TALKS, SAID REYES", "person: REYES"),
        ],
    )
    def test_people_in_capitals_stay_people(self, text, person):
        """A label, a heading, and a name that is written small too."""
        assert person in named(text)


class TestIntroduced:
    """`introduced` reads the letters after a name."""

    @pytest.mark.parametrize("brackets", ["(LRF)", '("LRF")', "(the LRF)", "(or LRF)"])
    def test_the_letters_in_brackets(self, brackets):
        """With an article, and in quotation marks."""
        assert introduced(f"the Reform Front {brackets} met", 16) == "LRF"

    @pytest.mark.parametrize("after", ["", " (Lorn)", " (2010)", " met (LRF)"])
    def test_nothing_else(self, after):
        """A place, a year and what does not follow at once."""
        assert introduced(f"the Reform Front{after}", 16) is None


class TestInitials:
    """`initials` takes first letters."""

    @pytest.mark.parametrize(
        ("name", "letters"),
        [("Lorn Front for the Reform", "LFR"), ("Lorn", "L"), ("the lorn front", "")],
    )
    def test_small_words_do_not_count(self, name, letters):
        """*of* and *the* have no letter."""
        assert initials(name) == letters


class TestOneActor:
    """A body and its letters, in a report."""

    @pytest.mark.parametrize(
        "paragraphs",
        [
            (FRONT, "LRF said that it would sign."),
            ("LRF said that it would sign.", FRONT),
            ("The Reform Front (LRF) said that it would come.", "The LRF said that it would go."),
            ("The African Union said that it would come.", "The AU said that it would go."),
            ("M23 said that it would come.", "The March 23 Movement said that it would go."),
        ],
    )
    def test_both_names_mean_it(self, paragraphs):
        """By the first letters, by brackets after the name, by the tables."""
        found = reading_of(*paragraphs)
        assert [one.actors for one in found.statements] == [("a1",), ("a1",)]
        assert [one.kind for one in found.actors] == ["institution"]

    def test_other_letters_are_another(self):
        """*LRM* is not the Lorn Reform Front."""
        found = reading_of(FRONT, "LRM said that it would sign.")
        assert [one.actors for one in found.statements] == [("a1",), ("a2",)]
