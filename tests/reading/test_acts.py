"""Stances that the reporter tells, kind by kind, and sentences that only look like it."""

import pytest
from tests.reading.test_reader import reading_of

DONE = {
    "welcome": [
        "Peru thanked Chile for its offer.",
        "Peru declared itself open to talks.",
        "Peru came out in favour of the corridor.",
        "Peru threw its weight behind the plan.",
        "Peru gave its blessing to the truce.",
        "Peru expressed its full support for the mission.",
        "Peru voiced appreciation for the gesture.",
    ],
    "reject": [
        "Peru regretted the decision.",
        "Peru slammed the raid.",
        "Peru denied the mission access to the valley.",
        "Peru walked out of the talks and said that it was late.",
        "Peru brushed aside the proposal.",
        "Peru shut the door on the plan.",
        "Peru came out against the corridor.",
        "Peru shot down the idea of a truce plan.",
        "Peru has condemned the raid.",
        "Peru remained firmly opposed to the map.",
        "Peru wants nothing to do with the pact.",
        "Peru voiced its opposition to the map.",
        "Peru snubbed the invitation.",
    ],
    "demand": [
        "Peru gave Chile 48 hours to free the crew.",
        "Peru pressed Chile to open the port.",
        "Peru asked Chile for an apology.",
        "Peru issued an ultimatum to Chile.",
        "Peru renewed its call for a truce.",
        "Peru issued an urgent appeal for help.",
        "Peru gave Chile until Friday to leave the island.",
        "Peru has told Chile to leave the island.",
    ],
    "offer": [
        "Peru offered last month to host a wider meeting.",
        "Peru shall withdraw its troops from the valley.",
        "Peru is ready to host talks.",
        "Peru undertook to free the crew.",
        "Peru has committed itself to free the crew.",
        "Peru stands ready to host a round.",
        "Peru put forward a proposal for a joint patrol.",
        "Peru declared its readiness to host a round.",
        "Peru renewed its offer to pay.",
        "The League met. It stands ready to send a team.",
    ],
    "threat": ["Peru repeated its threat to close the canal."],
    "concession": [
        "Peru softened its stance on the port.",
        "Peru made a concession on the port.",
        "Peru bowed to the demand.",
        "Peru backed down from the deadline.",
        "Peru has agreed to name a mediator.",
        "Peru dropped its opposition to the map.",
    ],
    "withdrawal": [
        "Peru went back on the accord.",
        "Peru softened its demand for a recount.",
        "Peru revoked its offer of a loan.",
    ],
    "precondition": [
        "Peru made the release of the crew a condition for talks.",
        "Peru set three conditions for talks.",
        "Peru has made any talks conditional on the return of the crew.",
        "Peru tied its support to the return of the crew.",
        "Peru agreed on one condition: that the crew return.",
    ],
}
NOT_DONE = {
    "welcome": ["Peru came out of the tunnel.", "Peru gave its blessing a new name."],
    "reject": [
        "Peru shot down a bomber.",
        "Peru came out of the pact.",
        "Peru walked away from the crash.",
        "It was an offer Peru rebuffed at a meeting.",
        "It is unclear who voted against the map.",
    ],
    "demand": [
        "Peru told reporters to wait.",
        "Peru gave Chile a map.",
        "Peru gave the two ten days to think.",
        "Peru asked Chile for comment.",
    ],
    "offer": [
        "Peru offered its condolences for the dead.",
        "Peru offered no explanation.",
        "Peru offered a rare glimpse of the palace.",
        "Peru stands apart.",
        "Peru broke many promises of help.",
        "Peru launched a plan offered by the guild.",
    ],
    "threat": ["Peru made a threat assessment."],
    "concession": ["Peru backed down the road.", "Peru agreed to meet Chile."],
    "withdrawal": ["Peru went back to the accord.", "Peru softened its tone."],
    "precondition": ["Peru tied the raid to Chile.", "Peru tied its boats to the quay on Monday."],
}


def _each(table):
    return [(verb, sentence) for verb, every in table.items() for sentence in every]


def _verbs(sentence):
    return [one.verb for one in reading_of(sentence).stances]


