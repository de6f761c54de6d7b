"""How fast a conflict is analysed: 3 decision makers, 10 prioritised statements each."""

import numpy as np
import pytest

from goodoffices.graphmodel import (
    Conflict,
    Option,
    Priorities,
    Rule,
    Statement,
    analyse,
    analyse_batch,
    parse,
)

MAKERS = ("A", "B", "C", "D", "E", "F")
OUT = ("o0 and o1 and o2 and o3", "o1 and not o3 and o4 and o5 and o6")
"""What cannot be, where states are infeasible: 3 of 32, about a tenth."""


def conflict(options: int, one_way: int = 0, *, makers: int = 3, walled: bool = False) -> Conflict:
    """
    Draw ten statements of three options each for everyone, with a fixed seed.

    The options are yes/no and stand side by side by owner; the first few go one way only.
    """
    random = np.random.default_rng(2023)
    names = MAKERS[:makers]
    axes = tuple(
        Option(f"o{k}", names[k * makers // options], direction="up" if k < one_way else "both")
        for k in range(options)
    )
    preferences = {
        dm: Priorities(tuple(_statement(random, axes) for _ in range(10))) for dm in names
    }
    rules = (Rule("never", tuple(parse(text, axes) for text in OUT)),) if walled else ()
    return Conflict(names, axes, preferences, rules)


def _statement(random: np.random.Generator, options: tuple[Option, ...]) -> Statement:
    a, b, c = (options[k].name for k in random.choice(len(options), 3, replace=False))
    text = f"{random.choice(['', 'not '])}{a} {random.choice(['and', 'or', 'if'])} ({b} or not {c})"
    return Statement(text, parse(text, options))


@pytest.mark.parametrize(("one_way", "walled"), [(0, False), (2, True)])
def test_all_five_concepts_on_65536_states(benchmark, one_way, walled):
    """Thresholds and equilibria from payoffs at hand."""
    model = conflict(16, one_way, walled=walled)
    assert len(model.payoffs) == 3

    found = benchmark(lambda: analyse(model).equilibria)

    assert set(found) == {"Nash", "GMR", "SMR", "SEQ", "SSEQ"}


def test_all_five_concepts_on_65536_states_from_statements(benchmark):
    """The same, the payoffs worked out from ten statements each."""
    model = conflict(16)
    makers, options, preferences = model.decision_makers, model.options, model.preferences

    found = benchmark(lambda: analyse(Conflict(makers, options, preferences)).equilibria)

    assert set(found) == {"Nash", "GMR", "SMR", "SEQ", "SSEQ"}


def test_a_batch_of_a_thousand_payoff_sets(benchmark):
    """Five concepts on 1,024 states under 1,000 sets of strict rankings."""
    model = conflict(10)
    random = np.random.default_rng(2023)
    sets = {dm: random.random((1000, 1024)).argsort(axis=1) for dm in model.decision_makers}

    found = benchmark(lambda: analyse_batch(model, sets))

    assert found.holds["SEQ"].shape == (1000, 1024)
