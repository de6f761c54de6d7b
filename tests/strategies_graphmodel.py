"""Random conflicts for hypothesis."""

from collections.abc import Callable

from hypothesis import strategies as st

from goodoffices.graphmodel import Conflict, Option, Ranking, Rule
from goodoffices.graphmodel.condition import All, Compare, Condition

__all__ = ["conflicts", "rankings"]

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
