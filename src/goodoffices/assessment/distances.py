"""The matrix of issues and parties, the distances in it, and how they moved."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import combinations, pairwise

from goodoffices import settlement
from goodoffices.assessment.positions import Positions, bounds_of
from goodoffices.assessment.results import (
    Bounds,
    Cell,
    GapChange,
    IssueRow,
    Mean,
    Movement,
    Pair,
)
from goodoffices.record.entries import Issue, Position
from goodoffices.record.labels import strictest

__all__ = ["Distances", "issue_row"]


def issue_row(issue: Issue, scale: settlement.Scale) -> IssueRow:
    """
    Describe an issue.

    Parameters
    ----------
    issue : Issue
        The entry.
    scale : OrderedScale or NumericScale
        Its scale.

    Returns
    -------
    IssueRow
        A row of the matrix.
    """
    return IssueRow(
        issue=issue.id,
        name=issue.name,
        question=issue.question,
        options=issue.options,
        unit=issue.unit,
        least=issue.least,
        most=issue.most,
        spacing=issue.spacing,
        length=scale.length,
    )


def _ids(*groups: Iterable[Position]) -> tuple[str, ...]:
    return tuple(sorted({position.id for group in groups for position in group}))


@dataclass(frozen=True)
class Distances:
    """The distances between parties on a day."""

    positions: Positions
    parties: tuple[str, ...]
    """Actor ids in the user's order (rule N1)."""
    day: date | None
    """The day; None for the latest."""

    def matrix(self) -> Mapping[tuple[str, str], Cell]:
        """
        Say where each party stands on each issue.

        Returns
        -------
        mapping of (str, str) to Cell
            By issue and party; every pair has one.
        """
        return {
            (issue, party): self._cell(issue, party)
            for issue in self.positions.issues
            for party in self.parties
        }

    def _cell(self, issue: str, party: str) -> Cell:
        held = self.positions.on(issue, party, self.day)
        missing = None
        if all(position.withdrawn for position in held):
            missing = settlement.Missing.WITHDRAWN if held else settlement.Missing.UNSTATED
        return Cell(
            issue=issue,
            party=party,
            accounts=tuple(self.positions.account(position) for position in held),
            missing=missing,
            label=strictest(self.positions.snapshot, _ids(held)),
            grounds=_ids(held),
        )

    def pairs(self) -> tuple[Pair, ...]:
        """
        Compare all parties on all issues.

        Returns
        -------
        tuple of Pair
            Issue by issue, the pairs of parties in their order.
        """
        return tuple(self._pair(each) for each in self._comparisons().values())

    def _comparisons(self) -> dict[tuple[str, str, str], settlement.Comparison]:
        stands = {
            (issue, party): self.positions.stand(self.positions.on(issue, party, self.day))
            for issue in self.positions.issues
            for party in self.parties
        }
        matrix = settlement.Matrix(self.positions.scales, self.parties, stands)
        return {(each.issue, each.first, each.second): each for each in matrix.comparisons()}

    def _pair(self, found: settlement.Comparison) -> Pair:
        issue = self.positions.issues[found.issue]
        held = {
            party: self.positions.on(found.issue, party, self.day)
            for party in (found.first, found.second)
        }
        gone = (p for p, each in held.items() if all(position.withdrawn for position in each))
        certain = found.overlap.certain
        return Pair(
            issue=found.issue,
            first=found.first,
            second=found.second,
            unit=issue.unit,
            gap=found.gap.range,
            gap_missing=found.gap.missing,
            absent=tuple(gone),
            partial=found.gap.partial,
            higher=found.higher,
            overlap=None if certain is None else _shown(certain, issue),
            possible_overlap=tuple(_shown(each, issue) for each in found.overlap.possible),
            spread=found.spread.range,
            spread_missing=found.spread.missing,
            spread_partial=found.spread.partial,
            label=strictest(self.positions.snapshot, _ids(*held.values())),
            grounds=_ids(*held.values()),
        )

    def means(self) -> tuple[Mean, ...]:
        """
        Average the gaps of each pair of parties, over the issues of each unit.

        Returns
        -------
        tuple of Mean
            Pair by pair in the parties' order, steps first, then units as issues name them.
        """
        comparisons = self._comparisons()
        units = {scale.unit: None for scale in self.positions.scales.values()}
        return tuple(
            self._mean([comparisons[issue, *pair] for issue in self._measured_in(unit)])
            for pair in combinations(self.parties, 2)
            for unit in sorted(units, key=lambda unit: unit is not None)
        )

    def _measured_in(self, unit: str | None) -> list[str]:
        return [name for name, scale in self.positions.scales.items() if scale.unit == unit]

    def _mean(self, compared: Sequence[settlement.Comparison]) -> Mean:
        first, second = compared[0].first, compared[0].second
        scales = self.positions.scales
        found = settlement.mean_gap(
            [settlement.Item(each.issue, scales[each.issue], each.gap) for each in compared]
        )
        grounds = _ids(
            *(
                self.positions.on(each.issue, party, self.day)
                for each in compared
                for party in (first, second)
            )
        )
        return Mean(
            first=first,
            second=second,
            unit=found.unit,
            weights=tuple((issue, Decimal(weight.numerator)) for issue, weight in found.weights),
            stated=found.stated,
            over_stated=found.over_stated.range,
            over_stated_missing=found.over_stated.missing,
            closes=found.closes,
            over_all=found.over_all.range,
            over_all_missing=found.over_all.missing,
            label=strictest(self.positions.snapshot, grounds),
            grounds=grounds,
        )

    def movements(self, since: date | None) -> tuple[Movement, ...]:
        """
        Say how positions moved.

        Parameters
        ----------
        since : date or None
            The earlier day, compared with the day of these distances; None compares each
            position that was in force with the next one.

        Returns
        -------
        tuple of Movement
            Issue by issue, party by party, by date; only where something differs.
        """
        found = (
            self._movement(issue, party, begin, end)
            for issue in self.positions.issues
            for party in self.parties
            for begin, end in self._spans(issue, party, since)
        )
        return tuple(each for each in found if each.moves or each.possible)

    def _spans(
        self, issue: str, party: str, since: date | None
    ) -> Iterable[tuple[date, date | None]]:
        if since is not None:
            return [(since, self.day)]
        dates = self.positions.dates(issue, party)
        return pairwise(each for each in dates if self.day is None or each <= self.day)

    def _movement(self, issue: str, party: str, begin: date, end: date | None) -> Movement:
        before = self.positions.on(issue, party, begin)
        after = self.positions.on(issue, party, end)
        moved = settlement.movement(self.positions.stand(before), self.positions.stand(after))
        others = [other for other in self.parties if other != party]
        changes = tuple(self._change(issue, party, other, begin, end) for other in others)
        grounds = {*_ids(before, after), *(name for each in changes for name in each.grounds)}
        return Movement(
            issue=issue,
            party=party,
            since=begin,
            until=end,
            moves=moved.moves,
            possible=moved.possible,
            before=tuple(self.positions.account(position) for position in before),
            after=tuple(self.positions.account(position) for position in after),
            new_speakers=tuple(sorted(moved.new_speakers)),
            new_audiences=tuple(sorted(moved.new_audiences)),
            changes=changes,
            label=strictest(self.positions.snapshot, grounds),
            grounds=tuple(sorted(grounds)),
        )

    def _change(
        self, issue: str, party: str, other: str, begin: date, end: date | None
    ) -> GapChange:
        held = [[self.positions.on(issue, p, d) for p in (party, other)] for d in (begin, end)]
        scale = self.positions.scales[issue]
        (one, two), (one_now, two_now) = [
            [self.positions.stand(each) for each in then] for then in held
        ]
        found = settlement.gap_change(scale, (one, two), (one_now, two_now))
        return GapChange(
            party=other,
            before=settlement.gap(scale, one, two).range,
            after=settlement.gap(scale, one_now, two_now).range,
            change=found.range,
            missing=found.missing,
            closer=found.closer,
            farther=found.farther,
            grounds=_ids(*(each for then in held for each in then)),
        )


def _shown(accepted: settlement.Accepted, issue: Issue) -> tuple[str, ...] | Bounds:
    if isinstance(accepted, settlement.Interval):
        return bounds_of(accepted)
    return tuple(issue.options[place] for place in sorted(accepted))
