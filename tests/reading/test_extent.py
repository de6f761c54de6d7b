"""What `goodoffices.reading.extent` promises."""

from goodoffices.reading.extent import Extent


class TestExtent:
    """A stretch of text."""

    def test_cuts_its_words_out_of_the_text(self):
        """An extent counts code points, its end not included."""
        assert Extent(3, 8).of("Xi \U0001f54a\ufe0f met") == "\U0001f54a\ufe0f me"

    def test_covers_what_lies_inside_it(self):
        """Covering includes being equal."""
        assert Extent(2, 6).covers(Extent(2, 6))
        assert not Extent(2, 6).covers(Extent(1, 3))

    def test_meets_what_shares_a_character(self):
        """Extents that only touch do not meet."""
        assert Extent(2, 6).meets(Extent(5, 9))
        assert not Extent(2, 6).meets(Extent(6, 9))

    def test_counts_the_characters_between(self):
        """In either order; none where they touch or meet."""
        assert Extent(2, 6).gap(Extent(9, 11)) == Extent(9, 11).gap(Extent(2, 6)) == 3
        assert Extent(2, 6).gap(Extent(6, 9)) == Extent(2, 6).gap(Extent(3, 4)) == 0
