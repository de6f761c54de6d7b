"""How sure a proposal is: by how often its rule was right (rule D1)."""

from functools import cache
from typing import Literal, NamedTuple

from goodoffices.reading.fact_precision import FACT_PRECISION
from goodoffices.reading.precision import PRECISION

__all__ = [
    "Counts",
    "Grade",
    "Kind",
    "Measured",
    "counted_grade",
    "counted_precision",
    "fact_counts",
    "fact_grade",
    "fact_precision",
    "grade_of",
    "measured",
    "statement_precision",
]

Kind = Literal["direct", "mixed", "indirect"]
Grade = Literal["high", "medium", "low"]
Counts = tuple[int, int, int, int]
"""How many proposals of a rule were right, of how many, on the annotated reports that no rule was
written from; the same on these and the open ones together."""

_HIGH, _MEDIUM, _LEAST = 0.9, 0.7, 20


class Measured(NamedTuple):
    """
    How often a rule was right: content and speaker both, as a share from 0 to 1.

    The annotated articles are parted into five folds. Rules are written and revised with an eye
    on the first four; the fifth is kept aside and only measured.
    """

    precision: float
    """On the fifth fold; on all five where the rule proposed nothing there."""
    proposals: int
    """The number of proposals on the fifth fold."""
    overall: float
    """On all five folds."""
    number: int
    """The number of proposals on all five."""
    spread: float
    """The best fold's share less the worst's; folds of fewer than five proposals left out."""


def measured(rule: str, kind: Kind) -> Measured | None:
    """
    Look up how often a rule was right on the annotated articles.

    Parameters
    ----------
    rule : str
        The rule's name.
    kind : {'direct', 'mixed', 'indirect'}
        The kind of statement it proposes.

    Returns
    -------
    Measured or None
        None where the rule never proposed that kind there.
    """
    found = PRECISION.get((rule, kind))
    return None if found is None else Measured(*found)


def statement_precision(rule: str, kind: Kind) -> float | None:
    """
    Look up the share of right proposals of an English rule, as it is shown.

    Parameters
    ----------
    rule : str
        The rule's name.
    kind : {'direct', 'mixed', 'indirect'}
        The kind of statement it proposes.

    Returns
    -------
    float or None
        From 0 to 1, as in `Measured`; None where the rule never proposed that kind.
    """
    found = measured(rule, kind)
    return None if found is None else found.precision


@cache
def grade_of(rule: str, kind: Kind) -> Grade:
    """
    Grade the proposals of a rule by its measured precision.

    Parameters
    ----------
    rule : str
        The rule's name.
    kind : {'direct', 'mixed', 'indirect'}
        The kind of statement it proposes.

    Returns
    -------
    {'high', 'medium', 'low'}
        High from .9, medium from .7, low below, on the fold kept aside. Where that has fewer than
        20 proposals of the rule, the share on all five folds counts and the grade is medium at
        most; low where those have fewer than 20 too.
    """
    return _graded(*PRECISION.get((rule, kind), (0.0, 0, 0.0, 0, 0.0))[:4])


def _named(precision: float) -> Grade:
    if precision < _MEDIUM:
        return "low"
    return "high" if precision >= _HIGH else "medium"


def _graded(aside: float, proposals: int, overall: float, number: int) -> Grade:
    """Grade by the texts kept aside; where those are too few, by all, and then with caution."""
    if number < _LEAST:
        return "low"
    if proposals < _LEAST:
        return "medium" if overall >= _MEDIUM else "low"
    return _named(aside)


def counted_precision(counts: Counts | None) -> float | None:
    """
    Give the share of right proposals of a rule that was counted on annotated reports.

    Parameters
    ----------
    counts : tuple of four int, or None
        How often the rule was right; None where it never proposed anything.

    Returns
    -------
    float or None
        The share, from 0 to 1, on the annotated reports that no rule was written from; on the open
        ones too where the rule proposed fewer than 20 there; None where it never did.
    """
    if counts is None:
        return None
    right, proposals = _telling(counts)
    return round(right / proposals, 2)


def _telling(counts: Counts) -> tuple[int, int]:
    """Take the counts that a precision is told by: those of all reports where the rest are few."""
    right, proposals, all_right, number = counts
    return (right, proposals) if proposals >= _LEAST else (all_right, number)


def counted_grade(counts: Counts | None) -> Grade:
    """
    Grade the proposals of a rule that was counted on annotated reports.

    Parameters
    ----------
    counts : tuple of four int, or None
        How often the rule was right; None where it never proposed anything.

    Returns
    -------
    {'high', 'medium', 'low'}
        High from .9, medium from .7, low below, on the reports that no rule was written from. Where
        those have fewer than 20 proposals of the rule, the share on all annotated reports counts
        and the grade is medium at most; low where those have fewer than 20 too.
    """
    right, proposals, all_right, number = counts or (0, 0, 0, 0)
    return _graded(right / max(proposals, 1), proposals, all_right / max(number, 1), number)


@cache
def fact_precision(rule: str) -> float | None:
    """
    Look up how often a rule for contacts, appointments, stances or resolved speakers was right.

    Parameters
    ----------
    rule : str
        The rule's name; of resolving speakers ``speaker by`` and the rule's.

    Returns
    -------
    float or None
        As in `counted_precision`.
    """
    return counted_precision(FACT_PRECISION.get(rule))


def fact_counts(rule: str) -> tuple[int, int] | None:
    """
    Look up the counts that `fact_precision` is the share of.

    Parameters
    ----------
    rule : str
        The rule's name, as in `fact_precision`.

    Returns
    -------
    tuple of int, or None
        How many of its proposals were right, and of how many; None where it never proposed
        anything.
    """
    counts = FACT_PRECISION.get(rule)
    return None if counts is None else _telling(counts)


@cache
def fact_grade(rule: str) -> Grade:
    """
    Grade the contacts, appointments, stances or resolved speakers that a rule proposes.

    Parameters
    ----------
    rule : str
        The rule's name, as in `fact_precision`.

    Returns
    -------
    {'high', 'medium', 'low'}
        As in `counted_grade`.
    """
    return counted_grade(FACT_PRECISION.get(rule))
