"""Offices of which a report says who holds them."""

import pytest
from tests.reading.test_reader import reading_of

TOLD = [
    ("The new commissioner is Carl Brandt, a former judge.", "appointed: commissioner"),
    ("Peru's new ambassador to Chad is Carl Brandt.", "appointed: ambassador to Chad"),
    ("The next chief negotiator will be Carl Brandt.", "announced: chief negotiator"),
    ("The newly appointed envoy, Carl Brandt, left.", "appointed: envoy"),
    ("Newly elected governor Carl Brandt left.", "appointed: governor"),
]


class TestNamingsIn:
    """`namings_in`, by the sentence."""

    @pytest.mark.parametrize(("sentence", "told"), TOLD)
    def test_who_is_said_to_hold_it(self, sentence, told):
        """Status and office."""
        (one,) = reading_of(sentence).appointments

        assert one.appointee.name == "Carl Brandt"
        assert f"{one.status}: {one.office.text}" == told

    @pytest.mark.parametrize(
        "sentence",
        [
            "The envoy is Carl Brandt.",
            "The new plan is Carl Brandt's.",
            "The new commissioner is late.",
            "A newly elected council met.",
        ],
    )
    def test_what_only_looks_like_it(self, sentence):
        """An old office, no office, and nobody."""
        assert reading_of(sentence).appointments == ()
