"""
General preferences, written out literally: pairs of states in sets, no matrix, no closure.

A `Dispute` says of every decision maker which ordered pairs of states are moves, in which pairs the
first is preferred to the second, in which much so, and which pairs are unknown (both ways round).
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations, permutations, product

from tests.graphmodel.oracle import game

from goodoffices.graphmodel import Conflict, GraphConflict, PartialOrder, Qualified, Ranking

__all__ = ["CONCEPTS", "TYPES", "Dispute", "dispute", "ends", "stable", "strongly", "weakly"]

Pair = tuple[int, int]
TYPES = ("a", "b", "c", "d")


@dataclass(frozen=True, eq=False)
class Dispute:
    """States, and for each decision maker its moves and what it prefers, as pairs."""

    states: tuple[int, ...]
    moves: Mapping[str, frozenset[Pair]]
    better: Mapping[str, frozenset[Pair]]
    unknown: Mapping[str, frozenset[Pair]]
    much: Mapping[str, frozenset[Pair]]

    def near(self, dm: str, s: int) -> set[int]:
        """Where a decision maker can move to from a state."""
        return self._near[dm, s]

    @cached_property
    def _near(self) -> Mapping[tuple[str, int], set[int]]:
        near: dict[tuple[str, int], set[int]] = {
            (dm, s): set() for dm in self.moves for s in self.states
        }
        for dm, pairs in self.moves.items():
            for s, t in pairs:
                near[dm, s].add(t)
        return near


def dispute(conflict: Conflict | GraphConflict) -> Dispute:
    """Read a conflict as pairs of states."""
    bare = Ranking((tuple(range(1, conflict.size + 1)),))
    moved = game(replace(conflict, preferences=dict.fromkeys(conflict.decision_makers, bare)))
    found = {dm: _read(p, moved.states) for dm, p in conflict.preferences.items()}
    return Dispute(
        moved.states,
        {
            dm: frozenset((s, t) for s, row in rows.items() for t in row)
            for dm, rows in moved.moves.items()
        },
        {dm: better for dm, (better, _, _) in found.items()},
        {dm: unknown for dm, (_, unknown, _) in found.items()},
        {dm: much for dm, (_, _, much) in found.items()},
    )


def _read(preference: object, states: tuple[int, ...]) -> tuple[frozenset[Pair], ...]:
    """What is preferred, what is unknown and what is much preferred, as pairs."""
    if not isinstance(preference, Qualified):
        preference = Qualified(preference)
    base, pairs = preference.base, {(a, b) for a in states for b in states if a != b}
    as_good = _as_good(base, states)
    better = {(a, b) for a, b in pairs if (a, b) in as_good and (b, a) not in as_good}
    unknown = {p for group in preference.unknown for p in permutations(group, 2)}
    if isinstance(base, PartialOrder) and base.unstated == "unknown":
        unknown |= {(a, b) for a, b in pairs if not {(a, b), (b, a)} & as_good}
    much = {
        (a, d)
        for (b, c), (a, d) in product(preference.much, better)
        if (a, b) in as_good and (c, d) in as_good
    }
    return frozenset(better - unknown), frozenset(unknown), frozenset(much - unknown)


def _as_good(base: Ranking | PartialOrder, states: tuple[int, ...]) -> set[Pair]:
    """Close what is said transitively, one step at a time."""
    known = {(s, s) for s in states}
    if isinstance(base, Ranking):
        flat = [(k, s) for k, group in enumerate(base.classes) for s in group]
        return known | {(a, b) for (k, a), (m, b) in product(flat, flat) if k <= m}
    known |= {pair for chain in base.better for pair in combinations(chain, 2)}
    known |= {pair for group in base.equal for pair in permutations(group, 2)}
    while True:
        more = {(a, d) for (a, b), (c, d) in product(known, known) if b == c} - known
        if not more:
            return known
        known |= more


def ends(movers: Collection[str], step: Callable[[str, int], Iterable[int]], start: int) -> set:
    """End states of the non-empty sequences in which nobody moves twice in a row."""
    seen: set[tuple[int, str]] = set()
    waiting: list[tuple[int, str | None]] = [(start, None)]
    while waiting:
        s, last = waiting.pop()
        for mover in movers:
            for t in step(mover, s) if mover != last else ():
                if (t, mover) not in seen:
                    seen.add((t, mover))
                    waiting.append((t, mover))
    return {s for s, _ in seen}


def _leaves(d: Dispute, dm: str, s: int, kind: str) -> set[int]:
    wanted = set(d.better[dm])
    if kind in ("a", "c"):
        wanted |= d.unknown[dm]
    return {t for t in d.near(dm, s) if (t, s) in wanted}


def _sanctions(d: Dispute, dm: str, t: int, s: int, kind: str) -> bool:
    if (t, s) in d.better[dm]:
        return False
    return kind in ("c", "d") or (t, s) not in d.unknown[dm]


def _punishes(d: Dispute, dm: str, t: int, s: int, kind: str) -> bool:
    assert kind == "strong"
    return (s, t) in d.much[dm]


def _step(d: Dispute, improving: bool) -> Callable[[str, int], set[int]]:
    def step(mover: str, s: int) -> set[int]:
        if not improving:
            return d.near(mover, s)
        wanted = d.better[mover] | d.unknown[mover]
        return {t for t in d.near(mover, s) if (t, s) in wanted}

    return step


def _answered(
    d: Dispute, dm: str, s: int, kind: str, improving: bool, symmetric: bool, judge: Callable
) -> bool:
    others = [other for other in d.moves if other != dm]
    step = _step(d, improving)
    for q in _leaves(d, dm, s, kind):
        met = False
        for t in ends(others, step, q):
            further = d.near(dm, t) if symmetric else set()
            if judge(d, dm, t, s, kind) and all(judge(d, dm, u, s, kind) for u in further):
                met = True
        if not met:
            return False
    return True


CONCEPTS = {
    "GMR": (False, False),
    "SMR": (False, True),
    "SEQ": (True, False),
    "SSEQ": (True, True),
}
"""Whether the others move by improvements only, and whether the focal one moves once more."""


def stable(d: Dispute, concept: str, dm: str, kind: str) -> set[int]:
    """The states that are stable for one decision maker under a preference type."""
    if concept == "Nash":
        return {s for s in d.states if not _leaves(d, dm, s, kind)}
    how = CONCEPTS[concept]
    return {s for s in d.states if _answered(d, dm, s, kind, *how, _sanctions)}


def strongly(d: Dispute, concept: str, dm: str) -> set[int]:
    """The states in which each improvement meets a sanction that is much less preferred."""
    how = CONCEPTS[concept]
    return {s for s in d.states if _answered(d, dm, s, "strong", *how, _punishes)}


def weakly(d: Dispute, concept: str, dm: str) -> set[int]:
    """The states that are stable, but not strongly."""
    return stable(d, concept, dm, "d") - strongly(d, concept, dm)
