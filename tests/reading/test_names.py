"""The people whom a report names, and what only looks like a name."""

import pytest
from tests.reading.naming import named


class TestMentions:
    """`mentions`, by the sentence."""

    def test_an_agency_of_the_same_name_is_a_given_name_after_a_role(self):
        """*Petra* is an agency; after *Minister* and before a name it is somebody's."""
        assert named("Minister Petra Halvik left.") == ["person: Minister Petra Halvik"]
        assert named("Petra reported it.")[0].startswith("news agency")

    @pytest.mark.parametrize("honour", ["His Excellency", "Her Royal Highness", "Mr."])
    def test_a_form_of_address_may_stand_between_a_role_and_a_name(self, honour):
        """The role is that of the name."""
        (found,) = named(f"The Minister of Trade, {honour} Rashid Omari, left.")

        assert found.startswith("person: ")
        assert found.endswith("Rashid Omari")

    @pytest.mark.parametrize("opener", ["As", "But", "When"])
    def test_a_conjunction_is_no_part_of_a_role(self, opener):
        """*As one adviser put it* names an adviser."""
        assert named(f"It rained. {opener} one adviser left, it shone.") == ["description: adviser"]

    def test_a_role_of_a_state_in_no_table_is_one_description(self):
        """*The Ostrian foreign minister* names nobody called *Ostrian*."""
        assert named("She met the Ostrian foreign minister.") == [
            "description: the Ostrian foreign minister"
        ]

    @pytest.mark.parametrize(
        ("sentence", "described"),
        [
            ("The president of Tarvia and the premier of Ostria met.", "president of Tarvia"),
            ("She briefed the ambassador at dawn in the hall.", "ambassador"),
            ("She met the envoy in Oslo.", "envoy"),
            ("She met the ambassador in Oslo.", "ambassador in Oslo"),
            ("She met the ambassador at a summit in Oslo.", "ambassador"),
            ("The mayor to laud the town is here.", "mayor"),
            ("The head of the film left.", "head of the film"),
        ],
    )
    def test_a_description_ends_with_whom_somebody_serves(self, sentence, described):
        """What the sentence says besides is no part of it."""
        found = [one.removeprefix("description: ") for one in named(sentence)]

        assert described in {one.removeprefix("the ").removeprefix("The ") for one in found}


class TestTwoRolesBefore:
    """A role, a comma, and another role before the name."""

    def test_both_are_held_by_whom_the_comma_closes(self):
        """*The guild's envoy for the north, former judge A, left*."""
        text = "The guild's envoy for the north, former judge Ana Lund, left. She met Odo Brann."
        assert named(text) == ["person: former judge Ana Lund", "person: Odo Brann"]

    @pytest.mark.parametrize(
        "rest", [" and a clerk left.", ", and a clerk left.", ", the clerk, left."]
    )
    def test_a_list_is_one_of_several(self, rest):
        """*The envoy, Judge A and a clerk* are three."""
        assert "description: The envoy" in named(f"The envoy, Judge Ana Lund{rest}")

    @pytest.mark.parametrize(
        ("sentence", "person"),
        [
            ("Former premier and party leader Ana Reyes left.", None),
            ("The president and Foreign Minister Ana Reyes left.", "Foreign Minister Ana Reyes"),
        ],
    )
    def test_two_roles_without_an_article_are_one_persons(self, sentence, person):
        """After an article the first one is somebody else's."""
        whole = sentence.removesuffix(" left.")
        assert f"person: {person or whole}" in named(sentence)

    def test_letters_alone_are_nobody(self):
        """*N.C.* is a place."""
        assert not any("N.C." in one for one in named("In Wilmington, N.C., they left."))
