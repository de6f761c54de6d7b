"""
How far apart two parties are on an issue: gap, overlap and spread (rules S1-S4).

The gap of two accounts is the least of the lengths of their *crossings*: the stretches of the
scale between neighbours of which one party accepts each. It grows with every step's length, so
its ends lie at the shortest and the longest spacing. The difference of two gaps under one
spacing takes its least where the steps of one crossing of the later gap are as short and all
others as long as they may be: lengthening a step adds as much to that crossing as it can add to
the earlier gap, lengthening any other step can only add to the earlier gap. The most is the
same with the two gaps exchanged. Both are therefore exact, found without a search.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise, product

from goodoffices.settlement.position import Accepted, Account, Interval, Stand, shared
from goodoffices.settlement.range import Range, hull
from goodoffices.settlement.reasons import Missing
from goodoffices.settlement.scale import OrderedScale, Scale

__all__ = ["Change", "Distance", "Overlap", "gap", "gap_change", "higher", "overlap", "spread"]

Crossing = tuple[int, int]
"""Two places on an ordered scale, the lower first; equal where the parties overlap."""


@dataclass(frozen=True, slots=True)
class Distance:
    """A distance as far as the evidence allows, or the reason why there is none."""

    range: Range | None
    """In steps or in the issue's unit, over every account and every spacing."""
    missing: Missing | None
    """Why there is no range; None where there is one."""
    partial: bool = False
    """Whether there is no number under some accounts, which the range leaves out."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two parties both accept."""

    certain: Accepted | None
    """Under every account; None where there is no such thing."""
    possible: tuple[Accepted, ...]
    """Under at least one combination of accounts, but not every one."""


@dataclass(frozen=True, slots=True)
class Change:
    """How the gap of two parties differs between two dates."""

    range: Range | None
    """After less before, over every spacing and every account, both dates under the same."""
    missing: Missing | None
    partial: bool = False

    @property
    def closer(self) -> bool:
        """Whether they came closer under every spacing and every account (rule S4)."""
        return self.range is not None and not self.partial and self.range.most < 0

    @property
    def farther(self) -> bool:
        """Whether they moved apart under every spacing and every account (rule S4)."""
        return self.range is not None and not self.partial and self.range.least > 0


def _absence(*stands: Stand) -> Missing | None:
    """Say why there is no number for these parties, if one has no position."""
    if not all(stand.accounts for stand in stands):
        return Missing.UNSTATED
    if not all(stand.stated for stand in stands):
        return Missing.WITHDRAWN
    return None


def _combinations(first: Stand, second: Stand) -> Iterator[tuple[Account, Account]]:
    return product(first.stated, second.stated)


def _has_withdrawal(*stands: Stand) -> bool:
    return any(account.withdrawn for stand in stands for account in stand.accounts)


def _crossings(one: Accepted, other: Accepted) -> tuple[Crossing, ...]:
    assert isinstance(one, frozenset)
    assert isinstance(other, frozenset)
    if both := one & other:
        place = min(both)
        return ((place, place),)
    steps = pairwise(sorted(one | other))
    return tuple((low, high) for low, high in steps if (low in one) != (high in one))


def _units(one: Accepted, other: Accepted) -> Fraction:
    """Count the units between two sets of numbers."""
    assert isinstance(one, Interval)
    assert isinstance(other, Interval)
    if shared(one, other) is not None:
        return Fraction()
    low, high = (one, other) if _is_above(other, one) else (other, one)
    assert low.most is not None
    assert high.least is not None
    return high.least - low.most


def _is_above(one: Accepted, other: Accepted) -> bool:
    """Tell whether all that one accepts lies above all that the other accepts."""
    if isinstance(one, Interval) and isinstance(other, Interval):
        return one.least is not None and other.most is not None and one.least > other.most
    assert isinstance(one, frozenset)
    assert isinstance(other, frozenset)
    return min(one) > max(other)


def _between(scale: Scale, one: Accepted, other: Accepted) -> Range:
    if not isinstance(scale, OrderedScale):
        units = _units(one, other)
        return Range(units, units)
    lengths = [scale.between(*crossing) for crossing in _crossings(one, other)]
    return Range(min(each.least for each in lengths), min(each.most for each in lengths))


def gap(scale: Scale, first: Stand, second: Stand) -> Distance:
    """
    Measure between the nearest options that two parties accept.

    Parameters
    ----------
    scale : OrderedScale or NumericScale
        The issue's scale.
    first, second : Stand
        Where each party stands on it.

    Returns
    -------
    Distance
        0 or more; 0 where they overlap. Over every combination of accounts.
    """
    if missing := _absence(first, second):
        return Distance(None, missing)
    found = [_between(scale, a.accepts, b.accepts) for a, b in _combinations(first, second)]
    return Distance(hull(found), None, _has_withdrawal(first, second))


