"""How sure a French statement is: by how often its rule was right on French reports (rule D1)."""

from goodoffices.reading.grades import Grade, Kind, counted_grade, counted_precision
from goodoffices.reading.languages.french.precision import PRECISION

__all__ = ["grade_of", "precision_of"]


def grade_of(rule: str, kind: Kind) -> Grade:
    """
    Grade the statements that a French rule proposes.

    Parameters
    ----------
    rule : str
        The rule's name.
    kind : {'direct', 'mixed', 'indirect'}
        The kind of statement it proposes.

    Returns
    -------
    {'high', 'medium', 'low'}
        As in `goodoffices.reading.grades.counted_grade`, on French reports.
    """
    return counted_grade(PRECISION.get((rule, kind)))


def precision_of(rule: str, kind: Kind) -> float | None:
    """
    Look up how often a French rule was right: content, kind and speakers.

    Parameters
    ----------
    rule : str
        The rule's name.
    kind : {'direct', 'mixed', 'indirect'}
        The kind of statement it proposes.

    Returns
    -------
    float or None
        As in `goodoffices.reading.grades.counted_precision`, on French reports.
    """
    return counted_precision(PRECISION.get((rule, kind)))
