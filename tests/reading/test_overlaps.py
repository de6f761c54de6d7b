"""What `goodoffices.reading.overlaps` promises."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from goodoffices.reading.extent import Extent
from goodoffices.reading.overlaps import Covering, meeting

places = st.integers(0, 3_000)
extents = st.lists(st.tuples(places, st.integers(1, 900)).map(lambda p: Extent(p[0], sum(p))))
stretches = st.lists(places, unique=True).map(
    lambda found: [Extent(*pair) for pair in pairwise(sorted(found))][::2]
)


class TestMeeting:
    @given(stretches, extents)
    def test_is_every_pair_that_meets(self, some, every):
        """As comparing each with each."""
        assert meeting(some, every) == [
            [place for place, one in enumerate(every) if one.meets(stretch)] for stretch in some
        ]


class TestCovering:
    @given(extents, st.tuples(places, st.integers(1, 400)).map(lambda p: Extent(p[0], sum(p))))
    def test_is_every_extent_that_covers(self, every, inner):
        """As asking each."""
        assert list(Covering(every).of(inner)) == [
            place for place, one in enumerate(every) if one.covers(inner)
        ]
