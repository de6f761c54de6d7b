"""A conflict without some of its evidence: what rested on it alone falls."""

from collections.abc import Collection
from dataclasses import replace
from typing import TypeVar

from goodoffices.errors import ModelError
from goodoffices.graphmodel.condition import Compare, Not
from goodoffices.graphmodel.conflict import Conflict
from goodoffices.graphmodel.feasibility import Rule
from goodoffices.graphmodel.graphform import GraphConflict
from goodoffices.graphmodel.preference import Preference, Priorities, Ranking, Weights
from goodoffices.graphmodel.question import AnyConflict

__all__ = ["withdraw"]


def withdraw(conflict: AnyConflict, ids: Collection[str]) -> AnyConflict:
    """
    Rebuild a conflict as if some evidence had never been given.

    Parameters
    ----------
    conflict : Conflict or GraphConflict
        The conflict.
    ids : collection of str
        The evidence that is gone.

    Returns
    -------
    Conflict or GraphConflict
        A statement whose evidence is all gone is dropped; an option whose evidence is all gone
        stays at its level of the status quo (the lowest without one) by an added rule; whatever
        still has some evidence, and whatever never had any, keeps what remains. Ordinals, the
        status quo's included, are those of the states that are still feasible.

    Raises
    ------
    ModelError
        If a ranking or weights lose all their evidence, or no state stays feasible.
    """
    gone = frozenset(ids)
    if isinstance(conflict, GraphConflict):
        rankings = {dm: _rested(dm, r, gone) for dm, r in conflict.preferences.items()}
        return replace(conflict, preferences=rankings)
    options = tuple(replace(o, evidence=_left(o.evidence, gone)) for o in conflict.options)
    today = conflict.levels(conflict.status_quo) if conflict.status_quo else [0] * len(options)
    kept = tuple(
        Rule("never", (Not(Compare(old.name, "=", old.levels[level])),))
        for old, new, level in zip(conflict.options, options, today, strict=True)
        if old.evidence and not new.evidence
    )
    bare = replace(
        conflict,
        options=options,
        rules=conflict.rules + kept,
        preferences={dm: _without(dm, p, gone) for dm, p in conflict.preferences.items()},
        status_quo=None,
        state_names={},
        bans=(),
    )
    return _renumbered(conflict, bare)


def _left(evidence: tuple[str, ...], gone: frozenset[str]) -> tuple[str, ...]:
    return tuple(name for name in evidence if name not in gone)


def _without(dm: str, preference: Preference, gone: frozenset[str]) -> Preference:
    if isinstance(preference, Priorities):
        pairs = [(s, _left(s.evidence, gone)) for s in preference.statements]
        return Priorities(
            tuple(replace(s, evidence=left) for s, left in pairs if left or not s.evidence)
        )
    return _rested(dm, preference, gone)


_Judged = TypeVar("_Judged", bound=Ranking | Weights)


def _rested(dm: str, preference: _Judged, gone: frozenset[str]) -> _Judged:
    """Leave a ranking or weights on the evidence that remains, if any does."""
    left = _left(preference.evidence, gone)
    if preference.evidence and not left:
        kind = "ranking" if isinstance(preference, Ranking) else "weights"
        msg = (
            f"without {', '.join(sorted(gone & set(preference.evidence)))} the {kind} of {dm!r} "
            "rests on nothing, so the conflict cannot be analysed. Give it other evidence."
        )
        raise ModelError(msg)
    return replace(preference, evidence=left)


def _renumbered(old: Conflict, new: Conflict) -> Conflict:
    """Carry what is said by ordinals over to the states that are still feasible."""
    place = {k: new.ordinal(int(decimal)) for k, decimal in enumerate(old.decimals, 1)}
    preferences = {
        dm: replace(p, classes=_kept(p.classes, place)) if isinstance(p, Ranking) else p
        for dm, p in new.preferences.items()
    }
    names = {ordinal: name for k, name in old.state_names.items() if (ordinal := place[k])}
    today = place[old.status_quo] if old.status_quo else None
    bans = tuple((p, q) for s, t in old.bans if (p := place[s]) and (q := place[t]))
    return replace(new, preferences=preferences, state_names=names, status_quo=today, bans=bans)


def _kept(
    classes: tuple[tuple[int, ...], ...], place: dict[int, int | None]
) -> tuple[tuple[int, ...], ...]:
    kept = (tuple(new for k in states if (new := place[k])) for states in classes)
    return tuple(states for states in kept if states)
