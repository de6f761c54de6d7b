"""What `goodoffices.reading.phrases` promises."""

import pytest

from goodoffices.reading.document import document
from goodoffices.reading.phrases import noun_phrase_after, noun_phrase_before
from goodoffices.reading.sentences import sentences


def sentence_of(text):
    """Give the first sentence."""
    return sentences(document(text))[0]


def words(sentence, places):
    """Join the words at some places."""
    return None if places is None else " ".join(sentence.words[slice(*places)])


class TestNounPhraseBefore:
    """Growing a phrase to the left."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Dahl said it was so.", "Dahl"),
            ("On Monday the envoy said it was so.", "the envoy"),
            ("Foreign Minister Ana Reyes said it was so.", "Foreign Minister Ana Reyes"),
            ("A spokesman for the army said it was so.", "A spokesman for the army"),
            ("Tarnland\u2019s top envoy said it was so.", "Tarnland\u2019s top envoy"),
            ("Reyes and her top aides said it was so.", "Reyes and her top aides"),
            ("The deal between Peru and Chile said it was so.", "The deal between Peru and Chile"),
            ("Odo Brann, the envoy, said it was so.", "Odo Brann , the envoy"),
            ("Odo Brann, 54, said it was so.", "Odo Brann , 54"),
            ("Odo Brann, speaking in Oslo, said it was so.", "Odo Brann"),
            ("Odo Brann, in a statement in Oslo, said it was so.", "Odo Brann"),
            ("Sen. Odo Brann (R-Oslo) said it was so.", "Sen. Odo Brann ( R-Oslo )"),
            ("Odo Brann, then the envoy, said it was so.", "Odo Brann , then the envoy"),
            ("Odo Brann, now in Oslo, said it was so.", "Odo Brann"),
            (
                "Odo Brann, who met Ana Reyes, the envoy, said it was so.",
                "Odo Brann , who met Ana Reyes , the envoy",
            ),
            (
                "Odo Brann, who left the capital, Linz, on Friday, said it was so.",
                "Odo Brann , who left the capital , Linz , on Friday",
            ),
            ("But they said it was so.", "they"),
            ("But one of them said it was so.", "one of them"),
            ("Two of the three ministers said it was so.", "Two of the three ministers"),
            ("The plan of them said it was so.", None),
            ("After the talks, Brann said it was so.", "Brann"),
            ("The talks failed because of him said it was so.", None),
            (
                "The president, Ana Reyes, and her deputy said so.",
                "The president , Ana Reyes , and her deputy",
            ),
        ],
    )
    def test_takes_the_whole_phrase(self, text, expected):
        """Role, apposition and partners belong to it; time and place do not."""
        sentence = sentence_of(text)
        at = sentence.lower.index("said")
        assert words(sentence, noun_phrase_before(sentence, at)) == expected

    def test_a_name_after_another_object_stands_alone(self):
        """'And' joins speakers only where a clause may begin."""
        sentence = sentence_of("A woman took a photo and Brann said it was good.")
        assert words(sentence, noun_phrase_before(sentence, 7)) == "Brann"

    def test_nothing_ends_at_the_beginning(self):
        """Before the first word there is no phrase."""
        assert noun_phrase_before(sentence_of("Said Dahl."), 0) is None


class TestNounPhraseAfter:
    """Growing a phrase to the right."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("said Dahl on Monday.", "Dahl"),
            ("said Odo Brann, the envoy to Oslo.", "Odo Brann , the envoy to Oslo"),
            ("said Odo Brann, 54, adding more.", "Odo Brann , 54"),
            ("said Odo Brann, who leads the talks, on Monday.", "Odo Brann , who leads the talks"),
            ("said a spokesman in a statement.", "a spokesman"),
            ("said she was there.", "she"),
            ("said of it.", None),
            ("said Brann warning of war.", "Brann"),
            ("said Odo Brann, now a judge, on Monday.", "Odo Brann , now a judge"),
            ("said Odo Brann, now in Oslo.", "Odo Brann"),
            ("said Odo Brann, 54, of Lorn.", "Odo Brann , 54 , of Lorn"),
            ("said Odo Brann, an IT clerk.", "Odo Brann , an IT clerk"),
            ("said Odo Brann, a first officer.", "Odo Brann , a first officer"),
            ("said Brann of the Panel on Peace on Monday.", "Brann of the Panel on Peace"),
            ("said Brann first.", "Brann"),
            ("said one of them on Monday.", "one of them"),
            ("said a friend of them.", "a friend"),
        ],
    )
    def test_takes_the_whole_phrase(self, text, expected):
        """The phrase ends at time, manner and what was said."""
        sentence = sentence_of(text)
        last = noun_phrase_after(sentence, 1)
        assert words(sentence, last and (1, last)) == expected

    def test_nothing_begins_after_the_end(self):
        """After the last word there is no phrase."""
        assert noun_phrase_after(sentence_of("Said Dahl."), 3) is None
