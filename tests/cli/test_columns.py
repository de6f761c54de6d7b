"""How wide the columns of a table are."""

from hypothesis import given
from hypothesis import strategies as st

from goodoffices.cli.columns import MOST, widths

texts = st.lists(st.text("ab日", min_size=1, max_size=30), max_size=6).map(" ".join)
tables = st.integers(1, 5).flatmap(
    lambda n: st.lists(st.lists(texts, min_size=n, max_size=n), min_size=1, max_size=4)
)


def cells(text: str) -> int:
    """Count cells: the ideograph takes two."""
    return len(text) + text.count("日")


def least(column: tuple[str, ...]) -> int:
    """Give the length of the longest word, up to the most that counts."""
    return min(MOST, max([1, *(cells(word) for text in column for word in text.split())]))


class TestWidths:
    @given(tables, st.integers(1, 120))
    def test_words_stay_whole_or_there_is_no_table(self, rows, room):
        """No column is narrower than its words or wider than its text, and all have room."""
        columns = list(zip(*rows, strict=True))
        found = widths(rows, room)

        if found is None:
            assert sum(map(least, columns)) > room
            return
        assert sum(found) <= room
        for column, width in zip(columns, found, strict=True):
            assert least(column) <= width <= max([1, *map(cells, column)])

    @given(tables, st.integers(1, 120))
    def test_no_room_is_left_where_a_column_was_narrowed(self, rows, room):
        """It goes to the narrowed columns."""
        columns = list(zip(*rows, strict=True))
        found = widths(rows, room)
        whole = [max([1, *map(cells, column)]) for column in columns]

        assert found is None or found == whole or sum(found) == room

    def test_the_widest_are_narrowed_first(self):
        """Down to one width; the first of them keeps what is left over."""
        rows = [["a b c d e", "a b c d e f g h i j k", "a b c d e f g h i j k l m"]]

        assert widths(rows, 30) == [9, 11, 10]
