"""What an analysis says, and what it refuses to say."""

import pytest

from goodoffices.errors import ModelError
from goodoffices.graphmodel import Conflict, Option, Ranking, analyse


class TestHolds:
    def test_refuses_what_was_not_asked(self):
        """A concept that was not tested, and a decision maker that there is not."""
        conflict = Conflict(("A",), (Option("a", "A"),), {"A": Ranking(((1,), (2,)))})
        found = analyse(conflict, ["Nash"])

        with pytest.raises(ModelError, match=r"did not ask about 'GMR'\. It asked about Nash"):
            found.holds("GMR", "A")
        with pytest.raises(ModelError, match=r"nobody called 'B'\. It asks about A"):
            found.holds("Nash", "B")
