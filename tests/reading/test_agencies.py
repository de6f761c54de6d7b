"""Outlets that a common noun makes known."""

import pytest
from tests.reading.naming import named
from tests.reading.test_reader import reading_of

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


class TestAgencies:
    """`agencies`, by the sentence."""

    def test_no_text_is_copied_for_each_agency(self):
        """What is copied out of the text are the names, however much stands before them."""
        text = Cut("x" * 100_000 + " " + "state news agency Zorda said. " * 20)

        assert found_in(text) == ["state news agency Zorda"] * 20
        assert text.copied < 10_000

    @pytest.mark.parametrize(
        ("sentence", "outlet"),
        [
            ("Dawn newspaper left.", "Dawn newspaper"),
            ("The daily Kathimerini left.", "daily Kathimerini"),
            ("The Lamp newspaper, which left, is old.", "Lamp newspaper"),
            ("She wrote in the Egyptian daily Al-Fajr in May.", "Egyptian daily Al-Fajr"),
            ("The news website Norte left.", "news website Norte"),
        ],
    )
    def test_the_noun_stands_before_or_after_the_name(self, sentence, outlet):
        """A newspaper is no person."""
        assert f"outlet: {outlet}" in named(sentence)

    @pytest.mark.parametrize(
        "sentence",
        ["A Kenyan newspaper left.", "She is a daily Kenyan guest.", "It is daily work."],
    )
    def test_without_a_name_it_is_none(self, sentence):
        """An adjective is no name."""
        assert not [one for one in named(sentence) if one.startswith("outlet")]

    def test_the_name_alone_is_the_outlet_elsewhere(self):
        """*Dawn* is *Dawn newspaper*."""
        found = reading_of("Dawn newspaper is old. Dawn reported that the talks had failed.")
        assert [(one.name, one.kind) for one in found.actors] == [("Dawn", "outlet")]