class TestActsIn:
    """`acts_in`, by the sentence."""

    @pytest.mark.parametrize(("verb", "sentence"), _each(DONE))
    def test_what_does_it(self, verb, sentence):
        """The stance is found."""
        assert verb in _verbs(sentence)

    @pytest.mark.parametrize(("verb", "sentence"), _each(NOT_DONE))
    def test_what_only_looks_like_it(self, verb, sentence):
        """No such stance is found."""
        assert verb not in _verbs(sentence)

    def test_what_an_agency_reports_is_told_by_it(self):
        """The party is whoever acts, not the agency."""
        found = reading_of("Peru proposed a joint patrol, the Andes News Agency reported.").stances

        assert [(one.party.name, one.verb) for one in found] == [("Peru", "offer")]


TOLD = [
    ("Peru dropped its demand for pay.", "withdrawal pay"),
    ("Peru withdrew its demand.", "withdrawal its demand"),
    ("The plan was rejected by Peru.", "reject The plan"),
    ("Peru made aid conditional on a truce.", "precondition a truce"),
    ("Peru will sign only if Chile pays.", "precondition Chile pays"),
    ("Peru rejected the plan on Monday.", "reject the plan"),
    ("Peru insisted on a truce.", "demand on a truce"),
    ("Peru walked away from the talks, dismissed them and left.", "reject the talks"),
    ("Peru threatened to leave.", "threat to leave"),
    ("Peru is nevertheless prepared to discuss an amnesty.", "offer discuss an amnesty"),
    ("Peru was, however, willing to release captives.", "offer release captives"),
    ("Peru walked out of the tense talks.", "reject the tense talks"),
    ("Peru declined the offer.", "reject the offer"),
    ("Peru asked both parties for restraint.", "demand both parties for restraint"),
    ("Peru agreed to lift the ban.", "concession to lift the ban"),
]
NOT_TOLD = [
    "Peru is not prepared to discuss an amnesty.",
    "Peru is hardly willing to talk.",
    "Peru did not reject the plan.",
    "Peru may have rejected the plan.",
    "Peru never accepted the offer.",
    "Peru was asked to welcome the plan.",
    "Peru could have offered talks.",
    "If Peru rejects the plan, Chile will leave.",
    "The plan was not rejected by Peru.",
    "The plan was rejected by Monday.",
    "The farmer rejected the soup.",
    "Peru dropped the ball.",
    "Peru gave up the island.",
    "Peru accepted the prize.",
    "Peru withdrew its troops.",
    "Peru climbed down the hill.",
    "Peru agreed to meet Chile.",
    "Peru was threatened by floods.",
    "Peru, supported by Chile, left.",
    "Peru supported by Chile won the match.",
    "Peru insisted on Monday.",
    "Peru walked out of the house.",
    "Peru is likely to reject the plan.",
    "Refused entry, Peru left.",
]


class TestOfPeru:
    """`acts_in`, by the sentence."""

    @pytest.mark.parametrize(("sentence", "told"), TOLD)
    def test_what_tells_of_one(self, sentence, told):
        """The verb and what it is about, of Peru."""
        (found,) = reading_of(sentence).stances
        assert found.party.name == "Peru"
        assert f"{found.verb} {found.toward.text}" == told

    @pytest.mark.parametrize(
        "sentence",
        [
            "Peru stands ready to free them provided that Chile pays.",
            "Peru is prepared to free them, provided Chile pays.",
            "Peru was willing to free them on condition that Chile pays.",
        ],
    )
    def test_an_offer_on_a_condition_is_both(self, sentence):
        """What is offered, and what must come first."""
        found = reading_of(sentence).stances

        assert [(one.verb, one.toward.text) for one in found] == [
            ("offer", "free them"),
            ("precondition", "Chile pays"),
        ]

    def test_a_deed_behind_a_semicolon_is_its_subjects(self):
        """It is no part of what the first one does."""
        found = reading_of("Italy proposed a conference; Peru rejected the idea.").stances

        assert [(one.party.name, one.verb) for one in found] == [
            ("Italy", "offer"),
            ("Peru", "reject"),
        ]

    @pytest.mark.parametrize("sentence", NOT_TOLD)
    def test_what_only_looks_like_one(self, sentence):
        """No stance is told."""
        assert reading_of(sentence).stances == ()
