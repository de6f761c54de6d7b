"""How sure a proposal is: by how often its rule was right (rule D1)."""

from typing import Literal, NamedTuple

from goodoffices.reading.fact_precision import FACT_PRECISION
from goodoffices.reading.precision import PRECISION

__all__ = ["Grade", "Kind", "Measured", "fact_grade", "fact_precision", "grade_of", "measured"]

Kind = Literal["direct", "mixed", "indirect"]
Grade = Literal["high", "medium", "low"]

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
        The share, from 0 to 1, on the annotated reports that no rule was written from; on the open
        ones too where the rule proposed fewer than 20 there; None where it never did.
    """
    if rule not in FACT_PRECISION:
        return None
    right, proposals, all_right, number = FACT_PRECISION[rule]
    return round(right / proposals if proposals >= _LEAST else all_right / number, 2)


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
        High from .9, medium from .7, low below, on the reports that no rule was written from. Where
        those have fewer than 20 proposals of the rule, the share on all annotated reports counts
        and the grade is medium at most; low where those have fewer than 20 too.
    """
    right, proposals, all_right, number = FACT_PRECISION.get(rule, (0, 0, 0, 0))
    return _graded(right / max(proposals, 1), proposals, all_right / max(number, 1), number)
