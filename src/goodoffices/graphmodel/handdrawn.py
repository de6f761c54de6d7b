"""A conflict in graph form in a few lines: states and moves by their names."""

from collections.abc import Mapping, Sequence

from goodoffices.errors import ModelError
from goodoffices.graphmodel.general import AnyPreference
from goodoffices.graphmodel.graphform import GraphConflict
from goodoffices.graphmodel.options import require_list
from goodoffices.graphmodel.preference import Ranking

__all__ = ["graph_form"]


def graph_form(
    states: Sequence[str],
    moves: Mapping[str, Sequence[tuple[str, str]]],
    preferences: Mapping[str, Sequence[str | Sequence[str]] | AnyPreference],
    *,
    status_quo: str | None = None,
    name: str = "",
) -> GraphConflict:
    """
    Write a conflict in graph form, as one draws it by hand.

    Parameters
    ----------
    states : sequence of str
        The name of each state; its place, from 1, is its ordinal.
    moves : mapping of str to sequence of (str, str)
        Of each decision maker the moves, by the names of the states moved from and to.
    preferences : mapping of str to sequence
        Of each decision maker the states by name, best first, with ties in a sequence of their
        own; or a preference.
    status_quo : str or None
        Its name.
    name : str
        What the conflict is called.

    Returns
    -------
    GraphConflict
        Its decision makers are those of `preferences`, in that order.

    Raises
    ------
    ModelError
        If a name is not that of a state, or the parts contradict each other.

    Examples
    --------
    A strike that one side can begin and only the other can end.

    >>> from goodoffices.graphmodel import analyse, graph_form
    >>> conflict = graph_form(
    ...     ["work", "strike", "deal"],
    ...     {"Union": [("work", "strike")], "Firm": [("strike", "deal")]},
    ...     {"Union": ["deal", "work", "strike"], "Firm": ["work", "deal", "strike"]},
    ... )
    >>> analyse(conflict, ["Nash", "L2"]).equilibria
    {'Nash': (1, 3), 'L2': (3,)}
    """
    require_list(states, "the states are")
    ordinals = {each: place for place, each in enumerate(states, 1)}

    def ordinal(given: str) -> int:
        if given not in ordinals:
            msg = f"there is no state {given!r}. Name one of: {', '.join(ordinals)}."
            raise ModelError(msg)
        return ordinals[given]

    def pair(given: Sequence[str]) -> Sequence[str]:
        if isinstance(given, str) or len(given) != 2:
            msg = f"a move is given as {given!r}. Name two states: from and to."
            raise ModelError(msg)
        return given

    def ranked(given: Sequence[str | Sequence[str]] | AnyPreference) -> AnyPreference:
        if not isinstance(given, Sequence):
            return given
        require_list(given, "preferences are")
        groups = (
            each if isinstance(each, Sequence) and not isinstance(each, str) else (each,)
            for each in given
        )
        return Ranking(tuple(tuple(ordinal(one) for one in group) for group in groups))

    return GraphConflict(
        tuple(preferences),
        tuple(states),
        {
            dm: tuple((ordinal(before), ordinal(after)) for before, after in map(pair, own))
            for dm, own in moves.items()
        },
        {dm: ranked(given) for dm, given in preferences.items()},
        None if status_quo is None else ordinal(status_quo),
        name=name,
    )
