"""Appointments in relative clauses, and what only looks like one."""

import pytest
from tests.reading.telling import filled
from tests.reading.test_reader import reading_of


class TestRelativesIn:
    """`relatives_in`, by the sentence."""

    @pytest.mark.parametrize(
        ("sentence", "told"),
        [
            ("The envoy that Peru is sending is Carl Brandt.", "announced Carl Brandt: envoy"),
            (
                "Carl Brandt, whom Peru appointed as its envoy to Chad in May, left.",
                "appointed Carl Brandt: envoy to Chad",
            ),
        ],
    )
    def test_what_tells_of_one(self, sentence, told):
        """Status, whose office it is, and the office."""
        (found,) = reading_of(filled(sentence)).appointments

        assert f"{found.status} {found.appointee.name}: {found.office.text}" == told

    @pytest.mark.parametrize(
        "sentence",
        ["Carl Brandt, whom Peru described as a friend, left.", "The man whom Peru named left."],
    )
    def test_what_only_looks_like_one(self, sentence):
        """No office changes hands."""
        assert reading_of(filled(sentence)).appointments == ()
