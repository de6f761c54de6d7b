"""What outlets only relay."""

import pytest
from tests.reading.test_reader import reading_of


class TestRelayed:
    """One statement, by whoever said it."""

    @pytest.mark.parametrize("outlet", ["Reuters", "The Harbour Gazette"])
    def test_what_somebody_said_stands_for_itself(self, outlet):
        """In a table or in none: the outlet is in the chain, and nothing is nested."""
        said = "Foreign Minister Anna Roe of Peru said the plan was unacceptable"
        (one,) = reading_of(f"{outlet} reported on Monday that {said}.").statements

        assert one.speaker.text == "Foreign Minister Anna Roe of Peru"
        assert [span.text for span in one.content] == ["the plan was unacceptable"]
        assert [link.name for link in one.via] == [outlet]
        assert one.nested_in is None

    def test_its_stance_counts(self):
        """As one of the party itself."""
        said = "Foreign Minister Anna Roe of Peru said her government rejects the plan"
        found = reading_of(f"Reuters reported that {said}.")

        assert [one.verb for one in found.stances] == ["reject"]

    @pytest.mark.parametrize(
        "sentence",
        [
            "Reuters reported that the talks had failed.",
            "Reuters reported that the talks had failed and Anna Roe said it rained.",
            "Anna Roe reported that Carl Brandt said it rained.",
        ],
    )
    def test_what_an_outlet_tells_itself_stays(self, sentence):
        """As does what a person reports of another."""
        assert reading_of(sentence).statements[0].speaker.text in {"Reuters", "Anna Roe"}

    @pytest.mark.parametrize(
        ("cited", "speaker"),
        [
            ("Foreign Minister Anna Roe", "Foreign Minister Anna Roe"),
            ("two officials", "two officials"),
        ],
    )
    def test_whoever_is_cited_speaks(self, cited, speaker):
        """Through the outlet, which is no speaker then; the clause is no part of what was said."""
        sentence = f"The Lima Courier wrote on Monday that the talks had failed, citing {cited}."
        (one,) = reading_of(sentence).statements

        assert one.speaker.text == speaker
        assert [span.text for span in one.content] == ["the talks had failed"]
        assert [link.name for link in one.via] == ["The Lima Courier"]

    @pytest.mark.parametrize(
        ("sentence", "speaker", "outlet"),
        [
            ("The daily Kathimerini reported, citing officials, that {}.",
             "officials", "Kathimerini"),
            ("Reuters, citing two sources, reported that {}.", "two sources", "Reuters"),
            ("The Harbour newspaper, quoting a senior official, said that {}.",
             "a senior official", "Harbour"),
            ("Citing diplomats, the Nikkei newspaper said {}.", "diplomats", "Nikkei"),
            ("Peru's Channel 12 reported, citing an official, that {}.",
             "an official", "Channel 12"),
        ],
    )  # fmt: skip
    def test_whoever_is_cited_before_that_speaks(self, sentence, speaker, outlet):
        """Between the outlet and the verb, before *that*, or first of all."""
        (one,) = reading_of(sentence.format("the talks had failed")).statements

        assert one.speaker.text == speaker
        assert [span.text for span in one.content] == ["the talks had failed"]
        assert [link.name for link in one.via] == [outlet]

    @pytest.mark.parametrize(
        ("sentence", "speaker"),
        [
            ("Anna Roe said it rained, citing officials.", "Anna Roe"),
            ("\u201cIt rained,\u201d Reuters reported, citing officials.", "Reuters"),
            ("Reuters confirmed that it rained, citing officials.", "Reuters"),
        ],
    )
    def test_nobody_else_hands_the_word_on(self, sentence, speaker):
        """Only an outlet does, with what it reports or writes, and not with its own words."""
        (one,) = reading_of(sentence).statements

        assert one.speaker.text == speaker

    def test_an_outlet_that_a_pronoun_means(self):
        """It is in the chain by the pronoun."""
        told = "Reuters reported on Monday. It said that the talks had failed, citing officials."
        (one,) = reading_of(told).statements

        assert one.speaker.text == "officials"
        assert [link.name for link in one.via] == ["It"]

    def test_documents_do_not_speak(self):
        """The outlet tells what it read in them."""
        (one,) = reading_of("Reuters reported that the talks had failed, citing maps.").statements

        assert one.speaker.text == "Reuters"