def spread(scale: Scale, first: Stand, second: Stand) -> Distance:
    """
    Measure between the options that two parties want most.

    Parameters
    ----------
    scale : OrderedScale or NumericScale
        The issue's scale.
    first, second : Stand
        Where each party stands on it.

    Returns
    -------
    Distance
        0 or more, over every combination of accounts that name both ideals.
    """
    if missing := _absence(first, second):
        return Distance(None, missing)
    found = [
        _apart(scale, one.ideal, other.ideal)
        for one, other in _combinations(first, second)
        if one.ideal is not None and other.ideal is not None
    ]
    partial = len(found) < len(first.accounts) * len(second.accounts)
    return Distance(hull(found), None if found else Missing.NO_IDEAL, bool(found) and partial)


def _apart(scale: Scale, one: int | Fraction, other: int | Fraction) -> Range:
    if isinstance(scale, OrderedScale):
        return scale.between(int(one), int(other))
    units = abs(Fraction(one) - Fraction(other))
    return Range(units, units)


def overlap(first: Stand, second: Stand) -> Overlap:
    """
    Find what two parties both accept.

    Parameters
    ----------
    first, second : Stand
        Where each party stands on one issue.

    Returns
    -------
    Overlap
        Nothing where a party has no position. Never a zone of agreement (rule S7).
    """
    found = [shared(a.accepts, b.accepts) for a, b in _combinations(first, second)]
    certain = None if _has_withdrawal(first, second) or None in found else _common(found)
    possible = dict.fromkeys(each for each in found if each is not None and each != certain)
    return Overlap(certain, tuple(possible))


def _common(sets: Iterable[Accepted | None]) -> Accepted | None:
    rest = iter(sets)
    common = next(rest, None)
    for each in rest:
        if common is None or each is None:
            return None
        common = shared(common, each)
    return common


def higher(first: Stand, second: Stand) -> int | None:
    """
    Find which party stands higher on the scale: the sign of the gap.

    Parameters
    ----------
    first, second : Stand
        Where each party stands on one issue.

    Returns
    -------
    int or None
        0 or 1 for the party of which all accepted options lie above all of the other's under
        every account; None where there is none.
    """
    pairs = [(a.accepts, b.accepts) for a, b in _combinations(first, second)]
    if not pairs or _has_withdrawal(first, second):
        return None
    if all(_is_above(a, b) for a, b in pairs):
        return 0
    return 1 if all(_is_above(b, a) for a, b in pairs) else None


def _choices(before: Stand, after: Stand) -> list[tuple[Account, Account]]:
    """Pair the accounts of one party at two dates; the same stand is one unknown, not two."""
    if before == after:
        return [(account, account) for account in before.stated]
    return list(product(before.stated, after.stated))


def _difference(
    scale: Scale, before: tuple[Accepted, Accepted], after: tuple[Accepted, Accepted]
) -> Range:
    """Find after less before over every spacing, both under the same."""
    if not isinstance(scale, OrderedScale):
        change = _units(*after) - _units(*before)
        return Range(change, change)
    earlier, later = _crossings(*before), _crossings(*after)
    least = min(_shortest(scale, each, later) - _shortest(scale, each, earlier) for each in later)
    most = max(_shortest(scale, each, later) - _shortest(scale, each, earlier) for each in earlier)
    return Range(least, most)


def _shortest(scale: OrderedScale, tight: Crossing, crossings: tuple[Crossing, ...]) -> Fraction:
    """Measure the shortest crossing where the steps of one are tight and all others wide."""
    sizes = [
        step.least if tight[0] <= place < tight[1] else step.most
        for place, step in enumerate(scale.steps)
    ]
    return min(sum(sizes[low:high], Fraction()) for low, high in crossings)


def gap_change(scale: Scale, before: tuple[Stand, Stand], after: tuple[Stand, Stand]) -> Change:
    """
    Find how much farther apart two parties are at a later date.

    Parameters
    ----------
    scale : OrderedScale or NumericScale
        The issue's scale.
    before, after : tuple of two Stand
        Where both parties stood at the earlier and at the later date, in the same order.

    Returns
    -------
    Change
        Less than 0 where they came closer. A party's stand that is the same at both dates is
        taken by the same account at both.
    """
    if missing := _absence(*before, *after):
        return Change(None, missing)
    first, second = (_choices(then, now) for then, now in zip(before, after, strict=True))
    found = [
        _difference(scale, (one.accepts, other.accepts), (one_now.accepts, other_now.accepts))
        for (one, one_now), (other, other_now) in product(first, second)
    ]
    return Change(hull(found), None, _has_withdrawal(*before, *after))
