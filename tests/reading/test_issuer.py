"""Who speaks as *we* in a statement."""

import pytest
from tests.reading.test_reader import reading_of

from goodoffices.reading import document, read
from goodoffices.reading.issuer import names_speaker


def speakers(*paragraphs):
    """Name who makes each statement."""
    reading = reading_of(*paragraphs)
    names = {actor.id: actor.name for actor in reading.actors}
    return [[names[one] for one in said.actors] for said in reading.statements]


class TestIssuer:
    """`issuer`"""

    def test_we_are_the_body_that_spoke_last(self):
        """*We* goes on for it."""
        assert speakers("The Dockers' Union rejects the plan.", "We urge both sides to talk.") == [
            ["Dockers' Union"],
            ["Dockers' Union"],
        ]

    def test_we_are_the_first_body_where_nobody_spoke(self):
        """As in a statement that begins with *we*."""
        assert speakers("The Dockers' Union met in Oslo.", "We reject the plan.") == [
            ["Dockers' Union"]
        ]

    def test_we_are_who_declares(self):
        """*We, the Heads of State of A and B*, whoever else is named."""
        opened = "We, the Heads of State of Peru and Chile, met in Lima and declare as follows:"
        assert speakers(opened, "We reject the plan.")[-1] == ["Heads of State of Peru and Chile"]

    @pytest.mark.parametrize("before", ["Ana Reyes said it rained.", "It rained."])
    def test_otherwise_nobody_knows(self, before):
        """After a person, and where no body is named."""
        assert speakers(before, "We reject the plan.")[-1] == []

    def test_we_are_who_spoke_last_and_not_who_is_named_first(self):
        """Of two bodies the one that spoke; after a person nobody, whatever body is named."""
        named = "The Dockers' Union met in Oslo."
        spoke = speakers(f"{named} The Miners' Council rejects the plan.", "We urge both to talk.")
        assert spoke == [["Miners' Council"], ["Miners' Council"]]
        assert speakers(f"{named} Ana Reyes said it rained.", "We reject the plan.")[-1] == []

    @pytest.mark.parametrize("told", ["think the plan will fail", "understand that it rained"])
    def test_we_who_write_the_report_are_not_who_spoke_last(self, told):
        """*We think* is the reporter's word."""
        assert speakers("The Dockers' Union rejects the plan.", f"We {told}.")[-1] == []

    def test_we_under_a_byline_are_who_write(self):
        """No body's own statement says who writes it."""
        found = speakers(
            "By Ana Lund", "The Dockers' Union rejects the plan.", "We reject the truce."
        )
        assert found[-1] == []

    def test_us_to_whom_somebody_spoke_are_who_write(self):
        """*He spoke to us* is no call of the body."""
        met = reading_of("General Carl Brandt left the Dockers' Union. He spoke to us by phone.")
        assert not met.contacts

    def test_a_state_named_before_is_not_the_body(self):
        """The statement is that of an institution."""
        assert speakers("Peru sent a ship. The Dockers' Union met.", "We reject the plan.") == [
            ["Dockers' Union"]
        ]

    def test_i_am_no_body(self):
        """*I* is a person."""
        assert speakers("The Dockers' Union met in Oslo.", "I reject the plan.")[-1:] != [
            ["Dockers' Union"]
        ]


class TestOwnState:
    """`own_state`"""

    @pytest.mark.parametrize(
        ("heading", "party"),
        [
            ("Letter from the Permanent Representative of Cyprus to the Council", "Cyprus"),
            ("Letter from a reader of this paper to the Council", "My Government"),
        ],
    )
    def test_my_government_is_the_senders(self, heading, party):
        """Where the heading of a letter says whose ambassador sends it."""
        (told,) = reading_of(heading, "My Government rejects the claim.").stances

        assert told.party.name == party


class TestTitled:
    """`titled`: whose words a report is by its title."""

    @pytest.mark.parametrize(
        ("title", "names"),
        [
            ("Remarks by President Ana Reyes", ["Ana Reyes"]),
            ("Statement by Foreign Minister Odo Brann on the raid", ["Odo Brann"]),
            ("Opening remarks by Ambassador Ana Reyes at a Council briefing", ["Ana Reyes"]),
            ("Address by Ana Reyes, President of Peru", ["Ana Reyes"]),
            ("Speech by the Prime Minister of Peru, Ana Reyes", ["Ana Reyes"]),
            ("Joint statement by Ana Reyes and Odo Brann", ["Ana Reyes", "Odo Brann"]),
            ("Joint Statement of the Foreign Ministers of Peru and Chile",
             ["Foreign Ministers of Peru and Chile"]),
            ("Joint Communiqué on the talks between the Republic of Peru and the Republic of Chile",
             ["Peru", "Chile"]),
            # Nobody is named, or the title tells of something else.
            ("Remarks by the President", []),
            ("Statement by Ana Reyes wins praise", []),
            ("A statement is due", []),
        ],
    )  # fmt: skip
    def test_we_are_who_is_named_in_the_title(self, title, names):
        """A person, several together or a group."""
        text = f"{title}\n\nWe reject the plan."
        reading = read(document(text))
        called = {actor.id: actor.name for actor in reading.actors}
        assert [called[one] for one in reading.statements[-1].actors] == names

    def test_i_am_one_person(self):
        """Not two together; and in another's words another."""
        told = "I reject the plan."
        assert read(document(f"Remarks by Ana Reyes\n\n{told}")).statements[0].actors
        both = read(document(f"Remarks by Ana Reyes and Odo Brann\n\n{told}"))
        assert not both.statements[0].actors

    def test_whom_somebody_met_is_no_part_of_we(self):
        """The speaker goes on."""
        text = "Remarks by Ana Reyes\n\nI met Odo Brann today. We reject the plan."
        assert len(read(document(text)).statements[-1].actors) == 1


class TestNamesSpeaker:
    """`names_speaker`"""

    @pytest.mark.parametrize("title", ["Remarks By President Ana Reyes", "Joint Statement Of X"])
    def test_the_title_of_own_words(self, title):
        """Even in capitals throughout."""
        assert names_speaker(title)

    @pytest.mark.parametrize("title", ["Ana Reyes Rejects Plan", "Ana Reyes In Fiery Remarks"])
    def test_another_title(self, title):
        """Which only tells of somebody."""
        assert not names_speaker(title)
