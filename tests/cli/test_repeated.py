"""What is said of reports that an archive has twice."""

import pytest

from goodoffices.cli.repeated import Repeated


class TestRepeated:
    """How many, and which."""

    def test_where_none_came_again_nothing_is_said(self):
        """No line."""
        assert list(Repeated(each=False)) == []

    @pytest.mark.parametrize("each", [False, True])
    def test_each_is_named_or_the_first_few(self, each):
        """The others are counted."""
        told = Repeated(each=each)
        for number in range(7):
            told.add(f"{number}.txt", "a.txt")
        first, *rest = told
        assert first.startswith("7 reports are the same as others of this archive")
        assert rest[0] == "  0.txt: the same as a.txt"
        assert len(rest) == (7 if each else 6)
        assert each or rest[-1] == "  and 2 more; --json names each."
