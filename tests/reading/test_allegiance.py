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


class TestSent:
    """`allegiances` of envoys"""

    def test_a_mediator_speaks_for_whoever_sent_him(self):
        """The appointment in the same report tells it."""
        assert parties(
            "Kenya on Monday appointed retired diplomat Josphat Mwendwa as its mediator.",
            "Mwendwa urged both sides to stop.",
        ) == ["Kenya"]

    def test_who_was_given_another_post_does_not(self):
        """A judge speaks for himself."""
        assert parties(
            "Kenya on Monday appointed retired diplomat Josphat Mwendwa as a judge.",
            "Mwendwa urged both sides to stop.",
        ) == ["Josphat Mwendwa"]


class TestIsOwn:
    """`is_own`"""

    @pytest.mark.parametrize(
        ("words", "party"),
        [
            ("Hamas official Bassem Naim said the group would not give up its weapons.", "Hamas"),
            ("Peruvian Foreign Minister Ana Lund said the government rejected the map.", "Peru"),
            ("Peruvian Foreign Minister Ana Lund said the union rejected the map.", "union"),
            ("Peruvian Foreign Minister Ana Lund said the movement rejected it.", "movement"),
            (
                "The Harbour Movement met. Peruvian Foreign Minister Ana Lund said the movement "
                "rejected the map.",
                "Harbour Movement",
            ),
        ],
    )
    def test_a_noun_means_the_body_of_whoever_speaks(self, words, party):
        """Where no other body is called so, and where such a one may speak so."""
        assert parties(words) == [party]


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
            ("Ana Reyl said the Harbour Party would accept the offer.", "Harbour Party"),
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

    @pytest.mark.parametrize(
        ("words", "party"),
        [
            ("Harbour Front chief negotiator Ana Reyl rejected the map.", "Harbour Front"),
            ("The Harbour Front met. Its secretary, Ana Reyl, rejected it.", "Harbour Front"),
            ("The Harbour Front met. Its leader, Ana Reyl, rejected it.", "Harbour Front"),
            ("The Dockers' Union met. Its leader, Ana Reyl, rejected it.", "Ana Reyl"),
            ("The Dockers' Union met. The leader, Ana Reyl, rejected it.", "Ana Reyl"),
            ("It rained. Its secretary, Ana Reyl, rejected it.", "Ana Reyl"),
            (
                "The Harbour Front met the government. The group's spokesman Tom Reyl rejected it.",
                "Harbour Front",
            ),
            ("Renamo leader Ana Reyl rejected it.", "Renamo"),
            (
                "Renamo leader Ana Reyl met them. The party spokesman Tom Brann rejected it.",
                "Renamo",
            ),
            ("Council leader Ana Reyl rejected it.", "Ana Reyl"),
            ("Harbour Army chief Ana Reyl rejected it.", "Harbour Army"),
            ("Arakan Army chief Ana Reyl rejected it.", "Arakan Army"),
            (
                "Ana Reyl, president of the Harbour administration, rejected it.",
                "Harbour administration",
            ),
            ("Kenya's former president Ana Reyl rejected it.", "Ana Reyl"),
            ("The EU office in Lima rejected it.", "European Union"),
            ("Ana Reyl, the president of the Harbour Party, rejected it.", "Harbour Party"),
            ("Ana Reyl, the president of the Harbour Club, rejected it.", "Ana Reyl"),
        ],
    )
    def test_who_speaks_for_a_body_and_who_for_himself(self, words, party):
        """A negotiator or secretary does; a leader of an armed or political body too."""
        assert parties(words) == [party]

    @pytest.mark.parametrize(
        ("words", "party"),
        [
            ("Peru's government met. Government negotiator Ana Reyl rejected it.", "Peru"),
            ("It rained. Government negotiator Ana Reyl rejected it.", "Ana Reyl"),
            ("Peru's foreign ministry met. Foreign Minister Ana Reyl rejected it.", "Peru"),
            ("Peru's defence ministry met. Foreign Minister Ana Reyl rejected it.", "Ana Reyl"),
            (
                "Statement of the Presidency of the Republic of Peru. The President of the "
                "Republic, Ana Reyl, rejected it.",
                "Peru",
            ),
            ("It rained. The President of the Republic, Ana Reyl, rejected it.", "Ana Reyl"),
            ("LIMA, March 5 - Foreign Minister Ana Reyl rejected it.", "Ana Reyl"),
        ],
    )
    def test_an_office_without_a_state_has_that_of_the_same_office_before(self, words, party):
        """Never that of the dateline."""
        assert parties(words) == [party]

    @pytest.mark.parametrize(
        ("words", "party"),
        [
            (
                "The Harbour Defence Forces (HDF) met. The HDF rejected it.",
                "Harbour Defence Forces",
            ),
            (
                "The Harbour Defence Forces met. HDF commander Odo Brann rejected it.",
                "Harbour Defence Forces",
            ),
            ("HDF commander Odo Brann rejected it.", "HDF"),
            ("The Northern Harbour Guild met. The NHF rejected it.", "NHF"),
            ("Mr Odo Brann came. Mr Brann's spokeswoman rejected the plan.", "Odo Brann"),
        ],
    )
    def test_a_short_name_is_the_body_or_person_of_the_whole_one(self, words, party):
        """By the brackets after it, or its first letters."""
        assert parties(words) == [party]

    @pytest.mark.parametrize(
        "words",
        [
            "A farmer in Lima, Pedro Ruiz, 43, demanded a truce.",
            '"Chile will reject anything," said Ahmet Szabo, a professor at Lima University.',
            "Resident Milica Reyl rejected the map.",
        ],
    )
    def test_who_watches_or_works_is_no_party(self, words):
        """Wherever the trade stands, and whatever follows it."""
        assert parties(words) == []


class TestLabels:
    """Parties of those whom a transcript labels."""

    def test_a_label_with_a_form_of_address_is_the_party(self):
        """No role is told of them."""
        assert parties(
            "MR. MILLER: We call on Chad to accept the plan.", "QUESTION: Why?", "MR. MILLER: No."
        ) == ["MILLER"]

    def test_she_is_the_body_that_a_spokesman_told_of(self):
        """*She* after *the Coordinator*; *we* are the spokesman's."""
        assert parties(
            "SPOKESPERSON: The Coordinator welcomes the step. She calls on Chad to stop. "
            "We reject the map."
        ) == ["Coordinator", "Coordinator", "SPOKESPERSON"]


class TestNobodyIsAskedForTwice:
    """`party_of`, where the spokesmen of a group stand near each other."""

    def test_two_spokesmen_of_the_group_go_round_in_no_circle(self):
        """Each is sought behind the other; the group was named before."""
        text = (
            "The Harbour Movement met. Odo Brann, the group's spokesman, came. Ana Reyl, the "
            "group's spokeswoman, rejected it. Odo Brann rejected it."
        )
        assert parties(text) == ["Harbour Movement", "Harbour Movement"]

    def test_a_movement_is_no_body_of_states(self):
        """*The group's spokesman* does not speak for the union named last."""
        text = "The African Union met the rebels. Odo Brann, the group's spokesman, rejected it."
        assert parties(text) == ["Odo Brann"]

    def test_a_long_chain_of_spokesmen_ends(self):
        """Of hundreds who all speak for the group none is asked for without end."""
        people = [f"{a}a {b}o" for a in ("An", "Od", "Lev", "Mil") for b in "BCDFGHJKLMNPRSTVWXZ"]
        text = " ".join(f"{one}, the group's chairman, rejected it." for one in people * 4)
        assert len(parties(text)) > len(people)
