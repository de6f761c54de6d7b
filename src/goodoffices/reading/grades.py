"""How sure a proposal is: by how often its rule was right (rule D1)."""

from typing import Literal, NamedTuple

from goodoffices.reading.precision import PRECISION

__all__ = ["Grade", "Kind", "Measured", "grade_of", "measured"]

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
    found = measured(rule, kind)
    if found is None or found.proposals < _LEAST or found.precision < _MEDIUM:
        return "low"
    return "high" if found.precision >= _HIGH else "medium"
