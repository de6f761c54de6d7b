"""What `goodoffices.reading.gatherings` promises."""

import pytest
from tests.reading.telling import contacts_told

TOLD = [
    ("{a} and {b}, meeting in Bern on 3 May, agreed to stop.", "meeting occurred ab"),
    ("Meeting in Bern on 3 May, {a} and {b} agreed to stop.", "meeting occurred ab"),
    ("{a} spoke at a joint news conference with {b} on Monday.", "meeting occurred ab"),
    ("{a} met {b} and, separately, {c}.", "meeting occurred ab; meeting occurred ac"),
    ("{a} met {b} and later {c}.", "meeting occurred ab; meeting occurred ac"),
    (
        "{a} saw {b} at breakfast and {c} in the evening.",
        "meeting occurred ab; meeting occurred ac",
    ),
]
NOT_TOLD = [
    "{a}, meeting in Bern, left.",
    "Officials of Peru, meeting in Bern, left.",
    "Meeting in Bern on 3 May, {a} left.",
    "{a} spoke of a joint news conference.",
    "{a} and {b} left the meeting in Bern.",
]


class TestGatheringsIn:
    """`gatherings_in` and `met_later`, by the contacts found."""

    @pytest.mark.parametrize(("sentence", "told"), TOLD)
    def test_what_tells_of_a_meeting(self, sentence, told):
        """Those who are named together, and whom somebody met apart."""
        assert contacts_told(sentence) == told

    @pytest.mark.parametrize("sentence", NOT_TOLD)
    def test_what_tells_of_none(self, sentence):
        """One alone, and nobody in particular, met nobody."""
        assert contacts_told(sentence) == ""
