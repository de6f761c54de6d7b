"""What `goodoffices.reading.rolephrases` promises."""

import pytest

from goodoffices.reading.extent import Extent
from goodoffices.reading.rolephrases import office_at
from goodoffices.reading.words import words

ROLES = [
    ("the foreign minister left", "foreign minister", None),
    ("Peru's foreign minister left", "foreign minister", "Peru"),
    ("the army's deputy commander left", "army's deputy commander", "army"),
    ("envoy of the Union for Chad.", "envoy of the Union for Chad", None),
]


class TestOfficeAt:
    """The role phrase that begins at a word."""

    @pytest.mark.parametrize(("text", "role", "organisation"), ROLES)
    def test_its_parts(self, text, role, organisation):
        """The role with what it is of, and the state or body before it."""
        office = office_at(words(text, [Extent(0, len(text))]), 0)

        assert office is not None
        assert office.role.of(text) == role
        if organisation is not None:
            assert office.organisation is not None
            assert office.organisation.of(text) == organisation

    def test_no_role_begins_there(self):
        """A verb is none."""
        text = "left the minister"
        assert office_at(words(text, [Extent(0, len(text))]), 0) is None
