"""Text from outside made harmless (rule N6)."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.inert import inert, inert_lines

JOINERS = "\u00ad\u200c\u200d"
"""Soft hyphen, zero width non-joiner and joiner: scripts need them and they hide nothing."""

CONTROLS = ["Cc", "Cf", "Cs", "Co", "Zl", "Zp"]
"""Controls, formats, surrogates, private characters, separators of lines and paragraphs."""

suspects = st.text(
    st.characters(categories=CONTROLS)
    | st.sampled_from(
        "a[31m\N{HEBREW LETTER ALEF}\N{ARABIC LETTER BEH}\N{CYRILLIC SMALL LETTER ZHE}"
    )
)


class TestInert:
    @given(st.text() | suspects)
    def test_no_control_is_left(self, text):
        """Only joiners are left of all that a terminal or a page might obey."""
        for char in inert(text):
            assert char in JOINERS or unicodedata.category(char) not in CONTROLS

    @given(st.text() | suspects)
    def test_twice_is_once(self, text):
        """What is inert stays as it is."""
        assert inert(inert(text)) == inert(text)

    @given(st.text(st.characters(categories=["L", "M", "N", "P", "S", "Zs"])))
    def test_letters_of_all_scripts_stay(self, text):
        """Letters, marks, digits, punctuation, symbols and blanks are untouched."""
        assert inert(text) == text

    @given(st.lists(st.text(st.characters(categories=["L"])), min_size=2))
    def test_nothing_is_lost(self, words):
        """An escape between words is shown as its code point, in its place."""
        assert inert("\x1b".join(words)) == "⌈U+001B⌉".join(words)

    @pytest.mark.parametrize(
        "code", [*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x061C]
    )
    def test_bidirectional_controls_are_shown(self, code):
        """No control turns the order of what a reader sees."""
        assert inert(f"a{chr(code)}b") == f"a⌈U+{code:04X}⌉b"

    @pytest.mark.parametrize("code", [0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF])
    def test_noncharacters_are_shown(self, code):
        """What Unicode keeps for nobody's text stands as its code point."""
        assert inert(f"a{chr(code)}b") == f"a⌈U+{code:04X}⌉b"

    @pytest.mark.parametrize("char", [*JOINERS, "می‌خواهم", "👩‍⚕", "שלום", "العربية"])
    def test_scripts_keep_what_they_need(self, char):
        """Joiners and right-to-left letters are text."""
        assert inert(char) == char

    @pytest.mark.parametrize("end", ["\r\n", "\n", "\r", "\t"])
    def test_lines_become_one(self, end):
        """A line break or a tab stands as one blank."""
        assert inert(f"a{end}b") == "a b"


class TestInertLines:
    @given(st.lists(suspects.filter(lambda text: not set(text) & set("\r\n"))))
    def test_each_line_is_made_inert(self, lines):
        """Line feeds stay, and nothing else differs from making each line inert."""
        assert (
            inert_lines("\n".join(lines)).split("\n") == [inert(line) for line in lines]
            or not lines
        )
