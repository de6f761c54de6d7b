"""Coalitions and blocs, written out literally: every sequence is searched, nothing is shared."""

from collections.abc import Collection
from functools import lru_cache
from itertools import combinations

from tests.graphmodel.oracle_relations import Dispute, ends

__all__ = ["CONCEPTS", "against_all", "bloc", "coalitions", "improvements", "stable"]

CONCEPTS = ("CNash", "CGMR", "CSMR", "CSEQ")


def coalitions(members: Collection[str]) -> list[tuple[str, ...]]:
    """Every non-empty set of these decision makers."""
    return [c for size in range(1, len(members) + 1) for c in combinations(members, size)]


def _reach(d: Dispute, members: Collection[str], s: int) -> set[int]:
    return ends(members, d.near, s)


def _all_prefer(d: Dispute, members: Collection[str], t: int, s: int) -> bool:
    return all((t, s) in d.better[dm] for dm in members)


@lru_cache(2**16)
def improvements(d: Dispute, members: tuple[str, ...], s: int) -> set[int]:
    """The ends of legal sequences of the members that every member prefers."""
    return {t for t in _reach(d, members, s) if _all_prefer(d, members, t, s)}


def _answers(d: Dispute, members: Collection[str], q: int, credible: bool) -> set[int]:
    others = [dm for dm in d.moves if dm not in members]
    if not credible:
        return _reach(d, others, q)
    return ends(coalitions(others), lambda group, s: improvements(d, group, s), q)


def _stable(d: Dispute, concept: str, members: tuple[str, ...], s: int) -> bool:
    for q in improvements(d, members, s):
        met = False
        for t in _answers(d, members, q, concept == "CSEQ") if concept != "CNash" else ():
            if _all_prefer(d, members, t, s):
                continue
            if concept == "CSMR" and any(
                _all_prefer(d, members, u, s) for u in _reach(d, members, t)
            ):
                continue
            met = True
        if not met:
            return False
    return True


def stable(d: Dispute, concept: str, members: tuple[str, ...]) -> set[int]:
    """The states that are stable for one coalition."""
    return {s for s in d.states if _stable(d, concept, members, s)}


def against_all(d: Dispute, concept: str) -> set[int]:
    """The states that are stable for every coalition."""
    return set.intersection(*(stable(d, concept, c) for c in coalitions(list(d.moves))))


def bloc(d: Dispute, members: Collection[str], name: str, together: frozenset) -> Dispute:
    """One decision maker in place of the members; its moves are given."""
    rest = [dm for dm in d.moves if dm not in members]
    pairs = {(t, s) for t in d.states for s in d.states}
    better = frozenset(p for p in pairs if all(p in d.better[dm] for dm in members))
    either = {p for p in pairs if all(p in d.better[dm] | d.unknown[dm] for dm in members)}
    unsure = frozenset(
        p for p in pairs if {p, p[::-1]} & either and p not in better and p[::-1] not in better
    )
    much = frozenset(p for p in pairs if all(p in d.much[dm] for dm in members))
    return Dispute(
        d.states,
        {name: together} | {dm: d.moves[dm] for dm in rest},
        {name: better} | {dm: d.better[dm] for dm in rest},
        {name: unsure} | {dm: d.unknown[dm] for dm in rest},
        {name: much} | {dm: d.much[dm] for dm in rest},
    )
