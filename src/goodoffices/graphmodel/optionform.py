"""Conflicts in option form, written in a few lines."""

from collections.abc import Mapping, Sequence

from goodoffices.graphmodel.conflict import Conflict
from goodoffices.graphmodel.feasibility import Kind, Rule
from goodoffices.graphmodel.general import AnyPreference
from goodoffices.graphmodel.options import Option, require_list
from goodoffices.graphmodel.preference import Priorities, Ranking, Statement
from goodoffices.graphmodel.statement import parse

__all__ = ["option_form"]

Short = Sequence[str] | Sequence[int | Sequence[int]] | AnyPreference


def option_form(
    options: Mapping[str, Sequence[str | Option]],
    preferences: Mapping[str, Short],
    *,
    rules: Sequence[tuple[Kind, Sequence[str]]] = (),
    status_quo: int | None = None,
    name: str = "",
) -> Conflict:
    """
    Write a conflict in option form.

    Parameters
    ----------
    options : mapping of str to sequence of str or Option
        The options of each decision maker; a name alone is an option of yes and no.
    preferences : mapping of str to sequence
        Of each decision maker statements, the most important first, as texts (rule G9); or a
        ranking, best first, as ordinals with ties in a sequence of their own; or a preference.
    rules : sequence of (str, sequence of str)
        What every feasible state obeys: a kind of `Rule`, and statements as texts.
    status_quo : int or None
        Its ordinal.
    name : str
        What the conflict is called.

    Returns
    -------
    Conflict
        The first option is the least significant in state numbers (rule G2).

    Raises
    ------
    StatementError
        If a text cannot be read.
    ModelError
        If the parts contradict each other.

    Examples
    --------
    >>> from goodoffices.graphmodel import analyse, option_form
    >>> conflict = option_form(
    ...     {"Buyer": ["pay more"], "Seller": ["deliver now"]},
    ...     {"Buyer": ['"deliver now"', 'not "pay more"'], "Seller": ['"pay more"']},
    ... )
    >>> analyse(conflict).equilibria["Nash"]
    (1, 3)
    """
    for dm, owned in options.items():
        require_list(owned, f"the options of {dm!r} are")
    made = tuple(_option(each, dm) for dm, owned in options.items() for each in owned)
    return Conflict(
        tuple(options),
        made,
        {dm: _preference(given, made) for dm, given in preferences.items()},
        tuple(Rule(kind, tuple(parse(text, made) for text in texts)) for kind, texts in rules),
        status_quo,
        name=name,
    )


def _option(given: str | Option, owner: str) -> Option:
    return Option(given, owner) if isinstance(given, str) else given


def _preference(given: Short, options: Sequence[Option]) -> AnyPreference:
    if not isinstance(given, Sequence):
        return given
    require_list(given, "preferences are")
    texts = [each for each in given if isinstance(each, str)]
    if len(texts) == len(given):
        return Priorities(tuple(Statement(text, parse(text, options)) for text in texts))
    groups = [each for each in given if not isinstance(each, str)]
    return Ranking(tuple((each,) if isinstance(each, int) else tuple(each) for each in groups))
