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

    def test_a_role_of_a_state_in_no_table_is_one_description(self):
        """*The Ostrian foreign minister* names nobody called *Ostrian*."""
        assert named("She met the Ostrian foreign minister.") == [
            "description: the Ostrian foreign minister"
        ]
