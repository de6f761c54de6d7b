"""Statements that decide nothing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.graphmodel.test_recovery import FEW, TWO, language, ranked

from goodoffices.graphmodel import Conflict, Priorities, Qualified, Ranking, Rule, idle, parse
from goodoffices.graphmodel.preference import Statement


def conflict_of(texts: list[str], rules: tuple[Rule, ...] = ()) -> Conflict:
    """A conflict in which both hold these statements."""
    statements = tuple(Statement(text, parse(text, TWO)) for text in texts)
    return Conflict(("A", "B"), TWO, dict.fromkeys("AB", Priorities(statements)), rules)


class TestIdle:
    @pytest.mark.untraced
    @given(st.lists(st.sampled_from(language(TWO, 2)), max_size=5))
    @settings(FEW, max_examples=150)
    def test_is_what_can_be_left_out(self, texts):
        """Exactly those without which, alone, every state keeps its rank."""
        conflict = conflict_of(texts)
        whole = ranked(conflict, tuple(texts))
        spare = [
            place
            for place in range(1, len(texts) + 1)
            if ranked(conflict, tuple(texts[: place - 1] + texts[place:])) == whole
        ]
        assert [found.place for found in idle(conflict, "A")] == spare

    @pytest.mark.untraced
    @given(st.lists(st.sampled_from(language(TWO, 2)), max_size=5))
    @FEW
    def test_the_silent_never_separate_first(self, texts):
        """Silent are those that split no group left by the statements before them."""
        conflict = conflict_of(texts)
        silent = [
            place
            for place in range(1, len(texts) + 1)
            if len(set(ranked(conflict, tuple(texts[:place]))))
            == len(set(ranked(conflict, tuple(texts[: place - 1]))))
        ]
        assert [found.place for found in idle(conflict, "A") if found.silent] == silent

    def test_tells_what_is_always_true_and_never(self):
        """Feasibility can make a statement true of every state, or of none."""
        rules = (Rule("never", (parse("x = yes", TWO),)),)
        found = idle(conflict_of(["x = no", "x = yes", "y = yes"], rules), "A")

        assert [(each.place, each.constant, each.silent) for each in found] == [
            (1, True, True),
            (2, False, True),
        ]

    def test_the_same_said_twice(self):
        """Of two statements that say the same, the first separates, yet either can go."""
        found = idle(conflict_of(["x = yes", "x != no"]), "A")

        assert [(each.place, each.silent, each.constant) for each in found] == [
            (1, False, None),
            (2, True, None),
        ]

    def test_a_ranking_has_none(self):
        """Only statements can be idle."""
        ranking = Ranking(((1, 2, 3, 4),))
        assert idle(Conflict(("A", "B"), TWO, {"A": ranking, "B": ranking}), "A") == ()

    def test_what_is_unknown_or_much_preferred_hides_none(self):
        """Statements with something unknown or much preferred besides are looked at as without."""
        plain = conflict_of(["x = yes", "x != no"])
        statements = plain.preferences["A"]
        for qualified in (
            Qualified(statements, unknown=((1, 2),)),
            Qualified(statements, much=((2, 1),)),
        ):
            conflict = Conflict(("A", "B"), TWO, {"A": qualified, "B": statements})

            assert idle(conflict, "A") == idle(plain, "A") != ()
