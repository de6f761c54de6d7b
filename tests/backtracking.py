"""
Whether a regular expression can be matched in more ways than its text is long.

A pattern is taken apart into places, one for each character that it reads, and the steps from place
to place. Repeats with an end stand there twice at most: they cost a factor and no growth. What
looks ahead or behind is judged by itself, as a pattern of its own.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import product
from re import _compiler, _parser
from re import _constants as op
from typing import Any

__all__ = ["growth"]

_CHARACTERS = [
    *map(chr, range(9, 127)),
    *"\u00a0\u202f\u2014\u2019\u201c\u201d\u2026\u00e9\u00c9\u00df\u0660\u4e2d\u0301",
]
"""Each character that some pattern may tell from the others."""
_READS: dict[str, frozenset[str]] = {}
"""What each kind of place reads of these, kept."""


@dataclass
class _Piece:
    """A part of a pattern: whether it may be empty, and the places where it begins and ends."""

    empty: bool
    first: Counter[int] = field(default_factory=Counter)
    last: Counter[int] = field(default_factory=Counter)


class _Places:
    """The places of a pattern with the characters that each reads and the steps between them."""

    def __init__(self, flags: int) -> None:
        self.flags = flags
        self.reads: list[frozenset[str]] = []
        self.steps: Counter[tuple[int, int]] = Counter()
        self.inside: set[tuple[int, int]] = set()
        """The steps over no edge of a word, so that one character may stand on both sides."""
        self.beside: list[Any] = []
        """What looks ahead or behind."""

    def _place(self, code: Any, value: Any) -> _Piece:
        kind = f"{code} {value} {self.flags}"
        if kind not in _READS:
            tree = _parser.SubPattern(_parser.State(), [(code, value)])
            tree.state.str, tree.state.flags = "", self.flags
            sort = _compiler.compile(tree, self.flags)
            _READS[kind] = frozenset(filter(sort.match, _CHARACTERS))
        self.reads.append(_READS[kind])
        here = Counter([len(self.reads) - 1])
        return _Piece(False, here, here.copy())

    def _joined(self, pieces: Iterable[_Piece | None]) -> _Piece:
        whole = _Piece(True)
        for piece in pieces:
            if piece is None:  # an edge: what has been read so far is marked
                whole.last = Counter({min(at, ~at): many for at, many in whole.last.items()})
                continue
            self._step(whole.last, piece.first)
            if whole.empty:
                whole.first += piece.first
            whole.last = piece.last + (whole.last if piece.empty else Counter())
            whole.empty = whole.empty and piece.empty
        return whole

    def _step(self, last: Counter[int], first: Counter[int]) -> None:
        for (one, times), (two, again) in product(last.items(), first.items()):
            step = (max(one, ~one), two)
            self.steps[step] += times * again
            if one >= 0:
                self.inside.add(step)

    def _repeated(self, least: int, most: int, body: Any) -> _Piece:
        if most is not op.MAXREPEAT:
            return self._joined(
                _optional(self.piece(body), number < least) for number in range(min(most, 2))
            )
        piece = self.piece(body)
        self._step(piece.last, piece.first)
        return _optional(piece, bool(least))

    def piece(self, tree: Any) -> _Piece:
        """Take a part of a pattern apart."""
        return self._joined(self._part(code, value) for code, value in tree)

    def _part(self, code: Any, value: Any) -> _Piece | None:
        if code in (op.LITERAL, op.NOT_LITERAL, op.ANY, op.IN):
            return self._place(code, value)
        if code in (op.MAX_REPEAT, op.MIN_REPEAT):
            return self._repeated(*value)
        if code is op.SUBPATTERN:
            return self.piece(value[-1])
        if code is op.BRANCH:
            ways = [self.piece(way) for way in value[1]]
            return _Piece(
                any(way.empty for way in ways),
                sum((way.first for way in ways), Counter()),
                sum((way.last for way in ways), Counter()),
            )
        if code in (op.ASSERT, op.ASSERT_NOT):
            self.beside.append(value[1])
        elif value is op.AT_BOUNDARY:
            return None
        elif code is not op.AT:
            msg = f"{code} is not judged: say here how many ways it has."
            raise NotImplementedError(msg)
        return _Piece(True)


def _optional(piece: _Piece, needed: bool) -> _Piece:
    return _Piece(piece.empty or not needed, piece.first, piece.last)


def growth(pattern: re.Pattern[str]) -> list[str]:
    """
    Say what lets the ways of matching a pattern grow.

    Parameters
    ----------
    pattern : re.Pattern
        A compiled pattern.

    Returns
    -------
    list of str
        A sentence for each fault; empty where the time grows as the text does from each place on.
    """
    return list(_faults(_parser.parse(pattern.pattern, pattern.flags), pattern.flags))


def _faults(tree: Any, flags: int) -> Iterator[str]:
    places = _Places(flags)
    places.piece(tree)
    onward = _onward(places, places.steps)
    inside = _onward(places, places.inside)
    reached = {at: _reached(onward, at) for at in onward}
    loops = [at for at in onward if at in reached[at]]
    for at in loops:
        here = [to for to in reached[at] if at in reached[to]]
        if any(places.steps[one, two] > 1 for one in here for two in onward[one] if two in here):
            yield "A repeat without an end stands in another one, and the same text fits both."
            return
        if _forks(at, set(here), onward, places.reads):
            yield "A repeat without an end reads one text in two ways."
            return
    for one, two in product(loops, loops):
        shared = places.reads[one] & places.reads[two]
        apart = two in reached[one] and one not in reached[two]
        if apart and any(_follows(one, two, sign, inside, places.reads) for sign in shared):
            yield "Two repeats without an end follow each other and read the same characters."
            return
    for part in places.beside:
        yield from _faults(part, flags)


def _onward(places: _Places, steps: Iterable[tuple[int, int]]) -> dict[int, set[int]]:
    onward: dict[int, set[int]] = {at: set() for at in range(len(places.reads))}
    for one, two in steps:
        onward[one].add(two)
    return onward


def _reached(onward: dict[int, set[int]], start: int) -> set[int]:
    found: set[int] = set()
    left = [start]
    while left:
        new = onward[left.pop()] - found
        found |= new
        left += new
    return found


def _forks(
    start: int, here: set[int], onward: dict[int, set[int]], reads: list[frozenset[str]]
) -> bool:
    """Tell whether two ways lead from a place back to it by the same characters."""
    seen = {(start, start)}
    left = [(start, start)]
    back: dict[tuple[int, int], set[tuple[int, int]]] = {}
    while left:
        pair = left.pop()
        for one, two in product(onward[pair[0]] & here, onward[pair[1]] & here):
            if reads[one] & reads[two]:
                back.setdefault((one, two), set()).add(pair)
                if (one, two) not in seen:
                    seen.add((one, two))
                    left.append((one, two))
    left, home = [(start, start)], {(start, start)}
    while left:
        new = back.get(left.pop(), set()) - home
        home |= new
        left += new
    return any(one != two for one, two in home)


def _follows(
    one: int, two: int, sign: str, onward: dict[int, set[int]], reads: list[frozenset[str]]
) -> bool:
    """Tell whether one character, repeated, stays at a place, leads to a later one and stays."""
    if one not in onward[one] or two not in onward[two]:
        return False
    found, left = {one}, [one]
    while left:
        new = {to for to in onward[left.pop()] if sign in reads[to]} - found
        found |= new
        left += new
    return two in found
