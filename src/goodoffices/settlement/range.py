"""A number as exactly as the evidence allows: the smallest and the largest it can be (rule S3)."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from goodoffices.errors import ModelError

__all__ = ["Range", "hull"]


@dataclass(frozen=True, slots=True, order=True)
class Range:
    """
    All numbers from a least to a most, both included.

    Parameters
    ----------
    least, most : Fraction
        The ends, in the unit of what is measured; equal where the number is known.

    Raises
    ------
    ModelError
        If the range ends before it begins.
    """

    least: Fraction
    most: Fraction

    def __post_init__(self) -> None:
        if self.least > self.most:
            msg = f"the range from {self.least} to {self.most} is empty; give the smaller first"
            raise ModelError(msg)

    @property
    def exact(self) -> bool:
        """Whether one number is all that the evidence allows."""
        return self.least == self.most


def hull(ranges: Iterable[Range]) -> Range | None:
    """
    Find the smallest range that holds all of several.

    Parameters
    ----------
    ranges : iterable of Range
        In any order.

    Returns
    -------
    Range or None
        From the least of all to the most of all; None where there are none.
    """
    found = tuple(ranges)
    if not found:
        return None
    return Range(min(each.least for each in found), max(each.most for each in found))
