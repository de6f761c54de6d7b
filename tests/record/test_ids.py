"""What `goodoffices.record.ids` promises."""

import re

from hypothesis import given
from hypothesis import strategies as st

from goodoffices.record.ids import PATTERN, mint, provisional


class TestMint:
    """Fresh ids (rule R10)."""

    @given(st.integers(1, 50))
    def test_ids_are_distinct_and_sort_by_time(self, count):
        """Every id sorts after all that were made before it."""
        ids = [*mint(count), *mint(count)]

        assert sorted(set(ids)) == ids
        assert all(re.fullmatch(PATTERN, name) for name in ids)


class TestProvisional:
    """Ids that hold places."""

    @given(st.integers(1, 50))
    def test_ids_are_distinct_and_look_like_others(self, count):
        """So that entries are checked with them as with their own."""
        ids = provisional(count)

        assert len({*ids, *provisional(count)}) == 2 * count
        assert all(re.fullmatch(PATTERN, name) for name in ids)
