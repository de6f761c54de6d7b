"""What is refused before anything is read."""

import pytest

from goodoffices.errors import InputError
from goodoffices.reading import document, read

TEXT = "A dispute\n\nAna Reyes said on Monday that the port was open.\n"


class TestRequireBounded:
    @pytest.mark.parametrize("half", [0xD800, 0xDFFF])
    def test_half_of_a_character_is_refused(self, half):
        """With its place, its number and the file's name."""
        with pytest.raises(InputError, match=rf"x\.txt: the character 10 .*U\+{half:04X}"):
            read(document(TEXT.replace("\n", chr(half), 1)), file="x.txt")

    def test_whole_characters_of_any_plane_are_read(self):
        """They have no halves in a text."""
        assert len(read(document(TEXT.replace("Ana", "\U0001f6a2"))).statements) == 1


class TestRequireDay:
    @pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "0999", "9000-01"])
    def test_years_that_dates_cannot_be_counted_from_are_refused(self, day):
        """As days that no calendar has."""
        with pytest.raises(InputError, match=f"'{day}' is no date"):
            read(document(TEXT), day)

    @pytest.mark.parametrize("day", ["1000-01-01", "8999-12-31", "2023"])
    def test_all_others_are_taken(self, day):
        """A report may be old."""
        assert read(document(TEXT), day).source.published == day


class TestFrench:
    def test_a_hyphen_without_a_pronoun_is_no_speaker(self):
        """Nothing is said by nobody's words."""
        assert not read(document("l l\xa0L l,r\xe9p\xe8te-"), language="fr").statements
