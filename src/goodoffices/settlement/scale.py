"""The scale of an issue: ordered options with an assumed spacing, or numbers with a unit."""

from dataclasses import dataclass
from fractions import Fraction

from goodoffices.errors import ModelError
from goodoffices.settlement.range import Range

__all__ = ["NumericScale", "OrderedScale", "Scale"]


@dataclass(frozen=True, slots=True)
class OrderedScale:
    """
    Options in order, and how much each step between two neighbours may count (rule S4).

    Parameters
    ----------
    options : tuple of str
        Two or more names, each once, in order along the scale.
    steps : tuple of Range
        For each step, one fewer than the options: the least and the most that it may count,
        more than 0.

    Raises
    ------
    ModelError
        If options repeat or are fewer than two, or the steps do not fit them.
    """

    options: tuple[str, ...]
    steps: tuple[Range, ...]

    def __post_init__(self) -> None:
        if len(self.options) < 2 or len(set(self.options)) < len(self.options):
            msg = f"a scale has two or more options, each once; it was given {self.options}"
            raise ModelError(msg)
        if len(self.steps) != len(self.options) - 1 or any(s.least <= 0 for s in self.steps):
            msg = (
                f"a scale of {len(self.options)} options has {len(self.options) - 1} steps of "
                f"more than 0; it was given {[(str(s.least), str(s.most)) for s in self.steps]}"
            )
            raise ModelError(msg)

    @classmethod
    def even(cls, options: tuple[str, ...], spacing: Range) -> "OrderedScale":
        """
        Make a scale whose steps all have the same bounds.

        Parameters
        ----------
        options : tuple of str
            Two or more names, in order along the scale.
        spacing : Range
            The least and the most that any one step may count, more than 0.

        Returns
        -------
        OrderedScale
            The steps may differ from each other within these bounds.
        """
        return cls(options, (spacing,) * max(len(options) - 1, 0))

    @property
    def unit(self) -> None:
        """Distances on an ordered scale count steps: there is no unit."""
        return

    @property
    def length(self) -> Range:
        """From the first option to the last."""
        return self.between(0, len(self.steps))

    def between(self, one: int, other: int) -> Range:
        """
        Measure from one option to another.

        Parameters
        ----------
        one, other : int
            Places on the scale, from 0.

        Returns
        -------
        Range
            The least and the most, over every spacing within the bounds.
        """
        steps = self.steps[min(one, other) : max(one, other)]
        return Range(
            sum((step.least for step in steps), Fraction()),
            sum((step.most for step in steps), Fraction()),
        )


@dataclass(frozen=True, slots=True)
class NumericScale:
    """
    Numbers with a unit.

    Parameters
    ----------
    unit : str
        What is counted.
    least, most : Fraction or None
        Where the scale begins and ends; None where it is open.

    Raises
    ------
    ModelError
        If there is no unit, or the scale ends before it begins.
    """

    unit: str
    least: Fraction | None = None
    most: Fraction | None = None

    def __post_init__(self) -> None:
        if not self.unit:
            msg = "a numeric scale has a unit; name what is counted"
            raise ModelError(msg)
        if self.least is not None and self.most is not None and self.least > self.most:
            msg = f"the scale in {self.unit} begins at {self.least} and ends at {self.most}, before"
            raise ModelError(msg)

    @property
    def length(self) -> Range | None:
        """From the least to the most; None where an end is open."""
        if self.least is None or self.most is None:
            return None
        return Range(self.most - self.least, self.most - self.least)


Scale = OrderedScale | NumericScale
