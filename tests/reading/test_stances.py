"""What statements do, kind by kind: five that do it and five that only look like it."""

import pytest
from tests.reading.test_reader import reading_of

from goodoffices.reading.wordplaces import lowered

DONE = {
    "welcome": [
        '{a} called the plan "a step in the right direction".',
        "{a} commended the efforts of the mission.",
        "{a} said Peru remained open to a deal.",
        "{a} said Peru welcomed the truce.",
        "{a} said she was pleased with the accord.",
        "{a} praised the release of the crew.",
        '{a} said: "We applaud the return of the tanker."',
        "{a} said Peru backed the plan for a corridor.",
        '{a} said: "This is a good step."',
        "{a} described the offer as a good start.",
        "{a} said she was glad to see the boats.",
        "{a} reiterated her support for the mission.",
        '{a} said: "The plan is good."',
    ],
    "reject": [
        '{a} called the ultimatum "a declaration of war".',
        "{a} said any concession would be treason.",
        "{a} said there was nothing to talk about.",
        "{a} said Peru regretted the walkout.",
        "{a} denied the mission access to the valley.",
        "{a} said the plan was a non-starter.",
        "{a} rejected the border plan.",
        "{a} said Peru would not accept the map.",
        "{a} said a second vote was out of the question.",
        "{a} said that no apology should be expected.",
        '{a} said: "We do not speak under threat."',
        '{a} said: "We will not sign such a paper."',
        '{a} said: "We are not going to hand over the files."',
        '{a} said: "The island is not for sale."',
        "{a} said there would be no return to the old map.",
        "{a} vowed never to give up the island.",
        "{a} said Peru had no intention of leaving the pact.",
        '{a} said: "They can forget about a vote."',
        "{a} refused to give up the island.",
        '{a} said: "We will not be bullied."',
        "{a} said Peru did not intend to sign.",
        "{a} said Peru wanted nothing to do with the pact.",
        "{a} said she disagreed with the ruling.",
        "{a} said Peru saw no reason to pay.",
        '{a} said: "We will not negotiate under fire."',
        "{a} condemned in the strongest terms the raid on the port.",
        "{a} reiterated her opposition to the map.",
        "{a} said the memorandum was null and void.",
        "{a} said the map could not be discussed.",
        "{a} said there would be no election without her.",
        '{a} called the demands "delusional".',
    ],
    "demand": [
        "{a} insisted that Chile release the crew.",
        "{a} encouraged the parties to return to talks.",
        "{a} demanded the return of the boats.",
        "{a} said Chile must withdraw its ships.",
        '{a} said: "We ask both states to withdraw their mines."',
        "{a} said Peru wants a seat at the talks.",
        "{a} called for an inquiry.",
        "{a} insisted that observers be admitted.",
        '{a} said: "Open the gates and let them through."',
        '{a} said: "All we ask is a fair hearing."',
        '{a} said: "We want the crew back."',
        "{a} wants the dam to be lowered.",
        "{a} called upon both sides to stop.",
        "{a} reiterated her call for a truce.",
        "{a} said Chile had until Friday to answer.",
        "{a} said it was time for the guns to fall silent.",
        "{a} warned Chile not to touch the dam.",
        "{a} stressed the need for a ceasefire.",
        "{a} asked both parties for restraint.",
        "{a} condemns the raid and calls upon Chad to stop.",
    ],
    "offer": [
        "{a} believes she would be ready to host the talks.",
        "{a} offered to host the talks.",
        "{a} said Peru was ready to send doctors.",
        "{a} said Peru had invited 60 observers.",
        "{a} proposed a joint patrol.",
        '{a} said: "We are willing to help."',
        '{a} said: "We are nevertheless prepared to help."',
        "{a} said Peru was prepared to free them by 5 June, provided that Chile left.",
        "{a} promised to help the crew.",
        '{a} said: "We are happy to meet them."',
        "{a} said Peru stood ready to send doctors.",
        "{a} reiterated her readiness to host a round.",
        "{a} said Peru was ready for talks.",
    ],
    "precondition": [
        "{a} said he would talk only to groups that lay down arms.",
        "{a} said a lasting deal would require an end to the raids.",
        "{a} offered talks, provided that Chile lifted its blockade.",
        "{a} said Peru would withdraw its troops as soon as the rebels disarm.",
        "{a} wants an apology before she will sign.",
        "{a} said the monitors would be let in once the drones left.",
        "{a} said that the return of the boats remained a precondition for any deal.",
        "{a} said the precondition was that Chile withdraws.",
        "{a} said they would talk on the understanding that Chile withdraws.",
        "{a} said Peru would not talk until the ships left.",
        "{a} said she would come only if the fines were dropped.",
        "{a} said the strike would be called off once the text was published.",
        '{a} said: "Scrap the tax or no deal."',
        "{a} said the guild would not strike if the inspection was cancelled.",
        "{a} said Peru would only sign if the port was included.",
        '{a} said: "First the crew, then the money."',
        "{a} said the gates would stay locked until the crew was freed.",
        '{a} said: "They get the port when they pay, and not before."',
        "{a} said her men would lay down their arms if the army withdrew.",
        "{a} said Peru was prepared to free 40 men if the rebels disarmed.",
        "{a} said Peru would withdraw its troops if the army stopped its offensive.",
    ],
    "threat": [
        "{a} urged both sides to act and reserved the right to impose sanctions.",
        '{a} said: "We will clear the valley by force."',
        "{a} said Peru would veto any such resolution.",
        "{a} said Peru had no choice but to close the port.",
        "{a} warned that it could walk out of the talks.",
        '{a} promised a "crushing" response to any raid.',
        '{a} pledged to respond "with full force".',
        "{a} said Peru would respond to any eviction with all means.",
        "{a} said the army would strike the port again if rockets were fired.",
        '{a} said: "If they cross the river, we will answer with force."',
        "{a} said those who broke the truce would be held to account.",
        "{a} said Peru would block the road if the gates stayed shut.",
        "{a} said Peru would retaliate.",
        "{a} said Chile would face consequences.",
        "{a} warned that Peru would leave unless Chile paid.",
        "{a} said Peru would consider a suspension of aid.",
        '{a} warned: "If they stay, we will shut the pipeline."',
        '{a} said: "There will be consequences."',
        "{a} threatened to close the canal.",
        "{a} vowed to blockade the port.",
        '{a} said: "Should they stay, we will shut the pipeline."',
        "{a} said the army must leave; otherwise, the ships will not sail.",
        "{a} vowed to camp on the bridge if the diggers came.",
        '{a} said: "Go home or we call in the army."',
    ],
    "concession": [
        "{a} said Peru had accepted a proposal to clear the zone.",
        "{a} accepted the terms of the truce.",
        "{a} said the front accepted a humanitarian truce.",
        "{a} said Peru would no longer oppose the plan.",
        "{a} said Peru would accept the map.",
        "{a} said Peru was willing to recognise the union.",
        "{a} said Peru had agreed to lift the ban.",
        "{a} conceded the second point.",
        "{a} said Peru would release the crew.",
        '{a} said: "We can live with a smaller zone."',
        "{a} agreed to open two crossings.",
        "{a} said Peru would consider a pause.",
        "{a} said Peru accepts the interim levels.",
        "{a} said Peru had no objection to a pause.",
        "{a} said Peru was ready to drop the case.",
    ],
    "withdrawal": [
        "{a} backed away from her pledge to open the port.",
        "{a} renounced her demand for a recount.",
        "{a} said Peru no longer demanded an apology.",
        "{a} said Peru had withdrawn its offer.",
        "{a} said Peru took back its promise.",
        "Peru dropped its demand for a recount.",
        "{a} announced that she takes her words back.",
        "{a} said Peru was no longer asking for a recount.",
    ],
}
NOT_DONE = {
    "welcome": [
        "{a} said the welcome was cold.",
        "{a} said Peru did not support the plan.",
        "{a} said nobody was pleased.",
        "{a} said they were open late.",
        "{a} arrived at a welcome party.",
        "{a} called the plan a trap.",
        '{a} said: "This is a long step."',
        "{a} said nobody knew whether Peru still supported the plan.",
        "{a} named those who supported the plan.",
        "{a} shot back that it was late.",
        "{a} said the plan was supported by half of the voters.",
        "{a} said she had won growing support from farmers.",
        "{a} said the weather was good.",
        "{a} said Peru refused to endorse the plan.",
        "{a} said the endorsement of the plan came late.",
    ],
    "reject": [
        "{a} refused to rule out sanctions.",
        "{a} dismissed Vice President Eva Lindt on Monday.",
        "{a} said Peru no longer opposed the plan.",
        "{a} said the invitation was for the leader, whom Peru does not recognise.",
        "{a} said the road was long.",
        '{a} said: "You rejected the plan."',
        "{a} said the rejects were sold.",
        "{a} said Brandt refused.",
        "{a} said the vote was ruled by fear.",
        "{a} said the road turned right.",
        "{a} refused to comment.",
        "{a} said the result was not for her to judge.",
        "{a} declined to give a name.",
        "{a} said prices declined by half.",
        "{a} said they had voted for the plan.",
        '{a} said: "It is not going to happen soon."',
        "{a} refused to reject the plan.",
        '{a} said: "You\'re not going to find any."',
        "{a} declined to condemn the raid.",
        "{a} said the two had opposing views of the dam.",
        '{a} said: "I can\'t wait to go back."',
    ],
    "demand": [
        "{a} insisted that Chile will release the crew.",
        "{a} insisted that nobody could send aid.",
        "{a} called on Foreign Secretary Eva Lindt on Monday to ask for an explanation.",
        "{a} insisted only last week that the law could not be changed.",
        "{a} said the union dropped its demand for pay.",
        "{a} said the demand was small.",
        "{a} said she had asked nobody.",
        "{a} wants to rest.",
        "{a} asked Karl Moser to chair the inquiry.",
        '{a} said: "Let us wait."',
        '{a} said: "You have to understand them."',
        '{a} said: "We must remember the dead."',
        "{a} said it had cut demand for exports.",
        "{a} said Chile's call for a truce was late.",
        "{a} said she resisted the urge to shout.",
        "{a} said the job required her to travel.",
        "{a} begged the question of a truce.",
        "{a} said the need for rain was great.",
        "{a} said demand for steel would fall.",
        "{a} asked whether the parties were willing to talk.",
        "{a} asked how they were going to sign.",
        "{a} said he did not think that Peru should sign.",
        "{a} said the tone was not appealing to many.",
        "{a} saw no need to change the plan.",
        "{a} appealed to the better nature of the crews.",
    ],
    "offer": [
        '{a} said: "We need to know what Chile offered Peru."',
        "{a} suggested that France would send troops.",
        "{a} said offerings of rice lay at the gate.",
        "{a} believes Chile would mediate.",
        "{a} expects Chile to agree and hopes it would offer to help.",
        "{a} said the fishermen had been offered crumbs.",
        "{a} said the offer had lapsed.",
        "{a} said nobody was invited.",
        "{a} said the ship was ready.",
        "{a} said Peru was not ready to help.",
        "{a} vowed to blockade the port.",
        '{a} said: "We will see."',
        "{a} offered her condolences.",
        "{a} repeated it again, inviting vicious ridicule.",
        "{a} offered a glimpse of the palace.",
        "{a} said the bank prepared to raise rates.",
        "{a} said the deal would help farmers.",
        "{a} said its offer of a loan was late.",
        '{a} said: "We are ready to stop them."',
        "{a} spoke of changes proposed by the cabinet.",
        "{a} said Peru would support the plan.",
    ],
    "precondition": [
        '{a} said: "We will wait as long as it takes."',
        "{a} said he would talk only to reporters.",
        "{a} said her patience was not without limit.",
        "{a} said the talks lasted until noon.",
        "{a} said it happened only once.",
        "{a} said the ship left once more.",
        "{a} said the ship sailed before noon.",
        "{a} said Peru would pay.",
        "{a} said the road stayed dry until noon.",
        "{a} said the crew would not sail until Monday.",
        "{a} said the port will not open before June.",
        "{a} said she would help them if asked.",
        "{a} said Peru would pay even if the boats left.",
        "{a} said there would be no election without her.",
        "{a} said she was ready to help if asked.",
        "{a} said it would be a pity if the talks failed.",
        '{a} said: "We could not have had a truce without Norway."',
        '{a} said: "We will see more attacks if the talks fail."',
        '{a} said: "I would sign the deal if elected."',
    ],
    "threat": [
        "{a} warned that Chile could walk out of the talks.",
        "{a} fears that Chile would attack the port unless Mali leaves.",
        "{a} said the road would be open if it rained.",
        "{a} said the bridge needed to be destroyed.",
        "{a} promised that she would fight for them if they voted.",
        "{a} said Peru would consider the plan.",
        "{a} said the sun would burn.",
        "{a} said the gates would close at noon.",
        "{a} said nobody was threatened.",
        '{a} said: "Voters decided otherwise and I will rest."',
        "{a} promised to act on the report.",
        "{a} said Peru would withdraw its troops if the army stopped its offensive.",
    ],
    "concession": [
        "{a} said Peru would not accept the map.",
        "{a} said the ministry would release a statement.",
        "{a} said the release was late.",
        "{a} said the lift was broken.",
        "{a} said Peru cannot yield.",
        "{a} said the ban was short.",
        "{a} agreed to meet them.",
        "{a} agreed that it was late.",
    ],
    "withdrawal": [
        "{a} said Peru had withdrawn its troops.",
        "{a} said she took back the car.",
        "{a} said the demand was no longer heard.",
        "{a} dropped the cup.",
        "{a} renounced violence.",
    ],
}


