"""How sure a proposal is: by how often its rule was right (rule D1)."""

from typing import Literal, NamedTuple

from goodoffices.reading.fact_precision import FACT_PRECISION
from goodoffices.reading.precision import PRECISION

__all__ = ["Grade", "Kind", "Measured", "fact_grade", "fact_measured", "grade_of", "measured"]

Kind = Literal["direct", "mixed", "indirect"]
Grade = Literal["high", "medium", "low"]

_HIGH, _MEDIUM, _LEAST = 0.9, 0.7, 20


class Measured(NamedTuple):
    """The precision of a rule and the number of proposals it was measured on."""

    precision: float
    """The share of proposals whose content and speaker both were right, from 0 to 1."""
    proposals: int


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
        High from .9, medium from .7; low below, and where fewer than 20 proposals were measured.
    """
    return _grade(measured(rule, kind))


def fact_measured(rule: str) -> Measured | None:
    """
    Look up how often a rule for contacts or appointments was right.

    Parameters
    ----------
    rule : str
        The rule's name.

    Returns
    -------
    Measured or None
        On the open annotated reports; None where the rule proposed nothing there.
    """
    found = FACT_PRECISION.get(rule)
    return None if found is None else Measured(*found)


def fact_grade(rule: str) -> Grade:
    """
    Grade the contacts or appointments that a rule proposes.

    Parameters
    ----------
    rule : str
        The rule's name.

    Returns
    -------
    {'high', 'medium', 'low'}
        As `grade_of`; low where the rule is not measured.
    """
    return _grade(fact_measured(rule))


def _grade(found: Measured | None) -> Grade:
    if found is None or found.proposals < _LEAST or found.precision < _MEDIUM:
        return "low"
    return "high" if found.precision >= _HIGH else "medium"
