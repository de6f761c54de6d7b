"""Conditions in the words of a model file."""

import pytest

from goodoffices.graphmodel import Option, parse
from goodoffices.graphmodel.condition import All, Either
from goodoffices.graphmodel.formats.speech import spoken

OPTIONS = (Option("aid", "Donor", ("none", "some", "much")), Option("talk", "Host"))


class TestSpoken:
    """`spoken`"""

    @pytest.mark.parametrize(
        ("condition", "said"), [(All(()), "aid >= none"), (Either(()), "aid < none")]
    )
    def test_nothing_is_said_by_what_always_or_never_holds(self, condition, said):
        """All of nothing holds everywhere, one of nothing nowhere."""
        assert spoken(condition, OPTIONS) == said
        parse(said, OPTIONS)
