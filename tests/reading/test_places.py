"""The tables of states, regions and bodies (rule D5)."""

import re
from importlib.resources import files

import pytest

from goodoffices.reading.places import entry_at, state_name

ROWS = [
    row.split("\t")
    for row in (files("goodoffices.reading") / "tables" / "states.tsv")
    .read_text("utf-8")
    .splitlines()[1:]
]


class TestEntryAt:
    """`entry_at` names what a word begins."""

    @pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
    def test_every_form_of_a_state_means_it(self, row):
        """Name, other names, adjectives, capitals and seats lead to the code."""
        code, name, *others = row
        for words in (name, *(w for cell in others for w in cell.split(";") if w)):
            end, named = entry_at(words, 0)
            assert end == len(words)
            assert code in named.states or named.form != "name"

    @pytest.mark.parametrize(
        ("words", "form", "states"),
        [
            ("Kremlin", "seat", ("RUS",)),
            ("Darfur", "part", ()),
            ("North Kivu", "part", ()),
            ("Congolese", "adjective", ("COD", "COG")),
            ("Moscow", "capital", ("RUS",)),
            ("Beijing\u2019s offer", "capital", ("CHN",)),
            ("U.S. officials", "name", ("USA",)),
            ("US-led talks", "name", ("USA",)),
            ("Chinese-appointed", "adjective", ("CHN",)),
            ("South Sudanese", "adjective", ("SSD",)),
            ("North Korea's", "name", ("PRK",)),
            ("Republic of Korea", "name", ("KOR",)),
            ("Central Asian nations", "region", ("KAZ", "KGZ", "TJK", "TKM", "UZB")),
            ("UN Security Council", "institution", ()),
            ("C\u00f4te d\u2019Ivoire", "name", ("CIV",)),
        ],
    )
    def test_the_longest_name_counts(self, words, form, states):
        """A genitive, a compound and a full stop do not hide a name."""
        _, named = entry_at(words, 0)

        assert (named.form, named.states) == (form, states)

    @pytest.mark.parametrize("words", ["Chinatown", "Nigeriana", "kremlin", "", "Ruritania"])
    def test_a_part_of_a_word_is_no_name(self, words):
        """A name ends where the word ends, and is written with its capital."""
        assert entry_at(words, 0) is None


class TestStateName:
    """`state_name` and the table it reads."""

    def test_codes_are_three_letters_and_unique(self):
        """One row a state; Kosovo has the code in use for it."""
        codes = [row[0] for row in ROWS]

        assert len(set(codes)) == len(codes) > 190
        assert all(re.fullmatch(r"[A-Z]{3}", code) for code in codes)

    def test_it_names_the_state(self):
        """The usual English name."""
        assert state_name("KGZ") == "Kyrgyzstan"
