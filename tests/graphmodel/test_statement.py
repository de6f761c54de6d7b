"""The statement grammar."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.errors import StatementError
from goodoffices.graphmodel import Option, parse
from goodoffices.graphmodel.condition import All, Compare, Either, If, Iff, Not
from goodoffices.graphmodel.statement import DEPTH, quoted

OPTIONS = (
    Option("a", "X"),
    Option("enter talks", "X"),
    Option("troops", "Y", ("none", "some", "all of them")),
    Option("iffy", "Y"),
)
A, TALKS, IFFY = Compare("a"), Compare("enter talks"), Compare("iffy")

atoms = st.sampled_from(
    [
        ("a", lambda s: s["a"] == 1),
        ('"enter talks"', lambda s: s["enter talks"] == 1),
        ("iffy = no", lambda s: s["iffy"] == 0),
        ("troops >= some", lambda s: s["troops"] >= 1),
        ('troops != "all of them"', lambda s: s["troops"] != 2),
        ("troops < some", lambda s: s["troops"] < 1),
        ("troops<=some", lambda s: s["troops"] <= 1),
        ("troops>none", lambda s: s["troops"] > 0),
    ]
)


def grown(parts):
    """Longer statements, always in parentheses, with what they mean."""
    both = st.tuples(parts, parts)
    return (
        parts.map(lambda p: (f"(not {p[0]})", lambda s: not p[1](s)))
        | both.map(lambda p: (f"({p[0][0]} and {p[1][0]})", lambda s: p[0][1](s) and p[1][1](s)))
        | both.map(lambda p: (f"({p[0][0]} or {p[1][0]})", lambda s: p[0][1](s) or p[1][1](s)))
        | both.map(lambda p: (f"({p[0][0]} if {p[1][0]})", lambda s: p[0][1](s) or not p[1][1](s)))
        | both.map(lambda p: (f"({p[0][0]} iff {p[1][0]})", lambda s: p[0][1](s) == p[1][1](s)))
    )


class TestParse:
    """Reading a statement."""

    @given(st.recursive(atoms, grown, max_leaves=6))
    def test_means_in_each_state_what_it_says(self, statement):
        """Evaluated state by state it is the same as evaluated at once."""
        text, meaning = statement
        truth = parse(text, OPTIONS).truth(OPTIONS)
        for state in product(*(range(option.size) for option in OPTIONS)):
            place = tuple(0 if n == 1 else k for k, n in zip(state, truth.shape, strict=True))
            levels = {option.name: k for option, k in zip(OPTIONS, state, strict=True)}
            assert truth[place] == meaning(levels)

    @pytest.mark.parametrize(
        ("text", "condition"),
        [
            ("not a and iffy", All((Not(A), IFFY))),
            ("a or iffy and a", Either((A, All((IFFY, A))))),
            ("a or iffy if a and iffy", If(Either((A, IFFY)), All((A, IFFY)))),
            ("a iff not not iffy", Iff(A, Not(Not(IFFY)))),
            ("not a = no", Not(Compare("a", "=", "no"))),
            ("(a if iffy) if a", If(If(A, IFFY), A)),
            ('"enter talks"and a', All((TALKS, A))),
            ('"iffy"', IFFY),
        ],
    )
    def test_binds_as_the_grammar_says(self, text, condition):
        """Not > comparison's owner > and > or > if, iff."""
        assert parse(text, OPTIONS) == condition

    def test_takes_any_name_in_quotes(self):
        """Keywords, quotes, backslashes and signs are names once quoted."""
        names = ["not", 'say "no"', "back\\slash", "x>=y", "", "two  spaces", "помощь", "援助"]
        for name in names:
            assert parse(quoted(name), [Option(name, "X")]) == Compare(name)

    @pytest.mark.parametrize(
        ("text", "place", "cure"),
        [
            ("", 1, "empty"),
            ("  ", 1, "empty"),
            ("a adn iffy", 3, "double quotes"),
            ("a if a if a", 8, "parentheses"),
            ("a iff a if a", 9, "parentheses"),
            ("a and", 6, "too early"),
            ("(a", 3, r"Add '\)'"),
            ("a)", 2, "never opened"),
            ('a and "b', 7, "never closed"),
            ("a & !b", 3, "follows without"),
            ("!a", 1, "'not'"),
            ("a == yes", 4, "a name is due"),
            ("a = yes = no", 9, "compare"),
            ("if a", 1, "a name is due"),
            ("a and zz", 7, "no option 'zz'.*a, enter talks, troops, iffy"),
            ("a and troops = few", 16, "no level 'few'.*none, some, all of them"),
            ("a or troops", 6, "3 levels"),
        ],
    )
    def test_refuses_and_points_at_the_character(self, text, place, cure):
        """The place counts from 1 and the message names the cure."""
        with pytest.raises(StatementError, match=cure) as caught:
            parse(text, OPTIONS)

        assert f"character {place}:" in str(caught.value)
        assert caught.value.__notes__[0].partition("\n")[2] == text[: place - 1]

    @pytest.mark.parametrize("text", ["not " * 20000 + "a", "(a if " * 5000 + "a" + ")" * 5000])
    def test_refuses_what_is_nested_too_deeply(self, text):
        """No recursion overflows."""
        with pytest.raises(StatementError, match=f"more than {DEPTH} deep"):
            parse(text, OPTIONS)

    def test_reads_long_statements(self):
        """Length is no depth."""
        assert len(parse(" and ".join(["a"] * 5000), OPTIONS).members) == 5000

    def test_reads_many_parentheses(self):
        """Parentheses are no depth."""
        assert parse("(" * 3000 + "a" + ")" * 3000, OPTIONS) == A
