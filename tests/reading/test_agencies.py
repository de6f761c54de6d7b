"""What `goodoffices.reading.agencies` promises of the work that it takes."""

from time import process_time

from goodoffices.reading.agencies import agencies
from goodoffices.reading.extent import Extent
from goodoffices.reading.words import words


class Cut(str):
    """A text that counts the characters that are copied out of it."""

    __slots__ = ("copied",)

    def __getitem__(self, key):
        """Copy a part."""
        part = super().__getitem__(key)
        self.copied = getattr(self, "copied", 0) + len(part)
        return part


def found_in(text):
    """Name the agencies of a text."""
    every = words(str(text), [Extent(0, len(text))])
    return [one.extent.of(text) for *_, one in agencies(text, every, bytearray(len(every.texts)))]


def seconds(text):
    """Measure the least time of three that it takes to look for the agencies of a text."""
    every = words(text, [Extent(0, len(text))])

    def once():
        begun = process_time()
        assert not list(agencies(text, every, bytearray(len(every.texts))))
        return process_time() - begun

    return min(once() for _ in range(3))


class TestAgencies:
    """`agencies`, in texts made to take long."""

    def test_no_text_is_copied_for_each_agency(self):
        """What is copied out of the text are the names, however much stands before them."""
        text = Cut("x" * 100_000 + " " + "state news agency Zorda said. " * 20)

        assert found_in(text) == ["state news agency Zorda"] * 20
        assert text.copied < 10_000

    def test_words_before_a_noun_are_looked_through_once(self):
        """Eight times as many that lead to nothing, far from sixty-four times as long."""
        end = "met. The court Zorda met. A local court Zorda met."
        few, many = (seconds("national " * count + end) for count in (2_000, 16_000))

        assert many < 24 * few + 0.01
