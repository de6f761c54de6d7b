"""What `goodoffices.reading.givennames` promises."""

from importlib.resources import files

import pytest
from tests.reading.test_reader import reading_of

from goodoffices.reading.givennames import given_gender


class TestGivenGender:
    """`given_gender`"""

    @pytest.mark.parametrize(
        ("name", "gender"),
        [
            ("Olena Marchuk", "f"),
            ("Mohammed al-Hadi", "m"),
            ("Andrea Rossi", None),
            ("Reyes", None),
            ("Odo Brann", None),
        ],
    )
    def test_the_first_of_several_words_tells(self, name, gender):
        """A name by itself may be a family name."""
        assert given_gender(name) == gender

    def test_no_name_stands_for_both(self):
        """Names that both have are in neither row."""
        table = (files("goodoffices.reading") / "tables" / "given-names.tsv").read_text("utf-8")
        women, men = (set(row.split("\t")[1].split()) for row in table.splitlines()[1:])
        assert not women & men

    def test_she_is_the_woman_of_two_who_are_named(self):
        """Though the man is named last."""
        text = "Olena Marchuk met John Hale in Oslo. It rained. She said that it was over."
        found = reading_of(text)
        names = {actor.id: actor.name for actor in found.actors}
        assert [names[one] for one in found.statements[-1].actors] == ["Olena Marchuk"]
