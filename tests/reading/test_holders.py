"""Whom and what a verb of appointing is about."""

import pytest
from tests.reading.telling import filled
from tests.reading.test_reader import reading_of

NOBODY = [
    ("The group appointed {b} as its envoy.", ["appointed Carl Brandt by nobody"]),
    ("The group recalled its envoy, {b}.", ["recalled Carl Brandt by nobody"]),
    ("{b} was appointed envoy by the group.", ["appointed Carl Brandt by nobody"]),
    ("The group was appointed envoy on Monday.", []),
    ("The group was elected", []),
    ("The group resigned as ambassador to Chad.", []),
    ("The group took over from {b} as envoy.", []),
    ("The envoy that Peru is sending is the group", []),
]


class TestFirstOf:
    """Who is meant by a phrase that may mean nobody."""

    @pytest.mark.parametrize(("sentence", "told"), NOBODY)
    def test_nobody_appoints_or_is_appointed(self, sentence, told):
        """Where no body was named, *the group* is nobody, and what else is told stays."""
        found = reading_of(filled(sentence)).appointments
        assert [
            f"{one.status} {one.appointee.name} by {one.by.name if one.by else 'nobody'}"
            for one in found
        ] == told

    def test_the_group_that_was_named(self):
        """It is the body last named."""
        text = "The National Delta Front met. The group appointed {b} as its envoy."
        (one,) = reading_of(filled(text)).appointments
        assert one.by is not None
        assert one.by.name == "National Delta Front"
