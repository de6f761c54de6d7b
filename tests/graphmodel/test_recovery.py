"""Statements recovered from rankings."""

from functools import lru_cache
from itertools import product

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from tests.graphmodel.test_cases import CASES, load
from tests.strategies_graphmodel import conflicts, rankings

from goodoffices.errors import ModelError
from goodoffices.graphmodel import Conflict, Option, Priorities, Ranking, parse, recover
from goodoffices.graphmodel.preference import Statement

FEW = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
TWO = (Option("x", "A"), Option("y", "B"))


def literals(option: Option) -> list[str]:
    """Every comparison of an option, written out."""
    if option.size == 2:
        return [f"{option.name} = {level}" for level in option.levels]
    return [
        f"{option.name} {sign} {level}"
        for sign in ("=", "!=", ">=", "<=")
        for level in option.levels
    ]


def language(options: tuple[Option, ...], parts: int) -> list[str]:
    """Every statement of at most two comparisons, as text."""
    texts = [text for option in options for text in literals(option)]
    if parts == 1:
        return texts
    joined = [
        f"{left} {word} {right}"
        for one, other in product(options, repeat=2)
        if one != other
        for left, right in product(literals(one), literals(other))
        for word in ("and", "or", "if", "iff")
    ]
    return texts + joined


@lru_cache(maxsize=1024)
def truth(text: str, options: tuple[Option, ...]) -> NDArray[np.bool_]:
    """Where a statement holds: parsed once, for it stands in many lists."""
    return np.broadcast_to(parse(text, options).truth(options), tuple(o.size for o in options))


def ranked(conflict: Conflict, texts: tuple[str, ...]) -> tuple[int, ...]:
    """The ranks that a list of statements gives, by comparing rows of truth values."""
    rows = []
    for ordinal in range(1, conflict.size + 1):
        levels = conflict.levels(ordinal)
        rows.append(tuple(bool(truth(text, conflict.options)[levels]) for text in texts))
    order = sorted(set(rows))
    return tuple(1 + order.index(row) for row in rows)


def shortest(conflict: Conflict, dm: str, parts: int, most: int) -> int | None:
    """The length of a shortest list, found by trying every list."""
    target = tuple(conflict.payoff(dm).tolist())
    texts = language(conflict.options, parts)
    for length in range(most + 1):
        if any(ranked(conflict, some) == target for some in product(texts, repeat=length)):
            return length
    return None


def with_ranking(options: tuple[Option, ...], ranking: Ranking) -> Conflict:
    """A conflict in which both hold this ranking."""
    return Conflict(("A", "B"), options, {"A": ranking, "B": ranking})


def yields(conflict: Conflict) -> None:
    """Hold that recovered statements rank as the preferences do, by two ways of ranking."""
    for dm in conflict.decision_makers:
        found = recover(conflict, dm)
        if found.statements is not None:
            again = Priorities(found.statements).payoff(conflict.options, conflict.feasible)
            assert again.tolist() == conflict.payoff(dm).tolist()
            texts = tuple(statement.text for statement in found.statements)
            assert ranked(conflict, texts) == tuple(conflict.payoff(dm).tolist())


class TestRecover:
    @given(conflicts(most=3))
    @settings(FEW, max_examples=12)
    def test_the_list_yields_the_ranking(self, conflict):
        """Ranking by the recovered statements gives the payoffs back."""
        yields(conflict)

    @pytest.mark.untraced
    @given(conflicts(most=3))
    @FEW
    def test_of_many_each_list_does(self, conflict):
        """The same of more of them."""
        yields(conflict)

    @pytest.mark.untraced
    @pytest.mark.parametrize("parts", [1, 2])
    @given(ranking=rankings(4))
    @settings(FEW, max_examples=25)
    def test_no_list_is_shorter(self, parts, ranking):
        """On two options, trying every list of up to two statements finds none shorter."""
        conflict = with_ranking(TWO, ranking)
        found = recover(conflict, "A", parts)
        tried = shortest(conflict, "A", parts, 2)

        assert found.shortest
        length = None if found.statements is None else len(found.statements)
        assert tried == (length if length is not None and length <= 2 else None)

    @given(st.lists(st.sampled_from(language(TWO, 2)), max_size=4))
    @FEW
    def test_what_statements_rank_statements_yield(self, texts):
        """A ranking made from statements is recovered in as many or fewer."""
        statements = tuple(Statement(text, parse(text, TWO)) for text in texts)
        conflict = Conflict(("A", "B"), TWO, dict.fromkeys("AB", Priorities(statements)))
        found = recover(conflict, "A", 2)

        assert found.statements is not None
        assert len(found.statements) <= len(texts)

    def test_says_that_there_is_none(self):
        """Two states in which x and y agree: no comparison alone separates them."""
        conflict = with_ranking(TWO, Ranking(((1, 4), (2, 3))))

        assert recover(conflict, "A", 1).statements is None
        assert [s.text for s in recover(conflict, "A").statements or ()] == ["x = yes iff y = yes"]

    def test_none_exists_where_parity_decides(self):
        """The parity of four options is beyond three comparisons, and is said to be."""
        options = tuple(Option(name, "A") for name in "wxyz")
        odd = tuple(k + 1 for k in range(16) if k.bit_count() % 2)
        even = tuple(k + 1 for k in range(16) if not k.bit_count() % 2)
        found = recover(Conflict(("A",), options, {"A": Ranking((odd, even))}), "A")

        assert found.statements is None
        assert found.shortest

    def test_says_when_it_stopped_before_it_knew(self, monkeypatch):
        """A search cut short gives a list that yields the ranking, not called shortest."""
        monkeypatch.setattr("goodoffices.graphmodel.recovery._LOOKED_AT", 1)
        conflict = load(CASES / "fraser-hipel-1984" / "cuba.yaml")
        found = recover(conflict, "US")

        assert not found.shortest
        again = Priorities(found.statements or ()).payoff(conflict.options, conflict.feasible)
        assert again.tolist() == conflict.payoff("US").tolist()

    def test_cuba(self):
        """The USSR's eleven classes of the missile crisis take five statements of two options."""
        found = recover(load(CASES / "fraser-hipel-1984" / "cuba.yaml"), "USSR")

        assert (found.parts, found.shortest, len(found.statements or ())) == (2, True, 5)

    def test_refuses_a_stranger(self):
        """Who is asked about decides here."""
        with pytest.raises(ModelError, match="'C' is no decision maker"):
            recover(with_ranking(TWO, Ranking(((1, 2, 3, 4),))), "C")

    def test_refuses_another_language(self):
        """Statements join one to three comparisons."""
        with pytest.raises(ModelError, match="Ask for 1 to 3"):
            recover(with_ranking(TWO, Ranking(((1, 2, 3, 4),))), "A", 4)
