"""Conditions written out in the language of preference statements (see `statement`)."""

from goodoffices.errors import ModelError
from goodoffices.graphmodel.condition import All, Compare, Condition, Either, If, Iff, Not
from goodoffices.graphmodel.statement import quoted

__all__ = ["written"]


def written(condition: Condition) -> str:
    """
    Write a condition so that `parse` reads the same condition back.

    Parameters
    ----------
    condition : Condition
        Any condition that can be parsed.

    Returns
    -------
    str
        In the language of preference statements.

    Raises
    ------
    ModelError
        If it is a condition of another kind.

    Examples
    --------
    >>> from goodoffices.graphmodel import Option, parse
    >>> options = (Option("strike", "US"), Option("pull out", "DPRK"))
    >>> written(parse('not (strike and "pull out" = yes) if strike', options))
    'not (strike and "pull out" = yes) if strike'
    """
    match condition:
        case Compare(option=option, level=None):
            return quoted(option)
        case Compare(option=option, comparison=sign, level=level):
            return f"{quoted(option)} {sign} {quoted(str(level))}"
        case Not(member=member):
            return f"not {_inner(member)}"
        case All(members=members):
            return " and ".join(map(_inner, members))
        case Either(members=members):
            return " or ".join(map(_inner, members))
        case If(then=then, condition=where):
            return f"{_inner(then)} if {_inner(where)}"
        case Iff(left=left, right=right):
            return f"{_inner(left)} iff {_inner(right)}"
    msg = f"{condition!r} is no condition of the language of statements."
    raise ModelError(msg)


def _inner(condition: Condition) -> str:
    """Write a condition inside another one, in brackets where it has parts."""
    text = written(condition)
    alone = isinstance(condition, Compare | Not)
    return text if alone else f"({text})"
