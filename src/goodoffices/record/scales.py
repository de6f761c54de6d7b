"""Positions lie on the scale of their issue (rule S2)."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import pairwise

from goodoffices.record.entries import Entry, Interval, Issue, Position

__all__ = ["check_scales"]


def check_scales(versions: Iterable[Entry]) -> None:
    """
    Check each position against its issue, at every moment at which both stood.

    Parameters
    ----------
    versions : iterable of Entry
        All versions in the order of `recorded`; the references of the positions exist.

    Raises
    ------
    EntryError
        If a position names an option or a number that the scale does not have.
    """
    issues: dict[str, list[Issue]] = {}
    positions: dict[str, list[Position]] = {}
    for version in versions:
        if isinstance(version, Issue):
            issues.setdefault(version.id, []).append(version)
        elif isinstance(version, Position):
            positions.setdefault(version.id, []).append(version)
    for history in positions.values():
        for position, after in pairwise((*history, None)):
            assert position is not None
            for issue in _beside(position, after, issues[position.issue]):
                _check(position, issue)


def _beside(position: Position, after: Position | None, history: list[Issue]) -> Iterator[Issue]:
    """Find the versions of the issue that stood while this version of the position stood."""
    for issue, changed in pairwise((*history, None)):
        assert issue is not None
        begins = after is None or issue.recorded < after.recorded
        lasts = changed is None or changed.recorded > position.recorded
        if begins and lasts:
            yield issue


def _check(position: Position, issue: Issue) -> None:
    accepts, named = position.accepts, [(("ideal",), position.ideal)]
    places: list[tuple[tuple[str | int, ...], object]] = []
    if isinstance(accepts, Interval):
        places += [(("accepts", "least"), accepts.least), (("accepts", "most"), accepts.most)]
    else:
        places += [(("accepts", place), option) for place, option in enumerate(accepts)]
    for path, value in (*places, *named):
        if value is not None and not _lies_on(value, issue):
            problem = f"{str(value)!r} is not on the scale of issue {issue.id}, {_scale(issue)}."
            raise position.fault(path, f"{problem} Correct one of the two.")


def _lies_on(value: object, issue: Issue) -> bool:
    if issue.options:
        return value in issue.options
    if not isinstance(value, Decimal):
        return False
    low = issue.least is None or issue.least <= value
    return low and (issue.most is None or value <= issue.most)


def _scale(issue: Issue) -> str:
    if issue.options:
        return "which has " + ", ".join(repr(option) for option in issue.options)
    ends = [
        f"{word} {end}"
        for word, end in (("from", issue.least), ("to", issue.most))
        if end is not None
    ]
    return " ".join(["which counts", str(issue.unit), *ends])