def _verbs(sentence):
    """Read a sentence of the foreign minister and list what it does."""
    found = reading_of(sentence.format(a="Foreign Minister Ama Odera")).stances
    return [one.verb for one in found]


def _each(table):
    return [(verb, sentence) for verb, every in table.items() for sentence in every]


class TestStancesIn:
    """`stances_in`, by the sentence."""

    @pytest.mark.parametrize(("verb", "sentence"), _each(DONE))
    def test_what_does_it(self, verb, sentence):
        """The stance is found."""
        assert verb in _verbs(sentence)

    @pytest.mark.parametrize(("verb", "sentence"), _each(NOT_DONE))
    def test_what_only_looks_like_it(self, verb, sentence):
        """No such stance is found."""
        assert verb not in _verbs(sentence)

    def test_a_stance_told_of_somebody_else_is_theirs(self):
        """The subject of the words is the party."""
        found = reading_of("Greece rejected the plan, Peruvian Foreign Minister Ama Odera said.")

        assert [(one.party.name, one.verb) for one in found.stances] == [("Greece", "reject")]

    def test_what_is_offered_on_a_condition_is_no_refusal(self):
        """The offer, the condition, and an event that says both."""
        found = reading_of(
            "Minister Ama Odera said the union was ready to begin talks if the fines were dropped."
        )
        assert [one.verb for one in found.stances] == ["precondition", "offer"]
        codes = [coding.cameo for one in found.events for coding in one.codes]
        assert codes
        assert not [code for code in codes if code.startswith("12")]

    def test_nobody_else_is_asked_who_rejects(self):
        """*A said B rejects* is B's, whom no role names."""
        found = reading_of('Minister Ama Odera said Brann "has rejected every truce".')
        assert [one.party.name for one in found.stances] == ["Brann"]

    def test_a_secretary_in_a_transcript_tells_of_other_states(self):
        """*SECRETARY* alone holds an office of a state."""
        found = reading_of(
            "MODERATOR: Welcome.",
            "SECRETARY ODERA: Greece has asked for free passage. We reject that.",
        )

        told = [(one.party.name, one.verb) for one in found.stances]
        assert told == [("Greece", "demand"), ("ODERA", "reject")]

    @pytest.mark.parametrize(
        "words",
        [
            "said that nobody had asked for more time.",
            "said that her government had not rejected the plan.",
            "said it did not oppose the deal.",
            "said that nobody in Lima had demanded a withdrawal of the troops.",
            "said no one has rejected the plan.",
            "said that none of the parties had called for a ceasefire.",
            'said: "Neither side has offered to open the port."',
            'said: "No country has demanded that Chile leave the island."',
        ],
    )
    def test_what_nobody_does_is_no_stance(self, words):
        """Neither the speaker's nor of those who are spoken of."""
        found = reading_of(f"Foreign Minister Anna Roe of Peru {words}")

        assert len(found.statements) == 1
        assert not found.stances

    @pytest.mark.parametrize(
        ("words", "verb"),
        [
            ('said: "Nobody must enter the port."', "demand"),
            ('said: "No prisoners will be freed unless Chile withdraws."', "precondition"),
            ('said: "Nobody should doubt that we reject the plan."', "reject"),
            ("said that nobody at the talks wanted a war, and demanded a ceasefire.", "demand"),
        ],
    )
    def test_a_ban_and_a_condition_name_nobody_too(self, words, verb):
        """As does a sentence in which somebody else takes the stance."""
        found = reading_of(f"Foreign Minister Anna Roe of Peru {words}")

        assert verb in [one.verb for one in found.stances]

    @pytest.mark.parametrize(
        "sentence",
        [
            "Nobody in Peru wants a new war.",
            "None of the ministers demanded that Peru withdraw.",
            "Neither Peru nor Chile rejected the plan.",
            "Neither Chile nor Peru demanded more.",
        ],
    )
    def test_nobody_is_no_party(self, sentence):
        """What stands beside the word speaks and acts no more than it does."""
        found = reading_of(sentence)

        assert not found.stances
        assert all(one.negated for one in found.statements)

    @pytest.mark.parametrize(
        ("speaker", "party"),
        [
            ("A spokesman for the Dockers' Union", "Dockers' Union"),
            ("The Peruvian government", "Peru"),
            ("A spokeswoman for Peru's foreign ministry", "Peru"),
        ],
    )
    def test_whoever_has_no_name_speaks_for_a_body(self, speaker, party):
        """The party is the body."""
        found = reading_of(f"{speaker} rejected the deadline.").stances

        assert [one.party.name for one in found] == [party]

    def test_joint_speakers_have_a_stance_each(self):
        """One for each party."""
        found = reading_of("Peru and Chile rejected the map in a joint statement.").stances

        assert {one.party.name for one in found} == {"Peru", "Chile"}

    def test_who_is_whoever_is_named_before(self):
        """The relative pronoun is resolved, with a grade."""
        text = (
            "Peru's Foreign Minister Ama Odera met Chile's president, Carl Brandt, who said that "
        )
        (found,) = reading_of(text + "Chile rejects the map.").stances

        assert (found.party.name, found.verb) == ("Chile", "reject")


