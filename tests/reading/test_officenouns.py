"""What `goodoffices.reading.officenouns` promises."""

import pytest
from tests.reading.telling import filled
from tests.reading.test_reader import reading_of


def told(sentence):
    """Read a sentence and tell its appointments."""
    found = reading_of(filled(sentence)).appointments
    return [f"{one.status} {one.appointee.name}: {one.office.text}" for one in found]


class TestOfficeNounsIn:
    """`office_nouns_in`"""

    @pytest.mark.parametrize(
        ("sentence", "appointment"),
        [
            ("The resignation of its envoy, Carl Brandt, shook Peru.", "ended Carl Brandt: envoy"),
            (
                "Carl Brandt's appointment as mediator pleased Peru.",
                "appointed Carl Brandt: mediator",
            ),
            ("The post of mediator went to Carl Brandt.", "appointed Carl Brandt: mediator"),
            ("The post of mediator will go to Carl Brandt.", "announced Carl Brandt: mediator"),
        ],
    )
    def test_a_noun_tells_what_becomes_of_an_office(self, sentence, appointment):
        """Who has it, and who has it no more."""
        assert told(sentence) == [appointment]

    @pytest.mark.parametrize(
        "sentence",
        [
            "Peru demanded the resignation of its envoy, Carl Brandt.",
            "The post office of Lima went to sleep.",
            "Without the appointment of Carl Brandt as mediator, talks are off.",
        ],
    )
    def test_what_is_only_wanted_is_none(self, sentence):
        """Nothing has become of it."""
        assert told(sentence) == []


class TestNominationsIn:
    """`nominations_in`"""

    @pytest.mark.parametrize(
        ("verb", "status"),
        [("announced", "announced"), ("withdrew", "ended"), ("rejected", "refused")],
    )
    def test_the_verb_tells_what_became_of_it(self, verb, status):
        """Of who was to have the office."""
        sentence = f"Peru {verb} the appointment of Carl Brandt as mediator."
        assert told(sentence) == [f"{status} Carl Brandt: mediator"]
