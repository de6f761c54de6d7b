"""How fast a conflict is analysed: 3 decision makers, 10 prioritised statements each."""

import numpy as np
import pytest

from goodoffices.graphmodel import Conflict, Option, Priorities, Statement, analyse, parse

MAKERS = ("A", "B", "C")


def conflict(options: int, one_way: int = 0) -> Conflict:
    """All states feasible; statements of three options each, drawn with a fixed seed."""
    random = np.random.default_rng(2023)
    axes = tuple(
        Option(f"o{k}", MAKERS[k * 3 // options], direction="up" if k < one_way else "both")
        for k in range(options)
    )
    return Conflict(
        MAKERS,
        axes,
        {maker: Priorities(tuple(_statement(random, axes) for _ in range(10))) for maker in MAKERS},
    )


def _statement(random: np.random.Generator, options: tuple[Option, ...]) -> Statement:
    a, b, c = (options[k].name for k in random.choice(len(options), 3, replace=False))
    text = f"{random.choice(['', 'not '])}{a} {random.choice(['and', 'or', 'if'])} ({b} or not {c})"
    return Statement(text, parse(text, options))


@pytest.mark.parametrize("one_way", [0, 2])
def test_all_five_concepts_on_65536_states(benchmark, one_way):
    """Thresholds and equilibria from payoffs at hand: under 0.1 s."""
    model = conflict(16, one_way)
    assert len(model.payoffs) == 3

    found = benchmark(lambda: analyse(model).equilibria)

    assert set(found) == {"Nash", "GMR", "SMR", "SEQ", "SSEQ"}


def test_all_five_concepts_on_65536_states_from_statements(benchmark):
    """The same, the payoffs worked out from ten statements each."""
    model = conflict(16)
    makers, options, preferences = model.decision_makers, model.options, model.preferences

    found = benchmark(lambda: analyse(Conflict(makers, options, preferences)).equilibria)

    assert set(found) == {"Nash", "GMR", "SMR", "SEQ", "SSEQ"}
