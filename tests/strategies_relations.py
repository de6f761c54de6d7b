"""Random preferences that are no ranking, put into random conflicts."""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import strategies as st
from tests.strategies_graphmodel import banned, conflicts, graph_conflicts

from goodoffices.graphmodel import Conflict, GraphConflict, PartialOrder, Qualified, Ranking

__all__ = ["complete", "general", "strong"]


def _groups(size: int, most: int = 3) -> st.SearchStrategy[tuple[tuple[int, ...], ...]]:
    group = st.lists(st.integers(1, size), min_size=2, max_size=4, unique=True).map(tuple)
    return st.lists(group, max_size=most).map(tuple)


@st.composite
def _partial(draw: Callable, ranking: Ranking) -> PartialOrder:
    """Take some of what a ranking says."""
    order = [state for group in ranking.classes for state in group]
    place = {state: k for k, group in enumerate(ranking.classes) for state in group}
    better, equal = [], []
    for chain in draw(_groups(len(order), 5)):
        chain = sorted(chain, key=order.index)
        strict = len({place[s] for s in chain}) == len(chain)
        level = len({place[s] for s in chain}) == 1
        better += [tuple(chain)] if strict else []
        equal += [tuple(chain)] if level else []
    unstated = draw(st.sampled_from(["unknown", "incomparable"]))
    return PartialOrder(tuple(better), tuple(equal), unstated)


@st.composite
def _preference(draw: Callable, ranking: Ranking, kinds: tuple[str, ...]) -> object:
    size = sum(map(len, ranking.classes))
    kind = draw(st.sampled_from(kinds)) if size > 1 else "ranking"
    if kind == "ranking":
        return ranking
    base = ranking if kind in ("unknown", "much") else draw(_partial(ranking))
    if kind == "partial":
        return base
    if kind == "sparse":
        base = replace(base, unstated="incomparable")
    unknown = draw(_groups(size)) if kind in ("unknown", "both") else ()
    place = {state: k for k, group in enumerate(ranking.classes) for state in group}
    known = {frozenset((a, b)) for group in unknown for a in group for b in group}
    pairs = []
    for pair in draw(_groups(size)) if kind != "unknown" else ():
        greater, lesser = sorted(pair[:2], key=place.get)
        stated = kind == "much" or any(
            greater in chain[: chain.index(lesser)]
            for chain in getattr(base, "better", ())
            if lesser in chain
        )
        if place[greater] < place[lesser] and stated and frozenset(pair[:2]) not in known:
            pairs.append((greater, lesser))
    return Qualified(base, unknown, tuple(pairs))


@st.composite
def _with(draw: Callable, kinds: tuple[str, ...], most: int) -> Conflict | GraphConflict:
    form = st.one_of(graph_conflicts(most=most), conflicts(most=most), banned(most=most))
    conflict = draw(form.filter(lambda found: found.size <= 12))
    return replace(
        conflict,
        preferences={
            dm: draw(_preference(ranking, kinds)) for dm, ranking in conflict.preferences.items()
        },
    )


def general(most: int = 4) -> st.SearchStrategy[Conflict | GraphConflict]:
    """Conflicts of both forms with rankings, partial orders, unknown pairs and strength."""
    return _with(("ranking", "unknown", "partial", "both", "much"), most)


def strong(most: int = 4) -> st.SearchStrategy[Conflict | GraphConflict]:
    """Conflicts of both forms with strength in rankings and in partial orders, all pairs known."""
    return _with(("ranking", "much", "much", "sparse"), most)


def complete(most: int = 4) -> st.SearchStrategy[Conflict | GraphConflict]:
    """Conflicts of both forms with rankings only."""
    return _with(("ranking",), most)
