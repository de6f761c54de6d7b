"""
The definitions, written out literally: sets of states, legal sequences, no shortcut.

Nothing here is shared with the code under test but the names of levels: moves are found by
comparing level tuples, joint moves by searching over (state, last mover).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from goodoffices.graphmodel import Conflict, GraphConflict

__all__ = ["CONCEPTS", "Game", "game", "stable"]


@dataclass(frozen=True)
class Game:
    """States, the one-move reach of each decision maker, and payoffs by state."""

    states: tuple[int, ...]
    moves: Mapping[str, Mapping[int, frozenset[int]]]
    payoffs: Mapping[str, Mapping[int, float]]


def game(conflict: Conflict | GraphConflict) -> Game:
    """Read a conflict as states and arcs, states by ordinals."""
    moves = _arcs(conflict) if isinstance(conflict, GraphConflict) else _combined(conflict)
    payoffs = {}
    for dm in conflict.decision_makers:
        preference = conflict.preferences[dm]
        classes = getattr(preference, "base", preference).classes
        payoffs[dm] = {s: -float(place) for place, group in enumerate(classes) for s in group}
    return Game(tuple(range(1, conflict.size + 1)), moves, payoffs)


def _arcs(conflict: GraphConflict) -> dict[str, dict[int, frozenset[int]]]:
    everything = range(1, len(conflict.states) + 1)
    return {
        dm: {s: frozenset(t for q, t in conflict.moves.get(dm, ()) if q == s) for s in everything}
        for dm in conflict.decision_makers
    }


def _combined(conflict: Conflict) -> dict[str, dict[int, frozenset[int]]]:
    spaces = [range(len(option.levels)) for option in reversed(conflict.options)]
    everything = [tuple(reversed(levels)) for levels in product(*spaces)]
    levels = [state for state in everything if conflict.feasible[state]]
    numbers = {state: place for place, state in enumerate(levels, 1)}
    return {
        dm: {
            numbers[s]: frozenset(
                numbers[t]
                for t in levels
                if _moves(conflict, dm, s, t) and (numbers[s], numbers[t]) not in conflict.bans
            )
            for s in levels
        }
        for dm in conflict.decision_makers
    }


def _moves(conflict: Conflict, dm: str, s: Sequence[int], t: Sequence[int]) -> bool:
    if s == t:
        return False
    for option, before, after in zip(conflict.options, s, t, strict=True):
        if before == after:
            continue
        if option.owner != dm:
            return False
        if option.direction == "up" and after < before:
            return False
        if option.direction == "down" and after > before:
            return False
    return True


def _improvements(g: Game, dm: str, s: int) -> set[int]:
    return {t for t in g.moves[dm][s] if g.payoffs[dm][t] > g.payoffs[dm][s]}


def _joint(g: Game, movers: Sequence[str], start: int, improving: bool) -> set[int]:
    """End states of non-empty legal sequences: nobody moves twice in a row."""
    seen: set[tuple[int, str]] = set()
    waiting: list[tuple[int, str | None]] = [(start, None)]
    while waiting:
        s, last = waiting.pop()
        for mover in movers:
            if mover == last:
                continue
            ends = _improvements(g, mover, s) if improving else g.moves[mover][s]
            for t in ends:
                if (t, mover) not in seen:
                    seen.add((t, mover))
                    waiting.append((t, mover))
    return {s for s, _ in seen}


def _nash(g: Game, dm: str, s: int) -> bool:
    return not _improvements(g, dm, s)


def _metarational(g: Game, dm: str, s: int, improving: bool, symmetric: bool) -> bool:
    others = [other for other in g.moves if other != dm]
    worth = g.payoffs[dm]
    for q in _improvements(g, dm, s):
        sanctioned = False
        for t in _joint(g, others, q, improving):
            if worth[t] <= worth[s] and (
                not symmetric or all(worth[u] <= worth[s] for u in g.moves[dm][t])
            ):
                sanctioned = True
        if not sanctioned:
            return False
    return True


CONCEPTS = {
    "Nash": _nash,
    "GMR": lambda g, dm, s: _metarational(g, dm, s, improving=False, symmetric=False),
    "SMR": lambda g, dm, s: _metarational(g, dm, s, improving=False, symmetric=True),
    "SEQ": lambda g, dm, s: _metarational(g, dm, s, improving=True, symmetric=False),
    "SSEQ": lambda g, dm, s: _metarational(g, dm, s, improving=True, symmetric=True),
}


def stable(g: Game, concept: str, dm: str) -> set[int]:
    """The states that are stable for one decision maker."""
    return {s for s in g.states if CONCEPTS[concept](g, dm, s)}
