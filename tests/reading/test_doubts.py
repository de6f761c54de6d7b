"""What `goodoffices.reading.doubts` promises."""

import pytest
from tests.reading.test_reader import reading_of


class TestIsDoubtful:
    """`is_doubtful`, by what is found."""

    @pytest.mark.parametrize(
        "sentence",
        [
            "Ana Reyes became a candidate in May.",
            "Senator Ana Reyes quit the presidential race in May.",
            "Sixty percent named Ana Reyes as their next president.",
            "The cabinet is not planning to replace Minister Ana Reyes.",
            "Unless Minister Ana Reyes resigns, they will go.",
        ],
    )
    def test_nobody_gets_or_loses_an_office(self, sentence):
        """Candidates, races, polls, what is not meant or only supposed."""
        assert not reading_of(sentence).appointments

    @pytest.mark.parametrize(
        "sentence",
        [
            "Ana Reyes became president in May.",
            "Minister Ana Reyes quit the cabinet in May.",
            "The cabinet named Ana Reyes as envoy to Chad.",
            "The cabinet is planning to replace Minister Ana Reyes.",
        ],
    )
    def test_somebody_does(self, sentence):
        """The same verbs with an office."""
        assert reading_of(sentence).appointments
