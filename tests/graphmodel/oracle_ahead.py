"""
Looking ahead, and moving at the same time, written out literally.

Ends are found by recursion over all ways in which ties may fall; simultaneous moves are laid over
each other level by level.
"""

from collections.abc import Callable, Iterator
from functools import cache
from itertools import product

from tests.graphmodel.oracle import Game, _improvements, _joint, game

from goodoffices.graphmodel import Conflict, Question

__all__ = ["ends", "limited", "nonmyopic", "simultaneous", "stackelberg"]

Stays = dict[str, set[int]]


def active(g: Game) -> list[str]:
    """Those who can move and do not hold all states equal."""
    return [
        dm for dm in g.moves if any(g.moves[dm].values()) and len({*g.payoffs[dm].values()}) > 1
    ]


def ends(g: Game, focal: str, other: str) -> Callable[[int, str, int], frozenset[int]]:
    """The ends from a state, so many moves before the end and with somebody to move."""

    def chosen(mover: str, s: int, after: tuple[int, ...]) -> set[int]:
        """What the mover takes, given one end for each of its moves; several where all is equal."""
        worth = g.payoffs[mover]
        better = [e for e in after if worth[e] > worth[s]]
        if not better:
            return {s}
        best = [e for e in better if worth[e] == max(worth[q] for q in better)]
        spite = min(g.payoffs[focal][e] for e in best)
        return {e for e in best if g.payoffs[focal][e] == spite}

    @cache
    def found(left: int, mover: str, s: int) -> frozenset[int]:
        if left == 0:
            return frozenset({s})
        follower = other if mover == focal else focal
        each = [_apart(g, found(left - 1, follower, q)) for q in g.moves[mover][s]]
        kept: set[int] = set()
        for after in _ways(each):
            kept |= chosen(mover, s, after)
        return frozenset(_apart(g, kept))

    return found


def _apart(g: Game, states: set[int] | frozenset[int]) -> set[int]:
    """One state of each of those that all hold equal."""
    values = {tuple(p[s] for p in g.payoffs.values()): s for s in sorted(states)}
    return set(values.values())


def _ways(each: list[set[int]]) -> Iterator[tuple[int, ...]]:
    """
    Choose one end for each move, in every way; of moves with the same ends, two at most.

    A third with the same ends adds nothing: two are enough to choose any end and be met by any.
    """
    kept: list[set[int]] = []
    for options in each:
        if kept.count(options) < min(len(options), 2):
            kept.append(options)
    return product(*kept)


def _maximin(g: Game, focal: str) -> Callable[[int, bool, int], float]:
    """What an end is worth to the focal one, the others together making it least."""
    others = [dm for dm in g.moves if dm != focal]
    worth = g.payoffs[focal]

    @cache
    def value(left: int, own: bool, s: int) -> float:
        if left == 0:
            return worth[s]
        if own:
            return max([worth[s], *(value(left - 1, False, q) for q in g.moves[focal][s])])
        joint = _joint(g, others, s, improving=False)
        return min([worth[s], *(value(left - 1, True, q) for q in joint)])

    return value


def _stays(g: Game, dm: str) -> Callable[[int], set[int]]:
    """The states in which somebody stays, by the horizon."""
    players = active(g)
    worth = g.payoffs[dm]
    if dm not in players:
        return lambda _: set(g.states)
    if len(players) > 2:
        value = _maximin(g, dm)
        return lambda h: {s for s in g.states if value(h, True, s) == worth[s]}
    others = [other for other in g.moves if other != dm]
    rivals = [other for other in players if other != dm]
    look = ends(g, dm, (rivals or others)[0])
    return lambda h: {s for s in g.states if all(worth[e] == worth[s] for e in look(h, dm, s))}


def limited(question: Question) -> Stays:
    """L_h, the horizon that of the question."""
    g = game(question.conflict)
    return {dm: _stays(g, dm)(question.horizon) for dm in g.moves}


def nonmyopic(question: Question) -> Stays:
    """Stable at every horizon of a long stretch far out."""
    g = game(question.conflict)
    far = range(24, 37)
    return {dm: set.intersection(*map(_stays(g, dm), far)) for dm in g.moves}


def stackelberg(question: Question) -> Stays:
    """For each leader: two moves ahead for it, one for the rest."""
    g = game(question.conflict)
    once = {dm: _stays(g, dm)(1) for dm in g.moves}
    return {
        dm: _stays(g, dm)(2).intersection(*(once[other] for other in g.moves if other != dm))
        for dm in g.moves
    }


def simultaneous(question: Question) -> Stays:
    """SIM, level by level."""
    conflict = question.conflict
    assert isinstance(conflict, Conflict)
    g = game(conflict)
    levels = {s: conflict.levels(s) for s in g.states}
    numbers = {state: s for s, state in levels.items()}

    def laid(s: int, moved: list[int]) -> int | None:
        """Where the options go that differ from s in any of the states moved to."""
        changed = list(levels[s])
        for t in moved:
            for k, level in enumerate(levels[t]):
                if level != levels[s][k]:
                    changed[k] = level
        return numbers.get(tuple(changed))

    def undone(dm: str, s: int, q: int) -> bool:
        others = [[None, *_improvements(g, other, s)] for other in g.moves if other != dm]
        for choice in product(*others):
            moved = [t for t in choice if t is not None]
            t = laid(s, [q, *moved]) if moved else None
            if t is not None and g.payoffs[dm][t] <= g.payoffs[dm][s]:
                return True
        return False

    return {
        dm: {s for s in g.states if all(undone(dm, s, q) for q in _improvements(g, dm, s))}
        for dm in g.moves
    }
