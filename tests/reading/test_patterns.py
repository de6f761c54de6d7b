"""What `goodoffices.reading.patterns` promises."""

import pytest
from hypothesis import given
from tests.strategies_reading import snippets

from goodoffices.reading.attribution import attributions
from goodoffices.reading.document import document
from goodoffices.reading.patterns import candidates
from goodoffices.reading.sentences import sentences


def rules(text):
    """Give the names of the rules."""
    return [c.rule for sentence in sentences(document(text)) for c in candidates(sentence)]


class TestCandidates:
    """Proposing inside a sentence."""

    @given(snippets)
    def test_no_word_is_in_two_contents(self, text):
        """Of two proposals that share content one is kept."""
        for sentence in sentences(document(text)):
            places = [
                n
                for candidate in candidates(sentence)
                for first, last in candidate.content
                for n in range(first, last)
            ]
            assert len(places) == len(set(places))
            assert all(0 <= n < len(sentence.words) for n in places)

    def test_a_source_in_front_leaves_the_words_to_who_said_them(self):
        """*As A reported* tells only through whom."""
        assert rules('As the Post reported, "It is over," said Brann.') == ["run-cue-speaker"]
        assert rules('As Brann reported, "It is over."') == ["speaker-cue-run"]

    @pytest.mark.parametrize(
        "told",
        ["the government wants talks", "Brann plans to leave"],
    )
    def test_what_a_source_tells_of_others_is_its_own(self, told):
        """*According to an official, the government wants talks*: the official says so."""
        (sentence,) = sentences(document(f"According to an official, {told}."))
        first, *inner = sorted(candidates(sentence), key=lambda one: one.nested)
        assert (first.rule, first.speaker) == ("according to", (2, 4))
        assert all(one.nested for one in inner)

    @pytest.mark.parametrize("source", ["the news agency ONA", "The Lorn Courier", "an official"])
    def test_what_somebody_said_is_not_the_sources(self, source):
        """*According to the agency, Brann said that*: through the agency."""
        assert rules(f"According to {source}, Brann said that it was over.") == ["speaker-cue-that"]

    @pytest.mark.parametrize("source", ["the news agency ONA", "The Lorn Courier", "Lorn Times"])
    def test_what_an_outlet_tells_of_others_is_theirs(self, source):
        """*The government rejected the plan, according to the agency*."""
        assert rules(f"According to {source}, Peru rejected the plan.") == ["speaker-cue-deed"]

    def test_a_quotation_is_not_that_of_the_source_before_it(self):
        """*According to witnesses, "it is over," Brann said* are Brann's words."""
        assert rules('According to an aide, "It is over," Brann said.') == ["run-speaker-cue"]

    def test_each_rule_has_a_name(self):
        """The order of speaker, cue and content names the rule."""
        assert rules("\u201cYes,\u201d Brann said.") == ["run-speaker-cue"]
        assert rules("\u201cYes,\u201d said Brann.") == ["run-cue-speaker"]
        assert rules("Brann said, \u201cYes.\u201d") == ["speaker-cue-run"]
        assert rules("Brann said: \u201cYes.\u201d") == ["speaker-cue-colon"]
        assert rules("Brann said that it was over.") == ["speaker-cue-that"]
        assert rules("Brann said it was all over.") == ["speaker-cue-clause"]
        assert rules("It was all over, Brann said.") == ["clause-speaker-cue"]
        assert rules("It was all over, said Brann.") == ["clause-cue-speaker"]
        assert rules("Brann called the line \u201ca wall\u201d.") == ["speaker-cue-named"]


