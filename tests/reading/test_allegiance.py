"""For whom somebody speaks, told by the words said."""

import pytest
from tests.reading.test_reader import reading_of


def parties(*paragraphs):
    """List the parties of the stances of a report."""
    return [one.party.name for one in reading_of(*paragraphs).stances]


class TestAllegiances:
    """`allegiances`"""

    def test_a_minister_speaks_for_the_state_whose_will_he_tells(self):
        """What else he says is the state's as well."""
        assert parties(
            "Canal Minister Ernesto Valdés said Panama would not attend. Valdés rejected the map."
        ) == ["Panama", "Panama"]

    @pytest.mark.parametrize(
        "words",
        [
            "said Panama was far away. Valdés rejected the map.",
            "said Panama will be hot. Valdés rejected the map.",
            "said Panama would never sign and Chile rejects the pact. Valdés rejected the map. "
            "Chile's envoy Odo Brann and Panama's envoy Ana Lund wept.",
        ],
    )
    def test_other_words_bind_nobody(self, words):
        """Neither a remark nor the will of a state for which somebody else stands."""
        assert parties(f"Canal Minister Ernesto Valdés {words}")[-1] == "Ernesto Valdés"

    def test_who_is_no_minister_is_not_bound(self):
        """A mediator tells the will of others."""
        assert (
            "Panama"
            not in parties(
                "Mediator Ernesto Valdés said Panama would return. Valdés rejected the map."
            )[-1:]
        )


class TestOwnBody:
    """`own_body`"""

    def test_the_body_that_a_role_names_is_the_party_of_what_it_will_do(self):
        """The chair tells what the union accepts."""
        assert parties(
            "Ana Reyl, chairwoman of the Dockers' Union, said the union would accept the offer."
        ) == ["Dockers' Union"]

    def test_another_body_is_not(self):
        """A court is not the union's."""
        assert parties(
            "Ana Reyl, chairwoman of the Dockers' Union, said she would accept the offer."
        ) == ["Ana Reyl"]

    @pytest.mark.parametrize(
        ("words", "party"),
        [
            ("Ana Reyl, a deputy, said her party would accept the offer.", "Ana Reyl's party"),
            ("Ana Reyl said the Harbour Party would accept the offer.", "Ana Reyl"),
            ("Ana Reyl said their party would accept the offer.", "Ana Reyl"),
            ("A spokesman said the Coordinator welcomes the step.", "Coordinator"),
        ],
    )
    def test_whose_party_it_is(self, words, party):
        """*Her party* is the speaker's; a spokesman speaks for whoever he tells of."""
        assert parties(words) == [party]


class TestPartyOf:
    """`party_of` of those who have a body in their name, and of what is nobody."""

    @pytest.mark.parametrize(
        ("words", "party"),
        [
            ("A spokesman for the African Union praised the plan.", "African Union"),
            ("The Dockers' Union met. A union spokesman rejected the plan.", "Dockers' Union"),
            ("Ana Reyl, a spokeswoman for the Column, rejected the plan.", "Column"),
            ("Column spokesman Tom Reyl rejected the plan.", "Column"),
        ],
    )
    def test_a_spokesman_speaks_for_the_body(self, words, party):
        """Named or not, and wherever the body stands."""
        assert parties(words) == [party]

    @pytest.mark.parametrize(
        "words",
        [
            "The case seeks the release of records.",
            "More than 21 percent opposed the plan.",
            "It is a plan for those seeking the return of the crew.",
        ],
    )
    def test_things_and_numbers_are_no_party(self, words):
        """They have no stance."""
        assert parties(words) == []

    def test_a_group_that_a_sentence_names_by_its_members_is_a_body(self):
        """*The Group* is the one whose members met."""
        assert parties(
            "The members of the Delta Contact Group met in Oslo. The Group rejects any change."
        ) == ["Delta Contact Group"]

    @pytest.mark.parametrize(
        ("words", "party"),
        [
            ("A source close to the talks said the rebels had rejected the map.", ["rebels"]),
            ("Analysts said Peru would reject the map.", []),
            ("Analysts said the map was old and must go.", []),
            ("The foreign ministry in Lima demanded an apology.", ["Peru"]),
            ("The union in Lima demanded an apology.", ["union"]),
        ],
    )
    def test_of_others_only_what_they_did_is_theirs(self, words, party):
        """Observers have no stance; what they expect of others is none; a ministry is its state."""
        assert parties(words) == party
