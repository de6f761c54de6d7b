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
    found = measured(rule, kind)
    if found is None or found.number < _LEAST:
        return "low"
    if found.proposals < _LEAST:
        return "medium" if found.overall >= _MEDIUM else "low"
    return _named(found.precision)


def _named(precision: float) -> Grade:
    if precision < _MEDIUM:
        return "low"
    return "high" if precision >= _HIGH else "medium"


def fact_precision(rule: str) -> float | None:
    """
    Look up how often a rule for contacts, appointments or stances was right.

    Parameters
    ----------
    rule : str
        The rule's name.

    Returns
    -------
    float or None
        The share on the open annotated reports, from 0 to 1; None where the rule proposed
        nothing there.
    """
    found = FACT_PRECISION.get(rule)
    return None if found is None else found[0]


def fact_grade(rule: str) -> Grade:
    """
    Grade the contacts, appointments or stances that a rule proposes.

    Parameters
    ----------
    rule : str
        The rule's name.

    Returns
    -------
    {'high', 'medium', 'low'}
        High from .9, medium from .7; low below, and where fewer than 20 were measured.
    """
    precision, number = FACT_PRECISION.get(rule, (0.0, 0))
    return _named(precision) if number >= _LEAST else "low"
