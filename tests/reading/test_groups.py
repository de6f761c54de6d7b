"""Groups and institutions, also of places and people that no table knows."""

import pytest
from tests.reading.naming import named

GROUPS = [
    ("The Velmarch delegation left.", ["The Velmarch delegation"]),
    ("Ostrian peace negotiators left.", ["Ostrian peace negotiators"]),
    ("Ostrian and Velmarch experts met.", ["Ostrian and Velmarch experts"]),
    (
        "The foreign ministers of Ostria, Velmarch and Peru met.",
        ["The foreign ministers of Ostria, Velmarch and Peru"],
    ),
    ("The elders of Upper Tamrit met.", ["The elders of Upper Tamrit"]),
    ("A team from the Harbour Authority left.", ["A team from the Harbour Authority"]),
    ("In Linzau two ministers met.", ["two ministers"]),
    ("Officials from Halvik's office left.", ["Officials from Halvik's office"]),
    ("They met U.N. personnel there.", ["U.N. personnel"]),
    ("Rwandan peacekeepers left.", ["Rwandan peacekeepers"]),
    ("They spoke about personnel.", []),
    ("Officers from both armies met.", ["Officers from both armies"]),
    ("Leaders of the five lake states met.", ["Leaders of the five lake states"]),
    ("Ministers of the Lake Compact met.", ["Ministers of the Lake Compact"]),
    (
        "The heads of state and government of Peru and Chile met.",
        ["The heads of state and government of Peru and Chile"],
    ),
]


class TestGroups:
    """`groups`, by the sentence."""

    @pytest.mark.parametrize(("sentence", "groups"), GROUPS)
    def test_a_group_is_named_with_what_it_is_of(self, sentence, groups):
        """The place or body stands before it or after *of*, *from* and *for*."""
        found = [one.removeprefix("group: ") for one in named(sentence) if one.startswith("group")]

        assert found == groups

    @pytest.mark.parametrize("people", ["Kosovo Serbs", "Crimean Tatars", "Bosnian Serbs"])
    def test_a_people_speaks_for_itself(self, people):
        """And not for the state where it lives."""
        assert named(f"{people} stayed.") == [f"group: {people}"]

    @pytest.mark.parametrize(
        "sentence", ["Ministers in Linzau met.", "Ministers met Ana Reyes of Ostria."]
    )
    def test_a_place_beside_it_is_no_part_of_it(self, sentence):
        """Nor is somebody whom the group met."""
        assert "group: Ministers" in named(sentence)


class TestInstitutions:
    """`institutions`, by the sentence."""

    @pytest.mark.parametrize(
        "name",
        [
            "Front for Change",
            "Movement for Democracy and Justice in Chad",
            "Union for the Liberation of Peru",
            "Office for Refugees",
        ],
    )
    def test_what_a_body_is_for_is_a_part_of_its_name(self, name):
        """With the place where its letters follow in brackets."""
        letters = " (XYZ)" if name.endswith("Chad") else ""
        assert f"institution: {name}" in named(f"The {name}{letters} left.")

    def test_for_whom_a_body_works_is_no_part_of_its_name(self):
        """Only words in capitals are."""
        assert "institution: Union" in named("The Union for now stays.")

    def test_the_owners_may_be_several(self):
        """*The Hollin Vale Residents' Association* is one body."""
        assert named("The Hollin Vale Residents' Association met.") == [
            "institution: Hollin Vale Residents' Association"
        ]
