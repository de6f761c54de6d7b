"""Positions of the record as stands of the analysis: which are in force, and on what scale."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Context, Decimal
from fractions import Fraction
from functools import cached_property

from goodoffices import settlement
from goodoffices.assessment.results import Account, Bounds
from goodoffices.record.entries import Actor, Interval, Issue, Note, Position, Statement
from goodoffices.record.labels import strictest
from goodoffices.record.ledger import Snapshot
from goodoffices.record.origins import origins

__all__ = ["Positions", "bounds_of", "in_force", "scale_of"]

_WIDE = Context(prec=10_000)
"""Wide enough that a decimal of the record comes back as it was."""


def scale_of(issue: Issue) -> settlement.Scale:
    """
    Turn an issue into its scale.

    Parameters
    ----------
    issue : Issue
        With options or with a unit.

    Returns
    -------
    OrderedScale or NumericScale
        With exact bounds.
    """
    if issue.unit is not None:
        return settlement.NumericScale(issue.unit, _exact(issue.least), _exact(issue.most))
    low, high = map(Fraction, issue.spacing)
    return settlement.OrderedScale.even(issue.options, settlement.Range(low, high))


def _exact(number: Decimal | None) -> Fraction | None:
    return None if number is None else Fraction(number)


def bounds_of(interval: settlement.Interval) -> Bounds:
    """
    Turn numbers that both accept back into the record's decimals.

    Parameters
    ----------
    interval : Interval
        Its ends are ends of positions of the record.

    Returns
    -------
    Bounds
        The same ends.
    """
    return Bounds(_decimal(interval.least), _decimal(interval.most))


def _decimal(number: Fraction | None) -> Decimal | None:
    if number is None:
        return None
    return _WIDE.divide(Decimal(number.numerator), Decimal(number.denominator))


def in_force(positions: Iterable[Position], day: date | None) -> tuple[Position, ...]:
    """
    Find the positions of one party on one issue that are in force on a day.

    Parameters
    ----------
    positions : iterable of Position
        All of that party on that issue.
    day : date or None
        The day; None for the latest.

    Returns
    -------
    tuple of Position
        The latest that had been said for certain by that day, and all that have no date at
        all, each followed by its rival accounts, which stand whenever it does.
    """
    facts = _facts(positions)
    said = [fact[0].said.last for fact in facts]
    past = [each for each in said if each is not None and (day is None or each <= day)]
    latest = max(past, default=None)
    standing = [f for f, when in zip(facts, said, strict=True) if when is None or when == latest]
    return tuple(position for fact in standing for position in fact)


def _facts(positions: Iterable[Position]) -> list[list[Position]]:
    """Put each position first and its rival accounts after it, by id."""
    by_id = {position.id: position for position in sorted(positions, key=lambda each: each.id)}
    facts: dict[str, list[Position]] = {}
    for position in sorted(by_id.values(), key=lambda each: each.rival_of in by_id):
        root = position
        while root.rival_of in by_id:
            root = by_id[root.rival_of]
        facts.setdefault(root.id, []).append(position)
    return list(facts.values())


@dataclass(frozen=True)
class Positions:
    """The confirmed positions of a snapshot, by issue and party."""

    snapshot: Snapshot

    @cached_property
    def issues(self) -> Mapping[str, Issue]:
        """The confirmed issues by id."""
        return {issue.id: issue for issue in self.snapshot.of(Issue)}

    @cached_property
    def scales(self) -> Mapping[str, settlement.Scale]:
        """The scale of each issue by id."""
        return {name: scale_of(issue) for name, issue in self.issues.items()}

    @cached_property
    def by_cell(self) -> Mapping[tuple[str, str], tuple[Position, ...]]:
        """Issue and party to all positions ever said."""
        found: dict[tuple[str, str], tuple[Position, ...]] = {}
        for position in self.snapshot.of(Position):
            cell = (position.issue, position.party)
            found[cell] = (*found.get(cell, ()), position)
        return found

    def on(self, issue: str, party: str, day: date | None) -> tuple[Position, ...]:
        """
        Find the positions in force.

        Parameters
        ----------
        issue, party : str
            Ids.
        day : date or None
            The day; None for the latest.

        Returns
        -------
        tuple of Position
            As by `in_force`.
        """
        return in_force(self.by_cell.get((issue, party), ()), day)

    def dates(self, issue: str, party: str) -> tuple[date, ...]:
        """
        Find the days from which a new position was in force.

        Parameters
        ----------
        issue, party : str
            Ids.

        Returns
        -------
        tuple of date
            Ascending, each once; undated positions have none.
        """
        facts = _facts(self.by_cell.get((issue, party), ()))
        found = {fact[0].said.last for fact in facts}
        return tuple(sorted(each for each in found if each is not None))

    def stand(self, positions: Sequence[Position]) -> settlement.Stand:
        """
        Turn positions in force into a stand of the analysis.

        Parameters
        ----------
        positions : sequence of Position
            Of one party on one issue.

        Returns
        -------
        Stand
            One account for each.
        """
        return settlement.Stand(tuple(self._account(position) for position in positions))

    def _account(self, position: Position) -> settlement.Account:
        issue = self.issues[position.issue]
        said = [self._statement(ground) for ground in position.statements]
        statements = [each for each in said if each is not None]
        return settlement.Account(
            accepts=_accepted(position, issue),
            ideal=_ideal(position, issue),
            firmness=position.firmness,
            said=position.said.last,
            words=frozenset(self._words(position)),
            speakers=frozenset(
                actor
                for each in statements
                for actor in each.speakers
                if self._speaks_for(actor, position.party)
            ),
            audiences=frozenset(actor for each in statements for actor in each.addressees),
            grounds=(position.id,),
        )

    def _speaks_for(self, name: str, party: str) -> bool:
        """Tell whether an actor is the party or belongs to it, directly or through others."""
        actors = self.snapshot.confirmed
        head = actors[party]
        assert isinstance(head, Actor)
        known = {head.name, *head.names, *([head.of] if head.type == "state" else [])}
        here: str | None = name
        while here is not None and here != party:
            actor = actors[here]
            assert isinstance(actor, Actor)
            if actor.of is not None and actor.of in known:
                return True
            here = actor.belongs_to
        return here == party

    def _statement(self, ground: str) -> Statement | None:
        entry = self.snapshot.confirmed[ground]
        return entry if isinstance(entry, Statement) else None

    def _words(self, position: Position) -> Iterable[str]:
        """Collect the words; a statement that repeats another one has the words of that one."""
        for ground in position.statements:
            entry = self.snapshot.confirmed[ground]
            while isinstance(entry, Statement) and entry.same_as is not None:
                entry = self.snapshot.confirmed[entry.same_as]
            if isinstance(entry, Statement):
                yield from (span.text for span in entry.content)
            else:
                assert isinstance(entry, Note)
                yield entry.text

    def account(self, position: Position) -> Account:
        """
        Describe a position with all that is known of it.

        Parameters
        ----------
        position : Position
            A confirmed one.

        Returns
        -------
        Account
            With its statements, its independent sources and its label.
        """
        issue, entries = self.issues[position.issue], self.snapshot.confirmed
        accepts = position.accepts
        grounds = sorted(position.statements)
        statements = tuple(g for g in grounds if isinstance(entries[g], Statement))
        numeric = isinstance(accepts, Interval)
        return Account(
            position=position.id,
            accepts=Bounds(accepts.least, accepts.most)
            if isinstance(accepts, Interval)
            else tuple(sorted(accepts, key=issue.options.index)),
            indices=() if numeric else tuple(sorted(map(issue.options.index, accepts))),
            ideal=position.ideal,
            firmness=position.firmness,
            said=position.said,
            withdrawn=position.withdrawn,
            undated=position.said.last is None,
            rival_of=position.rival_of,
            statements=statements,
            notes=tuple(g for g in grounds if isinstance(entries[g], Note)),
            origins=origins(self.snapshot, statements),
            label=strictest(self.snapshot, [position.id]),
            grounds=(position.id,),
        )


def _accepted(position: Position, issue: Issue) -> settlement.Accepted:
    accepts = position.accepts
    if isinstance(accepts, Interval):
        return settlement.Interval(_exact(accepts.least), _exact(accepts.most))
    return frozenset(map(issue.options.index, accepts))


def _ideal(position: Position, issue: Issue) -> int | Fraction | None:
    ideal = position.ideal
    return issue.options.index(ideal) if isinstance(ideal, str) else _exact(ideal)