HEARD = [
    # What somebody promised, with or without *that*, is a clause and no object.
    ("Brann promised he would meet Reyes.", [("Brann", "he would meet Reyes")]),
    ("Brann promised Reyes that he would come.", [("Brann", "he would come")]),
    ("Brann promised voters lower taxes.", [("Brann", "voters lower taxes")]),
    # Where a clause with *who* ends, its speaker acts.
    ("Brann, who said there was no hurry, named an envoy.", [("who", "there was no hurry")]),
    ("Brann, who said there was no hurry, later flew home.", [("who", "there was no hurry")]),
    ("Brann, who said the road was shut, flooded and dark, left.",
     [("who", "the road was shut, flooded and dark")]),
    ("Brann has not spoken for years.", []),
    # After a clause about somebody he speaks, and nobody whom it names.
    ("Brann, whose camp in Lorn Reyes wants gone, said it would stay.",
     [("Brann", "it would stay")]),
    ("Brann, whose wife said he had left, said he would stay.",
     [("wife", "he had left"), ("Brann", "he would stay")]),
    ("The pact, which Brann called \u201cdead\u201d and promised to \u201cbury\u201d, held.",
     [("Brann", "to \u201cbury\u201d")]),
    ("The union, which Brann says is partial, said it would stay.",
     [("The union", "it would stay")]),
    ("Reports, which Brann says number 2,383 in all, were lost.",
     [("Brann", "number 2,383 in all")]),
    # Who tells only a clause about somebody does not tell the sentence.
    ("Brann, who had fled to Lorn, according to Reyes, left on Sunday.",
     [("Reyes", "who had fled to Lorn")]),
    ("The road, which is long, is shut, according to Reyes.",
     [("Reyes", "The road, which is long, is shut")]),
    # What somebody makes plain he says.
    ("Brann, in an interview with the Lorn Post on Sunday, made plain that he would stay.",
     [("Brann", "he would stay")]),
    ("Brann made it clear that he would stay.", [("Brann", "he would stay")]),
    ("Brann made it known to Reyes that he would stay.", [("Brann", "he would stay")]),
    ("Brann made clear to Reyes that he would stay.", [("Brann", "he would stay")]),
    # The time before an entry is no part of it, and a title's full stop ends no sentence.
    ("14:10 Brann says the road is shut.", [("Brann", "the road is shut")]),
    ("2.15pm - Brann says the road is shut.", [("Brann", "the road is shut")]),
    ("[09:45 GMT] Brann says the road is shut.", [("Brann", "the road is shut")]),
    ("The envoy Md. Odo Brann said the road was shut.",
     [("The envoy Md. Odo Brann", "the road was shut")]),
    ("The council reaffirmed that the road was shut.", [("The council", "the road was shut")]),
    ("The council, which says the road is shut, appealed to Reyes to open it.",
     [("which", "the road is shut"),
      ("The council, which says the road is shut", "to Reyes to open it")]),
    ("Reyes said only talks could open the road.", [("Reyes", "only talks could open the road")]),
    ("Lorn gave another account: Reyes, the envoy said, would open the road.",
     [("the envoy", "Reyes ... would open the road")]),
    ("Lorn's First Vice President Brann said the road was shut.",
     [("Lorn's First Vice President Brann", "the road was shut")]),
    # Letters or a place in brackets part no list.
    ("The Lorn Union (LU) and the Rey Army told reporters they would stay.",
     [("The Lorn Union (LU) and the Rey Army", "they would stay")]),
    ("The Lorn Union (LU), the Rey Front (RF) and the Rey Army said they would stay.",
     [("The Lorn Union (LU), the Rey Front (RF) and the Rey Army", "they would stay")]),
    # A conjunction begins a clause that has a subject of its own.
    ("The road is shut, Brann said on Monday, a day after the envoy, Ana Rey, called for a truce.",
     [("Brann", "The road is shut"), ("the envoy, Ana Rey", "for a truce")]),
    ("The road is shut, Brann said, and called for a truce.",
     [("Brann", "The road is shut"), ("Brann", "for a truce")]),
    # When somebody said it is no part of it.
    ("Brann said the road was shut, hours after Reyes urged the town to open it.",
     [("Brann", "the road was shut"), ("Reyes", "the town to open it")]),
    ("Brann said the road was shut, for the third day.",
     [("Brann", "the road was shut, for the third day")]),
    ("Brann said the road was shut, and open days after.",
     [("Brann", "the road was shut, and open days after")]),
    # An aside between dashes belongs to the speaker.
    ("Brann - who took office in May - said the road was shut.",
     [("Brann - who took office in May", "the road was shut")]),
    ("Brann \u2013 the first judge in the post \u2013 told reporters the road was shut.",
     [("Brann \u2013 the first judge in the post", "the road was shut")]),
    ("Brann -- in Oslo -- said the road was shut.", [("Brann", "the road was shut")]),
    ("Brann said it was ready to agree on a truce and on the start of peace talks.",
     [("Brann", "it was ready to agree on a truce and on the start of peace talks")]),
    # How and where somebody spoke is not what about.
    ("According to an official, who spoke on condition of anonymity, the two sides may meet.",
     [("an official, who spoke on condition of anonymity", "the two sides may meet")]),
    ("The sides may meet, an official said, speaking on condition of anonymity.",
     [("an official", "The sides may meet")]),
    ("Brann spoke for an hour.", []),
    ("Brann spoke on Monday in Oslo.", []),
    ("Brann spoke on the border dispute.", [("Brann", "on the border dispute")]),
    # An envoy is recalled, and a day is recalled.
    ("Chad recalled its envoy to Niger on Sunday.", []),
    ("Brann recalled that the road was shut in May.", [("Brann", "the road was shut in May")]),
    ("\u201cWe waited,\u201d Brann recalled.", [("Brann", "\u201cWe waited,\u201d")]),
    ("The ministry responded to a request for comment.", []),
    # Whoever is told of in a clause of their own is who speaks after it.
    ("The envoy, who asked not to be named, said the road was shut.",
     [("The envoy, who asked not to be named", "the road was shut")]),
    ("\u201cIt is shut,\u201d a man who goes by the name of Wolf said.",
     [("a man who goes by the name of Wolf", "\u201cIt is shut,\u201d")]),
    ("He was speaking a day after the rebels' commander, Abdi Nur, vowed to fight on.",
     [("the rebels' commander, Abdi Nur", "to fight on")]),
    ("\u201cIt is shut,\u201d read a sign outside the gate.",
     [("a sign", "\u201cIt is shut,\u201d")]),
    ("The US, Britain and France on Friday urged Chad to return to the talks.",
     [("The US, Britain and France", "Chad to return to the talks")]),
    ("Odo Brann, editor of The Lamp, an influential weekly, said the road was shut.",
     [("Odo Brann, editor of The Lamp, an influential weekly", "the road was shut")]),
    ("Odo Brann, president and founder of the fund said the road was shut.",
     [("Odo Brann, president and founder of the fund", "the road was shut")]),
    ("After the vote, president Odo Brann said the road was shut.",
     [("president Odo Brann", "the road was shut")]),
    # What the reporter says that words did is no part of them.
    ("Brann said he would stay away, dealing a blow to the talks.",
     [("Brann", "he would stay away")]),
    ("Brann said the rebels had shut the road, raising the price of grain.",
     [("Brann", "the rebels had shut the road, raising the price of grain")]),
    # Who does what after *and* has a subject of the own.
    ("Brann warned that the road was shut, and on Monday his envoy, Ana Reyes, urged all to wait.",
     [("Brann", "the road was shut"), ("his envoy, Ana Reyes", "all to wait")]),
    ("Brann stands ready to help and reiterates that the road is shut.",
     [("Brann", "the road is shut")]),
    # Who tells that somebody agreed tells the whole of it.
    ("The army has agreed to open the port, one official said, but only at noon.",
     [("one official", "The army has agreed to open the port ... but only at noon")]),
    ("Brann agreed to open the port, and Reyes said she would wait.",
     [("Brann", "to open the port"), ("Reyes", "she would wait")]),
    # How somebody acts is not who does.
    ("Strongly condemns the raid on the port;", []),
    ("Kelly condemns the raid on the port.", [("Kelly", "the raid on the port")]),
    # When somebody was told is no hearer, and where no part of what was said.
    ("Brann warned last week that the road was shut.", [("Brann", "the road was shut")]),
    ("Brann told this newspaper that the road was shut.", [("Brann", "the road was shut")]),
    ("Brann told reporters afterwards he was tired.", [("Brann", "he was tired")]),
    ("Brann told the court last week the road was shut.", [("Brann", "the road was shut")]),
    ("Brann told the court after the raid he was tired.", [("Brann", "he was tired")]),
    ('Brann said no, but his aide, speaking in Oslo, said: "It is a word."',
     [("his aide", '"It is a word."')]),
    ('Brann said no, speaking in Oslo, and said: "It is a word."',
     [("Brann", '"It is a word."')]),
    # What may go on is not said, and some of several are somebody.
    ('Brann said the war would go on "for years".', [("Brann", 'the war would go on "for years"')]),
    ("The army had fled the port, two of the three people said.",
     [("two of the three people", "The army had fled the port")]),
    ("Brann said here on Friday that the road was shut.", [("Brann", "the road was shut")]),
    ("Brann said here that the road was shut.", [("Brann", "the road was shut")]),
    ("Brann said there was no road.", [("Brann", "there was no road")]),
    # What was asked is not what was answered.
    ("Asked whether she would leave, Reyes said no.", []),
    ("Asked about it, Reyes said she would leave.", [("Reyes", "she would leave")]),
    # An agency may be named after what was said.
    ("The road is shut, the agency Kolpress quoted Brann as saying on Friday.",
     [("Brann", "The road is shut")]),
    ("\u201cThe road is shut,\u201d Brann was quoted by the agency as saying.",
     [("Brann", "\u201cThe road is shut,\u201d")]),
    ("The agency quoted Brann as saying in Oslo that the road was shut.",
     [("Brann", "in Oslo that the road was shut")]),
    ("According to the police, Brann said nothing.", [("the police", "Brann said nothing")]),
    # A source between commas stands inside what it tells.
    ("Since May, according to the union, the road has been shut.",
     [("the union", "Since May ... the road has been shut")]),
    ("The road (shut since May, according to the union) is long.",
     [("the union", "shut since May")]),
    ("The road is shut, according to the union, which is new.",
     [("the union", "The road is shut")]),
    ("The road is shut, according to the union, but buses run.",
     [("the union", "The road is shut")]),
    # A clause that was said may begin with another one.
    ("Even if the road is shut, the bus will come, said Brann.",
     [("Brann", "Even if the road is shut, the bus will come")]),
    ("Even buses will be late on Monday, said Brann.",
     [("Brann", "Even buses will be late on Monday")]),
    ("When the vote came, Brann said.", []),
    ("Asked when the road would be open, Brann said.", []),
    ("Brann said if elected he would open it.", [("Brann", "if elected he would open it")]),
    ("Brann said when asked about it by Reyes.", []),
    # Numbers may be limited.
    ("Brann said up to 40 cars were stuck.", [("Brann", "up to 40 cars were stuck")]),
    ("Brann said at least two roads were shut.", [("Brann", "at least two roads were shut")]),
    ("Brann spoke up to the end.", []),
    # A deed may be what was denied or proposed.
    ("Brann denied backing the guild.", [("Brann", "backing the guild")]),
    ("Brann ruled out sending a note.", [("Brann", "sending a note")]),
    ("Brann denied saying the road was shut.", [("Brann", "the road was shut")]),
    ("The guild neither confirmed nor denied the plan.", [("The guild", "the plan")]),
    ("“The road is shut,” is how Brann put it.",
     [("Brann", "“The road is shut,”")]),
    ("Lorn signalled on Sunday that it could open the road.",
     [("Lorn", "it could open the road")]),
    # A semicolon ends what was said where somebody else speaks after it.
    ("Lorn says that it has a road; Ostria says that it has none.",
     [("Lorn", "it has a road"), ("Ostria", "it has none")]),
    ("Brann said that “it is shut”; an aide said the opposite.",
     [("Brann", "“it is shut”")]),
    ("Lorn says the judges must decide; Ostria says the line is settled.",
     [("Lorn", "the judges must decide"), ("Ostria", "the line is settled")]),
    # Between speaker and verb.
    ("Brann himself said he would come.", [("Brann", "he would come")]),
    ("Rey, and the envoy, Ana Lund, both said that it was shut.",
     [("the envoy, Ana Lund", "it was shut")]),
    ("Brann, who days earlier vowed to stay, gave them a map.", [("who", "to stay")]),
    ("Unfortunately, Brann was ill and insisted on a delay.", [("Brann", "on a delay")]),
    ("U.N. Secretary-General Ana Lund said that it was shut.",
     [("U.N. Secretary-General Ana Lund", "it was shut")]),
    ("The agency quoted , as saying it was shut.", []),
    # Not *who* speaks, but whom it means; and nobody where it is asked for.
    ("One judge, who asked not to be named, said that the road was shut.",
     [("One judge, who asked not to be named", "the road was shut")]),
    ("Neither guild would say who had asked for the meeting.", []),
    # Broadcasters of a state, and hearers before a clause that begins with *no*.
    ("“It is shut,” Brann told state television, “and will stay so.”",
     [("Brann", "“It is shut,” ... “and will stay so.”")]),
    ("Brann told Reyes no road would be open.", [("Brann", "no road would be open")]),
    # What stands before and after speaker and cue is said together.
    ("There would be no road, Brann vowed, “until the snow is gone”.",
     [("Brann", "There would be no road ... “until the snow is gone”")]),
    ("The road was open in May, Brann said, “It is shut.”",
     [("Brann", "“It is shut.”")]),
    ("The plan was dismissed by Brann as “a trap”.", [("Brann", "“a trap”")]),
    ("The agency quoted Brann as saying on Friday that the road was shut.",
     [("Brann", "the road was shut")]),
    ("The ministers of Chad, Mali and Niger said they would come.",
     [("The ministers of Chad, Mali and Niger", "they would come")]),
    ("As long as it rains there will be no talks, Brann said.",
     [("Brann", "As long as it rains there will be no talks")]),
    # Where a reporter goes on.
    ("Brann wants the road open; his deputy does not.", [("Brann", "the road open")]),
    ("Brann accused the guild of theft, a charge Reyes denies.",
     [("Brann", "the guild of theft")]),
    ("Brann said the road “will never open”, but his deputy, Ana Rey, was brief: "
     "“We will see.”",
     [("Brann", "the road “will never open”"),
      ("his deputy, Ana Rey", "“We will see.”")]),
    ("Officials, who declined to be named, said it was over.",
     [("Officials, who declined to be named", "it was over")]),
    ("Ana Brann, the union’s envoy for the lake, who led the talks, said it was over.",
     [("Ana Brann, the union’s envoy for the lake, who led the talks", "it was over")]),
    ("However, Ana Brann, the envoy, who led the talks, said it was over.",
     [("Ana Brann, the envoy, who led the talks", "it was over")]),
    ("On Friday, the envoy, who led the talks, said it was over.",
     [("the envoy, who led the talks", "it was over")]),
    ("Brann said the road was shut, repeating that it was old.",
     [("Brann", "the road was shut"), ("Brann", "it was old")]),
    ("Ana Brann and 17 other envoys urged Peru to stop.",
     [("Ana Brann and 17 other envoys", "Peru to stop")]),
    # Who closes a sentence tells it whole, and what others say in it.
    ("The guilds agreed that the road would open, Brann’s office said on Monday.",
     [("Brann’s office", "The guilds agreed that the road would open"),
      ("The guilds", "the road would open")]),
    ("The guild rejected the plan, Brann said.", [("Brann", "The guild rejected the plan")]),
]  # fmt: skip


class TestSpeakers:
    @pytest.mark.parametrize(("sentence", "expected"), HEARD, ids=[one for one, _ in HEARD])
    def test_who_said_what_in_a_sentence(self, sentence, expected):
        """Nobody else's words, and none that only say when or how it was said."""
        found = attributions(document(sentence))
        told = [
            (one.speaker.of(sentence), " ... ".join(c.of(sentence) for c in one.content))
            for one in found
        ]
        assert told == expected
