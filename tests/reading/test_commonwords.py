"""What acts where common words name it."""

import pytest

from goodoffices.reading.commonwords import genitive, is_nobody, kind_of, without_clause


class TestKindOf:
    """`kind_of`, by the words."""

    @pytest.mark.parametrize(
        ("words", "kind"),
        [
            ("one of the officials", "person"),
            ("the king's cousin", "person"),
            ("Odo Brann's plumber", "person"),
            ("President Brann's government", "institution"),
            ("the results", "group"),
            ("her brothers", "group"),
            ("a poll", "institution"),
            ("one diplomat", "person"),
            ("one Western official", "person"),
            ("an official report", "institution"),
        ],
    )
    def test_the_last_noun_tells(self, words, kind):
        """Not whose it is."""
        assert kind_of(words) == kind


class TestIsNobody:
    """`is_nobody`"""

    @pytest.mark.parametrize(
        ("words", "nobody"),
        [
            ("They", True),
            ("475", True),
            ("87%", True),
            ("some 24 percent", True),
            ("Thirty per cent", True),
            ("Three-quarters", True),
            ("people", False),
            ("the 475", False),
            ("half-brothers", False),
            ("thirty percent of voters", False),
        ],
    )
    def test_pronouns_and_numbers_name_nobody(self, words, nobody):
        """Nouns name somebody."""
        assert is_nobody(words) is nobody


class TestWithoutClause:
    """`without_clause`"""

    def test_leaves_out_what_is_said_besides(self):
        """A relative clause after a comma, and nothing else."""
        assert without_clause("the guild, which had left") == "the guild"
        assert without_clause("Ana Reyes, 66") == "Ana Reyes, 66"


class TestGenitive:
    """`genitive`"""

    @pytest.mark.parametrize(
        ("name", "said"),
        [("Ana Reyes", "Ana Reyes's"), ("parties", "parties'"), ("guild", "guild's")],
    )
    def test_of_names_and_of_plurals(self, name, said):
        """Only a plural in common words goes without another *s*."""
        assert genitive(name) == said