class TestLowered:
    """`lowered`"""

    @pytest.mark.parametrize(
        "text", ["Peru Will NOT", "\u0130zmir WILL Not", "\u00c0 \u1e9e \ufb01 \u03a3"]
    )
    def test_each_character_keeps_its_place(self, text):
        """Also one whose small letter is two characters."""
        low = lowered(text)

        assert len(low) == len(text)
        assert [a == b for a, b in zip(low, text, strict=True)] == [
            len(one.lower()) > 1 or one.lower() == one for one in text
        ]

    def test_a_stance_after_such_a_character_is_found_in_its_words(self):
        """The places are those of the text."""
        found = reading_of(
            "In \u0130zmir, Foreign Minister Ama Odera said Peru will not sign."
        ).stances

        assert [one.toward.text for one in found] == ["sign"]


class TestOfOthers:
    """Stances that are not the speaker's."""

    @pytest.mark.parametrize(
        "sentence",
        [
            "{a} refuted claims that Chile had offered troops.",
            "{a} accused Chile of rejecting the truce.",
            "Officials said Mr Lund had refused the truce with {a}.",
        ],
    )
    def test_claims_accusations_and_others_are_none(self, sentence):
        """Nor are they of whoever is spoken of."""
        assert not reading_of(sentence.format(a="Foreign Minister Ama Odera")).stances

    @pytest.mark.parametrize(
        "sentence",
        [
            "{a} said many Sudanese reject the deal.",
            "{a} said critics oppose the deal.",
            "{a} said two out of three voters had rejected the deal.",
            "Iranian voters rejected the deal, {a} said.",
        ],
    )
    def test_what_many_others_do_is_not_the_speakers(self, sentence):
        """Nor is it of anybody in particular."""
        assert not reading_of(sentence.format(a="Foreign Minister Ama Odera")).stances

    @pytest.mark.parametrize("who", ["the people of Peru", "our voters", "the government"])
    def test_what_the_own_people_do_is(self, who):
        """For them a minister speaks."""
        told = f"Peruvian Foreign Minister Ama Odera said {who} would never accept the deal."
        assert [one.party.name for one in reading_of(told).stances] == ["Peru"]

    @pytest.mark.parametrize(
        ("words", "parties"),
        [
            (
                "Peruvian Foreign Minister Ama Odera said the opposition had refused talks.",
                ["opposition"],
            ),
            ("Peruvian Foreign Minister Ama Odera said the rebels had refused talks.", ["rebels"]),
            ("UN envoy Ama Odera said both sides had agreed to open the road.", []),
            ("The two sides rejected the plan.", []),
            ("Opposition leader Ama Odera said the opposition had refused talks.", ["opposition"]),
        ],
    )
    def test_whom_an_official_does_not_speak_for(self, words, parties):
        """What the opposition did is not a minister's, nor what both sides did an envoy's."""
        assert [one.party.name for one in reading_of(words).stances] == parties

    def test_he_is_no_state_that_was_told_of(self):
        """*He had offered, and Serbia refused*: the offer is the speaker's."""
        told = "Peruvian Foreign Minister Ama Odera said she had offered to sign the truce"
        found = reading_of(f"{told} and that Chile had refused.").stances

        assert [(one.party.name, one.verb) for one in found] == [("Peru", "offer")]

    def test_no_plans_to_recognise_is_a_refusal(self):
        """But *no plans to send arms* only assures."""
        for words, verbs in (("recognise the new government", ["reject"]), ("send arms", [])):
            found = reading_of(f"Peru's foreign ministry said it had no plans to {words}.").stances
            assert [one.verb for one in found] == verbs

    @pytest.mark.parametrize(
        "words",
        [
            "Army spokesman Nabil Abdallah",
            "The army's spokesman, Nabil Abdallah,",
            "Army commander Nabil Abdallah",
        ],
    )
    def test_the_army_is_that_of_the_state_named_before(self, words):
        """As a government negotiator is of the government named last."""
        found = reading_of(f"Sudan's army rejected the plan. {words} demanded a truce.").stances

        assert [one.party.name for one in found] == ["Sudan", "Sudan"]

    def test_a_demand_that_is_dropped_is_withdrawn(self):
        """It is no demand."""
        (found,) = reading_of("Peru dropped its demand that Chile leave the port.").stances
        assert (found.verb, found.party.name) == ("withdrawal", "Peru")

    def test_what_is_a_red_line_is_not_who_rejects(self):
        """The speaker does."""
        told = "Peruvian Foreign Minister Ama Odera"
        found = reading_of(f'"A Chilean union is a red line," {told} said.').stances
        assert [(one.verb, one.party.name) for one in found] == [("reject", "Peru")]

    def test_no_talks_while_is_no_condition(self):
        """That they fire is what must end."""
        told = "Peruvian Foreign Minister Ama Odera"
        found = reading_of(f"{told} said there would be no talks while they fire.").stances
        assert [one.verb for one in found] == ["reject"]
