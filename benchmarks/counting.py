"""Count how often each rule was right on annotated reports, and keep the table (rule D1)."""

import argparse
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

__all__ = ["Row", "keep", "tally", "wants_check"]

Rule = TypeVar("Rule", str, tuple[str, str])
Row = tuple[int, int, int, int]
"""Right, of how many, on the reports that no rule was written from; the same on all reports."""


def tally(
    aside: Iterable[Path],
    others: Iterable[Path],
    judged: Callable[[Path], Iterable[tuple[Rule, bool]]],
) -> dict[Rule, Row]:
    """
    Count for each rule how many proposals were right, of how many.

    Parameters
    ----------
    aside : iterable of Path
        The reports that no rule was written from.
    others : iterable of Path
        The reports that whoever writes rules may look at.
    judged : callable
        Gives the rule of each proposal in a report, and whether it was right.

    Returns
    -------
    dict of rule to Row
        In the order of the rules.
    """
    right, proposed = _counted(aside, judged)
    others_right, more = _counted(others, judged)
    return {
        rule: (
            right[rule],
            proposed[rule],
            right[rule] + others_right[rule],
            proposed[rule] + more[rule],
        )
        for rule in sorted({*proposed, *more})
    }


def _counted(
    paths: Iterable[Path], judged: Callable[[Path], Iterable[tuple[Rule, bool]]]
) -> tuple[Counter[Rule], Counter[Rule]]:
    right: Counter[Rule] = Counter()
    proposed: Counter[Rule] = Counter()
    for path in paths:
        for rule, is_right in judged(path):
            proposed[rule] += 1
            right[rule] += is_right
    return right, proposed


def wants_check(description: str) -> bool:
    """Tell whether the command line asks only whether the stored table is stale."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--check", action="store_true")
    return parser.parse_args().check


def keep(place: Path, table: str, *, check: bool) -> int:
    """Write a table, or with `check` only tell by 1 that the stored one is another; else 0."""
    if check:
        return int(place.read_text(encoding="utf-8") != table)
    place.write_text(table, encoding="utf-8")
    return 0
