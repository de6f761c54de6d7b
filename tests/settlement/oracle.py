"""Positions on a line, measured by trying everything: slow, literal, independent."""

from fractions import Fraction
from itertools import accumulate, product

FAR = 40  # beyond every number that the strategies draw


def every_extreme_spacing(scale):
    """List each spacing in which every step is as short or as long as it may be."""
    return [list(sizes) for sizes in product(*({s.least, s.most} for s in scale.steps))]


def places_on_a_line(spacing):
    """Give each option its place in numbers."""
    return list(accumulate(spacing, initial=Fraction()))


def gap_at(spacing, one, other):
    """Take the least distance over every pair of accepted options."""
    at = places_on_a_line(spacing)
    return min(abs(at[a] - at[b]) for a in one for b in other)


def grid(interval):
    """List every whole number of an interval; an open end reaches far."""
    low = -FAR if interval.least is None else int(interval.least)
    high = FAR if interval.most is None else int(interval.most)
    return set(range(low, high + 1))


def gap_of_numbers(one, other):
    """Take the least distance over every pair of accepted whole numbers."""
    return min(abs(a - b) for a in grid(one) for b in grid(other))
