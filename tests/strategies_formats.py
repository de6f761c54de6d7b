"""Random conflicts with everything that files may hold, hostile names included."""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import strategies as st
from tests.strategies_graphmodel import banned, conflicts, graph_conflicts

from goodoffices.graphmodel import Conflict, GraphConflict, Priorities, Statement, Weights
from goodoffices.graphmodel.condition import All, Compare, Condition, Either, If, Iff, Not

__all__ = ["HOSTILE", "conditions", "described", "hostile_names", "stated"]

HOSTILE = (
    '"><script>alert(1)</script>',
    "a\\",
    'b"]; x -> y [label="',
    "=1+1",
    "'=2",
    "two\nlines",
    "red \x1b[31m",
    "\u202egnp.exe",
    "null",
    "no",
    "7e3",
    "- list",
    "key: value # not",
    "&a *b !c",
    "a, b",
    "\u0645\u062b\u0627\u0644",
)
"""Names that mean something to one format or another."""


def hostile_names(number: int) -> st.SearchStrategy[list[str]]:
    """So many different names."""
    texts = st.sampled_from(HOSTILE) | st.text(min_size=1, max_size=8).filter(str.strip)
    return st.lists(texts, min_size=number, max_size=number, unique=True)


def conditions(conflict: Conflict) -> st.SearchStrategy[Condition]:
    """Conditions of every kind on a conflict's options, nested."""
    leaves = st.sampled_from(conflict.options).flatmap(
        lambda option: st.builds(
            Compare,
            st.just(option.name),
            st.sampled_from(["=", "!=", ">=", "<=", ">", "<"]),
            st.sampled_from(option.levels),
        )
    )
    return st.recursive(
        leaves,
        lambda inner: st.one_of(
            st.builds(Not, inner),
            st.builds(All, st.lists(inner, max_size=3).map(tuple)),
            st.builds(Either, st.lists(inner, max_size=3).map(tuple)),
            st.builds(If, inner, inner),
            st.builds(Iff, inner, inner),
        ),
        max_leaves=6,
    )


@st.composite
def stated(draw: Callable) -> Conflict:
    """Conflicts whose preferences are statements, weights or rankings, and with unseen states."""
    conflict = draw(conflicts())
    some = st.lists(conditions(conflict), max_size=3)
    fractions = st.fractions(-3, 3, max_denominator=12)
    preferences = dict(conflict.preferences)
    for dm in conflict.decision_makers:
        kind = draw(st.sampled_from(["ranking", "statements", "statements", "weights"]))
        if kind == "statements":
            texts = (Statement("as written", each, ("e1",)) for each in draw(some))
            preferences[dm] = Priorities(tuple(texts))
        elif kind == "weights":
            preferences[dm] = Weights(
                tuple(tuple(draw(fractions) for _ in each.levels) for each in conflict.options)
            )
    unseen = {dm: tuple(draw(some)) for dm in conflict.decision_makers[:1]}
    return replace(conflict, preferences=preferences, unseen=unseen)


@st.composite
def described(draw: Callable) -> Conflict | GraphConflict:
    """Conflicts in either form with hostile names, a status quo and named states."""
    conflict = draw(st.one_of(stated(), banned(), graph_conflicts()))
    today = draw(st.integers(1, conflict.size))
    name = draw(hostile_names(1))[0]
    if isinstance(conflict, GraphConflict):
        states = tuple(draw(hostile_names(conflict.size)))
        unseen = {conflict.decision_makers[0]: (today,)}
        return replace(conflict, states=states, status_quo=today, name=name, unseen=unseen)
    return replace(conflict, state_names={today: name}, status_quo=today, name=name)
