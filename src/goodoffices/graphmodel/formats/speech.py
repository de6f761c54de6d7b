"""Conditions of any kind said in the language of statements."""

from collections.abc import Sequence

from goodoffices.graphmodel.condition import All, Compare, Condition, Either, If, Iff, Not
from goodoffices.graphmodel.options import Option
from goodoffices.graphmodel.writing import written

__all__ = ["spoken"]


def spoken(condition: Condition, options: Sequence[Option]) -> str:
    """
    Write a condition, all of nothing and one of nothing included, which `parse` never makes.

    Parameters
    ----------
    condition : Condition
        The condition.
    options : sequence of Option
        The options in axis order.

    Returns
    -------
    str
        What `parse` reads as a condition that holds in the same states.
    """
    return written(_said(condition, options))


def _said(condition: Condition, options: Sequence[Option]) -> Condition:
    """Put something that can be said in the place of all of nothing, and of one of nothing."""
    match condition:
        case Not(member=member):
            return Not(_said(member, options))
        case All(members=()):
            return Compare(options[0].name, ">=", options[0].levels[0])
        case Either(members=()):
            return Compare(options[0].name, "<", options[0].levels[0])
        case All(members=members):
            return All(tuple(_said(member, options) for member in members))
        case Either(members=members):
            return Either(tuple(_said(member, options) for member in members))
        case If(then=then, condition=where):
            return If(_said(then, options), _said(where, options))
        case Iff(left=left, right=right):
            return Iff(_said(left, options), _said(right, options))
    return condition
