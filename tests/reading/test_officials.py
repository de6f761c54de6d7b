"""Who speaks for a state, and who only lives there."""

import pytest
from tests.reading.test_reader import reading_of

from goodoffices.reading.officials import in_office, of_state, without_state


def party(words: str) -> str:
    """Tell whose stance it is that somebody rejected a plan."""
    (found,) = reading_of(f"{words} rejected the plan on Monday.").stances
    return found.party.name


class TestInOffice:
    """`in_office`"""

    @pytest.mark.parametrize("role", ["foreign minister", "deputy premier", "army chief", "envoy"])
    def test_offices_of_a_state(self, role):
        """Whoever holds one speaks for it."""
        assert in_office(role)

    @pytest.mark.parametrize("role", ["opposition leader", "lawmaker", "mayor", "businessman"])
    def test_what_is_none(self, role):
        """Whatever the state in which somebody is that."""
        assert not in_office(role)

    @pytest.mark.parametrize(
        ("words", "name"),
        [
            ("Peruvian foreign minister Ana Reyes", "Peru"),
            ("Peruvian opposition leader Ana Reyes", "Ana Reyes"),
            ("Peru's opposition leader, Ana Reyes,", "Ana Reyes"),
            ("Peruvian lawmaker Ana Reyes", "Ana Reyes"),
            ("The mayor of Lima, Ana Reyes,", "Ana Reyes"),
        ],
    )
    def test_for_whom_they_speak(self, words, name):
        """Rule D8 (a) and (b)."""
        assert party(words) == name


class TestOfState:
    """`of_state`"""

    @pytest.mark.parametrize("name", ["Israeli officials", "two German ministers", "Kenyan troops"])
    def test_groups_that_serve(self, name):
        """Where their words say so."""
        assert of_state(name, is_group=True)

    @pytest.mark.parametrize("name", ["Israeli settlers", "former ministers", "Serbs", "factions"])
    def test_groups_that_do_not(self, name):
        """Several people of a country are not its state."""
        assert not of_state(name, is_group=True)

    def test_a_body_does_unless_it_says_otherwise(self):
        """A parliament is its state's; a party, a club and a church are not."""
        assert of_state("Kenya's parliament", is_group=False)
        assert not of_state("Kenya's Labour Party", is_group=False)
        assert not of_state("Kimani's group", is_group=False)
        assert of_state("Russian Federation", is_group=False)
        assert of_state("Iran's Ministry of Refugees", is_group=False)

    @pytest.mark.parametrize(
        ("words", "name"),
        [
            ("Israeli officials", "Israel"),
            ("Kenya's parliament", "Kenya"),
            ("Syrian rebels", "Syrian rebels"),
            ("Israeli settlers", "Israeli settlers"),
            ("Ukrainian refugees in Poland", "Ukrainian refugees"),
            ("German companies", "German companies"),
            ("Turkish lawmakers", "Turkish lawmakers"),
            ("The Venezuelan opposition", "Venezuelan opposition"),
            ("Relatives of the Israeli hostages", "Relatives of the Israeli hostages"),
            ("Yemen's Houthi rebels", "Houthis"),
            ("Colombia's ELN rebels", "ELN"),
        ],
    )
    def test_for_whom_they_speak(self, words, name):
        """Rebels never for the state that they fight."""
        assert party(words) == name


class TestWithoutState:
    """`without_state`"""

    @pytest.mark.parametrize(
        ("name", "left"),
        [
            ("Peru's Labour Party", "Labour Party"),
            ("Peru's opposition", "Peru's opposition"),
            ("Peruvian rebels", "Peruvian rebels"),
        ],
    )
    def test_only_a_name_stands_without_it(self, name, left):
        """*Opposition* alone would be any."""
        assert without_state(name) == left
