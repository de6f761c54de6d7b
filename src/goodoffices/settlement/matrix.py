"""The matrix of issues and parties: where everyone stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

from goodoffices.errors import ModelError
from goodoffices.settlement.distance import Distance, Overlap, gap, higher, overlap, spread
from goodoffices.settlement.position import Stand, check
from goodoffices.settlement.scale import Scale

__all__ = ["Comparison", "Matrix"]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two parties on one issue."""

    issue: str
    first: str
    second: str
    gap: Distance
    spread: Distance
    overlap: Overlap
    higher: str | None
    """The party that stands higher on the scale under every account; None where none does."""


@dataclass(frozen=True)
class Matrix:
    """
    Where each party stands on each issue, at one date.

    Parameters
    ----------
    scales : mapping of str to Scale
        Each issue's scale, in order.
    parties : tuple of str
        In the user's order (rule N1), each once.
    stands : mapping of (str, str) to Stand
        Issue and party to where it stands; what is left out is unstated (rule S1).

    Raises
    ------
    ModelError
        If a party occurs twice, a stand names an unknown issue or party, or does not fit
        its scale.
    """

    scales: Mapping[str, Scale]
    parties: tuple[str, ...]
    stands: Mapping[tuple[str, str], Stand]

    def __post_init__(self) -> None:
        if len(set(self.parties)) < len(self.parties):
            msg = f"a party occurs twice in {', '.join(self.parties)}; name each once"
            raise ModelError(msg)
        for (issue, party), stand in self.stands.items():
            if issue not in self.scales or party not in self.parties:
                msg = (
                    f"a position of {party} on {issue} is outside of the matrix; it has the "
                    f"parties {', '.join(self.parties)} and the issues {', '.join(self.scales)}"
                )
                raise ModelError(msg)
            check(self.scales[issue], stand)

    def stand(self, issue: str, party: str) -> Stand:
        """
        Find where a party stands on an issue.

        Parameters
        ----------
        issue, party : str
            Of this matrix.

        Returns
        -------
        Stand
            Without an account where the party stated nothing.
        """
        return self.stands.get((issue, party), Stand())

    def compare(self, issue: str, first: str, second: str) -> Comparison:
        """
        Compare two parties on one issue.

        Parameters
        ----------
        issue, first, second : str
            Of this matrix.

        Returns
        -------
        Comparison
            Gap, overlap and spread, with the reason where there is no number.
        """
        scale, one, other = (
            self.scales[issue],
            self.stand(issue, first),
            self.stand(issue, second),
        )
        above = higher(one, other)
        return Comparison(
            issue=issue,
            first=first,
            second=second,
            gap=gap(scale, one, other),
            spread=spread(scale, one, other),
            overlap=overlap(one, other),
            higher=None if above is None else (first, second)[above],
        )

    def comparisons(self) -> tuple[Comparison, ...]:
        """
        Compare all parties on all issues.

        Returns
        -------
        tuple of Comparison
            Issue by issue, the pairs of parties in their order.
        """
        pairs = tuple(combinations(self.parties, 2))
        return tuple(self.compare(issue, *pair) for issue in self.scales for pair in pairs)
