"""What `goodoffices.reading.assignments` promises."""

import pytest
from tests.reading.telling import filled
from tests.reading.test_reader import reading_of

TOLD = [
    ("Peru named Carl Brandt to lead the talks.", "appointed Carl Brandt: lead the talks"),
    (
        "Carl Brandt was asked to mediate between the two sides.",
        "proposed Carl Brandt: mediate",
    ),
    (
        "Peru put Carl Brandt in charge of the negotiations.",
        "appointed Carl Brandt: charge of the negotiations",
    ),
    (
        "The delegation of Peru will be headed by Carl Brandt.",
        "announced Carl Brandt: delegation",
    ),
    ("Carl Brandt was given the post of mediator.", "appointed Carl Brandt: mediator"),
    ("Peru rejected Carl Brandt as mediator.", "refused Carl Brandt: mediator"),
    (
        "Peru declared Ambassador Carl Brandt persona non grata.",
        "ended Carl Brandt: Ambassador",
    ),
]
NOT_TOLD = [
    "Peru named Carl Brandt to annoy Chile.",
    "Peru may name Carl Brandt to lead the talks.",
    "Peru should put Carl Brandt in charge of the negotiations.",
    "Carl Brandt was asked to leave the hall.",
    "Peru rejected Carl Brandt as a liar.",
    "Carl Brandt will chair a book group.",
    "Peru put Carl Brandt in charge of dinner.",
    "Carl Brandt was given the news of the raid.",
]


class TestAssignmentsIn:
    """`assignments_in`"""

    @pytest.mark.parametrize(("sentence", "told"), TOLD)
    def test_what_tells_of_one(self, sentence, told):
        """Of a task its words stand for the office."""
        (found,) = reading_of(filled(sentence)).appointments
        assert f"{found.status} {found.appointee.name}: {found.office.text}" == told

    @pytest.mark.parametrize("sentence", NOT_TOLD)
    def test_what_only_looks_like_one(self, sentence):
        """Nobody gets or loses a task."""
        assert reading_of(filled(sentence)).appointments == ()
