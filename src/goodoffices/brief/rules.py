"""What a model holds feasible, in words."""

from goodoffices.brief.wording import joined
from goodoffices.brief.words import Named, Words, listed, say
from goodoffices.graphmodel import Condition, Rule
from goodoffices.graphmodel.condition import All, Compare, Either, If, Iff, Not

__all__ = ["condition", "rule"]

_SIGNS = {"=": "is", "!=": "is not"}


def rule(told: Rule) -> Words:
    """
    Say what a feasibility rule demands of every outcome.

    Parameters
    ----------
    told : Rule
        The rule.

    Returns
    -------
    Words
        Such as "no outcome in which sign is yes and offer is none".
    """
    parts = [condition(each) for each in told.conditions]
    match told.kind:
        case "requires":
            return say("wherever {}, also {}", *parts)
        case "never":
            return say("no outcome in which {}", joined(parts, " or "))
        case "exclusive":
            return say("at most one of: {}", joined(parts))
        case "at_least_one":
            return say("at least one of: {}", joined(parts))
        case "exactly_one":
            return say("exactly one of: {}", joined(parts))


def condition(told: Condition) -> Words:
    """
    Say a condition on an outcome.

    Parameters
    ----------
    told : Condition
        The condition.

    Returns
    -------
    Words
        With brackets around what is joined inside another condition.
    """
    match told:
        case Compare(option=option, comparison=sign, level=level):
            how = f" {_SIGNS.get(sign, sign)} "
            return (Named(option), how, Named(level)) if level else (Named(option),)
        case Not(member=member):
            return say("not {}", _inner(member))
        case All(members=members):
            return listed(map(_inner, members)) or say("anything")
        case Either(members=members):
            return listed(map(_inner, members), last="or") or say("nothing")
        case If(then=then, condition=where):
            return say("{} if {}", _inner(then), _inner(where))
        case Iff(left=left, right=right):
            return say("{} if and only if {}", _inner(left), _inner(right))
    return (Named(str(told)),)


def _inner(told: Condition) -> Words:
    """Say a condition inside another one."""
    said = condition(told)
    alone = isinstance(told, (Compare, Not)) or (
        isinstance(told, (All, Either)) and len(told.members) == 1
    )
    return said if alone else say("({})", said)
