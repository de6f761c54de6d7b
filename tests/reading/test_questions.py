"""What `goodoffices.reading.questions` promises."""

import pytest
from tests.reading.test_reader import reading_of

from goodoffices.reading.document import document
from goodoffices.reading.questions import answers

TALK = "\n\nWill you sign?\n\nWe will sign.\n\nIt is so.\n\n**And Chile?**\n\nI reject that."


def answered(text):
    """Give who answers, and the paragraphs of the answers."""
    found, _ = answers(document(text))
    return [(turn.name.of(text), turn.content.of(text)) for turn in found.values()]


class TestAnswers:
    """`answers`"""

    @pytest.mark.parametrize(
        ("intro", "name"),
        [
            ("Ana Reyes, Peru's foreign minister, spoke to Odo Brann. Excerpts:", "Ana Reyes"),
            ("Odo Brann spoke to Ana Reyes, the foreign minister of Peru. Excerpts:", "Ana Reyes"),
            ("The Lamp spoke to Ana Reyes, the foreign minister. Excerpts:", "Ana Reyes"),
            ("Ana Reyes spoke to our correspondent. Edited excerpts:", "Ana Reyes"),
            ("We spoke to Ana Reyes, who left in May. Excerpts:", "Ana Reyes"),
            ("Ana Reyes left in May. She spoke to us. This was edited for length.", "Ana Reyes"),
            ("An interview with the envoy Ana Reyes:", "Ana Reyes"),
            (
                "Ana Reyes, 47, has led the Front since 2019. We met her in Oslo on Saturday.",
                "Ana Reyes",
            ),
            (
                "In an interview with our paper, Ana Reyes of Peru spoke of it. Excerpts:",
                "Ana Reyes",
            ),
        ],
    )
    def test_whoever_the_introduction_names_answers(self, intro, name):
        """Of two the one with a role; each answer has all its paragraphs."""
        told = ["We will sign.", "It is so.", "I reject that."]
        assert answered(intro + TALK) == [(name, one) for one in told]

    @pytest.mark.parametrize(
        "intro",
        [
            "Ana Reyes met Odo Brann in Oslo.",
            "Ana Reyes spoke to Odo Brann. Excerpts:",
            "The minister spoke. Excerpts:",
            "Ana Reyes, the minister, spoke to Odo Brann. It rained. Nobody came.",
        ],
    )
    def test_otherwise_nobody_does(self, intro):
        """Of two without a role either may; and not every text that asks is an interview."""
        assert answered(intro + TALK) == []

    @pytest.mark.parametrize(
        "intro",
        [
            "Here are answers to questions about President Ana Reyes:",
            "Here are questions and answers about the deal between Ana Reyes and Odo Brann:",
            "The interview with President Ana Reyes raised many questions, critics say.",
        ],
    )
    def test_a_piece_in_questions_and_answers_is_none(self, intro):
        """Nobody speaks of himself in it, and what others say in it stays theirs."""
        asked = "What is in it?\n\nCritics call her a liar.\n\nWho is against it?\n\nChile is."
        assert answered(f"{intro}\n\n{asked}") == []

    def test_what_an_answer_tells_of_others_is_theirs(self):
        """Where nobody says *I* in it."""
        intro = "Ana Reyes, the minister, spoke to Odo Brann. Excerpts:"
        text = f"{intro}{TALK}\n\nWhy?\n\nPeru is poor, says Chile."
        assert [one for _, one in answered(text)][-1] == "I reject that."

    def test_the_first_question_may_tell_whom_it_asks(self):
        """By the family name of whoever the paragraph before begins with."""
        intro = "Ana Reyes has led the Front since 2019."
        talk = "\n\nMs {}, what next?\n\nWe want a list.\n\nWill you sign?\n\nNo."
        assert answered(intro + talk.format("Reyes"))[0] == ("Ana Reyes", "We want a list.")
        assert answered(intro + talk.format("Brann")) == []

    @pytest.mark.parametrize("title", ["Interview with Ana Reyes", "No Flag: An Interview"])
    def test_the_title_may_say_that_it_is_one(self, title):
        """And with whom; else it is whoever the introduction begins with."""
        text = f"Ana Reyes has led the Front since 2019. It rained.{TALK}"
        found, _ = answers(document(text, title=title))
        assert {turn.name.of(text) for turn in found.values()} == {"Ana Reyes"}

    def test_a_question_is_nobodys_where_nobody_is_known(self):
        """*You* are not who accepts."""
        text = "It rained.\n\nWould you accept talks?\n\nNo.\n\nDo you trust him?\n\nNo."
        assert reading_of(text).statements == ()

    def test_for_whom_somebody_speaks_is_nothing_said(self):
        """As an introduction tells."""
        found = reading_of("Ana Reyes has spoken for the Front since 2019.").statements
        assert found == ()

    def test_one_question_is_none(self):
        """A report may ask."""
        intro = "Ana Reyes, the minister, spoke to Odo Brann. Excerpts:"
        assert answered(f"{intro}\n\nWill it last?\n\nNobody knows.") == []

    def test_the_questions_are_nobodys(self):
        """What they ask is no statement, and the answers have a low grade."""
        intro = "Ana Reyes, Peru's foreign minister, spoke to Odo Brann. Excerpts:"
        found = reading_of(intro + TALK)
        assert [one.rule for one in found.statements] == ["interview answer"] * 2
        assert {one.grade for one in found.statements} == {"low"}
        assert [(one.verb, one.party.name) for one in found.stances][-1] == ("reject", "Peru")

    def test_a_question_may_be_put_as_a_sentence(self):
        """*Your critics say you should go*; an answer speaks of *I* or *we*, or of nobody here."""
        intro = "Ana Reyes, Peru's foreign minister, spoke to Odo Brann. Excerpts:"
        text = f"{intro}{TALK}\n\nYour critics say that you should go.\n\nI will stay."
        assert [one for _, one in answered(text)][-1] == "I will stay."
