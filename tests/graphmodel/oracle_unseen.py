"""Unseen states and merged states, written out literally on the games of `oracle`."""

from dataclasses import replace

from tests.graphmodel.oracle import Game, game

from goodoffices.graphmodel import Conflict, GraphConflict

__all__ = ["merged", "seen"]


def seen(conflict: Conflict | GraphConflict, unseen: dict[str, set[int]]) -> Game:
    """The game, without the moves of each from and to the states that it does not see."""
    g = game(replace(conflict, unseen={}))
    moves = {
        dm: {
            s: frozenset(
                t for t in ends if s not in unseen.get(dm, ()) and t not in unseen.get(dm, ())
            )
            for s, ends in by.items()
        }
        for dm, by in g.moves.items()
    }
    return Game(g.states, moves, g.payoffs)


def merged(g: Game, groups: list[set[int]]) -> Game:
    """The game in which each group of states is one, its first; all are ranked alike in it."""
    first = {s: min(next((group for group in groups if s in group), {s})) for s in g.states}
    moves = {
        dm: {
            k: frozenset(
                first[t] for s in g.states if first[s] == k for t in by[s] if first[t] != k
            )
            for k in set(first.values())
        }
        for dm, by in g.moves.items()
    }
    return Game(tuple(sorted(set(first.values()))), moves, g.payoffs)
