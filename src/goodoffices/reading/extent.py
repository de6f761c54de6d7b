"""A stretch of a text: where the words of a proposal stand (rule R2)."""

from typing import NamedTuple

__all__ = ["Extent"]


class Extent(NamedTuple):
    """A stretch of a stored text, in Unicode code points, end exclusive."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """
        Cut the stretch out of its text.

        Parameters
        ----------
        text : str
            The stored text that the extent counts in.

        Returns
        -------
        str
            The words, verbatim (rule R3).
        """
        return text[self.start : self.end]

    def covers(self, other: "Extent") -> bool:
        """
        Tell whether another extent lies wholly inside this one.

        Parameters
        ----------
        other : Extent
            An extent of the same text.

        Returns
        -------
        bool
            True also where the two are equal.
        """
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Extent") -> bool:
        """
        Tell whether two extents share a character.

        Parameters
        ----------
        other : Extent
            An extent of the same text.

        Returns
        -------
        bool
            False where they only touch.
        """
        return self.start < other.end and other.start < self.end

    def gap(self, other: "Extent") -> int:
        """
        Count the characters between two extents.

        Parameters
        ----------
        other : Extent
            An extent of the same text.

        Returns
        -------
        int
            0 where they touch or meet.
        """
        return max(self.start - other.end, other.start - self.end, 0)
