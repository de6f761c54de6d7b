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
            "Foreign Minister Ana Reyes's resignation was rejected by the president.",
            "Foreign Minister Ana Reyes's resignation would be a disaster.",
            "Foreign Minister Ana Reyes's departure for Lima was delayed.",
            "Chile fears the appointment of Ana Reyes as envoy.",
            "The possible appointment of Ana Reyes as envoy angered Chile.",
            "The appointment of Ana Reyes as envoy would anger Chile.",
            "Chile denied the resignation of Foreign Minister Ana Reyes.",
            "The retirement of Foreign Minister Ana Reyes is not expected.",
            "The removal of President Ana Reyes is the aim of the rebels.",
            "The departure of Foreign Minister Ana Reyes for Lima was delayed by fog.",
            "Ana Reyes's term as president began on Monday.",
            "Nobody accepted Ana Reyes as mediator.",
            "Neither Peru nor Chile named Ana Reyes to lead the talks.",
            "It is false that Ana Reyes was given the post of minister.",
            "Rumours that Chile put Ana Reyes in charge of the army are false.",
            "Chile denied that it had rejected Ana Reyes as mediator.",
            "Ana Reyes denies she was asked to lead the delegation.",
            "Chile put Ana Reyes in charge of dinner.",
            "Ana Reyes will chair a book group.",
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
            "Foreign Minister Ana Reyes's resignation shook Chile.",
            "The removal of President Ana Reyes shook Chile.",
            "Ana Reyes's term as president ended on Monday.",
            "Chile put Ana Reyes in charge of the army.",
            "Peru named Ana Reyes to lead the talks.",
        ],
    )
    def test_somebody_does(self, sentence):
        """The same verbs with an office."""
        assert reading_of(sentence).appointments
