"""What is compared of two conflicts."""

from goodoffices.graphmodel import AnyConflict, analyse, graph_of

__all__ = ["assert_same"]


def assert_same(one: AnyConflict, other: AnyConflict) -> None:
    """Two conflicts have the same states, payoffs, moves and equilibria."""
    assert other.size == one.size
    assert len(other.decision_makers) == len(one.decision_makers)
    graphs = graph_of(one), graph_of(other)
    for dm, same in zip(one.decision_makers, other.decision_makers, strict=True):
        assert other.payoff(same).tolist() == one.payoff(dm).tolist()
        pairs = graphs[0].arcs[dm].pairs(), graphs[1].arcs[same].pairs()
        for ends, others in zip(*pairs, strict=True):
            assert others.tolist() == ends.tolist()
    assert analyse(other).equilibria == analyse(one).equilibria
