"""What `goodoffices.reading.inner_titles` promises."""

import pytest
from tests.reading.naming import named
from tests.reading.test_reader import reading_of


class TestAsNames:
    """`as_names`, by what is found named."""

    @pytest.mark.parametrize(
        ("sentence", "person"),
        [
            ("President Hassan Sheikh Mohamud left.", "President Hassan Sheikh Mohamud"),
            ("Ahmed Sheikh Omar left.", "Ahmed Sheikh Omar"),
            ("Yusuf Imam Hassan left.", "Yusuf Imam Hassan"),
            ("President Said Abdullahi Deni left.", "President Said Abdullahi Deni"),
            ("Minister Will Hale left.", "Minister Will Hale"),
            ("They met Mohamed Said Barre.", "Mohamed Said Barre"),
            ("They met Hun Sen there.", "Hun Sen"),
            ("Senator Angus King left.", "Senator Angus King"),
            ("She met Foreign Minister Julie Bishop.", "Foreign Minister Julie Bishop"),
            ("They met Amir Khan there.", "Amir Khan"),
            ("They met Park So-yeon there.", "Park So-yeon"),
            ("The minister, Said Benali, left.", "minister, Said Benali"),
        ],
    )
    def test_a_title_inside_or_at_the_end_of_a_name_is_part_of_it(self, sentence, person):
        """Nobody is called *Mohamud* or *Julie* for it."""
        assert f"person: {person}" in named(sentence)

    @pytest.mark.parametrize(
        "sentence",
        [
            "In Ajman Sheikh Rashid spoke.",
            "The Ajman Sheikh Rashid spoke.",
            "Greeting Sheikh Rashid he wept.",
        ],
    )
    def test_a_place_or_a_deed_before_a_title_is_no_name(self, sentence):
        """The title is that of the name after it."""
        found = reading_of(f"{sentence} Sheikh Rashid said no.").actors
        assert "Rashid" in [one.name for one in found]

    def test_after_a_preposition_it_is_a_name_that_stands_elsewhere_too(self):
        """*Of Hassan Sheikh Mohamud*, who is named without it."""
        text = "Hassan Sheikh Mohamud left. It is the work of Hassan Sheikh Mohamud."
        assert named(text).count("person: Hassan Sheikh Mohamud") == 2

    def test_a_bishop_of_somewhere_holds_the_office(self):
        """*Bishop of* is no family name."""
        assert "person: Canterbury Bishop" not in named("She met Canterbury Bishop of Rome.")

    @pytest.mark.parametrize(
        ("sentence", "person"),
        [
            ("Amir Hatami left.", "Amir Hatami"),
            ("The lawmaker Amir Ohana left.", "lawmaker Amir Ohana"),
            ("The Amir Rashid bin Omar left.", "Amir Rashid bin Omar"),
            ("Kuwait's Amir Rashid left.", "Kuwait's Amir Rashid"),
        ],
    )
    def test_amir_is_a_forename_where_nothing_tells_of_an_office(self, sentence, person):
        """After an article or a state it is the ruler's title."""
        assert f"person: {person}" in named(sentence)

    def test_the_amir_is_whoever_holds_the_office(self):
        """And no institution."""
        found = reading_of("The Amir of Kuwait, Rashid bin Omar, left. The Amir said it rained.")
        names = {one.id: (one.name, one.kind) for one in found.actors}
        assert [names[one] for one in found.statements[0].actors] == [("Rashid bin Omar", "person")]
