"""The mean gap of two parties over issues measured in one unit (rule S1)."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from goodoffices.errors import ModelError
from goodoffices.settlement.distance import Distance
from goodoffices.settlement.range import Range
from goodoffices.settlement.reasons import Missing
from goodoffices.settlement.scale import Scale

__all__ = ["Item", "MeanGap", "mean_gap"]


@dataclass(frozen=True, slots=True)
class Item:
    """One issue of a mean: its name, its scale, the gap on it and its weight, more than 0."""

    issue: str
    scale: Scale
    gap: Distance
    weight: Fraction = Fraction(1)


@dataclass(frozen=True, slots=True)
class MeanGap:
    """A weighted mean of gaps, as ranges, with its coverage."""

    unit: str | None
    """Of all the issues; None for steps."""
    weights: tuple[tuple[str, Fraction], ...]
    """Each issue and its weight, in the order given."""
    stated: tuple[str, ...]
    """The issues on which both parties have a position."""
    over_stated: Distance
    over_all: Distance
    """With each unstated issue as its whole range, from 0 to the scale's length."""
    closes: tuple[tuple[str, Range], ...]
    """By how much `over_stated` would fall if the gap on that stated issue were closed."""


def _weighted(items: Sequence[Item], ranges: Sequence[Range]) -> Range:
    whole = sum((item.weight for item in items), Fraction())
    pairs = list(zip(items, ranges, strict=True))
    return Range(
        sum((item.weight * each.least for item, each in pairs), Fraction()) / whole,
        sum((item.weight * each.most for item, each in pairs), Fraction()) / whole,
    )


def _whole(item: Item) -> Range | None:
    """Take the gap, or the whole range where a party has no position by some account."""
    if item.gap.range is not None and not item.gap.partial:
        return item.gap.range
    length = item.scale.length
    return None if length is None else Range(Fraction(), length.most)


def mean_gap(items: Sequence[Item]) -> MeanGap:
    """
    Average the gaps of two parties over issues that are measured alike.

    Parameters
    ----------
    items : sequence of Item
        One or more, all in one unit or all in steps.

    Returns
    -------
    MeanGap
        Over the stated issues, and over all of them.

    Raises
    ------
    ModelError
        If there are no issues, their units differ, one occurs twice, or a weight is not
        more than 0.
    """
    _check(items)
    stated = [item for item in items if item.gap.range is not None]
    gaps = [item.gap.range for item in stated if item.gap.range is not None]
    wholes = [_whole(item) for item in items]
    known = [each for each in wholes if each is not None]
    weight = sum((item.weight for item in stated), Fraction())
    return MeanGap(
        unit=items[0].scale.unit,
        weights=tuple((item.issue, item.weight) for item in items),
        stated=tuple(item.issue for item in stated),
        over_stated=Distance(
            _weighted(stated, gaps) if stated else None,
            None if stated else Missing.NOTHING_STATED,
            any(item.gap.partial for item in stated),
        ),
        over_all=Distance(_weighted(items, known), None)
        if len(known) == len(items)
        else Distance(None, Missing.UNBOUNDED),
        closes=tuple(
            (item.issue, Range(item.weight * each.least / weight, item.weight * each.most / weight))
            for item, each in zip(stated, gaps, strict=True)
        ),
    )


def _check(items: Sequence[Item]) -> None:
    units = {item.scale.unit for item in items}
    if len(units) != 1:
        msg = (
            f"a mean needs issues that are all measured alike, and these are in "
            f"{sorted(unit or 'steps' for unit in units)}; take one mean for each unit"
        )
        raise ModelError(msg)
    if len({item.issue for item in items}) < len(items):
        msg = f"an issue occurs twice in {[item.issue for item in items]}; give each once"
        raise ModelError(msg)
    if unfit := [item.issue for item in items if item.weight <= 0]:
        msg = f"the weight of {', '.join(unfit)} is not more than 0; leave the issue out instead"
        raise ModelError(msg)
