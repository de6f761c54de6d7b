"""Random conflicts for hypothesis."""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import strategies as st

from goodoffices.graphmodel import Conflict, GraphConflict, Option, Ranking, Rule
from goodoffices.graphmodel.condition import All, Compare, Condition

__all__ = ["banned", "conflicts", "graph_conflicts", "rankings"]

LEVELS = ("zero", "one", "two", "three")


@st.composite
def _options(draw: Callable, makers: tuple[str, ...]) -> tuple[Option, ...]:
    """At most 48 states; owners in any order, some decision makers with no option."""
    options: list[Option] = []
    states = 1
    for number in range(draw(st.integers(1, 5))):
        size = draw(st.sampled_from([2, 2, 2, 3, 4]))
        if states * size > 48:
            break
        states *= size
        options.append(
            Option(
                f"o{number}",
                draw(st.sampled_from(makers)),
                LEVELS[:size],
                draw(st.sampled_from(["both", "both", "up", "down"])),
            )
        )
    return tuple(options)


def exactly(options: tuple[Option, ...], decimal: int) -> Condition:
    """The condition that a state has this decimal."""
    parts = []
    for option in options:
        decimal, level = divmod(decimal, option.size)
        parts.append(Compare(option.name, "=", option.levels[level]))
    return All(tuple(parts))


def rankings(size: int) -> st.SearchStrategy[Ranking]:
    """Rankings of so many states, ties included."""
    return st.lists(st.integers(0, max(1, size - 1)), min_size=size, max_size=size).map(ranked)


def ranked(values: list[int]) -> Ranking:
    """The ranking in which the state with the larger value is preferred."""
    return Ranking(
        tuple(
            tuple(k for k, value in enumerate(values, 1) if value == level)
            for level in sorted(set(values), reverse=True)
        )
    )


@st.composite
def conflicts(draw: Callable, least: int = 2, most: int = 4) -> Conflict:
    """Conflicts with infeasible states, one-way options, several levels, and ties."""
    makers = tuple("ABCD"[: draw(st.integers(least, most))])
    options = draw(_options(makers))
    total = 1
    for option in options:
        total *= option.size
    out = draw(st.sets(st.integers(0, total - 1), max_size=total // 2))
    rules = (Rule("never", tuple(exactly(options, decimal) for decimal in sorted(out))),)
    size = total - len(out)
    return Conflict(
        makers,
        options,
        {maker: draw(rankings(size)) for maker in makers},
        rules if out else (),
    )


@st.composite
def graph_conflicts(draw: Callable, least: int = 2, most: int = 4) -> GraphConflict:
    """Conflicts in graph form: any arcs, common moves, decision makers without moves, ties."""
    makers = tuple("ABCD"[: draw(st.integers(least, most))])
    size = draw(st.integers(1, 8))
    ordinals = st.integers(1, size)
    pairs = st.tuples(ordinals, ordinals).filter(lambda pair: pair[0] != pair[1])
    arcs = st.lists(pairs, max_size=14, unique=True) if size > 1 else st.just([])
    return GraphConflict(
        makers,
        tuple(f"s{k}" for k in range(1, size + 1)),
        {maker: tuple(draw(arcs)) for maker in makers},
        {maker: draw(rankings(size)) for maker in makers},
    )


@st.composite
def banned(draw: Callable, least: int = 2, most: int = 4) -> Conflict:
    """Conflicts in option form with pairs of states between which nobody may move."""
    conflict = draw(conflicts(least, most))
    ordinals = st.integers(1, conflict.size)
    bans = st.lists(st.tuples(ordinals, ordinals), min_size=1, max_size=12, unique=True)
    return replace(conflict, bans=tuple(draw(bans)))
