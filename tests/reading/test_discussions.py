"""Contacts that their subject tells."""

import pytest
from tests.reading.telling import contacts_told

TOLD = [
    ("{a} and {b} discussed the harbour in a call on Monday.", "call occurred ab"),
    ("{a} exchanged views with {b} on Monday.", "meeting occurred ab"),
    ("{a} and {b} discussed the reef on Monday.", "meeting occurred ab"),
    ("{a} discussed the reef with {b} on Monday.", "meeting occurred ab"),
    ("{a} and {b} are to discuss the reef by telephone on 9 May 2030.", "call planned ab"),
    ("{a} flew home to discuss the reef with {b}.", "meeting occurred ab"),
]
NOT_TOLD = [
    "On Monday {a} spoke, in a speech during which {b} and {c} discussed the harbour.",
    "{a} and {b} called for a meeting to discuss the reef.",
    "{a} and {b} declined to discuss the reef.",
    "{a} and {b} never discussed the reef.",
    "{a} flew home to discuss the reef.",
    "Many unions negotiated the reef plan for their members.",
    "{a} discussed the reef.",
]


class TestDiscussionsIn:
    """`discussions_in`, by the sentence."""

    @pytest.mark.parametrize(("sentence", "told"), TOLD)
    def test_what_tells_of_a_contact(self, sentence, told):
        """Kind, status and who takes part."""
        assert contacts_told(sentence) == told

    @pytest.mark.parametrize("sentence", NOT_TOLD)
    def test_what_only_looks_like_one(self, sentence):
        """No contact is told."""
        assert contacts_told(sentence) == ""
