"""A conflict without some of its evidence: what rested on it alone falls."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any, TypeVar

from goodoffices.errors import ModelError
from goodoffices.graphmodel.condition import Compare, Not
from goodoffices.graphmodel.conflict import Conflict
from goodoffices.graphmodel.feasibility import Rule
from goodoffices.graphmodel.general import AnyPreference, PartialOrder, Qualified, Unanimous
from goodoffices.graphmodel.graphform import GraphConflict
from goodoffices.graphmodel.preference import Priorities, Ranking, Weights
from goodoffices.graphmodel.relating import expanded

__all__ = ["withdraw"]

_KINDS: dict[type, str] = {Ranking: "ranking", Weights: "weights", PartialOrder: "partial order"}


_Form = TypeVar("_Form", Conflict, GraphConflict)


def withdraw(conflict: _Form, ids: Collection[str]) -> _Form:
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
        If a ranking, weights or a partial order lose all their evidence, or no state stays
        feasible.
    """
    gone = frozenset(ids)
    if isinstance(conflict, GraphConflict):
        left = {dm: _without(dm, each, gone) for dm, each in conflict.preferences.items()}
        return replace(conflict, preferences=left)
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


def _without(dm: str, preference: AnyPreference, gone: frozenset[str]) -> AnyPreference:
    if isinstance(preference, Unanimous):
        members = tuple(_without(dm, each, gone) for each in preference.members)
        return replace(preference, members=members)
    if isinstance(preference, Qualified):
        return replace(preference, base=_without(dm, preference.base, gone))
    if isinstance(preference, Priorities):
        pairs = [(s, _left(s.evidence, gone)) for s in preference.statements]
        return Priorities(
            tuple(replace(s, evidence=left) for s, left in pairs if left or not s.evidence)
        )
    left = _left(preference.evidence, gone)
    if preference.evidence and not left:
        msg = (
            f"without {', '.join(sorted(gone & set(preference.evidence)))} the "
            f"{_KINDS[type(preference)]} of {dm!r} rests on nothing, so the conflict cannot be "
            "analysed. Give it other evidence."
        )
        raise ModelError(msg)
    return replace(preference, evidence=left)


def _renumbered(old: Conflict, new: Conflict) -> Conflict:
    """Carry what is said by ordinals over to the states that are still feasible."""
    place = {k: new.ordinal(int(decimal)) for k, decimal in enumerate(old.decimals, 1)}
    preferences = new.preferences
    if new.size < old.size:
        preferences = {
            dm: _moved(expanded(preference, old), place) for dm, preference in preferences.items()
        }
    names = {ordinal: name for k, name in old.state_names.items() if (ordinal := place[k])}
    today = place[old.status_quo] if old.status_quo else None
    bans = tuple((p, q) for s, t in old.bans if (p := place[s]) and (q := place[t]))
    return replace(new, preferences=preferences, state_names=names, status_quo=today, bans=bans)


def _moved(preference: AnyPreference, place: dict[int, int | None]) -> AnyPreference:
    """Give the states their new ordinals; those that are gone drop out."""
    if isinstance(preference, Ranking):
        return replace(preference, classes=_kept(preference.classes, place, 1))
    if isinstance(preference, PartialOrder):
        better, equal = (_kept(each, place, 2) for each in (preference.better, preference.equal))
        return replace(preference, better=better, equal=equal)
    if isinstance(preference, Qualified):
        unknown, much = (_kept(each, place, 2) for each in (preference.unknown, preference.much))
        return replace(preference, base=_moved(preference.base, place), unknown=unknown, much=much)
    if isinstance(preference, Unanimous):
        members = tuple(_moved(each, place) for each in preference.members)
        return replace(preference, members=members)
    return preference


def _kept(
    groups: tuple[tuple[int, ...], ...], place: dict[int, int | None], least: int
) -> tuple[Any, ...]:
    """Keep the groups of which so many states are left."""
    kept = (tuple(new for k in states if (new := place[k])) for states in groups)
    return tuple(states for states in kept if len(states) >= least)
