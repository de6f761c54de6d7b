"""Terms that end and places that are filled, and what only looks like it."""

import pytest
from tests.reading.telling import filled
from tests.reading.test_reader import reading_of

TOLD = [
    (
        "Carl Brandt succeeds Eva Lindt, whose term ended on 31 May, as envoy.",
        ["appointed Carl Brandt: envoy", "ended Eva Lindt: envoy"],
    ),
    (
        "Eva Lindt, whose tenure as envoy to Chad expired in May, left.",
        ["ended Eva Lindt: envoy to Chad"],
    ),
    (
        "Mr. Brandt succeeds Ms. Eva Lindt, who served as envoy and completed her term in May.",
        ["appointed Brandt: envoy", "ended Eva Lindt: envoy"],
    ),
    (
        "The council thanked Eva Lindt for her long service as mediator.",
        ["ended Eva Lindt: mediator"],
    ),
    (
        "{a} dismissed her chief negotiator, Eva Lindt, and put Carl Brandt in her place.",
        ["ended Eva Lindt: chief negotiator", "appointed Carl Brandt: chief negotiator"],
    ),
    (
        "Eva Lindt resigned as mediator; Peru named Carl Brandt as her successor.",
        ["ended Eva Lindt: mediator", "appointed Carl Brandt: mediator"],
    ),
    (
        "We thank Eva Lindt for her service as mediator and welcome the election of Carl Brandt "
        "as her successor.",
        ["ended Eva Lindt: mediator", "announced Carl Brandt: mediator"],
    ),
    (
        "Carl Brandt was appointed envoy in July after Eva Lindt quit.",
        ["appointed Carl Brandt: envoy", "ended Eva Lindt: envoy"],
    ),
    (
        "Peru appointed Carl Brandt as envoy after Foreign Minister Eva Lindt resigned.",
        ["appointed Carl Brandt: envoy", "ended Eva Lindt: Foreign Minister"],
    ),
    (
        "Carl Brandt became chairman following the death of Eva Lindt.",
        ["appointed Carl Brandt: chairman", "ended Eva Lindt: chairman"],
    ),
    (
        "Prime Minister Carl Brandt took office after Eva Lindt was ousted in a vote.",
        ["ended Eva Lindt: Prime Minister"],
    ),
    (
        "Peru named Carl Brandt as envoy to Chad, replacing Eva Lindt, who retired in May.",
        ["appointed Carl Brandt: envoy to Chad", "ended Eva Lindt: envoy to Chad"],
    ),
    (
        "Eva Lindt resigned as mediator; Peru named Carl Brandt on Monday.",
        ["ended Eva Lindt: mediator", "appointed Carl Brandt: mediator"],
    ),
    (
        "{a} dismissed Eva Lindt as mediator and named Carl Brandt as the culprit.",
        ["ended Eva Lindt: mediator"],
    ),
    (
        "{a} dismissed Eva Lindt as mediator and named Carl Brandt's brother.",
        ["ended Eva Lindt: mediator"],
    ),
]
NOT_TOLD = [
    "{a} thanked Carl Brandt for his patience as mediator.",
    "Carl Brandt, whose time had come, left.",
    "After Eva Lindt left for Oslo, Carl Brandt slept.",
    "{b} put the letter in its place.",
]


class TestTermsIn:
    """`terms_in`, by the sentence."""

    @pytest.mark.parametrize(("sentence", "told"), TOLD)
    def test_what_tells_of_one(self, sentence, told):
        """Status, whose office it is, and the office; with the successor's."""
        found = reading_of(filled(sentence)).appointments

        assert sorted(f"{a.status} {a.appointee.name}: {a.office.text}" for a in found) == (
            sorted(told)
        )

    @pytest.mark.parametrize("end", [" on 3 May 2024", "", " in his place"])
    def test_who_is_named_next_gets_the_office_that_was_told(self, end):
        """By whoever dismissed the one before; nobody says anything."""
        sentence = "{a} dismissed Odo Brann as chief negotiator and named General Carl Brandt"
        found = reading_of(filled(f"{sentence}{end}."))

        assert not found.statements
        last = found.appointments[-1]
        assert (last.appointee.name, last.office.text, last.by.name) == (
            "Carl Brandt",
            "chief negotiator",
            found.appointments[0].by.name,
        )

    @pytest.mark.parametrize("sentence", NOT_TOLD)
    def test_what_only_looks_like_one(self, sentence):
        """No office is left."""
        assert reading_of(filled(sentence)).appointments == ()


def test_who_fills_a_place_and_when():
    """Whoever dismisses one appoints the other, on the same day."""
    found = reading_of(
        "President Ama Odera on Monday dismissed her envoy, Eva Lindt, and put Carl Brandt in her "
        "place."
    )
    placed = found.appointments[-1]
    assert placed.by is not None
    assert (placed.by.name, placed.date.value) == ("Ama Odera", "2024-03-04")
